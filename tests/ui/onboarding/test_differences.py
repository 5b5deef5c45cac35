"""What merging would do, in words."""

from datetime import date

from prmdesk.domain.onboarding import Step, StepKind
from prmdesk.domain.template_diff import COMPARED, Difference, DiffKind, Doubt
from prmdesk.ui.onboarding.differences import FIELDS, row

STEP = Step(1, 2, None, 0, "Sign")


def changed(field: str, before: object, after: object) -> tuple[str, ...]:
    return row(Difference(DiffKind.CHANGED, 1, "Sign", STEP, STEP, field, before, after))


def test_each_kind_says_what_is_here_and_what_comes() -> None:
    assert row(Difference(DiffKind.ADDED, 1, "Sign", now=STEP, after="Before")) == (
        "Added", "Sign", "—", "below Before", "",
    )  # fmt: skip
    assert row(Difference(DiffKind.REMOVED, 1, "Sign", own=STEP, doubt=Doubt.DONE)) == (
        "Removed", "Sign", "Sign", "—", "done already",
    )  # fmt: skip
    assert row(Difference(DiffKind.MOVED, 1, "Sign", before="", after="After"))[2:4] == (
        "as a phase", "below After",
    )  # fmt: skip
    assert row(Difference(DiffKind.RENAMED, 1, "Sign", before="Sign", after="Signed"))[0:4] == (
        "Renamed", "Sign", "Sign", "Signed",
    )  # fmt: skip


def test_values_are_told_as_people_write_them() -> None:
    assert changed("day", 5, None)[0:4] == ("Changed: Day", "Sign", "+5 days", "—")
    assert changed("kind", StepKind.TASK, StepKind.PEOPLE)[2:4] == ("Task", "People")
    assert changed("is_exit", False, True)[2:4] == ("no", "yes")
    assert changed("due", None, date(2026, 3, 1))[2] == "—"
    assert set(FIELDS) == set(COMPARED)

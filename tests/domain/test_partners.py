"""Partners: what keeps one from being saved, and codes that stay as they are."""

from datetime import date, timedelta

import pytest

from prmdesk.domain.partners import NAME_LIMIT, Bucket, Partner, Reason, Role, Stage, problems

DAY = date(2026, 11, 24)


@pytest.mark.parametrize("name", ["", " ", "\t\n", "\u00a0"])
def test_a_partner_needs_a_name(name: str) -> None:
    assert problems(Partner(0, name)) == [("name", "missing")]


def test_a_name_has_its_limit() -> None:
    assert problems(Partner(0, "x" * NAME_LIMIT)) == []
    assert problems(Partner(0, "x" * (NAME_LIMIT + 1))) == [("name", "too_long")]


def test_an_agreement_may_end_on_the_day_it_starts_but_not_before() -> None:
    assert problems(Partner(0, "A", agreement_start=DAY, agreement_end=DAY)) == []
    before = DAY - timedelta(1)
    wrong = problems(Partner(0, "A", agreement_start=DAY, agreement_end=before))
    assert wrong == [("agreement_end", "before_start")]
    assert problems(Partner(0, "A", agreement_end=before)) == []


@pytest.mark.parametrize("field", ["manual_to_partner", "manual_to_us"])
def test_a_value_lies_between_0_and_100(field: str) -> None:
    for value in (0.0, 62.5, 100.0, None):
        assert problems(Partner(0, "A", **{field: value})) == []  # type: ignore[arg-type]
    for value in (-0.1, 100.1):
        assert problems(Partner(0, "A", **{field: value})) == [(field, "out_of_range")]  # type: ignore[arg-type]


def test_all_that_is_wrong_is_told_at_once() -> None:
    found = problems(Partner(0, "", manual_to_us=101, manual_to_partner=-1))
    assert [field for field, _code in found] == ["name", "manual_to_partner", "manual_to_us"]


def test_the_codes_of_the_notes_are_all_there() -> None:
    """They are kept in files: a code that goes or changes makes old workspaces unreadable."""
    assert [*Bucket] == ["supplier", "distributor", "influence"]
    assert [*Stage] == [
        "identify", "qualify", "recruit", "onboard", "enable", "activate", "grow", "review",
        "paused", "exit",
    ]  # fmt: skip
    assert len(Reason) == 9
    assert len(Role) == 9

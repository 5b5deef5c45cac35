"""A plan workbook comes home: what is shown of it, what is refused, what is taken over (D4)."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from prmdesk import i18n
from prmdesk.domain.onboarding import Side
from prmdesk.domain.plan_diff import Change, Verdict
from prmdesk.domain.plans import PlanStatus, WorkStatus
from prmdesk.domain.promises import PromiseState
from prmdesk.errors import Cancelled, Conflict, Invalid, Unreadable
from prmdesk.importers.plan_book_marks import Marks
from prmdesk.importers.sandbox import read_marked
from prmdesk.services import plan_books, plan_home, plans
from prmdesk.services.plan_home import Homecoming
from prmdesk.storage import tables
from prmdesk.storage.database import Database
from tests.conftest import TODAY
from tests.services.filling import (
    EDITS,
    EXPECTED,
    NAME,
    PLAN,
    STEPS,
    Edit,
    Filling,
    fill_file,
    seen,
    send,
)

D = Decimal
DATA = Path(__file__).parents[1] / "data"


@pytest.fixture(scope="module")
def sent(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a workspace, and the workbook that was sent of its plan."""
    return send(template, tmp_path_factory.mktemp("sent"))


@pytest.fixture(scope="module")
def was_read(sent: Path) -> Any:
    return read_marked(sent / "plan.xlsx")


@pytest.fixture
def filling(was_read: Any) -> Filling:
    """The workbook that was sent, to be filled in without writing a file."""
    return Filling(*was_read)


@pytest.fixture
def path(sent: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(sent / "plan.xlsx", tmp_path / "plan.xlsx"))


@pytest.fixture
def db(sent: Path, tmp_path: Path) -> Iterator[Database]:
    opened = Database(Path(shutil.copy(sent / "partners.prmdesk", tmp_path / "p.prmdesk")))
    opened.today = lambda: TODAY
    yield opened
    opened.close()


def reasons(home: Homecoming) -> dict[str, str]:
    return {o.change.field: o.reason for row in home.rows for o in row.offers}


def takeable(home: Homecoming) -> list[Change]:
    return [change for change in home.changes if change.is_takeable]


def opened(db: Database, path: Path, **more: Any) -> Homecoming:
    return plan_home.open_home(db, path, TODAY, **more)


def looked(db: Database, filling: Filling, **more: Any) -> Homecoming:
    return plan_home.look(db, filling.read(), "plan.xlsx", TODAY, **more)


# Home again


def test_what_comes_home_as_it_went_changes_nothing_and_the_file_stays(
    db: Database, path: Path
) -> None:
    os.chmod(path, 0o444)
    before = path.read_bytes(), path.stat().st_mtime_ns
    home = opened(db, path)
    assert (home.rows, home.warnings, home.agreed) == ((), (), 0)
    assert (home.about, home.file_name, home.partner) == ("Brightpath 2026", "plan.xlsx", NAME)
    assert home.sending is not None
    assert (home.sending.sent_on, home.sending.file_name) == (TODAY, "plan.xlsx")
    assert home.untouched > 300
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before


def test_what_they_filled_in_is_taken_over_in_one_step_and_then_nothing_is_left(
    db: Database, path: Path
) -> None:
    home = opened(db, fill_file(path, *EDITS))
    assert seen(home) == EXPECTED
    assert home.suggested == set(home.changes)
    assert [row.name for row in home.rows][:3] == [
        "Objectives and responsibilities", "Win rate", "Fair",
    ]  # fmt: skip
    before = plans.whole(db, PLAN)
    assert plan_home.accept(db, home, home.suggested, TODAY) == len(EDITS)
    whole = plans.whole(db, PLAN)
    assert whole.targets[1].actual_q4 == D("29.5")
    assert whole.marketing[1].status is WorkStatus.RUNNING
    step = db.undoable()
    assert step is not None
    assert step.label == "Take over filled plan"
    assert step.detail == f"Brightpath 2026 · plan.xlsx · {home.fingerprint[:12]}"
    again = opened(db, path)
    assert (again.rows, again.agreed) == ((), len(EDITS))
    db.undo()
    assert plans.whole(db, PLAN) == before


def test_what_both_changed_is_taken_only_when_it_is_chosen(db: Database, filling: Filling) -> None:
    whole = plans.whole(db, PLAN)
    plans.edit_row(db, whole.targets[1], actual_q4=D(31))
    plans.edit_row(db, whole.marketing[0], spent=D(2000))
    home = looked(db, filling.fill(("targets", 2, "actual_q4", 29.5)))
    ((conflict, reason),) = [(o.change, o.reason) for row in home.rows for o in row.offers]
    assert (conflict.verdict, conflict.base, conflict.ours) == (Verdict.CONFLICT, None, D(31))
    assert reason == "Both sides changed this."
    assert home.suggested == frozenset()
    assert plan_home.accept(db, home, home.suggested, TODAY) == 0
    plan_home.accept(db, home, [conflict], TODAY)
    now = plans.whole(db, PLAN)
    assert (now.targets[1].actual_q4, now.marketing[0].spent) == (D("29.5"), D(2000))


def test_a_preview_that_was_overtaken_is_refused(db: Database, filling: Filling) -> None:
    home = looked(db, filling.fill(*EDITS))
    plans.edit_row(db, plans.whole(db, PLAN).marketing[0], spent=D(2000))
    with pytest.raises(Conflict, match="Open the filled workbook once more"):
        plan_home.accept(db, home, home.suggested, TODAY)
    plans.delete_plan(db, PLAN)
    with pytest.raises(Conflict, match="deleted"):
        plan_home.accept(db, home, home.suggested, TODAY)


def test_a_workbook_in_another_language_is_understood(db: Database, path: Path) -> None:
    plan_books.save_plan(db, PLAN, path, TODAY, spoken="zh")
    filling = Filling(*read_marked(path))
    with i18n.speaking("zh"):
        filling.fill(("targets", 2, "actual_q4", 29.5))
    assert seen(looked(db, filling)) == [("targets", 2, "actual_q4", D("29.5"))]


# Rows that came and went


def test_new_rows_are_proposals_that_become_rows(db: Database, filling: Filling) -> None:
    filling.add("marketing", activity="Dinner", spent="1.250,50", status="Done")
    filling.add("promises", text="Name five accounts", due=date(2026, 12, 24))
    filling.add("steps", title="Meet the service desk", owner="Anja")
    filling.add("accounts", region="Norway")
    home = looked(db, filling)
    assert home.suggested == frozenset()
    assert [(row.table, row.row_id, row.name) for row in home.rows] == [
        ("steps", None, "Meet the service desk"),
        ("marketing", None, "Dinner"),
        ("accounts", None, ""),
        ("promises", None, "Name five accounts"),
    ]
    assert "no name" in reasons(home)["region"]
    plan_home.accept(db, home, takeable(home), TODAY)
    whole = plans.whole(db, PLAN)
    dinner = whole.marketing[2]
    assert (dinner.spent, dinner.status, dinner.position) == (D("1250.5"), WorkStatus.DONE, 2)
    promise = whole.promises[-1]
    assert (promise.side, promise.made_on, promise.due) == (
        Side.PARTNER, TODAY, date(2026, 12, 24),
    )  # fmt: skip
    step = next(one for one in whole.steps if one.title == "Meet the service desk")
    assert (step.owner, step.parent_id) == ("Anja", STEPS + 1)
    assert [row.name for row in looked(db, filling).rows] == [""]
    db.undo()
    assert len(plans.whole(db, PLAN).marketing) == 2


def test_a_missing_row_is_offered_and_goes_only_when_it_is_chosen(
    db: Database, filling: Filling
) -> None:
    for table, row_id in (("accounts", 1), ("promises", 1), ("steps", STEPS + 2)):
        filling.remove(table, row_id)
    home = looked(db, filling)
    found = {one.table: one for one in home.changes}
    assert found["accounts"].verdict is Verdict.REMOVED
    assert {found[table].verdict for table in ("promises", "steps")} == {Verdict.OURS}
    assert not found["accounts"].is_suggested
    plan_home.accept(db, home, takeable(home), TODAY)
    whole = plans.whole(db, PLAN)
    assert [one.id for one in whole.accounts] == [2, 3, 4]
    assert (len(whole.promises), len(whole.steps)) == (4, 5)


def test_where_ids_and_names_are_lost_the_user_says_which_row_it_is(
    db: Database, filling: Filling
) -> None:
    grid, _row, _column = filling.fill(("marketing", 2, "activity", "Messe")).grid("marketing")
    for cells in grid.rows:
        del cells[:1]  # type: ignore[attr-defined]
    home = looked(db, filling)
    (row,) = home.rows
    assert (row.name, row.choices, row.offers[0].change.verdict) == (
        "Messe", ((2, "Fair"),), Verdict.ASK,
    )  # fmt: skip
    said = looked(db, filling, placed={("marketing", row.line): 2})
    assert seen(said) == [("marketing", 2, "activity", "Messe")]
    new = looked(db, filling, placed={("marketing", row.line): None})
    assert {one.verdict for one in new.changes} == {Verdict.NEW, Verdict.REMOVED}


# What may not be taken


def test_what_cannot_be_read_or_may_not_be_says_why(db: Database, filling: Filling) -> None:
    edits: tuple[Edit, ...] = (
        ("marketing", 1, "spent", "a lot"),
        ("marketing", 1, "starts_on", "3/4/2026"),
        ("marketing", 1, "status", "Gelaufen"),
        ("marketing", 1, "leads_actual", -4),
        ("marketing", 1, "cost_per_lead", 12),
        ("marketing", 1, "won", None),
        ("accounts", 1, "relationship_us", 7),
    )
    home = looked(db, filling.fill(*edits).mark("formulas", "marketing", 1, "won"))
    assert takeable(home) == []
    assert reasons(home) == {
        "spent": "“a lot” is no number.",
        "starts_on": "“3/4/2026” may be two different days. Write it like 2026-03-31.",
        "status": "“Gelaufen” is none of the words that may stand here: "
        "Planned, Running, Done, Cancelled.",
        "leads_actual": "This cannot be less than zero.",
        "cost_per_lead": "A value was written over a formula. It is computed here and not taken "
        "over.",
        "won": "A formula without a result stands here. Ask for the workbook to be saved once in "
        "Excel.",
        "relationship_us": "This must lie between 0 and 3.",
    }
    assert plan_home.accept(db, home, home.changes, TODAY) == 0


def test_days_that_contradict_each_other_are_refused_together(
    db: Database, filling: Filling
) -> None:
    edits: tuple[Edit, ...] = (
        ("marketing", 2, "starts_on", date(2026, 4, 1)),
        ("marketing", 2, "ends_on", date(2026, 5, 1)),
    )
    home = looked(db, filling.fill(*edits))
    first, _second = takeable(home)
    with pytest.raises(Invalid, match="ends before it starts"):
        plan_home.accept(db, home, [first], TODAY)
    assert plan_home.accept(db, home, takeable(home), TODAY) == 2


def test_percentages_are_read_as_the_plan_has_them_and_what_is_doubtful_is_not_suggested(
    db: Database, filling: Filling
) -> None:
    filling.fill(
        ("targets", 2, "actual_q4", 0.295),
        ("targets", 2, "actual_q3", "28 %"),
        ("accounts", 1, "probability", 0.4),
        ("accounts", 3, "next_on", "March 2026"),
    ).mark("percents", "targets", 2, "actual_q4")
    home = looked(db, filling)
    assert [(one.field, one.theirs, one.is_suggested) for one in home.changes] == [
        ("actual_q3", D(28), True),
        ("actual_q4", D("29.5"), True),
        ("probability", D("0.4"), False),
        ("next_on", date(2026, 3, 1), False),
    ]
    assert reasons(home)["probability"] == "This may be meant as a percentage: 0.35 for 35 %."


def test_an_agreed_plan_takes_progress_and_keeps_what_was_agreed(
    db: Database, filling: Filling
) -> None:
    with db.write("Agree") as tx:
        tx.update(tables.plans, PLAN, {"status": PlanStatus.AGREED, "agreed_on": TODAY})
    edits: tuple[Edit, ...] = (
        ("targets", 2, "actual_q4", 29.5), ("targets", 2, "annual", 10),
    )  # fmt: skip
    home = looked(db, filling.fill(*edits))
    assert [(one.field, one.verdict) for one in home.changes] == [
        ("annual", Verdict.LOCKED), ("actual_q4", Verdict.TAKE),
    ]  # fmt: skip
    assert reasons(home)["annual"].endswith("Amend the plan to change it.")


def test_steps_follow_the_rules_of_the_onboarding(db: Database, filling: Filling) -> None:
    edits: tuple[Edit, ...] = (
        ("steps", STEPS + 2, "title", "Zugang"),
        ("steps", STEPS + 3, "done_on", date(2026, 2, 2)),
        ("steps", STEPS + 3, "evidence", "List of ten"),
        ("steps", STEPS + 4, "done_on", date(2027, 2, 2)),
        ("steps", STEPS + 5, "done_on", date(2026, 2, 2)),
    )
    home = looked(db, filling.fill(*edits))
    assert [one.verdict for one in home.changes] == [
        Verdict.OURS, Verdict.TAKE, Verdict.TAKE, Verdict.INVALID, Verdict.INVALID,
    ]  # fmt: skip
    told = [
        o.reason for row in home.rows for o in row.offers if o.change.verdict is Verdict.INVALID
    ]
    assert told == ["This day has not come yet.", "“Practice” was marked as not needed."]
    plan_home.accept(db, home, home.suggested, TODAY)
    step = next(one for one in plans.whole(db, PLAN).steps if one.id == STEPS + 3)
    assert (step.done_on, step.evidence) == (date(2026, 2, 2), "List of ten")
    assert len(looked(db, filling).changes) == 3


def test_a_day_says_that_a_promise_was_kept(db: Database, filling: Filling) -> None:
    home = looked(db, filling.fill(("promises", 1, "closed_on", date(2026, 2, 3))))
    plan_home.accept(db, home, home.suggested, TODAY)
    promise = plans.whole(db, PLAN).promises[0]
    assert (promise.state, promise.closed_on) == (PromiseState.KEPT, date(2026, 2, 3))
    assert looked(db, filling).changes == ()


# Whose it is


def test_another_plan_is_refused_with_whose_it_is(db: Database, filling: Filling) -> None:
    with pytest.raises(Unreadable, match="This is the plan Brightpath 2026"):
        looked(db, filling, plan_id=PLAN + 1)
    plans.delete_plan(db, PLAN)
    with pytest.raises(Unreadable, match="the plan of Brightpath for 2026, which is not in this"):
        looked(db, filling)


def test_the_plan_of_another_workspace_under_the_same_number_is_refused(
    db: Database, filling: Filling
) -> None:
    plans.delete_plan(db, PLAN)
    with db.write("Other") as tx:
        tx.update(tables.partners, 7, {"name": "Nordvik"})
        tx.insert(
            tables.plans,
            {"id": PLAN, "partner_id": 7, "fiscal_year": 2026, "currency": "EUR"},
        )
        tx.insert(tables.plan_marketing, {"plan_id": PLAN, "position": 0, "activity": "Call"})
    with pytest.raises(Unreadable, match="the plan of Brightpath for 2026"):
        looked(db, filling)
    book = filling.book
    bare = Filling(replace(book, grids=book.grids[:-1]), Marks())
    with pytest.raises(Unreadable, match="not in this workspace"):
        looked(db, bare)


def test_without_the_sending_every_difference_is_to_be_confirmed(
    db: Database, filling: Filling
) -> None:
    with db.write("Forget") as tx:
        tx.delete_many(tables.sendings, [1])
    home = looked(db, filling.fill(*EDITS))
    assert home.sending is None
    assert seen(home) == EXPECTED
    assert {one.verdict for one in home.changes} == {Verdict.CONFIRM}
    assert home.suggested == frozenset()
    assert "not noted how this workbook was sent" in home.warnings[0]
    assert plan_home.accept(db, home, home.changes, TODAY) == len(EDITS)
    assert looked(db, filling).rows == ()


def test_the_user_may_stop_it(db: Database, path: Path) -> None:
    def stop(_done: int, _of: int) -> None:
        raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        opened(db, path, progress=stop)

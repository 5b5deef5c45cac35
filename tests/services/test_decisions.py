"""The decisions log on a real workspace: decided, reviewed, followed, taken back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from prmdesk.domain.decisions import Decision, Looked, Origin, Verdict
from prmdesk.domain.lines import Compare, Condition, Query
from prmdesk.domain.partners import Partner, Stage
from prmdesk.domain.quadrant import Quadrant
from prmdesk.domain.scores import Axis
from prmdesk.errors import Invalid, NotFound
from prmdesk.services import decisions, partners, scores, workspace
from prmdesk.storage.database import Database

Add = Callable[..., int]


@pytest.fixture
def add(db: Database, today: date) -> Add:
    db.who = "Robin Weber"

    def add_partner(name: str, to_partner: float | None = 32, to_us: float | None = 80) -> int:
        draft = Partner(0, name, manual_to_partner=to_partner, manual_to_us=to_us)
        return partners.add_partner(db, draft, today)

    return add_partner


def cut(partner_id: int, day: date, why: str = "No return") -> Decision:
    return Decision(0, partner_id, day, Verdict.CUT, why, review_on=day + timedelta(90))


def shift(db: Database, partner_id: int, verdict: Verdict, moved: str, day: date) -> int:
    with db.write("Apply shift") as tx:
        why = "The quadrant asks for it"
        return decisions.note(tx, partner_id, verdict, why, moved, Origin.SHIFT, day)


def test_a_decision_knows_who_made_it_and_where_the_partner_stood(
    db: Database, today: date, add: Add
) -> None:
    acme = add("Acme")
    key = decisions.decide(db, cut(acme, today), today)
    (found,) = decisions.of_partner(db, acme)
    kept = found.decision
    assert (kept.id, kept.who, kept.quadrant, kept.why) == (
        key, "Robin Weber", Quadrant.ORPHAN, "No return",
    )  # fmt: skip
    assert db.undoable().label == "Note decision"  # type: ignore[union-attr]
    assert db.undoable().detail == "Acme"  # type: ignore[union-attr]
    db.undo()
    assert decisions.of_partner(db, acme) == []


def test_what_cannot_be_kept_is_said_at_the_field(db: Database, today: date, add: Add) -> None:
    wrong = replace(cut(add("Acme"), today, " "), review_on=today - timedelta(1))
    with pytest.raises(Invalid) as error:
        decisions.decide(db, wrong, today)
    assert [problem.field for problem in error.value.problems] == ["why", "review_on"]
    assert decisions.log(db, Query(), today) == []


def test_a_decision_of_another_day_stands_where_the_partner_stood_then(
    db: Database, today: date, add: Add
) -> None:
    acme, later = add("Acme"), today + timedelta(30)
    db.today = lambda: later
    scores.set_by_hand(db, acme, Axis.PARTNER, 75)
    key = decisions.decide(db, cut(acme, later), later)
    assert decisions.of_partner(db, acme)[0].decision.quadrant is Quadrant.STRATEGIC
    decisions.decide(db, replace(cut(acme, today), id=key), later)
    assert decisions.of_partner(db, acme)[0].decision.quadrant is Quadrant.ORPHAN
    decisions.decide(db, replace(cut(acme, today - timedelta(1)), id=key), later)
    assert decisions.of_partner(db, acme)[0].decision.quadrant is Quadrant.UNSCORED


def test_ending_moves_the_partner_only_when_asked_and_in_one_step(
    db: Database, today: date, add: Add
) -> None:
    acme = add("Acme")
    end = replace(cut(acme, today), verdict=Verdict.EXIT)
    decisions.decide(db, end, today)
    assert partners.partner(db, acme).stage is Stage.IDENTIFY
    decisions.decide(db, end, today, ends=True)
    assert partners.partner(db, acme).stage is Stage.EXIT
    assert partners.stage_entries(db, acme)[-1].reason == "No return"
    db.undo()
    assert partners.partner(db, acme).stage is Stage.IDENTIFY
    assert len(decisions.of_partner(db, acme)) == 1


def test_reviews_that_are_due_show_until_they_are_made(db: Database, today: date, add: Add) -> None:
    first, second = add("Acme"), add("Brightpath")
    later = decisions.decide(db, cut(first, today), today)
    soon = decisions.decide(db, replace(cut(second, today), review_on=today), today)
    assert [found.decision.id for found in decisions.due(db, today)] == [soon]
    in_time = today + timedelta(90)
    assert [found.decision.id for found in decisions.due(db, in_time)] == [soon, later]
    decisions.review(db, soon, " Half the hours, same revenue. ", in_time)
    assert decisions.due_count(db, in_time) == 1
    seen = decisions.of_partner(db, second)[0].decision
    assert (seen.outcome, seen.reviewed_on) == ("Half the hours, same revenue.", in_time)
    db.undo()
    assert decisions.due_count(db, in_time) == 2


def test_a_review_can_be_put_off_with_what_was_seen_so_far(
    db: Database, today: date, add: Add
) -> None:
    acme = add("Acme")
    key = decisions.decide(db, replace(cut(acme, today), review_on=today), today)
    with pytest.raises(Invalid) as error:
        decisions.review(db, key, "", today, again_on=today)
    assert [problem.field for problem in error.value.problems] == ["outcome", "again_on"]
    decisions.review(db, key, "Too early to say", today, again_on=today + timedelta(30))
    kept = decisions.of_partner(db, acme)[0].decision
    assert (kept.outcome, kept.looked(today)) == ("Too early to say", Looked.WAITING)
    assert decisions.due_count(db, today + timedelta(30)) == 1


def test_what_became_of_the_partner_is_told_in_values_and_quadrant(
    db: Database, today: date, add: Add
) -> None:
    acme, later = add("Acme"), today + timedelta(30)
    decisions.decide(db, cut(acme, today), today)
    assert decisions.since(decisions.of_partner(db, acme)[0]) == "Still 32 to the partner, 80 to us"
    db.today = lambda: later
    scores.set_by_hand(db, acme, Axis.PARTNER, 56)
    (found,) = decisions.of_partner(db, acme)
    assert decisions.since(found) == "Value to the partner 32 → 56, Orphan → Strategic"
    decisions.decide(db, cut(acme, today - timedelta(1)), later)  # before anything was known
    assert decisions.since(decisions.of_partner(db, acme)[1]) == ""


def test_what_resources_move_leaves_one_line_a_day_and_origin(
    db: Database, today: date, add: Add
) -> None:
    acme = add("Acme")
    workspace.change_settings(db, review_days=30)
    first = shift(db, acme, Verdict.RAISE, "Hours 10:00 → 14:00", today)
    again = shift(db, acme, Verdict.CUT, "Hours 14:00 → 6:00", today)
    assert again == first
    kept = decisions.of_partner(db, acme)[0].decision
    assert kept.verdict is Verdict.CUT
    assert kept.moved == "Hours 10:00 → 14:00\nHours 14:00 → 6:00"
    assert kept.why == "The quadrant asks for it"
    assert (kept.review_on, kept.who, kept.quadrant, kept.origin) == (
        today + timedelta(30), "Robin Weber", Quadrant.ORPHAN, Origin.SHIFT,
    )  # fmt: skip
    assert shift(db, acme, Verdict.CUT, "Seats 4 → 2", today + timedelta(1)) != first


def test_a_line_that_was_reviewed_or_made_by_a_person_is_never_overwritten(
    db: Database, today: date, add: Add
) -> None:
    acme = add("Acme")
    mine = decisions.decide(db, cut(acme, today), today)
    first = shift(db, acme, Verdict.CUT, "Seats 4 → 2", today)
    decisions.review(db, first, "Seats were empty anyway", today)
    second = shift(db, acme, Verdict.CUT, "Seats 2 → 1", today)
    assert len({mine, first, second}) == 3


def test_the_log_is_newest_first_and_of_the_partners_looked_for(
    db: Database, today: date, add: Add
) -> None:
    acme, other = add("Acme"), add("Brightpath", 10, 10)
    old = decisions.decide(db, cut(acme, today - timedelta(9)), today)
    kept = decisions.decide(db, Decision(0, other, today, Verdict.KEEP), today)
    new = decisions.decide(db, cut(acme, today), today)
    misfits = Query(conditions=(Condition("quadrant", Compare.IS, Quadrant.MISFIT),))

    def ids(query: Query) -> list[int]:
        return [found.decision.id for found in decisions.log(db, query, today)]

    assert ids(Query()) == [new, kept, old]
    assert ids(misfits) == [kept]


def test_lines_are_deleted_together_and_brought_back(db: Database, today: date, add: Add) -> None:
    keys = [decisions.decide(db, cut(add(name), today), today) for name in ("Acme", "Bolt")]
    decisions.remove(db, keys)
    assert decisions.log(db, Query(), today) == []
    assert db.undoable().detail == "2 partners"  # type: ignore[union-attr]
    db.undo()
    assert len(decisions.log(db, Query(), today)) == 2
    decisions.remove(db, keys)
    with pytest.raises(NotFound):
        decisions.review(db, keys[0], "Too late", today)


def test_the_table_says_what_the_log_says(db: Database, today: date, add: Add) -> None:
    key = decisions.decide(db, replace(cut(add("Acme"), today), moved="Seats 4 → 2"), today)
    sheet = decisions.sheet(decisions.log(db, Query(), today), today)
    said = dict(zip((column.title for column in sheet.columns), sheet.rows[0].cells, strict=True))
    assert sheet.rows[0].id == key
    assert said == {
        "Partner": "Acme", "Decision": "Cut", "Decided": today, "State": "Review to come",
        "Review": today + timedelta(90), "Since then": "Still 32 to the partner, 80 to us",
        "Why": "No return", "What moved": "Seats 4 → 2", "Expected effect": "",
        "What came of it": "", "Reviewed": None, "Quadrant then": Quadrant.ORPHAN,
        "Decided by": "Robin Weber", "Source": "Decided by a person",
    }  # fmt: skip

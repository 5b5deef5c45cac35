"""The edition of the calendar: newer with each change, and another one for another workspace."""

from datetime import timedelta

from prmdesk.domain.calendar import EntryKind
from prmdesk.domain.onboarding import Outcome
from prmdesk.domain.partners import Partner, Stage
from prmdesk.services import partners
from prmdesk.storage import calendar, tables
from prmdesk.storage.database import Database


def test_each_change_makes_a_newer_edition_of_the_same_workspace(db: Database) -> None:
    with db.read() as c:
        number, first = calendar.state(c)
    partners.add_partner(db, Partner(0, "Acme"), db.today())
    db.undo()
    with db.read() as c:
        assert calendar.state(c) == (number + 2, first)
    assert first is not None


def test_what_ended_has_no_days_any_more(db: Database) -> None:
    today = db.today()
    for stage in (Stage.GROW, Stage.EXIT):
        key = partners.add_partner(
            db, Partner(0, stage, stage=stage, agreement_end=today + timedelta(9)), today
        )
        with db.write("Fill") as tx:
            for outcome in (Outcome.RUNNING, Outcome.STOPPED):
                row = {"partner_id": key, "name": "x", "started_on": today, "outcome": outcome}
                listed = tx.insert(tables.checklists, row)
                step = {"checklist_id": listed, "position": 0, "title": outcome, "day": 3}
                tx.insert(tables.steps, step)
    with db.read() as c:
        found = calendar.entries(c)
    assert sorted((one.kind, one.partners) for one in found) == [
        (EntryKind.AGREEMENT, ("grow",)), (EntryKind.STEP, ("grow",)),
    ]  # fmt: skip

"""Reading what is open: nothing done, stopped or far ahead comes along."""

from datetime import date, timedelta

from prmdesk.domain.activities import Kind
from prmdesk.domain.onboarding import Outcome
from prmdesk.domain.partners import Stage
from prmdesk.domain.plans import PlanStatus
from prmdesk.storage import tables, today
from prmdesk.storage.database import Database

TUESDAY = date(2026, 11, 24)


def ago(days: int) -> date:
    return TUESDAY - timedelta(days)


def test_only_what_is_open_is_read(db: Database) -> None:
    with db.write("Fill") as tx:
        acme, gone = tx.insert_many(
            tables.partners, [{"name": "Acme", "agreement_end": ago(1)},
                              {"name": "Gone", "stage": Stage.EXIT}]
        )  # fmt: skip
        for kind, due, at, done in (
            (Kind.MEETING, ago(-1), "", None), (Kind.MEETING, ago(-1), "09:00", None),
            (Kind.MEETING, ago(-30), "", None), (Kind.TASK, ago(3), "", None),
            (Kind.TASK, ago(3), "", ago(1)), (Kind.NOTE, None, "", None),
            (Kind.TASK, ago(-8), "", None),
        ):  # fmt: skip
            row = {"partner_id": acme, "kind": kind, "on_date": ago(9), "text": f"{kind} {at}"}
            tx.insert(tables.activities, row | {"due": due, "at": at, "done_on": done})
        for key, outcome in (
            (acme, Outcome.RUNNING), (acme, Outcome.STOPPED), (gone, Outcome.RUNNING),
            (None, Outcome.RUNNING),
        ):  # fmt: skip
            row = {"partner_id": key, "name": "On", "outcome": outcome}
            own = tx.insert(tables.checklists, row)
            tx.insert(tables.steps, {"checklist_id": own, "position": 0, "title": "Sign"})
        for key, year, status in (
            (acme, 2026, PlanStatus.AGREED), (acme, 2025, PlanStatus.AGREED),
            (gone, 2026, PlanStatus.AGREED), (acme, 2027, PlanStatus.DRAFT),
        ):  # fmt: skip
            row = {"partner_id": key, "fiscal_year": year, "currency": "EUR", "status": status}
            plan = tx.insert(tables.plans, row)
            tx.insert(tables.plan_targets, {"plan_id": plan, "position": 0, "kpi": str(year)})
        tx.insert(tables.snoozes, {"key": "promise:1", "until": ago(-1)})
    with db.read() as c:
        assert today.subjects(c)[acme].agreement_end == ago(1)
        assert [(a.kind, a.due) for a in today.activities(c, TUESDAY)] == [
            (Kind.MEETING, ago(-1)), (Kind.MEETING, ago(-1)), (Kind.TASK, ago(3)),
        ]  # fmt: skip
        assert [a.at for a in today.meetings(c, TUESDAY)] == ["09:00", "", ""]
        (own,) = today.onboardings(c)
        assert (own.checklist.partner_id, [step.title for step in own.steps]) == (acme, ["Sign"])
        ((plan_read, targets),) = today.plans(c, 2026)
        assert (plan_read.partner_id, [target.kpi for target in targets]) == (acme, ["2026"])
        assert [(one.key, one.until) for one in today.snoozes(c)] == [("promise:1", ago(-1))]
        assert today.names(c) == [(acme, "Acme", ""), (gone, "Gone", "")]
        assert today.activity(c, 99) is None
        assert today.trials(c) == []

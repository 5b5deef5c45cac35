"""The life of a plan: agreed, amended with a reason, closed, compared, taken into the next year."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from prmdesk import words
from prmdesk.domain.plan_diff import Difference
from prmdesk.domain.plan_diff import compare as compared
from prmdesk.domain.plan_snapshot import from_json, snapshot, to_json
from prmdesk.domain.plan_versions import PlanVersion
from prmdesk.domain.plans import NAMED_BY, Plan, PlanStatus, Row, WholePlan, obstacles
from prmdesk.domain.renewal import renewed
from prmdesk.errors import Conflict, Invalid, NotFound, Problem
from prmdesk.i18n import N_, _
from prmdesk.services.plans import about, check_open, fill, make_empty
from prmdesk.storage import plans as stored
from prmdesk.storage import tables
from prmdesk.storage.database import Database
from prmdesk.storage.journal import Transaction


def agree(db: Database, plan_id: int, today: date) -> None:
    """Mark a plan as agreed and keep it as a version; ``Invalid`` says what stops it (R50, R54)."""
    with db.write(N_("Agree plan")) as tx:
        whole = _whole(tx, plan_id)
        if whole.plan.status is not PlanStatus.DRAFT:
            raise Conflict(_("This plan is agreed already."))
        reasons = kept_from_agreed(whole)
        if reasons:
            raise Invalid(Problem("status", reason) for reason in reasons)
        number = whole.plan.version + 1
        tx.detail = about(tx, plan_id)
        tx.update(
            tables.plans,
            plan_id,
            {"status": PlanStatus.AGREED, "agreed_on": today, "version": number, "amended_for": ""},
        )
        version = {"plan_id": plan_id, "number": number, "agreed_on": today}
        content = {"reason": whole.plan.amended_for, "content": to_json(snapshot(whole))}
        tx.insert(tables.plan_versions, version | content)


def kept_from_agreed(plan: WholePlan) -> list[str]:
    """What is still to be done before the plan can be agreed, as sentences (R50, R54)."""
    sentences = {
        "clause": _("{clause}: write what you agree, or mark it as not applicable."),
        "measure_us": _("Name an owner on our side for a measure with a year target."),
        "measure_partner": _("Name an owner at the partner for a measure with a year target."),
    }
    return [
        sentences[found.code].format(clause=words.clause(found.clause)) for found in obstacles(plan)
    ]


def amend(db: Database, plan_id: int, reason: str) -> None:
    """Make an agreed plan a draft again; the next version and the history keep why (R71)."""
    _demand(reason, _("Say why the plan is changed; the history keeps it."))
    with db.write(N_("Amend plan")) as tx:
        if stored.one(tx.connection, plan_id).status is not PlanStatus.AGREED:
            raise Conflict(_("Only an agreed plan is amended. A draft can be changed as it is."))
        tx.detail = f"{about(tx, plan_id)}: {reason.strip()}"
        draft = {"status": PlanStatus.DRAFT, "agreed_on": None, "amended_for": reason.strip()}
        tx.update(tables.plans, plan_id, draft)


def close_plan(db: Database, plan_id: int, closing: str, today: date) -> None:
    """Close an agreed plan at the end of its year, with what came of it."""
    _demand(closing, _("Say what came of the plan; next year's begins with it."))
    with db.write(N_("Close plan")) as tx:
        if stored.one(tx.connection, plan_id).status is not PlanStatus.AGREED:
            raise Conflict(_("Only an agreed plan is closed. Agree it first, or delete it."))
        tx.detail = about(tx, plan_id)
        closed = {"status": PlanStatus.CLOSED, "closed_on": today, "closing": closing.strip()}
        tx.update(tables.plans, plan_id, closed)


def reopen_closed(db: Database, plan_id: int, reason: str) -> None:
    """Take a closed plan up again, agreed as it was; the history keeps why."""
    _demand(reason, _("Say why the plan is opened again; the history keeps it."))
    with db.write(N_("Reopen plan")) as tx:
        if stored.one(tx.connection, plan_id).status is not PlanStatus.CLOSED:
            raise Conflict(_("This plan is not closed."))
        tx.detail = f"{about(tx, plan_id)}: {reason.strip()}"
        tx.update(tables.plans, plan_id, {"status": PlanStatus.AGREED, "closed_on": None})


def versions(db: Database, plan_id: int) -> list[PlanVersion]:
    """The plan each time it was agreed, the newest first.

    One that was agreed before prmdesk kept versions is not among them.
    """
    with db.read() as c:
        return stored.versions(c, plan_id)


def compare(
    db: Database, plan_id: int, older: int, newer: int | None = None
) -> Sequence[Difference]:
    """What changed from version ``older`` to ``newer``, or to the plan as it is now (None)."""
    by_number = {version.number: version for version in versions(db, plan_id)}
    wanted = [number for number in (older, newer) if number is not None]
    if not by_number.keys() >= set(wanted):
        raise NotFound(_("This version of the plan is not there any more."))
    before = from_json(by_number[older].content)
    if newer is not None:
        return compared(before, from_json(by_number[newer].content))
    with db.read() as c:
        now = snapshot(stored.whole(c, [stored.one(c, plan_id)])[0])
    return compared(before, now)


def _whole(tx: Transaction, plan_id: int) -> WholePlan:
    return stored.whole(tx.connection, [stored.one(tx.connection, plan_id)])[0]


def _demand(text: str, sentence: str) -> None:
    if not text.strip():
        raise Invalid([Problem("reason", sentence)])


# From year to year


def year_before(db: Database, plan_id: int) -> Plan | None:
    """The partner's latest plan before this one, None when there is none."""
    with db.read() as c:
        plan = stored.one(c, plan_id)
        older = (
            p for p in stored.of_partner(c, plan.partner_id) if p.fiscal_year < plan.fiscal_year
        )
        return next(older, None)


def copy_last_year(db: Database, plan_id: int) -> None:
    """Take over the rows of the plan before in place of those there are.

    ``NotFound`` when there is no plan before.
    """
    before = year_before(db, plan_id)
    if before is None:
        raise NotFound(_("There is no earlier plan of this partner."))
    with db.write(N_("Copy last year's plan")) as tx:
        plan = stored.one(tx.connection, plan_id)
        draft = renewed(stored.whole(tx.connection, [before])[0], plan)
        for kind, new in _rows(draft).items():
            check_open(plan, kind)
            make_empty(tx, kind, plan_id)
            fill(tx, kind, plan_id, [_values(row) for row in new])
        tx.update(tables.plans, plan_id, {"thesis": draft.plan.thesis})
        tx.detail = about(tx, plan_id)


def _rows(whole: WholePlan) -> dict[type[Row], Sequence[Row]]:
    mine = (whole.rules, whole.targets, whole.trainings, whole.marketing)
    ours = (whole.accounts, whole.commitments, whole.risks, whole.reviews)
    return dict(zip(NAMED_BY, (*mine, *ours), strict=True))


def _values(row: Row) -> dict[str, Any]:
    values = asdict(row)
    del values["id"]
    return values

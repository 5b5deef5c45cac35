"""What people decide at the gates of an onboarding: pass, extend, graduate, stop (C-iii)."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

from prmdesk.domain import gates as domain
from prmdesk.domain.gates import (
    LONGEST_EXTENSION,
    Gate,
    GateDecision,
    GateVerdict,
    extended,
    gates,
    to_pass,
)
from prmdesk.domain.onboarding import Checklist, Outcome, Step
from prmdesk.errors import Conflict, Invalid, NotFound, Problem
from prmdesk.i18n import N_, _
from prmdesk.services.onboarding import require_running
from prmdesk.services.steps import record_meeting
from prmdesk.storage import onboarding as stored
from prmdesk.storage import partners as stored_partners
from prmdesk.storage import tables
from prmdesk.storage.database import Database
from prmdesk.storage.journal import Transaction


def gates_of(db: Database, checklist_id: int, today: date) -> list[Gate]:
    """The gates of a checklist or template, in the order of its phases."""
    with db.read() as c:
        return gates(
            stored.one(c, checklist_id),
            stored.steps(c, [checklist_id]),
            stored.decisions(c, [checklist_id]),
            today,
        )


def decisions_of(db: Database, checklist_id: int) -> list[GateDecision]:
    """What was decided about an onboarding, in the order in which it was."""
    with db.read() as c:
        return stored.decisions(c, [checklist_id])


def deciding_step(db: Database, checklist_id: int, today: date) -> Step | None:
    """The open people step that ends with the decision; None while more is open, or for none."""
    with db.read() as c:
        steps = stored.steps(c, [checklist_id])
    return domain.deciding_step(gates_of(db, checklist_id, today), steps)


def pass_gate(
    db: Database,
    checklist_id: int,
    phase_id: int,
    today: date,
    *,
    reason: str = "",
    attendees: str = "",
) -> None:
    """Let an onboarding through the gate of a phase; with open exit criteria only for a reason."""
    with _deciding(db, N_("Pass gate"), checklist_id) as tx:
        found = [one for one in gates_of(db, checklist_id, today) if one.phase_id == phase_id]
        if not found:
            raise NotFound(_("This phase has no exit criteria any more."))
        if found[0].is_passed:
            raise Conflict(_("This gate was passed before."))
        if found[0].open and not reason.strip():
            _demand(_("Exit criteria are open. Say why it goes on nevertheless."))
        row = {"verdict": GateVerdict.PASS, "step_id": phase_id, "on_date": today}
        _note(db, tx, checklist_id, row | {"reason": reason, "attendees": attendees})


def extend(
    db: Database,
    checklist_id: int,
    days: int,
    reason: str,
    today: date,
    *,
    attendees: str = "",
) -> None:
    """Give an onboarding more days: all that is open in it, gates too, is due so much later."""
    if not 1 <= days <= LONGEST_EXTENSION:
        text = _("Extend by 1 to {n} days.").format(n=LONGEST_EXTENSION)
        raise Invalid([Problem("days", text)])
    if not reason.strip():
        _demand(_("Say why it takes longer."))
    with _deciding(db, N_("Extend onboarding"), checklist_id) as tx:
        later = extended(stored.steps(tx.connection, [checklist_id]), days)
        tx.update_many(tables.steps, later)
        row = {"verdict": GateVerdict.EXTEND, "on_date": today, "days": days}
        _note(db, tx, checklist_id, row | {"reason": reason, "attendees": attendees})


def graduate(
    db: Database,
    checklist_id: int,
    reason: str,
    today: date,
    *,
    attendees: str = "",
    step_id: int | None = None,
) -> None:
    """End an onboarding well; while a gate with open exit criteria is not passed, for a reason.

    The gates of which all is met are passed by it. ``step_id`` is the people step that this is the
    meeting of (``deciding_step``): it is recorded, the reason as its note (R63).
    """
    with _deciding(db, N_("Graduate"), checklist_id) as tx:
        _record(db, step_id, reason, today, attendees)
        found = gates_of(db, checklist_id, today)
        if to_pass(found) and not reason.strip():
            _demand(_("Not all gates are passed. Say why it is finished nevertheless."))
        for gate in found:
            if not gate.is_passed and not gate.open:
                row = {"verdict": GateVerdict.PASS, "step_id": gate.phase_id, "on_date": today}
                _note(db, tx, checklist_id, row | {"attendees": attendees})
        row = {"verdict": GateVerdict.GRADUATE, "on_date": today}
        _note(db, tx, checklist_id, row | {"reason": reason, "attendees": attendees})
        ended = {"ended_on": today, "outcome": Outcome.GRADUATED}
        tx.update(tables.checklists, checklist_id, ended)


def stop(
    db: Database,
    checklist_id: int,
    reason: str,
    today: date,
    *,
    attendees: str = "",
    step_id: int | None = None,
) -> None:
    """End an onboarding that leads nowhere, and say why; ``step_id`` as when it graduates."""
    if not reason.strip():
        _demand(_("Say why it is stopped."))
    with _deciding(db, N_("Stop onboarding"), checklist_id) as tx:
        _record(db, step_id, reason, today, attendees)
        row = {"verdict": GateVerdict.STOP, "on_date": today}
        _note(db, tx, checklist_id, row | {"reason": reason, "attendees": attendees})
        tx.update(tables.checklists, checklist_id, {"ended_on": today, "outcome": Outcome.STOPPED})


def reopen(db: Database, checklist_id: int, today: date) -> None:
    """Go on with an onboarding that ended; what was decided stays in its record.

    ``Conflict`` when the partner has another one under way.
    """
    with db.write(N_("Reopen onboarding")) as tx:
        own = stored.one(tx.connection, checklist_id)
        partner_id = own.partner_id or 0
        tx.detail = _partner(tx, own)
        newer = stored.of_partners(tx.connection, [partner_id]).get(partner_id)
        if newer is not None and newer.is_running and newer.id != checklist_id:
            text = _("{name} has another onboarding under way. Graduate, stop or delete it first.")
            raise Conflict(text.format(name=tx.detail))
        tx.update(tables.checklists, checklist_id, {"ended_on": None, "outcome": Outcome.RUNNING})


@contextmanager
def _deciding(db: Database, label: str, checklist_id: int) -> Iterator[Transaction]:
    """A write about a partner's onboarding that is under way."""
    with db.write(label) as tx:
        own = stored.one(tx.connection, checklist_id)
        tx.detail = _partner(tx, own)
        require_running(own)
        yield tx


def _partner(tx: Transaction, own: Checklist) -> str:
    if own.partner_id is None:
        raise Conflict(_("A template has no onboarding to decide about."))
    return stored_partners.one(tx.connection, own.partner_id).name


def _note(db: Database, tx: Transaction, checklist_id: int, row: dict[str, Any]) -> None:
    texts = {name: row.get(name, "").strip() for name in ("reason", "attendees")}
    tx.insert(tables.gate_decisions, row | texts | {"checklist_id": checklist_id, "who": db.who})


def _record(db: Database, step_id: int | None, reason: str, today: date, attendees: str) -> None:
    if step_id is not None:
        record_meeting(db, step_id, today, attendees, reason, today)


def _demand(sentence: str) -> None:
    raise Invalid([Problem("reason", sentence)])

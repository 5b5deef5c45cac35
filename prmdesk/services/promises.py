"""Promises both ways: make, settle and reopen them; log a contact with what came of it (D11)."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.lines import Query
from prmdesk.domain.onboarding import Side
from prmdesk.domain.promises import Entry, Promise, PromiseState, late_first, problems
from prmdesk.errors import Invalid, Problem
from prmdesk.i18n import N_, _
from prmdesk.services import partners
from prmdesk.storage import lines, tables
from prmdesk.storage import partners as stored_partners
from prmdesk.storage import promises as stored
from prmdesk.storage.database import Database

Progress = Callable[[int, int], object]

_LABELS = {
    PromiseState.KEPT: N_("Keep promise"),
    PromiseState.BROKEN: N_("Promise broken"),
    PromiseState.WITHDRAWN: N_("Withdraw promise"),
}


def save(db: Database, promise: Promise) -> int:
    """Note a promise (``id`` 0) or change one; returns its id (D11).

    ``Invalid`` without words, or when it is due or settled before it was made.
    """
    _check(promise)
    row = asdict(replace(promise, text=promise.text.strip(), owner=promise.owner.strip()))
    del row["id"]
    with db.write(N_("Edit promise") if promise.id else N_("Note promise")) as tx:
        tx.detail = stored_partners.one(tx.connection, promise.partner_id).name
        if promise.id:
            tx.update(tables.promises, promise.id, row)
            return promise.id
        return tx.insert(tables.promises, row)


def close(
    db: Database, promise_id: int, state: PromiseState, on: date, note: str | None = None
) -> int:
    """Settle a promise: kept, broken or withdrawn ``on`` a day that has come; returns its id.

    Without ``note`` the one it has stays.
    """
    if on > db.today():
        raise Invalid([Problem("closed_on", _("This day has not come yet."))])
    with db.write(_LABELS[state]) as tx:
        was = stored.one(tx.connection, promise_id)
        settled = replace(was, state=state, closed_on=on)
        _check(settled)
        tx.detail = stored_partners.one(tx.connection, was.partner_id).name
        row = {"state": state, "closed_on": on}
        tx.update(
            tables.promises, promise_id, row if note is None else row | {"note": note.strip()}
        )
    return promise_id


def keep(db: Database, promise_ids: Iterable[int], on: date) -> None:
    """Settle several promises as kept ``on`` a day, in one step; settled ones stay as they are."""
    with db.write(_LABELS[PromiseState.KEPT]) as tx:
        found = [one for one in stored.some(tx.connection, list(promise_ids)) if one.is_open]
        for promise in found:
            close(db, promise.id, PromiseState.KEPT, on)
        tx.detail = partners.names(stored_partners.some(tx.connection, _partner_ids(found)))


def reopen(db: Database, promise_ids: Iterable[int]) -> None:
    """Let promises be open again, as if they had never been settled; their notes stay."""
    with db.write(N_("Reopen promise")) as tx:
        found = stored.some(tx.connection, list(promise_ids))
        tx.detail = partners.names(stored_partners.some(tx.connection, _partner_ids(found)))
        row = {"state": PromiseState.OPEN, "closed_on": None}
        tx.update_many(tables.promises, {promise.id: row for promise in found})


def remove(db: Database, promise_ids: Iterable[int]) -> None:
    """Take promises out of the ledger."""
    with db.write(N_("Delete promise")) as tx:
        found = stored.some(tx.connection, list(promise_ids))
        tx.detail = partners.names(stored_partners.some(tx.connection, _partner_ids(found)))
        tx.delete_many(tables.promises, [promise.id for promise in found])


def _partner_ids(promises: Iterable[Promise]) -> list[int]:
    return list(dict.fromkeys(promise.partner_id for promise in promises))


def _check(promise: Promise) -> None:
    sentences = {
        "missing": _("Write what was promised."),
        "no_side": _("Say who gave the promise: we or the partner."),
        "too_early": _("This day lies before the promise was made."),
        "before_made": _("This day lies before the promise was made."),
    }
    found = [Problem(field, sentences[code]) for field, code in problems(promise)]
    if found:
        raise Invalid(found)


# Looking


def ledger(
    db: Database, query: Query, today: date, *, progress: Progress = lambda n, of: None
) -> list[Entry]:
    """The promises of the partners that ``query`` asks for: ours first, late ones first (D11)."""
    progress(0, 1)
    with db.read() as c:
        wanted = None if replace(query, order=()) == Query(order=()) else lines.ids(c, query, today)
        found = stored.entries(c, wanted)
    entries = {entry.promise.id: entry for entry in found}
    order = late_first(entry.promise for entry in found)
    ours = [promise for promise in order if promise.side is Side.US]
    theirs = [promise for promise in order if promise.side is not Side.US]
    return [entries[promise.id] for promise in (*ours, *theirs)]


def of_partner(db: Database, partner_id: int) -> list[Promise]:
    """What one partner and we promised each other, late ones first."""
    with db.read() as c:
        return late_first(stored.of_partner(c, partner_id))


def open_promises(db: Database) -> list[Promise]:
    """All promises that are still to be kept, the longest late first."""
    with db.read() as c:
        return late_first(stored.open_ones(c))


def promise(db: Database, promise_id: int) -> Promise:
    """One promise; ``NotFound`` when it was deleted."""
    with db.read() as c:
        return stored.one(c, promise_id)


# Logging a contact


@dataclass(frozen=True, slots=True)
class Logged:
    """A contact made and what came of it: its next step, promises kept and made, its meeting.

    ``meeting`` is the planned meeting that it was.
    """

    contact: Activity
    next_step: Activity | None = None
    kept: Sequence[int] = ()
    made: Sequence[Promise] = ()
    meeting: Activity | None = None


def log_contact(db: Database, logged: Logged) -> int:
    """Note a contact and all that came of it in one step; returns the contact's id (R29, D11).

    Promises are kept, and the meeting is over, on the day of the contact.
    """
    day = logged.contact.on_date
    with db.write(N_("Log contact")) as tx:
        tx.detail = stored_partners.one(tx.connection, logged.contact.partner_id).name
        contact_id = partners.log_contact(db, logged.contact, logged.next_step)
        keep(db, logged.kept, day)
        for made in logged.made:
            save(db, made)
        if logged.meeting is not None:
            partners.save_activity(db, replace(logged.meeting, done_on=day))
    return contact_id


def meetings_up_to(db: Database, partner_id: int, day: date) -> list[Activity]:
    """The planned meetings of a partner that were due by ``day`` and are not over, latest first."""
    found = [
        activity
        for activity in partners.activities(db, partner_id)
        if activity.kind is Kind.MEETING
        and activity.done_on is None
        and activity.due is not None
        and activity.due <= day
    ]
    return sorted(found, key=lambda meeting: meeting.due or day, reverse=True)

"""The friction log: what hurt, when it was fixed and how (R44)."""

from collections.abc import Iterable
from dataclasses import asdict, replace
from datetime import date

from prmdesk.domain.frictions import Entry, Friction, newest_first, problems
from prmdesk.domain.lines import Query
from prmdesk.errors import Invalid, Problem
from prmdesk.i18n import N_, _
from prmdesk.services import partners
from prmdesk.storage import frictions as stored
from prmdesk.storage import lines, tables
from prmdesk.storage import partners as stored_partners
from prmdesk.storage.database import Database


def save(db: Database, friction: Friction) -> int:
    """Note what hurt (``id`` 0) or change it; returns its id (R44).

    ``Invalid`` without words, or when it was fixed before it hurt or on a day to come.
    """
    _check(friction, db.today())
    row = asdict(replace(friction, text=friction.text.strip(), fix=friction.fix.strip()))
    del row["id"]
    with db.write(N_("Edit friction") if friction.id else N_("Note friction")) as tx:
        tx.detail = stored_partners.one(tx.connection, friction.partner_id).name
        if friction.id:
            tx.update(tables.frictions, friction.id, row)
            return friction.id
        return tx.insert(tables.frictions, row)


def fix(db: Database, friction_id: int, on: date, how: str = "") -> int:
    """Note that what hurt was fixed ``on`` a day, and how; returns its id (R44)."""
    with db.write(N_("Fix friction")) as tx:
        was = stored.one(tx.connection, friction_id)
        fixed = replace(was, fixed_on=on, fix=how.strip() or was.fix)
        _check(fixed, db.today())
        tx.detail = stored_partners.one(tx.connection, was.partner_id).name
        tx.update(tables.frictions, friction_id, {"fixed_on": on, "fix": fixed.fix})
    return friction_id


def reopen(db: Database, friction_ids: Iterable[int]) -> None:
    """Say that it still hurts; how it was to be fixed stays written."""
    with db.write(N_("Reopen friction")) as tx:
        found = stored.some(tx.connection, list(friction_ids))
        tx.detail = partners.names(stored_partners.some(tx.connection, _partner_ids(found)))
        tx.update_many(tables.frictions, {one.id: {"fixed_on": None} for one in found})


def remove(db: Database, friction_ids: Iterable[int]) -> None:
    """Take frictions out of the log."""
    with db.write(N_("Delete friction")) as tx:
        found = stored.some(tx.connection, list(friction_ids))
        tx.detail = partners.names(stored_partners.some(tx.connection, _partner_ids(found)))
        tx.delete_many(tables.frictions, [one.id for one in found])


def _partner_ids(found: Iterable[Friction]) -> list[int]:
    return list(dict.fromkeys(one.partner_id for one in found))


def _check(friction: Friction, today: date) -> None:
    sentences = {
        "missing": _("Write what hurt."),
        "before_noted": _("This day lies before the one on which it hurt."),
    }
    found = [Problem(field, sentences[code]) for field, code in problems(friction)]
    if friction.fixed_on is not None and friction.fixed_on > today:
        found.append(Problem("fixed_on", _("This day has not come yet.")))
    if found:
        raise Invalid(found)


# Looking


def log(db: Database, query: Query, today: date) -> list[Entry]:
    """What hurt the partners that ``query`` asks for: open ones first, the newest first (R44)."""
    with db.read() as c:
        found = stored.entries(c, lines.ids(c, query, today))
    entries = {entry.friction.id: entry for entry in found}
    return [entries[one.id] for one in newest_first(entry.friction for entry in found)]


def of_partner(db: Database, partner_id: int) -> list[Friction]:
    """What hurt one partner: open ones first, the newest first."""
    with db.read() as c:
        return newest_first(stored.of_partner(c, partner_id))


def every(db: Database) -> list[Friction]:
    """What hurt any partner: open ones first, the newest first."""
    with db.read() as c:
        return newest_first(stored.every(c))

"""Reading the journal: what was done, what Undo and Redo mean now, what happened to a row."""

import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, select

from prmdesk.domain.changes import Change, Edit
from prmdesk.storage.tables import REVERTIBLE, changes, edits

UNDO_DEPTH = 200
"""How many of the latest changes Undo and Redo look at; the history itself has no limit."""


@dataclass(frozen=True, slots=True)
class Stacks:
    """The tops of the undo and redo stacks, as the history tells them."""

    undo: Change | None
    redo: Change | None


def _change(row: Row[Any]) -> Change:
    return Change(row.id, row.at, row.label, row.detail, row.reverts)


def change(c: Connection, change_id: int) -> Change | None:
    """One change by id, None if there is none."""
    row = c.execute(select(changes).where(changes.c.id == change_id)).one_or_none()
    return None if row is None else _change(row)


def latest(c: Connection, limit: int, before: int | None = None) -> list[Change]:
    """The newest changes first; ``before`` pages on from a change id."""
    query = select(changes).order_by(changes.c.id.desc()).limit(limit)
    if before is not None:
        query = query.where(changes.c.id < before)
    return [_change(row) for row in c.execute(query)]


def stacks(c: Connection) -> Stacks:
    """What Undo and Redo would take back, replayed from the latest changes.

    A change that reverts the top of a stack is an undo or a redo; any other is a new deed, which
    ends what could be redone. So undo works on after a restart; it stops at a migration that
    rebuilt tables and at what was done for good.
    """
    undo: list[int] = []
    redo: list[int] = []
    newest = select(changes.c.id, changes.c.reverts).order_by(changes.c.id.desc())
    newest = newest.where(changes.c.schema >= REVERTIBLE).limit(UNDO_DEPTH)
    for done, reverts in reversed(c.execute(newest).all()):
        if undo and reverts == undo[-1]:
            undo.pop()
            redo.append(done)
        elif redo and reverts == redo[-1]:
            redo.pop()
            undo.append(done)
        else:
            undo.append(done)
            redo.clear()
    return Stacks(change(c, undo[-1]) if undo else None, change(c, redo[-1]) if redo else None)


def edits_of(c: Connection, change_id: int) -> list[Edit]:
    """The rows of one change, in the order they were written."""
    rows = c.execute(select(edits).where(edits.c.change_id == change_id).order_by(edits.c.id))
    return [_edit(row) for row in rows]


def of_partner(c: Connection, partner_id: int, limit: int) -> list[tuple[Change, list[Edit]]]:
    """The latest changes to a partner and all that belongs to it, newest first."""
    mine = select(edits).where(edits.c.partner_id == partner_id)
    query = mine.order_by(edits.c.id.desc()).limit(limit)
    grouped: dict[int, list[Edit]] = {}
    for row in c.execute(query):
        grouped.setdefault(row.change_id, []).append(_edit(row))
    found = c.execute(select(changes).where(changes.c.id.in_(grouped)))
    by_id = {row.id: _change(row) for row in found}
    return [(by_id[change_id], rows) for change_id, rows in grouped.items()]


def _edit(row: Row[Any]) -> Edit:
    images = (None if image is None else json.loads(image) for image in (row.before, row.after))
    return Edit(row.id, row.change_id, row.table_name, row.row_id, *images)

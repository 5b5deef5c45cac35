"""Runs of imports: found in the journal, compared with the desk as it is now, taken back (D7)."""

import json
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Row, Table, select

from prmdesk.domain.imports import Import, Run
from prmdesk.storage import tables
from prmdesk.storage.journal import Transaction, image_of, images, raw_rows
from prmdesk.storage.rows import read
from prmdesk.storage.tables import changes, edits, imports

Place = tuple[str, str]
"""A table and a column of it; no column: the row as a whole."""

_Key = tuple[str, int]
"""A table and the id of a row of it."""

_CHUNK = 2000


@dataclass(frozen=True, slots=True)
class Standing:
    """What became of what a run wrote.

    ``added`` are the partners that it added. ``intact`` are those whose rows are all as it left
    them, ``edited`` those that moved on since, with what did; of the others nothing is left.
    ``shared`` are rows of no one partner, such as custom fields: whether they stay.
    """

    added: frozenset[int]
    intact: frozenset[int]
    edited: Mapping[int, frozenset[Place]]
    shared: Mapping[_Key, bool]


def runs(c: Connection) -> list[Run]:
    """All imports, newest first, those that were taken back included."""
    # The index on partner_id leads to the few edits of no partner, however long the journal is.
    query = (
        select(edits.c.row_id, edits.c.after, changes.c.id, changes.c.at, changes.c.who)
        .join(changes, changes.c.id == edits.c.change_id)
        .where(edits.c.partner_id.is_(None), edits.c.table_name == imports.name)
        .where(edits.c.before.is_(None))
        .order_by(edits.c.id)
    )
    kept = {one.id: one.new + one.updated for one in read(c, Import, select(imports))}
    found: dict[int, Run] = {}
    for row in c.execute(query):
        if row.row_id not in found:  # a later one is the import done again
            did = Import(**(image_of(row.after) or {}))
            found[did.id] = Run(did, row.id, row.at, row.who, kept.get(did.id, 0))
    return list(reversed(found.values()))


def partner_ids(c: Connection, change_id: int) -> list[int]:
    """The partners that a change added or updated and that are still there."""
    touched = select(edits.c.partner_id).where(
        edits.c.change_id == change_id, edits.c.table_name != tables.distinct_pairs.name
    )
    return list(c.scalars(select(tables.partners.c.id).where(tables.partners.c.id.in_(touched))))


def names(c: Connection, ids: Sequence[int]) -> dict[int, str]:
    """What partners are called, or were when they were deleted."""
    found = {key: row["name"] for key, row in raw_rows(c, tables.partners, ids).items()}
    for key in set(ids) - found.keys():
        gone = select(edits.c.before).where(
            edits.c.partner_id == key, edits.c.table_name == "partners", edits.c.after.is_(None)
        )
        before = image_of(c.scalars(gone.order_by(edits.c.id.desc()).limit(1)).first())
        found[key] = before["name"] if before else ""
    return found


def standing(
    c: Connection, change_id: int, progress: Callable[[int, int], object] = lambda n, of: None
) -> Standing:
    """Compare what the run in ``change_id`` wrote with what is there now: rows, not the journal."""
    found, done = _Comparison(), 0
    for table, rows in _written(c, change_id):
        done += len(rows)
        progress(done, 0)
        now = images(c, table, [row.row_id for row in rows])
        for row in rows:
            found.compare(table.name, row, now.get(row.row_id))
    return found.outcome(c)


def take_back(tx: Transaction, run: Run, found: Standing) -> int:
    """Undo ``run`` for the partners that are intact; returns how many keep what it gave them."""

    def spared(edit: Row[Any]) -> bool:
        if edit.table_name == imports.name:
            return True
        stays = edit.partner_id is not None and edit.partner_id not in found.intact
        return found.shared.get((edit.table_name, edit.row_id), stays)

    tx.revert(run.change_id, spared)
    kept = [key for key, places in found.edited.items() if ("partners", "") not in places]
    if kept:
        new = len(found.added.intersection(kept))
        tx.update(imports, run.did.id, {"new": new, "updated": len(kept) - new})
    else:
        tx.delete(imports, run.did.id)
    return len(kept)


@dataclass(frozen=True, slots=True)
class _Written:
    """A row before and after a change as JSON, however often the change wrote it."""

    row_id: int
    partner_id: int | None
    before: str | None
    after: str | None


def _written(c: Connection, change_id: int) -> Iterator[tuple[Table, list[_Written]]]:
    """The rows of a change, table by table, some thousand at a time."""
    e = edits.c
    query = select(e.table_name, e.row_id, e.partner_id, e.before, e.after)
    query = query.where(e.change_id == change_id).order_by(e.table_name, e.row_id, e.id)
    name, chunk = "", dict[int, _Written]()
    for table, row_id, partner_id, before, after in c.execute(query):
        if table != name or (len(chunk) >= _CHUNK and row_id not in chunk):
            if chunk:
                yield tables.metadata.tables[name], list(chunk.values())
            name, chunk = table, {}
        row = _Written(row_id, partner_id, before, after)
        chunk[row_id] = _joined(chunk[row_id], row) if row_id in chunk else row
    if chunk:
        yield tables.metadata.tables[name], list(chunk.values())


def _joined(first: _Written, later: _Written) -> _Written:
    """Two edits of one row as one."""
    before, after = first.before, later.after
    if before is not None and later.before is not None:
        before = json.dumps(json.loads(later.before) | json.loads(before))
    if first.after is not None and after is not None:
        after = json.dumps(json.loads(first.after) | json.loads(after))
    return replace(first, before=before, after=after)


class _Comparison:
    """Gathers, row by row, how the partners of a run stand."""

    def __init__(self) -> None:
        self._left: set[int] = set()  # partners of whom a row is as the run left it, or moved on
        self._back: set[int] = set()  # and of whom one is as it was before
        self._moved: dict[int, set[Place]] = defaultdict(set)
        self._changed: set[_Key] = set()
        self._inserted: dict[_Key, int | None] = {}

    def compare(self, table: str, row: _Written, now: str | None) -> None:
        """Note how one row stands; one that came and went in the run is none.

        Where a partner stands in the quadrant follows from the rest.
        """
        if row.before == row.after or table == tables.placements.name:
            return
        owner = None if table == tables.distinct_pairs.name else row.partner_id
        if row.before is None:
            self._inserted[table, row.row_id] = owner
        places = _moved(table, row.after, now)
        if places:
            self._changed.add((table, row.row_id))
        if owner is not None:
            is_back = places and not _moved(table, row.before, now)
            (self._back if is_back else self._left).add(owner)
            if places:
                self._moved[owner] |= places

    def outcome(self, c: Connection) -> Standing:
        """What became of all rows, those that were added to them since included."""
        links: list[tuple[_Key, _Key]] = []
        for row, other in _links(c, self._inserted):
            mine, theirs = self._inserted.get(row), self._inserted[other]
            as_given = row in self._inserted and row not in self._changed
            if theirs is None or (as_given and mine is None):
                links.append((row, other))
            elif not as_given or mine != theirs:
                self._moved[theirs].add((row[0], ""))
        gone = self._back - self._left
        edited = {key: frozenset(what) for key, what in self._moved.items() if key not in gone}
        intact = frozenset(self._left - edited.keys())
        added = frozenset(key for table, key in self._inserted if table == tables.partners.name)
        return Standing(added, intact, edited, self._shared(links, intact))

    def _shared(
        self, links: Iterable[tuple[_Key, _Key]], intact: Container[int]
    ) -> dict[_Key, bool]:
        """Fields stay for a value that stays, pairs of partners unless one of the two goes."""
        shared = dict.fromkeys(self._changed, True)
        for row, other in links:
            mine, theirs = self._inserted.get(row), self._inserted[other]
            if theirs is None:
                shared[other] = shared.get(other, False) or mine not in intact
            else:
                shared[row] = shared.get(row, True) and theirs not in intact
        return shared


def _moved(table: str, was: str | None, now: str | None) -> set[Place]:
    """What of a row is not as it ``was``; the row as a whole where it came or went."""
    if was == now:
        return set()
    if was is None or now is None:
        return {(table, "")}
    here = json.loads(now)
    return {(table, name) for name, value in json.loads(was).items() if here[name] != value}


def _links(c: Connection, inserted: Iterable[_Key]) -> Iterator[tuple[_Key, _Key]]:
    """Every row that leads to one of ``inserted``, and that one."""
    by_table: dict[str, list[int]] = defaultdict(list)
    for table, row_id in inserted:
        by_table[table].append(row_id)
    for child in tables.metadata.sorted_tables:
        if child is tables.placements:
            continue
        for key in child.foreign_keys:
            parent, ids = key.column.table.name, by_table.get(key.column.table.name, [])
            for start in range(0, len(ids), _CHUNK):
                part = ids[start : start + _CHUNK]
                for row in c.execute(select(child.c.id, key.parent).where(key.parent.in_(part))):
                    yield (child.name, row[0]), (parent, row[1])

"""Writes what an import found, table by table, through the journal's bulk door."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from datetime import date
from typing import Any

from prmdesk.domain.partners import Stage
from prmdesk.i18n import _
from prmdesk.services.import_check import Entry, Status
from prmdesk.services.import_merge import Home, Work, added
from prmdesk.services.stages import enter_stage
from prmdesk.storage import importing as stored
from prmdesk.storage import partners as stored_partners
from prmdesk.storage import tables
from prmdesk.storage.journal import Transaction

_STEP = 1000


def write(
    tx: Transaction,
    entries: Sequence[Entry],
    homes: Mapping[str, Home],
    today: date,
    progress: Callable[[int, int], object],
) -> list[int]:
    """Write the new and changed partners of ``entries``; returns the ids of the new ones.

    ``progress`` is told after every few hundred partners; what it raises rolls all of it back.
    """
    writing = _Writing(tx, homes, today)
    added: list[int] = []
    for start in range(0, len(entries), _STEP):
        added += writing.some(entries[start : start + _STEP])
        progress(min(start + _STEP, len(entries)), len(entries))
    return added


def told_apart(entries: Sequence[Entry], new_ids: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The pairs of partners that the user said are different, once ``entries`` are written."""
    ids = iter(new_ids)
    by_row = {entry.row: entry.partner_id or next(ids) for entry in entries}
    for entry in entries:
        for twin in entry.apart:
            if other := twin.partner_id or by_row.get(twin.row, 0):
                yield by_row[entry.row], other


class _Writing:
    """One import being written: where it writes, what day it is, which custom fields there are."""

    def __init__(self, tx: Transaction, homes: Mapping[str, Home], today: date) -> None:
        self._tx, self._homes, self._today = tx, homes, today
        self._fields = {one.name: one.id for one in stored_partners.fields(tx.connection)}

    def some(self, entries: Sequence[Entry]) -> list[int]:
        """Write ``entries``; returns the ids of the new partners."""
        new = [added(e.record, self._homes) for e in entries if e.status is Status.NEW]
        old = {e.partner_id: e.work for e in entries if e.status is Status.UPDATE and e.work}
        ids = self._tx.insert_many(tables.partners, [self._partner(work) for work in new])
        changed = {key: work.columns for key, work in old.items() if work.columns}
        self._tx.update_many(tables.partners, changed)
        everyone = dict(zip(ids, new, strict=True)) | old
        self._enter_stages(everyone, set(ids))
        self._write_people(everyone, list(old))
        self._write_fields(everyone, list(old))
        self._tx.insert_many(tables.reasons, [
            {"partner_id": key, "reason": reason, "name": name}
            for key, work in everyone.items() for reason, name in work.reasons
        ])  # fmt: skip
        self._tx.insert_many(tables.activities, [
            {"partner_id": key, **row, "on_date": row["on_date"] or self._today}
            for key, work in everyone.items() for row in work.log
        ])  # fmt: skip
        return ids

    def _partner(self, work: Work) -> dict[str, Any]:
        return {"created_on": self._today} | work.columns

    def _enter_stages(self, everyone: Mapping[int, Work], added: set[int]) -> None:
        """New partners enter their stage, known ones the one that the sheet says."""
        by_stage: dict[Stage, list[int]] = defaultdict(list)
        for key, work in everyone.items():
            if "stage" in work.columns or key in added:
                by_stage[Stage(work.columns.get("stage", Stage.IDENTIFY))].append(key)
        for stage, keys in by_stage.items():
            enter_stage(self._tx, keys, stage, self._today, _("Imported"))

    def _write_people(self, everyone: Mapping[int, Work], known: Sequence[int]) -> None:
        """The first contact of a partner who had none is its main one."""
        have = stored.contacts(self._tx.connection, known)
        added, changed = [], {}
        for key, work in everyone.items():
            has_main = bool(have.get(key))
            for contact_id, columns in work.people:
                if contact_id:
                    changed[contact_id] = columns
                    continue
                added.append({"partner_id": key, **columns, "is_main": not has_main})
                has_main = True
        self._tx.insert_many(tables.contacts, added)
        self._tx.update_many(tables.contacts, changed)

    def _write_fields(self, everyone: Mapping[int, Work], known: Sequence[int]) -> None:
        self._make_fields({name for work in everyone.values() for name in work.fields})
        ids = self._fields
        have = stored.field_values(self._tx.connection, known)
        added, changed = [], {}
        for key, work in everyone.items():
            for name, value in work.fields.items():
                found = have.get(key, {}).get(ids[name])
                if found:
                    changed[found.id] = {"value": value}
                else:
                    added.append({"partner_id": key, "field_id": ids[name], "value": value})
        self._tx.insert_many(tables.field_values, added)
        self._tx.update_many(tables.field_values, changed)

    def _make_fields(self, used: Set[str]) -> None:
        """Make the custom fields that are ``used`` and missing."""
        for home in self._homes.values():
            if home.name in used and home.name not in self._fields:
                row = {"name": home.name, "kind": home.kind, "position": len(self._fields)}
                self._fields[home.name] = self._tx.insert(tables.fields, row)

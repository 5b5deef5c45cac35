"""Writes what an import found, table by table, through the journal's bulk door."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from prmdesk.domain.partners import Stage
from prmdesk.services import partners
from prmdesk.services.import_check import Entry, Status
from prmdesk.services.import_merge import Home, Work
from prmdesk.storage import importing as stored
from prmdesk.storage import partners as stored_partners
from prmdesk.storage import tables
from prmdesk.storage.journal import Transaction

_STEP = 500

Rows = Sequence[dict[str, Any]]


def write(
    tx: Transaction,
    entries: Sequence[Entry],
    homes: Sequence[Home],
    today: date,
    progress: Callable[[int, int], object],
) -> list[int]:
    """Write the new and changed partners of ``entries``; returns the ids of the new ones.

    ``progress`` is told after every few hundred rows; what it raises rolls all of it back.
    """
    return _Writing(tx, today, progress, 4 * len(entries)).all(entries, homes)


class _Writing:
    """One import being written: where it writes, what day it is, how far it is."""

    def __init__(
        self, tx: Transaction, today: date, progress: Callable[[int, int], object], total: int
    ) -> None:
        self._tx, self._today = tx, today
        self._progress, self._done, self._total = progress, 0, total

    def all(self, entries: Sequence[Entry], homes: Sequence[Home]) -> list[int]:
        new = [entry.work for entry in entries if entry.status is Status.NEW and entry.work]
        old = {e.partner_id: e.work for e in entries if e.status is Status.UPDATE and e.work}
        added = self._insert(tables.partners, [self._partner(work) for work in new])
        changed = {key: work.columns for key, work in old.items() if work.columns}
        self._update(tables.partners, changed)
        everyone = dict(zip(added, new, strict=True)) | old
        self._enter_stages(everyone, set(added))
        self._write_people(everyone, list(old))
        self._write_fields(everyone, homes, list(old))
        self._insert(tables.activities, [
            {"partner_id": key, **row, "on_date": row["on_date"] or self._today}
            for key, work in everyone.items() for row in work.log
        ])  # fmt: skip
        return added

    def _partner(self, work: Work) -> dict[str, Any]:
        return {"created_on": self._today} | work.columns

    def _enter_stages(self, everyone: Mapping[int, Work], added: set[int]) -> None:
        """New partners enter their stage, known ones the one that they move to."""
        by_stage: dict[Stage, list[int]] = defaultdict(list)
        for key, work in everyone.items():
            if "stage" in work.columns or key in added:
                by_stage[Stage(work.columns.get("stage", Stage.IDENTIFY))].append(key)
        for stage, keys in by_stage.items():
            partners.enter_stage(self._tx, keys, stage, self._today)

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
        self._insert(tables.contacts, added)
        self._update(tables.contacts, changed)

    def _write_fields(
        self, everyone: Mapping[int, Work], homes: Sequence[Home], known: Sequence[int]
    ) -> None:
        used = {name for work in everyone.values() for name in work.fields}
        ids = self._fields([home for home in homes if home.name in used])
        have = stored.field_values(self._tx.connection, known)
        added, changed = [], {}
        for key, work in everyone.items():
            for name, value in work.fields.items():
                found = have.get(key, {}).get(ids[name])
                if found:
                    changed[found.id] = {"value": value}
                else:
                    added.append({"partner_id": key, "field_id": ids[name], "value": value})
        self._insert(tables.field_values, added)
        self._update(tables.field_values, changed)

    def _fields(self, homes: Sequence[Home]) -> dict[str, int]:
        """The ids of the custom fields by name; those that are missing are made."""
        ids = {field.name: field.id for field in stored_partners.fields(self._tx.connection)}
        for home in homes:
            if home.name not in ids:
                row = {"name": home.name, "kind": home.kind, "position": len(ids)}
                ids[home.name] = self._tx.insert(tables.fields, row)
        return ids

    def _insert(self, table: Any, rows: Rows) -> list[int]:
        ids: list[int] = []
        for start in range(0, len(rows), _STEP):
            ids += self._tx.insert_many(table, rows[start : start + _STEP])
            self._tell(len(rows[start : start + _STEP]))
        return ids

    def _update(self, table: Any, values: Mapping[int, dict[str, Any]]) -> None:
        keys = list(values)
        for start in range(0, len(keys), _STEP):
            part = keys[start : start + _STEP]
            self._tx.update_many(table, {key: values[key] for key in part})
            self._tell(len(part))

    def _tell(self, more: int) -> None:
        self._done += more
        self._total = max(self._total, self._done)
        self._progress(self._done, self._total)

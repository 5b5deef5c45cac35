"""Rows that go on about one partner: its further contacts below it, or the same company again."""

from collections.abc import Iterable
from dataclasses import replace

from prmdesk.domain.matching import domain, split_name
from prmdesk.i18n import _
from prmdesk.importers import people
from prmdesk.importers.cells import Value, Verdict, both, shown
from prmdesk.importers.fields import FIELDS, is_custom
from prmdesk.importers.records import Note, Record

_TELLING = ("external_id", "tax_id", "country", "city", "address", "website")
"""Where the same name with another of these stands, it may be another company: a person decides."""


def grouped(records: Iterable[Record]) -> list[Record]:
    """``records`` with those joined that are one partner, in the order of the sheet.

    A row without a company belongs to the one above if it names a person. A row with the same
    name, in the same spelling of its legal form and with nothing that speaks against it, belongs
    to the first of that name.
    """
    found: list[Record] = []
    by_name: dict[tuple[str, str], int] = {}
    last: int | None = None
    for record in records:
        if record.name:
            key = split_name(record.name)
            place = by_name.get(key)
            if place is None or not _agree(found[place], record):
                by_name.setdefault(key, len(found))
                last = len(found)
                found.append(record)
                continue
            last = place
        elif last is None or not _goes_on(record):
            found.append(record)
            continue
        found[last] = joined(found[last], record)
    return found


def _goes_on(record: Record) -> bool:
    return bool(record.people) and not any(
        record.values.get(name) for name in ("external_id", "tax_id", "website")
    )


def _agree(one: Record, other: Record) -> bool:
    """Whether nothing in two records of one name says that they are two companies."""
    for name in _TELLING:
        mine, theirs = one.values.get(name), other.values.get(name)
        if mine and theirs and _levelled(name, mine) != _levelled(name, theirs):
            return False
    return True


def _levelled(name: str, value: Value) -> str:
    text = shown(value)
    return (domain(text) or text if name == "website" else text).casefold()


def joined(one: Record, more: Record) -> Record:
    """``one`` with what ``more`` adds; what it says otherwise is left out, with a note."""
    values = dict(one.values)
    notes = [*one.notes, *more.notes]
    for name, value in more.values.items():
        known = values.setdefault(name, value)
        if is_custom(name) or not FIELDS[name].many:
            if shown(known).casefold() != shown(value).casefold() and name != "partner_name":
                notes.append(_left_out(more, name, known, value))
        elif known != value:
            values[name] = both(known, value)
    everyone = people.merged(one.people, more.people)
    return replace(
        one, rows=one.rows + more.rows, values=values, people=everyone, notes=tuple(notes)
    )


def _left_out(record: Record, name: str, known: Value, value: Value) -> Note:
    why = _("An earlier row of the same partner says “{value}”, which was kept.").format(
        value=shown(known)
    )
    return Note(record.rows[0], -1, name, shown(value), "", Verdict.UNCLEAR, why)

"""The past as the journal tells it: every row as it was at the end of any day (D2)."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, fields
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import Connection, Select, Table, func, or_, select, type_coerce
from sqlalchemy.types import NullType

from prmdesk.domain.movement import Past
from prmdesk.domain.placements import Placement
from prmdesk.domain.quadrant import Quadrant, Thresholds
from prmdesk.domain.workspace import Workspace
from prmdesk.storage import tables
from prmdesk.storage.tables import changes, edits

T = TypeVar("T")

Raw = dict[str, Any]

Life = list[tuple[date, Raw | None]]
"""A row from which day on, as SQLite holds it (None: it was not there); it begins with no day."""

_Stand = tuple[float | None, float | None, str, int]
"""Where a partner stands, as SQLite holds it: both values, the quadrant, whether by hand."""

_NOWHERE: _Stand = (None, None, Quadrant.UNSCORED.value, 0)
_QUADRANTS = {quadrant.value: quadrant for quadrant in Quadrant}
_SETTINGS = ("threshold_partner", "threshold_us", "hysteresis")


def lives(c: Connection, table: Table, columns: Sequence[str]) -> dict[int, Life]:
    """What ``columns`` of each row of ``table`` held at the ends of days, by id.

    Rows that are gone are told of too. It is told backwards from the rows of today: an edit keeps
    what was before it. Days are those of the workspace's clock (``Database.today``) in the time
    zone of this computer. They never run backwards: what was done to a row while the clock was
    set back counts on the day of what was done to it before.
    """
    now = select(table.c.id, *(type_coerce(table.c[name], NullType()) for name in columns))
    found: dict[int, Raw | None] = {
        row[0]: dict(zip(columns, row[1:], strict=True)) for row in c.execute(now).all()
    }
    told: dict[int, Life] = defaultdict(list)
    for text, row_id, image in c.execute(_edits(table, columns)).all():
        later = found.get(row_id)
        told[row_id].append((date.fromisoformat(text), later))
        held = image and json.loads(image)
        found[row_id] = held and {
            name: held[name] if name in held else (later or {}).get(name) for name in columns
        }
    return {row_id: _in_order(first, told[row_id]) for row_id, first in found.items()}


def _edits(table: Table, columns: Sequence[str]) -> Select[Any]:
    """The days of the edits that concern ``columns``, newest first, with what was before them."""
    before, after = edits.c.before, edits.c.after
    day = func.date(type_coerce(changes.c.at, NullType()), "localtime")
    touched = (func.json_type(before, f"$.{name}").is_not(None) for name in columns)
    return (
        select(day, edits.c.row_id, before)
        .join(changes, changes.c.id == edits.c.change_id)
        .where(edits.c.table_name == table.name, or_(before.is_(None), after.is_(None), *touched))
        .order_by(edits.c.id.desc())
    )


def _in_order(first: Raw | None, told: Life) -> Life:
    """A life from its beginning, with one state a day: the last."""
    life: dict[date, Raw | None] = {date.min: first}
    latest = date.min
    for day, row in reversed(told):
        latest = max(day, latest)
        life[latest] = row
    return list(life.items())


def whole(c: Connection) -> Past:
    """All that the quadrant ever showed, as of the ends of days (D2).

    A picture is what was on screen: what was undone the same day never happened; what was undone
    on a later day did stand there until then, and so does what went with a partner deleted since.
    This rests on the journal, which knows each row of partners, settings and placements, and on
    placements being noted with whatever moves a partner. A placement counts from its ``on_date``,
    and its partner with it, also if it was noted later, as when a history is brought along.
    """
    stood = _placed(c)
    begun = {partner_id: min(place.on_date for place in path) for partner_id, path in stood.items()}
    return Past(_names(c, begun), stood, _thresholds(c))


def _changes(spells: Iterable[tuple[date, T]]) -> list[tuple[date, T]]:
    """Of each day the last, and of the same in a row the first."""
    found: list[tuple[date, T]] = []
    for day, held in dict(spells).items():
        if not found or found[-1][1] != held:
            found.append((day, held))
    return found


def _names(c: Connection, begun: Mapping[int, date]) -> dict[int, list[tuple[date, str | None]]]:
    found = {}
    for partner_id, life in lives(c, tables.partners, ["name"]).items():
        spells = [(day, row["name"] if row else None) for day, row in life]
        there = [place for place, (_day, name) in enumerate(spells) if name is not None]
        if not there:  # it came and went on one day
            continue
        day, name = spells[there[0]]
        came_back = there[0] > 1
        first = day if came_back else min(day, begun.get(partner_id, day))
        found[partner_id] = _changes([(first, name), *spells[there[0] + 1 :]])
    return found


def _placed(c: Connection) -> dict[int, list[Placement]]:
    """Where each partner stood: the newest of the rows of its path that were there."""
    there: dict[int, dict[tuple[str, int], _Stand]] = defaultdict(dict)
    told: dict[int, list[tuple[date, _Stand]]] = defaultdict(list)
    kept: dict[int, tuple[int, tuple[str, int]]] = {}
    for day, row_id, row in _noted(c):
        concerned = []
        if row_id in kept:
            partner_id, age = kept.pop(row_id)
            del there[partner_id][age]
            concerned.append(partner_id)
        if row is not None:
            partner_id, age = row["partner_id"], (row["on_date"], row_id)
            kept[row_id] = partner_id, age
            there[partner_id][age] = (
                row["to_partner"],
                row["to_us"],
                row["quadrant"],
                row["is_manual"],
            )
            concerned.append(partner_id)
        for partner_id in concerned:
            rows = there[partner_id]
            told[partner_id].append((day, rows[max(rows)] if rows else _NOWHERE))
    return {
        partner_id: [
            Placement(0, partner_id, day, to_partner, to_us, _QUADRANTS[box], bool(is_manual))
            for day, (to_partner, to_us, box, is_manual) in _changes(spells)
        ]
        for partner_id, spells in told.items()
    }


def _noted(c: Connection) -> list[tuple[date, int, Raw | None]]:
    """What was noted of where partners stand, a row (None: taken away) at a time, by days."""
    columns = [field.name for field in fields(Placement) if field.name != "id"]
    found: list[tuple[date, int, Raw | None]] = []
    for row_id, life in lives(c, tables.placements, columns).items():
        since = None
        for place, (day, row) in enumerate(life):
            if since is not None:
                since = max(since, day)
            elif row is not None:
                since = day if place > 1 else date.fromisoformat(row["on_date"])
            if since is not None:
                found.append((since, row_id, row))
    return sorted(found, key=lambda note: note[:2])


def _thresholds(c: Connection) -> list[tuple[date, Thresholds]]:
    """The borders of the plot; before the first day that the journal knows they were the same."""
    usual = asdict(Workspace())
    held = {name: usual[name] for name in _SETTINGS}
    noted = []
    for life in lives(c, tables.settings, ["key", "value"]).values():
        (key,) = {row["key"] for _day, row in life if row} or {""}
        if key in held:
            noted += [(day, key, row) for day, row in life if row or day > date.min]
    spells = []
    for day, key, row in sorted(noted, key=lambda note: note[0]):
        held[key] = json.loads(row["value"]) if row else usual[key]
        spells.append((day, Thresholds(*held.values())))
    return _changes(spells)


def review_days(c: Connection) -> dict[int, list[date]]:
    """The days on which each partner was decided about or reviewed, in order."""
    t = tables.decisions.c
    found: dict[int, set[date]] = defaultdict(set)
    for partner_id, *days in c.execute(select(t.partner_id, t.on_date, t.reviewed_on)):
        found[partner_id].update(day for day in days if day is not None)
    return {partner_id: sorted(days) for partner_id, days in found.items()}

"""The list of partners: one derived line each, kept current at commit, sorted and searched in SQL.

The figures in a line come from the functions in ``domain``; this only keeps them where SQLite can
sort and filter ten thousand of them between two keystrokes.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import fields
from datetime import date, timedelta
from typing import Any, TypeVar

from sqlalchemy import (
    ColumnElement,
    Connection,
    Float,
    String,
    case,
    cast,
    delete,
    func,
    not_,
    or_,
    select,
    type_coerce,
)
from sqlalchemy.types import NullType

from prmdesk import words
from prmdesk.domain.activities import Activity
from prmdesk.domain.lines import (
    Compare,
    Condition,
    Derived,
    PartnerFacts,
    PartnerLine,
    Query,
    derived,
)
from prmdesk.domain.onboarding import Step
from prmdesk.domain.partners import Contact, Stage
from prmdesk.domain.placements import Placement
from prmdesk.domain.quadrant import Quadrant
from prmdesk.domain.scores import Driver, DriverWeight, Score
from prmdesk.domain.text import fold
from prmdesk.storage import onboarding, placements, tables, workspace
from prmdesk.storage.journal import held
from prmdesk.storage.revaluing import revalue
from prmdesk.storage.rows import among, read, read_where
from prmdesk.storage.tables import partner_lines

T = TypeVar("T")

_CHUNK = 2000
_FOR_ALL = frozenset({"drivers", "driver_weights"})
_PLACING = frozenset({"threshold_partner", "threshold_us", "hysteresis"})
_SOURCES = _FOR_ALL | {
    "settings",
    "partners",
    "contacts",
    "scores",
    "activities",
    "checklists",
    "steps",
}
_NAMES = [field.name for field in fields(PartnerLine)]
_SHOWN = [partner_lines.c[name] for name in _NAMES]
_COPIED = ", ".join(name for name in _NAMES if name not in Derived._fields)
_FOUND_BY = " || ' ' || ".join((
    "name", "short_name", "external_id", "tax_id", "city", "region", "website", "industry",
    "our_owner", "(SELECT ifnull(group_concat(value, ' '), '') FROM json_each(tags))",
    "(SELECT ifnull(group_concat(name || ' ' || email, ' '), '')"
    " FROM contacts WHERE partner_id = partners.id)",
))  # fmt: skip
"""SQLite's expression for the words by which a partner is found."""

_INSERT = (
    f"INSERT INTO partner_lines ({', '.join(Derived._fields)}, {_COPIED}, sort_name, search_text)"
    f" SELECT {', '.join('?' * len(Derived._fields))}, {_COPIED}, folded(name),"
    f" folded({_FOUND_BY}) FROM partners WHERE id = ?"
)


def refresh(
    c: Connection,
    written: Set[str],
    partner_ids: set[int],
    progress: Callable[[int, int], object] = lambda n, of: None,
    change_id: int | None = None,
) -> list[Placement]:
    """Rebuild the lines of the partners that a transaction touched; ``written`` are its tables.

    What moves everyone brings all others up to date, too; of the settings only some do, which the
    edits of ``change_id`` tell. Returns where those stand now that stood elsewhere before, as of
    no day yet.
    """
    moved: list[Placement] = []
    if _SOURCES.isdisjoint(written):
        return moved
    ids, others = sorted(partner_ids), list[int]()
    if _moves_everyone(c, written, change_id):
        everyone = c.scalars(select(tables.partners.c.id).order_by(tables.partners.c.id))
        others = [key for key in everyone if key not in partner_ids]
    done, total = 0, len(ids) + len(others)
    for work, keys in ((_rebuild, ids), (revalue, others)):
        for start in range(0, len(keys), _CHUNK):
            chunk = keys[start : start + _CHUNK]
            moved += work(c, chunk)
            done += len(chunk)
            progress(done, total)
    return moved


def _moves_everyone(c: Connection, written: Set[str], change_id: int | None) -> bool:
    """Whether what was written changes where partners stand that it does not speak of."""
    if not _FOR_ALL.isdisjoint(written):
        return True
    if "settings" not in written:
        return False
    edits, settings = tables.edits, tables.settings
    mine = edits.c.change_id == change_id, edits.c.table_name == settings.name
    known = select(settings.c.key).join(edits, edits.c.row_id == settings.c.id).where(*mine)
    keys = c.scalars(known).all()
    total = c.scalar(select(func.count()).select_from(edits).where(*mine))
    return len(keys) != total or not _PLACING.isdisjoint(keys)


def _rebuild(c: Connection, ids: Sequence[int]) -> list[Placement]:
    c.execute(delete(partner_lines).where(among(partner_lines.c.id, ids)))
    before = placements.latest(c, ids)
    facts = _facts(c, ids, before)
    if not facts:
        return []
    drivers = read(c, Driver, select(tables.drivers))
    own_weights = read(c, DriverWeight, select(tables.driver_weights))
    thresholds = workspace.load(c).thresholds
    made = [derived(one, drivers, thresholds, own_weights) for one in facts.values()]
    columns = [
        held(partner_lines, name, values)
        for name, values in zip(Derived._fields, zip(*made, strict=True), strict=True)
    ]
    c.exec_driver_sql(_INSERT, list(zip(*columns, facts, strict=True)))
    return placements.moved(before, dict(zip(facts, made, strict=True)))


def _facts(
    c: Connection, ids: Sequence[int], before: Mapping[int, Placement]
) -> dict[int, PartnerFacts]:
    """What the lines of the partners that are there are derived from, by id."""
    contacts = _grouped(read_where(c, Contact, tables.contacts, "partner_id", ids), _partner_id)
    scores = _grouped(read_where(c, Score, tables.scores, "partner_id", ids), _partner_id)
    log = _grouped(read_where(c, Activity, tables.activities, "partner_id", ids), _partner_id)
    checklists = onboarding.of_partners(c, ids)
    checklist_ids = [checklist.id for checklist in checklists.values()]
    steps = _grouped(
        read_where(c, Step, tables.steps, "checklist_id", checklist_ids),
        lambda step: step.checklist_id,
    )
    t = tables.partners.c
    own = select(t.id, t.manual_to_partner, t.manual_to_us, t.buckets).where(among(t.id, ids))
    return {
        key: PartnerFacts(
            (to_partner, to_us),
            contacts[key],
            scores[key],
            log[key],
            checklist := checklists.get(key),
            steps[checklist.id] if checklist else (),
            buckets,
            before[key].quadrant if key in before else Quadrant.UNSCORED,
        )
        for key, to_partner, to_us, buckets in c.execute(own)
    }


def _grouped(rows: Iterable[T], key: Callable[[T], int]) -> dict[int, list[T]]:
    grouped: dict[int, list[T]] = defaultdict(list)
    for row in rows:
        grouped[key(row)].append(row)
    return grouped


def _partner_id(row: Any) -> int:
    return int(row.partner_id)


def ids(c: Connection, query: Query, today: date) -> list[int]:
    """The ids of the partners that ``query`` asks for, in its order."""
    found = select(partner_lines.c.id).where(*_wanted(query, today))
    for name in query.order:
        for column in _order_of(name.lstrip("-")):
            ordered = column.desc() if name.startswith("-") else column.asc()
            found = found.order_by(ordered if name.endswith("name") else ordered.nulls_last())
    if query.order[:1] != ("name",):
        found = found.order_by(partner_lines.c.sort_name)
    return list(c.scalars(found.order_by(partner_lines.c.id)))


def of(c: Connection, ids: Sequence[int]) -> dict[int, PartnerLine]:
    """The lines of ``ids``, by id; those that are gone are left out."""
    query = select(*_SHOWN).where(partner_lines.c.id.in_(ids))
    return {found.id: found for found in read(c, PartnerLine, query)}


def every(c: Connection, query: Query, today: date) -> list[PartnerLine]:
    """All lines that ``query`` asks for, in its order."""
    order = ids(c, query, today)
    if len(order) > _CHUNK:
        found = {line.id: line for line in read(c, PartnerLine, select(*_SHOWN))}
    else:
        found = of(c, order)
    return [found[partner_id] for partner_id in order]


def distinct(c: Connection, column: str) -> list[str]:
    """The different values that a text column holds, sorted."""
    name = partner_lines.c[column]
    return list(c.scalars(select(name).where(name != "").distinct().order_by(name)))


def field_values(c: Connection, ids: Sequence[int]) -> dict[int, dict[int, str]]:
    """The custom fields of ``ids``: partner id -> field id -> value."""
    table = tables.field_values
    found: dict[int, dict[int, str]] = defaultdict(dict)
    for row in c.execute(select(table).where(table.c.partner_id.in_(ids))):
        found[row.partner_id][row.field_id] = row.value
    return found


def _column(name: str) -> ColumnElement[Any]:
    if not name.startswith("field:"):
        return partner_lines.c[name]
    values = tables.field_values
    return (
        select(values.c.value)
        .where(values.c.partner_id == partner_lines.c.id, values.c.field_id == int(name[6:]))
        .scalar_subquery()
    )


def _order_of(name: str) -> list[ColumnElement[Any]]:
    """What to order by for a column; what is empty is NULL, to come last either way."""
    ranks: dict[str, Sequence[str]] = {"stage": list(Stage), "quadrant": list(Quadrant)}
    if name == "country":
        ranks[name] = sorted(
            (country.code for country in words.countries()),
            key=lambda code: fold(words.country_name(code)),
        )
    if name in ranks:
        whens = {code: rank for rank, code in enumerate(ranks[name]) if code}
        return [case(whens, value=_column(name))]
    if name == "name":
        return [partner_lines.c.sort_name]
    column = func.nullif(type_coerce(_column(name), NullType()), "")
    # A custom field is kept as text: its numbers are ordered as numbers, the rest as text.
    return [cast(column, Float), column] if name.startswith("field:") else [column]


def _wanted(query: Query, today: date) -> list[ColumnElement[bool]]:
    typed = fold(query.text).split()
    found = [partner_lines.c.search_text.contains(word, autoescape=True) for word in typed]
    return found + [_meets(condition, today) for condition in query.conditions]


def _meets(condition: Condition, today: date) -> ColumnElement[bool]:
    column = _column(condition.column)
    text = type_coerce(column, String)
    value = condition.value
    nothing = or_(column.is_(None), text.in_(_NOTHING))
    meets: dict[Compare, Callable[[], ColumnElement[bool]]] = {
        Compare.IS: lambda: _is(condition.column, text, value),
        Compare.IS_NOT: lambda: or_(not_(_is(condition.column, text, value)), column.is_(None)),
        Compare.CONTAINS: lambda: func.folded(text).contains(fold(value), autoescape=True),
        Compare.EMPTY: lambda: nothing,
        Compare.FILLED: lambda: not_(nothing),
        Compare.BEFORE: lambda: text < _day(value, today),
        Compare.AFTER: lambda: text > _day(value, today),
        Compare.NOT_SINCE: lambda: or_(text < _day(value, today), nothing),
        Compare.AT_LEAST: lambda: cast(column, Float) >= float(value),
        Compare.AT_MOST: lambda: cast(column, Float) <= float(value),
    }
    return meets[condition.compare]()


_CODES = ("stage", "touch", "quadrant", "country")
"""Columns that hold codes, which are equal to the letter."""

_NOTHING = ("", "[]")
"""How a text and a list say that they are empty."""


def _is(name: str, text: ColumnElement[Any], value: str) -> ColumnElement[bool]:
    if name in ("buckets", "tags"):
        return text.contains(json.dumps(value, ensure_ascii=False), autoescape=True)
    if name in _CODES:
        return text == value
    return func.folded(text) == fold(value)


def _day(value: str, today: date) -> str:
    """An ISO day, as dates are kept, from such a day or from days from today as ``-30``."""
    return (today + timedelta(int(value))).isoformat() if value[:1] in "+-" else value


def count(c: Connection) -> int:
    """How many partners there are."""
    return c.execute(select(func.count()).select_from(partner_lines)).scalar_one()

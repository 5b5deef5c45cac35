"""Which plan a workbook is, told in three places of which any one may be lost (D4)."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from prmdesk.domain.plan_snapshot import KINDS
from prmdesk.errors import Unreadable
from prmdesk.i18n import _
from prmdesk.importers.grid import EXACT, Book, Cell, Grid, as_text
from prmdesk.importers.plan_book_marks import Marks

NEWEST_LAYOUT = 2
"""The layout of the workbooks that this prmdesk writes; older ones are read too."""

MARKER = re.compile(r"\s*prmdesk (\d{1,15}) ([a-z]{1,20}) ([0-9a-f]{12})\s*")
"""What stands above the hidden ids of a table: plan, table, and the sending's fingerprint."""


@dataclass(frozen=True, slots=True)
class Identity:
    """Whose plan a workbook is, as far as it tells: 0 and "" where it does not.

    ``bases`` are the fingerprints of the sending, whole or the first twelve letters; several mean
    that parts of it were sent at different times.
    """

    plan: int
    schema: int = NEWEST_LAYOUT
    partner: int = 0
    partner_name: str = ""
    fiscal_year: int = 0
    bases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Meta:
    """The hidden sheet: what it says of the plan, and of each table its sheet and headings."""

    entries: Mapping[str, Cell] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)
    headings: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


def meta_of(book: Book) -> tuple[Meta, Grid | None]:
    """The hidden sheet of ``book``, whatever it is called now; an empty one where it is gone."""
    for grid in book.grids:
        rows = [list(row[:3]) for row in grid.rows[:200] if row]
        entries = {row[0]: row[1] for row in rows if isinstance(row[0], str) and len(row) > 1}
        if {"schema", "plan", "partner"} <= entries.keys():
            told = {str(row[0]): row for row in rows if row[0] in KINDS and len(row) == 3}
            titles = {name: as_text(row[1]) for name, row in told.items()}
            headings = {name: _object(row[2]) for name, row in told.items()}
            return Meta(entries, titles, headings), grid
    return Meta(), None


def identify(book: Book, marks: Marks, meta: Meta) -> Identity:
    """Whose plan ``book`` is; ``Unreadable`` for none, for two, and for a newer layout."""
    told = [*_told(marks, meta), *(_marked(book))]
    schema = max((one.schema for one in told), default=0)
    if schema > NEWEST_LAYOUT:
        raise Unreadable(
            _("This workbook was made by a newer prmdesk. Update prmdesk, then open it again.")
        )
    plans = {one.plan for one in told}
    if not plans:
        raise Unreadable(
            _(
                "This workbook does not say which plan it is: it was not made by prmdesk, or what "
                "told it was removed. Send the plan once more and ask for it to be filled in there."
            )
        )
    if len(plans) > 1:
        raise Unreadable(
            _(
                "This workbook holds parts of several plans. Ask for the parts of one plan in the "
                "workbook that you sent."
            )
        )
    return Identity(
        plans.pop(),
        schema,
        next((one.partner for one in told if one.partner), 0),
        as_text(meta.entries.get("partner name")),
        _number(meta.entries.get("fiscal year")),
        _bases(base for one in told for base in one.bases),
    )


def markers(grid: Grid) -> Iterator[tuple[int, int, int, str, str]]:
    """Where on ``grid`` a table is marked: row, column, plan, table, fingerprint."""
    for row, cells in enumerate(grid.rows):
        for column, cell in enumerate(cells):
            if isinstance(cell, str) and (found := MARKER.fullmatch(cell)):
                yield row, column, int(found[1]), found[2], found[3]


def _told(marks: Marks, meta: Meta) -> Iterator[Identity]:
    """What the property of the document and the hidden sheet say."""
    for source in (_object(marks.properties.get("prmdesk")), meta.entries):
        plan, schema = _number(source.get("plan")), _number(source.get("schema"))
        if plan and schema:
            base = str(source.get("base") or "")
            bases = (base,) if re.fullmatch("[0-9a-f]{12,64}", base) else ()
            yield Identity(plan, schema, _number(source.get("partner")), bases=bases)


def _marked(book: Book) -> Iterator[Identity]:
    for grid in book.grids:
        for _row, _column, plan, _table, base in markers(grid):
            yield Identity(plan, bases=(base,))


def _bases(found: Iterable[str]) -> tuple[str, ...]:
    """The different fingerprints, the whole one in place of its beginning."""
    known: list[str] = []
    for base in sorted(set(found), key=len, reverse=True):
        if not any(longer.startswith(base) for longer in known):
            known.append(base)
    return tuple(known)


def _object(text: object) -> dict[str, Any]:
    try:
        found = json.loads(text) if isinstance(text, str) else None
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _number(told: object) -> int:
    if isinstance(told, str) and told.strip().isdecimal() and len(told) < 20:
        told = int(told)
    if not isinstance(told, int | float) or isinstance(told, bool):
        return 0
    return int(told) if 0 < told < EXACT else 0

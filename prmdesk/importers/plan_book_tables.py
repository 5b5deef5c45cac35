"""Where the tables of a plan workbook stand, and which column is which field (D4)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from prmdesk import words
from prmdesk.domain.plan_snapshot import KINDS
from prmdesk.i18n import LANGUAGES, N_, _, speaking
from prmdesk.importers.grid import Book, Cell, Grid, as_text, letters
from prmdesk.importers.plan_book_identity import MARKER, Meta, markers

_TARGETS = tuple(f"{side}_q{n}" for side in ("target", "actual") for n in (1, 2, 3, 4))
_COMMITMENTS = tuple(f"{side}_q{n}" for side in ("planned", "used") for n in (1, 2, 3, 4))

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "rules": ("clause", "hint", "text", "owner", "status", "agreed_on"),
    "targets": (
        "kpi", "category", "unit", "aggregation", "direction", "weight", "baseline", "annual",
        *_TARGETS, "ytd_target", "ytd_actual", "of_ytd", "of_year", "capped", "attainment",
        "adds_up", "definition", "cadence", "owner_us", "owner_partner", "source", "note",
    ),
    "trainings": (
        "topic", "audience", "heads_needed", "heads_trained", "mode", "trainer", "planned_on",
        "done_on", "refresh_months", "next_due", "status",
    ),
    "steps": (
        "phase", "title", "side", "owner", "day", "due", "done_on", "evidence", "is_exit", "status",
    ),
    "marketing": (
        "activity", "audience", "starts_on", "ends_on", "budget_us", "budget_partner", "spent",
        "leads_target", "leads_actual", "pipeline", "won", "cost_per_lead", "return_on_spent",
        "status",
    ),
    "accounts": (
        "account", "segment", "region", "relationship_us", "relationship_partner", "status",
        "value", "probability", "weighted", "next_us", "next_partner", "next_on",
    ),
    "commitments": (
        "resource", "side", "unit", *_COMMITMENTS, "rate", "planned", "used", "cost", "variance",
    ),
    "risks": (
        "text", "kind", "likelihood", "impact", "risk_score", "answer", "owner", "order",
    ),
    "promises": (
        "made_on", "text", "side", "owner", "due", "state", "closed_on", "standing", "days_late",
        "review",
    ),
    "reviews": ("name", "planned_on", "held_on", "attendees", "decided", "plan_score"),
    "plan": (),
}  # fmt: skip
"""The columns of each table as they are sent, in their order."""

FIGURES = frozenset({
    "ytd_target", "ytd_actual", "of_ytd", "of_year", "capped", "attainment", "adds_up", "next_due",
    "steps.due", "steps.status", "cost_per_lead", "return_on_spent", "weighted", "planned", "used",
    "cost", "variance", "risk_score", "order", "standing", "days_late",
})  # fmt: skip
"""The columns that hold formulas; those whose name is also that of a field, with their table."""

_OTHER_HEADINGS = {"rules.hint": N_("What it is about"), "promises.review": N_("From the review")}
_FEWEST = 3
"""With fewer of its headings a row is no header."""

_MOST = 0.6
"""The share of its headings that makes a row the header of a table on a sheet of another name."""

Headings = dict[str, set[str]]


@dataclass(frozen=True, slots=True)
class Place:
    """One table on its sheet: the header's row, the column of each field, and that of the ids.

    ``guessed`` fields are told by their place between others. ``missing`` are headings that stand
    no more, ``strange`` those that nobody knows. ``id_column`` is None where there are no ids.
    """

    table: str
    grid: Grid
    header: int
    columns: Mapping[str, int]
    guessed: frozenset[str]
    missing: tuple[str, ...]
    strange: tuple[str, ...]
    id_column: int | None


def find(book: Book, meta: Meta, hidden: Grid | None) -> tuple[list[Place], list[str]]:
    """The tables of ``book``, each once, and what is to be said of copies and of missing ones."""
    grids = [grid for grid in book.grids if grid is not hidden]
    found: dict[str, Place] = {}
    said: list[str] = []
    for grid in sorted(grids, key=lambda grid: grid.name not in meta.titles.values()):
        for row, column, _plan, table, _base in markers(grid):
            if table in found and table != "plan":
                said.append(_copy(grid))
            elif table in KINDS and table not in found:
                found[table] = _place(table, grid, row, meta, column)
    for table in KINDS:
        if table not in found and table != "plan":
            taken = {id(place.grid) for place in found.values()}
            place = _by_headings(table, [grid for grid in grids if id(grid) not in taken], meta)
            if place is not None:
                found[table] = place
    return list(found.values()), said + _gone(found, meta)


def is_figure(table: str, key: str) -> bool:
    """Whether a column of ``table`` holds formulas."""
    return key in FIGURES or f"{table}.{key}" in FIGURES


def flat(cell: Cell) -> str:
    """A heading as it is compared: its letters alone."""
    return " ".join(as_text(cell).split()).casefold()


def name_of(table: str, field: str) -> str:
    """What a column is called, in the current language."""
    other = _OTHER_HEADINGS.get(f"{table}.{field}")
    if other:
        return _(other)
    try:
        return words.field(field, table)
    except KeyError:
        return ""


def _copy(grid: Grid) -> str:
    text = _("The sheet “{sheet}” is a copy of another one and was not read.")
    return text.format(sheet=grid.name)


def _gone(found: Mapping[str, Place], meta: Meta) -> list[str]:
    text = _("The sheet “{sheet}” is missing: nothing of it was changed.")
    return [text.format(sheet=title) for name, title in meta.titles.items() if name not in found]


@cache
def _usual(table: str) -> Mapping[str, frozenset[str]]:
    """The headings of a table's columns in every language."""
    keys = COLUMNS[table]
    found: Headings = {key: set() for key in keys}
    for spoken in LANGUAGES:
        with speaking(spoken):
            for key in keys:
                found[key] |= {flat(name_of(table, key))} - {""}
    return {key: frozenset(names) for key, names in found.items()}


def _known(table: str, meta: Meta) -> Mapping[str, frozenset[str]]:
    """The headings by field: those the workbook was made with come first."""
    told = {key: flat(heading) for key, heading in meta.headings.get(table, {}).items()}
    usual = _usual(table)
    if not told:
        return usual
    return {
        key: frozenset({heading} | usual.get(key, frozenset())) - {""}
        for key, heading in told.items()
    }


def _by_headings(table: str, grids: list[Grid], meta: Meta) -> Place | None:
    """The table where most of its headings stand in a row: its own sheet, or any."""
    known = _known(table, meta)
    most, best = 0.0, None
    for grid in grids:
        is_named_so = grid.name == meta.titles.get(table)
        for row, cells in enumerate(grid.rows[:100]):
            count = len(_matched(known, [flat(cell) for cell in cells]))
            share = count / len(known) + is_named_so
            if count >= _FEWEST and share >= _MOST and share > most:
                most, best = share, (grid, row)
    return _place(table, *best, meta, None) if best else None


def _matched(known: Mapping[str, frozenset[str]], heads: list[str]) -> dict[str, int]:
    """The column of each field whose heading stands there; the first of two."""
    found: dict[str, int] = {}
    taken: set[int] = set()
    for key, names in known.items():
        for column, head in enumerate(heads):
            if head and head in names and column not in taken:
                found[key] = column
                taken.add(column)
                break
    return found


def _place(table: str, grid: Grid, header: int, meta: Meta, id_column: int | None) -> Place:
    cells = grid.rows[header]
    heads = [flat(cell) if not _is_marker(cell) else "" for cell in cells]
    known = _known(table, meta)
    columns = _matched(known, heads)
    if id_column is None:
        id_column = _ids(grid, header, heads, set(columns.values()))
    told = meta.headings.get(table, {})
    free = {
        column: head
        for column, head in enumerate(heads)
        if head and column not in columns.values() and column != id_column
    }
    guessed = dict(_between(list(told) or list(COLUMNS[table]), columns, free))
    columns |= guessed
    left = [as_text(cells[column]) for column in free if column not in guessed.values()]
    missing = [told[key] for key in told if key not in columns and told[key]]
    return Place(
        table, grid, header, columns, frozenset(guessed), tuple(missing), tuple(left), id_column
    )


def _is_marker(cell: Cell) -> bool:
    return isinstance(cell, str) and MARKER.fullmatch(cell) is not None


def _ids(grid: Grid, header: int, heads: list[str], taken: set[int]) -> int | None:
    """The column of the ids where nothing marks it: called so, or the first, and all numbers."""
    if "id" in heads and heads.index("id") not in taken:
        return heads.index("id")
    if 0 in taken or (heads and heads[0]):
        return None
    cells = [row[0] for row in grid.rows[header + 1 :] if row and row[0] is not None]
    return 0 if cells and all(isinstance(cell, int) for cell in cells) else None


def _between(
    order: list[str], columns: Mapping[str, int], free: Mapping[int, str]
) -> Iterator[tuple[str, int]]:
    """Fields whose heading was changed: alone missing between two known, as is one column."""
    known = [key for key in order if key in columns]
    for before, after in zip(["", *known], [*known, ""], strict=True):
        first = order.index(before) + 1 if before else 0
        last = order.index(after) if after else len(order)
        left = columns[before] if before else -1
        right = columns[after] if after else max([*columns.values(), *free, 0]) + 1
        gap = [column for column in free if left < column < right]
        if len(order[first:last]) == 1 and len(gap) == 1:
            yield order[first], gap[0]


def told_of_columns(place: Place) -> Iterator[str]:
    """What is to be said of the columns of a table: missing, strange, told by their place."""
    sheet = place.grid.name
    if place.missing:
        text = _("On “{sheet}” columns are missing; their cells were left as they are: {columns}.")
        yield text.format(sheet=sheet, columns=_(", ").join(place.missing))
    if place.strange:
        text = _("On “{sheet}” columns are not part of the plan and were not read: {columns}.")
        yield text.format(sheet=sheet, columns=_(", ").join(place.strange))
    for key in sorted(place.guessed):
        text = _("On “{sheet}” the column {letter}, “{heading}”, was taken for “{column}”.")
        column = place.columns[key]
        heading = as_text(place.grid.rows[place.header][column])
        yield text.format(
            sheet=sheet,
            letter=letters(column),
            heading=heading,
            column=name_of(place.table, key),
        )

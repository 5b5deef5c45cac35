"""Where the table stands on a sheet: its header, its rows, and what is no row of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from prmdesk.importers import words
from prmdesk.importers.grid import Cell, Grid, Row, as_text, is_blank
from prmdesk.importers.headings import How, meaning
from prmdesk.importers.profile import Look, looks
from prmdesk.importers.spelling import level

LOOK_AHEAD = 40
"""A header further down than this row is not looked for."""

_DATA_LOOKS = frozenset({Look.EMAIL, Look.LINK, Look.PHONE, Look.DATE, Look.NUMBER, Look.COMPANY})


class Skip(StrEnum):
    """Why a row below the header is no record."""

    BLANK = "blank"
    TOTAL = "total"
    HEADER = "header"
    NOTE = "note"
    NO_NAME = "no_name"


@dataclass(frozen=True, slots=True)
class Layout:
    """The rows of the header (none, one, or two), and below it the rows that are records.

    ``headings`` and ``above`` have an entry for each column up to ``width``.
    """

    header: tuple[int, ...]
    headings: tuple[str, ...]
    above: tuple[str, ...]
    rows: tuple[int, ...]
    skipped: tuple[tuple[int, Skip], ...]

    @property
    def width(self) -> int:
        """The number of columns."""
        return len(self.headings)


def find(grid: Grid, header: int | None = None) -> Layout:
    """The layout of ``grid``; ``header`` is the user's word for its header row, -1 for none."""
    top = _header(grid.rows) if header is None else header
    if top is None or top < 0:
        return _without_header(grid)
    rows = next(((up, up + 1) for up in (top, top - 1) if _is_double(grid, up)), (top,))
    width = max(len(row) for row in grid.rows)
    above, headings = _headings(grid, rows, width)
    first = rows[-1] + 1
    kept, skipped = _records(grid.rows, first, headings)
    return Layout(rows, headings, above, kept, skipped)


def _without_header(grid: Grid) -> Layout:
    width = max(len(row) for row in grid.rows)
    kept, skipped = _records(grid.rows, 0, ())
    return Layout((), ("",) * width, ("",) * width, kept, skipped)


# The header


def _header(rows: Sequence[Row]) -> int | None:
    """The row most like a header, None where the first rows are records already."""
    widths = [_filled(row) for row in rows[: LOOK_AHEAD * 3]]
    usual = sorted(widths)[len(widths) * 2 // 3] if widths else 0
    best, best_score = None, 0.0
    for index, row in enumerate(rows[:LOOK_AHEAD]):
        score = _score(row, rows[index + 1 : index + 11], usual)
        if score > best_score + 0.05:
            best, best_score = index, score
    return best if best_score >= 0.5 else None


def _filled(row: Row) -> int:
    return sum(value is not None for value in row)


def _score(row: Row, below: Sequence[Row], usual: int) -> float:
    """How much ``row`` is like a header, 0 to 1 and a little more."""
    texts = [value for value in row if value is not None]
    if not texts or not any(not is_blank(other) for other in below):
        return 0.0
    if len(texts) == 1 < usual:
        return 0.0
    wordy = sum(isinstance(value, str) and not looks(value) & _DATA_LOOKS for value in texts)
    if wordy < 0.6 * len(texts):
        return 0.0
    known = sum(_is_known(value) for value in texts)
    wide = min(len(texts) / max(usual, 1), 1.0)
    distinct = len({as_text(value) for value in texts}) / len(texts)
    short = sum(len(as_text(value)) <= 40 for value in texts) / len(texts)
    contrast = _contrast(row, below)
    return 0.5 * known / len(texts) + 0.35 * contrast + wide * (0.15 * distinct + 0.15 * short)


def _is_known(value: Cell) -> bool:
    return isinstance(value, str) and meaning(value).how in (How.EXACT, How.PART)


def _contrast(row: Row, below: Sequence[Row]) -> float:
    """The share of columns where words stand above numbers, dates, addresses."""
    told = kinds = 0
    for index, value in enumerate(row):
        column = [
            other[index] for other in below if index < len(other) and other[index] is not None
        ]
        if value is None or not column:
            continue
        told += 1
        data = sum(bool(looks(cell) & _DATA_LOOKS) for cell in column)
        kinds += data >= 0.6 * len(column)
    return kinds / told if told else 0.0


def _is_double(grid: Grid, top: int) -> bool:
    """Whether the row below ``top`` names the columns that cells of ``top`` span."""
    if not 0 <= top < len(grid.rows) - 1 or _filled(grid.rows[top]) < 2:
        return False
    upper, lower = grid.rows[top], grid.rows[top + 1]
    texts = [value for value in lower if value is not None]
    if not texts or not all(isinstance(value, str) for value in texts):
        return False
    if any(looks(value) & _DATA_LOOKS for value in texts):
        return False
    spans = _spans(grid, top)
    beneath = [index for index, value in enumerate(lower) if value is not None]
    gaps = [index for index in beneath if index >= len(upper) or upper[index] is None]
    alone = [
        value
        for index, value in enumerate(upper)
        if value is not None and (index >= len(lower) or lower[index] is None)
    ]
    known = sum(map(_is_known, texts))
    return (
        bool(gaps)
        and all(index in spans for index in beneath)
        and any(map(_is_known, alone))
        and known >= 0.5 * len(texts)
    )


def _spans(grid: Grid, top: int) -> dict[int, str]:
    """For each column below a cell that spans several, the text of that cell."""
    row = grid.rows[top]
    merged = {
        column: as_text(row[left]) if left < len(row) else ""
        for first, left, last, right in grid.merged
        if first <= top <= last and right > left
        for column in range(left, right + 1)
    }
    if merged:
        return merged
    spans, text = {}, ""
    width = max(len(row), len(grid.rows[top + 1]))
    for column in range(width):
        own = row[column] if column < len(row) else None
        text = as_text(own) if own is not None else text
        gap_right = column + 1 < width and (column + 1 >= len(row) or row[column + 1] is None)
        if text and (own is None or gap_right):
            spans[column] = text
    return spans


def _headings(
    grid: Grid, rows: tuple[int, ...], width: int
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The headings that span others, and the headings themselves."""
    texts = [
        [as_text(row[column] if column < len(row) else None).strip() for column in range(width)]
        for row in (grid.rows[index] for index in rows)
    ]
    if len(rows) == 1:
        return ("",) * width, tuple(texts[0])
    spans = _spans(grid, rows[0])
    upper, lower = texts
    above = tuple(spans.get(column, "") if lower[column] else "" for column in range(width))
    return above, tuple(low or high for low, high in zip(lower, upper, strict=True))


# The rows


def _records(
    rows: Sequence[Row], first: int, headings: tuple[str, ...]
) -> tuple[tuple[int, ...], tuple[tuple[int, Skip], ...]]:
    kept: list[int] = []
    skipped: list[tuple[int, Skip]] = []
    after_gap = False
    usual = _usual_width(rows[first:])
    for index in range(first, len(rows)):
        why = _why_none(rows[index], headings, usual if after_gap else 0)
        if why is None:
            kept.append(index)
            after_gap = False
        else:
            skipped.append((index, why))
            after_gap = after_gap or why in (Skip.BLANK, Skip.TOTAL, Skip.NOTE)
    return tuple(kept), tuple(skipped)


def _usual_width(rows: Sequence[Row]) -> int:
    widths = sorted(_filled(row) for row in rows[:200] if not is_blank(row))
    return widths[len(widths) // 2] if widths else 0


def _why_none(row: Row, headings: tuple[str, ...], usual: int) -> Skip | None:
    """Why ``row`` is no record; ``usual`` is the width of records where a note may stand."""
    told = [value for value in row if value is not None]
    if not told:
        return Skip.BLANK
    first = level(as_text(told[0])).replace("：", ":")
    name = first.rstrip(": ")
    if words.code("total", name.split(":")[0]) == "row" and all(map(_is_figure, told[1:])):
        return Skip.TOTAL
    texts = tuple(as_text(value).strip() for value in row)
    if headings and texts == headings[: len(texts)] and len(told) > 1:
        return Skip.HEADER
    if len(told) <= 2 and len(told) < usual and _is_note(name):
        return Skip.NOTE
    return None


def _is_figure(value: Cell) -> bool:
    """What can stand in a row of totals beside the word itself."""
    if isinstance(value, str):
        return value.strip() in ("", "-", "/") or Look.NUMBER in looks(value)
    return True


def _is_note(text: str) -> bool:
    word = text.partition(":")[0].strip(" *()[]")
    return words.code("total", word) == "note" or len(text) > 60 or text.startswith("*")

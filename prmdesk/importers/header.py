"""Which rows of a sheet are its header: one, two that belong together, or none."""

import re
from collections.abc import Sequence

from prmdesk.importers.grid import Cell, Grid, Row, as_text, is_blank
from prmdesk.importers.headings import is_known, meaning
from prmdesk.importers.profile import Look, looks
from prmdesk.importers.spelling import level

LOOK_AHEAD = 100
"""A header further down than this row is not looked for."""

DATA = frozenset({Look.EMAIL, Look.LINK, Look.PHONE, Look.DATE, Look.NUMBER, Look.COMPANY})
"""What stands in records and not in headings."""

_WORDS = frozenset({Look.BUCKET, Look.STAGE, Look.TIER})
_TELLING = DATA | _WORDS | {Look.COUNTRY}
_BELOW = 20
_LEAST = 0.15
_BETTER = 0.05
_CLEAR = 0.5  # from this score on only the next rows are looked at
_PASSED_OVER = 0.3  # each row above that is as wide as a record speaks against a header below it
_MOSTLY = 0.7
_YEAR = re.compile(r"(?:FY ?)?(?:19|20)\d\d ?年?")
_ASIDE = re.compile(r"[(\[（【].*[)\]）】]|.*[:：]", re.DOTALL)
_UNLIKE, _LIKE = 0.8, 1.0  # a column whose values look unlike its heading, and like it


def find(grid: Grid) -> tuple[int, ...]:
    """The row or rows of the header, empty where the first rows are records already."""
    top = _top(grid.rows)
    if top is None:
        return ()
    rows = rows_from(grid, top)
    return (top, top + 1) if len(rows) == 1 and _is_same_again(grid, top) else rows


def rows_from(grid: Grid, top: int) -> tuple[int, ...]:
    """The row ``top``, with the one above or below it where one spans columns of the other."""
    found = (up for up in (top, top - 1) if up >= 0 and _is_double(grid, up))
    return next(((up, up + 1) for up in found), (top,))


def texts(grid: Grid, rows: Sequence[int], width: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The headings that span others, and the headings themselves, column by column."""
    told = [
        [as_text(_at(grid.rows[index], column)).strip() for column in range(width)]
        for index in rows
    ]
    if len(told) < 2:
        return ("",) * width, tuple(told[0]) if told else ("",) * width
    upper, lower = told
    if not _is_double(grid, rows[0]):
        both = (f"{high}\n{low}".strip() for high, low in zip(upper, lower, strict=True))
        return ("",) * width, tuple(both)
    spans = _spans(grid, rows[0])
    above = tuple(spans.get(column, "") if lower[column] else "" for column in range(width))
    return above, tuple(low or high for low, high in zip(lower, upper, strict=True))


# One row


def _top(rows: Sequence[Row]) -> int | None:
    """The row most like a header."""
    widths = sorted(width for width in map(filled, rows[: LOOK_AHEAD * 2]) if width)
    usual = widths[len(widths) * 2 // 3] if widths else 0
    best, best_score = None, 0.0
    wide_above = 0
    for index, row in enumerate(rows[:LOOK_AHEAD]):
        if best is not None and best_score > _CLEAR and index > best + _BELOW:
            break
        score = _score(row, rows[index + 1 : index + 1 + _BELOW], usual)
        score -= _PASSED_OVER * min(wide_above, 2)
        if score > best_score + _BETTER:
            best, best_score = index, score
        wide_above += filled(row) >= max(0.7 * usual, 1)
    return best if best_score >= _LEAST else None


def filled(row: Row) -> int:
    """How many cells of ``row`` say something."""
    return sum(value is not None for value in row)


def _score(row: Row, below: Sequence[Row], usual: int) -> float:
    """How much ``row`` is like a header: known headings, and values below that look unlike it."""
    told = [(column, value) for column, value in enumerate(row) if value is not None]
    if not told or (len(told) == 1 < usual):
        return 0.0
    wordy = sum(_is_wordy(value) for _column, value in told)
    if wordy < 0.6 * len(told):
        return 0.0
    known = sum(isinstance(value, str) and is_known(value) for _column, value in told)
    if all(map(is_blank, below)):
        return float(known >= 0.6 * len(told)) if len(told) > 1 else 0.0
    contrast = sum(_contrast(column, value, row, below) for column, value in told)
    wide = min(len(told) / max(usual, 1), 1.0)
    return wide * (known + contrast) / len(told)


def _is_wordy(value: Cell) -> bool:
    """What a heading may say: words, or a year that heads its figures."""
    if _is_year(value):
        return True
    if not isinstance(value, str) or _ASIDE.fullmatch(value.strip()):
        return False
    return is_known(value) or not looks(value) & DATA


def _is_year(value: Cell) -> bool:
    return not isinstance(value, bool) and _YEAR.fullmatch(as_text(value)) is not None


def _contrast(column: int, value: Cell, row: Row, below: Sequence[Row]) -> float:
    """Whether the values below ``value`` look unlike it (above 0) or like it (below 0)."""
    cells = [_at(other, column) for other in below if other[: len(row)] != row]
    cells = [cell for cell in cells if cell is not None]
    if not cells or (_is_year(value) and not all(map(_is_year, cells))):
        return 0.0
    own = looks(value)
    if isinstance(value, str) and value in cells and not is_known(value):
        return -_LIKE
    shares = {look: sum(look in looks(cell) for cell in cells) / len(cells) for look in _TELLING}
    typical = {look for look, share in shares.items() if share >= _MOSTLY}
    if typical & own and (typical & own & _WORDS or not is_known(as_text(value))):
        return -_LIKE * (2 if is_known(as_text(value)) else 1)
    return min(_UNLIKE, 0.3 * len(cells)) if typical - own else 0.0


# Two rows


def _is_same_again(grid: Grid, top: int) -> bool:
    """Whether the row below ``top`` says the same in another language or spelling."""
    if top + 1 >= len(grid.rows):
        return False
    upper, lower = grid.rows[top], grid.rows[top + 1]
    pairs = [
        (as_text(high), as_text(low))
        for high, low in zip(upper, lower, strict=False)
        if high is not None and low is not None
    ]
    if len(pairs) < 2 or filled(lower) != len(pairs) or not all(_is_wordy(low) for _, low in pairs):
        return False
    same = sum(
        level(high) != level(low) and bool({*meaning(high).fields} & {*meaning(low).fields})
        for high, low in pairs
    )
    return same >= 0.5 * len(pairs)


def _is_double(grid: Grid, top: int) -> bool:
    """Whether the row below ``top`` names the columns that cells of ``top`` span."""
    if not 0 <= top < len(grid.rows) - 1 or filled(grid.rows[top]) < 2:
        return False
    upper, lower = grid.rows[top], grid.rows[top + 1]
    told = [value for value in lower if value is not None]
    heads = [value for value in upper if value is not None]
    if not told or not all(map(_is_wordy, [*told, *heads])):
        return False
    if not grid.merged and not any(is_known(as_text(value)) for value in heads):
        return False
    spans = _spans(grid, top)
    beneath = [column for column, value in enumerate(lower) if value is not None]
    spanned = [column for column in beneath if column in spans]
    known = sum(is_known(as_text(value)) for value in told)
    is_under_gaps = any(_at(upper, column) is None or column in spans for column in beneath)
    return is_under_gaps and 2 <= len(spanned) >= 0.6 * len(beneath) and known >= 0.5 * len(told)


def _spans(grid: Grid, top: int) -> dict[int, str]:
    """For each column below a cell that spans several, the text of that cell."""
    row = grid.rows[top]
    merged = {
        column: as_text(_at(row, left))
        for first, left, last, right in grid.merged
        if first <= top <= last and right > left
        for column in range(left, right + 1)
    }
    if merged:
        return merged
    found: dict[int, str] = {}
    text = ""
    width = max(len(row), len(grid.rows[top + 1]))
    for column in range(width):
        own, after = _at(row, column), _at(row, column + 1)
        goes_on = column + 1 < width and after in (None, own)
        text = as_text(own) if own is not None else text
        if text and (own is None or goes_on or found.get(column - 1) == text):
            found[column] = text
    return found


def _at(row: Row, column: int) -> Cell:
    return row[column] if column < len(row) else None

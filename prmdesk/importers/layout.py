"""Where the table stands on a sheet: its header, its rows, and what is no row of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from prmdesk.importers import header as headers
from prmdesk.importers import words
from prmdesk.importers.grid import Cell, Grid, Row, as_text
from prmdesk.importers.profile import Look, looks
from prmdesk.importers.spelling import level

_BRACKETED = re.compile(r"\(.*\)|\[.*\]|<.*>|（.*）|【.*】|(?:e\.?g\.?|z\.?b\.?|例)\b.*", re.DOTALL)
_RULE = re.compile(r"[\s\-–—=_:*·.]+")
_COUNT = re.compile(
    r"(?:total|共|合计)?:? ?\d+ ?"
    r"(?:records?|rows?|partners?|accounts?|companies|entries|results?|家|条|个|行|条记录)"
)
_SECTION = re.compile(
    r"[一二三四五六七八九十]{1,3}[、.].*|(?:[ivx]{1,4}|\d{1,2})[.)] ?\D.*"
    r"|.* (?:region|area|territory|zone|tier)|.{1,4}(?:大区|地区|区域|片区)|.{1,4}级经销商"
)
_CLOSING = re.compile(
    r".*(?:©|\(c\) |copyright|all rights reserved|confidential|internal use|page \d|保密|机密|"
    r"内部资料|第.{1,3}页).*"
)
_LABELLED = re.compile(r"[^:：]{1,20}[:：].*", re.DOTALL)
_LONG = 60


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
    if header is None:
        rows = headers.find(grid)
    else:
        rows = headers.rows_from(grid, header) if header >= 0 else ()
    width = max(len(row) for row in grid.rows)
    above, headings = headers.texts(grid, rows, width)
    body = _Body(grid, rows[-1] + 1 if rows else 0, headings)
    kept, skipped = [], []
    for index in range(body.first, len(grid.rows)):
        why = body.why_none(index)
        if why is None:
            kept.append(index)
        else:
            skipped.append((index, why))
    return Layout(rows, headings, above, tuple(kept), tuple(skipped))


class _Body:
    """The rows below the header, and what is usual among them."""

    def __init__(self, grid: Grid, first: int, headings: tuple[str, ...]) -> None:
        self.first = first
        self._grid, self._headings = grid, headings
        sample = [row for row in grid.rows[first : first + 200] if headers.filled(row)]
        self._usual = _usual([headers.filled(row) for row in sample])
        self._usual_texts = _usual([sum(isinstance(cell, str) for cell in row) for row in sample])
        self._last = self._last_full_row()
        self._banners = {
            top
            for top, left, bottom, right in grid.merged
            if top == bottom and right - left + 1 >= 0.6 * len(headings)
        }
        self._is_after_gap = False
        self._legend = first
        self._closes = any(self._is_closing(n) for n in range(self._last + 1, len(grid.rows)))

    def why_none(self, index: int) -> Skip | None:
        """Why the row ``index`` is no record; to be asked of one row after the other."""
        row = self._grid.rows[index]
        told = [value for value in row if value is not None]
        why = self._why(index, row, told) if told else Skip.BLANK
        self._is_after_gap = why in (Skip.BLANK, Skip.TOTAL, Skip.NOTE)
        return why

    def _last_full_row(self) -> int:
        """The last row that is half as full as usual; behind it stands what closes a sheet."""
        rows = self._grid.rows
        least = max(self._usual / 2, 2) if self._usual > 1 else 1
        full = (n for n in range(len(rows) - 1, -1, -1) if headers.filled(rows[n]) >= least)
        return next(full, len(rows))

    def _why(self, index: int, row: Row, told: Sequence[Cell]) -> Skip | None:
        if self._is_header(row, told):
            return Skip.HEADER
        if self._is_total(index, told):
            return Skip.TOTAL
        is_short = len(told) <= 2 and len(told) < self._usual
        if is_short and self._is_aside(index, told):
            return Skip.NOTE
        if index > self._last and self._is_after_gap and _all(_LABELLED, told):
            return Skip.NOTE
        is_note = self._is_legend(index, told) or _all(_RULE, told)
        return Skip.NOTE if is_note else None

    def _is_legend(self, index: int, told: Sequence[Cell]) -> bool:
        """What a template says of its columns right below the header: "Type:", "Mandatory:"."""
        if index != self._legend or not any(self._headings):
            return False
        is_label = self._headings[0].endswith(":") and as_text(told[0]).endswith(":")
        is_line = index > self.first and len(told) == 1 < self._usual
        if is_label or is_line or _all(_BRACKETED, told):
            self._legend += 1
            return True
        return False

    def _is_closing(self, index: int) -> bool:
        told = [value for value in self._grid.rows[index] if value is not None]
        text = level(as_text(told[0])) if told else ""
        return len(told) == 1 and (_is_note(text) or _is_closing(text))

    def _is_header(self, row: Row, told: Sequence[Cell]) -> bool:
        if len(told) < 2 or as_text(told[0]).strip() not in self._headings:
            return False
        texts = tuple(as_text(value).strip() for value in row)
        return texts == self._headings[: len(texts)]

    def _is_total(self, index: int, told: Sequence[Cell]) -> bool:
        """A word for a total and figures; a company may be called Total, but says more."""
        text = next((value for value in told if isinstance(value, str)), None)
        if text is None:
            is_last = index == len(self._grid.rows) - 1
            return is_last and self._usual_texts > 1 and not isinstance(told[0], int)
        others = [value for value in told if value is not text]
        if any(isinstance(value, str) and value.isalpha() for value in others):
            return False  # a word is no figure: most rows are done with here
        whole = level(text).replace("：", ":").rstrip(": ")
        if words.code("total", whole.partition(":")[0]) == "row":
            return all(map(_is_figure, others))
        ends = (whole.split()[0], whole.split()[-1]) if " " in whole else (whole[:2], whole[-2:])
        return (
            any(words.code("total", end) == "row" for end in ends)
            and self._usual_texts > 1
            and all(map(_is_figure, others))
        )

    def _is_aside(self, index: int, told: Sequence[Cell]) -> bool:
        """A remark, a count or the heading of a section, told by its words and its place."""
        if index in self._banners:
            return True
        text = level(as_text(told[0])).replace("：", ":")
        if len(told) == 1 and _COUNT.fullmatch(text):
            return True
        if len(told) == 1 and self._usual > 2 and _SECTION.fullmatch(text):
            return True
        after = self._grid.rows[index + 1] if index + 1 < len(self._grid.rows) else ()
        if self._is_header(after, [value for value in after if value is not None]):
            return True
        if index > self._last:
            return _is_note(text) or _is_closing(text) or (self._closes and self._is_after_gap)
        return self._is_after_gap and _is_note(text)


def _usual(numbers: list[int]) -> int:
    """What two rows of three do not exceed: remarks and totals are shorter than records."""
    return sorted(numbers)[len(numbers) * 2 // 3] if numbers else 0


def _all(pattern: re.Pattern[str], told: Sequence[Cell]) -> bool:
    return all(isinstance(value, str) and pattern.fullmatch(value.strip()) for value in told)


def _is_figure(value: Cell) -> bool:
    """What can stand in a row of totals beside the word itself."""
    if isinstance(value, str):
        return value.strip() in ("", "-", "/") or Look.NUMBER in looks(value)
    return True


def _is_note(text: str) -> bool:
    word = text.partition(":")[0].strip(" *()[]")
    return words.code("total", word) == "note" or len(text) > _LONG or text.startswith("*")


def _is_closing(text: str) -> bool:
    """What closes a sheet: who made it, what it may be used for."""
    first = text.split()[:2]
    return bool(_CLOSING.fullmatch(text)) or any(
        words.code("total", " ".join(first[:length]).rstrip(":,")) == "note" for length in (1, 2)
    )

"""A page as rows: each knows its height and draws itself, so that what is measured is drawn."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from reportlab.pdfgen.canvas import Canvas

from prmdesk.exporters import pdf_scripts
from prmdesk.exporters.pdf_fonts import printable
from prmdesk.exporters.pdf_kit import Type, draw_line, fitted, width
from prmdesk.exporters.pdf_marks import fill

SMALLEST = 8.5
"""Nothing is set smaller, in points."""

_PAGEFUL = 70
"""More lines than a page holds: what comes behind is not even looked at."""

_NARROW = 0.1
"""No letter is narrower on average, in parts of the size."""


class Side(Enum):
    """Where lines begin: where their script does, at the left, or so that they end at the right."""

    START = 0
    LEFT = 1
    RIGHT = 2


Draw = Callable[[Canvas, float, float], None]


@dataclass(frozen=True, slots=True)
class Row:
    """Something ``height`` points high; ``draw(canvas, x, top)`` puts it on the page."""

    height: float
    draw: Draw


def space(height: float) -> Row:
    """Nothing, ``height`` points of it."""
    return Row(height, lambda _canvas, _x, _top: None)


def stacked(rows: Sequence[Row]) -> Row:
    """One below the other."""

    def draw(canvas: Canvas, x: float, top: float) -> None:
        for row in rows:
            row.draw(canvas, x, top)
            top -= row.height

    return Row(sum(row.height for row in rows), draw)


def spaced(rows: Sequence[Row], gap: float) -> Row:
    """One below the other with ``gap`` between."""
    parts = [part for row in rows for part in (space(gap), row)]
    return stacked(parts[1:])


def beside(*placed: tuple[float, Row]) -> Row:
    """Side by side, each at its distance from the left."""

    def draw(canvas: Canvas, x: float, top: float) -> None:
        for offset, row in placed:
            row.draw(canvas, x + offset, top)

    return Row(max(row.height for _offset, row in placed), draw)


def joined(*texts: str) -> str:
    """What there is of ``texts``, with a dot between."""
    return " · ".join(filter(None, texts))


class Setter:
    """Sets the texts of one page at one size, and notes what it had to cut or replace.

    ``scale`` is for sizes; ``allowance`` multiplies the lines a text may take, None for as many as
    it needs. ``block`` is what is being set; ``texts`` is all that was set, in order of reading.
    """

    def __init__(self, scale: float = 1.0, allowance: float | None = None) -> None:
        self.scale = scale
        self.allowance = allowance
        self.block = ""
        self.texts: list[str] = []
        self.cut: set[str] = set()
        self.replaced: set[str] = set()

    def sized(self, type_: Type) -> Type:
        """``type_`` at the size of this page, never too small to read."""
        return _sized(type_, self.scale)

    @property
    def is_tight(self) -> bool:
        """Whether there is room for one line of each text at most."""
        return self.allowance is not None and self.allowance < 1

    def text(self, text: str, type_: Type, room: float, limit: float) -> Row:
        """``text`` in about ``limit`` lines, more where the page has room for it."""
        most = _PAGEFUL if self.allowance is None else max(1, round(limit * self.allowance))
        return self._set(text, type_, room, most, Side.START)

    def short(self, text: str, type_: Type, room: float, lines: int = 1) -> Row:
        """``text`` in at most ``lines`` lines, from the left whatever its script."""
        return self._set(_one_line(text), type_, room, 1 if self.is_tight else lines, Side.LEFT)

    def loud(self, text: str, type_: Type, room: float, lines: int = 1) -> Row:
        """``text`` in at most ``lines`` lines, set smaller rather than cut.

        A little smaller in one line is better than two lines with a lone word in the second.
        """
        text = _one_line(text)
        for most, smaller in ((1, 1.0), (1, 0.84), *((lines, n) for n in (1.0, 0.84, 0.68, 0.56))):
            look = replace(type_, size=type_.size * smaller)
            if not _broken(text, self.sized(look), room, most).is_cut:
                break
        return self._set(text, look, room, lines, Side.LEFT)

    def figure(self, text: str, type_: Type, room: float) -> Row:
        """``text`` in one line that ends at the right."""
        return self._set(_one_line(text), type_, room, 1, Side.RIGHT)

    def items(self, texts: Iterable[str], type_: Type, room: float) -> Row:
        """Short ``texts`` with dots between, broken between two of them if need be."""
        rows: list[str] = []
        for text in filter(None, map(_one_line, texts)):
            longer = joined(*rows[-1:], text)
            fits = not _broken(longer, self.sized(type_), room, 1).is_cut
            if rows and (fits or self.is_tight):
                rows[-1] = longer
            else:
                rows.append(text)
        return stacked([self.short(row, type_, room) for row in rows])

    def _set(self, text: str, type_: Type, room: float, most: int, side: Side) -> Row:
        type_ = self.sized(type_)
        broken = _broken(text, type_, room, most)
        self.texts += broken.lines
        self.replaced |= broken.missing
        if broken.is_cut:
            self.cut.add(self.block)
        right_to_left = broken.right_to_left
        to_the_right = side is Side.RIGHT or (side is Side.START and right_to_left)

        def draw(canvas: Canvas, x: float, top: float) -> None:
            fill(canvas, type_.colour)
            baseline = top - (type_.line_height + 0.72 * type_.size) / 2
            for line in broken.lines:
                indent = room - width(line, type_) if to_the_right else 0.0
                draw_line(canvas, x + indent, baseline, line, type_, right_to_left=right_to_left)
                baseline -= type_.line_height

        return Row(len(broken.lines) * type_.line_height, draw)


@lru_cache(maxsize=200)
def _sized(type_: Type, scale: float) -> Type:
    return replace(type_, size=max(min(type_.size, SMALLEST), type_.size * scale))


class _Broken(NamedTuple):
    """A text broken into lines, and what became of it."""

    lines: tuple[str, ...]
    is_cut: bool
    missing: frozenset[str]
    right_to_left: bool


@lru_cache(maxsize=1000)
def _broken(text: str, type_: Type, room: float, most: int) -> _Broken:
    longest = int(most * room / (type_.size * _NARROW)) + 1
    shown, missing = printable(text[:longest])
    lines, is_cut = fitted(shown, type_, room, most)
    is_cut = is_cut or len(text) > longest
    return _Broken(tuple(lines), is_cut, missing, pdf_scripts.runs_right_to_left(shown))


def _one_line(text: str) -> str:
    return " ".join(text.split())

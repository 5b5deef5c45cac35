"""A page as rows: each knows its height and draws itself, so that what is measured is drawn."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from reportlab.pdfgen.canvas import Canvas

from prmdesk.exporters import pdf_scripts
from prmdesk.exporters.pdf_fonts import printable
from prmdesk.exporters.pdf_kit import Type, draw_line, fitted, resized, width
from prmdesk.exporters.pdf_marks import ACCENT, fill

SMALLEST = 8.5
"""Nothing is set smaller, in points."""

_TIGHT = 0.3
"""Below this allowance most texts have one line."""

_PAGEFUL = 70
"""More lines than a page holds: what comes behind is not even looked at."""

_AFTER_LEAD = 5.0
"""The white behind a lead."""

_SLACK = 0.1
"""What was measured to fit is to fit when it is set, whatever was added and taken away again."""

_LONGEST_LEAD = 0.6
"""A lead that takes more of its line has it for itself."""

_CLOSER = 0.7
"""How much closer lines get with their letters."""

_NARROW = 0.1
"""No letter is narrower on average, in parts of the size."""


class Side(Enum):
    """Where lines stand: where their script begins, at the left, in the middle, at the right."""

    START = 0
    LEFT = 1
    RIGHT = 2
    CENTRE = 3


BETWEEN = " · "

Draw = Callable[[Canvas, float, float], None]


class Row(NamedTuple):
    """Something ``height`` points high; ``draw(canvas, x, top)`` puts it on the page."""

    height: float
    draw: Draw


@lru_cache(maxsize=500)
def space(height: float) -> Row:
    """Nothing, ``height`` points of it."""
    return Row(height, lambda _canvas, _x, _top: None)


def stacked(rows: Sequence[Row]) -> Row:
    """One below the other."""

    def draw(canvas: Canvas, x: float, top: float) -> None:
        for row in rows:
            row.draw(canvas, x, top)
            top -= row.height

    return Row(sum([row.height for row in rows]), draw)


def spaced(rows: Sequence[Row], gap: float) -> Row:
    """One below the other with ``gap`` between."""
    parts = [part for row in rows for part in (space(gap), row)]
    return stacked(parts[1:])


def beside(*placed: tuple[float, Row]) -> Row:
    """Side by side, each at its distance from the left."""

    def draw(canvas: Canvas, x: float, top: float) -> None:
        for offset, row in placed:
            row.draw(canvas, x + offset, top)

    return Row(max([row.height for _offset, row in placed]), draw)


def joined(*texts: str) -> str:
    """What there is of ``texts``, with a dot between."""
    return BETWEEN.join(filter(None, texts))


class Setter:
    """Sets the texts of one page at one size, and notes what it had to cut or replace.

    ``scale`` is for sizes; ``allowance`` multiplies the lines a text may take beyond its first,
    None for as many as it needs. ``air`` is how much of the white there is, ``accent`` the colour
    of the page. ``block`` is what is being set, ``cut`` how many letters of each gave way;
    ``texts`` is all that was set, in order of reading.
    """

    def __init__(
        self,
        scale: float = 1.0,
        allowance: float | None = None,
        accent: str = ACCENT,
        air: float = 1.0,
    ) -> None:
        self.scale = scale
        self.allowance = allowance
        self.air = air
        self.accent = accent
        self.block = ""
        self.texts: list[str] = []
        self.cut: Counter[str] = Counter()
        self.replaced: set[str] = set()

    def gap(self, height: float) -> Row:
        """White space that gives way before texts are cut."""
        return space(height * self.air)

    def sized(self, type_: Type) -> Type:
        """``type_`` at the size of this page, never too small to read."""
        return _sized(type_, self.scale)

    @property
    def is_tight(self) -> bool:
        """Whether there is room for one line of most texts only."""
        return self.allowance is not None and self.allowance < _TIGHT

    def text(self, text: str, type_: Type, room: float, limit: float) -> Row:
        """``text`` in about ``limit`` lines, more where the page has room for it."""
        return self._set(text, type_, room, self._most(limit), Side.START)

    def short(self, text: str, type_: Type, room: float, lines: int = 1) -> Row:
        """``text`` in at most ``lines`` lines, from the left whatever its script."""
        return self._set(_one_line(text), type_, room, 1 if self.is_tight else lines, Side.LEFT)

    def loud(self, text: str, type_: Type, room: float, lines: int = 1) -> Row:
        """``text`` in at most ``lines`` lines, set smaller rather than cut.

        A little smaller in one line is better than two lines with a lone word in the second.
        """
        text = _one_line(text)
        for most, smaller in ((1, 1.0), (1, 0.84), *((lines, n) for n in (1.0, 0.84, 0.68, 0.56))):
            look = resized(type_, max(SMALLEST, type_.size * smaller), type_.leading)
            if not _broken(text, self.sized(look), room, most).is_cut:
                break
        return self._set(text, look, room, lines, Side.LEFT)

    def figure(self, text: str, type_: Type, room: float) -> Row:
        """``text`` in one line that ends at the right."""
        return self._set(_one_line(text), type_, room, 1, Side.RIGHT)

    def centred(self, text: str, type_: Type, room: float) -> Row:
        """``text`` in one line in the middle of ``room``."""
        return self._set(_one_line(text), type_, room, 1, Side.CENTRE)

    def wide(self, text: str, type_: Type, room: float) -> float:
        """How wide ``text`` is in one line, at most ``room``."""
        type_ = self.sized(type_)
        lines = _broken(_one_line(text), type_, room, 1).lines
        return width(lines[0], type_) if lines else 0.0

    def fits(self, text: str, type_: Type, room: float) -> bool:
        """Whether ``text`` stands in one line whole."""
        return not _broken(_one_line(text), self.sized(type_), room, 1).is_cut

    def items(self, texts: Iterable[str], type_: Type, room: float, between: str = BETWEEN) -> Row:
        """Short ``texts`` with dots ``between``, broken between two of them if need be."""
        rows: list[str] = []
        for text in filter(None, map(_one_line, texts)):
            longer = between.join((*rows[-1:], text))
            if rows and (self.is_tight or self.fits(longer, type_, room)):
                rows[-1] = longer
            else:
                rows.append(text)
        return stacked([self.short(row, type_, room) for row in rows])

    def led(self, lead: str, lead_type: Type, text: str, type_: Type, room: float) -> Row:
        """``text`` behind ``lead`` in one line where both fit, else below it."""
        at = self._lead(lead, lead_type, self.wide(text, type_, room), room)
        if text and (self.is_tight or self.fits(text, type_, room - at)):
            first = self.short(lead, lead_type, at - _AFTER_LEAD + _SLACK)
            said = self.short(text, type_, room - at)
            return self._on_one_line((0, first, lead_type), (at, said, type_))
        return stacked([self.short(lead, lead_type, room), self.short(text, type_, room, 2)])

    def run_in(
        self, lead: str, lead_type: Type, text: str, type_: Type, room: float, limit: float
    ) -> Row:
        """``text`` as in ``text()``, beginning on the line of ``lead``, which stands before it."""
        at = self._lead(lead, lead_type, room, room)
        if not text or (at > room * _LONGEST_LEAD and not self.is_tight):
            first = self.short(lead, lead_type, room, 2)
            return stacked([first, self.text(text, type_, room, max(1, limit - 1))])
        first = self.short(lead, lead_type, at - _AFTER_LEAD + _SLACK)
        said = self._set(text, type_, room, self._most(limit), Side.START, at)
        return self._on_one_line((0, first, lead_type), (0, said, type_))

    def _lead(self, lead: str, type_: Type, behind: float, room: float) -> float:
        """Where a text ``behind`` points wide begins after ``lead``; where there is little room,
        half of the line is left to it."""
        wide = self.wide(lead, type_, room) + _AFTER_LEAD
        return min(wide, max(room / 2, room - behind)) if self.is_tight else wide

    def _on_one_line(self, *placed: tuple[float, Row, Type]) -> Row:
        """Texts of several types side by side, the first line of each on one baseline."""
        lowest = max(self.sized(type_).to_baseline for _at, _row, type_ in placed)
        return beside(*(
            (at, stacked([space(lowest - self.sized(type_).to_baseline), row]))
            for at, row, type_ in placed
        ))  # fmt: skip

    def _most(self, limit: float) -> int:
        """How many lines a text may take: one at least, and of its further ones a share."""
        if self.allowance is None:
            return _PAGEFUL
        return round(1 + (limit - 1) * self.allowance)

    def _set(
        self, text: str, type_: Type, room: float, most: int, side: Side, indent: float = 0.0
    ) -> Row:
        type_ = self.sized(type_)
        broken = _broken(text, type_, room, most, indent)
        self.texts += filter(None, broken.lines)
        self.replaced |= broken.missing
        if broken.is_cut:
            self.cut[self.block] += max(broken.lost, 1)
        if side is Side.START and broken.right_to_left:
            side = Side.RIGHT
        before = {Side.RIGHT: 1.0, Side.CENTRE: 0.5}.get(side, 0.0)

        def draw(canvas: Canvas, x: float, top: float) -> None:
            fill(canvas, type_.colour)
            baseline = top - type_.to_baseline
            at = x + indent
            for line in broken.lines:
                if before:
                    at = x + (room - width(line, type_)) * before
                draw_line(canvas, at, baseline, line, type_, right_to_left=broken.right_to_left)
                baseline -= type_.line_height
                at = x

        return Row(len(broken.lines) * type_.line_height, draw)


@lru_cache(maxsize=500)
def _sized(type_: Type, scale: float) -> Type:
    """``type_`` larger or smaller; with the letters the lines move together, a little less."""
    size = max(min(type_.size, SMALLEST), type_.size * scale)
    leading = type_.leading * (1 - max(0.0, 1 - scale) * _CLOSER)
    return resized(type_, size, leading)


class _Broken(NamedTuple):
    """A text broken into lines, and what became of it; ``lost`` letters are on none of them."""

    lines: tuple[str, ...]
    is_cut: bool
    lost: int
    missing: frozenset[str]
    right_to_left: bool


@lru_cache(maxsize=8_000)
def _broken(text: str, type_: Type, room: float, most: int, indent: float = 0.0) -> _Broken:
    longest = int(most * room / (type_.size * _NARROW)) + 1
    shown, missing = printable(text[:longest])
    lines, is_cut = fitted(shown, type_, room, most, indent)
    is_cut = is_cut or len(text) > longest
    lost = _letters(text) - sum(map(_letters, lines)) + 1 if is_cut else 0  # but for the ellipsis
    return _Broken(tuple(lines), is_cut, lost, missing, pdf_scripts.runs_right_to_left(shown))


def _letters(text: str) -> int:
    return len("".join(text.split()))


def _one_line(text: str) -> str:
    return " ".join(text.split())

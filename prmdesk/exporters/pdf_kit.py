"""Setting text in a PDF: measuring, breaking into lines, cutting what does not fit, drawing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from reportlab.pdfgen.canvas import Canvas

from prmdesk.domain.text import cut
from prmdesk.exporters import pdf_scripts
from prmdesk.exporters.pdf_fonts import ADVANCE_OF, Weight, runs

_CAPITAL = 0.72
"""How high capitals are, in parts of the size."""

_OPENING = "（「『【〈《〔［｛“‘"
_CLOSING = "，。、；：？！）」』】〉》〕］｝”’…·・ー"
_IDEOGRAPHS = "\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
_WORD = re.compile(
    f"[{_OPENING}]*(?:[{_IDEOGRAPHS}]|[^\\s{_IDEOGRAPHS}]+)[{_CLOSING}]*(?: %[.,;:!?]?)?(?: …)?"
)
"""What stays together on a line: a word, or one ideograph with the punctuation clinging to it."""


@dataclass(frozen=True, slots=True, eq=False)
class Type:
    """How a text is set: its weight, its size in points, its colour, lines apart in sizes.

    Types are few and kept, so that they are told apart by identity: they are looked up for every
    text that is measured.
    """

    weight: Weight
    size: float
    colour: str
    leading: float = 1.4

    @property
    def line_height(self) -> float:
        """From one baseline to the next, in points."""
        return self.size * self.leading

    @property
    def to_baseline(self) -> float:
        """From the top of a line down to its baseline, capitals in the middle, in points."""
        return (self.leading + _CAPITAL) * self.size / 2


@lru_cache(maxsize=500)
def resized(type_: Type, size: float, leading: float) -> Type:
    """``type_`` in another size."""
    return replace(type_, size=size, leading=leading)


@lru_cache(maxsize=500)
def coloured(type_: Type, colour: str) -> Type:
    """``type_`` in another colour."""
    return replace(type_, colour=colour)


class Line(NamedTuple):
    """One line of a text, and where in the text it ends."""

    text: str
    end: int


@lru_cache(maxsize=20_000)
def _advance(text: str, weight: Weight) -> float:
    if pdf_scripts.is_shaped(text):
        return pdf_scripts.advance(text, weight)
    return sum(map(ADVANCE_OF[weight].__getitem__, text))


def width(text: str, type_: Type) -> float:
    """How wide one line of printable ``text`` is, in points."""
    return _advance(text, type_.weight) * type_.size


def lines(text: str, type_: Type, room: float, indent: float = 0.0) -> Iterator[Line]:
    """Printable ``text`` broken into lines at most ``room`` points wide, the first by ``indent``
    less; that one may be empty."""
    start = 0
    for paragraph in text.split("\n"):
        yield from _filled(paragraph, start, type_.weight, room / type_.size, indent / type_.size)
        start += len(paragraph) + 1
        indent = 0.0


def _filled(text: str, start: int, weight: Weight, room: float, used: float) -> Iterator[Line]:
    line, end = "", 0
    for found in _WORD.finditer(text):
        gap = " " if line and found.start() > end else ""
        needed = _advance(found[0], weight)
        gap_width = _advance(gap, weight)
        if used and used + gap_width + needed > room and (line or needed <= room):
            yield Line(line, start + end)
            line, used, gap, gap_width = "", 0.0, "", 0.0
        if needed <= room:
            line, used, end = line + gap + found[0], used + gap_width + needed, found.end()
            continue
        end = found.start()
        for letter in pdf_scripts.clusters(found[0]):
            needed = _advance(letter, weight)
            if used and used + needed > room:
                yield Line(line, start + end)
                line, used = "", 0.0
            line, used, end = line + letter, used + needed, end + len(letter)
    if line:
        yield Line(line, start + end)


def fitted(
    text: str, type_: Type, room: float, most: int, indent: float = 0.0
) -> tuple[list[str], bool]:
    """Printable ``text`` in at most ``most`` lines, the first by ``indent`` shorter, and whether it
    had to be cut for that."""
    if "\n" not in text and indent + width(text, type_) <= room:
        return [text] if text else [], False  # as most texts are

    def broken(some: str) -> list[Line]:
        return list(islice(lines(some, type_, room, indent), most + 1))

    found = broken(text)
    is_cut = len(found) > most
    if is_cut:
        beginning = text[: found[most - 1].end]
        found = broken(cut(beginning, lambda some: len(broken(some)) <= most))
    return [line.text for line in found], is_cut


def draw_line(
    canvas: Canvas, x: float, y: float, line: str, type_: Type, *, right_to_left: bool = False
) -> None:
    """Write one printable line from ``x``, on the baseline ``y``, in the fill colour set.

    What is reordered or joined carries the text itself along, so that it can be found and copied.
    """
    if not pdf_scripts.is_shaped(line):
        pen = canvas.beginText(x, y)
        for font, part in runs(line, type_.weight):
            pen.setFont(font, type_.size)
            pen.textOut(part)
        canvas.drawText(pen)
        return
    for piece in pdf_scripts.pieces(line, type_.weight, right_to_left=right_to_left):
        _draw_piece(canvas, x, y, piece, type_.size)
        x += piece.advance * type_.size


def _draw_piece(canvas: Canvas, x: float, y: float, piece: pdf_scripts.Piece, size: float) -> None:
    if piece.letters:
        readable = piece.letters.encode("utf-16-be").hex().upper()
        canvas.addLiteral(f"/Span <</ActualText <FEFF{readable}>>> BDC")
    pen = canvas.beginText(x, y)
    pen.setFont(piece.font, size)
    if piece.letters:
        # Poppler takes the first glyph for the left end of the span, and a mark comes first.
        pen.textOut(" ")
        pen.setTextOrigin(x, y)
        pen.setFont(piece.font, size)
    pen.textOut(piece.drawn)
    canvas.drawText(pen)
    if piece.letters:
        canvas.addLiteral("EMC")

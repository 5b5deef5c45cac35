"""Scripts whose letters join, stack or run from right to left, in the order of the pen."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby, pairwise
from typing import NamedTuple

from bidi import algorithm, get_base_level
from bidi.mirror import MIRRORED
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfbase.ttfonts import shapeStr

from prmdesk.exporters.pdf_fonts import FONT_OF, JOINERS, Weight

_SHAPED = re.compile(
    "[\u0300-\u036f\u0590-\u109f\u1780-\u17ff\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff"
    "\ufb1d-\ufdff\ufe20-\ufefe]"
)
_CLINGING = f"{JOINERS}\u0e33\u0eb3"
"""Besides marks: joiners, and the am of Thai and Lao, half of which stands on the letter before."""

_RIGHT_TO_LEFT = ("NotoSansArabic-Regular", "NotoSansHebrew-Regular")


class Piece(NamedTuple):
    """What is written with one font, how far it moves the pen in parts of the size, and the
    letters it stands for where it is not these."""

    font: str
    drawn: str
    advance: float
    letters: str = ""


def is_shaped(text: str) -> bool:
    """Whether ``text`` holds letters that cannot simply be put side by side."""
    return not text.isascii() and _SHAPED.search(text) is not None


def runs_right_to_left(text: str) -> bool:
    """Whether the first letter with a direction runs from right to left."""
    return is_shaped(text) and get_base_level(text) == 1


def clusters(text: str) -> list[str]:
    """``text`` as letters with the marks on them: between two of these it may be broken."""
    if text.isascii():
        return list(text)
    found: list[str] = []
    for letter in text:
        if found and (letter in _CLINGING or unicodedata.category(letter).startswith("M")):
            found[-1] += letter
        else:
            found.append(letter)
    return found


@lru_cache(maxsize=4_000)
def pieces(line: str, weight: Weight, *, right_to_left: bool) -> tuple[Piece, ...]:
    """``line`` as the pen writes it from left to right: reordered, joined, mirrored."""
    return tuple(_pieces(line, weight, right_to_left))


def _pieces(line: str, weight: Weight, right_to_left: bool) -> Iterator[Piece]:
    for text, backwards in _visual(line, right_to_left):
        parts = list(_parts(text, weight))
        for font, part in reversed(parts) if backwards else parts:
            if backwards != (font in _RIGHT_TO_LEFT):
                # Punctuation inside Arabic, or numbers in Arabic digits: nothing there joins.
                yield _plain(font, _mirrored(part) if backwards else part)
            elif is_shaped(part):
                yield from _shaped(font, part)
            else:
                yield _plain(font, part)


def advance(line: str, weight: Weight) -> float:
    """The width of ``line``, in parts of the size."""
    return sum(piece.advance for piece in pieces(line, weight, right_to_left=False))


def _parts(text: str, weight: Weight) -> Iterator[tuple[str, str]]:
    """``text`` by font, the marks and joiners with the letter they belong to."""
    choice = FONT_OF[weight]
    for font, letters in groupby(clusters(text), lambda letter: choice[letter[0]]):
        yield font, "".join(letters)


def _plain(font: str, text: str) -> Piece:
    return Piece(font, text, float(stringWidth(text, font, 1)))


def _mirrored(text: str) -> str:
    return "".join(MIRRORED.get(letter, letter) for letter in reversed(clusters(text)))


def _shaped(font: str, text: str) -> Iterator[Piece]:
    """``text`` joined and stacked by HarfBuzz, one piece for what became one.

    Each piece carries its letters, so that they can be found and copied; letter by letter, because
    readers turn right-to-left text round themselves.
    """
    drawn = shapeStr(text, font, 10, force=True)
    shape = drawn.__shapeData__
    begins = [glyph.cluster for glyph in shape]
    ends = dict(pairwise([*sorted(set(begins)), len(text)]))
    at = 0
    for begin, glyphs in groupby(begins):
        size = len(list(glyphs))
        moved = sum(glyph.x_advance for glyph in shape[at : at + size]) / 1000
        yield Piece(font, drawn[at : at + size], moved, text[begin : ends[begin]])
        at += size


def _visual(line: str, right_to_left: bool) -> list[tuple[str, bool]]:
    """``line`` cut where the direction turns, from left to right; True: this part runs backwards.

    Each part is in the order of reading. A letter and its marks are one item here, because the
    algorithm would drop the joiners and part the marks.
    """
    items = clusters(line)
    storage = algorithm.get_empty_storage()
    storage["base_level"] = int(right_to_left)
    storage["base_dir"] = "LR"[right_to_left]
    algorithm.get_embedding_levels("".join(item[0] for item in items), storage)
    for item, char in zip(items, storage["chars"], strict=True):
        char["item"] = item
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, debug=False)
    algorithm.resolve_implicit_levels(storage, debug=False)
    algorithm.reorder_resolved_levels(storage, debug=False)
    parts = []
    for level, chars in groupby(storage["chars"], lambda char: char["level"]):
        part = [char["item"] for char in chars]
        backwards = level % 2 == 1
        parts.append(("".join(reversed(part) if backwards else part), backwards))
    return parts

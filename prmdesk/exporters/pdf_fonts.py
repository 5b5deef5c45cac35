"""The letters of a PDF: which bundled font has which, so that no script prints as black squares."""

import re
import unicodedata
from enum import StrEnum
from functools import cache, lru_cache
from itertools import groupby

from reportlab.pdfbase.pdfmetrics import registerFont, stringWidth
from reportlab.pdfbase.ttfonts import TTFont

from prmdesk import paths


class Weight(StrEnum):
    """How heavy the letters are."""

    REGULAR = "Regular"
    SEMIBOLD = "SemiBold"
    BOLD = "Bold"

    __hash__ = str.__hash__  # looked up for every word, and this one is not in Python


PLACEHOLDER = "□"
"""Stands for a letter that no font has; it is reported."""

_SCRIPTS = (
    "NotoSansSC-Regular",
    "NotoSansKR-Regular",
    "NotoSansArabic-Regular",
    "NotoSansHebrew-Regular",
    "NotoSansThai-Regular",
    "NotoSansDevanagari-Regular",
    "NotoSansArmenian-Regular",
    "NotoSansGeorgian-Regular",
)
_CHAINS = {
    Weight.REGULAR: ("Inter-Regular", *_SCRIPTS),
    Weight.SEMIBOLD: ("Inter-SemiBold", "NotoSansSC-Bold", *_SCRIPTS),
    Weight.BOLD: ("Inter-Bold", "NotoSansSC-Bold", *_SCRIPTS),
}
JOINERS = "\u200c\u200d"
"""Invisible, but they tell Persian and Hindi letters whether to join."""

_INVISIBLE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180b-\u180e\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff0-\uffff\U000e0000-\U000e0fff]"
)
_BLANKS = re.compile(r"[^\S\n]+")
_IDLE_JOINERS = re.compile(f"(?<![\u0590-\u109f{JOINERS}])[{JOINERS}]+")


@cache
def _letters(font: str) -> frozenset[int]:
    """The letters that ``font`` has. It is read and registered once per process, when needed."""
    made = TTFont(font, str(paths.resource(f"fonts/{font}.ttf")), asciiReadable=False)
    registerFont(made)
    return frozenset(made.face.charToGlyph)


class _Choice(dict[str, str]):
    """Letter -> the first font of a chain that has it, "" when none has."""

    def __init__(self, chain: tuple[str, ...]) -> None:
        super().__init__()
        self.chain = chain

    def __missing__(self, letter: str) -> str:
        found = (font for font in self.chain if ord(letter) in _letters(font))
        self[letter] = next(found, "")
        return self[letter]


class _Advances(dict[str, float]):
    """Letter -> how far it moves the pen, in parts of the size."""

    def __init__(self, choice: _Choice) -> None:
        super().__init__()
        self.choice = choice

    def __missing__(self, letter: str) -> float:
        self[letter] = float(stringWidth(letter, self.choice[letter], 1))
        return self[letter]


FONT_OF = {weight: _Choice(chain) for weight, chain in _CHAINS.items()}
ADVANCE_OF = {weight: _Advances(choice) for weight, choice in FONT_OF.items()}


def printable(text: str) -> tuple[str, frozenset[str]]:
    """``text`` as it can be printed, and the letters of it that no font has.

    Letter for letter, in canonical composition; control characters and the invisible marks that
    turn text round go, blanks become one space, line ends stay.
    """
    if text.isascii() and text.isprintable():
        return text.strip(), frozenset()
    lines = unicodedata.normalize("NFC", text).replace("\t", " ").splitlines()
    bare = _INVISIBLE.sub("", "\n".join(filter(None, map(str.strip, lines))))
    bare = _IDLE_JOINERS.sub("", _BLANKS.sub(" ", bare)).strip()
    choice = FONT_OF[Weight.REGULAR]
    missing = frozenset(
        letter for letter in set(bare).difference("\n", JOINERS) if not choice[letter]
    )
    return bare.translate(dict.fromkeys(map(ord, missing), PLACEHOLDER)), missing


@lru_cache(maxsize=8_000)
def runs(text: str, weight: Weight) -> tuple[tuple[str, str], ...]:
    """``text`` as (font, piece): each piece can be written with its font, together they are it."""
    choice = FONT_OF[weight]
    return tuple((font, "".join(piece)) for font, piece in groupby(text, choice.__getitem__))

"""Text as people search and sort it, without case, accents and width; and text cut short."""

import re
import unicodedata
from collections.abc import Callable
from itertools import filterfalse


def words_of(text: str) -> tuple[str, ...]:
    """The parts of a list typed with commas, Western or Chinese."""
    parts = text.replace("，", ",").replace("、", ",").split(",")
    return tuple(filter(None, (part.strip() for part in parts)))


def fold(text: str) -> str:
    """``text`` in one form for all its spellings: ``Łódź Ｃo.`` and ``łodz co.`` meet."""
    if text.isascii():
        return " ".join(text.casefold().split())
    flat = unicodedata.normalize("NFKD", text.casefold().replace("ł", "l"))
    bare = "".join(filterfalse(unicodedata.combining, flat))
    return " ".join(unicodedata.normalize("NFKC", bare).split())


_SENTENCE_END = re.compile(r"[.!?؟۔।][\"'”’)\]]*(?=\s|$)|[。！？][”’）」』]*|…|\n")
_WORD_END = re.compile(r"(?=\s)|(?<=[\u2e80-\u9fff\uf900-\uffef])")


def cut(beginning: str, fits: Callable[[str], bool]) -> str:
    """As much of ``beginning`` as fits with "…" behind it: up to a sentence's end, else a word's.

    ``beginning`` is what would fit of a longer text; a cut at a sentence keeps half of it at
    least. ``fits`` tells whether a text fits.
    """
    sentences = [found.end() for found in _SENTENCE_END.finditer(beginning)]
    for end in reversed(sentences):
        if 2 * end >= len(beginning) and fits(whole := f"{beginning[:end].rstrip()} …"):
            return whole
    words = [found.end() for found in _WORD_END.finditer(beginning)]
    for end in reversed(words or range(len(beginning))):
        part = beginning[:end].rstrip(" ,;:–-，；：、")
        if part and fits(shorter := f"{part}…"):
            return shorter
    return "…"

"""One form for all spellings of a heading or a word: case, width, plural, old characters."""

import re
import unicodedata
from functools import cache, lru_cache

from prmdesk import paths

_MARKS = re.compile(
    r"[(\[【]\s*(?:必填|必填项|选填|可选|required|mandatory|optional|pflichtfeld)\s*[)\]】]|\*"
)
_BRACKETS = re.compile(r"[(\[【<]([^)\]】>]*)[)\]】>]")
_EITHER = re.compile(r"[/|、]| or ", re.IGNORECASE)
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_HAN = r"\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3"
_BETWEEN_HAN = re.compile(rf"(?<=[{_HAN}])\s+(?=[{_HAN}])")
_PARTS = re.compile(rf"[{_HAN}][{_HAN}0-9]*|[^{_HAN}]+")
_ACCENTS = re.compile("[\u0300-\u036f]")
_CROSSED = str.maketrans("łŁøØđĐıæÆœŒ", "lLoOdDiaAoO")
_OTHER = re.compile(r"[^\w#%\u0900-\u0e7f]+|_+")  # vowel signs of Hindi and Thai are no letters
_COUNTED = re.compile(rf"(?<=[{_HAN}])\d{{1,2}}$")


def level(text: str) -> str:
    """``text`` in half width, lower case, simplified characters and single blanks."""
    flat = text.casefold()
    if not flat.isascii():
        flat = unicodedata.normalize("NFKC", text).casefold().translate(_simplified())
    return " ".join(_BETWEEN_HAN.sub("", flat).split())


@cache
def _simplified() -> dict[int, str]:
    """Traditional characters and the simplified ones for them, from Unicode's variants (Unihan)."""
    pairs = paths.resource("import/traditional.txt").read_text("utf-8").split()
    return {ord(pair[0]): pair[1] for pair in pairs}


@lru_cache(maxsize=20_000)
def heading(text: str) -> str:
    """``text`` as a key for looking up headings; brackets are kept as words."""
    spread = _unaccented(_HUMP.sub(" ", unicodedata.normalize("NFKC", text).strip()))
    bare = _MARKS.sub(" ", level(spread))
    words = [_singular(word) for word in _OTHER.sub(" ", bare).split()]
    counted = [word for word in words if not (word.isdecimal() and len(word) <= 2)]
    return _COUNTED.sub("", _BETWEEN_HAN.sub("", " ".join(counted or words)))


def readings(text: str) -> list[str]:
    """The keys that the heading ``text`` may be looked up under, the most certain first.

    All of it, without its brackets, what the brackets hold, its Chinese and its Latin part.
    """
    whole = unicodedata.normalize("NFKC", _MARKS.sub(" ", unicodedata.normalize("NFKC", text)))
    outside = _BRACKETS.sub(" ", whole)
    inside = [piece for piece in _BRACKETS.findall(whole) if piece.strip()]
    parts = _PARTS.findall(level(outside))
    either = _EITHER.split(outside)
    pieces = [whole, outside, *whole.splitlines(), *inside]
    pieces += [piece for piece in either if len(either) > 1 and len(piece.strip()) > 1]
    pieces += parts if len(parts) == 2 and not any(map(str.isdecimal, parts)) else []
    keys = [heading(piece) for piece in pieces]
    return list(dict.fromkeys(key for key in keys if key and not key.isdecimal()))


def is_han(key: str) -> bool:
    """Whether ``key`` is written in Chinese, Japanese or Korean characters."""
    return re.search(rf"[{_HAN}]", key) is not None


def _unaccented(text: str) -> str:
    """``text`` without the accents of Latin and Cyrillic letters: Téléphone, Telefon, İl."""
    if text.isascii():
        return text
    bare = _ACCENTS.sub("", unicodedata.normalize("NFD", text)).translate(_CROSSED)
    return unicodedata.normalize("NFC", bare)


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word

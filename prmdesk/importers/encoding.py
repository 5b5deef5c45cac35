"""Which encoding a text file is written in (libraries.md section 2)."""

import codecs
import re
import tomllib
from collections import Counter
from functools import cache
from typing import Any

from charset_normalizer import from_bytes

from prmdesk import paths
from prmdesk.importers.wide import unmarked

SAMPLE = 8 * 1024
CHOICES = (
    "utf-8", "utf-16", "gb18030", "big5", "cp932", "euc_jp", "cp949",
    "cp1252", "cp1250", "cp1251", "koi8_r", "cp866", "cp1253", "cp1254", "cp1257", "mac_roman",
)  # fmt: skip

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SURE = 0.85
"""From this share of words that a language can have on, it is that language."""
_LIKELY = 0.4
"""From this share of common letters on, it is that script; names hold rare ones too."""
_OTHER_LANGUAGE = 0.3
"""What a word counts that is not of the language of most words."""
_ONE_LANGUAGE = 0.3
"""What it counts that one language has all the words."""
_AHEAD = 0.05
"""So much better must a less likely encoding fit the words that it reads otherwise."""

_WORDS = re.compile(r"[^\W\d_ªº]+")
_FOREIGN = re.compile(r"[^\x00-\x7f]+")
_SIGN = r"[^\w\x00-\x7f\s’‘“”„«»‹›…–—]"
_STRAY = re.compile(  # a sign in or behind a word, or beside another foreign character
    rf"(?<=[A-Za-z])(?![®™°²³ªº]){_SIGN}|{_SIGN}(?=[^\x00-\x7f])|(?<=[^\x00-\x7f]){_SIGN}"
)


def detect(data: bytes) -> str:
    """The name of the encoding of ``data``: byte order mark, UTF-8, letters, then statistics."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    if wide := unmarked(data[: 2 * SAMPLE]):
        return wide
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    if not broken or broken < 0.05 * sum(char > "\x7f" for char in text):
        return "utf-8"  # a few broken bytes do not make it another encoding
    return _by_letters(_telling(data))


def _telling(data: bytes) -> bytes:
    """The lines that hold anything beyond ASCII; only these can tell."""
    lines = [line for line in data.splitlines(keepends=True) if not line.isascii()]
    return b"".join(lines)[:SAMPLE]


def _by_letters(data: bytes) -> str:
    """The encoding in which ``data`` is spelt as some language spells its words."""
    latin, fit = _latin(data)
    if fit >= _SURE:
        return latin
    scripts = {
        name: _common(data, name, script) for name, script in _file()["script_encodings"].items()
    }
    best = max(scripts, key=scripts.__getitem__)
    if scripts[best] >= max(_LIKELY, fit):
        return best
    match = from_bytes(data, cp_isolation=[*scripts, "cp1252", "cp1250"]).best()
    return match.encoding if match and fit < _LIKELY else latin


# Latin letters


class _Reading:
    """What ``data`` says in one encoding: its words beyond ASCII, and who could have them."""

    def __init__(self, data: bytes, name: str, languages: list[str]) -> None:
        text = data.decode(name, "replace")
        self.words = [word for word in _WORDS.findall(text) if not word.isascii()]
        self.strays = len(_STRAY.findall(text)) + text.count("\ufffd")
        alphabets = {language: frozenset(_letters()[language]) for language in languages}
        self._speakers = [
            {language for language, letters in alphabets.items() if _is_word(word, letters)}
            for word in self.words
        ]
        counts = Counter(language for speakers in self._speakers for language in speakers)
        self._main, self._mains = counts.most_common(1)[0] if counts else ("", 0)

    def fit(self) -> float:
        """The share of words that some language can have."""
        known = sum(map(bool, self._speakers))
        total = len(self.words) + self.strays
        return known / total if total else 1.0

    def fit_where(self, other: "_Reading") -> float:
        """How well the words fit that ``other`` reads otherwise, those of one language best."""
        if len(other.words) != len(self.words):
            return self.fit()
        told = [
            (1.0 if self._main in speakers else _OTHER_LANGUAGE) if speakers else 0.0
            for word, theirs, speakers in zip(self.words, other.words, self._speakers, strict=True)
            if word != theirs
        ]
        total = len(told) + self.strays
        share = self._mains / max(len(self.words), 1)
        return (sum(told) / total if total else 1.0) + _ONE_LANGUAGE * share


def _latin(data: bytes) -> tuple[str, float]:
    """The likeliest encoding of Latin letters, and the share of words that fit it."""
    readings = {
        name: _Reading(data, name, ones) for name, ones in _file()["latin_encodings"].items()
    }
    best = next(iter(readings))
    for name, reading in readings.items():
        if reading.fit_where(readings[best]) > readings[best].fit_where(reading) + _AHEAD:
            best = name
    return best, readings[best].fit()


def _is_word(word: str, letters: frozenset[str]) -> bool:
    """Whether ``word`` is spelt with ``letters``, a few at a time, and capitals where they go."""
    foreign = _FOREIGN.findall(word)
    return (
        max(map(len, foreign)) <= 3
        and letters.issuperset("".join(foreign).replace("İ", "ı").lower())
        and not _ODD_CAPITAL.search("".join(map(_case, word)))
    )


_ODD_CAPITAL = re.compile("aÄ|.Äa")


def _case(char: str) -> str:
    """``a`` for a small letter, ``A`` for a capital one, ``Ä`` for one beyond ASCII."""
    if not char.isupper():
        return "a"
    return "A" if char.isascii() else "Ä"


# Letters of their own


def _common(data: bytes, name: str, script: str) -> float:
    """The share of characters beyond ASCII that are common in ``script``."""
    text = data.decode(name, "replace")
    foreign = "".join(_FOREIGN.findall(text))
    if not foreign:
        return 0.0
    letters = _letters()[script]
    found = sum(
        sum(char in letters for char in word.lower())
        for word in _WORDS.findall(text)
        if word.isascii() or word.isupper() or word[1:] == word[1:].lower()
    )
    marks = sum(char in "，。、：；（）　“”《》「」・" for char in foreign)
    return (found + marks - 3 * foreign.count("\ufffd")) / len(foreign)


@cache
def _letters() -> dict[str, frozenset[str]]:
    data = _file()
    return {
        name: frozenset(letters) - {"\n"}
        for name, letters in (data["latin"] | data["scripts"]).items()
    }


@cache
def _file() -> dict[str, dict[str, Any]]:
    return tomllib.loads(paths.resource("import/letters.toml").read_text("utf-8"))

"""Headings that nobody listed, understood from their words: "Smlouva platná do", "前年売上"."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache

from prmdesk import paths
from prmdesk.importers.spelling import heading as as_key
from prmdesk.importers.spelling import is_han
from prmdesk.importers.vocabulary import company_words, noise

_SHORTEST = 3
"""Letters from which on a word with a * may have any ending."""

_MOST_WORDS = 5
_THAI = re.compile("[\u0e00-\u0e7f]")  # written without blanks too
_MOST_SIGNS = 24
_LONGEST_PHRASE = 3  # words
_LONGEST_WORD = 14

_Subjects = frozenset[str]


def worded(key: str) -> tuple[str, ...]:
    """The fields that all words of the heading ``key`` together mean; none where one is unknown."""
    for subjects in _subjects_of(key):
        if fields := _meant().get(subjects):
            return fields
    return ()


def _subjects_of(key: str) -> Iterator[_Subjects]:
    """What the words are about, once for each way to part them and to understand each."""
    if is_han(key) or _THAI.search(key):
        told = _parted(key.replace(" ", "")) if len(key) <= _MOST_SIGNS else iter(())
    else:
        words = tuple(key.split())
        told = _read(words) if len(words) <= _MOST_WORDS else iter(())
    for subjects in told:
        yield frozenset(subjects)


def _read(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    if not words:
        yield ()
        return
    for length in range(min(len(words), _LONGEST_PHRASE), 0, -1):
        for own in _about(" ".join(words[:length])):
            for others in _read(words[length:]):
                yield own + others


def _about(word: str) -> list[tuple[str, ...]]:
    """What ``word`` is about, an empty entry where it says nothing by itself."""
    words, stems = _words()
    found: list[tuple[str, ...]] = [(subject,) for subject in words.get(word, ())]
    found += [(subject,) for stem, subject in stems if word.startswith(stem)]
    latin, _han = noise()
    is_silent = word in latin or word in _silent() or word in company_words() or word.isdecimal()
    return [*found, ()] if is_silent else found


def _parted(key: str) -> Iterator[tuple[str, ...]]:
    """The words that ``key``, which is written without blanks, may be put together from."""
    if not key:
        yield ()
        return
    words, _stems = _words()
    _latin, han = noise()
    for length in range(min(len(key), _LONGEST_WORD), 0, -1):
        piece = key[:length]
        own: list[tuple[str, ...]] = [(subject,) for subject in words.get(piece, ())]
        if piece in _silent() or piece in company_words() or han.fullmatch(piece):
            own.append(())
        for subject in own:
            for others in _parted(key[length:]):
                yield subject + others


@cache
def _words() -> tuple[dict[str, list[str]], tuple[tuple[str, str], ...]]:
    """Whole words, and the beginnings of words, with what each is about."""
    words: dict[str, list[str]] = {}
    stems = []
    for subject, known in _file()["words"].items():
        for word in known:
            key = as_key(word.rstrip("*"))
            words.setdefault(key, []).append(subject)
            if word.endswith("*") and len(key) >= _SHORTEST:
                stems.append((key, subject))
    return words, tuple(stems)


@cache
def _meant() -> dict[_Subjects, tuple[str, ...]]:
    found: dict[_Subjects, tuple[str, ...]] = {}
    for field, phrases in _file()["meant"].items():
        for phrase in phrases:
            subjects = frozenset(phrase.split())
            found[subjects] = (*found.get(subjects, ()), field)
    return found


@cache
def _silent() -> frozenset[str]:
    silent = _file()["silent"]
    return frozenset(map(as_key, [*silent["words"], *silent["han"]]))


@cache
def _file() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(paths.resource("import/heading-stems.toml").read_text("utf-8"))

"""The words of cells and the codes they stand for: stages, buckets, quadrants, levels, blanks."""

import tomllib
from enum import StrEnum
from functools import cache, lru_cache

from prmdesk import paths, words
from prmdesk.domain.countries import Country, find
from prmdesk.domain.partners import Bucket, Stage
from prmdesk.domain.quadrant import Quadrant
from prmdesk.i18n import LANGUAGES, speaking
from prmdesk.importers.spelling import heading, is_han, level

_LONGEST = 60  # letters in the name of a country
_MOST_NAMES = 5
_BETWEEN_NAMES = frozenset((
    "de", "da", "do", "dos", "del", "van", "von", "der", "den", "di", "la", "las", "los", "bin",
    "el", "al", "ten", "y", "e", "zu",
))  # fmt: skip
_ENUMS: dict[str, type[StrEnum]] = {"stage": Stage, "bucket": Bucket, "quadrant": Quadrant}


def code(group: str, text: str) -> str | None:
    """The code in ``group`` (a table of words.toml) that ``text`` is a word for, None if none."""
    return _index()[group].get(_key(text))


def is_blank(text: str) -> bool:
    """Whether ``text`` only says that there is nothing: -, N/A, 暂无, or is empty."""
    bare = text.strip().casefold()
    return not bare or bare in _blanks() or bare.rstrip(".") in _blanks()


@lru_cache(maxsize=5000)
def country(text: str) -> Country | None:
    """The country that ``text`` names, in any language we know, None if none."""
    if len(text) > _LONGEST or any(map(str.isdecimal, text)):
        return None
    return find(words.countries(), text)


def is_city(text: str) -> bool:
    """Whether ``text`` names a city that we know."""
    return _place(text) in _places()["cities"]


def is_province(text: str) -> bool:
    """Whether ``text`` names a state or province that we know, or its usual code."""
    return _place(text) in _places()["provinces"]


def is_person(text: str) -> bool:
    """Whether ``text`` is the name of a person, told by a given name, a surname or a title."""
    flat = level(text)
    if is_han(flat):
        known = _given()["endings"]
        return _is_han_person(flat) or (len(flat) <= 6 and flat.endswith(tuple(known)))
    parts = text.replace(",", " ").split()
    if not 2 <= len(parts) <= _MOST_NAMES or any(map(str.isdecimal, text)):
        return False
    first = heading(parts[0].rstrip("."))
    is_capital = all(part[0].isupper() or part.casefold() in _BETWEEN_NAMES for part in parts[1:])
    given = {first, *heading(parts[0].replace("-", " ")).split(), heading(parts[-1])}
    return is_capital and (first in _given()["titles"] or bool(given & _given()["names"]))


def _is_han_person(flat: str) -> bool:
    """A Chinese name: a surname and one or two characters more."""
    return 2 <= len(flat) <= 3 and flat[0] in _places()["surnames"]


@cache
def _given() -> dict[str, frozenset[str]]:
    data = tomllib.loads(paths.resource("import/given-names.toml").read_text("utf-8"))
    names = frozenset(map(heading, data["names"].split()))
    return {
        "titles": frozenset(data["titles"]),
        "endings": frozenset(map(level, data["endings"])),
        "names": names,
    }


def _place(text: str) -> str:
    return level(text).removesuffix("市").removesuffix("省")


@cache
def _places() -> dict[str, frozenset[str]]:
    data = tomllib.loads(paths.resource("import/places.toml").read_text("utf-8"))
    return {name: frozenset(map(level, known)) for name, known in data.items()}


@cache
def _blanks() -> frozenset[str]:
    return frozenset(word for word, code in _index()["blank"].items() if code == "nothing")


@cache
def _index() -> dict[str, dict[str, str]]:
    groups = tomllib.loads(paths.resource("import/words.toml").read_text("utf-8"))
    index = {
        group: {_key(word): code for code, known in codes.items() for word in known}
        for group, codes in groups.items()
    }
    for language in LANGUAGES:  # what prmdesk writes it also reads
        with speaking(language):
            for group, enum in _ENUMS.items():
                index[group].update({_key(words.name(item)): item.value for item in enum})
    return index


def _key(text: str) -> str:
    flat = level(text)
    return flat.rstrip(" .:!。：") or flat

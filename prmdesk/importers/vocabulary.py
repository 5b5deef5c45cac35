"""The vocabulary of headings: headings*.toml and heading-parts.toml, ready to look up."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from itertools import chain
from typing import Any

from prmdesk import paths
from prmdesk.i18n import LANGUAGES, _, speaking
from prmdesk.importers.fields import FIELDS
from prmdesk.importers.spelling import heading as as_key
from prmdesk.importers.spelling import is_han, level

_MET_MOST = ("en", "zh", "de")
_MORE = ("import/headings-languages.toml", "import/headings-programs.toml")


class How(StrEnum):
    """How a heading was recognised."""

    EXACT = "exact"
    PART = "part"
    FUZZY = "fuzzy"
    NOT = "not"


@dataclass(frozen=True, slots=True)
class Meaning:
    """The fields that a heading may stand for; ``known`` is the heading we know it as.

    ``is_dangerous``: it means different things in different products, so the user is asked;
    ``is_nothing``: most likely it is none of them. ``is_own``: it is our own word for the first.
    """

    fields: tuple[str, ...] = ()
    how: How = How.NOT
    known: str = ""
    is_dangerous: bool = False
    is_nothing: bool = False
    is_own: bool = False


@cache
def often() -> dict[str, list[str]]:
    """By their first letter the headings of the languages met most: no slip leads into another."""
    data = tomllib.loads(paths.resource("import/headings.toml").read_text("utf-8"))
    data.pop("dangerous")
    found: dict[str, list[str]] = {}
    for by_language in data.values():
        for language in _MET_MOST:
            for key in filter(None, map(as_key, by_language.get(language, ()))):
                found.setdefault(key[0], []).append(key)
    return found


@cache
def vocabulary() -> frozenset[str]:
    """Every word of a known heading."""
    return frozenset(word for key in known() for word in key.split())


@cache
def known() -> dict[str, Meaning]:
    """Every known heading by its key: those of headings.toml, and our own names of the fields."""
    data = tomllib.loads(paths.resource("import/headings.toml").read_text("utf-8"))
    dangerous = data.pop("dangerous")
    fields: dict[str, dict[str, None]] = {}
    names: dict[str, str] = {}
    for field, name in chain(_listed(data), _more()):
        for key in {as_key(name), as_key(name.lower())}:  # LinkedIn is also linkedin
            fields.setdefault(key, {})[field] = None
            names.setdefault(key, name)
    found = {key: Meaning(tuple(several), How.EXACT, names[key]) for key, several in fields.items()}
    for key, own in _own_names().items():
        if "(" in own.known and key in found:
            continue  # "Customers (number)" is no customer number
        more = [field for field in found.get(key, own).fields if field not in own.fields]
        found[key] = replace(own, fields=(*own.fields, *more))
    for entry in dangerous:
        for name in entry["headings"]:
            is_nothing = entry.get("likely") == ""
            meant = Meaning(tuple(entry["fields"]), How.EXACT, name, True, is_nothing)
            found[as_key(name)] = meant
    found.pop("", None)  # what is all signs, such as 〒
    return found


def _listed(data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Each field with each of its headings, whatever the language."""
    for field, by_language in data.items():
        for name in chain.from_iterable(by_language.values()):
            yield field, name


def _more() -> Iterator[tuple[str, str]]:
    """The same of the files that are sorted by language and by program first."""
    for file in _MORE:
        for by_field in tomllib.loads(paths.resource(file).read_text("utf-8")).values():
            for field, names in by_field.items():
                for name in names:
                    yield field, name


@cache
def compositions() -> list[tuple[frozenset[str], list[tuple[str, str, str]]]]:
    """By language the words for a company, and what stands before and after one, with the field."""
    data = parts()
    return [
        (
            frozenset(map(as_key, data["companies"][language])),
            [
                (before, after, field)
                for field, names in patterns.items()
                for before, _brackets, after in (name.partition("{}") for name in names)
            ],
        )
        for language, patterns in data["patterns"].items()
    ]


@cache
def meaningless() -> frozenset[str]:
    """Headings that are known to stand for no field, as keys."""
    return frozenset(map(as_key, parts()["nothing"]["known"]))


@cache
def parts() -> dict[str, Any]:
    """heading-parts.toml."""
    return tomllib.loads(paths.resource("import/heading-parts.toml").read_text("utf-8"))


@cache
def bracketed() -> dict[str, Meaning]:
    """Our own names that say in brackets what they are: nobody else's heading is one of these."""
    return {level(own.known): own for own in _own_names().values() if "(" in own.known}


@cache
def _own_names() -> dict[str, Meaning]:
    """What prmdesk calls the fields itself, so that its own exports come back as they went."""
    own: dict[str, Meaning] = {}
    for language in LANGUAGES:
        with speaking(language):
            for field in FIELDS.values():
                label = _(field.label)
                meant = Meaning((field.name,), How.EXACT, label, is_own=True)
                own.setdefault(as_key(label), meant)
    return own


@cache
def company_words() -> frozenset[str]:
    """The words for a company, as keys."""
    return frozenset(map(as_key, chain.from_iterable(parts()["companies"].values())))


ARTICLES = frozenset((
    "the", "of", "a", "an", "de", "du", "des", "la", "le", "del", "di", "da", "do", "der", "die",
    "das", "van", "het", "for", "in", "l", "d", "dell", "della", "el", "los", "las", "il", "o", "y",
    "e", "et", "und",
))  # fmt: skip


@cache
def by_words() -> dict[frozenset[str], Meaning]:
    """Known headings of several words by these, whatever their order."""
    found: dict[frozenset[str], Meaning] = {}
    for key, meant in known().items():
        if " " in key and not is_han(key):
            found.setdefault(frozenset(key.split()) - ARTICLES, meant)
    return found


@cache
def noise() -> tuple[frozenset[str], re.Pattern[str]]:
    """The words, and the runs of Chinese characters, that may stand beside a known heading."""
    data = parts()["noise"]
    han = "|".join(sorted(data["han"], key=len, reverse=True))
    latin = {*map(as_key, data["latin"]), *data["latin"]}
    return frozenset(latin), re.compile(rf"(?:{han}|[\d ])*")

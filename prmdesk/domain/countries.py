"""Countries: their codes, their names, and which one a text means."""

import csv
from dataclasses import dataclass
from functools import lru_cache

from prmdesk.domain.text import fold


@dataclass(frozen=True, slots=True)
class Country:
    """A country: its two-letter ISO 3166-1 code, its short names, and what else it is called."""

    code: str
    english: str
    chinese: str
    aliases: tuple[str, ...] = ()


def load(text: str) -> tuple[Country, ...]:
    """The countries in ``text``, the content of ``resources/countries.csv``, ordered by code."""
    return tuple(
        Country(row["code"], row["english"], row["chinese"], tuple(row["aliases"].split("|")))
        for row in csv.DictReader(text.splitlines())
    )


def find(countries: tuple[Country, ...], text: str) -> Country | None:
    """The country that ``text`` is a code, a name or an alias of, or None.

    Case, accents, width, spaces and punctuation do not count; nothing is guessed beyond that.
    """
    return _by_spelling(countries).get(_spelling(text))


@lru_cache(maxsize=1)
def _by_spelling(countries: tuple[Country, ...]) -> dict[str, Country]:
    return {
        _spelling(name): country
        for country in countries
        for name in (country.code, country.english, country.chinese, *country.aliases)
    }


def _spelling(name: str) -> str:
    return "".join(letter for letter in fold(name) if letter.isalnum())

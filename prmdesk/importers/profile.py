"""What the values of a column look like: the second witness beside its heading."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from prmdesk.domain import matching, values
from prmdesk.domain.values import Order
from prmdesk.importers import words
from prmdesk.importers.grid import Cell, as_text

SAMPLE = 300

EMAIL = re.compile(r"[^\s@<>;,、，；]+@[^\s@<>;,、，；]+\.[^\s@<>;,、，；.]{2,}")
LINK = re.compile(r"(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:[/?#]\S*)?", re.I)
PHONE = re.compile(r"(?:tel\.?:?)?\s*\+?[(\d][\d\s().\-/–+转#*]*(?:ext\.?|x)?\s*\d+", re.I)


class Look(StrEnum):
    """What a value may look like; one value may look like several things."""

    EMAIL = "email"
    LINK = "link"
    PHONE = "phone"
    DATE = "date"
    NUMBER = "number"
    COUNTRY = "country"
    STAGE = "stage"
    BUCKET = "bucket"
    QUADRANT = "quadrant"
    LEVEL = "level"
    ANSWER = "answer"
    COMPANY = "company"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Profile:
    """A column at a glance: how many values, how many different, and the share of each look.

    ``is_sequence``: its values count 1, 2, 3 or the like.
    """

    filled: int
    distinct: int
    shares: dict[Look, float]
    samples: tuple[str, ...]
    is_sequence: bool = False

    def share(self, look: Look) -> float:
        """The share of filled cells with ``look``, 0 to 1."""
        return self.shares.get(look, 0.0)


def profile(cells: Iterable[Cell]) -> Profile:
    """The profile of a column's first values that say anything."""
    told: list[Cell] = []
    for value in cells:
        if value is not None and not (isinstance(value, str) and words.is_blank(value)):
            told.append(value)
            if len(told) >= SAMPLE:
                break
    counts: dict[Look, int] = {}
    for value in told:
        for look in looks(value):
            counts[look] = counts.get(look, 0) + 1
    texts = list(dict.fromkeys(as_text(value) for value in told))
    shares = {look: count / len(told) for look, count in counts.items()}
    return Profile(len(told), len(texts), shares, tuple(texts[:3]), _is_sequence(texts))


def _is_sequence(texts: list[str]) -> bool:
    if len(texts) < 2 or not all(text.isdecimal() and len(text) < 10 for text in texts):
        return False
    return all(int(after) - int(before) == 1 for before, after in pairwise(texts))


def looks(value: Cell) -> frozenset[Look]:
    """Everything that ``value`` looks like."""
    if isinstance(value, str):
        return _looks(value.strip())
    if isinstance(value, bool):
        return frozenset({Look.ANSWER})
    if isinstance(value, date):
        return frozenset({Look.DATE})
    return _number_looks(value)


def _number_looks(value: int | float | None) -> frozenset[Look]:
    found = {Look.NUMBER}
    if isinstance(value, int) and 10**6 <= value < 10**15:
        found.add(Look.PHONE)
    if value is not None and values.serial_day(value):
        found.add(Look.DATE)
    if value in (0, 1):
        found.add(Look.ANSWER)
    return frozenset(found)


@lru_cache(maxsize=20_000)
def _looks(text: str) -> frozenset[Look]:
    flat = values.plain(text)
    if EMAIL.search(flat):
        return frozenset({Look.EMAIL})
    if values.day(flat, Order.DAY_FIRST) or values.day(flat, Order.MONTH_FIRST):
        return frozenset({Look.DATE, Look.NUMBER} if flat.isdecimal() else {Look.DATE})
    if LINK.fullmatch(flat) and not flat.replace(".", "").isdecimal():
        return frozenset({Look.LINK})
    found = set()
    if PHONE.fullmatch(flat) and sum(char.isdecimal() for char in flat) >= 6:
        found.add(Look.PHONE)
    if values.amount(flat, values.Decimals.POINT) is not None:
        found.add(Look.NUMBER)
    found |= {look for look in _CODED if words.code(look.value, flat)}
    if words.country(flat):
        found.add(Look.COUNTRY)
    if matching.legal_form(flat):
        found.add(Look.COMPANY)
    return frozenset(found or {Look.TEXT})


_CODED = (Look.STAGE, Look.BUCKET, Look.QUADRANT, Look.LEVEL, Look.ANSWER)

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
from prmdesk.importers import tax, words
from prmdesk.importers.grid import Cell, as_text

SAMPLE = 300
_LONGEST = 40  # letters of a word with a code

EMAIL = re.compile(r"[^\s@<>;,、，；]+@[^\s@<>;,、，；]+\.[^\s@<>;,、，；.]{2,}")
LINK = re.compile(r"(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:[/?#]\S*)?", re.I)
_DIALLED = re.compile(
    r"(?:tel\.?:?)? *(?:[+(].*|00[1-9]\d{8,}|0\d*[ ./()–-].*|(?:400|800)[ -]?\d.*)|1[3-9]\d{9}"
    r"|\d+[ .-]\d+[ .-]\d+.*",
    re.I,
)
_CODE = re.compile(
    r"#?(?=[^ ]*\d)[A-Z]{0,5}[-_/]?\d[\dA-Z]*(?:[-_/.][\dA-Z]+)*"
    r"|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.I
)  # fmt: skip
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
    TIER = "tier"
    CITY = "city"
    PROVINCE = "province"
    PERSON = "person"
    CODE = "code"
    DIALLED = "dialled"
    """Written as one writes phone numbers, and not just a number."""
    TAX = "tax"
    """Written as some country writes its tax or registration numbers."""
    MEDAL = "medal"
    """A word for a tier and hardly for anything else: gold, platinum."""
    JOURNEY = "journey"
    """A stage on the way to a partnership or out of it, and not just active or not."""
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
    """Whether the values count on by one, but for a few gaps."""
    if len(texts) < 2 or not all(text.isdecimal() and len(text) < 10 for text in texts):
        return False
    steps = [int(after) - int(before) for before, after in pairwise(texts)]
    return steps.count(1) >= 0.8 * len(steps) and min(steps) > 0


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
    if isinstance(value, int):
        found.add(Look.CODE)
        if 10**6 <= value < 10**15:
            found.add(Look.PHONE)
        if 13 * 10**9 <= value < 20 * 10**9:
            found.add(Look.DIALLED)
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
    found = _digit_looks(flat)
    found |= _coded(flat) if len(flat) < _LONGEST else set()
    if words.country(flat):
        found.add(Look.COUNTRY)
    if stage := words.code("stage", flat):
        found |= {Look.JOURNEY} if stage not in _STANDING else set()
    if matching.legal_form(flat):
        found.add(Look.COMPANY)
    else:
        found |= {look for look, is_one in _KNOWN.items() if is_one(flat)}
    return frozenset(found or {Look.TEXT})


def _digit_looks(flat: str) -> set[Look]:
    """What a text looks like by its digits and the signs between them."""
    found: set[Look] = set()
    if not any(map(str.isdecimal, flat)):
        return found
    if PHONE.fullmatch(flat) and sum(char.isdecimal() for char in flat) >= 6:
        found.add(Look.PHONE)
        if _DIALLED.fullmatch(flat):
            found.add(Look.DIALLED)
    if len(flat) < _LONGEST and tax.is_tax_id(flat):
        found.add(Look.TAX)
        if not flat.isdecimal():
            found.discard(Look.DIALLED)
    if _CODE.fullmatch(flat):
        found.add(Look.CODE)
    if any(values.amount(flat, decimals) is not None for decimals in values.Decimals):
        found.add(Look.NUMBER)
    return found


def _coded(flat: str) -> set[Look]:
    found = {look for look in _CODED if words.code(look.value, flat)}
    if words.code(Look.TIER.value, flat) == Look.MEDAL.value:
        found.add(Look.MEDAL)
    if words.code(Look.ANSWER.value, _ASIDE.sub("", flat)):
        found.add(Look.ANSWER)
    return found


_ASIDE = re.compile(r"(?<=\w)\s*[(（,，;].*", re.DOTALL)  # "Yes (small ad)", "No, not yet"
_CODED = (Look.STAGE, Look.BUCKET, Look.QUADRANT, Look.LEVEL, Look.TIER, Look.ANSWER)
_KNOWN = {
    Look.CITY: words.is_city,
    Look.PROVINCE: words.is_province,
    Look.PERSON: words.is_person,
}
_STANDING = ("grow", "paused", "exit")

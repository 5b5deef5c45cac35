"""Amounts as people type them: 37:30, 37.5 and 37h 30m, quarter days, money to the cent, pieces."""

import re
from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum

from prmdesk.domain.resources import PER_UNIT, Measure
from prmdesk.domain.sheets import Kind
from prmdesk.domain.values import Decimals, amount, plain

MOST = 10**12
"""The largest amount that is kept, in the smallest unit."""

KINDS: Mapping[Measure, Kind] = {
    Measure.TIME: Kind.TIME,
    Measure.DAYS: Kind.DAYS,
    Measure.MONEY: Kind.MONEY,
    Measure.PIECES: Kind.WHOLE,
}
"""How amounts are shown in tables."""

_CLOCK = re.compile(r"(\d+):([0-5]\d)")
_HOURS = re.compile(r"(\d+(?:[.,]\d+)?)\s*(?:h|hrs?|hours?|std|小时|小時|时)\.?")
_MINUTES = re.compile(r"(\d+)\s*(?:m|mins?|minutes?|分钟?|分鐘)\.?")


class Wrong(StrEnum):
    """What is wrong with an amount."""

    UNCLEAR = "unclear"
    NEGATIVE = "negative"
    TOO_FINE = "too_fine"
    TOO_LARGE = "too_large"


class BadAmount(ValueError):
    """What was typed is no amount; ``wrong`` tells why."""

    def __init__(self, wrong: Wrong) -> None:
        super().__init__(wrong.value)
        self.wrong = wrong


def read(text: str, measure: Measure) -> int | None:
    """The amount that ``text`` means, in the smallest unit; None when it is empty.

    Hours are rounded to the minute; a finer part than a quarter day, a cent or a piece is refused
    rather than dropped. Raises ``BadAmount``.
    """
    flat = plain(text).casefold()
    if not flat:
        return None
    found = _time(flat) if measure is Measure.TIME else None
    if found is None:
        number = amount(flat, Decimals.POINT)
        if number is None:
            raise BadAmount(Wrong.UNCLEAR)
        found = number * PER_UNIT[measure]
    if found < 0:
        raise BadAmount(Wrong.NEGATIVE)
    if found > MOST:
        raise BadAmount(Wrong.TOO_LARGE)
    if measure is not Measure.TIME and found % 1:
        raise BadAmount(Wrong.TOO_FINE)
    return round(found)


def _time(text: str) -> Decimal | None:
    """The minutes in 37:30 and 37h 30m, None in what is written otherwise."""
    if clock := _CLOCK.fullmatch(text):
        return Decimal(clock[1]) * 60 + int(clock[2])
    hours = _HOURS.match(text)
    rest = text[hours.end() :].strip() if hours else text
    minutes = _MINUTES.fullmatch(rest)
    if minutes is None and (hours is None or rest):
        return None
    whole = Decimal(hours[1].replace(",", ".")) * 60 if hours else Decimal(0)
    return whole + (int(minutes[1]) if minutes else 0)

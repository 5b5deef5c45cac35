"""Days as people type them: +7, fri, 25.3, 2026-03-25, 25 Mar 2026, 3月25日."""

import re
from contextlib import suppress
from datetime import date, timedelta

_WEEKDAYS = (
    ("monday", "周一", "星期一"), ("tuesday", "周二", "星期二"), ("wednesday", "周三", "星期三"),
    ("thursday", "周四", "星期四"), ("friday", "周五", "星期五"), ("saturday", "周六", "星期六"),
    ("sunday", "周日", "星期日"),
)  # fmt: skip
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_SHORTEST = 3
_WORDS = {"today": 0, "今天": 0, "tomorrow": 1, "明天": 1, "yesterday": -1, "昨天": -1}
_SHIFT = re.compile(r"([+-]\d{1,4})$")
_ISO = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$")
_DAY_FIRST = re.compile(r"(\d{1,2})[./](\d{1,2})(?:[./](\d{4}|\d{2})?)?$")
_NAMED = re.compile(r"(\d{1,2})\.? ?([a-z]+)\.?(?: ?(\d{4}|\d{2}))?$")
_CHINESE = re.compile(r"(\d{1,2})月(\d{1,2})日?$")


def read_day(text: str, today: date) -> date | None:
    """The day that ``text`` means, None when it is empty; ``ValueError`` when it means none.

    A weekday is the next one after today; a day without a year is the one nearest to today.
    """
    text = text.strip().casefold()
    if not text:
        return None
    days = _days_ahead(text, today)
    return _calendar_day(text, today) if days is None else today + timedelta(days)


def _days_ahead(text: str, today: date) -> int | None:
    if text in _WORDS:
        return _WORDS[text]
    if found := _SHIFT.match(text):
        return int(found[1])
    for number, names in enumerate(_WEEKDAYS):
        if text in names or _is_short(text, names[0]):
            return (number - today.weekday() - 1) % 7 + 1
    return None


def _is_short(text: str, name: str) -> bool:
    return len(text) >= _SHORTEST and name.startswith(text.rstrip("."))


def _calendar_day(text: str, today: date) -> date:
    if found := _ISO.match(text):
        return date(*map(int, found.groups()))
    if found := _CHINESE.match(text):
        return _nearest(int(found[2]), int(found[1]), today)
    if found := _DAY_FIRST.match(text):
        day, month, year = found.groups()
        return _in_year(int(day), int(month), year, today)
    if found := _NAMED.match(text):
        day, name, year = found.groups()
        numbers = (n for n, month in enumerate(_MONTHS, 1) if _is_short(name, month))
        return _in_year(int(day), next(numbers, 0), year, today)
    raise ValueError(text)


def _in_year(day: int, month: int, year: str | None, today: date) -> date:
    if year is None:
        return _nearest(day, month, today)
    return date(int(year) + (2000 if len(year) == 2 else 0), month, day)


def _nearest(day: int, month: int, today: date) -> date:
    near = []
    for year in (today.year - 1, today.year, today.year + 1):
        with suppress(ValueError):
            near.append(date(year, month, day))
    if not near:
        raise ValueError(f"{day}.{month}.")
    return min(near, key=lambda found: abs((found - today).days))

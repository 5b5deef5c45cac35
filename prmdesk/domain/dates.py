"""Days as people type them: +7, fri, next fri, in 3 days, 25.3, 2026-03-25, 3月25日, 下周五."""

import re
from calendar import monthrange
from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta

_WEEKDAYS = (
    ("monday", "周一", "星期一"), ("tuesday", "周二", "星期二"), ("wednesday", "周三", "星期三"),
    ("thursday", "周四", "星期四"), ("friday", "周五", "星期五"), ("saturday", "周六", "星期六"),
    ("sunday", "周日", "星期日", "周天", "星期天"),
)  # fmt: skip
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_SHORTEST = 3
_WORDS = {
    "today": 0, "今天": 0, "今日": 0, "tomorrow": 1, "明天": 1, "明日": 1, "后天": 2, "大后天": 3,
    "yesterday": -1, "昨天": -1,
}  # fmt: skip
_CHINESE_NUMBERS = {sign: n for n, sign in enumerate("一二三四五六七八九十", 1)} | {"两": 2}
_ENGLISH_NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4}
_UNITS = {"day": 1, "天": 1, "日": 1, "week": 7, "周": 7, "星期": 7}
_MONTH_UNITS = ("month", "个月")

_SHIFT = re.compile(r"([+-]\d{1,4})")
_ISO = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?")
_DAY_FIRST = re.compile(r"(\d{1,2})[./](\d{1,2})(?:[./](\d{4}|\d{2})?)?")
_NAMED = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.)? ?([a-z]{3,9})\.?(?:,? ?(\d{4}|\d{2}))?")
_MONTH_FIRST = re.compile(r"([a-z]{3,9})\.? ?(\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?")
_CHINESE = re.compile(r"(\d{1,2})月(\d{1,2})[日号]?")
_IN = re.compile(r"in (\d{1,3}|an?|one|two|three|four) (day|week|month)s?")
_AFTER = re.compile(r"(\d{1,3}|[一二两三四五六七八九十]) ?(天|日|周|星期|个月|个星期)[之以]?后")
_OF_WEEK = re.compile(r"(this|next|本|这|下个|下) ?(.+)")
_MONTH_END = re.compile(
    r"(?:the )?end of (the |this |next )?month|eom|(本|这个?|下个?)?月(?:底|末)"
)

_WEEKDAY = "(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
_MONTH = "(?:" + "|".join(f"{month[:3]}(?:{month[3:]})?" for month in _MONTHS) + "|sept)"
_LATIN = re.compile(
    r"(?<![\w@.,:/+-])(?:"
    rf"today|tomorrow|(?:(?:this|next) )?{_WEEKDAY}|next (?:week|month)"
    r"|in (?:\d{1,3}|an?|one|two|three|four) (?:day|week|month)s?"
    r"|(?:the )?end of (?:the |this |next )?month|eom|\+\d{1,4}"
    r"|\d{4}(?P<dash>[-/.])\d{1,2}(?P=dash)\d{1,2}|\d{1,2}[./]\d{1,2}(?:[./](?:\d{4}|\d{2})?)?"
    rf"|\d{{1,2}}(?:st|nd|rd|th|\.)? ?{_MONTH}\.?(?:,? \d{{4}})?"
    rf"|{_MONTH}\.? \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?"
    r")(?![\w@:/'’%+-]|[.,]\d)",
    re.IGNORECASE,
)
_HAN = re.compile(
    r"今[天日]|明[天日]|大?后天|(?:本|这个?|下个?)?月[底末]|下个?月(?!\d)|下个?(?:周|星期)(?![一二三四五六日天])"
    r"|(?<!每)(?:本|这|下个?)?(?:周|星期)[一二三四五六日天]"
    r"|(?:\d{1,3}|[一二两三四五六七八九十]) ?(?:天|日|周|个?星期|个月)[之以]?后"
    r"|\d{4}年\d{1,2}月\d{1,2}[日号]?|(?<!\d)\d{1,2}月\d{1,2}[日号]?(?!\d)"
)

Span = tuple[int, int, date]
"""A part of a text, from and to, and the day that it means."""


def read_day(text: str, today: date) -> date | None:
    """The day that ``text`` means, None when it is empty; ``ValueError`` when it means none.

    A weekday is the next one after today, that of ``next`` is in the week that begins on the next
    Monday; a day without a year is the one nearest to today.
    """
    text = " ".join(text.casefold().split())
    if not text:
        return None
    try:
        for reader in _READERS:
            if (day := reader(text, today)) is not None:
                return day
    except OverflowError as error:  # no calendar goes that far
        raise ValueError(text) from error
    raise ValueError(text)


def find_day(text: str, today: date) -> Span | None:
    """The last part of ``text`` that means a day, None where none does."""
    spans = [found.span() for form in (_LATIN, _HAN) for found in form.finditer(text)]
    for start, end in sorted(spans, key=lambda span: (span[1], -span[0]), reverse=True):
        with suppress(ValueError):
            day = read_day(text[start:end].rstrip("."), today)
            if day is not None:
                return start, end, day
    return None


def month_end(day: date) -> date:
    """The last day of the month of ``day``."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def months_after(day: date, months: int, on: int | None = None) -> date:
    """The same day so many months later, or the day ``on``; the last of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    first = date(year, month + 1, 1)
    return first.replace(day=min(on or day.day, month_end(first).day))


def _days_ahead(text: str, today: date) -> date | None:
    if text in _WORDS:
        return today + timedelta(_WORDS[text])
    if found := _SHIFT.fullmatch(text):
        return today + timedelta(int(found[1]))
    if (number := _weekday(text)) is not None:
        return today + timedelta((number - today.weekday() - 1) % 7 + 1)
    return None


def _in_so_many(text: str, today: date) -> date | None:
    found = _IN.fullmatch(text) or _AFTER.fullmatch(text)
    if found is None:
        return None
    count = (_ENGLISH_NUMBERS | _CHINESE_NUMBERS).get(found[1]) or int(found[1])
    if found[2] in _MONTH_UNITS:
        return months_after(today, count)
    return today + timedelta(count * _UNITS[found[2].removeprefix("个")])


def _of_a_week(text: str, today: date) -> date | None:
    """A weekday of this week or the next; the next week and month begin on their first day."""
    found = _OF_WEEK.fullmatch(text)
    if found is None:
        return None
    is_next, what = found[1] in ("next", "下", "下个"), found[2]
    if is_next and what in ("month", "月"):
        return months_after(today, 1, 1)
    number = 0 if is_next and what in ("week", "周", "星期") else _weekday(what)
    if number is None:
        return None
    return today + timedelta(number - today.weekday() + 7 * is_next)


def _end_of_month(text: str, today: date) -> date | None:
    found = _MONTH_END.fullmatch(text)
    if found is None:
        return None
    is_next = found[1] == "next " or (found[2] or "").startswith("下")
    return month_end(months_after(today, int(is_next), 1))


def _weekday(text: str) -> int | None:
    for number, names in enumerate(_WEEKDAYS):
        if text in names or _is_short(text, names[0]):
            return number
    return None


def _is_short(text: str, name: str) -> bool:
    return len(text) >= _SHORTEST and name.startswith(text.rstrip("."))


def _calendar_day(text: str, today: date) -> date | None:
    if found := _ISO.fullmatch(text):
        return date(*map(int, found.groups()))
    if found := _CHINESE.fullmatch(text):
        return _nearest(int(found[2]), int(found[1]), today)
    if found := _DAY_FIRST.fullmatch(text):
        day, month, year = found.groups()
        return _in_year(int(day), int(month), year, today)
    if found := _NAMED.fullmatch(text):
        day, name, year = found.groups()
        return _in_year(int(day), _month(name), year, today)
    if found := _MONTH_FIRST.fullmatch(text):
        name, day, year = found.groups()
        return _in_year(int(day), _month(name), year, today)
    return None


def _month(name: str) -> int:
    return next((n for n, month in enumerate(_MONTHS, 1) if _is_short(name, month)), 0)


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


_Reader = Callable[[str, date], date | None]
_READERS: tuple[_Reader, ...] = (
    _days_ahead, _in_so_many, _end_of_month, _of_a_week, _calendar_day,
)  # fmt: skip

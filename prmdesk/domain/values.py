"""What a cell of someone's spreadsheet means: numbers, dates and values on any scale."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

EXCEL_EPOCH = date(1899, 12, 30)

_UNITS = {
    "": 1, "k": 10**3, "tsd": 10**3, "thousand": 10**3, "m": 10**6, "mn": 10**6, "mm": 10**6,
    "mio": 10**6, "mil": 10**6, "million": 10**6, "mln": 10**6, "bn": 10**9, "b": 10**9,
    "billion": 10**9, "mrd": 10**9, "mld": 10**9, "lakh": 10**5, "lac": 10**5, "cr": 10**7,
    "crore": 10**7, "тыс": 10**3, "млн": 10**6, "млрд": 10**9, "tys": 10**3,
    "千": 10**3, "万": 10**4, "萬": 10**4, "万元": 10**4, "百万": 10**6, "千万": 10**7,
    "亿": 10**8, "億": 10**8, "亿元": 10**8, "천": 10**3, "만": 10**4, "백만": 10**6, "억": 10**8,
}  # fmt: skip
_MONEY = re.compile(
    r"(?:\b(?:us|hk|nt|au|ca|mx|nz|[racs]))?\$|[€¥£₹₽₩₺฿₫₪₴]|元|圆|円|원|人民币|美元|欧元|руб\.?|грн\.?|лв\.?|zł|kč|ر\.س|د\.إ"
    r"|\b(?:rmb|cny|usd|eur|gbp|jpy|chf|hkd|sgd|aud|cad|inr|krw|twd|thb|vnd|idr|myr|php|aed|sar|rub"
    r"|uah|pln|czk|huf|ron|sek|nok|dkk|kr|brl|mxn|zar|try|tl|rs|us|hk|rp|rm|ft|lei|đ|ils|bgn|egp)\b\.?"
)
_ABOUT = re.compile(r"^(?:~|≈|[>≥]=?|约|近|超|ca\.?|approx\.?|about)\s*|\s*(?:\+|余|以上)$|[.,]-+$")
_AMOUNT = re.compile(r"([+-]?)\s*(\d[\d.,'’ _]*|[.,]\d+)\s*([^\W\d_]*)\.?([%‰]?)")
_BARE = re.compile(r"\d[\d.,/-]*")
_GROUPED = re.compile(r"[1-9]\d{0,2}([.,'’ _])\d{3}(?:\1\d{3})*|\d{1,2}(?:,\d{2})+,\d{3}")
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january januar janvier enero ene gennaio gen janeiro januari января "
            "stycznia",
            "feb february februar février févr fév febrero febbraio fevereiro fev februari февраля "
            "lutego şubat",
            "mar march märz maerz mrz mars marzo março maart mrt марта marca mart",
            "apr april avril avr abril abr aprile апреля kwietnia nisan",
            "may mai mayo maggio mag maio mei maj мая maja mayıs",
            "jun june juni juin junio giugno giu junho июня czerwca haziran",
            "jul july juli juillet juil julio luglio lug julho июля lipca temmuz",
            "aug august août aout agosto ago augustus augusti августа sierpnia ağustos",
            "sep sept september septembre septiembre settembre set setembro "
            "сентября września eylül",
            "oct october okt oktober octobre octubre ottobre ott outubro out октября "
            "października ekim",
            "nov november novembre noviembre novembro ноября listopada kasım",
            "dec december dez dezember décembre déc diciembre dic dicembre dezembro декабря "
            "grudnia aralık",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_TIME = re.compile(
    r"[t ,]+(?:[上下]午)?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\.?)?\s*"
    r"(?:z|(?:gmt|utc)?[+-]\d{1,2}(?::?\d{2})?|[a-z]{3,4})?$"
)
_WEEKDAY = re.compile(
    r"^[^\W\d_]{2,10}\.?,\s+(?=\S*\d|\S+\s+\d)|\s*[(]?(?:星期|周)[一二三四五六日天][)]?$"
)
_YEARS_MARK = re.compile(r"(?<=\d)\s*г\.?$|(?<=\d)\.$|\b(?:de|del)\b")
_KOREAN = str.maketrans("년월일", "年月日")
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925}
_ERA = re.compile(r"(令和|平成|昭和)(\d{1,2})年(?:(\d{1,2})月)?(?:(\d{1,2})日)?")
_QUARTER = re.compile(
    r"(?P<first>(?:19|20)\d{2})[ /年-]*(?:q(?P<then>[1-4])|第?(?P<han>[1-4一二三四])季度)"
    r"|q(?P<quarter>[1-4])[ /-]*(?P<last>(?:19|20)\d{2})"
)
_QUARTERS = {"1": 1, "2": 2, "3": 3, "4": 4, "一": 1, "二": 2, "三": 3, "四": 4}
_YEAR_FIRST = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2})\s*[日号]?|月?)")
_COMPACT = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})")
_YEAR_LAST = re.compile(r"(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})")
_DAY_NAMED = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s-]*([^\W\d_]+)\.?,?[\s-]*(\d{4}|\d{2})"
)
_NAMED_DAY = re.compile(r"([^\W\d_]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
_NAMED = re.compile(r"([^\W\d_]+)\.?,?[\s-]+(\d{4})")
_MONTH_YEAR = re.compile(r"(\d{1,2})\s*[-/.]\s*(\d{4})")
_YEAR = re.compile(r"((?:19|20)\d{2})\s*年?")


class Order(StrEnum):
    """Whether 03/04/2025 is 3 April or 4 March."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


class Decimals(StrEnum):
    """Whether 1.234 is about one or above a thousand."""

    POINT = "point"
    COMMA = "comma"


class Scale(StrEnum):
    """How a column of values was scored."""

    HUNDRED = "0-100"
    TEN = "0-10"
    ONE_TO_FIVE = "1-5"
    FIVE = "0-5"
    ONE_TO_THREE = "1-3"
    SHARE = "0-1"


def plain(text: str) -> str:
    """``text`` in half width, without outer blanks: Ｔｅｌ becomes Tel."""
    return text.strip() if text.isascii() else unicodedata.normalize("NFKC", text).strip()


# Numbers


def amount(text: str, decimals: Decimals | None = None) -> Decimal | None:
    """The number in ``text``: 1.234,50 · 1,234.50 · (1 200) · € 5k · 3.5万 · 85 %; None if none.

    A percentage is its number (85 % is 85). ``decimals`` tells what a lone 1.234 means; without
    it such a text is None.
    """
    bare = _bare_amount(text)
    if not bare:
        return None
    is_negative = bare.startswith("(") and bare.endswith(")")
    found = _AMOUNT.fullmatch(bare.strip("() ") if is_negative else bare)
    if found is None or found[3] not in _UNITS:
        return None
    digits = _digits(found[2].strip(), decimals)
    if digits is None:
        return None
    value = Decimal(digits) * _UNITS[found[3]] / (10 if found[4] == "‰" else 1)
    return -value if is_negative or found[1] == "-" else value


def _bare_amount(text: str) -> str:
    """``text`` without its currency and without "about", empty where no digit stands in it."""
    if _BARE.fullmatch(text):
        return text.rstrip(".")
    flat = plain(text).casefold()
    if not any(map(str.isdecimal, flat)):
        return ""
    return _ABOUT.sub("", _MONEY.sub(" ", flat).strip())


def decimals_left(texts: Iterable[str]) -> tuple[Decimals, ...]:
    """What a lone 1.234 may mean in a column of numbers: nothing to decide, one way, or both.

    Where nothing else tells, three digits after a sign are thousands: nobody writes mills.
    """
    seen, thousands = set(), set()
    for text in texts:
        found = _AMOUNT.fullmatch(_bare_amount(text).strip("() "))
        if found is None:
            continue
        digits = found[2].strip()
        if _is_open(digits):
            thousands.add(Decimals.COMMA if "." in digits else Decimals.POINT)
        elif sign := _decimal_sign(digits):
            seen.add(Decimals.POINT if sign == "." else Decimals.COMMA)
        elif grouped := _GROUPED.fullmatch(digits):
            seen.add(Decimals.COMMA if grouped[1] == "." else Decimals.POINT)
    if not thousands:
        return ()
    told = seen or thousands
    return tuple(told) if len(told) == 1 else (Decimals.POINT, Decimals.COMMA)


def _is_open(digits: str) -> bool:
    """One sign followed by three digits: a thousand or a fraction."""
    return re.fullmatch(r"[1-9]\d{0,2}[.,]\d{3}", digits) is not None


def _decimal_sign(digits: str) -> str:
    """The sign that can only stand for the decimals in ``digits``, empty if none must."""
    last = max(digits.rfind("."), digits.rfind(","))
    if last < 0 or _GROUPED.fullmatch(digits):
        return ""
    sign, other = digits[last], "," if digits[last] == "." else "."
    return sign if digits.count(sign) == 1 and digits.rfind(other) < last else ""


def _digits(digits: str, decimals: Decimals | None) -> str | None:
    if _is_open(digits):
        if decimals is None:
            return None
        sign = "." if decimals is Decimals.POINT else ","
    else:
        sign = _decimal_sign(digits)
        if not sign and not _GROUPED.fullmatch(digits) and not digits.isdecimal():
            return None
    whole, _sign, fraction = (
        digits.rpartition(sign) if sign in digits and sign else (digits, "", "")
    )
    if fraction and not fraction.isdecimal():
        return None
    if fraction and not fraction.isdecimal():
        return None
    whole = re.sub(r"[.,'’ _]", "", whole)
    return f"{whole or 0}.{fraction}" if fraction else whole or None


# Dates


def day(text: str, order: Order | None = None) -> date | None:
    """The day in ``text``: 2025-03-05, 5.3.2025, 2025年3月5日, 5 March 2025; None if none.

    ``order`` tells what 03/04/2025 means; without it such a text is None. A month or a year alone
    is its first day.
    """
    bare = _bare_day(text)
    if not bare:
        return None
    for pattern, reading in _READINGS:
        if found := pattern.fullmatch(bare):
            return reading(found, order)
    return None


def _bare_day(text: str) -> str:
    """``text`` without weekday and time, empty where no digit stands in it."""
    if _BARE.fullmatch(text):
        return text.rstrip(".")
    flat = plain(text).casefold().replace("：", ":").replace("元年", "1年").translate(_KOREAN)
    if not any(map(str.isdecimal, flat)):
        return ""
    return " ".join(_YEARS_MARK.sub(" ", _WEEKDAY.sub("", _TIME.sub("", flat))).split())


def serial_day(number: float) -> date | None:
    """The day that Excel's serial ``number`` stands for; a year such as 2019 is its first day."""
    if 1900 <= number <= 2100 and number == int(number):
        return date(int(number), 1, 1)
    if 20_000 <= number < 80_000:
        return EXCEL_EPOCH + timedelta(days=int(number))
    return None


def orders_left(texts: Iterable[str]) -> tuple[Order, ...]:
    """What 03/04/2025 may mean in a column of dates: nothing to decide, one way, or both."""
    seen = set()
    is_open = False
    for text in texts:
        found = _YEAR_LAST.fullmatch(_bare_day(text))
        if found is None or found[2] == ".":
            continue
        first, second = int(found[1]), int(found[3])
        if first > 12:
            seen.add(Order.DAY_FIRST)
        elif second > 12:
            seen.add(Order.MONTH_FIRST)
        elif first != second:
            is_open = True
    if not is_open:
        return ()
    return tuple(seen) if len(seen) == 1 else (Order.DAY_FIRST, Order.MONTH_FIRST)


def _make(year: str | int, month: str | int, of_month: str | int) -> date | None:
    number = int(year)
    if number < 100:
        number += 2000 if number < 70 else 1900
    try:
        return date(number, int(month), int(of_month))
    except ValueError:
        return None


def _year_first(found: re.Match[str], _order: Order | None) -> date | None:
    return _make(found[1], found[2], found[3] or 1)


def _year_last(found: re.Match[str], order: Order | None) -> date | None:
    first, second = int(found[1]), int(found[3])
    if first > 12 or found[2] == "." or first == second:
        return _make(found[4], second, first)
    if second > 12:
        return _make(found[4], first, second)
    if order is None:
        return None
    is_day_first = order is Order.DAY_FIRST
    return _make(found[4], second if is_day_first else first, first if is_day_first else second)


def _era(found: re.Match[str], _order: Order | None) -> date | None:
    return _make(_ERAS[found[1]] + int(found[2]), found[3] or 1, found[4] or 1)


def _quarter(found: re.Match[str], _order: Order | None) -> date | None:
    quarter = _QUARTERS[found["then"] or found["han"] or found["quarter"]]
    return _make(found["first"] or found["last"], 3 * quarter - 2, 1)


def _named(year: str, month: str, of_month: str = "1") -> date | None:
    return _make(year, _MONTHS[month], of_month) if month in _MONTHS else None


_READINGS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], Order | None], date | None]], ...]
_READINGS = (
    (_YEAR_FIRST, _year_first),
    (_COMPACT, _year_first),
    (_YEAR_LAST, _year_last),
    (_DAY_NAMED, lambda found, _order: _named(found[3], found[2], found[1])),
    (_NAMED_DAY, lambda found, _order: _named(found[3], found[1], found[2])),
    (_NAMED, lambda found, _order: _named(found[2], found[1])),
    (_MONTH_YEAR, lambda found, _order: _make(found[2], found[1], 1)),
    (_YEAR, lambda found, _order: _make(found[1], 1, 1)),
    (_ERA, _era),
    (_QUARTER, _quarter),
)


# Values on any scale


def scale_of(numbers: Iterable[float]) -> Scale | None:
    """The scale that a column of numbers was most likely scored on; None beyond 0 to 100."""
    found = list(numbers)
    if not found or min(found) < 0 or max(found) > 100:
        return None
    highest, are_whole = max(found), all(number == int(number) for number in found)
    if highest <= 1 and not are_whole:
        return Scale.SHARE
    if highest <= 3 and are_whole and min(found) >= 1 and len(found) > 3:
        return Scale.ONE_TO_THREE
    if highest <= 5:
        return Scale.ONE_TO_FIVE if min(found) >= 1 else Scale.FIVE
    return Scale.TEN if highest <= 10 else Scale.HUNDRED


def on_hundred(number: float, scale: Scale) -> float | None:
    """``number`` on ``scale`` as a value from 0 to 100; None when it lies outside."""
    low, high = _ENDS[scale]
    if not low <= number <= high:
        return None
    return round(100 * (number - low) / (high - low), 1)


_ENDS = {
    Scale.HUNDRED: (0, 100),
    Scale.TEN: (0, 10),
    Scale.ONE_TO_FIVE: (1, 5),
    Scale.FIVE: (0, 5),
    Scale.ONE_TO_THREE: (1, 3),
    Scale.SHARE: (0, 1),
}

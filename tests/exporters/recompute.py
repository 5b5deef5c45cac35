"""A small spreadsheet of our own: computes a workbook's formulas where no LibreOffice is.

It knows the functions that our workbooks use and fails on any other.
"""

import calendar
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from typing import Any

from openpyxl import Workbook
from openpyxl.utils import get_column_letter, range_boundaries

EPOCH = date(1899, 12, 30)

_TOKENS = re.compile(
    r"""\s*(?:(?P<text>"(?:[^"]|"")*")
    |(?P<area>(?:'(?:[^']|'')+'!)?\$?[A-Z]{1,3}\$?\d+)(?![(\w])
    |(?P<number>\d+(?:\.\d+)?)
    |(?P<name>[A-Za-z_]\w*)
    |(?P<sign><>|>=|<=|[-+*/&=<>(),:]))""",
    re.VERBOSE,
)


@dataclass(frozen=True)
class Area:
    """A rectangle of cells."""

    sheet: str
    left: int
    top: int
    right: int
    bottom: int

    def cells(self) -> list[tuple[str, str]]:
        return [
            (self.sheet, f"{get_column_letter(column)}{row}")
            for row in range(self.top, self.bottom + 1)
            for column in range(self.left, self.right + 1)
        ]


def results(book: Workbook, today: date) -> dict[tuple[str, str], Any]:
    """The value of every formula in a workbook, computed now; "" for an empty text."""
    cells = {
        (sheet.title, cell.coordinate): cell
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    }
    names = {name: defined.attr_text for name, defined in book.defined_names.items()}

    @cache
    def value(sheet: str, place: str) -> Any:
        cell = cells.get((sheet, place))
        found = cell.value if cell else None
        if cell and cell.data_type == "f":
            return Formula(found[1:], (sheet, cell.row), value, names, today).result()
        if isinstance(found, date):
            return float((date(found.year, found.month, found.day) - EPOCH).days)
        return float(found) if isinstance(found, int | float | Decimal) else found

    return {at: value(*at) for at, cell in cells.items() if cell.data_type == "f"}


def differences(
    ours: Mapping[str, Mapping[str, Any]], computed: Mapping[tuple[str, str], Any]
) -> list[tuple[str, str, Any, Any]]:
    """The formulas whose result is not the figure of the app: sheet, cell, ours, theirs."""
    found = []
    for sheet, cells in ours.items():
        for place, figure in cells.items():
            mine, theirs = plain(figure), plain(computed[sheet, place])
            if isinstance(mine, str) or isinstance(theirs, str):
                differ = mine != theirs
            else:
                differ = abs(mine - theirs) > 1e-6 * max(1, abs(mine))
            if differ:
                found.append((sheet, place, mine, theirs))
    return found


def plain(value: Any) -> Any:
    """A value as a spreadsheet has it: numbers and days are numbers, nothing is an empty text."""
    if isinstance(value, date):
        return float((date(value.year, value.month, value.day) - EPOCH).days)
    return value or "" if value is None or isinstance(value, str) else float(value)


class Functions:
    """The functions of a spreadsheet, as they are called in one row on one day."""

    def __init__(self, row: int, value: Callable[[str, str], Any], today: date) -> None:
        self.row, self.value, self.today = row, value, today

    def one(self, found: Any) -> Any:
        if isinstance(found, Area):
            ((sheet, place),) = found.cells()
            return self.value(sheet, place)
        return found

    def all(self, given: Sequence[Any]) -> Iterator[Any]:
        for each in given:
            if isinstance(each, Area):
                yield from (self.value(*at) for at in each.cells())
            else:
                yield each

    def numbers(self, given: Sequence[Any]) -> list[float]:
        return [each for each in self.all(given) if isinstance(each, float)]

    def do_count(self, *given: Any) -> float:
        return float(len(self.numbers(given)))

    def do_sum(self, *given: Any) -> float:
        return float(sum(self.numbers(given)))

    def do_average(self, *given: Any) -> float:
        return sum(self.numbers(given)) / len(self.numbers(given))

    def do_max(self, *given: Any) -> float:
        return max(self.numbers(given))

    def do_min(self, *given: Any) -> float:
        return min(self.numbers(given))

    def do_round(self, found: Any, places: float) -> float:
        step = Decimal(10) ** -int(places)
        exact = Decimal(repr(number(self.one(found))))
        return float(exact.quantize(step, ROUND_HALF_UP))

    def do_and(self, *given: Any) -> bool:
        return all(self.one(each) for each in given)

    def do_or(self, *given: Any) -> bool:
        return any(self.one(each) for each in given)

    def do_isnumber(self, found: Any) -> bool:
        return isinstance(self.one(found), float)

    def do_n(self, found: Any) -> float:
        value = self.one(found)
        return value if isinstance(value, float) else 0.0

    def do_index(self, area: Area, which: Any) -> Area:
        place = int(number(self.one(which))) - 1
        column = area.left + (place if area.top == area.bottom else 0)
        row = area.top + (place if area.top != area.bottom else 0)
        return Area(area.sheet, column, row, column, row)

    def do_match(self, wanted: Any, area: Area, exactly: float) -> float:
        assert exactly == 0
        return float(list(self.all([area])).index(self.one(wanted)) + 1)

    def do_large(self, area: Area, which: Any) -> float:
        return sorted(self.numbers([area]), reverse=True)[int(self.one(which)) - 1]

    def do_row(self) -> float:
        return float(self.row)

    def do_counta(self, area: Area) -> float:
        return float(sum(each is not None for each in self.all([area])))

    def do_countif(self, area: Area, test: Any) -> float:
        return float(len(self.meeting(area, test)))

    def do_countifs(self, *pairs: Any) -> float:
        return float(len(self.meeting(*pairs)))

    def do_sumif(self, tested: Area, test: Any, summed: Area) -> float:
        return self.do_sumifs(summed, tested, test)

    def do_sumifs(self, summed: Area, *pairs: Any) -> float:
        values = list(self.all([summed]))
        return self.do_sum(*(values[place] for place in self.meeting(*pairs)))

    def meeting(self, *pairs: Any) -> set[int]:
        """The places at which every area (first, third ...) meets its test (second, fourth ...)."""
        found = [
            {n for n, each in enumerate(self.all([area])) if meets(each, self.one(test))}
            for area, test in zip(pairs[::2], pairs[1::2], strict=True)
        ]
        return set.intersection(*found)

    def do_sumproduct(self, *given: Area) -> float:
        columns = [
            [each if isinstance(each, float) else 0.0 for each in self.all([area])]
            for area in given
        ]
        return sum(a * b for a, b in zip(*columns, strict=True))

    def do_edate(self, day: Any, months: Any) -> float:
        start = date.fromordinal(EPOCH.toordinal() + int(self.one(day)))
        year, month = divmod(start.year * 12 + start.month - 1 + int(self.one(months)), 12)
        last = calendar.monthrange(year, month + 1)[1]
        return float((date(year, month + 1, min(start.day, last)) - EPOCH).days)

    def do_today(self) -> float:
        return float((self.today - EPOCH).days)


class Formula(Functions):
    """One formula, read from left to right."""

    def __init__(
        self,
        text: str,
        place: tuple[str, int],
        value: Callable[[str, str], Any],
        names: dict[str, str],
        today: date,
    ) -> None:
        super().__init__(place[1], value, today)
        self.sheet, self.names = place[0], names
        self.tokens = tokens(text)
        self.at = 0

    def result(self) -> Any:
        found = self.one(self.comparison())
        assert self.at == len(self.tokens), self.tokens[self.at :]
        return 0.0 if found is None else found

    def take(self, *signs: str) -> str:
        if self.at < len(self.tokens) and self.tokens[self.at][1] in signs:
            self.at += 1
            return self.tokens[self.at - 1][1]
        return ""

    def comparison(self) -> Any:
        left = self.joined()
        while sign := self.take("=", "<>", ">=", "<=", ">", "<"):
            left = self.compare(self.one(left), sign, self.one(self.joined()))
        return left

    def compare(self, left: Any, sign: str, right: Any) -> bool:
        if left is None:
            left = "" if isinstance(right, str) else 0.0
        if right is None:
            right = "" if isinstance(left, str) else 0.0
        a, b = ((isinstance(side, str), side) for side in (left, right))
        return {"=": a == b, "<>": a != b, ">=": a >= b, "<=": a <= b, ">": a > b, "<": a < b}[sign]

    def joined(self) -> Any:
        left = self.sum()
        while self.take("&"):
            left = f"{shown(self.one(left))}{shown(self.one(self.sum()))}"
        return left

    def sum(self) -> Any:
        left = self.product()
        while sign := self.take("+", "-"):
            right = number(self.one(self.product()))
            left = number(self.one(left)) + (right if sign == "+" else -right)
        return left

    def product(self) -> Any:
        left = self.range()
        while sign := self.take("*", "/"):
            right = number(self.one(self.range()))
            left = number(self.one(left)) * right if sign == "*" else number(self.one(left)) / right
        return left

    def range(self) -> Any:
        left = self.atom()
        if self.take(":"):
            right = self.atom()
            return Area(left.sheet, left.left, left.top, right.right, right.bottom)
        return left

    def atom(self) -> Any:
        if self.take("("):
            inside = self.comparison()
            assert self.take(")")
            return inside
        kind, token = self.tokens[self.at]
        self.at += 1
        if kind == "text":
            return token[1:-1].replace('""', '"')
        if kind == "number":
            return float(token)
        if kind == "area":
            return self.area(token)
        assert kind == "name", token
        if not self.take("("):
            return self.area(self.names[token])
        return self.call(token)

    def area(self, text: str) -> Area:
        sheet, _mark, place = text.rpartition("!")
        bounds: Any = range_boundaries(place.replace("$", ""))
        return Area(sheet[1:-1].replace("''", "'") if sheet else self.sheet, *bounds)

    def skip(self) -> None:
        """Pass over one argument without computing it: the branch of an IF not taken."""
        depth = 0
        while depth or self.tokens[self.at][1] not in (",", ")"):
            depth += {"(": 1, ")": -1}.get(self.tokens[self.at][1], 0)
            self.at += 1

    def call(self, name: str) -> Any:
        if name == "IF":
            return self.choose()
        given = []
        while not self.take(")"):
            given.append(self.comparison())
            self.take(",")
        return getattr(self, f"do_{name.lower()}")(*given)

    def choose(self) -> Any:
        is_so = self.one(self.comparison())
        assert self.take(",")
        if is_so:
            found = self.comparison()
            self.take(",")
            self.skip()
        else:
            self.skip()
            assert self.take(",")
            found = self.comparison()
        assert self.take(")")
        return found


def meets(found: Any, test: str) -> bool:
    """Whether a cell meets the test of a COUNTIF: a comparison with a number, or a word."""
    if test.startswith(">="):
        return isinstance(found, float) and found >= float(test[2:])
    if test.startswith("<>"):
        return bool(found != test[2:])
    return bool(found == test)


def tokens(text: str) -> list[tuple[str, str]]:
    found, at = [], 0
    while at < len(text):
        match = _TOKENS.match(text, at)
        assert match is not None, text[at:]
        assert match.lastgroup is not None
        found.append((match.lastgroup, match.group(match.lastgroup)))
        at = match.end()
    return found


def number(found: Any) -> float:
    assert not isinstance(found, str), f"#VALUE! {found}"
    return 0.0 if found is None else float(found)


def shown(found: Any) -> str:
    return f"{found:.15g}" if isinstance(found, float) else str(found or "")

"""What one cell says in a field: its value, or why it was not understood."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from prmdesk.domain import values
from prmdesk.domain.values import Decimals, Order, Scale
from prmdesk.i18n import N_, _
from prmdesk.importers import words
from prmdesk.importers.fields import Kind
from prmdesk.importers.grid import EXACT, Cell, as_text
from prmdesk.importers.profile import EMAIL, LINK
from prmdesk.importers.spelling import level

SEVERAL = re.compile(r"\s*[;；、\n]+\s*")

_LIST = re.compile(r"\s*[,，;；、\n|]+\s*")
_PHONES = re.compile(r"\s*[;；、\n,/]+\s*")
_NAMED_MAIL = re.compile(r'"?([^"<>;,]*?)"?\s*<\s*(?:mailto:)?([^<>\s]+@[^<>\s]+)\s*>')
_LOST_DIGITS = re.compile(r"\d(?:[.,]\d+)?e\+?\d+", re.IGNORECASE)
_SHORTEST_PHONE = 6
_DIGITS_KEPT = 15
"""Digits that a spreadsheet keeps of a number."""


class Verdict(StrEnum):
    """How a cell was taken: as it stands, with a change worth showing, or not at all."""

    OK = "ok"
    CHANGED = "changed"
    UNCLEAR = "unclear"


class Why(StrEnum):
    """The reason for a verdict."""

    NONE = ""
    NOTHING = N_("This only says that there is nothing.")
    OPEN_ENDED = N_("The agreement has no end.")
    NO_EMAIL = N_("This is not an e-mail address.")
    NO_PHONE = N_("This is not a phone number.")
    NO_LINK = N_("This is not a web address.")
    NO_DATE = N_("This is not a date.")
    WHICH_DATE = N_("Day and month could be swapped. Answer the question for this column.")
    NO_NUMBER = N_("This is not a number.")
    WHICH_NUMBER = N_(
        "This could be a thousand or a fraction. Answer the question for this column."
    )
    NO_VALUE = N_("This is not a value on the scale of this column.")
    UNKNOWN_WORD = N_("This word is not known. Answer the question for it.")
    LOST_DIGITS = N_("The spreadsheet has rounded this number, so its last digits are lost.")
    SHIFTED = N_("Written in prmdesk's own form.")


class Mail(NamedTuple):
    """An e-mail address, and the name that stood before it."""

    name: str
    address: str


Value = str | float | date | tuple[str, ...] | tuple[Mail, ...] | None


class Reading(NamedTuple):
    """The value of a cell (None: nothing) with the verdict on it."""

    value: Value
    verdict: Verdict = Verdict.OK
    why: Why = Why.NONE


@dataclass(frozen=True, slots=True)
class Manner:
    """How the cells of one column are read: what the whole column or the user decided."""

    order: Order | None = None
    decimals: Decimals | None = None
    scale: Scale | None = None
    unit: int = 1
    words: Mapping[str, str] = field(default_factory=dict)


NOTHING = Reading(None)


def read(kind: Kind, cell: Cell, manner: Manner) -> Reading:
    """What ``cell`` says in a field of ``kind``."""
    if cell is None:
        return NOTHING
    if isinstance(cell, str) and words.is_blank(cell):
        return Reading(None, Verdict.CHANGED, Why.NOTHING)
    return _READERS[kind](cell, manner)


def shown(value: Value) -> str:
    """``value`` as text, for a table and for JSON."""
    if value is None:
        return ""
    if isinstance(value, tuple):
        return "; ".join(item if isinstance(item, str) else item.address for item in value)
    if isinstance(value, float):
        return f"{value:g}"
    return value.isoformat() if isinstance(value, date) else value


def both(known: Value, more: Value) -> Value:
    """Two values of a field that may have several: lists are joined, texts follow each other."""
    if isinstance(known, tuple) and isinstance(more, tuple):
        return tuple(dict.fromkeys([*known, *more]))
    if str(more) in str(known):
        return known
    return f"{known}\n{more}" if "\n" in f"{known}{more}" else f"{known}, {more}"


def _text(cell: Cell, _manner: Manner) -> Reading:
    text = as_text(cell)
    flat = " ".join(text.split())
    return Reading(text if flat == text else flat)  # the same text is kept once


def _long(cell: Cell, _manner: Manner) -> Reading:
    lines = (line.rstrip() for line in as_text(cell).replace("\r\n", "\n").split("\n"))
    return Reading("\n".join(lines).strip() or None)


def _id(cell: Cell, manner: Manner) -> Reading:
    if isinstance(cell, int) and abs(cell) >= 10**_DIGITS_KEPT:
        return Reading(None, Verdict.UNCLEAR, Why.LOST_DIGITS)
    if isinstance(cell, float) and abs(cell) >= EXACT:
        return Reading(None, Verdict.UNCLEAR, Why.LOST_DIGITS)
    text = _text(cell, manner).value
    if isinstance(text, str) and _LOST_DIGITS.fullmatch(text):
        return Reading(None, Verdict.UNCLEAR, Why.LOST_DIGITS)
    return Reading(text)


def _email(cell: Cell, _manner: Manner) -> Reading:
    text = values.plain(as_text(cell))
    if EMAIL.fullmatch(text):
        return Reading((Mail("", text),))
    text = text.replace("mailto:", "")
    named = [Mail(" ".join(name.split()), address) for name, address in _NAMED_MAIL.findall(text)]
    bare = [Mail("", address) for address in EMAIL.findall(_NAMED_MAIL.sub(" ", text))]
    if not named and not bare:
        return Reading(None, Verdict.UNCLEAR, Why.NO_EMAIL)
    return Reading(tuple(dict.fromkeys(named + bare)), Verdict.CHANGED, Why.SHIFTED)


def _phone(cell: Cell, _manner: Manner) -> Reading:
    text = values.plain(as_text(cell))
    if _LOST_DIGITS.fullmatch(text):
        return Reading(None, Verdict.UNCLEAR, Why.LOST_DIGITS)
    if not any(char.isdecimal() for char in text):
        return Reading(None, Verdict.UNCLEAR, Why.NO_PHONE)
    pieces = tuple(" ".join(piece.split()) for piece in _PHONES.split(text) if piece.strip())
    are_whole = all(sum(char.isdecimal() for char in piece) >= _SHORTEST_PHONE for piece in pieces)
    return Reading(pieces if are_whole else (" ".join(text.split()),))


def _link(cell: Cell, _manner: Manner) -> Reading:
    text = values.plain(as_text(cell))
    for piece in text.split():
        if LINK.fullmatch(piece.rstrip(",;，；")):
            link = piece.rstrip(",;，；")
            return Reading(text) if link == text else Reading(link, Verdict.CHANGED, Why.SHIFTED)
    return Reading(None, Verdict.UNCLEAR, Why.NO_LINK)


def _date(cell: Cell, manner: Manner) -> Reading:
    if isinstance(cell, datetime):
        return Reading(cell.date())
    if isinstance(cell, date):
        return Reading(cell)
    text = as_text(cell)
    if words.code("blank", text) == "open_ended":
        return Reading(None, Verdict.CHANGED, Why.OPEN_ENDED)
    is_number = isinstance(cell, int | float) and not isinstance(cell, bool)
    found = values.serial_day(float(text)) if is_number else values.day(text, manner.order)
    if found is not None:
        return Reading(found, Verdict.CHANGED, Why.SHIFTED)
    is_open = manner.order is None and values.day(text, Order.DAY_FIRST) is not None
    return Reading(None, Verdict.UNCLEAR, Why.WHICH_DATE if is_open else Why.NO_DATE)


def _amount(cell: Cell, manner: Manner) -> Reading:
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return Reading(_plain_number(Decimal(as_text(cell)) * manner.unit))
    text = as_text(cell)
    found = values.amount(text, manner.decimals)
    if found is None:
        is_open = values.amount(text, Decimals.POINT) is not None
        why = Why.WHICH_NUMBER if is_open else Why.NO_NUMBER
        return Reading(None, Verdict.UNCLEAR, why)
    number = _plain_number(found * manner.unit)
    return Reading(number, Verdict.OK if number == text.strip() else Verdict.CHANGED, Why.SHIFTED)


def _plain_number(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _value(cell: Cell, manner: Manner) -> Reading:
    text = as_text(cell)
    if word := words.code("level", text):
        return Reading(float(word), Verdict.CHANGED, Why.SHIFTED)
    number = values.amount(text, manner.decimals or Decimals.POINT)
    scale = Scale.HUNDRED if "%" in text else manner.scale
    if number is None or scale is None:
        return Reading(None, Verdict.UNCLEAR, Why.NO_VALUE)
    found = values.on_hundred(float(number), scale)
    if found is None:
        return Reading(None, Verdict.UNCLEAR, Why.NO_VALUE)
    is_same = scale is Scale.HUNDRED
    return Reading(found, Verdict.OK if is_same else Verdict.CHANGED, Why.SHIFTED)


def _coded(group: str) -> Callable[[Cell, Manner], Reading]:
    def reader(cell: Cell, manner: Manner) -> Reading:
        text = as_text(cell).strip()
        answer = manner.words.get(level(text))
        code = words.code(group, text) if answer is None else answer
        if code is None:
            return Reading(None, Verdict.UNCLEAR, Why.UNKNOWN_WORD)
        return Reading(code or None, Verdict.CHANGED, Why.SHIFTED)

    return reader


def _buckets(cell: Cell, manner: Manner) -> Reading:
    """A partner may hold several buckets; one unknown word makes the cell unclear."""
    whole = _coded("bucket")(cell, manner)
    pieces = [piece for piece in re.split(r"[,，;；、/+&\n]", as_text(cell)) if piece.strip()]
    if whole.verdict is not Verdict.UNCLEAR or len(pieces) < 2:
        return whole if whole.value is None else whole._replace(value=(str(whole.value),))
    found = [_coded("bucket")(piece, manner) for piece in pieces]
    if any(reading.verdict is Verdict.UNCLEAR for reading in found):
        return whole
    codes = dict.fromkeys(str(reading.value) for reading in found if reading.value)
    return Reading(tuple(codes), Verdict.CHANGED, Why.SHIFTED)


def _country(cell: Cell, manner: Manner) -> Reading:
    text = " ".join(as_text(cell).split())
    text = manner.words.get(level(text), text)
    country = words.country(text)
    return Reading(country.code if country else text or None)


def _answer(cell: Cell, manner: Manner) -> Reading:
    code = words.code("answer", as_text(cell))
    if code is None:
        return _text(cell, manner)
    return Reading(_("Yes") if code == "yes" else _("No"), Verdict.CHANGED, Why.SHIFTED)


def _list(cell: Cell, _manner: Manner) -> Reading:
    pieces = (" ".join(piece.split()) for piece in _LIST.split(as_text(cell)))
    return Reading(tuple(dict.fromkeys(piece for piece in pieces if piece)))


_READERS: dict[Kind, Callable[[Cell, Manner], Reading]] = {
    Kind.TEXT: _text,
    Kind.LONG: _long,
    Kind.NAME: _text,
    Kind.ID: _id,
    Kind.EMAIL: _email,
    Kind.PHONE: _phone,
    Kind.LINK: _link,
    Kind.DATE: _date,
    Kind.AMOUNT: _amount,
    Kind.VALUE: _value,
    Kind.STAGE: _coded("stage"),
    Kind.BUCKET: _buckets,
    Kind.QUADRANT: _coded("quadrant"),
    Kind.COUNTRY: _country,
    Kind.ANSWER: _answer,
    Kind.LIST: _list,
    Kind.NOTHING: lambda _cell, _manner: NOTHING,
}

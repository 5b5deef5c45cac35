"""The columns of the partner list: what each shows, how wide it is, whether it can be edited."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from prmdesk import words
from prmdesk.domain.lines import PartnerLine
from prmdesk.domain.partners import Field
from prmdesk.domain.quadrant import HIGHEST, shown
from prmdesk.domain.text import fold, words_of
from prmdesk.errors import Invalid, Problem
from prmdesk.i18n import _
from prmdesk.ui.kit.dates import ago_text, due_text
from prmdesk.ui.kit.looking import CODES, COLUMN_NAMES, code_name
from prmdesk.words.sheets import percent

DEFAULT = ("name", "buckets", "quadrant", "stage", "progress", "next_step", "next_due")
"""The columns that a new workspace shows."""

EDITABLE = frozenset(
    {"name", "buckets", "stage", "tier", "touch", "country", "region", "city", "our_owner", "tags",
     "value_to_partner", "value_to_us"}
)  # fmt: skip
"""Columns that are fields of the partner; the others are derived."""

_WIDTHS = {
    "name": 172, "buckets": 90, "quadrant": 126, "stage": 92, "progress": 108, "next_step": 170,
    "next_due": 96, "value_to_partner": 116, "value_to_us": 90, "tags": 140, "email": 180,
    "main_contact": 140,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ColumnInfo:
    """One column: its key in a query, its heading and its width at 100 %."""

    key: str
    title: str
    width: int


def info(key: str, fields: Mapping[str, Field]) -> ColumnInfo:
    """The column ``key``; ``fields`` are the custom ones, by ``field:7``."""
    title = fields[key].name if key in fields else _(COLUMN_NAMES[key])
    return ColumnInfo(key, title, _WIDTHS.get(key, 110))


def _figure(value: float | None) -> str:
    return "" if value is None else shown(value)


_TEXTS: Mapping[str, Callable[[PartnerLine, date], str]] = {
    "buckets": lambda line, _today: _(", ").join(words.name(bucket) for bucket in line.buckets),
    "quadrant": lambda line, _today: words.name(line.quadrant),
    "stage": lambda line, _today: words.name(line.stage),
    "touch": lambda line, _today: words.name(line.touch),
    "progress": lambda line, _today: "" if line.progress is None else f"{percent(line.progress)} %",
    "next_step": lambda line, _today: line.next_step or "—",
    "next_due": lambda line, today: due_text(line.next_due, today),
    "last_contact": lambda line, today: ago_text(line.last_contact, today),
    "value_to_partner": lambda line, _today: _figure(line.value_to_partner),
    "value_to_us": lambda line, _today: _figure(line.value_to_us),
    "country": lambda line, _today: words.country_name(line.country),
    "tags": lambda line, _today: ", ".join(line.tags),
}


def text(line: PartnerLine, own: Mapping[int, str], key: str, today: date) -> str:
    """What column ``key`` shows of a partner; ``own`` are its custom fields by field id."""
    if key.startswith("field:"):
        return own.get(int(key[6:]), "")
    show = _TEXTS.get(key)
    return show(line, today) if show is not None else str(getattr(line, key))


STORED: Mapping[str, str] = {
    "value_to_partner": "manual_to_partner",
    "value_to_us": "manual_to_us",
}
"""Columns that are kept under another name: what is typed there wins over what is scored (R18)."""


def read(key: str, text: str) -> Any:
    """What ``text``, typed or pasted into column ``key``, is kept as; ``Invalid`` if it is none."""
    text = text.strip()
    if key == "tags":
        return words_of(text)
    if key == "buckets":
        return tuple(_code(key, word) for word in words_of(text))
    if key in CODES:
        return _code(key, text)
    if key == "country":
        return words.country_code(text)
    return _number(key, text) if key in STORED else text


def _code(key: str, text: str) -> StrEnum:
    for code in CODES[key]:
        if fold(text) in (fold(code_name(code)), code.value):
            found: StrEnum = code
            return found
    offered = _(", ").join(code_name(code) for code in CODES[key])
    sentence = _("“{text}” is none of these: {names}.").format(text=text, names=offered)
    raise Invalid([Problem(key, sentence)])


def _number(key: str, text: str) -> float | None:
    if not text:
        return None
    with suppress(ValueError):
        number = float(text.replace(",", "."))
        if 0 <= number <= HIGHEST:
            return number
    raise Invalid([Problem(key, _("“{text}” is no number from 0 to 100.").format(text=text))])


def edit_value(line: PartnerLine, own: Mapping[int, str], key: str) -> Any:
    """What an editor of column ``key`` starts from."""
    if key.startswith("field:"):
        return own.get(int(key[6:]), "")
    return words.country_name(line.country) if key == "country" else getattr(line, key)

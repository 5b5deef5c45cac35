"""Minutes as they are typed: ``we: send price list, Kim, fri`` or ``他们：三家客户名单，周五``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from prmdesk.domain import quick_entry
from prmdesk.domain.onboarding import Side
from prmdesk.domain.text import fold

_BULLET = re.compile(r"^\s*(?:[-*•·–—]|\[[ xX]?\]|\d{1,2}[.)、])?\s*")
_SPEAKER = re.compile(r"^([^:：]{1,80})[:：]\s*(.*)$")
_LAST = re.compile(r"^(.*\S)\s*[,，;；]\s*([^,，;；]+)$")
_MARKS = " \t,，;；"
_HAN_NAME = re.compile(r"[\u4e00-\u9fff]{2,3}(?:·[\u4e00-\u9fff]+)?")

_WE = ("we", "us", "ours", "our side", "we promise", "我们", "我方", "咱们", "我们承诺")
_THEY = (
    "they", "them", "theirs", "their side", "partner", "they promise",
    "他们", "她们", "对方", "伙伴", "合作伙伴", "贵方", "他们承诺",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Said:
    """A promise as a line of minutes tells it; it is shown before it is kept."""

    side: Side
    text: str
    owner: str = ""
    due: date | None = None


@dataclass(frozen=True, slots=True)
class People:
    """Who may speak and who may keep a promise: the names of both firms and of their people."""

    we: tuple[str, ...] = ()
    they: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()


def read(text: str, day: date, people: People = People()) -> tuple[list[Said], str]:
    """The promises among the lines of ``text``, and the other lines as they are; it never fails.

    A promise begins with who gives it and a colon. Days are counted from ``day``, that of the
    review; the owner is the last part, if it is or looks like a name, or what follows @.
    """
    sides = {fold(name): Side.US for name in (*_WE, *people.we) if fold(name)}
    sides |= {fold(name): Side.PARTNER for name in (*_THEY, *people.they) if fold(name)}
    owners = _owners(people.owners)
    said, rest = [], []
    for line in text.splitlines():
        found = _SPEAKER.match(_BULLET.sub("", line, count=1))
        side = sides.get(fold(found[1])) if found else None
        made = _said(side, found[2], day, owners) if found and side else None
        if made is None:
            rest.append(line.rstrip())
        else:
            said.append(made)
    return said, "\n".join(rest).strip()


def _owners(names: Iterable[str]) -> dict[str, str]:
    """Whole names, and what people are called where only one is called so."""
    whole = {fold(name): name.strip() for name in names if fold(name)}
    first: dict[str, set[str]] = {}
    for name in whole.values():
        first.setdefault(fold(name.split()[0]), set()).add(name)
    return {called: min(found) for called, found in first.items() if len(found) == 1} | whole


def _said(side: Side, text: str, day: date, owners: dict[str, str]) -> Said | None:
    entry = quick_entry.read(text, day)
    told, owner = entry.text.strip(_MARKS), entry.called
    last = None if owner else _LAST.match(told)
    if last and (fold(last[2]) in owners or _is_name(last[2])):
        told, owner = last[1].strip(_MARKS), last[2]
    told = " ".join(filter(None, (told, entry.at)))
    return Said(side, told, owners.get(fold(owner), owner), entry.due) if told else None


def _is_name(text: str) -> bool:
    """Whether ``text`` looks like a name: few words, each with a capital; or two or three Han."""
    if _HAN_NAME.fullmatch(text):
        return True
    words = text.split()
    return 0 < len(words) <= 3 and all(one[:1].isupper() and one.isalpha() for one in words)


def with_owner(said: Said, us: str) -> Said:
    """``said``, ours kept by ``us`` where nobody was named."""
    return said if said.owner or said.side is not Side.US else replace(said, owner=us)

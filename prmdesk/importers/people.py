"""The people on a row: names, addresses and numbers from however many columns and pieces."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from prmdesk.importers.cells import SEVERAL, Mail, Value, both
from prmdesk.importers.spelling import is_han

FIELDS = (
    "contact_name", "contact_first", "contact_last", "contact_title", "contact_email",
    "contact_phone", "contact_mobile", "contact_im",
)  # fmt: skip

_NAMES = ("contact_name", "contact_first", "contact_last")
_DIGIT = re.compile(r"(?<!\d)[1-9](?!\d)")
_SECOND = re.compile(
    r"\b(?:second|secondary|2nd|alternate|alternative|backup)\b|第二|备用|次要", re.I
)
_THIRD = re.compile(r"\b(?:third|tertiary|3rd)\b|第三", re.I)
_LOOSE = re.compile(r"\s*(?:[,，&/;；、\n]|\band\b|\bund\b|和)\s*")


@dataclass(frozen=True, slots=True)
class Person:
    """A contact as the sheet has it; the fields are those of ``domain.partners.Contact``."""

    name: str = ""
    title: str = ""
    email: str = ""
    phone: str = ""
    mobile: str = ""
    im: str = ""


Cells = Mapping[str, Sequence[Value]]
"""For each contact field the values of its columns, left to right."""


def people(cells: Cells, partner_name: str) -> tuple[Person, ...]:
    """Everyone on one row; an address without a name is named by itself or by the partner."""
    columns = max(len(cells.get(name, ())) for name in (*_NAMES, "contact_email"))
    if columns > 1 and any(len(cells.get(name, ())) == columns for name in _NAMES):
        found = [
            person
            for place in range(columns)
            for person in _of_one(_at(cells, place), partner_name)
        ]
    else:
        found = _of_one(cells, partner_name)
    return tuple(dict.fromkeys(found)) if len(found) > 1 else tuple(found)


def slots(columns: Sequence[tuple[str, str]]) -> list[int | None]:
    """For each (field, heading) whose column it is: 0 the first contact's, 1 the second's.

    None where the headings do not number the contacts: then the columns go left to right.
    """
    numbers = [_number(heading) for _name, heading in columns]
    of_names = {
        number for number, (name, _heading) in zip(numbers, columns, strict=True) if name in _NAMES
    }
    return list(numbers) if len(of_names) > 1 else [None] * len(columns)


def put(values: list[Value], slot: int | None, value: Value) -> None:
    """Put ``value`` where it belongs among the ``values`` of a field, one for each contact."""
    if slot is None:
        values.append(value)
        return
    values += [None] * (slot + 1 - len(values))
    known = values[slot]
    if value is not None:
        values[slot] = value if known is None else both(known, value)


def _number(heading: str) -> int:
    if _THIRD.search(heading):
        return 2
    if _SECOND.search(heading):
        return 1
    found = _DIGIT.search(heading)
    return int(found[0]) - 1 if found else 0


def _at(cells: Cells, place: int) -> Cells:
    """The columns of the person at ``place``: the second name with the second e-mail."""
    return {name: row[place : place + 1] for name, row in cells.items()}


def _of_one(cells: Cells, partner_name: str) -> list[Person]:
    mails = [mail for mail in _flat(cells, "contact_email") if isinstance(mail, Mail)]
    phones = [str(phone) for phone in _flat(cells, "contact_phone")]
    mobiles = [str(mobile) for mobile in _flat(cells, "contact_mobile")]
    names = _names(cells, max(len(mails), len(phones), len(mobiles)))
    titles = _pieces(cells, "contact_title")
    ims = _pieces(cells, "contact_im")
    if not names:
        names = [mail.name or mail.address for mail in mails]
    if not names and (phones or mobiles or ims):
        names = [partner_name]
    if len(names) < 2:
        return _single(names, titles, mails, phones, mobiles, ims)
    found = [
        Person(name, _nth(titles, n), _nth([mail.address for mail in mails], n),
               _nth(phones, n), _nth(mobiles, n), _nth(ims, n))
        for n, name in enumerate(names)
    ]  # fmt: skip
    return found + [Person(mail.address, email=mail.address) for mail in mails[len(names) :]]


def _single(
    names: list[str], titles: list[str], mails: list[Mail], phones: list[str],
    mobiles: list[str], ims: list[str],
) -> list[Person]:  # fmt: skip
    """One person with all numbers; each further e-mail address is a contact of its own."""
    if not names:
        return []
    if len(phones) == 2 and not mobiles:
        phones, mobiles = phones[:1], phones[1:]
    person = Person(
        names[0], "; ".join(titles), mails[0].address if mails else "", "; ".join(phones),
        "; ".join(mobiles), "; ".join(ims),
    )  # fmt: skip
    return [person] + [Person(mail.name or mail.address, email=mail.address) for mail in mails[1:]]


def _names(cells: Cells, others: int) -> list[str]:
    """The names; commas and the like only part them where as many addresses or numbers stand."""
    text = "; ".join(str(value) for value in cells.get("contact_name", ()) if value)
    if not text:
        return [name for name in [_joined(cells)] if name]
    names = [piece for piece in SEVERAL.split(text) if piece]
    loose = [piece for piece in _LOOSE.split(text) if piece]
    is_told = len(loose) == others > 1 or all(map(_is_full_name, loose))
    return loose if is_told else names


def _is_full_name(text: str) -> bool:
    """First and last name: "Vogel, Anja" is one person, "Anja Vogel, Jan Smit" are two."""
    return " " in text or (is_han(text) and 2 <= len(text) <= 4)


def _joined(cells: Cells) -> str:
    first, last = (" ".join(_pieces(cells, f"contact_{part}")) for part in ("first", "last"))
    return f"{last}{first}" if is_han(last) else f"{first} {last}".strip()


def _flat(cells: Cells, name: str) -> list[object]:
    return [
        item
        for value in cells.get(name, ())
        if value
        for item in (value if isinstance(value, tuple) else (value,))
    ]


def _pieces(cells: Cells, name: str) -> list[str]:
    return [piece for value in cells.get(name, ()) if value for piece in SEVERAL.split(str(value))]


def _nth(items: Sequence[str], n: int) -> str:
    return items[n] if n < len(items) else ""


def merged(known: Sequence[Person], more: Sequence[Person]) -> tuple[Person, ...]:
    """``known`` and then those of ``more`` who are not among them; blanks are filled."""
    found = list(known)
    for person in more:
        place = next((n for n, other in enumerate(found) if is_same(person, other)), None)
        if place is None:
            found.append(person)
        else:
            found[place] = _filled(found[place], person)
    return tuple(found)


def is_same(one: Person, other: Person) -> bool:
    """The same e-mail address, or the same name where not both have an address."""
    if one.email and other.email:
        return one.email.casefold() == other.email.casefold()
    return one.name.casefold() == other.name.casefold()


def _filled(known: Person, more: Person) -> Person:
    blanks = {
        name: getattr(more, name)
        for name in ("title", "email", "phone", "mobile", "im")
        if not getattr(known, name) and getattr(more, name)
    }
    return replace(known, **blanks) if blanks else known

"""What the columns of a sheet tell about each other: a name beside a company is a person's."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from prmdesk.i18n import _
from prmdesk.importers.fields import field, label
from prmdesk.importers.headings import bare, has_year
from prmdesk.importers.profile import Look, Profile

if TYPE_CHECKING:
    from prmdesk.importers.guessing import Column, Guess

_SURE = 0.9
_SOME = 0.15
_PLACES = frozenset(("city", "postcode", "country", "address", "region"))


def settled(columns: Sequence["Column"], guesses: Sequence["Guess"]) -> list["Guess"]:
    """``guesses`` as the other columns let them stand; what only one may be, only one is."""
    known = {column.index: column for column in columns}
    told = [one if one.field == "partner_name" else _beside(one, guesses, known) for one in guesses]
    return _one_each(told, known)


def _beside(one: "Guess", guesses: Sequence["Guess"], columns: Mapping[int, "Column"]) -> "Guess":
    others = [other for other in guesses if other is not one and other.field]
    certain = {other.field for other in others if other.confidence >= _SURE}
    profile = columns[one.column].profile
    if {"partner_name", "contact_name"} <= {*one.choices} and any(
        other.field == "partner_name" for other in others
    ):
        return _name_beside(one, certain, profile)
    if one.field == "contact_name" and _is_last_name(profile, certain):
        return replace(one, field="contact_last", reason=_("It stands beside a first name."))
    if set(one.choices) == {"status", "state"} and certain & _PLACES:
        return _certain(one, "state", _("It stands beside other parts of an address."))
    free = [name for name in one.choices if name not in certain]
    if one.choices and not one.is_dangerous and len(free) == 1:
        return _certain(one, free[0], _("The other meanings have columns of their own."))
    if one.field in certain and free and not field(one.field).many:
        own = bare(columns[one.column].heading)
        is_twin = any(bare(columns[other.column].heading) == own for other in others)
        return replace(one, field="" if is_twin else free[0])
    return one


def _certain(one: "Guess", name: str, reason: str) -> "Guess":
    return replace(one, field=name, confidence=_SURE, reason=reason, choices=())


def _name_beside(one: "Guess", certain: set[str], profile: Profile) -> "Guess":
    """A name beside a last name is the first one, beside a company's it is a person's."""
    if "contact_first" in one.choices and "contact_last" in certain:
        return _certain(one, "contact_first", _("It stands beside a last name."))
    is_company = profile.share(Look.COMPANY) >= _SOME  # again, in another language or a second line
    return replace(one, field="" if is_company else "contact_name")


def _is_last_name(profile: Profile, certain: set[str]) -> bool:
    return (
        "contact_first" in certain
        and "contact_last" not in certain
        and profile.filled > 0
        and not any(" " in text for text in profile.samples)
    )


def _one_each(guesses: Sequence["Guess"], columns: Mapping[int, "Column"]) -> list["Guess"]:
    """Fields that only one column can stand for go to the surest, fullest, leftmost one."""
    best: dict[str, Guess] = {}
    for one in guesses:
        kept = best.get(one.field)
        if kept is None or _worth(one, columns) > _worth(kept, columns):
            best[one.field] = one
    return [
        one
        if not one.field or field(one.field).many or best[one.field] is one
        else _second(one, columns[one.column])
        for one in guesses
    ]


def _worth(one: "Guess", columns: Mapping[int, "Column"]) -> tuple[float, int, float]:
    return round(one.confidence, 1), columns[one.column].profile.filled, one.confidence


def _second(one: "Guess", column: "Column") -> "Guess":
    if one.field in ("revenue_actual", "revenue_target") and has_year(column.heading):
        reason = _("It holds the figures of another year.")
        return replace(one, field="quarters", confidence=0.7, reason=reason, choices=())
    reason = _("Another column is taken for {field} already.").format(field=label(one.field))
    return replace(one, field="", confidence=0.0, reason=reason)

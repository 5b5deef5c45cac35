"""Which column holds the names of the companies: the one that no list can be without."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from prmdesk.i18n import _
from prmdesk.importers.headings import company_rank, meaning
from prmdesk.importers.profile import Look, Profile
from prmdesk.importers.spelling import heading

if TYPE_CHECKING:
    from prmdesk.importers.guessing import Column, Guess

_NAMES = frozenset(("partner_name", "short_name", "distributor_of_record", "parent"))
"""What a heading may mean that could be the company's name where there is no better one."""

_PERSONS = frozenset(("contact_name", "contact_first", "contact_last", "contact_email"))
_NOT_NAMES = (Look.EMAIL, Look.LINK, Look.PHONE, Look.DATE, Look.NUMBER, Look.CODE, Look.ANSWER)
_NO_PLACES = (Look.COUNTRY, Look.CITY, Look.PROVINCE, Look.TIER, Look.STAGE, Look.BUCKET)
_MOST = 0.6
_SOME = 0.15
_HALF = 0.5
_SURE = 0.9
_LAST_RANK = 12
_LEGAL = re.compile(r"\blegal\b")
"""The name on paper: of two that name the company, the other is what everybody calls it."""

_OTHER_LANGUAGE = re.compile(r"english|英文|chinese|中文|local|native|\b(?:en|cn|zh|ja)\b", re.I)


def named(columns: Sequence["Column"], guesses: Sequence["Guess"]) -> list["Guess"]:
    """``guesses`` with one column for the company: by its heading, else the likeliest one."""
    by_index = {column.index: column for column in columns}
    fullest = max((column.profile.filled for column in columns), default=0)
    guesses = [_called_contact(one, guesses, by_index[one.column].profile) for one in guesses]
    claims = [one for one in guesses if one.field == "partner_name" and not one.choices]
    if claims:
        best = max(claims, key=lambda one: _worth(one, by_index[one.column], fullest))
        return [_beside(one, best, by_index[one.column]) for one in guesses]
    asked = [one for one in guesses if "partner_name" in one.choices]
    near = [one for one in guesses if _NAMES & {one.field, *one.choices}]
    people = [
        one for one in guesses
        if one.field == "contact_name"
        and by_index[one.column].profile.share(Look.COMPANY) >= _SOME
    ]  # fmt: skip
    titles = [
        one for one in guesses
        if one.field == "contact_title" and heading(by_index[one.column].heading) == "title"
        and not any(other.field in _PERSONS for other in guesses)
    ]  # fmt: skip
    free = [one for one in guesses if not one.field]
    for some in (asked, people, near, titles, free):
        told = [one for one in some if can_be_names(by_index[one.column].profile)]
        if told:
            best = max(told, key=lambda one: _likeness(by_index[one.column]))
            return [_suggested(one) if one is best else _other(one) for one in guesses]
    return list(guesses)


def _called_contact(one: "Guess", guesses: Sequence["Guess"], profile: Profile) -> "Guess":
    """A "contact" beside the first and last name of a person: Xero calls its companies so."""
    fields = {other.field for other in guesses}
    if one.field != "contact_name" or not {"contact_first", "contact_last"} <= fields:
        return one
    if not can_be_names(profile) or profile.share(Look.PERSON) > _HALF:
        return one
    reason = _("The person has columns of its own; this one holds companies.")
    return replace(one, field="partner_name", reason=reason)


def _other(one: "Guess") -> "Guess":
    """A column that could have been the company's as well, were there no likelier one."""
    return replace(one, field="") if one.field == "partner_name" else one


def can_be_names(profile: Profile) -> bool:
    """Whether the values of a column can be the names of companies."""
    return (
        profile.filled > 0
        and all(profile.share(look) <= _MOST for look in _NOT_NAMES)
        and (profile.share(Look.COMPANY) > 0 or _are_no_places(profile))
    )


def _are_no_places(profile: Profile) -> bool:
    return all(profile.share(look) <= _MOST for look in _NO_PLACES)


def _worth(one: "Guess", column: "Column", fullest: int) -> float:
    """How likely a column that says so holds the companies: its word for one, and its values."""
    profile = column.profile
    variety = profile.distinct / profile.filled if profile.filled else 0.0
    rank = min(company_rank(column.heading), _LAST_RANK)
    full = profile.filled / fullest if fullest else 0.0
    return (
        one.confidence - 0.01 * rank
        + 0.2 * profile.share(Look.COMPANY) + 0.1 * variety + 0.5 * full
        - 0.3 * bool(_LEGAL.search(heading(column.heading)))
    )  # fmt: skip


def _beside(one: "Guess", best: "Guess", column: "Column") -> "Guess":
    """Another column that could be the company's: a distributor, a person, or nothing."""
    if one is best or one.field != "partner_name":
        return one
    others = [name for name in (*one.choices, *meaning(column.heading).fields)
              if name != "partner_name"]  # fmt: skip
    if _OTHER_LANGUAGE.search(column.heading):
        others = ["short_name"]
    reason = _("Another column is surer to hold the company.")
    return replace(
        one, field=others[0] if others else "", confidence=min(one.confidence, 0.6), reason=reason
    )


def _likeness(column: "Column") -> tuple[float, float, int]:
    profile = column.profile
    variety = profile.distinct / profile.filled
    return profile.share(Look.COMPANY) - profile.share(Look.PERSON), variety, -column.index


def _suggested(one: "Guess") -> "Guess":
    if "partner_name" in one.choices and not one.is_dangerous:
        reason = _("The heading can mean the company, and no other column holds it.")
        return replace(one, field="partner_name", confidence=_SURE, reason=reason, choices=())
    reason = _("No heading says which column holds the company; this one is most likely.")
    choices = one.choices if "partner_name" in one.choices else ("partner_name", *one.choices)
    confidence = min(max(one.confidence, 0.4), 0.5)
    return replace(one, field="partner_name", confidence=confidence, reason=reason, choices=choices)

"""The people map in words: for tooltips and screen readers, with the exact values."""

from collections.abc import Iterable

from prmdesk import words
from prmdesk.domain.people import Acquaintance, Someone
from prmdesk.i18n import _
from prmdesk.words.people import known_text


def theirs_text(one: Someone) -> str:
    """A contact: role, strength, whether it left, and who of us knows it."""
    own = one.contact
    told = [own.name, words.name(own.role), own.title]
    if own.left_on is not None:
        told.append(_("left on {day}").format(day=words.day(own.left_on)))
    if one.strength is not None:
        told.append(_("strength {n} of 5").format(n=one.strength))
    known = known_text(one.known_by)
    told.append(_("known by {names}").format(names=known) if known else _("none of us knows them"))
    return _(", ").join(filter(None, told))


def ours_text(name: str, people: Iterable[Someone]) -> str:
    """One of us: whom they know there, and whom nobody else of us knows."""
    knows = [one for one in people if one.is_known_by(name)]
    only = [one for one in knows if one.is_known_by(name, only=True)]
    told = [_("{name} knows {people}").format(name=name, people=_names(knows))]
    if only:
        told.append(_("nobody else of us knows {people}").format(people=_names(only)))
    return _("; ").join(told)


def line_text(known: Acquaintance, one: Someone) -> str:
    """That one of us knows a contact, how well, and from where."""
    told = _("{name} knows {person}").format(name=known.colleague, person=one.contact.name)
    strength = _("{n} of 5").format(n=known.strength) if known.strength else _("not said how well")
    return _(", ").join(filter(None, (told, strength, known.note)))


def _names(people: Iterable[Someone]) -> str:
    return _(", ").join(one.contact.name for one in people)

"""Sentences about the people at partners: what is wrong, who of us knows them, how well."""

from collections.abc import Iterable

from prmdesk import words
from prmdesk.domain.partners import Role
from prmdesk.domain.people import STRONGEST, Acquaintance, Alarm, PeopleAlarm
from prmdesk.domain.quadrant import HIGH_FOR_US
from prmdesk.i18n import _, ngettext


def strength_text(strength: int | None) -> str:
    """A strength of 1 to 5 as dots and as a number; nothing where it is unsaid."""
    if strength is None:
        return ""
    return f"{'●' * strength}{'○' * (STRONGEST - strength)} {strength}"


def known_text(known: Iterable[Acquaintance]) -> str:
    """Who of us knows a person, and how well each does: "Robin Weber 4, Kim Ito"."""
    told = (" ".join(filter(None, (one.colleague, str(one.strength or "")))) for one in known)
    return _(", ").join(told)


def alarm_sentence(alarm: PeopleAlarm) -> str:
    """What is wrong at a partner, and why that matters; the partner is named elsewhere."""
    match alarm.kind:
        case Alarm.CHAMPION_LEFT:
            return _departure(alarm)
        case Alarm.SINGLE_THREAD:
            return _thread(alarm)
        case Alarm.NO_TOUCH:
            return _silence(alarm)
        case Alarm.NO_SPONSOR if alarm.quadrant in HIGH_FOR_US:
            text = _("{quadrant} partners get more of our resources, but no sponsor is named here.")
            return text.format(quadrant=words.name(alarm.quadrant))
        case Alarm.NO_SPONSOR:
            return _("What it sells needs high touch, but no sponsor is named.")
    return _("What it sells needs high touch, but no technical contact is named.")


def _departure(alarm: PeopleAlarm) -> str:
    days = alarm.days or 0
    role = words.name(alarm.role) if alarm.role is not Role.UNKNOWN else _("Main contact")
    if days <= 0:
        return _("{person} ({role}) left today, and nobody took the role.").format(
            person=alarm.person, role=role
        )
    text = ngettext(
        "{person} ({role}) left {n} day ago, and nobody took the role.",
        "{person} ({role}) left {n} days ago, and nobody took the role.",
        days,
    )
    return text.format(person=alarm.person, role=role, n=days)


def _thread(alarm: PeopleAlarm) -> str:
    if alarm.people == 1:
        text = _("{person} is the only person we know there.")
        return text.format(person=alarm.person)
    text = ngettext(
        "Of {n} person there only {person} was touched within a year.",
        "Of {n} people there only {person} was touched within a year.",
        alarm.people,
    )
    return text.format(n=alarm.people, person=alarm.person)


def _silence(alarm: PeopleAlarm) -> str:
    days = alarm.days or 0
    if alarm.last is None:
        told = ngettext(
            "No touch since it was added {n} day ago.",
            "No touch since it was added {n} days ago.",
            days,
        )
    else:
        told = ngettext("The last touch was {n} day ago.", "The last touch was {n} days ago.", days)
    return _("{told} {more}").format(told=told.format(n=days), more=_wanted(alarm))


def _wanted(alarm: PeopleAlarm) -> str:
    text = _("{quadrant} partners should have one every {n} days.")
    if alarm.rhythm == 1:
        text = _("{quadrant} partners should have one every day.")
    return text.format(quadrant=words.name(alarm.quadrant), n=alarm.rhythm)

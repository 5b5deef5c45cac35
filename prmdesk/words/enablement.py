"""Who is trained, who is due and what is missing, in words."""

from datetime import date, timedelta

from prmdesk import words
from prmdesk.domain.enablement import Cover, Coverage, Due, Knowledge
from prmdesk.domain.partners import Role
from prmdesk.domain.topics import TopicGap
from prmdesk.domain.training import Course, Session
from prmdesk.i18n import _, ngettext
from prmdesk.words import sheets as sheet_words

_MARKS = {Cover.ENOUGH: "●", Cover.PART: "◐", Cover.NONE: "○"}
"""What stands beside the figures: no cell is told by colour alone."""


def role_name(role: Role) -> str:
    """What a role is called; somebody without one is not left without a word."""
    return words.name(role) or _("No role")


def audience(course: Course) -> str:
    """Whom a course is for."""
    return _(", ").join(map(words.name, course.audience)) or _("Everybody")


def refreshed(months: int | None) -> str:
    """After how long what was learned has run out."""
    if months is None:
        return _("good for ever")
    return ngettext("every {n} month", "every {n} months", months).format(n=months)


def cover_mark(cover: Cover) -> str:
    """The mark of a cell, as the legend explains it."""
    return _MARKS.get(cover, "")


def cover_text(found: Coverage) -> str:
    """How many are trained of those needed: ◐ 1 of 2 · 50 %; the % may be over 100."""
    if found.cover is Cover.NO_COURSE:
        return _("no course")
    if found.share is None:
        return _("{n} trained").format(n=found.trained) if found.trained else _("not needed")
    return _("{mark} {n} of {needed} · {share} %").format(
        mark=_MARKS[found.cover],
        n=found.trained,
        needed=found.needed,
        share=sheet_words.percent(found.share),
    )


def ever_text(found: Coverage) -> str:
    """How many were ever trained, beside those who still are: decay can be seen (D13)."""
    if found.ever is None or not (found.ever or found.needed):
        return ""
    return _("ever {n}").format(n=found.ever)


def known_text(known: Knowledge, today: date) -> str:
    """How it stands with what a person has of a course."""
    if known.last is None:
        return _("Never trained")
    if not known.is_current(today) and known.until is not None:
        return _("Not current since {day}").format(day=words.day(known.until + timedelta(1)))
    return _("Current")


def due_text(one: Due, today: date) -> str:
    """How urgent it is that a person is trained."""
    if one.due is None:
        return _("Never trained")
    days = (one.due - today).days
    if days < 0:
        return _("Overdue since {day}").format(day=words.day(one.due + timedelta(1)))
    if not days:
        return _("Last day today")
    return ngettext("Due in {n} day", "Due in {n} days", days).format(n=days)


def clock(session: Session) -> str:
    """The time on the wall and where that wall stands: 14:00 (Europe/Berlin)."""
    if session.at and session.zone:
        return _("{time} ({zone})").format(time=session.at, zone=session.zone)
    return session.at


def gap_text(gap: TopicGap) -> str:
    """What is missing of the mandatory topic of a product (R56)."""
    if gap.is_untaught and gap.has_no_card:
        text = _("{product}: no course teaches the target customer, and there is no card for it.")
    elif gap.is_untaught:
        text = _("{product}: no course teaches the target customer.")
    else:
        text = _("{product}: there is no card that says who the target customer is.")
    return text.format(product=gap.product)

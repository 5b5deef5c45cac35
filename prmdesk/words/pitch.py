"""Sentences about what is said to partners: whose answer it is, and what it still lacks."""

from datetime import date

from prmdesk import words
from prmdesk.domain.pitch import ROOM, Answer, Completeness, Proposition, Question
from prmdesk.i18n import _
from prmdesk.words import sheets


def question(code: Question) -> str:
    """The question itself, as partner or customer asks it (R27, R28)."""
    if code is Question.PARTNER:
        return _("Why should we bet our resources and reputation on you?")
    return _("Why should I buy your product?")


def scope(product: str, segment: str) -> str:
    """For what a usual answer is: a product, a segment, both, or all partners."""
    if product and segment:
        return _("{product} · {segment}").format(product=product, segment=segment)
    return product or segment or _("all partners")


def whose(answer: Answer) -> str:
    """Whose answer is said, as a sentence."""
    if answer.proposition is not None:
        told = scope(answer.proposition.product, answer.proposition.segment)
        return _("The usual answer for {scope}").format(scope=told)
    return _("An answer of their own") if answer.text else _("No answer yet")


def source(answer: Answer) -> str:
    """Whose answer is said, in a word."""
    if answer.proposition is not None:
        return _("Usual")
    return _("Own") if answer.text else _("No answer")


def named(one: Proposition) -> str:
    """A usual answer by its question and what it is for."""
    told = scope(one.product, one.segment)
    return _("{question}: {scope}").format(question=words.name(one.question), scope=told)


def reviewed(on: date | None, by: str) -> str:
    """When and by whom an answer was reviewed."""
    if on is None:
        return _("Never reviewed")
    if by:
        return _("Reviewed on {day} by {name}").format(day=words.day(on), name=by)
    return _("Reviewed on {day}").format(day=words.day(on))


def too_long(answer: str) -> str:
    """That a battlecard has no room for all of an answer; nothing where it has."""
    if len(answer) <= ROOM:
        return ""
    told = _("{n} characters; a battlecard has room for {room}.")
    return told.format(n=len(answer), room=ROOM)


def complete(one: Completeness) -> str:
    """How complete an answer is, and what it still lacks."""
    percent = _("Complete: {n} %").format(n=sheets.percent(one.share))
    if not one.lacks:
        return percent
    lacks = _(", ").join(map(words.name, one.lacks))
    return _("{percent}. Still missing: {what}.").format(percent=percent, what=lacks)

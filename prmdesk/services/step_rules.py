"""What keeps a step from being saved, ticked or repeated, each said in a sentence (R61-R63)."""

from collections.abc import Collection, Sequence
from datetime import date

from prmdesk.domain.onboarding import (
    EARLIEST_DAY,
    LATEST_DAY,
    LONGEST_CYCLE,
    Checklist,
    Outcome,
    Step,
    StepKind,
    lacks_evidence,
    unmet,
)
from prmdesk.domain.waiting import is_circular, waited_for
from prmdesk.errors import Conflict, Invalid, Problem
from prmdesk.i18n import _


def needs_customer() -> str:
    """Why the last step on the target customer cannot go from a template (R56)."""
    return _(
        "Every template teaches who the target customer is. Mark another step with that topic"
        " first."
    )


def check(step: Step, was: Step | None = None) -> None:
    """Raise ``Invalid`` for what keeps ``step`` from being saved; ``was`` stands so already."""
    found = [] if step.title.strip() else [Problem("title", _("A step needs a title."))]
    if step.day is not None and not EARLIEST_DAY <= step.day <= LATEST_DAY:
        text = _("A day lies between {first} and {last} days from the start.")
        found.append(Problem("day", text.format(first=EARLIEST_DAY, last=LATEST_DAY)))
    if step.every_months is not None and not 1 <= step.every_months <= LONGEST_CYCLE:
        text = _("Again after 1 to {n} months.")
        found.append(Problem("every_months", text.format(n=LONGEST_CYCLE)))
    if step.done_on is not None and not (was and was.done_on and _unproven(was)):
        found += _unproven(step)
    if found:
        raise Invalid(found)


def _unproven(step: Step) -> list[Problem]:
    """What a step that is done lacks for it."""
    sentences = {
        "done_on": _("Say on which day it was."),
        "attendees": _("Say who took part."),
        "note": _("Write a note on what was said."),
    }
    found = [Problem(name, sentences[name]) for name in unmet(step)]
    if lacks_evidence(step):
        text = _("“{title}” needs evidence: say what proves that it is done.")
        found.append(Problem("evidence", text.format(title=step.title)))
    return found


def check_edit(was: Step, step: Step, steps: Sequence[Step]) -> None:
    """Raise ``Invalid`` for what keeps ``was`` from becoming ``step`` in its checklist."""
    if was.done_on is not None and step.kind is not was.kind:
        text = _("“{title}” is done. Untick it before you change its kind.")
        raise Invalid([Problem("kind", text.format(title=was.title))])
    check(step, was)
    if step.after_id is not None and step.after_id != was.after_id:
        _check_after(step, steps)


def _check_after(step: Step, steps: Sequence[Step]) -> None:
    after = next((one for one in steps if one.id == step.after_id), None)
    if after is None:
        text = _("A step can wait only for another of the same checklist.")
    elif after.id == step.id:
        text = _("A step cannot wait for itself.")
    elif is_circular([step if one.id == step.id else one for one in steps]):
        text = _("“{title}” cannot wait for “{other}”, which cannot be done before it.")
        text = text.format(title=step.title, other=after.title)
    else:
        return
    raise Invalid([Problem("after_id", text)])


def check_waiting(was: Sequence[Step], now: Sequence[Step]) -> None:
    """Raise ``Invalid`` when steps wait for each other in a circle that they did not before."""
    if any(step.after_id for step in now) and is_circular(now) and not is_circular(was):
        text = _("There no step could be done: they would wait for each other.")
        raise Invalid([Problem("after_id", text)])


def check_tick(step: Step) -> None:
    """Raise ``Invalid`` for a step that is not done by a tick alone."""
    if step.kind is StepKind.PEOPLE:
        text = _("“{title}” is done with people: record when, who took part, and a note.")
        raise Invalid([Problem("kind", text.format(title=step.title))])
    if lacks_evidence(step):
        raise Invalid(_unproven(step))


def check_turn(step: Step, steps: Sequence[Step], ticked: Collection[int] = ()) -> None:
    """Raise ``Invalid`` when ``step`` waits for one that is open and not among ``ticked``."""
    open_one = waited_for(step, steps, ticked)
    if open_one is not None:
        text = _("“{title}” waits for “{other}”, which is still open.")
        text = text.format(title=step.title, other=open_one.title)
        raise Invalid([Problem("after_id", text)])


def past_day(day: date | None, today: date) -> date:
    """The day on which something was done; ``Invalid`` for none and for one to come."""
    if day is None:
        raise Invalid([Problem("done_on", _("Say on which day it was."))])
    if day > today:
        raise Invalid([Problem("done_on", _("This day has not come yet."))])
    return day


def check_repeat(step: Step, checklist: Checklist, day: date, attendees: str, note: str) -> None:
    """Raise when ``step`` cannot have been done again on ``day`` with such a record."""
    if checklist.outcome is Outcome.STOPPED:
        raise Conflict(_("This onboarding was stopped. Reopen it first."))
    if step.done_on is None or step.every_months is None:
        text = _("“{title}” is not done again: it is open, or no months are set for it.")
        raise Invalid([Problem("every_months", text.format(title=step.title))])
    found = []
    if day <= step.done_on:
        found.append(Problem("done_on", _("It was done for the first time on that day or later.")))
    if step.kind is StepKind.PEOPLE and not attendees:
        found.append(Problem("attendees", _("Say who took part.")))
    if step.kind is StepKind.PEOPLE and not note:
        found.append(Problem("note", _("Write a note on what was said.")))
    if found:
        raise Invalid(found)

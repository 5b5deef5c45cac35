"""The signs behind a step's title: what holds it up, when it is due again, how it differs."""

from collections.abc import Iterator
from dataclasses import dataclass

from prmdesk import words
from prmdesk.domain.onboarding import (
    Outcome,
    Response,
    Step,
    again_on,
    is_open,
    lacks_evidence,
)
from prmdesk.domain.own_steps import Differs
from prmdesk.i18n import _
from prmdesk.ui.kit.dates import due_text
from prmdesk.ui.onboarding.columns import Facts
from prmdesk.ui.onboarding.responses import ICONS


@dataclass(frozen=True, slots=True)
class Mark:
    """A drawing with what it means; ``warns``: it is time to do something about it."""

    icon: str
    text: str
    warns: bool = False


def marks(step: Step, facts: Facts) -> list[Mark]:
    """The signs of ``step``, what matters most first."""
    return list(_marks(step, facts))


def _marks(step: Step, facts: Facts) -> Iterator[Mark]:
    is_group = facts.group is not None
    if facts.waits_for and (is_group or is_open(step)):
        yield Mark("lock", _("waits for {step}").format(step=facts.waits_for))
    if not is_group and is_open(step) and lacks_evidence(step):
        yield Mark("file-text", _("needs evidence"))
    again = again_on(step) if not is_group else None
    if again is not None and facts.outcome is not Outcome.STOPPED:
        due = due_text(again, facts.today)
        yield Mark("refresh-cw", _("again: {day}").format(day=due), again <= facts.today)
    if facts.differs is Differs.OWN:
        yield Mark("user-plus", _differs(facts.differs, step))
    elif facts.differs is Differs.MOVED:
        yield Mark("calendar", _differs(facts.differs, step))


def _differs(how: Differs, step: Step) -> str:
    name = words.name(how)
    return f"{name}: {step.why_changed}" if step.why_changed else name


def response_mark(step: Step) -> Mark | None:
    """The partner's response as a sign, where there is no column for it."""
    if step.response is Response.UNKNOWN:
        return None
    warns = step.response in (Response.STUCK, Response.COMPLAINED)
    return Mark(ICONS[step.response], words.name(step.response), warns)

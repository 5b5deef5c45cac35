"""How a partner's checklist was fitted to it: steps of its own, and steps that were moved (R62)."""

from collections.abc import Collection, Sequence
from enum import StrEnum
from itertools import accumulate

from prmdesk.domain.gates import GateDecision, GateVerdict
from prmdesk.domain.onboarding import Step


class Differs(StrEnum):
    """How a step differs from the template it came from."""

    NOT = ""
    OWN = "own"
    MOVED = "moved"


def differing(
    steps: Sequence[Step], template: Sequence[Step], decisions: Sequence[GateDecision] = ()
) -> dict[int, Differs]:
    """The steps that were added or moved for the partner, by id.

    ``template`` are the steps as they were when the onboarding was started. What an extension of
    the whole onboarding moved (``decisions``) was not moved by itself. A checklist of which no
    step says where it came from tells nothing.
    """
    days = [one.days for one in decisions if one.verdict is GateVerdict.EXTEND]
    shifts = {0, *accumulate(days)}
    came_from = {step.id: step for step in template}
    if not any(step.origin_id for step in steps):
        return {}
    found = {step.id: _differs(step, came_from.get(step.origin_id or 0), shifts) for step in steps}
    return {step_id: how for step_id, how in found.items() if how}


def _differs(step: Step, origin: Step | None, shifts: Collection[int]) -> Differs:
    if step.origin_id is None:
        return Differs.OWN
    if origin is None:
        return Differs.NOT
    if step.due is not None or step.day is None or origin.day is None:
        same = step.due is None and step.day == origin.day
        return Differs.NOT if same else Differs.MOVED
    return Differs.NOT if step.day - origin.day in shifts else Differs.MOVED

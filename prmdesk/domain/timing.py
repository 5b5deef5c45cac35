"""The right resources at the right time: what is planned after the milestone it serves (R25)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from prmdesk.domain.onboarding import Checklist, Step, due_date, is_open, leaves
from prmdesk.domain.resources import Allotment, Quarter


@dataclass(frozen=True, slots=True)
class Late:
    """Something planned for ``planned_on``, after ``needed_on``.

    ``step`` is the title of the onboarding step it serves, empty where a day was named. Where no
    milestone was named at all, it is the launch (``is_launch``).
    """

    allotment: Allotment
    planned_on: date
    needed_on: date
    step: str = ""
    is_launch: bool = False


def planned_on(allotment: Allotment, fiscal_start: int) -> date:
    """The day it is planned for, else the first of its quarter: the earliest it can be."""
    quarter = Quarter(allotment.year, allotment.quarter)
    return allotment.on_day or quarter.first_day(fiscal_start)


def launch_day(checklist: Checklist, steps: Sequence[Step]) -> date | None:
    """The day the last phase is to end (its exit steps, else all steps) while onboarding runs.

    None once all is done or it ended: training after that is for keeping up, not for the launch.
    """
    work = leaves(steps)
    if not (checklist.is_running and any(map(is_open, work))):
        return None
    needed = [step for step in work if not step.skip_reason]
    last = [step for step in needed if step.is_exit] or needed
    return max(filter(None, (due_date(step, checklist.started_on) for step in last)), default=None)


@dataclass(frozen=True, slots=True)
class Milestones:
    """What resources are measured against: steps by id, the day each checklist began by its id.

    ``launches`` are the launch days by partner, for pools (``for_launch``) that serve the launch
    where nobody named a milestone.
    """

    steps: Mapping[int, Step]
    started: Mapping[int, date | None]
    launches: Mapping[int, date]
    for_launch: frozenset[int] = frozenset()


def late(allotments: Iterable[Allotment], milestones: Milestones, fiscal_start: int) -> list[Late]:
    """What is offered or planned after its milestone, the most late first (R25).

    The milestone is the day of its step or the day it is needed by, the earlier of both.
    """
    found = []
    for allotment in allotments:
        if not (allotment.planned or allotment.offered):
            continue
        when = planned_on(allotment, fiscal_start)
        milestone = _milestone(allotment, milestones)
        if milestone is not None and when > milestone[0]:
            found.append(Late(allotment, when, *milestone))
    return sorted(found, key=lambda one: (one.needed_on - one.planned_on, one.allotment.id))


def _milestone(allotment: Allotment, milestones: Milestones) -> tuple[date, str, bool] | None:
    named: list[tuple[date, str, bool]] = []
    step = milestones.steps.get(allotment.step_id or 0)
    if step is not None and not step.skip_reason:
        due = due_date(step, milestones.started.get(step.checklist_id))
        named += [(due, step.title, False)] if due else []
    if allotment.needed_by is not None:
        named.append((allotment.needed_by, "", False))
    launch = milestones.launches.get(allotment.partner_id)
    if not named and step is None and launch and allotment.pool_id in milestones.for_launch:
        named.append((launch, "", True))
    return min(named, key=lambda milestone: milestone[0], default=None)

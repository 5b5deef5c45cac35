"""Onboarding checklists: phases, steps, sub-steps, and how far they have come (R61-R63)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from statistics import median

from prmdesk.domain.dates import month_end, months_after
from prmdesk.domain.partners import Bucket, Touch

EARLIEST_DAY, LATEST_DAY = -366, 1830
"""Between which days, counted from the start, a step can be due: a year before to five after."""

LONGEST_CYCLE = 120
"""After how many months at most a step is done again."""


class Part(StrEnum):
    """The three parts of good onboarding in the notes (R61-R63)."""

    PROCESS = "process"
    SYSTEMS = "systems"
    PEOPLE = "people"


class StepKind(StrEnum):
    """What a step is. People steps (call, visit, review) are never automatic (R63).

    The codes of the first three are those of the first release, in which there were no others.
    """

    TASK = "process"
    SYSTEM = "system"
    PEOPLE = "people"
    TRAINING = "training"
    DOCUMENT = "document"
    MILESTONE = "milestone"

    @property
    def part(self) -> Part:
        """Which of the three parts of onboarding it belongs to."""
        parts = {StepKind.SYSTEM: Part.SYSTEMS, StepKind.PEOPLE: Part.PEOPLE}
        return parts.get(self, Part.PROCESS)


class Response(StrEnum):
    """How the partner took to a step (R61)."""

    UNKNOWN = ""
    FAST = "fast"
    FINE = "fine"
    SLOW = "slow"
    STUCK = "stuck"
    COMPLAINED = "complained"


class First(StrEnum):
    """What happens for the first time once a step is done; the time to it is reported (R62)."""

    NOTHING = ""
    TRAINING = "training"
    ACCOUNT = "account"
    OPPORTUNITY = "opportunity"
    DEAL = "deal"


class Outcome(StrEnum):
    """How an onboarding ended, if it did (C-iii)."""

    RUNNING = ""
    GRADUATED = "graduated"
    STOPPED = "stopped"


class Side(StrEnum):
    """Who has to do it."""

    US = "us"
    PARTNER = "partner"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Checklist:
    """A partner's onboarding, or a template when ``partner_id`` is None.

    A template says for which bucket and touch it is meant; a partner's own checklist remembers
    the template and its version, and the day its day offsets count from. Once graduated or
    stopped (``ended_on``, ``outcome``) nothing that is open in it is due any more; what a graduate
    does again and again (``every_months``) goes on.
    """

    id: int
    partner_id: int | None
    name: str
    bucket: Bucket | None = None
    touch: Touch = Touch.UNDECIDED
    version: int = 1
    template_id: int | None = None
    started_on: date | None = None
    ended_on: date | None = None
    outcome: Outcome = Outcome.RUNNING

    @property
    def is_running(self) -> bool:
        """Whether it has neither graduated nor was stopped."""
        return self.ended_on is None


@dataclass(frozen=True, slots=True)
class Step:
    """One line of a checklist. A step with sub-steps is a phase or a group.

    Due on ``due`` if set, else ``day`` days after the checklist started. ``skip_reason`` is set
    when the step is not needed; it then does not count against progress. A group's own
    ``done_on`` and ``skip_reason`` mean nothing: it is as far as the steps below it.

    ``why`` says what the step is for, ``why_changed`` why this partner's differs from the
    template (R62). ``after_id`` is the step it waits for; it may be gone, and then it waits for
    none. ``needs_evidence``: not done without ``evidence``. ``every_months`` after it was done, or
    ``repeated_on``, it is due again. ``teaches_customer``: its topic is the target customer (R56).
    ``course_id`` is the course it stands for, ``origin_id`` the template's step it came from.
    """

    id: int
    checklist_id: int
    parent_id: int | None
    position: int
    title: str
    kind: StepKind = StepKind.TASK
    side: Side = Side.US
    owner: str = ""
    day: int | None = None
    due: date | None = None
    is_exit: bool = False
    done_on: date | None = None
    skip_reason: str = ""
    evidence: str = ""
    attendees: str = ""
    note: str = ""
    link: str = ""
    why: str = ""
    why_changed: str = ""
    after_id: int | None = None
    needs_evidence: bool = False
    response: Response = Response.UNKNOWN
    first: First = First.NOTHING
    teaches_customer: bool = False
    every_months: int | None = None
    repeated_on: date | None = None
    course_id: int | None = None
    origin_id: int | None = None


ASKED = (
    "title", "kind", "side", "owner", "day", "due", "is_exit", "note", "link", "why",
    "needs_evidence", "first", "teaches_customer", "every_months", "course_id",
)  # fmt: skip
"""The fields of a step that say what is asked for, beside the step that it waits for."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How many of the steps that count are done."""

    done: int
    total: int

    @property
    def share(self) -> float | None:
        """0-1, None when there is nothing to do."""
        return self.done / self.total if self.total else None

    @property
    def is_complete(self) -> bool:
        """Whether there was something to do and all of it is done."""
        return 0 < self.total == self.done


@dataclass(frozen=True, slots=True)
class Onboarding:
    """One partner's onboarding at a glance; ``checklist`` is None before it was started.

    ``late`` counts the late steps, ``stuck`` those the partner is stuck with. ``phases`` are the
    titles of its phases in order, ``phase`` is the first that is not complete ("" when all are).
    """

    partner_id: int
    partner: str
    checklist: Checklist | None = None
    progress: Progress = Progress(0, 0)
    late: int = 0
    phases: tuple[str, ...] = ()
    phase: str = ""
    stuck: int = 0


def leaves(steps: Sequence[Step]) -> list[Step]:
    """The steps that are work themselves: those without sub-steps."""
    parents = {step.parent_id for step in steps}
    return [step for step in steps if step.id not in parents]


def progress(steps: Sequence[Step]) -> Progress:
    """Done against needed, over the leaves; skipped steps do not count (R62)."""
    needed = [step for step in leaves(steps) if not step.skip_reason]
    return Progress(sum(step.done_on is not None for step in needed), len(needed))


def is_onboarded(outcome: Outcome, share: float | None) -> bool:
    """Whether an onboarding led there: it graduated, or all is done and it was not stopped.

    ``share`` is that of its progress (R30, C-iii).
    """
    if outcome is not Outcome.RUNNING:
        return outcome is Outcome.GRADUATED
    return share is not None and share >= 1


def group_progress(steps: Sequence[Step]) -> dict[int, Progress]:
    """The progress of every step that has sub-steps, by its id (R62)."""
    by_id = {step.id: step for step in steps}
    counts = {step.parent_id: [0, 0] for step in steps if step.parent_id is not None}
    for leaf in leaves(steps):
        above = leaf.parent_id
        while above is not None and not leaf.skip_reason:
            counts[above][0] += leaf.done_on is not None
            counts[above][1] += 1
            above = by_id[above].parent_id
    return {group_id: Progress(*count) for group_id, count in counts.items() if group_id}


def tickable_together(steps: Sequence[Step]) -> list[Step]:
    """Those of ``steps`` that one click may tick: open work that has the evidence it needs.

    People steps never (R63).
    """
    return [
        step
        for step in steps
        if is_open(step) and step.kind is not StepKind.PEOPLE and not lacks_evidence(step)
    ]


def lacks_evidence(step: Step) -> bool:
    """Whether the step cannot count as done because nothing proves it (R61)."""
    return step.needs_evidence and not step.evidence.strip()


def is_open(step: Step) -> bool:
    """Whether the step is needed and not done."""
    return step.done_on is None and not step.skip_reason


def unmet(step: Step) -> list[str]:
    """The fields that a people step lacks to count as done: day, attendees, note (R63)."""
    if step.kind is not StepKind.PEOPLE:
        return []
    return [name for name in ("done_on", "attendees", "note") if not getattr(step, name)]


def first_open(phases: Sequence[Step], steps: Sequence[Step]) -> Step | None:
    """The first of ``phases`` with open work in it, None when all is done."""
    groups = group_progress(steps)
    for phase in phases:
        done = groups.get(phase.id)
        if is_open(phase) if done is None else done.done < done.total:
            return phase
    return None


def board_columns(onboardings: Sequence[Onboarding]) -> list[str]:
    """The titles of all phases once, each behind the one before it in its own checklist."""
    titles: list[str] = []
    for onboarding in sorted(onboardings, key=lambda own: -len(own.phases)):
        place = 0
        for title in onboarding.phases:
            if title not in titles:
                titles.insert(place, title)
            place = titles.index(title) + 1
    return titles


def due_date(step: Step, started_on: date | None) -> date | None:
    """The day the step is due, None when it has none or the checklist has not started."""
    if step.due or step.day is None or started_on is None:
        return step.due
    return started_on + timedelta(days=step.day)


def days_late(step: Step, started_on: date | None, today: date) -> int:
    """How many days an open step is overdue; 0 when it is not, or has no day."""
    due = due_date(step, started_on)
    return max(0, (today - due).days) if due is not None and is_open(step) else 0


def late(steps: Sequence[Step], started_on: date | None, today: date) -> list[Step]:
    """The steps that are overdue (R62)."""
    return [step for step in leaves(steps) if days_late(step, started_on, today)]


def stuck(steps: Sequence[Step]) -> list[Step]:
    """The open steps that the partner is stuck with (R61)."""
    return [step for step in leaves(steps) if is_open(step) and step.response is Response.STUCK]


def late_by_side(steps: Sequence[Step], started_on: date | None, today: date) -> tuple[int, int]:
    """How many overdue steps wait on us, and on the partner; what both do waits on either (R62)."""
    sides = [step.side for step in late(steps, started_on, today)]
    ours = sum(side is not Side.PARTNER for side in sides)
    return ours, sum(side is not Side.US for side in sides)


def finished_on(steps: Sequence[Step]) -> date | None:
    """The day the last needed step was done, None while one is open."""
    days = [step.done_on for step in leaves(steps) if step.done_on]
    return max(days) if progress(steps).is_complete else None


def expected_finish(
    steps: Sequence[Step], started_on: date | None, today: date, finished_days: Sequence[int]
) -> date | None:
    """The day on which all will be done, as far as can be told; None when nothing tells.

    Done: the day it was. Else the median of what others took (``finished_days``), or without
    others the last due day of the open steps; never before ``today``.
    """
    done = finished_on(steps)
    if done is not None or started_on is None:
        return done
    if finished_days:
        return max(today, started_on + timedelta(days=int(median(finished_days))))
    open_steps = [step for step in leaves(steps) if is_open(step)]
    days = [due for step in open_steps if (due := due_date(step, started_on))]
    return max(today, *days) if days else None


def again_on(step: Step) -> date | None:
    """The day a step that was done is due again, None when it is not to be done again (R55).

    The last of a month is not lost in a shorter one: 31 January, 28 February, 31 March.
    """
    if step.done_on is None or step.skip_reason or not step.every_months:
        return None
    last, anchor = step.repeated_on or step.done_on, step.done_on.day
    on_anchor = anchor > last.day and last == month_end(last)
    return months_after(last, step.every_months, anchor if on_anchor else last.day)


def due_again(checklist: Checklist, steps: Sequence[Step], today: date) -> list[Step]:
    """The steps of an onboarding, under way or graduated, that are due again, longest first."""
    if checklist.outcome is Outcome.STOPPED:
        return []
    days = {step.id: again_on(step) for step in leaves(steps)}
    due = [step for step in leaves(steps) if (day := days[step.id]) and day <= today]
    return sorted(due, key=lambda step: (days[step.id] or today, step.id))


def teaches_customer(steps: Sequence[Step]) -> bool:
    """Whether a template teaches who the target customer is, as every one must (R56)."""
    return any(step.teaches_customer for step in steps)


def fitting(
    templates: Sequence[Checklist], buckets: Collection[Bucket], touch: Touch
) -> list[Checklist]:
    """``templates``, those meant for such a partner first (R14)."""

    def misfit(template: Checklist) -> tuple[int, int]:
        meant = [template.bucket in buckets] if template.bucket else []
        if Touch.UNDECIDED not in (template.touch, touch):
            meant.append(template.touch == touch)
        return meant.count(False), -meant.count(True)

    return sorted(templates, key=misfit)

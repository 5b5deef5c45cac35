"""What onboardings come to: who waits for whom, which step stalls, time to first results (R61-R63).

Every figure is worked out from ``Run`` values, one a checklist of a partner, so that a total is
the sum of the runs it is about, and each can be opened as those.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

from prmdesk.domain.onboarding import (
    Checklist,
    First,
    Outcome,
    Progress,
    Response,
    Side,
    Step,
    StepKind,
    days_late,
    due_date,
    expected_finish,
    finished_on,
    is_open,
    leaves,
    progress,
)
from prmdesk.domain.text import fold

TROUBLE = (Response.SLOW, Response.STUCK, Response.COMPLAINED)
"""The responses that say that a step did not go well."""


@dataclass(frozen=True, slots=True)
class Run:
    """One onboarding of one partner; ``trained_on`` is the day of its first attended session.

    ``resting_since``: the day the partner was paused or left, if it is: nobody waits for it then.
    """

    partner_id: int
    partner: str
    checklist: Checklist
    steps: Sequence[Step]
    trained_on: date | None = None
    resting_since: date | None = None

    @property
    def started_on(self) -> date | None:
        """The day its day offsets count from."""
        return self.checklist.started_on

    def until(self, today: date) -> date:
        """The day up to which it is looked at: ``today``, or when it ended or came to rest."""
        return min(today, self.checklist.ended_on or today, self.resting_since or today)

    @property
    def is_alive(self) -> bool:
        """Whether it is under way and the partner is worked with."""
        return self.checklist.is_running and self.resting_since is None


@dataclass(frozen=True, slots=True)
class Waiting:
    """On how many days something overdue was ours or theirs, and how many steps are so now.

    A step of both sides counts for both (D12).
    """

    days_us: int
    days_partner: int
    steps_us: int
    steps_partner: int


@dataclass(frozen=True, slots=True)
class RunFigures:
    """How one onboarding stands: ``days_late`` are those of its step that is late longest.

    ``forecast`` is the day all is done, ``on_time`` the share (0-1) of the steps that fell due and
    were done by their day; None where nothing tells.
    """

    progress: Progress
    days: int | None
    late: int
    days_late: int
    waiting: Waiting
    forecast: date | None
    on_time: float | None
    touches: int


@dataclass(frozen=True, slots=True)
class Delay:
    """One step of one partner that fell due: ``days`` late, or open that long; 0 when in time."""

    run: Run
    step: Step
    due: date
    days: int


@dataclass(frozen=True, slots=True)
class Stall:
    """One step across partners: every time it fell due, and what it cost.

    ``days`` are all days late together, ``typical`` their median (in time counts as 0), ``late``
    how many were, or are, late, ``trouble`` how many partners took it badly.
    """

    title: str
    delays: tuple[Delay, ...]

    @property
    def days(self) -> int:
        """All days late together."""
        return sum(delay.days for delay in self.delays)

    @property
    def typical(self) -> float:
        """The median of days late."""
        return median(delay.days for delay in self.delays)

    @property
    def late(self) -> int:
        """How many times it was, or is, late."""
        return sum(delay.days > 0 for delay in self.delays)

    @property
    def waiting(self) -> int:
        """How many partners are late with it now."""
        return sum(
            delay.days > 0 and is_open(delay.step) and delay.run.is_alive for delay in self.delays
        )

    @property
    def trouble(self) -> int:
        """How many partners were slow, stuck, or complained."""
        return sum(delay.step.response in TROUBLE for delay in self.delays)


@dataclass(frozen=True, slots=True)
class Reached:
    """The first time something happened with a partner, ``days`` after the start."""

    run: Run
    first: First
    on: date
    days: int


@dataclass(frozen=True, slots=True)
class GroupFigures:
    """Runs that are compared with others; ``finished`` are those in which all was done.

    Medians (days) are over those that tell, ``on_time`` is over all steps that fell due; None
    where none does.
    """

    runs: tuple[Run, ...]
    running: int
    graduated: int
    stopped: int
    finished: int
    days_to_finish: float | None
    firsts: Mapping[First, float | None]
    on_time: float | None
    touches: int


def run_figures(run: Run, today: date, finished_days: Sequence[int] = ()) -> RunFigures:
    """How ``run`` stands; ``finished_days`` are those that others from its template took (R62)."""
    at = run.until(today)
    works = run.is_alive
    open_late = [days_late(step, run.started_on, today) for step in leaves(run.steps)]
    late = [days for days in open_late if days and works]
    forecast = expected_finish(run.steps, run.started_on, today, finished_days)
    return RunFigures(
        progress=progress(run.steps),
        days=None if run.started_on is None else (at - run.started_on).days,
        late=len(late),
        days_late=max(late, default=0),
        waiting=waiting(run, today),
        forecast=forecast if works or finished_on(run.steps) else None,
        on_time=_on_time(delays(run, today)),
        touches=touches(run),
    )


def waiting(run: Run, today: date) -> Waiting:
    """Who kept whom waiting in ``run``, as of ``today`` (D12)."""
    days: dict[Side, set[int]] = {Side.US: set(), Side.PARTNER: set()}
    now = dict.fromkeys(days, 0)
    for delay in delays(run, today):
        for side in days if delay.step.side is Side.BOTH else (delay.step.side,):
            first = delay.due.toordinal() + 1
            days[side].update(range(first, first + delay.days))
            now[side] += delay.days > 0 and is_open(delay.step) and run.is_alive
    return Waiting(len(days[Side.US]), len(days[Side.PARTNER]), now[Side.US], now[Side.PARTNER])


def delays(run: Run, today: date) -> list[Delay]:
    """The steps of ``run`` that fell due, or were done, with how late they were or are."""
    found = []
    at = run.until(today)
    for step in leaves(run.steps):
        due = due_date(step, run.started_on)
        if due is None or step.skip_reason or (step.done_on is None and due >= at):
            continue
        found.append(Delay(run, step, due, max(0, ((step.done_on or at) - due).days)))
    return found


def touches(run: Run) -> int:
    """How many times people met in ``run``: its people steps that were done, and repeated (R63)."""
    met = [one for one in leaves(run.steps) if one.kind is StepKind.PEOPLE and one.done_on]
    return len(met) + sum(one.repeated_on is not None for one in met)


def stalls(runs: Sequence[Run], today: date) -> list[Stall]:
    """The steps that fell due somewhere, those that cost the most days first (R61).

    A step is the same with another partner if it came from the same step of a template, or is
    called as one that is the same.
    """
    by_origin: dict[object, list[Delay]] = defaultdict(list)
    for run in runs:
        for delay in delays(run, today):
            by_origin[delay.step.origin_id or fold(delay.step.title)].append(delay)
    by_title: dict[str, list[Delay]] = defaultdict(list)
    for same in by_origin.values():
        by_title[_title(same)] += same
    found = [Stall(title, tuple(same)) for title, same in by_title.items()]
    return sorted(found, key=lambda stall: (-stall.days, -stall.late, fold(stall.title)))


def _title(delays: Sequence[Delay]) -> str:
    """What the step is called with the partner that started last."""
    newest = max(delays, key=lambda delay: (delay.run.started_on or date.min, delay.run.partner_id))
    return newest.step.title


def reached(run: Run, first: First) -> Reached | None:
    """When ``first`` happened in ``run``; a first training also by a session that was attended."""
    if run.started_on is None:
        return None
    days = [step.done_on for step in leaves(run.steps) if step.first is first and step.done_on]
    if first is First.TRAINING and run.trained_on is not None:
        days.append(run.trained_on)
    if not days:
        return None
    return Reached(run, first, min(days), max(0, (min(days) - run.started_on).days))


def firsts(runs: Sequence[Run]) -> dict[First, list[Reached]]:
    """Each first, with the partners that got to it, the quickest first (R62)."""
    found = {first: [reached(run, first) for run in runs] for first in First if first}
    return {
        first: sorted(filter(None, all_of), key=lambda one: (one.days, fold(one.run.partner)))
        for first, all_of in found.items()
    }


def group_figures(runs: Iterable[Run], today: date) -> GroupFigures:
    """What runs come to together (R62)."""
    runs = tuple(runs)
    outcomes = [run.checklist.outcome for run in runs]
    took = [days for run in runs if (days := days_to_finish(run)) is not None]
    all_delays = [delay for run in runs for delay in delays(run, today)]
    return GroupFigures(
        runs=runs,
        running=outcomes.count(Outcome.RUNNING),
        graduated=outcomes.count(Outcome.GRADUATED),
        stopped=outcomes.count(Outcome.STOPPED),
        finished=len(took),
        days_to_finish=median_of(took),
        firsts={
            first: median_of([one.days for one in all_of]) for first, all_of in firsts(runs).items()
        },
        on_time=_on_time(all_delays),
        touches=sum(touches(run) for run in runs),
    )


def median_of(days: Sequence[int]) -> float | None:
    """The median, None of nothing."""
    return float(median(days)) if days else None


def days_to_finish(run: Run) -> int | None:
    """How many days ``run`` took until all was done, None while something is open."""
    ended = finished_on(run.steps)
    return None if ended is None or run.started_on is None else (ended - run.started_on).days


def grouped(
    runs: Iterable[Run], key: Callable[[Run], tuple[int, int] | None]
) -> dict[tuple[int, int], list[Run]]:
    """Runs by what they have in common, in the order of it; those without it are left out."""
    found: dict[tuple[int, int], list[Run]] = defaultdict(list)
    for run in runs:
        mine = key(run)
        if mine is not None:
            found[mine].append(run)
    return dict(sorted(found.items()))


def cohort(run: Run) -> tuple[int, int] | None:
    """The calendar year and quarter (1-4) in which ``run`` was started."""
    day = run.started_on
    return None if day is None else (day.year, (day.month - 1) // 3 + 1)


def version(run: Run) -> tuple[int, int] | None:
    """The template that ``run`` was started from, and its version, if the template is there."""
    template = run.checklist.template_id
    return None if template is None else (template, run.checklist.version)


def _on_time(delays: Sequence[Delay]) -> float | None:
    return sum(delay.days == 0 for delay in delays) / len(delays) if delays else None

"""The gates of an onboarding at weeks 4, 8 and 12, and how it goes on or ends there (C-iii)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from prmdesk.domain.onboarding import Checklist, Step, StepKind, due_date, lacks_evidence, leaves
from prmdesk.domain.outline import by_phase, in_order
from prmdesk.domain.waiting import unsettled, waited_for

DAYS_AHEAD = 7
"""How many days before its day a gate is due: the week that is to end with it."""

LONGEST_EXTENSION = 366
"""By how many days at most an onboarding is extended at once."""


class GateVerdict(StrEnum):
    """What was decided at a gate."""

    PASS = "pass"
    EXTEND = "extend"
    GRADUATE = "graduate"
    STOP = "stop"


class GateState(StrEnum):
    """Where a gate stands; ``WAIVED``: it was passed, and exit criteria of it are open.

    ``NOT_REACHED``: the onboarding ended without it.
    """

    AHEAD = "ahead"
    DUE = "due"
    LATE = "late"
    PASSED = "passed"
    WAIVED = "waived"
    NOT_REACHED = "not_reached"


@dataclass(frozen=True, slots=True)
class GateDecision:
    """One decision about an onboarding; only people make it (R63).

    ``step_id`` is the phase whose gate it was, None for the onboarding as a whole; the phase may
    be gone since. ``days`` are those it was extended by. ``reason`` says why, and what is open and
    why that does not matter where a gate is passed with open exit criteria.
    """

    id: int
    checklist_id: int
    on_date: date
    verdict: GateVerdict
    step_id: int | None = None
    days: int = 0
    reason: str = ""
    attendees: str = ""
    who: str = ""


@dataclass(frozen=True, slots=True)
class Gate:
    """A phase with exit criteria: what is met of them, what is open, and when it is due.

    ``week`` is the one planned, counted from the start (day 30: week 4), though ``due`` was moved
    or the onboarding extended; None without a day. An exit criterion that is not needed is neither
    met nor open. ``decision`` let it be passed.
    """

    phase_id: int
    title: str
    week: int | None
    due: date | None
    met: tuple[Step, ...]
    open: tuple[Step, ...]
    state: GateState
    decision: GateDecision | None = None

    @property
    def is_passed(self) -> bool:
        """Whether people let it be passed, with or without open exit criteria."""
        return self.decision is not None


def gates(
    checklist: Checklist, steps: Sequence[Step], decisions: Sequence[GateDecision], today: date
) -> list[Gate]:
    """The gates of a checklist or template, in the order of its phases."""
    passes = {one.step_id: one for one in decisions if one.verdict is GateVerdict.PASS}
    still_open = unsettled(steps)
    found = []
    for phase, below in by_phase(steps):
        exits = [step for step in below if step.is_exit]
        if exits:
            gate = _gate(phase, exits, checklist, still_open, passes.get(phase.id))
            week = _week(exits, checklist, decisions)
            found.append(replace(gate, week=week, state=_state(gate, checklist, today)))
    return found


def _gate(
    phase: Step,
    exits: Sequence[Step],
    checklist: Checklist,
    still_open: Collection[int],
    decision: GateDecision | None,
) -> Gate:
    needed = [step for step in exits if not step.skip_reason]
    days = [day for step in needed if (day := _day(step, checklist)) is not None]
    return Gate(
        phase.id,
        phase.title,
        week=None,
        due=_due(checklist, max(days, default=None)),
        met=tuple(step for step in needed if step.id not in still_open),
        open=tuple(step for step in needed if step.id in still_open),
        state=GateState.AHEAD,
        decision=decision,
    )


def _due(checklist: Checklist, day: int | None) -> date | None:
    if day is None or checklist.started_on is None:
        return None
    return checklist.started_on + timedelta(day)


def _day(step: Step, checklist: Checklist) -> int | None:
    """The day a step is due, counted from the start."""
    due = due_date(step, checklist.started_on)
    if due is None or checklist.started_on is None:
        return step.day
    return (due - checklist.started_on).days


def _week(
    exits: Sequence[Step], checklist: Checklist, decisions: Sequence[GateDecision]
) -> int | None:
    """The week in which a gate was planned, before its steps were moved or all was extended."""
    longer = [one for one in decisions if one.verdict is GateVerdict.EXTEND]
    planned = [_planned(step, checklist, longer) for step in exits]
    days = [day for day in planned if day is not None]
    return max(0, *days) // 7 if days else None


def _planned(step: Step, checklist: Checklist, longer: Sequence[GateDecision]) -> int | None:
    if step.day is None:
        return _day(step, checklist)
    if step.due is not None:
        return step.day  # what was set by hand leaves it alone
    undone = [one for one in longer if step.done_on is None or step.done_on > one.on_date]
    return step.day - sum(one.days for one in undone)


def _state(gate: Gate, checklist: Checklist, today: date) -> GateState:
    if gate.is_passed:
        return GateState.WAIVED if gate.open else GateState.PASSED
    if not checklist.is_running:
        return GateState.NOT_REACHED
    if gate.due is None or today + timedelta(DAYS_AHEAD) < gate.due:
        return GateState.AHEAD
    return GateState.LATE if gate.due < today else GateState.DUE


def to_pass(gates: Sequence[Gate]) -> list[Gate]:
    """The gates that are not passed and have open exit criteria: they need a reason (C-iii)."""
    return [gate for gate in gates if not gate.is_passed and gate.open]


def deciding_step(gates: Sequence[Gate], steps: Sequence[Step]) -> Step | None:
    """The people step that graduating or stopping is the meeting of; None where there is none.

    The last exit criterion of the last gate that is done with people ("Decision: graduate, extend
    or stop"), once nothing else is open in the gates that are not passed.
    """
    if not gates or to_pass(gates) != [gates[-1]]:
        return None
    exits = {step.id for step in (*gates[-1].met, *gates[-1].open)}
    people = [
        step
        for step in leaves(in_order(steps))
        if step.id in exits and step.kind is StepKind.PEOPLE
    ]
    if gates[-1].open != tuple(people[-1:]):
        return None
    last = people[-1]
    is_held_up = lacks_evidence(last) or waited_for(last, steps) is not None
    return None if is_held_up else last


def extended(steps: Sequence[Step], days: int) -> dict[int, dict[str, date | int]]:
    """What changes, by step id, when all that is open is due so many days later."""
    later: dict[int, dict[str, date | int]] = {}
    still_open = unsettled(steps)
    for step in steps:
        if step.id not in still_open:
            continue
        if step.due is not None:
            later[step.id] = {"due": step.due + timedelta(days)}
        elif step.day is not None:
            later[step.id] = {"day": step.day + days}
    return later

"""The 90-day test: one goal in place of a score, and which of the two predicts better (D18)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from prmdesk.domain.figures import ON_TRACK_FROM
from prmdesk.domain.placements import Placement
from prmdesk.domain.quadrant import HIGH_FOR_US, Quadrant
from prmdesk.domain.workspace import fiscal_year

DAYS = 90
"""How long a test runs, unless another end is set."""

SOON = 14
"""An open test is due when it ends within so many days."""

ENOUGH = 5
"""With fewer cases nothing is said about which predicts better."""


class Result(StrEnum):
    """How a test stands."""

    OPEN = "open"
    DELIVERED = "delivered"
    FAILED = "failed"


class Urgency(StrEnum):
    """What an open test asks for: to be closed, soon to be closed, or nothing yet."""

    OVERDUE = "overdue"
    DUE = "due"
    RUNNING = "running"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Trial:
    """What a partner is to deliver by ``ends_on``, and whether it did."""

    id: int
    partner_id: int
    goal: str
    starts_on: date
    ends_on: date
    result: Result = Result.OPEN
    closed_on: date | None = None
    note: str = ""


def ends(starts_on: date) -> date:
    """The day by which a test that begins on ``starts_on`` is to be delivered."""
    return starts_on + timedelta(DAYS)


def urgency(trial: Trial, today: date) -> Urgency:
    """What a test asks for ``today``: on its last day it is due, the day after overdue."""
    if trial.result is not Result.OPEN:
        return Urgency.CLOSED
    if trial.ends_on < today:
        return Urgency.OVERDUE
    return Urgency.DUE if (trial.ends_on - today).days <= SOON else Urgency.RUNNING


def in_order(trials: Iterable[Trial]) -> list[Trial]:
    """The open tests, the one that ends first ahead, then the closed ones, newest first."""
    listed = list(trials)
    waiting = [trial for trial in listed if trial.result is Result.OPEN]
    closed = [trial for trial in listed if trial.result is not Result.OPEN]
    return [
        *sorted(waiting, key=lambda trial: (trial.ends_on, trial.id)),
        *sorted(closed, key=lambda trial: (ended_on(trial), trial.id), reverse=True),
    ]


def ended_on(trial: Trial) -> date:
    """The day on which a test was over: its end, or when it was closed before that."""
    return min(trial.closed_on or trial.ends_on, trial.ends_on)


# Which predicts better


class Better(StrEnum):
    """What the cases say of the two ways to foresee how a partner will do."""

    UNKNOWN = "unknown"
    ALIKE = "alike"
    SCORE = "score"
    TEST = "test"


@dataclass(frozen=True, slots=True)
class Case:
    """A closed test of a partner that stood in ``quadrant`` when it began.

    ``attained`` is the plan score (0-1) of the fiscal year in which the test ended.
    """

    trial: Trial
    quadrant: Quadrant
    attained: Decimal

    @property
    def did_well(self) -> bool:
        """Whether the plan was reached: on track as everywhere, all of its measures met."""
        return self.attained >= ON_TRACK_FROM

    @property
    def score_was_right(self) -> bool:
        """Whether "invest", said by standing high in value to us, came true, or its contrary."""
        return (self.quadrant in HIGH_FOR_US) is self.did_well

    @property
    def test_was_right(self) -> bool:
        """Whether a delivered test was followed by a plan reached, a failed one by none."""
        return (self.trial.result is Result.DELIVERED) is self.did_well


@dataclass(frozen=True, slots=True)
class Comparison:
    """In how many of ``n`` cases the score and the 90-day test foresaw how the year went."""

    n: int
    score_right: int
    test_right: int

    @property
    def better(self) -> Better:
        """The one that was right more often; nothing is said of fewer than ``ENOUGH`` cases."""
        if self.n < ENOUGH:
            return Better.UNKNOWN
        if self.score_right == self.test_right:
            return Better.ALIKE
        return Better.SCORE if self.score_right > self.test_right else Better.TEST


def cases(
    trials: Iterable[Trial],
    paths: Mapping[int, Sequence[Placement]],
    attained: Mapping[tuple[int, int], Decimal],
    fiscal_start: int,
) -> list[Case]:
    """The closed tests that can be compared, the last ended first (D18).

    ``paths`` are the placements of each partner, oldest first; ``attained`` are the plan scores
    by partner and fiscal year. A test counts when its partner stood in a quadrant on the day it
    began, and has a plan with figures for the fiscal year in which it ended.
    """
    found = []
    for trial in trials:
        path = paths.get(trial.partner_id, ())
        stood = [place.quadrant for place in path if place.on_date <= trial.starts_on][-1:]
        year = fiscal_year(ended_on(trial), fiscal_start)
        reached = attained.get((trial.partner_id, year))
        if trial.result is Result.OPEN or not stood or reached is None:
            continue
        if stood[0] is not Quadrant.UNSCORED:
            found.append(Case(trial, stood[0], reached))
    return sorted(found, key=lambda case: (ended_on(case.trial), case.trial.id), reverse=True)


def comparison(cases: Sequence[Case]) -> Comparison:
    """How often each foresaw how the year went."""
    return Comparison(
        len(cases),
        sum(case.score_was_right for case in cases),
        sum(case.test_was_right for case in cases),
    )

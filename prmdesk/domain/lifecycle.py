"""The partnering lifecycle: what must be so before a stage is left, and how long it took (R30)."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from statistics import median

from prmdesk.domain.onboarding import Outcome, is_onboarded
from prmdesk.domain.partners import Role, Stage, StageEntry
from prmdesk.domain.quadrant import Quadrant

JOURNEY = (
    Stage.IDENTIFY, Stage.QUALIFY, Stage.RECRUIT, Stage.ONBOARD, Stage.ENABLE, Stage.ACTIVATE,
    Stage.GROW, Stage.REVIEW,
)  # fmt: skip
"""The stages in the order in which a partner goes through them; the others are beside the way."""

ENOUGH = 3
"""So many finished stays in a stage tell how long it usually takes; fewer are chance."""


class Fact(StrEnum):
    """The keys of criteria that what we know answers: worked out when asked, never kept."""

    REASON = "reason"
    CONTACT = "contact"
    VALUES = "values"
    AGREEMENT = "agreement"
    SPONSOR = "sponsor"
    ONBOARDED = "onboarded"
    PLAN = "plan"
    CURRENT = "current"


_FACTS = frozenset(fact.value for fact in Fact)


@dataclass(frozen=True, slots=True)
class Criterion:
    """What must be so before a partner leaves ``stage``.

    One of ours has a ``key``, which says how it is answered; its own words give way to ``text``.
    """

    id: int
    stage: Stage
    key: str = ""
    text: str = ""
    position: int = 0

    @property
    def fact(self) -> Fact | None:
        """What answers it; None where a person does, with a tick."""
        return Fact(self.key) if self.key in _FACTS else None


@dataclass(frozen=True, slots=True)
class CriterionMet:
    """A criterion that a partner met, or, with a ``waiver``, why it need not (R30)."""

    id: int
    partner_id: int
    criterion_id: int
    met_on: date
    waiver: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """What of a partner the facts are worked out from.

    Values are 0-100 and ``progress`` 0-1, None where unknown; ``roles`` are those of its people.
    ``outcome`` is that of the onboarding in use.
    """

    value_to_partner: float | None = None
    value_to_us: float | None = None
    progress: float | None = None
    agreement_start: date | None = None
    agreement_end: date | None = None
    roles: frozenset[Role] = frozenset()
    has_reason: bool = False
    has_plan: bool = False
    outcome: Outcome = Outcome.RUNNING


def facts(known: Known, today: date) -> frozenset[Fact]:
    """The facts that hold today of a partner of whom this is ``known``."""
    start, end = known.agreement_start, known.agreement_end
    answers = {
        Fact.REASON: known.has_reason,
        Fact.CONTACT: bool(known.roles),
        Fact.VALUES: None not in (known.value_to_partner, known.value_to_us),
        Fact.AGREEMENT: start is not None,
        Fact.SPONSOR: Role.SPONSOR in known.roles,
        Fact.ONBOARDED: is_onboarded(known.outcome, known.progress),
        Fact.PLAN: known.has_plan,
        Fact.CURRENT: start is not None and start <= today and (end is None or end >= today),
    }
    return frozenset(fact for fact, holds in answers.items() if holds)


# What is open before a stage is left


@dataclass(frozen=True, slots=True)
class Stay:
    """A time in a stage, to ``left_on`` or until now; ``reason`` says why it was entered."""

    stage: Stage
    entered_on: date
    left_on: date | None = None
    reason: str = ""

    def days(self, today: date) -> int:
        """How long it took, or has taken until today."""
        return max(0, ((self.left_on or today) - self.entered_on).days)


@dataclass(frozen=True, slots=True)
class Check:
    """How one partner stands with one criterion; ``kept`` is its tick or waiver, if it counts."""

    criterion: Criterion
    is_met: bool
    kept: CriterionMet | None = None

    @property
    def is_waived(self) -> bool:
        """Whether it was waived, and is not met after all."""
        return not self.is_met and self.kept is not None and bool(self.kept.waiver)

    @property
    def is_open(self) -> bool:
        """Whether it keeps the partner in its stage."""
        return not (self.is_met or self.is_waived)


def checks(
    criteria: Iterable[Criterion],
    kept: Iterable[CriterionMet],
    past: Sequence[Stay],
    holding: Collection[Fact],
) -> tuple[Check, ...]:
    """How one partner stands with ``criteria``, in their order.

    ``kept`` are its ticks and waivers, ``past`` its stays, ``holding`` the facts that hold. Who
    enters a stage again meets its criteria again: what was ticked before then counts no more.
    """
    entered = {stay.stage: stay.entered_on for stay in past}
    again = {stage for stage, n in Counter(stay.stage for stay in past).items() if n > 1}
    by_criterion = {one.criterion_id: one for one in kept}
    found = []
    for criterion in criteria:
        one = by_criterion.get(criterion.id)
        if one and criterion.stage in again and one.met_on < entered[criterion.stage]:
            one = None
        ticked = one is not None and not one.waiver
        is_met = ticked if criterion.fact is None else criterion.fact in holding
        found.append(Check(criterion, is_met, one))
    return tuple(found)


def left(stage: Stage, past: Sequence[Stay]) -> Stage | None:
    """The stage of the journey that a partner in ``stage`` leaves when it moves; None for none.

    From beside the way it is the last one before: a pause is no way around what is still open.
    """
    if stage in JOURNEY:
        return stage
    return next((stay.stage for stay in reversed(past) if stay.stage in JOURNEY), None)


def is_forward(start: Stage | None, to: Stage) -> bool:
    """Whether moving from ``start`` to ``to`` asks for the criteria of ``start`` (R30).

    After a review a renewed partner goes on growing: that is forward too.
    """
    if start is None or to not in JOURNEY:
        return False
    return JOURNEY.index(to) > JOURNEY.index(start) or (start, to) == (Stage.REVIEW, Stage.GROW)


@dataclass(frozen=True, slots=True)
class Records:
    """What is kept on the way of some partners, by partner id, and the criteria there are."""

    criteria: Sequence[Criterion]
    entries: Mapping[int, Sequence[StageEntry]]
    met: Mapping[int, Sequence[CriterionMet]]
    known: Mapping[int, Known]

    def past(self, partner_id: int) -> list[Stay]:
        """The stages a partner was in, oldest first."""
        return stays(self.entries.get(partner_id, ()))

    def checks(self, partner_id: int, stage: Stage, today: date) -> tuple[Check, ...]:
        """How a partner stands with the criteria of ``stage``."""
        mine = [criterion for criterion in self.criteria if criterion.stage is stage]
        holding = facts(self.known[partner_id], today)
        return checks(mine, self.met.get(partner_id, ()), self.past(partner_id), holding)


# How long it took


def stays(entries: Iterable[StageEntry]) -> list[Stay]:
    """The stages one partner was in, oldest first; one entered while in it goes on."""
    ordered: list[StageEntry] = []
    for entry in sorted(entries, key=lambda entry: (entry.entered_on, entry.id)):
        if not ordered or ordered[-1].stage is not entry.stage:
            ordered.append(entry)
    ends = [entry.entered_on for entry in ordered[1:]]
    return [
        Stay(entry.stage, entry.entered_on, end, entry.reason)
        for entry, end in zip(ordered, [*ends, None], strict=False)  # none for no entry
    ]


def entered_on(past: Sequence[Stay], stage: Stage) -> date | None:
    """The day a partner that is in ``stage`` entered it last; None where history is silent."""
    return next((stay.entered_on for stay in reversed(past) if stay.stage is stage), None)


def totals(past: Iterable[Stay], today: date) -> dict[Stage, int]:
    """The days in each stage; one entered twice counts both times."""
    found: dict[Stage, int] = {}
    for stay in past:
        found[stay.stage] = found.get(stay.stage, 0) + stay.days(today)
    return found


@dataclass(frozen=True, slots=True)
class Usual:
    """How long a stage usually takes: the median of ``n`` finished stays, in days."""

    days: float
    n: int

    def is_exceeded(self, days: int | None) -> bool:
        """Whether ``days`` are more than twice the usual, where enough is known to say so."""
        return days is not None and self.n >= ENOUGH and days > 2 * self.days


def usual(past: Iterable[Stay]) -> dict[Stage, Usual]:
    """How long each stage usually takes, over the finished stays of all partners."""
    days: dict[Stage, list[int]] = {}
    for stay in past:
        if stay.left_on is not None:
            days.setdefault(stay.stage, []).append(stay.days(stay.left_on))
    return {stage: Usual(median(found), len(found)) for stage, found in days.items()}


# What is shown


@dataclass(frozen=True, slots=True)
class Card:
    """A partner on the board. ``days`` in its stage, None where history is silent.

    ``open`` are the criteria that keep it there, ``needed`` counts all of the stage's.
    """

    partner_id: int
    name: str
    quadrant: Quadrant
    stage: Stage
    entered_on: date | None = None
    days: int | None = None
    is_long: bool = False
    open: tuple[Criterion, ...] = ()
    needed: int = 0

    @property
    def met(self) -> int:
        """How many criteria are met or waived."""
        return self.needed - len(self.open)


@dataclass(frozen=True, slots=True)
class Board:
    """Partners by stage, and how long each stage usually takes."""

    cards: tuple[Card, ...]
    usual: Mapping[Stage, Usual]

    def column(self, stage: Stage) -> tuple[Card, ...]:
        """The cards of a stage, those longest in it first."""
        mine = (card for card in self.cards if card.stage is stage)
        return tuple(sorted(mine, key=lambda card: -(card.days or 0)))


def median_age(cards: Iterable[Card]) -> float | None:
    """How long the partners of ``cards`` have been where they are, in days; None for none."""
    days = [card.days for card in cards if card.days is not None]
    return median(days) if days else None


@dataclass(frozen=True, slots=True)
class Journey:
    """One partner's way: its ``stays``, its ``stage`` now, and what is to be so to move on.

    The ``checks`` are those of the stage ``asked``: beside the way, the one it came from.
    """

    stage: Stage
    asked: Stage
    stays: tuple[Stay, ...] = ()
    checks: tuple[Check, ...] = ()
    usual: Usual | None = None

    def days(self, today: date) -> int | None:
        """How long it has been in its stage; None where history is silent."""
        begun = entered_on(self.stays, self.stage)
        return None if begun is None else max(0, (today - begun).days)


@dataclass(frozen=True, slots=True)
class Held:
    """A partner that something keeps in ``stage``: the checks that are still open."""

    partner_id: int
    name: str
    stage: Stage
    open: tuple[Check, ...]

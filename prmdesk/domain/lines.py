"""A partner as one line of the list, and the question that a list of partners answers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from prmdesk.domain.activities import Activity, Kind, last_contact
from prmdesk.domain.onboarding import Checklist, Step, due_date, leaves, progress
from prmdesk.domain.partners import Bucket, Contact, Stage, Touch
from prmdesk.domain.quadrant import Quadrant, Thresholds, settled
from prmdesk.domain.scores import (
    Axis,
    Driver,
    DriverWeight,
    Score,
    axis_value,
    current,
    weighted,
)


@dataclass(frozen=True, slots=True)
class PartnerLine:
    """What lists, dots and cards show of a partner at a glance; derived, never edited.

    ``value_to_partner`` and ``value_to_us`` are 0-100 or None; ``is_manual`` tells that one of
    them was set by hand. ``progress`` is 0-1, None without a checklist.
    """

    id: int
    name: str
    buckets: tuple[Bucket, ...]
    tier: str
    stage: Stage
    touch: Touch
    country: str
    region: str
    city: str
    our_owner: str
    tags: tuple[str, ...]
    value_to_partner: float | None
    value_to_us: float | None
    is_manual: bool
    quadrant: Quadrant
    progress: float | None
    next_step: str
    next_due: date | None
    last_contact: date | None
    main_contact: str
    email: str


class Derived(NamedTuple):
    """What of a line is worked out; the rest of it is as the partner has it."""

    value_to_partner: float | None
    value_to_us: float | None
    is_manual: bool
    quadrant: Quadrant
    progress: float | None
    next_step: str
    next_due: date | None
    last_contact: date | None
    main_contact: str
    email: str


Values = tuple[float | None, float | None]
"""Value to the partner and value to us, 0-100; None where it is not known."""


@dataclass(frozen=True, slots=True)
class PartnerFacts:
    """All that the ``Derived`` part of a line comes from; ``by_hand`` are the values set so.

    ``before`` is the quadrant it stood in until now, ``UNSCORED`` if in none.
    """

    by_hand: Values = (None, None)
    contacts: Sequence[Contact] = ()
    scores: Sequence[Score] = ()
    activities: Sequence[Activity] = ()
    checklist: Checklist | None = None
    steps: Sequence[Step] = ()
    buckets: Sequence[Bucket] = ()
    before: Quadrant = Quadrant.UNSCORED


class Compare(StrEnum):
    """How a condition compares."""

    IS = "is"
    IS_NOT = "is_not"
    CONTAINS = "contains"
    EMPTY = "empty"
    FILLED = "filled"
    BEFORE = "before"
    AFTER = "after"
    NOT_SINCE = "not_since"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"


@dataclass(frozen=True, slots=True)
class Condition:
    """One row of the filter: a column of ``PartnerLine`` (or ``field:7``), a comparison, a value.

    Dates are ISO text or days from today as ``+0``, ``-30``. ``NOT_SINCE`` a day means before it
    or never. Texts are compared without case, accents and width.
    """

    column: str
    compare: Compare
    value: str = ""


@dataclass(frozen=True, slots=True)
class Query:
    """Which partners, in which order; ``order`` holds column names, ``-name`` for descending."""

    text: str = ""
    conditions: tuple[Condition, ...] = ()
    order: tuple[str, ...] = ("name",)


@dataclass(frozen=True, slots=True)
class View:
    """A named way of looking at the list: filter, order and columns."""

    id: int
    name: str
    query: str
    columns: tuple[str, ...] = ()
    is_pinned: bool = False
    position: int = 0


def next_step(
    tasks: Sequence[Activity], steps: Sequence[Step], started_on: date | None
) -> tuple[str, date | None]:
    """The open task or step that is due first, with its day; undated ones come last."""
    open_items = [
        (task.due, task.text) for task in tasks if task.kind is Kind.TASK and not task.done_on
    ]
    open_items += [
        (due_date(step, started_on), step.title)
        for step in leaves(steps)
        if not step.done_on and not step.skip_reason
    ]
    if not open_items:
        return "", None
    due, text = min(open_items, key=lambda item: item[0] or date.max)
    return text, due


def values(by_hand: Values, drivers: Sequence[Driver], scores: Sequence[Score]) -> Values:
    """Both values: what was set by hand, else what is scored."""
    if not scores:
        return by_hand
    latest = current(scores)
    return tuple(  # type: ignore[return-value]
        axis_value(drivers, latest, axis).value if manual is None else manual
        for axis, manual in zip((Axis.PARTNER, Axis.US), by_hand, strict=True)
    )


def main_contact(contacts: Sequence[Contact]) -> Contact | None:
    """The contact marked as main, else the first, of those who are still there."""
    here = [contact for contact in contacts if contact.left_on is None]
    return next((contact for contact in here if contact.is_main), next(iter(here), None))


def standing(
    facts: PartnerFacts,
    drivers: Sequence[Driver],
    thresholds: Thresholds,
    own_weights: Sequence[DriverWeight] = (),
) -> tuple[float | None, float | None, Quadrant]:
    """Where one partner stands: value to it, value to us, and the quadrant these make."""
    weighing = weighted(drivers, own_weights, facts.buckets)
    to_partner, to_us = values(facts.by_hand, weighing, facts.scores)
    by_hand = facts.by_hand[0] is not None, facts.by_hand[1] is not None
    return to_partner, to_us, settled(to_partner, to_us, thresholds, facts.before, by_hand)


def derived(
    facts: PartnerFacts,
    drivers: Sequence[Driver],
    thresholds: Thresholds,
    own_weights: Sequence[DriverWeight] = (),
) -> Derived:
    """What the line of one partner shows beside what the partner says itself."""
    to_partner, to_us, quadrant = standing(facts, drivers, thresholds, own_weights)
    own = facts.checklist
    steps = facts.steps if own and own.is_running else ()  # of one that ended nothing is due
    step, due = next_step(facts.activities, steps, own.started_on if own else None)
    contact = main_contact(facts.contacts)
    return Derived(
        value_to_partner=to_partner,
        value_to_us=to_us,
        is_manual=facts.by_hand != (None, None),
        quadrant=quadrant,
        progress=progress(facts.steps).share if facts.steps else None,
        next_step=step,
        next_due=due,
        last_contact=last_contact(facts.activities),
        main_contact=contact.name if contact else "",
        email=contact.email if contact else "",
    )

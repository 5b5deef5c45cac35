"""The decisions log: who gets more, the same, less or nothing any more, and why (R17)."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from prmdesk.domain.placements import Placement
from prmdesk.domain.quadrant import Quadrant, Standing
from prmdesk.domain.scores import Axis


class Verdict(StrEnum):
    """What is decided about the resources of a partner."""

    RAISE = "raise"
    KEEP = "keep"
    CUT = "cut"
    EXIT = "exit"


class Origin(StrEnum):
    """What made the line: a person, a plan of resources made smaller, or a shift applied."""

    HAND = "hand"
    PLAN = "plan"
    SHIFT = "shift"


class Looked(StrEnum):
    """Whether a decision was looked at again: it was, is to be now or later, or never will."""

    DUE = "due"
    WAITING = "waiting"
    REVIEWED = "reviewed"
    UNPLANNED = "unplanned"


NEEDS_WHY = (Verdict.CUT, Verdict.EXIT)
"""Hard decisions are not made without a reason."""

PROPOSED: Mapping[Quadrant, Verdict] = {
    Quadrant.STRATEGIC: Verdict.RAISE,
    Quadrant.ORPHAN: Verdict.RAISE,
    Quadrant.OPPORTUNISTIC: Verdict.CUT,
    Quadrant.MISFIT: Verdict.CUT,
}
"""What the method would decide about a partner in each quadrant (R20-R24); people decide."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision about one partner, with what was expected of it and what came of it.

    ``moved`` are the resources in words, ``quadrant`` is where the partner stood that day. It is to
    be looked at again on ``review_on``; it was on ``reviewed_on``.
    """

    id: int
    partner_id: int
    on_date: date
    verdict: Verdict
    why: str = ""
    moved: str = ""
    effect: str = ""
    review_on: date | None = None
    outcome: str = ""
    reviewed_on: date | None = None
    who: str = ""
    quadrant: Quadrant = Quadrant.UNSCORED
    origin: Origin = Origin.HAND

    def looked(self, today: date) -> Looked:
        """Whether it was looked at again, or is to be by ``today``."""
        if self.reviewed_on is not None:
            return Looked.REVIEWED
        if self.review_on is None:
            return Looked.UNPLANNED
        return Looked.DUE if self.review_on <= today else Looked.WAITING


def problems(decision: Decision) -> Iterator[tuple[str, str]]:
    """What keeps a decision from being kept: the field, and the code of what is wrong with it."""
    if decision.verdict in NEEDS_WHY and not decision.why.strip():
        yield "why", "missing"
    if decision.review_on is not None and decision.review_on < decision.on_date:
        yield "review_on", "too_early"


@dataclass(frozen=True, slots=True)
class Followed:
    """A decision with where its partner stands ``now``, and where it stood then (None: unknown)."""

    decision: Decision
    now: Standing
    then: Placement | None = None

    @property
    def is_known(self) -> bool:
        """Whether it is known where the partner stood then."""
        return self.then is not None or self.decision.quadrant is not Quadrant.UNSCORED

    def values(self) -> dict[Axis, tuple[float | None, float | None]]:
        """Each value then and now, where it became another; nothing where then is not known."""
        if self.then is None:
            return {}
        found = {
            Axis.PARTNER: (self.then.to_partner, self.now.value_to_partner),
            Axis.US: (self.then.to_us, self.now.value_to_us),
        }
        return {axis: pair for axis, pair in found.items() if pair[0] != pair[1]}


def stood(path: Iterable[Placement], day: date) -> Placement | None:
    """Where a partner stood at the end of ``day``: the last place of its path that is not later."""
    return max(
        (place for place in path if place.on_date <= day),
        key=lambda place: (place.on_date, place.id),
        default=None,
    )


def counts(decisions: Iterable[Decision]) -> dict[Verdict, int]:
    """How many decisions there are of each verdict."""
    found = Counter(decision.verdict for decision in decisions)
    return {verdict: found[verdict] for verdict in Verdict}


def narrowed(
    found: Iterable[Followed],
    today: date,
    verdicts: Collection[Verdict] = (),
    looked: Collection[Looked] = (),
) -> list[Followed]:
    """Those of ``found`` with one of ``verdicts``, looked at as ``looked`` says; empty: any."""
    return [
        one
        for one in found
        if (not verdicts or one.decision.verdict in verdicts)
        and (not looked or one.decision.looked(today) in looked)
    ]

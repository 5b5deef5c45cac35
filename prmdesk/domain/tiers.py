"""The tiers of the partner programme: the score they ask for and the hard requirements (C-iv)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from prmdesk.domain.plan_work import Review
from prmdesk.domain.scorecard import ENOUGH, Scorecard
from prmdesk.domain.text import fold

REVIEWS = 2
"""So many reviews one after the other find a partner below its tier before that is proposed."""


@dataclass(frozen=True, slots=True)
class Tier:
    """One tier; ``from_score`` is 0-100 of the scorecard, the best tier comes first.

    ``min_revenue`` (of a fiscal year, in the currency of the workspace) and ``min_certified``
    (people) stand beside the score: None asks for nothing.
    """

    id: int
    name: str
    position: int = 0
    from_score: float = 0.0
    min_revenue: Decimal | None = None
    min_certified: int | None = None
    benefits: str = ""


class Requirement(StrEnum):
    """What a tier asks for."""

    SCORE = "score"
    REVENUE = "revenue"
    CERTIFIED = "certified"


class Met(StrEnum):
    """Whether a requirement is met, as far as is known."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Proposal(StrEnum):
    """What speaks for another tier; a person does it, or not.

    ``WATCH``: it is below its tier, but not yet in two reviews. ``UNSURE``: too little is known to
    propose anything. ``ASSIGN``: it has no tier of the ladder, and has earned one.
    """

    NONE = ""
    ASSIGN = "assign"
    PROMOTE = "promote"
    WATCH = "watch"
    DEMOTE = "demote"
    UNSURE = "unsure"


GIVES = (Proposal.ASSIGN, Proposal.PROMOTE, Proposal.DEMOTE)
"""The proposals of another tier."""


@dataclass(frozen=True, slots=True)
class Check:
    """One requirement of a tier: what it asks for and what there is (None: not known)."""

    requirement: Requirement
    needed: Decimal
    actual: Decimal | None = None

    @property
    def met(self) -> Met:
        """Whether it is met; of what is not known nobody says so."""
        if self.actual is None:
            return Met.UNKNOWN
        return Met.YES if self.actual >= self.needed else Met.NO

    @property
    def missing(self) -> Decimal | None:
        """How much is missing, 0 where it is met; None where nothing is known."""
        return None if self.actual is None else max(self.needed - self.actual, Decimal(0))


@dataclass(frozen=True, slots=True)
class TierStanding:
    """Where a partner stands on the ladder, and what is missing for the tier above.

    ``current`` is the tier it has, None where its ``called`` is none of the ladder. ``by_score``
    is what the score alone would give, ``earned`` the best tier of which all is met. ``next`` is
    above both it has and it has earned (None: at the top), and ``to_next`` its requirements.
    ``to_keep`` are those of the current tier; ``below`` counts the last reviews in a row that
    found it below that.
    """

    partner_id: int
    called: str = ""
    current: Tier | None = None
    by_score: Tier | None = None
    earned: Tier | None = None
    next: Tier | None = None
    to_next: tuple[Check, ...] = ()
    to_keep: tuple[Check, ...] = ()
    proposal: Proposal = Proposal.NONE
    proposed: Tier | None = None
    below: int = 0

    @property
    def missing(self) -> tuple[Check, ...]:
        """What is not met yet of the next tier, or not known."""
        return tuple(check for check in self.to_next if check.met is not Met.YES)


def ladder(tiers: Sequence[Tier]) -> tuple[Tier, ...]:
    """The tiers from the best to the lowest."""
    return tuple(sorted(tiers, key=lambda tier: (tier.position, tier.id)))


def checks(tier: Tier, card: Scorecard) -> tuple[Check, ...]:
    """What ``tier`` asks for beside what there is; a thin score counts as not known."""
    score = None if card.is_thin else card.score
    needed = Decimal(str(tier.from_score))
    found = [Check(Requirement.SCORE, needed, score)] if needed > 0 else []
    if tier.min_revenue is not None:
        found.append(Check(Requirement.REVENUE, tier.min_revenue, card.revenue))
    if tier.min_certified is not None:
        certified = None if card.certified is None else Decimal(card.certified)
        found.append(Check(Requirement.CERTIFIED, Decimal(tier.min_certified), certified))
    return tuple(found)


def standing(
    tiers: Sequence[Tier], called: str, card: Scorecard, reviews: Sequence[Review], today: date
) -> TierStanding:
    """Where a partner called of tier ``called`` stands, and what that speaks for (C-iv).

    Upwards all requirements must be known and met. Downwards the score must be below the tier
    today and in the last two reviews, with enough known of each; a requirement beside the score
    alone is watched. ``reviews`` are those of all its plans; their ``tier`` is the one it had on
    the day, so that a review before a promotion does not count.
    """
    steps = ladder(tiers)
    current = next((tier for tier in steps if fold(tier.name) == fold(called)), None)
    known = {tier.id: checks(tier, card) for tier in steps}
    earned = next((one for one in steps if _all_met(known[one.id])), None)
    best = min((steps.index(one) for one in (current, earned) if one), default=len(steps))
    above = steps[best - 1] if best else None
    below = _below(current, reviews, today) if current else 0
    proposal, proposed = _proposal(steps, current, earned, known, card, below)
    return TierStanding(
        card.partner_id,
        called,
        current,
        None if card.is_thin else _by_score(steps, card.score),
        earned,
        above,
        known[above.id] if above else (),
        known[current.id] if current else (),
        proposal,
        proposed,
        below,
    )


def _all_met(found: Sequence[Check]) -> bool:
    return all(check.met is Met.YES for check in found)


def _by_score(steps: Sequence[Tier], score: Decimal | None) -> Tier | None:
    reached = (one for one in steps if score is not None and score >= Decimal(str(one.from_score)))
    return next(reached, None)


def _below(current: Tier, reviews: Sequence[Review], today: date) -> int:
    """How many of the last reviews in a row found the score below the tier it had and has."""
    held = [one for one in reviews if one.held_on and one.held_on <= today]
    held.sort(key=lambda one: (one.held_on or date.min, one.id), reverse=True)
    n = 0
    for review in held:
        if review.partner_score is None:
            continue  # nobody asked how it stood
        is_sure = review.coverage is not None and review.coverage >= ENOUGH
        same = fold(review.tier) == fold(current.name)
        if not (is_sure and same and review.partner_score < Decimal(str(current.from_score))):
            break
        n += 1
    return n


def _proposal(
    steps: Sequence[Tier],
    current: Tier | None,
    earned: Tier | None,
    known: dict[int, tuple[Check, ...]],
    card: Scorecard,
    below: int,
) -> tuple[Proposal, Tier | None]:
    if card.is_thin or card.score is None:
        return Proposal.UNSURE, None
    if current is None:
        return (Proposal.ASSIGN, earned) if earned else (Proposal.NONE, None)
    if earned and steps.index(earned) < steps.index(current):
        return Proposal.PROMOTE, earned
    short = {one.requirement for one in known[current.id] if one.met is Met.NO}
    if not short:
        return Proposal.NONE, None
    if Requirement.SCORE not in short or below < REVIEWS:
        return Proposal.WATCH, None
    lower = steps[steps.index(current) + 1 :]
    kept = (one for one in lower if all(check.met is not Met.NO for check in known[one.id]))
    return Proposal.DEMOTE, next(kept, None)

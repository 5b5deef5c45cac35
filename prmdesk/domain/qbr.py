"""The QBR pack: what stands on its pages and in its workbook, and what stays with us (C-vi, D8)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from itertools import accumulate

from prmdesk.domain.battlecards import Variant
from prmdesk.domain.enablement import Coverage
from prmdesk.domain.frictions import Friction, newest_first
from prmdesk.domain.lines import PartnerLine
from prmdesk.domain.onboarding import Side
from prmdesk.domain.partners import Partner
from prmdesk.domain.plan_work import Account, Review
from prmdesk.domain.plans import Plan, WholePlan
from prmdesk.domain.promises import SIDES, KeptRate, Promise, kept_rate
from prmdesk.domain.qbr_figures import (
    Figure,
    Topic,
    for_next_tier,
    key_figures,
    measures,
    open_accounts,
)
from prmdesk.domain.reviews import last_held, next_planned, of_last_time, still_open
from prmdesk.domain.scorecard import Scorecard
from prmdesk.domain.tiers import TierStanding
from prmdesk.domain.workspace import Workspace


class Part(StrEnum):
    """The parts of the pack, in their order."""

    HEADER = "header"
    PROMISES = "promises"
    AGENDA = "agenda"
    FIGURES = "figures"
    MEASURES = "measures"
    ACCOUNTS = "accounts"
    REVIEWS = "reviews"
    OURS = "ours"
    COMMITMENTS = "commitments"


class Item(StrEnum):
    """What a review talks about; last time's promises come first."""

    PROMISES = "promises"
    RECAP = "recap"
    PIPELINE = "pipeline"
    HEALTH = "health"
    MARKETING = "marketing"
    ISSUES = "issues"
    ACTIONS = "actions"


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One item of the agenda; without a ``title`` of its own it has the name of ``item``."""

    minutes: int
    item: Item | None = None
    title: str = ""


AGENDA = (
    AgendaItem(10, Item.PROMISES),
    AgendaItem(5, Item.RECAP),
    AgendaItem(20, Item.PIPELINE),
    AgendaItem(10, Item.HEALTH),
    AgendaItem(10, Item.MARKETING),
    AgendaItem(10, Item.ISSUES),
    AgendaItem(10, Item.ACTIONS),
)
"""75 minutes, most of them about what is to come (C-vi)."""


@dataclass(frozen=True, slots=True)
class PackOptions:
    """What the user chose: for whom, in which language (a code), what is talked about."""

    variant: Variant = Variant.SHAREABLE
    language: str = "en"
    agenda: tuple[AgendaItem, ...] = AGENDA


@dataclass(frozen=True, slots=True)
class QbrFacts:
    """All that is known of a partner and may go into its pack.

    ``plan`` is the one that counts now, ``reviews`` and ``promises`` are those of all its years.
    """

    partner: Partner
    line: PartnerLine
    workspace: Workspace
    plan: WholePlan | None = None
    reviews: Sequence[Review] = ()
    promises: Sequence[Promise] = ()
    frictions: Sequence[Friction] = ()
    coverage: Sequence[Coverage] = ()
    card: Scorecard | None = None
    standing: TierStanding | None = None


@dataclass(frozen=True, slots=True)
class Pack:
    """The pack of one partner. What its variant hides is not in it, so nothing can leak it.

    ``promises`` are those of last time with what became of them, ``open`` all that is to be kept,
    ``kept`` the rate of last time by side. ``to_next`` is what the ``next_tier`` asks for.
    ``frictions``, ``line`` and ``card`` are only for ourselves. ``logo``
    is a PNG in base64, ``colour`` is ``#rrggbb``; "" for none.
    """

    variant: Variant
    as_of: date
    name: str
    company: str
    owner: str
    tier: str = ""
    currency: str = ""
    plan: Plan | None = None
    fiscal_start: int = 1
    quarter: int = 1
    last: Review | None = None
    next_on: date | None = None
    promises: tuple[Promise, ...] = ()
    kept: Mapping[Side, KeptRate] = field(default_factory=dict)
    open: tuple[Promise, ...] = ()
    agenda: tuple[AgendaItem, ...] = AGENDA
    figures: tuple[Figure, ...] = ()
    measures: tuple[Figure, ...] = ()
    next_tier: str = ""
    to_next: tuple[Figure, ...] = ()
    accounts: tuple[Account, ...] = ()
    reviews: tuple[Review, ...] = ()
    frictions: tuple[Friction, ...] = ()
    line: PartnerLine | None = None
    card: Scorecard | None = None
    logo: str = ""
    colour: str = ""

    @property
    def is_internal(self) -> bool:
        """Whether it stays with us."""
        return self.variant is Variant.INTERNAL

    @property
    def minutes(self) -> int:
        """How long the review takes."""
        return sum(item.minutes for item in self.agenda)

    @property
    def schedule(self) -> tuple[tuple[int, AgendaItem], ...]:
        """Each item of the agenda with the minute at which it begins."""
        ends = accumulate(item.minutes for item in self.agenda)
        return tuple(
            (end - item.minutes, item) for end, item in zip(ends, self.agenda, strict=True)
        )


def pack(facts: QbrFacts, today: date, options: PackOptions) -> Pack:
    """The pack of a partner as of ``today``: everything ordered, what the variant hides left out.

    For the meeting means: no scores of ours, quadrant and tier at former reviews, no minutes, no
    remarks on promises, of frictions only how many are open (C-vi, D8).
    """
    partner, workspace = facts.partner, facts.workspace
    following = next_planned(facts.reviews)
    made = Pack(
        variant=options.variant,
        as_of=today,
        name=partner.name,
        company=workspace.company,
        owner=partner.our_owner or workspace.owner,
        tier=partner.tier,
        currency=workspace.currency,
        fiscal_start=workspace.fiscal_start,
        last=last_held(facts.reviews),
        next_on=following.planned_on if following else None,
        open=tuple(still_open(facts.promises)),
        agenda=options.agenda,
        reviews=_held(facts.reviews),
        frictions=tuple(newest_first(one for one in facts.frictions if one.is_open)),
        line=facts.line,
        card=facts.card,
        logo=workspace.logo,
        colour=workspace.brand_colour,
    )
    made = _with_figures(made, facts)
    return made if made.is_internal else _handed_over(made)


def _with_figures(made: Pack, facts: QbrFacts) -> Pack:
    """``made`` with what became of last time's promises, and all that is counted."""
    promises = of_last_time(facts.promises, facts.reviews)
    kept = {side: kept_rate((p for p in promises if p.side is side), made.as_of) for side in SIDES}
    made = replace(
        made,
        promises=tuple(promises),
        kept=kept,
        figures=key_figures(facts.plan, kept, facts.coverage, facts.frictions),
    )
    if (standing := facts.standing) is not None:
        asked = for_next_tier(standing.to_next, facts.workspace.currency)
        made = replace(made, next_tier=standing.next.name if standing.next else "", to_next=asked)
    if (plan := facts.plan) is None:
        return made
    told, quarter = measures(plan.targets)
    return replace(
        made,
        plan=plan.plan,
        currency=plan.plan.currency,
        quarter=quarter,
        measures=told,
        accounts=open_accounts(plan.accounts),
    )


def _held(reviews: Sequence[Review]) -> tuple[Review, ...]:
    held = [review for review in reviews if review.held_on is not None]
    return tuple(sorted(held, key=lambda review: (review.held_on or date.min, review.id)))


def _handed_over(made: Pack) -> Pack:
    def bare(review: Review) -> Review:
        return replace(review, decided="", partner_score=None, coverage=None, tier="")

    def plain(promise: Promise) -> Promise:
        return replace(promise, note="", contact_id=None)

    return replace(
        made,
        last=bare(made.last) if made.last else None,
        reviews=tuple(map(bare, made.reviews)),
        promises=tuple(map(plain, made.promises)),
        open=tuple(map(plain, made.open)),
        to_next=tuple(one for one in made.to_next if one.topic is not Topic.NEXT_SCORE),
        frictions=(),
        line=None,
        card=None,
    )


@dataclass(frozen=True, slots=True)
class PackReport:
    """What became of a pack: the parts cut to fit on their page, and the letters that no font has
    and that were printed as □. ``text`` is all that is on its pages, in order of reading."""

    partner: str
    cut: tuple[Part, ...] = ()
    replaced: tuple[str, ...] = ()
    text: str = ""

"""A partner's battlecard: which blocks stand on the page, and in which order (R72)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from prmdesk.domain import card_rows
from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.card_facts import (
    NO_PARTS,
    NO_SCORE,
    UNSAID,
    CardFacts,
    Figure,
    Move,
    Person,
    Said,
    Score,
    Standing,
    WholeProduct,
)
from prmdesk.domain.figures import reported_quarter
from prmdesk.domain.onboarding import Progress
from prmdesk.domain.onboarding import progress as progress_of
from prmdesk.domain.partners import Bucket, Stage, WhyPartner
from prmdesk.domain.pitch import Question, TalkingPoint
from prmdesk.domain.plans import Plan, PlanStatus, Rule, WholePlan
from prmdesk.domain.training import TargetCustomer


class Variant(StrEnum):
    """For whom the card is: ourselves, or to hand over, without anything internal."""

    INTERNAL = "internal"
    SHAREABLE = "shareable"


class Block(StrEnum):
    """The blocks of the card in their usual order (C-i); the header is always there, and first."""

    HEADER = "header"
    WHO = "who"
    REASONS = "reasons"
    PARTNER_ANSWER = "partner_answer"
    CUSTOMER_ANSWER = "customer_answer"
    TARGET_CUSTOMER = "target_customer"
    WHOLE_PRODUCT = "whole_product"
    QUADRANT = "quadrant"
    NUMBERS = "numbers"
    ONBOARDING = "onboarding"
    PEOPLE = "people"
    RULES = "rules"
    TALK = "talk"
    MOVES = "moves"


NOTHING_TO_DO = Progress(0, 0)
CHOOSABLE = tuple(Block)[1:]
INTERNAL_ONLY = frozenset({Block.QUADRANT})


@dataclass(frozen=True, slots=True)
class CardPreset:
    """A named choice for cards, kept in the workspace; ``blocks`` are codes in their order.

    ``colour`` is ``#rrggbb``, "" for the usual one.
    """

    id: int
    name: str
    variant: Variant = Variant.INTERNAL
    language: str = "en"
    blocks: tuple[str, ...] = ()
    colour: str = ""
    has_logo: bool = False
    position: int = 0


@dataclass(frozen=True, slots=True)
class CardOptions:
    """What the user chose: for whom, in which language (a code), which blocks in which order.

    ``colour`` is ``#rrggbb``, "" for that of the workspace; ``has_logo``: with ours, if there is
    one.
    """

    variant: Variant = Variant.INTERNAL
    language: str = "en"
    blocks: tuple[Block, ...] = CHOOSABLE
    colour: str = ""
    has_logo: bool = True


@dataclass(frozen=True, slots=True)
class Card:
    """One battlecard. What its variant hides is not in it, so no printer can leak it.

    ``wanted`` are the blocks asked for, in order; ``blocks`` those with something to show.
    ``left_out`` counts the rows of a block for which the card has no place. ``logo`` is a PNG in
    base64, ``colour`` is ``#rrggbb``; "" for none.
    """

    variant: Variant
    as_of: date
    name: str
    company: str
    owner: str
    buckets: tuple[Bucket, ...] = ()
    tier: str = ""
    region: str = ""
    country: str = ""
    city: str = ""
    industry: str = ""
    website: str = ""
    description: str = ""
    employees: str = ""
    specialisation: str = ""
    serves: str = ""
    other_lines: str = ""
    stage: Stage | None = None
    days_in_stage: int | None = None
    reasons: tuple[WhyPartner, ...] = ()
    partner_answer: Said = UNSAID[Question.PARTNER]
    customer_answer: Said = UNSAID[Question.CUSTOMER]
    target_customer: tuple[TargetCustomer, ...] = ()
    whole_product: WholeProduct = NO_PARTS
    standing: Standing | None = None
    plan: Plan | None = None
    fiscal_start: int = 1
    quarter: int = 1
    figures: tuple[Figure, ...] = ()
    score: Score = NO_SCORE
    progress: Progress = NOTHING_TO_DO
    started_on: date | None = None
    people: tuple[Person, ...] = ()
    rules: tuple[Rule, ...] = ()
    talk: tuple[TalkingPoint, ...] = ()
    moves: tuple[Move, ...] = ()
    last_contact: Activity | None = None
    logo: str = ""
    colour: str = ""
    wanted: tuple[Block, ...] = ()
    left_out: Mapping[Block, int] = field(default_factory=dict)

    def has(self, block: Block) -> bool:
        """Whether there is something to show in ``block``."""
        match block:
            case Block.WHO:
                return any(
                    (self.description, self.industry, self.website, self.city, self.employees,
                     self.specialisation, self.serves, self.other_lines)
                )  # fmt: skip
            case Block.QUADRANT:
                return self.standing is not None
            case Block.NUMBERS:
                return bool(self.figures)
            case Block.ONBOARDING:
                return self.progress.total > 0
            case Block.MOVES:
                return bool(self.moves) or self.last_contact is not None
            case _:
                return bool(getattr(self, block.value, True))

    @property
    def blocks(self) -> tuple[Block, ...]:
        """What stands on the card, in order."""
        return tuple(block for block in self.wanted if self.has(block))

    @property
    def old(self) -> tuple[Block, ...]:
        """The answers shown that are to be reviewed."""
        said = {
            Block.PARTNER_ANSWER: self.partner_answer,
            Block.CUSTOMER_ANSWER: self.customer_answer,
        }
        return tuple(block for block in self.blocks if block in said and said[block].is_old)

    @property
    def sources(self) -> tuple[str, ...]:
        """Where the figures shown are from, each once."""
        shown = self.figures if Block.NUMBERS in self.wanted else ()
        return tuple(dict.fromkeys(figure.source for figure in shown if figure.source))

    @property
    def empty(self) -> tuple[Block, ...]:
        """What was asked for, but nothing is known of."""
        return tuple(block for block in self.wanted if not self.has(block))


@dataclass(frozen=True, slots=True)
class CardReport:
    """What became of a card.

    ``cut`` tells how many letters of each block gave way to fit, ``left_out`` how many of its rows;
    ``empty`` are the blocks without facts, ``old`` the answers to be reviewed. ``replaced`` are the
    letters that no font has, printed as □; ``lost_logo``: the logo cannot be read. ``text`` holds
    all its words in order of reading.
    """

    partner: str
    cut: Mapping[Block, int] = field(default_factory=dict)
    left_out: Mapping[Block, int] = field(default_factory=dict)
    empty: tuple[Block, ...] = ()
    old: tuple[Block, ...] = ()
    replaced: tuple[str, ...] = ()
    lost_logo: bool = False
    text: str = ""


def plan_for(plans: Sequence[Plan], year: int) -> Plan | None:
    """The plan that counts in fiscal ``year``: that year's, else the latest before, else any."""
    past = [plan for plan in plans if plan.fiscal_year <= year]
    return max(past or plans, key=lambda plan: plan.fiscal_year, default=None)


def card(facts: CardFacts, today: date, options: CardOptions) -> Card:
    """The card of a partner as of ``today``: everything ordered, what the variant hides left out.

    To hand over means: no values, quadrant and stage, no strengths and detractors, no proofs of our
    reasons, no scores, gaps, other lines, objections and ages, no log and tasks, of the plan only
    what is agreed, of the checklist not what is ours alone.
    """
    internal = options.variant is Variant.INTERNAL
    partner, workspace = facts.partner, facts.workspace
    wanted = (one for one in dict.fromkeys(options.blocks) if one is not Block.HEADER)
    made = Card(
        variant=options.variant,
        as_of=today,
        name=partner.name,
        company=workspace.company,
        owner=partner.our_owner or workspace.owner,
        buckets=partner.buckets,
        tier=partner.tier,
        region=partner.region,
        country=partner.country,
        city=partner.city,
        industry=partner.industry,
        website=partner.website,
        description=partner.description.strip(),
        employees=partner.employees,
        specialisation=partner.specialisation,
        serves=partner.serves,
        partner_answer=card_rows.said(facts, Question.PARTNER, today, internal=internal),
        customer_answer=card_rows.said(facts, Question.CUSTOMER, today, internal=internal),
        fiscal_start=workspace.fiscal_start,
        progress=progress_of(facts.steps),
        started_on=facts.checklist.started_on if facts.checklist else None,
        logo=workspace.logo if options.has_logo else "",
        colour=options.colour or workspace.brand_colour,
        wanted=tuple(one for one in wanted if internal or one not in INTERNAL_ONLY),
    )
    made = _with_rows(made, facts, internal=internal)
    return _with_internals(made, facts) if internal else made


def _with_rows(made: Card, facts: CardFacts, *, internal: bool) -> Card:
    """``made`` with the rows of its blocks, and how many more there are."""
    reasons = card_rows.reasons(facts, internal=internal)
    customers = card_rows.customers(facts)
    product = card_rows.whole_product(facts, internal=internal)
    people = card_rows.people(facts, made.as_of, internal=internal)
    talk = card_rows.talk(facts, internal=internal)
    moves = card_rows.moves(facts, internal=internal)
    more = {
        Block.REASONS: reasons.more,
        Block.TARGET_CUSTOMER: customers.more,
        Block.WHOLE_PRODUCT: product.more,
        Block.PEOPLE: people.more,
        Block.TALK: talk.more,
        Block.MOVES: moves.more,
    }
    made = replace(
        made,
        reasons=reasons.rows,
        target_customer=customers.rows,
        whole_product=product.rows[0],
        people=people.rows,
        talk=talk.rows,
        moves=moves.rows,
    )
    if (plan := _visible(facts.plan, internal)) is not None:
        made = _with_plan(made, plan, more, internal=internal)
    shown = set(made.wanted)
    return replace(made, left_out={at: n for at, n in more.items() if n and at in shown})


def _with_plan(made: Card, plan: WholePlan, more: dict[Block, int], *, internal: bool) -> Card:
    quarter = reported_quarter(plan.targets)
    score = card_rows.score(plan.targets) if internal else NO_SCORE
    figures = card_rows.figures(plan, quarter, card_rows.FIGURES - bool(score))
    rules = card_rows.rules(plan, internal=internal)
    more |= {Block.NUMBERS: figures.more, Block.RULES: rules.more}
    return replace(
        made,
        plan=plan.plan,
        quarter=quarter,
        figures=figures.rows,
        score=score,
        rules=rules.rows,
    )


def _with_internals(made: Card, facts: CardFacts) -> Card:
    partner = facts.partner
    entered = [entry.entered_on for entry in facts.stages if entry.stage is partner.stage]
    contacts = [activity for activity in facts.activities if activity.kind is Kind.CONTACT]
    return replace(
        made,
        other_lines=partner.other_lines,
        stage=partner.stage,
        days_in_stage=(made.as_of - max(entered)).days if entered else None,
        standing=card_rows.standing(facts, made.as_of),
        last_contact=max(contacts, key=lambda made: (made.on_date, made.id), default=None),
    )


def _visible(plan: WholePlan | None, internal: bool) -> WholePlan | None:
    """A draft has not been agreed with the partner, so it is not handed over; nor is what we say
    of the plan among ourselves."""
    if plan is None or internal:
        return plan
    if plan.plan.status is PlanStatus.DRAFT:
        return None
    return replace(plan, plan=replace(plan.plan, amended_for="", closing=""))

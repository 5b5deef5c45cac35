"""A partner's battlecard: which facts stand on the page, and in which order (R72)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.figures import TargetFigures, reported_quarter, target_figures
from prmdesk.domain.lines import PartnerLine
from prmdesk.domain.onboarding import Checklist, Progress, Side, Step, due_date, is_open, leaves
from prmdesk.domain.onboarding import progress as progress_of
from prmdesk.domain.partners import Bucket, Contact, Partner, Role, Stage, StageEntry, WhyPartner
from prmdesk.domain.plans import ClauseStatus, Plan, PlanStatus, Rule, Target, WholePlan
from prmdesk.domain.quadrant import Quadrant, Thresholds
from prmdesk.domain.workspace import Workspace

REASONS = 3
FIGURES = 6
PEOPLE = 4
RULES = 4
MOVES = 3
"""How many rows of each kind the card has (content model C-i); moves are for each side."""


class Variant(StrEnum):
    """For whom the card is: ourselves, or to hand over, without anything internal."""

    INTERNAL = "internal"
    SHAREABLE = "shareable"


class Block(StrEnum):
    """The blocks of the card in their order; the header is always there."""

    HEADER = "header"
    WHO = "who"
    REASONS = "reasons"
    PARTNER_ANSWER = "partner_answer"
    CUSTOMER_ANSWER = "customer_answer"
    QUADRANT = "quadrant"
    RULES = "rules"
    NUMBERS = "numbers"
    ONBOARDING = "onboarding"
    PEOPLE = "people"
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
    """What the user chose: for whom, in which language (a code), which blocks."""

    variant: Variant = Variant.INTERNAL
    language: str = "en"
    blocks: frozenset[Block] = frozenset(CHOOSABLE)


@dataclass(frozen=True, slots=True)
class CardFacts:
    """All that is known of a partner and may go on its card."""

    partner: Partner
    line: PartnerLine
    workspace: Workspace
    contacts: Sequence[Contact] = ()
    reasons: Sequence[WhyPartner] = ()
    stages: Sequence[StageEntry] = ()
    activities: Sequence[Activity] = ()
    checklist: Checklist | None = None
    steps: Sequence[Step] = ()
    plan: WholePlan | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """Someone at the partner, with the day of the last contact; strength is 1-5, None hidden."""

    name: str
    title: str
    role: Role
    email: str
    phone: str
    strength: int | None
    last_touch: date | None


@dataclass(frozen=True, slots=True)
class Figure:
    """One measure of the plan, up to the quarter reported last."""

    kpi: str
    unit: str
    figures: TargetFigures


@dataclass(frozen=True, slots=True)
class Move:
    """Something one side, or both, will do next."""

    side: Side
    text: str
    due: date | None = None
    owner: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the partner stands in the value quadrant; both values are 0-100."""

    quadrant: Quadrant
    to_partner: float
    to_us: float
    thresholds: Thresholds


@dataclass(frozen=True, slots=True)
class Card:
    """One battlecard. What its variant hides is not in it, so no printer can leak it.

    ``wanted`` are the blocks asked for, in order; ``blocks`` those with something to show.
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
    stage: Stage | None = None
    days_in_stage: int | None = None
    reasons: tuple[WhyPartner, ...] = ()
    partner_answer: str = ""
    customer_answer: str = ""
    standing: Standing | None = None
    plan: Plan | None = None
    fiscal_start: int = 1
    quarter: int = 1
    figures: tuple[Figure, ...] = ()
    progress: Progress = NOTHING_TO_DO
    started_on: date | None = None
    people: tuple[Person, ...] = ()
    rules: tuple[Rule, ...] = ()
    moves: tuple[Move, ...] = ()
    last_contact: Activity | None = None
    wanted: tuple[Block, ...] = ()

    def has(self, block: Block) -> bool:
        """Whether there is something to show in ``block``."""
        match block:
            case Block.WHO:
                return any((self.description, self.industry, self.website, self.city))
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
    def empty(self) -> tuple[Block, ...]:
        """What was asked for, but nothing is known of."""
        return tuple(block for block in self.wanted if not self.has(block))


@dataclass(frozen=True, slots=True)
class CardReport:
    """What became of a card: the blocks cut to fit, those left out for lack of facts, the letters
    that no font has and that were printed as □, and all its words in order of reading."""

    partner: str
    cut: tuple[Block, ...] = ()
    empty: tuple[Block, ...] = ()
    replaced: tuple[str, ...] = ()
    text: str = ""


def plan_for(plans: Sequence[Plan], year: int) -> Plan | None:
    """The plan that counts in fiscal ``year``: that year's, else the latest before, else any."""
    past = [plan for plan in plans if plan.fiscal_year <= year]
    return max(past or plans, key=lambda plan: plan.fiscal_year, default=None)


def card(facts: CardFacts, today: date, options: CardOptions) -> Card:
    """The card of a partner as of ``today``: everything ordered, what the variant hides left out.

    To hand over means: no values, quadrant and stage, no strengths and detractors, no proofs, no
    log and tasks, of the plan only what is agreed, of the checklist not what is ours alone.
    """
    internal = options.variant is Variant.INTERNAL
    partner, plan = facts.partner, _visible(facts.plan, internal)
    quarter = reported_quarter(plan.targets) if plan else 1
    made = Card(
        variant=options.variant,
        as_of=today,
        name=partner.name,
        company=facts.workspace.company,
        owner=partner.our_owner or facts.workspace.owner,
        buckets=partner.buckets,
        tier=partner.tier,
        region=partner.region,
        country=partner.country,
        city=partner.city,
        industry=partner.industry,
        website=partner.website,
        description=partner.description.strip(),
        reasons=_reasons(facts.reasons, internal),
        partner_answer=partner.partner_answer.strip(),
        customer_answer=partner.customer_answer.strip(),
        plan=plan.plan if plan else None,
        fiscal_start=facts.workspace.fiscal_start,
        quarter=quarter,
        figures=_figures(plan.targets, quarter) if plan else (),
        progress=progress_of(facts.steps),
        started_on=facts.checklist.started_on if facts.checklist else None,
        people=_people(facts, internal),
        rules=_rules(plan.rules, internal) if plan else (),
        moves=_moves(facts, internal),
        wanted=tuple(
            block
            for block in CHOOSABLE
            if block in options.blocks and (internal or block not in INTERNAL_ONLY)
        ),
    )
    return _with_internals(made, facts) if internal else made


def _with_internals(made: Card, facts: CardFacts) -> Card:
    partner, line = facts.partner, facts.line
    entered = [entry.entered_on for entry in facts.stages if entry.stage is partner.stage]
    standing = None
    if line.value_to_partner is not None and line.value_to_us is not None:
        thresholds = facts.workspace.thresholds
        standing = Standing(line.quadrant, line.value_to_partner, line.value_to_us, thresholds)
    contacts = [activity for activity in facts.activities if activity.kind is Kind.CONTACT]
    return replace(
        made,
        stage=partner.stage,
        days_in_stage=(made.as_of - max(entered)).days if entered else None,
        standing=standing,
        last_contact=max(contacts, key=lambda made: (made.on_date, made.id), default=None),
    )


def _visible(plan: WholePlan | None, internal: bool) -> WholePlan | None:
    """A draft has not been agreed with the partner, so it is not handed over."""
    if plan is None or (plan.plan.status is PlanStatus.DRAFT and not internal):
        return None
    return plan


def _reasons(reasons: Sequence[WhyPartner], internal: bool) -> tuple[WhyPartner, ...]:
    first = sorted(reasons, key=lambda why: (why.priority, why.id))[:REASONS]
    return tuple(why if internal else replace(why, proof="") for why in first)


def _figures(targets: Sequence[Target], quarter: int) -> tuple[Figure, ...]:
    found = []
    for target in sorted(targets, key=lambda target: (-target.weight, target.position)):
        figures = target_figures(target, quarter)
        if figures.ytd_target is not None or figures.ytd_actual is not None:
            found.append(Figure(target.kpi, target.unit, figures))
    return tuple(found[:FIGURES])


_ROLES = (Role.SPONSOR, Role.CHAMPION)
_JUDGED = (Role.CHAMPION, Role.DETRACTOR)


def _people(facts: CardFacts, internal: bool) -> tuple[Person, ...]:
    """The sponsor first, then who is for us, the main contact, and the others by strength."""

    def order(contact: Contact) -> tuple[int, bool, int]:
        rank = _ROLES.index(contact.role) if contact.role in _ROLES else len(_ROLES)
        return rank, not contact.is_main, -(contact.strength or 0)

    touches: dict[int | None, date] = {}
    for activity in facts.activities:
        if activity.kind is Kind.CONTACT:
            key = activity.contact_id
            touches[key] = max(activity.on_date, touches.get(key, date.min))
    seen = [one for one in facts.contacts if internal or one.role is not Role.DETRACTOR]
    return tuple(
        Person(
            name=contact.name,
            title=contact.title,
            role=contact.role if internal or contact.role not in _JUDGED else Role.UNKNOWN,
            email=contact.email,
            phone=contact.mobile or contact.phone,
            strength=contact.strength if internal else None,
            last_touch=touches.get(contact.id) if internal else None,
        )
        for contact in sorted(seen, key=order)[:PEOPLE]
    )


def _rules(rules: Sequence[Rule], internal: bool) -> tuple[Rule, ...]:
    in_order = sorted(rules, key=lambda rule: (rule.position, rule.id))
    told = [rule for rule in in_order if rule.text.strip()]
    wanted = {ClauseStatus.AGREED, ClauseStatus.OPEN} if internal else {ClauseStatus.AGREED}
    return tuple(rule for rule in told if rule.status in wanted)[:RULES]


def _moves(facts: CardFacts, internal: bool) -> tuple[Move, ...]:
    """The open steps and tasks that are due first, at most ``MOVES`` of each side."""
    own = facts.checklist
    started_on = own.started_on if own else None
    found = [
        Move(step.side, step.title, due_date(step, started_on), step.owner)
        for step in leaves(facts.steps if own and own.is_running else ())
        if is_open(step) and (internal or step.side is not Side.US)
    ]
    if internal:
        found += [
            Move(Side.US, task.text, task.due)
            for task in facts.activities
            if task.kind is Kind.TASK and task.done_on is None
        ]
    found.sort(key=lambda move: move.due or date.max)
    return tuple(
        move
        for side in (Side.US, Side.BOTH, Side.PARTNER)
        for move in [move for move in found if move.side is side][:MOVES]
    )

"""Which rows of what is known stand on a battlecard, in which order, for whose eyes (C-i, R72)."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Any, Generic, NamedTuple, TypeVar

from prmdesk.domain.activities import Kind
from prmdesk.domain.card_facts import (
    CardFacts,
    Figure,
    Move,
    Person,
    Said,
    Score,
    Standing,
    WholeProduct,
)
from prmdesk.domain.enablement import is_there, sells
from prmdesk.domain.figures import plan_score, target_figures
from prmdesk.domain.metrics import Metric
from prmdesk.domain.movement import Past
from prmdesk.domain.onboarding import Side, due_date, is_open, leaves
from prmdesk.domain.partners import Contact, Reason, Role, WhyPartner
from prmdesk.domain.people import Someone
from prmdesk.domain.pitch import (
    ON_CARD,
    Answer,
    Question,
    Talk,
    TalkingPoint,
    answer_from,
    is_old,
    proofs_for,
    strongest,
    talks_for,
)
from prmdesk.domain.plans import ClauseStatus, Rule, Target, WholePlan
from prmdesk.domain.quadrant import Place
from prmdesk.domain.reasons import items
from prmdesk.domain.resources import quarter_of
from prmdesk.domain.text import fold
from prmdesk.domain.training import TargetCustomer
from prmdesk.domain.work_figures import open_pipeline

REASONS = 3
CUSTOMERS = 1
CHIPS = 6
FIGURES = 6
PEOPLE = 4
RULES = 4
MOVES = 3
"""How many rows of each kind the card has (C-i); moves are for each side."""

TRAIL = 4
"""Over how many quarters the way through the quadrant is shown."""

T = TypeVar("T")


class Few(NamedTuple, Generic[T]):
    """The rows that stand on the card, and how many more there are."""

    rows: tuple[T, ...]
    more: int = 0


def first(rows: Iterable[T], most: int) -> Few[T]:
    """The first ``most`` of ``rows``."""
    every = tuple(rows)
    return Few(every[:most], max(len(every) - most, 0))


# What is said


def reasons(facts: CardFacts, *, internal: bool) -> Few[WhyPartner]:
    """Why we partner, by priority; how it is measured and proven is ours to know."""
    whys = sorted(facts.reasons, key=lambda why: (why.priority, why.id))
    return first((why if internal else _told(why) for why in whys), REASONS)


def _told(why: WhyPartner) -> WhyPartner:
    return WhyPartner(why.id, why.partner_id, why.reason, why.priority, why.effect, name=why.name)


def said(facts: CardFacts, question: Question, today: date, *, internal: bool) -> Said:
    """What is said to the partner, with its strongest proof; how old it is, is ours to know."""
    answer = answer_from(facts.partner, question, facts.usual)
    proof = strongest(proofs_for(facts.partner.id, answer, facts.proofs)) if answer.text else None
    if not internal:
        return Said(Answer(question, answer.text), proof)
    months = _months(answer.reviewed_on, today) if answer.reviewed_on else None
    return Said(answer, proof, months, is_old(answer, today, facts.workspace.answer_months))


def _months(since: date, today: date) -> int:
    whole = 12 * (today.year - since.year) + today.month - since.month - (today.day < since.day)
    return max(whole, 0)


def customers(facts: CardFacts) -> Few[TargetCustomer]:
    """Whom the partner's products are for, in the order of its products (R56)."""
    ranks = {fold(product): n for n, product in enumerate(facts.partner.products)}
    sold = [card for card in facts.customers if sells(facts.partner, card.product)]
    return first(sorted(sold, key=lambda card: ranks.get(fold(card.product), -1)), CUSTOMERS)


def whole_product(facts: CardFacts, *, internal: bool) -> Few[WholeProduct]:
    """What the partner supplies, its parts before its products, and the gaps left, each once."""
    parts = [
        part
        for why in facts.reasons
        if why.reason is Reason.COMPLETE
        for part in items(why.facts.get("components", ""))
    ]
    supplied = _once((*parts, *facts.partner.products))
    gaps = _once(facts.partner.gaps if internal else ())
    room = max(CHIPS - len(gaps), CHIPS // 2)
    kept = supplied[:room], gaps[: CHIPS - len(supplied[:room])]
    return Few((WholeProduct(*kept),), len(supplied) + len(gaps) - sum(map(len, kept)))


def _once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple({fold(name): name for name in reversed(list(names)) if name.strip()}.values())[
        ::-1
    ]


def talk(facts: CardFacts, *, internal: bool) -> Few[TalkingPoint]:
    """What to say, then objections and what not to say: these two are ours to know."""
    by_kind = talks_for(facts.partner, facts.talking_points)
    kinds = [kind for kind in Talk if internal or kind is Talk.SAY]
    kept = [first(by_kind[kind], ON_CARD[kind]) for kind in kinds]
    return Few(tuple(point for few in kept for point in few.rows), sum(few.more for few in kept))


# Where the partner stands


def standing(facts: CardFacts, today: date) -> Standing | None:
    """Both values with the way of the last quarters; None while one of them is not known."""
    line, partner_id = facts.line, facts.partner.id
    if line.value_to_partner is None or line.value_to_us is None:
        return None
    past = Past(paths={partner_id: facts.places})
    quarter = quarter_of(today, facts.workspace.fiscal_start)
    stops = []
    for ago in range(TRAIL, 0, -1):
        day = quarter.moved(-ago).last_day(facts.workspace.fiscal_start)
        place = past.place(partner_id, day)
        if place and place.to_partner is not None and place.to_us is not None:
            stops.append(Place(place.to_partner, place.to_us))
    here = Place(line.value_to_partner, line.value_to_us)
    trail = tuple(one for one, after in pairwise([*stops, here]) if one != after)
    thresholds = facts.workspace.thresholds
    return Standing(line.quadrant, here.to_partner, here.to_us, thresholds, trail)


_FIRST = (Metric.REVENUE, Metric.PIPELINE, Metric.WIN_RATE, Metric.DEALS, Metric.CERTIFIED)
"""What comes first among the numbers (C-i); the other measures follow by their weight."""


def figures(plan: WholePlan, quarter: int, most: int) -> Few[Figure]:
    """The measures of the plan of which anything is known at the end of ``quarter``."""

    def order(target: Target) -> tuple[int, Decimal, int]:
        rank = _FIRST.index(target.metric) if target.metric in _FIRST else len(_FIRST)
        return rank, -target.weight, target.position

    accounts = open_pipeline(plan.accounts)[0] or None
    found = []
    for target in sorted(plan.targets, key=order):
        reached = target_figures(target, quarter)
        if reached.ytd_target is None and reached.ytd_actual is None:
            continue
        is_pipeline = target.metric is Metric.PIPELINE
        found.append(
            Figure(
                target.kpi,
                target.unit,
                reached,
                target.metric,
                target.quarter_actuals,
                target.quarter_targets,
                accounts if is_pipeline else None,
                target.source.strip(),
            )
        )
    return first(found, most)


def score(targets: Sequence[Target]) -> Score:
    """The plan's score at the end of each quarter, from what was reported by then."""
    now = plan_score(targets)
    quarters = [
        plan_score([_until(target, n) for target in targets]).score if n <= now.quarter else None
        for n in (1, 2, 3, 4)
    ]
    return Score(tuple(quarters), now.score)


def _until(target: Target, quarter: int) -> Target:
    later: dict[str, Any] = {f"actual_q{n}": None for n in range(quarter + 1, 5)}
    return replace(target, **later)


# Who does what


_BEFORE = (Role.SPONSOR, Role.CHAMPION)
_JUDGED = (Role.CHAMPION, Role.DETRACTOR)


def people(facts: CardFacts, today: date, *, internal: bool) -> Few[Person]:
    """The sponsor first, then who is for us, the main contact, and the others by strength.

    Who is against us, who is for us and how strong it is, is ours to know.
    """

    def strength(contact: Contact) -> int | None:
        known = tuple(one for one in facts.acquaintances if one.contact_id == contact.id)
        return Someone(contact, "", known_by=known).strength

    def order(contact: Contact) -> tuple[int, bool, int]:
        rank = _BEFORE.index(contact.role) if contact.role in _BEFORE else len(_BEFORE)
        return rank, not contact.is_main, -(strength(contact) or 0)

    seen = [
        one
        for one in facts.contacts
        if is_there(one, today) and (internal or one.role is not Role.DETRACTOR)
    ]
    return first(
        (
            Person(
                name=contact.name,
                title=contact.title,
                role=contact.role if internal or contact.role not in _JUDGED else Role.UNKNOWN,
                email=contact.email,
                phone=contact.mobile or contact.phone,
                strength=strength(contact) if internal else None,
                last_touch=facts.touches.get(contact.id) if internal else None,
            )
            for contact in sorted(seen, key=order)
        ),
        PEOPLE,
    )


def rules(plan: WholePlan, *, internal: bool) -> Few[Rule]:
    """The rules of engagement that say something; handed over only those agreed."""
    wanted = {ClauseStatus.AGREED, ClauseStatus.OPEN} if internal else {ClauseStatus.AGREED}
    in_order = sorted(plan.rules, key=lambda rule: (rule.position, rule.id))
    return first((one for one in in_order if one.text.strip() and one.status in wanted), RULES)


def moves(facts: CardFacts, *, internal: bool) -> Few[Move]:
    """What each side does next: the open promises first, then steps and tasks, each by due day.

    Promises are known to both sides; our tasks, and steps that are ours alone, are not.
    """
    found = [
        Move(promise.side, promise.text, promise.due, promise.owner, is_promise=True)
        for promise in facts.promises
        if promise.is_open
    ]
    own = facts.checklist
    started_on = own.started_on if own else None
    found += [
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
    found.sort(key=lambda move: (not move.is_promise, move.due or date.max))
    kept = [
        first((move for move in found if move.side is side), MOVES)
        for side in (Side.US, Side.BOTH, Side.PARTNER)
    ]
    return Few(tuple(move for few in kept for move in few.rows), sum(few.more for few in kept))

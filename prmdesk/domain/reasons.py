"""Why we partner: what each reason asks for, what it brings, and whether it is proven (R01-R09)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from enum import StrEnum

from prmdesk.domain.partners import NAME_LIMIT, Reason, WhyPartner
from prmdesk.domain.plans import LARGEST, YEARS, Aggregation, Direction, Plan, Target
from prmdesk.domain.text import fold

STANDARD_FROM = 3
"""A reason of our own that so many partners have is offered as a standard one (R09)."""


class FactKind(StrEnum):
    """What is kept of a fact, always as text: a list has a line for each of its items."""

    TEXT = "text"
    LIST = "list"
    MONEY = "money"
    HOURS = "hours"
    NUMBER = "number"
    CHOICE = "choice"
    DATE = "date"


class Period(StrEnum):
    """How often a cost comes up."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class Contribution(StrEnum):
    """What a partner lets us use of its own (R08)."""

    PEOPLE = "people"
    SKILLS = "skills"
    CAPITAL = "capital"
    TECHNOLOGY = "technology"
    FACILITIES = "facilities"


class Proof(StrEnum):
    """How well founded a reason is: it lacks what it needs, is said only, is shown, or was once."""

    UNPROVEN = "unproven"
    CLAIMED = "claimed"
    PROVEN = "proven"
    STALE = "stale"


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that a reason asks for; ``instead`` is the fact that does as well."""

    name: str
    kind: FactKind
    is_needed: bool = False
    choices: type[StrEnum] | None = None
    instead: str = ""


_K = FactKind
FACTS: Mapping[Reason, tuple[Fact, ...]] = {
    Reason.FOCUS: (
        Fact("activity", _K.TEXT, is_needed=True),
        Fact("hours_freed", _K.HOURS, is_needed=True),
    ),
    Reason.COST: (
        Fact("cost_before", _K.MONEY, is_needed=True),
        Fact("cost_after", _K.MONEY, is_needed=True),
        Fact("currency", _K.TEXT),
        Fact("period", _K.CHOICE, choices=Period),
    ),
    Reason.MARKET: (
        Fact("regions", _K.LIST, is_needed=True, instead="segments"),
        Fact("segments", _K.LIST),
    ),
    Reason.CUSTOMERS: (Fact("accounts", _K.LIST, is_needed=True),),
    Reason.COMPLETE: (Fact("components", _K.LIST, is_needed=True),),
    Reason.INNOVATION: (
        Fact("differentiator", _K.TEXT, is_needed=True),
        Fact("competitor", _K.TEXT),
        Fact("review_on", _K.DATE),
    ),
    Reason.REVENUE: (Fact("line", _K.TEXT, is_needed=True),),
    Reason.RESOURCES: (
        Fact("type", _K.CHOICE, is_needed=True, choices=Contribution),
        Fact("amount", _K.NUMBER, is_needed=True),
        Fact("unit", _K.TEXT),
    ),
    Reason.OTHER: (),
}
"""What each reason needs: form, check, table and export are all made from this."""

_TIMES = {Period.MONTH: 12, Period.QUARTER: 4, Period.YEAR: 1}
_NUMBERS = frozenset({_K.MONEY, _K.HOURS, _K.NUMBER})


# Reading facts


def items(text: str) -> tuple[str, ...]:
    """The items of a list: one on each line."""
    return tuple(filter(None, (line.strip() for line in text.splitlines())))


def number(text: str) -> Decimal | None:
    """The figure kept as ``text``, None where there is none."""
    try:
        found = Decimal(text)
    except InvalidOperation:
        return None
    return found if found.is_finite() else None


def day(text: str) -> date | None:
    """The day kept as ``text`` (2026-03-25), None where there is none."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def is_wrong(fact: Fact, text: str) -> bool:
    """Whether ``text`` cannot be kept as ``fact``; nothing said is never wrong."""
    if not text:
        return False
    if fact.kind in _NUMBERS:
        found = number(text)
        return found is None or not 0 <= found < LARGEST
    if fact.kind is FactKind.DATE:
        found_day = day(text)
        return found_day is None or found_day.year not in YEARS
    return fact.choices is not None and text not in set(fact.choices)


def problems(why: WhyPartner) -> list[tuple[str, str]]:
    """What keeps ``why`` from being saved, as (field or fact, code) pairs."""
    found = [
        (fact.name, "not_a_date" if fact.kind is FactKind.DATE else "not_a_number")
        for fact in FACTS[why.reason]
        if is_wrong(fact, why.facts.get(fact.name, ""))
    ]
    if why.priority not in (1, 2, 3):
        found.append(("priority", "out_of_range"))
    if len(why.name) > NAME_LIMIT:
        found.append(("name", "too_long"))
    for field in ("baseline", "target", "actual"):
        value = getattr(why, field)
        if value is not None and abs(value) >= LARGEST:
            found.append((field, "not_a_number"))
    if why.measured_on is not None and why.measured_on.year not in YEARS:
        found.append(("measured_on", "not_a_date"))
    return found


# Whether it is proven


def missing(why: WhyPartner) -> tuple[str, ...]:
    """The names of what ``why`` needs and lacks; a reason of our own needs its name."""
    found = [
        fact.name
        for fact in FACTS[why.reason]
        if fact.is_needed and not why.facts.get(fact.name) and not why.facts.get(fact.instead)
    ]
    if why.reason is Reason.OTHER and not why.name:
        found.append("name")
    return tuple(found)


def proof_of(why: WhyPartner, today: date, stale_days: int, lines: Iterable[Target] = ()) -> Proof:
    """How well founded ``why`` is ``today`` (R03-R06).

    It is stale after its review date, and ``stale_days`` after it was measured. It is unproven
    while something it needs is missing, claimed until there is evidence and a target that was set
    is reached. A revenue line is proven by the actuals of the partner's plan alone (R07): by those
    of the ``lines`` that ``why`` names.
    """
    due = day(why.facts.get("review_on", "")) if why.reason is Reason.INNOVATION else None
    if due is not None and due < today:
        return Proof.STALE
    if missing(why):
        return Proof.UNPROVEN
    if why.reason is Reason.REVENUE:
        is_shown = any(actual for line in lines for actual in line.quarter_actuals)
    else:
        is_shown = bool(why.proof.strip() or why.actual is not None) and is_reached(why)
    if not is_shown:
        return Proof.CLAIMED
    is_old = why.measured_on is not None and why.measured_on + timedelta(stale_days) < today
    return Proof.STALE if is_old else Proof.PROVEN


def is_reached(why: WhyPartner) -> bool:
    """Whether the target is met, from the baseline up or down; so it is where none was set."""
    if why.target is None:
        return True
    if why.actual is None:
        return False
    is_down = why.baseline is not None and why.target < why.baseline
    return why.actual <= why.target if is_down else why.actual >= why.target


def revenue_lines(why: WhyPartner, plan: Plan, targets: Sequence[Target]) -> list[Target]:
    """The revenue in ``plan`` that ``why`` names (R07): the rows of the plan itself, no copy."""
    wanted = fold(why.facts.get("line", ""))
    return [target for target in targets if is_revenue(plan, target) and fold(target.kpi) == wanted]


def is_revenue(plan: Plan, target: Target) -> bool:
    """Whether a measure is revenue: money of the plan that adds up, the more the better."""
    return (
        target.unit.strip() == plan.currency
        and target.aggregation is Aggregation.SUM
        and target.direction is Direction.UP
    )


# What it brings


@dataclass(frozen=True, slots=True)
class Saving:
    """What a partner saves us in a year, in cents of ``currency`` (R02)."""

    currency: str
    before: int
    after: int

    @property
    def cents(self) -> int:
        """What is saved; below zero where it costs more than before."""
        return self.before - self.after


def saving(why: WhyPartner, currency: str) -> Saving | None:
    """The saving in a year, in ``currency`` unless ``why`` names one; None while unknown."""
    before, after = (number(why.facts.get(name, "")) for name in ("cost_before", "cost_after"))
    if why.reason is not Reason.COST or before is None or after is None:
        return None
    times = _TIMES[Period(why.facts.get("period") or Period.YEAR)]
    own = why.facts.get("currency", "").strip().upper()
    return Saving(own or currency, _whole(before * times * 100), _whole(after * times * 100))


def savings(found: Iterable[Saving]) -> dict[str, int]:
    """What is saved in a year by currency, in cents: currencies are never mixed (R02)."""
    sums: dict[str, int] = defaultdict(int)
    for one in found:
        sums[one.currency] += one.cents
    return dict(sorted(sums.items()))


def minutes_freed(why: WhyPartner) -> int:
    """The time of ours that ``why`` frees in a quarter, in minutes (R01)."""
    hours = number(why.facts.get("hours_freed", ""))
    return _whole(hours * 60) if why.reason is Reason.FOCUS and hours is not None else 0


def _whole(amount: Decimal) -> int:
    return int(amount.quantize(Decimal(1), ROUND_HALF_UP))


# Reasons of our own


def same_name(one: str, other: str) -> bool:
    """Whether two reasons of our own are the same one, whatever their case and width."""
    return fold(one) == fold(other)


def own_names(whys: Iterable[WhyPartner], standard: Sequence[str]) -> tuple[str, ...]:
    """The names of all reasons of our own, the standard ones first; each once."""
    known = set(map(fold, standard))
    used: dict[str, str] = {}
    for why in whys:
        if why.reason is Reason.OTHER and why.name and fold(why.name) not in known:
            used.setdefault(fold(why.name), why.name)
    return (*standard, *(used[key] for key in sorted(used)))


def standard_offers(whys: Iterable[WhyPartner], standard: Sequence[str]) -> tuple[str, ...]:
    """The reasons of our own that three partners have, and that are no standard ones yet (R09)."""
    partners: dict[str, set[int]] = defaultdict(set)
    names: dict[str, str] = {}
    for why in whys:
        if why.reason is Reason.OTHER and why.name:
            partners[fold(why.name)].add(why.partner_id)
            names.setdefault(fold(why.name), why.name)
    known = set(map(fold, standard))
    often = (key for key, ids in partners.items() if len(ids) >= STANDARD_FROM)
    return tuple(names[key] for key in sorted(often) if key not in known)

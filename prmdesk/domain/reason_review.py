"""All reasons of all partners at a glance: who has which, what they earn, what is weak (A1)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from prmdesk.domain.partners import DORMANT, Partner, Reason, WhyPartner
from prmdesk.domain.plans import Plan, Target
from prmdesk.domain.reasons import Proof, is_revenue, own_names, proof_of, revenue_lines
from prmdesk.domain.text import fold

STANDARD = tuple(Reason)[:-1]
"""The reasons that every workspace has; ``Reason.OTHER`` stands for those of our own."""

PlanTargets = tuple[Plan, Sequence[Target]]


class Alarm(StrEnum):
    """What about the reasons needs a look."""

    NO_PARTNER = "no_partner"
    NO_REASON = "no_reason"
    UNPROVEN = "unproven"
    STALE = "stale"


@dataclass(frozen=True, slots=True)
class Call:
    """Something that needs a look: a reason, a partner, or the reason of a partner."""

    alarm: Alarm
    reason: Reason | None = None
    name: str = ""
    partner_id: int | None = None


@dataclass(frozen=True, slots=True)
class Earnings:
    """Revenue of one currency by partner: actuals, or targets as long as nobody has an actual."""

    currency: str
    are_actual: bool
    by_partner: Mapping[int, Decimal]

    def share(self, partner_ids: Iterable[int]) -> float | None:
        """What share (0-1) of the revenue is that of ``partner_ids``; None without any."""
        total = sum(self.by_partner.values())
        known = [self.by_partner[key] for key in set(partner_ids) if key in self.by_partner]
        return float(sum(known) / total) if total > 0 and known else None

    def known(self, partner_ids: Iterable[int]) -> int:
        """Of how many of ``partner_ids`` the revenue is known: the n of their share."""
        return len(self.by_partner.keys() & set(partner_ids))


@dataclass(frozen=True, slots=True)
class Review:
    """The reasons of the ``partners`` we work with; ``proofs`` says how each ``WhyPartner`` stands.

    ``ticked`` has each reason, the standard ones first, then those of our own by name, and where
    it is ticked. ``year`` is the fiscal year of the ``earnings``, None where no plan has revenue.
    """

    partners: tuple[Partner, ...]
    whys: tuple[WhyPartner, ...]
    ticked: Mapping[tuple[Reason, str], Sequence[WhyPartner]]
    proofs: Mapping[int, Proof]
    earnings: tuple[Earnings, ...] = ()
    year: int | None = None

    def calls(self) -> list[Call]:
        """What needs a look: partners without a reason, reasons without a partner, weak ones."""
        have = {why.partner_id for why in self.whys}
        weak = {Proof.UNPROVEN: Alarm.UNPROVEN, Proof.STALE: Alarm.STALE}
        return [
            *(Call(Alarm.NO_PARTNER, *key) for key, whys in self.ticked.items() if not whys),
            *(
                Call(Alarm.NO_REASON, partner_id=partner.id)
                for partner in self.partners
                if partner.id not in have
            ),
            *(
                Call(alarm, why.reason, why.name, why.partner_id)
                for proof, alarm in weak.items()
                for why in self.whys
                if self.proofs[why.id] is proof
            ),
        ]


def review(
    partners: Iterable[Partner],
    whys: Iterable[WhyPartner],
    plans: Iterable[PlanTargets],
    own: Sequence[str],
    today: date,
    stale_days: int,
    fiscal_year: int,
) -> Review:
    """The reasons of the partners that are active, with the revenue of the latest plans."""
    active = tuple(partner for partner in partners if partner.stage not in DORMANT)
    ids = {partner.id for partner in active}
    found = tuple(why for why in whys if why.partner_id in ids)
    past = [
        (plan, targets)
        for plan, targets in plans
        if plan.partner_id in ids and plan.fiscal_year <= fiscal_year
    ]
    newest = latest_plans(past)
    proofs = {}
    for why in found:
        plan = newest.get(why.partner_id)
        proofs[why.id] = proof_of(why, today, stale_days, revenue_lines(why, *plan) if plan else ())
    year = max((plan.fiscal_year for plan, targets in past if _money(plan, targets)), default=None)
    current = [told for told in past if told[0].fiscal_year == year]
    return Review(active, found, _ticked(found, own), proofs, earnings(current), year)


def _ticked(
    whys: Sequence[WhyPartner], own: Sequence[str]
) -> dict[tuple[Reason, str], list[WhyPartner]]:
    found: dict[tuple[Reason, str], list[WhyPartner]] = {(reason, ""): [] for reason in STANDARD}
    names = {fold(name): name for name in reversed(own_names(whys, own))}
    found |= {(Reason.OTHER, name): [] for name in reversed(names.values())}
    for why in whys:
        name = names[fold(why.name)] if why.name else ""
        found.setdefault((why.reason, name), []).append(why)
    return found


def latest_plans(plans: Iterable[PlanTargets]) -> dict[int, PlanTargets]:
    """The newest plan of each partner, with its targets."""
    ordered = sorted(plans, key=lambda told: told[0].fiscal_year)
    return {told[0].partner_id: told for told in ordered}


def earnings(plans: Iterable[PlanTargets]) -> tuple[Earnings, ...]:
    """The revenue in plans of one year, by currency; who has none is not known, and no zero."""
    money: dict[str, dict[int, tuple[Decimal | None, Decimal | None]]] = {}
    for plan, targets in plans:
        if found := _money(plan, targets):
            money.setdefault(plan.currency, {})[plan.partner_id] = found
    result = []
    for currency, by_partner in sorted(money.items()):
        are_actual = any(actual is not None for actual, _target in by_partner.values())
        chosen = {key: both[0] if are_actual else both[1] for key, both in by_partner.items()}
        known = {key: amount for key, amount in chosen.items() if amount is not None}
        result.append(Earnings(currency, are_actual, known))
    return tuple(sorted(result, key=lambda one: -len(one.by_partner)))


def _money(plan: Plan, targets: Sequence[Target]) -> tuple[Decimal | None, Decimal | None] | None:
    """The revenue of a plan, actual and aimed at; None where it aims at none."""
    lines = [target for target in targets if is_revenue(plan, target)]
    actual = _sum(amount for line in lines for amount in line.quarter_actuals)
    aimed = _sum(_aim(line) for line in lines)
    return None if actual is None and aimed is None else (actual, aimed)


def _aim(line: Target) -> Decimal | None:
    return _sum(line.quarter_targets) if line.annual is None else line.annual


def _sum(amounts: Iterable[Decimal | None]) -> Decimal | None:
    known = [amount for amount in amounts if amount is not None]
    return sum(known, Decimal(0)) if known else None

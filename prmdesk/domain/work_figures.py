"""What the accounts, resources and risks of a plan come to; rounded as in ``domain.figures``."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from prmdesk.domain.figures import rounded
from prmdesk.domain.onboarding import Side
from prmdesk.domain.plan_work import Account, AccountStatus, Commitment, Risk, RiskKind

_PERCENT = Decimal(100)
_CLOSED = (AccountStatus.WON, AccountStatus.LOST)
_THREATS = (RiskKind.RISK, RiskKind.THREAT, RiskKind.WEAKNESS)


@dataclass(frozen=True, slots=True)
class FunnelStep:
    """The accounts of one status: how many, and what they are worth (None: of none it is known)."""

    status: AccountStatus
    count: int
    value: Decimal | None


def weighted(account: Account) -> Decimal | None:
    """The value of an account by its probability, None where either is unknown."""
    if account.value is None or account.probability is None:
        return None
    return rounded(account.value * account.probability / _PERCENT)


def open_pipeline(accounts: Iterable[Account]) -> tuple[int, Decimal | None, Decimal | None]:
    """The accounts that are neither won nor lost: how many, their value, and that weighted."""
    still = [account for account in accounts if account.status not in _CLOSED]
    return len(still), total(one.value for one in still), total(map(weighted, still))


def funnel(accounts: Iterable[Account]) -> tuple[FunnelStep, ...]:
    """The accounts by status, in the order of the funnel."""
    by_status: dict[AccountStatus, list[Account]] = {status: [] for status in AccountStatus}
    for account in accounts:
        by_status[account.status].append(account)
    return tuple(
        FunnelStep(status, len(found), total(one.value for one in found))
        for status, found in by_status.items()
    )


def planned(commitment: Commitment) -> Decimal | None:
    """What is planned over the year in its unit, None where no quarter says anything."""
    return total(getattr(commitment, f"planned_q{n}") for n in (1, 2, 3, 4))


def used(commitment: Commitment) -> Decimal | None:
    """What was used so far in its unit, None where no quarter says anything."""
    return total(getattr(commitment, f"used_q{n}") for n in (1, 2, 3, 4))


def cost(commitment: Commitment) -> Decimal | None:
    """What is planned times what one unit costs, None where either is unknown."""
    amount = planned(commitment)
    if amount is None or commitment.rate is None:
        return None
    return rounded(amount * commitment.rate)


def variance(commitment: Commitment) -> Decimal | None:
    """Planned less used, so below zero when more was used; None where either is unknown."""
    aim, real = planned(commitment), used(commitment)
    return None if aim is None or real is None else rounded(aim - real)


def committed(commitments: Iterable[Commitment], side: Side) -> Decimal | None:
    """What one side puts in, in the currency of the plan; None where no cost is known."""
    return total(cost(one) for one in commitments if one.side is side)


def risk_score(risk: Risk) -> int | None:
    """Likelihood times impact (1-25), None where either is not judged."""
    if risk.likelihood is None or risk.impact is None:
        return None
    return risk.likelihood * risk.impact


def top_risks(risks: Iterable[Risk], most: int = 3) -> Sequence[Risk]:
    """What may go wrong, the gravest first; what is not judged comes last, in its order."""
    grave = [risk for risk in risks if risk.kind in _THREATS]
    return sorted(grave, key=lambda risk: -(risk_score(risk) or 0))[:most]


def total(values: Iterable[Decimal | None]) -> Decimal | None:
    """The sum of what is known, None where nothing is: blank is not zero."""
    known = [value for value in values if value is not None]
    return rounded(sum(known, Decimal(0))) if known else None

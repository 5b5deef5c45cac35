"""How large a dot of the quadrant is: its area goes with an amount of the partner (R19)."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from math import log10, sqrt

from prmdesk.domain.plans import Direction, Target
from prmdesk.domain.resources import PER_UNIT, Measure
from prmdesk.domain.sheets import Kind


class SizeBy(StrEnum):
    """The amount that the size of dots tells."""

    NONE = ""
    HOURS_PLANNED = "hours_planned"
    HOURS_USED = "hours_used"
    MONEY_PLANNED = "money_planned"
    REVENUE = "revenue"
    REVENUE_TARGET = "revenue_target"

    @property
    def kind(self) -> Kind:
        """How the amount reads: whole minutes, or whole cents."""
        return Kind.TIME if self in (SizeBy.HOURS_PLANNED, SizeBy.HOURS_USED) else Kind.MONEY


def width(amount: int, largest: int, widest: float) -> float:
    """How wide the dot of ``amount`` is when that of ``largest`` is ``widest``."""
    return widest * sqrt(max(amount, 0) / largest) if largest > 0 else 0.0


def samples(largest: int, kind: Kind) -> tuple[int, ...]:
    """Two amounts for a legend, the larger first: round ones of which ``largest`` is not below."""
    unit = PER_UNIT[Measure.TIME if kind is Kind.TIME else Measure.MONEY]
    if largest < unit:
        return (largest,) if largest > 0 else ()
    power = 10 ** int(log10(largest // unit))
    most = next(n * power * unit for n in (5, 2, 1) if n * power * unit <= largest)
    return most, most // 5


def revenue(targets: Sequence[Target], *, reached: bool) -> int | None:
    """The revenue of a plan in cents: what was ``reached`` in its year so far, or its aim.

    It is the first of its measures in money of which more is better; None where nobody said.
    """
    first = next((target for target in targets if target.direction is Direction.UP), None)
    if first is None:
        return None
    quarters = first.quarter_actuals if reached else first.quarter_targets
    known = [amount for amount in quarters if amount is not None]
    total = sum(known, Decimal(0)) if known else None
    if not reached and first.annual is not None:
        total = first.annual
    return None if total is None else int((total * 100).quantize(Decimal(1), ROUND_HALF_UP))

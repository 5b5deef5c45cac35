"""The tiers of the partner programme: the score they ask for and the hard requirements (C-iv)."""

from dataclasses import dataclass
from decimal import Decimal


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

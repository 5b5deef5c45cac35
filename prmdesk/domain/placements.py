"""Where a partner stood from one day on: what the quadrant shows of the past (D2)."""

from dataclasses import dataclass
from datetime import date

from prmdesk.domain.quadrant import Quadrant


@dataclass(frozen=True, slots=True)
class Placement:
    """Both values of a partner (0-100, None: not known) and its quadrant, from ``on_date`` on.

    One a day: what it was at the end of the day. Undoing what moved it takes the placement away.
    """

    id: int
    partner_id: int
    on_date: date
    to_partner: float | None
    to_us: float | None
    quadrant: Quadrant = Quadrant.UNSCORED
    is_manual: bool = False

"""Where a partner stood."""

from datetime import date

from prmdesk.domain.placements import Placement
from prmdesk.domain.quadrant import Quadrant


def test_a_partner_that_was_never_scored_stood_nowhere() -> None:
    assert Placement(1, 7, date(2026, 5, 1), None, None).quadrant is Quadrant.UNSCORED

"""Two partners that are one: what was planned, promised and decided for both."""

from datetime import date

from prmdesk.domain.buckets import BucketSheet
from prmdesk.domain.joining_resources import (
    joined_allotments,
    joined_limits,
    joined_met,
    joined_path,
    joined_sheets,
)
from prmdesk.domain.lifecycle import CriterionMet
from prmdesk.domain.partners import Bucket
from prmdesk.domain.placements import Placement
from prmdesk.domain.resources import Allotment, Limit

DAY = date(2026, 5, 1)
HERE, GONE = 7, 9


def test_amounts_of_one_pool_and_quarter_add_up_and_what_nobody_said_stays_unsaid() -> None:
    mine = Allotment(1, HERE, 3, 2026, 2, planned=60, used=30, on_day=DAY)
    same = Allotment(2, GONE, 3, 2026, 2, planned=90, on_day=date(2026, 4, 1), reason="Launch")
    later = Allotment(3, GONE, 3, 2026, 3, planned=15)
    one, other = joined_allotments([mine], [same, later], HERE)
    assert (one.offered, one.planned, one.used) == (None, 150, 30)
    assert (one.on_day, one.reason, one.partner_id) == (date(2026, 4, 1), "Launch", HERE)
    assert (other.id, other.partner_id) == (3, HERE)


def test_promises_add_up_and_no_limit_for_one_is_none_for_both() -> None:
    kept = [Limit(1, HERE, 3, floor=60, cap=120), Limit(2, HERE, 4, floor=5, cap=9)]
    others = [Limit(3, GONE, 3, floor=30), Limit(4, GONE, 4, cap=1)]
    assert joined_limits(kept, others, HERE) == (
        Limit(1, HERE, 3, floor=90, cap=None),
        Limit(2, HERE, 4, floor=5, cap=10),
    )


def test_a_partner_stands_in_one_place_only() -> None:
    mine, theirs = Placement(1, HERE, DAY, 10, 20), Placement(2, GONE, DAY, 80, 90)
    assert joined_path([mine], [theirs], HERE) == (mine,)
    assert joined_path([], [theirs], HERE) == (Placement(2, HERE, DAY, 80, 90),)


def test_a_sheet_keeps_its_ratings_and_takes_up_the_others_and_its_decision() -> None:
    mine = BucketSheet(1, HERE, Bucket.SUPPLIER, ratings={"cost": 4}, facts={"note": ""})
    theirs = BucketSheet(
        2, GONE, Bucket.SUPPLIER, "", {"cost": 1, "quality": 2}, {"note": "Fab"}, "build", "Core",
        DAY,
    )  # fmt: skip
    (sheet,) = joined_sheets([mine], [theirs], HERE)
    assert sheet == BucketSheet(
        1, HERE, Bucket.SUPPLIER, "", {"cost": 4, "quality": 2}, {"note": "Fab"}, "build", "Core",
        DAY,
    )  # fmt: skip


def test_what_one_of_them_met_is_not_waived_any_more() -> None:
    waived = CriterionMet(1, HERE, 5, DAY, waiver="Known for years")
    met = CriterionMet(2, GONE, 5, date(2026, 3, 1))
    assert joined_met([waived], [met], HERE) == (CriterionMet(1, HERE, 5, date(2026, 3, 1)),)
    both = joined_met([waived], [CriterionMet(2, GONE, 5, DAY, waiver="Urgent")], HERE)
    assert both[0].waiver == "Known for years\nUrgent"

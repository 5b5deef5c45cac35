"""Quarters of any fiscal year, and to whom a pool is offered."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from prmdesk.domain.partners import Bucket, Stage
from prmdesk.domain.quadrant import Quadrant
from prmdesk.domain.resources import Against, Measure, Pool, Quarter, against, quarter_of


def test_the_days_of_a_quarter_worked_out_by_hand() -> None:
    calendar = Quarter(2026, 4)
    assert calendar.first_day(1) == date(2026, 10, 1)
    assert calendar.last_month(1) == date(2026, 12, 1)
    assert calendar.last_day(1) == date(2026, 12, 31)
    from_october = Quarter(2026, 2)
    assert from_october.first_day(10) == date(2027, 1, 1)
    assert from_october.last_day(10) == date(2027, 3, 31)
    assert quarter_of(date(2027, 2, 14), 10) == from_october


def test_quarters_go_on_over_the_end_of_the_year() -> None:
    assert Quarter(2026, 4).moved(1) == Quarter(2027, 1)
    assert Quarter(2026, 1).moved(-1) == Quarter(2025, 4)
    assert Quarter(2026, 2).moved(-9) == Quarter(2024, 1)


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(1, 12))
def test_every_day_lies_in_its_quarter(day: date, fiscal_start: int) -> None:
    quarter = quarter_of(day, fiscal_start)
    assert quarter.first_day(fiscal_start) <= day <= quarter.last_day(fiscal_start)


def test_a_pool_is_offered_unless_something_known_speaks_against_it() -> None:
    pool = Pool(
        1, "leads", Measure.PIECES, quadrants=(Quadrant.STRATEGIC, Quadrant.ORPHAN),
        stages=(Stage.GROW,), buckets=(Bucket.DISTRIBUTOR,),
    )  # fmt: skip
    both = (Bucket.SUPPLIER, Bucket.DISTRIBUTOR)
    assert against(pool, Quadrant.ORPHAN, Stage.GROW, both) == ()
    assert against(pool, Quadrant.UNSCORED, Stage.GROW, ()) == ()
    assert against(pool, Quadrant.MISFIT, Stage.EXIT, (Bucket.INFLUENCE,)) == tuple(Against)

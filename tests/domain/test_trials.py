"""The 90-day test: what is due, and whether it or the score foresees better (D18)."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from prmdesk.domain.placements import Placement
from prmdesk.domain.quadrant import Quadrant
from prmdesk.domain.trials import (
    Better,
    Comparison,
    Result,
    Trial,
    Urgency,
    cases,
    comparison,
    ended_on,
    ends,
    in_order,
    urgency,
)

TODAY = date(2026, 11, 24)
START = date(2026, 2, 1)


def trial(number: int, result: Result = Result.OPEN, **more: object) -> Trial:
    closed_on = None if result is Result.OPEN else date(2026, 4, 20)
    return replace(
        Trial(number, number, "Three accounts", START, ends(START), result, closed_on),
        **more,  # type: ignore[arg-type]
    )


def stood(number: int, day: date, quadrant: Quadrant) -> Placement:
    return Placement(0, number, day, 60, 60, quadrant)


def test_a_test_lasts_ninety_days() -> None:
    assert ends(date(2026, 1, 1)) == date(2026, 4, 1)


@pytest.mark.parametrize(
    ("left", "how"),
    [(-1, Urgency.OVERDUE), (0, Urgency.DUE), (14, Urgency.DUE), (15, Urgency.RUNNING)],
)
def test_an_open_test_is_due_in_its_last_fortnight_and_overdue_after_it(
    left: int, how: Urgency
) -> None:
    running = trial(1, ends_on=TODAY + timedelta(left))
    assert urgency(running, TODAY) is how
    assert urgency(replace(running, result=Result.FAILED), TODAY) is Urgency.CLOSED


def test_what_ends_first_comes_first_and_what_is_closed_last() -> None:
    early, late = trial(1, ends_on=date(2026, 3, 1)), trial(2)
    old = trial(3, Result.FAILED, closed_on=date(2026, 2, 20))
    new = trial(4, Result.DELIVERED, closed_on=date(2026, 4, 1))
    assert in_order([old, late, new, early]) == [early, late, new, old]


def test_a_test_is_over_at_its_end_or_when_it_was_closed_before() -> None:
    assert ended_on(trial(1, Result.DELIVERED, closed_on=date(2026, 3, 1))) == date(2026, 3, 1)
    assert ended_on(trial(1, Result.DELIVERED, closed_on=date(2027, 1, 9))) == ends(START)


# Which predicts better


def test_a_case_needs_a_quadrant_at_the_start_a_result_and_a_plan_of_the_year_it_ended() -> None:
    delivered = Result.DELIVERED
    known = [stood(1, date(2026, 1, 1), Quadrant.ORPHAN)]
    reached = {(1, 2026): Decimal(1), (1, 2025): Decimal("0.5")}
    assert len(cases([trial(1, delivered)], {1: known}, reached, 1)) == 1
    assert cases([trial(1)], {1: known}, reached, 1) == []
    assert cases([trial(1, delivered)], {}, reached, 1) == []
    later = [stood(1, START + timedelta(1), Quadrant.ORPHAN)]
    assert cases([trial(1, delivered)], {1: later}, reached, 1) == []
    taken_away = [*known, stood(1, START, Quadrant.UNSCORED)]
    assert cases([trial(1, delivered)], {1: taken_away}, reached, 1) == []
    assert cases([trial(1, delivered)], {1: known}, {}, 1) == []
    # Ended in April: with a year from July, that is the fiscal year 2025.
    (case,) = cases([trial(1, delivered)], {1: known}, reached, 7)
    assert case.attained == Decimal("0.5")


def test_the_place_on_the_day_it_began_counts_not_a_later_one() -> None:
    path = [
        stood(1, date(2026, 1, 1), Quadrant.MISFIT),
        stood(1, START, Quadrant.STRATEGIC),
        stood(1, START + timedelta(9), Quadrant.MISFIT),
    ]
    (case,) = cases([trial(1, Result.FAILED)], {1: path}, {(1, 2026): Decimal(1)}, 1)
    assert case.quadrant is Quadrant.STRATEGIC
    assert case.score_was_right
    assert not case.test_was_right


def test_which_predicts_better_by_hand_worked_cases() -> None:
    """Six partners; + is right, - is wrong.

    1 Strategic, delivered, reached: score +, test +. 2 Orphan, delivered, 0.99: -, -.
    3 Misfit, failed, 0.4: +, +. 4 Opportunistic, delivered, reached: -, +.
    5 Strategic, failed, 0.8: -, +. 6 Misfit, failed, reached: -, -.
    """
    q, r = Quadrant, Result
    six = [
        (q.STRATEGIC, r.DELIVERED, "1"), (q.ORPHAN, r.DELIVERED, "0.99"),
        (q.MISFIT, r.FAILED, "0.4"), (q.OPPORTUNISTIC, r.DELIVERED, "1"),
        (q.STRATEGIC, r.FAILED, "0.8"), (q.MISFIT, r.FAILED, "1"),
    ]  # fmt: skip
    numbered = list(enumerate(six, 1))
    found = cases(
        [trial(number, result) for number, (_, result, _reached) in numbered],
        {number: [stood(number, START, stands)] for number, (stands, *_) in numbered},
        {(number, 2026): Decimal(reached) for number, (*_, reached) in numbered},
        1,
    )
    assert comparison(found) == Comparison(n=6, score_right=2, test_right=4)
    assert comparison(found).better is Better.TEST


@pytest.mark.parametrize(
    ("n", "score", "test", "better"),
    [
        (0, 0, 0, Better.UNKNOWN),
        (4, 4, 0, Better.UNKNOWN),
        (5, 4, 0, Better.SCORE),
        (5, 2, 2, Better.ALIKE),
        (9, 2, 3, Better.TEST),
    ],
)
def test_few_cases_say_nothing(n: int, score: int, test: int, better: Better) -> None:
    assert Comparison(n, score, test).better is better

"""The arithmetic of a plan, worked out by hand and held against its laws."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prmdesk.domain.figures import (
    Attainment,
    cost_per_lead,
    next_due,
    plan_score,
    quarter_defaults,
    reported_quarter,
    return_on_spent,
    status,
    target_figures,
)
from prmdesk.domain.plans import Aggregation, Direction, Marketing, Target, Training

D = Decimal
REVENUE = Target(
    1, 1, 0, "Revenue", annual=D(400),
    target_q1=D(80), target_q2=D(90), target_q3=D(110), target_q4=D(120),
    actual_q1=D(80), actual_q2=D(73),
)  # fmt: skip
DAYS = Target(
    2, 1, 1, "Days", aggregation=Aggregation.LATEST, direction=Direction.DOWN,
    baseline=D(60), annual=D(30), target_q1=D(50), target_q2=D(45),
    actual_q1=D(55), actual_q2=D(50),
)  # fmt: skip


def test_flows_are_summed_to_the_quarter_reported_last() -> None:
    found = target_figures(REVENUE, reported_quarter([REVENUE]))
    assert (found.ytd_target, found.ytd_actual) == (170, 153)
    assert found.of_ytd == found.capped == D("0.9")
    assert found.of_year == D("0.3825")
    assert found.status is Attainment.AT_RISK
    assert found.adds_up is True


def test_a_falling_measure_is_turned_round_and_its_year_starts_at_the_baseline() -> None:
    found = target_figures(DAYS, 2)
    assert found.of_ytd == D("0.9")
    assert found.of_year == D("0.333333")
    assert found.adds_up is None


def test_a_level_takes_the_last_known_quarter_and_a_rate_the_mean_of_the_known() -> None:
    level = replace(DAYS, direction=Direction.UP, actual_q2=None)
    assert target_figures(level, 2).ytd_actual == 55
    rate = replace(level, aggregation=Aggregation.AVERAGE, target_q2=D(51), target_q3=D(51))
    assert target_figures(rate, 3).ytd_target == D("50.666667")
    assert target_figures(rate, 3).ytd_actual == 55


def test_later_quarters_do_not_count_yet() -> None:
    assert target_figures(replace(REVENUE, actual_q4=D(999)), 2).ytd_actual == 153


@pytest.mark.parametrize(
    ("change", "of_ytd"),
    [
        ({"actual_q1": None, "actual_q2": None}, None),
        ({"target_q1": None, "target_q2": None}, None),
        ({"target_q1": D(0), "target_q2": D(0)}, 1),
        ({"target_q1": D(0), "target_q2": D(0), "actual_q1": D(-90)}, 0),
        ({"direction": Direction.DOWN, "actual_q1": D(0), "actual_q2": D(0)}, 1),
        ({"direction": Direction.DOWN, "actual_q1": D(340), "actual_q2": D(0)}, D("0.5")),
    ],
)
def test_nothing_divides_by_zero(change: dict[str, Any], of_ytd: Decimal | None) -> None:
    assert target_figures(replace(REVENUE, **change), 2).of_ytd == of_ytd


@pytest.mark.parametrize(
    "change",
    [
        {"annual": None},
        {"annual": D(60)},
        {"baseline": None},
        {"actual_q1": None, "actual_q2": None},
    ],
)
def test_a_year_without_a_way_has_no_share(change: dict[str, Any]) -> None:
    assert target_figures(replace(DAYS, **change), 2).of_year is None


def test_a_growing_level_without_a_baseline_starts_at_zero() -> None:
    level = replace(DAYS, direction=Direction.UP, baseline=None, annual=D(100))
    assert target_figures(level, 2).of_year == D("0.5")


def test_quarters_that_miss_the_year_are_noticed_to_the_cent() -> None:
    assert target_figures(replace(REVENUE, annual=D("400.004")), 1).adds_up is True
    assert target_figures(replace(REVENUE, annual=D("400.01")), 1).adds_up is False
    blank = dict.fromkeys(f"target_q{n}" for n in (1, 2, 3, 4))
    empty: dict[str, Any] = blank
    assert target_figures(replace(REVENUE, **empty), 1).adds_up is None


def test_thresholds_are_met_exactly() -> None:
    tenths = replace(REVENUE, target_q1=D("0.1"), target_q2=D("0.2"))
    assert target_figures(replace(tenths, actual_q1=D("0.3"), actual_q2=D(0)), 2).status is (
        Attainment.ON_TRACK
    )
    assert status(D("0.8")) is Attainment.AT_RISK
    assert status(D("0.799999")) is Attainment.OFF_TRACK
    assert status(None) is Attainment.NO_DATA


def test_the_score_is_weighted_over_the_measures_with_data() -> None:
    full = replace(REVENUE, weight=D(3), actual_q1=D(500))
    off = replace(DAYS, weight=D(1), actual_q2=D(90))
    unknown = replace(REVENUE, weight=D(96), target_q1=None, target_q2=None, actual_q1=None)
    found = plan_score([full, off, replace(unknown, actual_q2=None)])
    assert found.quarter == 2
    assert found.score == D("0.875")
    assert found.status is Attainment.AT_RISK


def test_without_weight_or_data_there_is_no_score() -> None:
    assert plan_score([]).score is None
    assert plan_score([replace(REVENUE, weight=D(0))]).score is None
    assert plan_score([]).status is Attainment.NO_DATA


def test_a_years_target_is_spread_by_kind() -> None:
    assert quarter_defaults(D(10), Aggregation.SUM) == (D("2.5"),) * 4
    assert quarter_defaults(D(35), Aggregation.AVERAGE) == (D(35),) * 4


def test_an_unknown_cost_is_not_zero() -> None:
    fair = Marketing(1, 1, 0, "Fair", spent=D(1000), leads_actual=30, won=D(2500))
    assert cost_per_lead(fair) == D("33.333333")
    assert return_on_spent(fair) == D("1.5")
    assert cost_per_lead(replace(fair, spent=None)) is None
    assert cost_per_lead(replace(fair, leads_actual=0)) is None
    assert return_on_spent(replace(fair, spent=D(0))) is None
    assert return_on_spent(replace(fair, won=None)) is None
    assert return_on_spent(replace(fair, won=D(0))) == -1


@pytest.mark.parametrize(
    ("done", "months", "due"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2023, 8, 31), 6, date(2024, 2, 29)),
        (date(2026, 12, 15), 12, date(2027, 12, 15)),
        (date(2026, 5, 1), 0, date(2026, 5, 1)),
    ],
)
def test_a_training_comes_round(done: date, months: int, due: date) -> None:
    training = Training(1, 1, 0, "101", done_on=done, refresh_months=months)
    assert next_due(training) == due
    assert next_due(replace(training, done_on=None)) is None
    assert next_due(replace(training, refresh_months=None)) is None


AMOUNTS = st.none() | st.decimals(D("-1e11"), D("1e11"), places=2)


@given(st.lists(AMOUNTS, min_size=8, max_size=8), st.sampled_from(Aggregation), st.data())
def test_figures_hold_for_any_numbers(
    values: list[Decimal | None], aggregation: Aggregation, data: st.DataObject
) -> None:
    names = [f"{side}_q{n}" for side in ("target", "actual") for n in (1, 2, 3, 4)]
    figures: dict[str, Any] = dict(zip(names, values, strict=True))
    target = Target(
        1, 1, 0, "x", aggregation=aggregation, direction=data.draw(st.sampled_from(Direction)),
        baseline=data.draw(AMOUNTS), annual=data.draw(AMOUNTS), **figures,
    )  # fmt: skip
    quarter = reported_quarter([target])
    found = target_figures(target, quarter)
    assert (found.of_ytd is None) == (found.status is Attainment.NO_DATA)
    assert found.capped is None or 0 <= found.capped <= 1
    if found.ytd_actual is not None and found.ytd_target is not None:
        up = target.direction is Direction.UP
        met = found.ytd_actual >= found.ytd_target if up else found.ytd_actual <= found.ytd_target
        if met:
            assert found.status is Attainment.ON_TRACK

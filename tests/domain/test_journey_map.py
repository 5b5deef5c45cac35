"""How hard a step of the journey is, which is the worst, and what is measured beside it."""

from datetime import date

import pytest

from prmdesk.domain.frictions import Friction, Theme
from prmdesk.domain.journey_map import (
    JourneyStep,
    Measured,
    Part,
    hardships,
    measured,
    problems,
    worst,
)
from prmdesk.domain.lifecycle import Stay, Usual
from prmdesk.domain.partners import Stage


def step(key: int, **said: int) -> JourneyStep:
    return JourneyStep(key, Stage.ONBOARD, 0, "Fill in forms", **said)  # type: ignore[arg-type]


def test_hardship_is_the_mean_of_what_is_said() -> None:
    light, hard, half = hardships(
        [
            step(1, effort=1, wait_days=0, mood_us=5, mood_partner=5),
            step(2, effort=5, wait_days=20, mood_us=5, mood_partner=1),
            step(3, effort=3, wait_days=10),
        ]
    )
    assert light.value == 0
    assert hard.value == 75  # 100, 100, 0 and 100
    assert half.value == 50
    assert half.unsaid == (Part.MOOD_PARTNER, Part.MOOD_US)


def test_the_worst_step_is_named_only_where_enough_is_said() -> None:
    found = hardships([step(1, effort=5), step(2), step(3, effort=2, mood_partner=3)])
    assert [one.value for one in found] == [None, None, pytest.approx(37.5)]
    named = worst(found)
    assert named is not None
    assert named.step.id == 3
    assert worst(found[:2]) is None


def test_of_two_as_hard_the_first_is_the_worst() -> None:
    first, second = hardships([step(1, effort=4, wait_days=7), step(2, effort=4, wait_days=7)])
    assert worst([first, second]) is first


def test_the_gap_is_how_much_gladder_we_think_they_are() -> None:
    assert step(1, mood_us=5, mood_partner=2).mood_gap == 3
    assert step(1, mood_us=5).mood_gap is None


def test_figures_lie_on_their_scale() -> None:
    wrong = JourneyStep(0, Stage.GROW, 0, " ", effort=0, wait_days=-1, mood_us=6)
    assert problems(wrong) == [
        ("ask", "missing"), ("effort", "off_scale"), ("mood_us", "off_scale"),
        ("wait_days", "negative"),
    ]  # fmt: skip
    assert problems(step(1, effort=5, wait_days=0, mood_us=1, mood_partner=1)) == []


def test_a_friction_counts_in_the_stage_its_partner_was_in_that_day() -> None:
    stays = {
        1: [Stay(Stage.ONBOARD, date(2026, 1, 1), date(2026, 3, 1)),
            Stay(Stage.GROW, date(2026, 3, 1))],
    }  # fmt: skip
    log = [
        Friction(1, 1, date(2026, 2, 28), "Forms", Theme.ONBOARDING),
        Friction(2, 1, date(2026, 3, 1), "Slow prices", Theme.QUOTING),
        Friction(3, 1, date(2026, 4, 1), "Slow prices", Theme.QUOTING),
        Friction(4, 1, date(2025, 12, 31), "Before us"),
        Friction(5, 2, date(2026, 4, 1), "No history"),
    ]
    found = measured({Stage.GROW: Usual(30, 4)}, log, stays)
    assert found[Stage.ONBOARD] == Measured(None, 1, Theme.ONBOARDING)
    assert found[Stage.GROW] == Measured(Usual(30, 4), 2, Theme.QUOTING)
    assert found[Stage.EXIT] == Measured()

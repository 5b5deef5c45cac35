"""Sentences with numbers: kept rates, days to fix, what is measured."""

from datetime import date, timedelta

from prmdesk.domain.frictions import Friction, Theme, mendings
from prmdesk.domain.journey_map import Measured
from prmdesk.domain.lifecycle import Usual
from prmdesk.domain.onboarding import Side
from prmdesk.domain.promises import KeptRate, Promise, PromiseState, Standing
from prmdesk.ui.promises.telling import (
    friction_text,
    measured_text,
    mending_text,
    rate_text,
    standing_text,
    worst_theme_text,
)

TODAY = date(2026, 11, 24)


def test_a_rate_never_stands_without_what_it_is_counted_of() -> None:
    rate = KeptRate({Standing.KEPT: 4, Standing.KEPT_LATE: 1, Standing.BROKEN: 1}, 3.5)
    assert rate_text(Side.US, rate) == (
        "Of 6 we kept 67 % by their day · 1 kept late (median 3.5 days) · 1 broken"
    )
    assert rate_text(Side.PARTNER, KeptRate({})) == "None of their promises fell due yet"


def test_a_promise_says_how_it_stands() -> None:
    made = TODAY - timedelta(9)
    late = Promise(1, 1, Side.US, "Send", made, TODAY - timedelta(1))
    assert standing_text(late, TODAY) == "1 day late"
    assert standing_text(Promise(1, 1, Side.US, "Send", made), TODAY) == "no day named"
    kept = Promise(1, 1, Side.US, "Send", made, None, state=PromiseState.KEPT, closed_on=TODAY)
    assert standing_text(kept, TODAY) == "Kept · 24 Nov 2026"


def test_frictions_and_measures_are_told_with_their_numbers() -> None:
    one = Friction(1, 1, TODAY - timedelta(1), "Slow", Theme.DEALS)
    themes = mendings([one], lambda friction: friction.theme, TODAY)
    assert friction_text(one, TODAY) == "open for 1 day"
    assert worst_theme_text(themes) == (
        "It hurts most in: Deal protection (1 friction, 1 days in all, 1 open, median to fix: — "
        "days)"
    )
    assert mending_text(themes[Theme.DEALS]) == "1 open, the oldest for 1 days"
    assert worst_theme_text({}) == ""
    assert measured_text(Measured(Usual(30, 4), 2, Theme.DEALS)) == (
        "Measured: partners stay 30 days (median of 4), 2 frictions noted in it."
    )

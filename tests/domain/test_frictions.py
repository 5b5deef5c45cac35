"""Days to fix: the exact median of what was fixed, open ones apart, the theme that hurts most."""

from datetime import date, timedelta

from prmdesk.domain.frictions import (
    Friction,
    Mending,
    Theme,
    mending,
    mendings,
    newest_first,
    problems,
    worst_theme,
)

TODAY = date(2026, 11, 24)


def friction(noted: int, fixed: int | None = None, theme: Theme = Theme.OTHER) -> Friction:
    """A friction noted so many days ago, and fixed so many days ago."""
    fixed_on = None if fixed is None else TODAY - timedelta(fixed)
    return Friction(noted, 1, TODAY - timedelta(noted), "Slow", theme, fixed_on=fixed_on)


def test_the_median_is_that_of_the_fixed_ones_and_open_ones_stand_apart() -> None:
    found = mending([friction(10, 9), friction(20, 10), friction(5), friction(40)], TODAY)
    assert found == Mending(2, 5.5, (40, 5), 1 + 10 + 45)
    assert found.n == 4
    assert mending([friction(5)], TODAY).median_days is None


def test_the_worst_theme_is_where_it_hurt_for_most_days() -> None:
    quoting, deals = Theme.QUOTING, Theme.DEALS
    log = [friction(30, 25, quoting), friction(30, 25, quoting), friction(12, None, deals)]
    themes = mendings(log, lambda one: one.theme, TODAY)
    assert (themes[quoting].hurt, themes[deals].hurt) == (10, 12)
    assert worst_theme(themes) is deals
    even = mendings([*log, friction(2, 0, quoting)], lambda one: one.theme, TODAY)
    assert worst_theme(even) is quoting  # as many days, but more often
    assert worst_theme({}) is None


def test_open_ones_come_first_the_newest_first() -> None:
    log = [friction(9, 1), friction(8), friction(3, 2), friction(4)]
    assert [one.id for one in newest_first(log)] == [4, 8, 3, 9]


def test_a_friction_is_fixed_after_it_hurt() -> None:
    wrong = Friction(0, 1, TODAY, " ", fixed_on=TODAY - timedelta(1))
    assert problems(wrong) == [("text", "missing"), ("fixed_on", "before_noted")]
    assert problems(friction(3, 3)) == []

"""How a file stands on the last day and the day after, for whom it is, and the order of a pack."""

from dataclasses import replace
from datetime import date, timedelta

from prmdesk.domain.materials import FileState, Look, Material, fits, in_order, moved, state
from prmdesk.domain.partners import Role

DAY = date(2026, 11, 24)
FILE = Material(1, "Prices", "/x", digest="abc", size=3)


def test_missing_weighs_most_then_expired_then_changed() -> None:
    same, other, none = Look(3, "abc"), Look(3, "abd"), Look()
    old = replace(FILE, valid_until=DAY - timedelta(1))
    assert state(FILE, same, DAY) is FileState.READY
    assert state(FILE, other, DAY) is FileState.CHANGED
    assert state(FILE, Look(4, "abc"), DAY) is FileState.CHANGED
    assert state(replace(FILE, valid_until=DAY), same, DAY) is FileState.READY
    assert state(old, other, DAY) is FileState.EXPIRED
    assert state(old, none, DAY) is FileState.MISSING


def test_what_says_nothing_is_for_all_and_of_whom_nothing_is_known_gets_all() -> None:
    bound = replace(FILE, product="Aurora", language="zh", audience=(Role.SALES,))
    assert fits(FILE, {"Other"}, "en", {Role.LEGAL})
    assert fits(bound, (), "", ())
    assert fits(bound, {"Aurora"}, "zh", {Role.SALES, Role.LEGAL})
    assert not fits(bound, {"Other"}, "zh", {Role.SALES})
    assert not fits(bound, {"Aurora"}, "en", {Role.SALES})
    assert not fits(bound, {"Aurora"}, "zh", {Role.LEGAL})


def test_a_move_stops_at_the_ends_and_what_is_gone_is_left_out() -> None:
    assert moved([1, 2, 3], 3, -1) == [1, 3, 2]
    assert moved([1, 2, 3], 3, -9) == [3, 1, 2]
    assert moved([1, 2, 3], 3, 1) == [1, 2, 3]
    two = replace(FILE, id=2)
    assert in_order([FILE, two], [2, 9, 1]) == [two, FILE]

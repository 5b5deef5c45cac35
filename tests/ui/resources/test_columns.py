"""What the cells of the grid say."""

from prmdesk.domain.resource_board import Cell, State
from prmdesk.domain.resources import Against, Measure, Pool
from prmdesk.ui.resources import columns

HOURS = Pool(1, "hours", Measure.TIME)
MONEY = Pool(2, "marketing", Measure.MONEY)


def test_a_difference_is_told_by_an_arrow_and_a_figure() -> None:
    assert columns.delta_text(Measure.TIME, 150) == "▲ 2:30"
    assert columns.delta_text(Measure.DAYS, -3) == "▼ 0.75"
    assert columns.delta_text(Measure.MONEY, 120_000) == "▲ 1,200"
    assert columns.delta_text(Measure.PIECES, 0) == "="


def test_all_pools_have_a_column_each_and_one_pool_has_all_about_it() -> None:
    every = columns.columns_of([HOURS, MONEY], None, "EUR")
    assert [column.title for column in every] == [
        "Partner", "Own hours", "Marketing money (EUR)",
    ]  # fmt: skip
    one = columns.columns_of([HOURS, MONEY], MONEY, "EUR")
    entered = [column.key for column in one if column.is_entered]
    assert entered == [
        "offered", "planned", "used", "floor", "cap", "on_day", "step_id", "needed_by",
    ]  # fmt: skip


def test_what_nobody_said_is_blank_and_never_zero() -> None:
    cell = Cell(1, 1, None, None, None, None, 0, None, (), None)
    one = columns.columns_of([HOURS], HOURS, "EUR")[1:]
    assert {columns.text(column, cell, lambda _p, _s: "") for column in one} == {""}


def test_what_is_not_offered_says_so_below() -> None:
    cell = Cell(1, 1, 0, None, None, None, 0, None, (Against.QUADRANT,), None)
    assert columns.beside(HOURS, cell) == "not offered"
    whole = columns.columns_of([HOURS], None, "")[1]
    assert columns.spoken(whole, cell, "").endswith("not offered to such a partner")


def test_more_than_there_is_is_said_in_words() -> None:
    state = State(HOURS, 600, 0, 1080, 0, 0, 0, 0, {}, {})
    assert columns.state_text("left", state, "") == "8 h over"
    assert columns.state_text("capacity", state, "") == "10:00"

"""Rows of a plan as cells: one line or two, a blank one to add, and what may be entered where."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from prmdesk.domain.plans import Plan, PlanStatus, Rule, Target
from prmdesk.ui.plans.model import GridModel, name_of

D = Decimal
PLAN = Plan(1, 7, 2026, "EUR")
REVENUE = Target(4, 1, 0, "Revenue", annual=D(1000), target_q1=D(250), actual_q1=D(240))
LEADS = Target(2, 1, 1, "Leads")


@pytest.fixture
def model() -> GridModel:
    made = GridModel(Target, "+ Add", lambda: date(2026, 11, 24))
    made.show(PLAN, [REVENUE, LEADS])
    return made


def test_a_measure_takes_two_lines_and_a_blank_one_is_left(model: GridModel) -> None:
    assert model.rowCount() == 5
    assert model.row_at(model.index(1, 0)) == REVENUE
    assert model.row_at(model.index(4, 0)) is None
    assert model.new_cell() == model.index(4, 0)
    assert model.new_cell().data() == "+ Add"
    assert model.is_joined(0)
    assert not model.is_joined(2)


def test_cells_are_found_by_row_and_field(model: GridModel) -> None:
    cell = model.cell(REVENUE.id, "actual_q1")
    assert (cell.row(), cell.data()) == (1, "240")
    assert not model.cell(99, "kpi").isValid()
    assert not model.cell(REVENUE.id, "nothing").isValid()


def test_headings_of_two_lines_stand_over_each_other(model: GridModel) -> None:
    heads = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]
    assert heads[:3] == ["Measure", "", "Q1"]
    assert "Year target\nOf year" in heads


def test_what_is_entered_is_told_once_it_means_something(model: GridModel, qtbot: QtBot) -> None:
    cell = model.cell(REVENUE.id, "actual_q2")
    with qtbot.waitSignal(model.edited) as told:
        assert model.setData(cell, "1.250,5")
    assert told.args == [REVENUE, {"actual_q2": D("1250.5")}]
    with qtbot.assertNotEmitted(model.edited):
        model.setData(model.cell(REVENUE.id, "actual_q1"), "240")
    with qtbot.waitSignal(model.refused) as refused:
        assert not model.setData(cell, "many")
    assert "no number" in refused.args[1]


def test_a_name_in_the_blank_line_adds_a_row(model: GridModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.added) as told:
        model.setData(model.new_cell(), " NPS ")
    assert told.args == ["NPS"]
    with qtbot.assertNotEmitted(model.added):
        model.setData(model.new_cell(), "  ")


def test_computed_cells_take_nothing(model: GridModel) -> None:
    for key in ("ytd_target", "of_ytd", "attainment", "of_year"):
        assert not model.can_edit(model.cell(REVENUE.id, key))
    assert model.can_edit(model.cell(REVENUE.id, "annual"))


def test_an_agreed_plan_takes_actuals_only(model: GridModel) -> None:
    agreed = Plan(1, 7, 2026, "EUR", PlanStatus.AGREED)
    assert model.show(agreed, [REVENUE, LEADS])
    assert model.rowCount() == 4
    assert not model.is_open
    assert not model.can_edit(model.cell(REVENUE.id, "annual"))
    assert model.can_edit(model.cell(REVENUE.id, "actual_q3"))
    tip = model.cell(REVENUE.id, "annual").data(Qt.ItemDataRole.ToolTipRole)
    assert "Amend the plan" in tip


def test_the_same_rows_read_anew_keep_the_views_place(model: GridModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.dataChanged):
        assert not model.show(PLAN, [REVENUE, LEADS])
    assert model.show(PLAN, [LEADS, REVENUE])


def test_what_clears_a_cell(model: GridModel) -> None:
    assert model.blank_at(model.cell(REVENUE.id, "annual")) == {"annual": None}
    assert model.blank_at(model.cell(REVENUE.id, "kpi")) == {}
    assert model.blank_at(model.cell(REVENUE.id, "of_ytd")) == {}


def test_the_name_of_a_known_clause_stands_for_its_key(qtbot: QtBot) -> None:
    model = GridModel(Rule, "+ Add", lambda: date(2026, 11, 24))
    model.show(PLAN, [Rule(1, 1, 0, "scope")])
    with qtbot.assertNotEmitted(model.edited):
        model.setData(model.cell(1, "clause"), "Scope")
    assert name_of(model.rows[0]) == "scope"


def test_screen_readers_hear_the_column_and_the_value(model: GridModel) -> None:
    told = model.cell(REVENUE.id, "annual").data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Year target: 1,000"
    blank = model.cell(LEADS.id, "annual").data(Qt.ItemDataRole.AccessibleTextRole)
    assert blank == "Year target"


def test_user_text_in_tips_is_no_markup(model: GridModel) -> None:
    model.show(PLAN, [Target(1, 1, 0, "<b>&</b>")])
    tip = model.cell(1, "kpi").data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;" in tip

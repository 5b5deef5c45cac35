"""A grid as people use it: type, Enter, Tab, add, remove, move, clear, copy and paste."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from prmdesk.domain.plans import ClauseStatus, Section
from prmdesk.services import plans
from prmdesk.storage.database import Database
from prmdesk.ui.plans.page import PlansPage
from tests.ui.plans.acting import GridDriver
from tests.ui.plans.conftest import D

Key = Qt.Key


@pytest.fixture
def measures(plan_id: int, page: PlansPage) -> GridDriver:
    page.editor.outline.go_to(Section.MEASURES)
    return GridDriver(page.editor.measures)


@pytest.fixture
def rules(plan_id: int, page: PlansPage) -> GridDriver:
    page.editor.outline.go_to(Section.RULES)
    return GridDriver(page.editor.grids[Section.RULES])


def test_figures_are_typed_and_the_sums_follow(
    db: Database, plan_id: int, measures: GridDriver
) -> None:
    measures.choose("Revenue", "actual_q2")
    measures.type("260", Key.Key_Tab)
    assert measures.at() == ("Revenue", "actual_q3")
    measures.type("1.000,5", Key.Key_Tab)
    assert measures.cell("Revenue", "actual_q3") == "1,000.5"
    assert measures.cell("Revenue", "ytd_actual") == "1,500.5"
    assert measures.cell("Revenue", "attainment") == "On track"
    assert plans.whole(db, plan_id).targets[0].actual_q2 == D(260)
    measures.undo()
    measures.undo()
    assert measures.cell("Revenue", "of_ytd") == "96 %"


def test_enter_goes_down_and_typing_begins_an_entry(measures: GridDriver) -> None:
    measures.choose("Revenue", "target_q1")
    measures.press(Key.Key_3)
    assert measures.input() is not None
    measures.type("00")
    assert measures.at() == ("Revenue", "actual_q1")
    assert measures.cell("Revenue", "target_q1") == "300"
    measures.press(Key.Key_Return)
    assert measures.at() == ("Leads", "target_q1")


def test_escape_keeps_what_was_there(measures: GridDriver) -> None:
    measures.choose("Revenue", "annual")
    measures.type("77", None)
    measures.press(Key.Key_Escape, on=measures.input())
    assert measures.cell("Revenue", "annual") == "1,000"


def test_what_means_nothing_stays_in_the_cell_with_the_reason(
    db: Database, measures: GridDriver
) -> None:
    measures.choose("Revenue", "actual_q2")
    measures.type("many")
    made = measures.input()
    assert isinstance(made, QWidget)
    assert made.property("wrong")
    assert "no number" in made.toolTip()
    assert measures.at() == ("Revenue", "actual_q2")
    measures.press(Key.Key_Escape, on=made)
    measures.choose("Revenue", "kpi")
    measures.type(" ")
    refused = measures.input()
    assert isinstance(refused, QWidget)
    assert "needs a name" in refused.toolTip()


def test_a_name_in_the_blank_line_adds_a_measure(measures: GridDriver) -> None:
    measures.section.add_button.click()
    measures.type("NPS")
    assert measures.names() == ["Revenue", "Leads", "NPS"]
    assert measures.at() == ("NPS", "target_q1")


def test_a_new_name_is_kept_on_leaving_and_dropped_on_escape(
    page: PlansPage, measures: GridDriver
) -> None:
    measures.section.add_button.click()
    measures.type("NPS", None)
    page.leave()
    assert measures.names() == ["Revenue", "Leads", "NPS"]
    measures.section.add_button.click()
    measures.type("Other", None)
    measures.press(Key.Key_Escape, on=measures.input())
    assert measures.names() == ["Revenue", "Leads", "NPS"]
    measures.section.add_button.click()
    measures.type("Deals", None)
    page.editor.measures.details.fields["note"].setFocus()
    assert measures.names() == ["Revenue", "Leads", "NPS", "Deals"]


def test_rows_move_and_go_with_keys(db: Database, measures: GridDriver) -> None:
    measures.choose("Leads", "annual")
    measures.press(Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert measures.names() == ["Leads", "Revenue"]
    assert measures.at() == ("Leads", "annual")
    measures.press(Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert measures.names() == ["Revenue"]
    measures.undo()
    assert measures.names() == ["Leads", "Revenue"]


def test_delete_empties_cells_in_one_step(db: Database, measures: GridDriver) -> None:
    grid, model = measures.grid, measures.model
    first, last = (
        model.cell(model.rows[0].id, "target_q1"),
        model.cell(model.rows[0].id, "target_q4"),
    )
    measures.choose("Revenue", "target_q1")
    for _ in range(last.column() - first.column()):
        measures.press(Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    measures.press(Key.Key_Delete)
    assert [measures.cell("Revenue", f"target_q{n}") for n in (1, 2, 3, 4)] == [""] * 4
    measures.undo()
    assert measures.cell("Revenue", "target_q3") == "250"
    assert grid.currentIndex().isValid()


def test_a_block_comes_from_a_spreadsheet_in_one_step(db: Database, measures: GridDriver) -> None:
    measures.choose("Revenue", "target_q1")
    QGuiApplication.clipboard().setText("100\t200\r\n90\t1.210,5\r\n")
    measures.press(Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert measures.cell("Revenue", "target_q2") == "200"
    assert measures.cell("Revenue", "actual_q2") == "1,210.5"
    measures.undo()
    assert measures.cell("Revenue", "target_q1") == "250"


def test_a_block_with_nonsense_changes_nothing(db: Database, measures: GridDriver) -> None:
    before = db.undoable()
    measures.choose("Revenue", "target_q1")
    QGuiApplication.clipboard().setText("100\tmany")
    measures.press(Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert db.undoable() == before


def test_copying_gives_a_block(measures: GridDriver) -> None:
    measures.choose("Revenue", "target_q1")
    measures.press(Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    measures.press(Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "250\t250"


def test_codes_and_days_are_chosen_and_typed(db: Database, plan_id: int, rules: GridDriver) -> None:
    rules.choose("purpose", "status")
    rules.take("Agreed")
    rules.choose("purpose", "agreed_on")
    rules.type("25.3.2026")
    rule = plans.whole(db, plan_id).rules[0]
    assert rule.status is ClauseStatus.AGREED
    assert rule.agreed_on is not None
    assert rule.agreed_on.isoformat() == "2026-03-25"
    assert rules.at() == ("scope", "agreed_on")


def test_a_long_text_is_entered_in_its_cell(db: Database, plan_id: int, rules: GridDriver) -> None:
    rules.choose("purpose", "text")
    rules.type("Grow together.")
    assert plans.whole(db, plan_id).rules[0].text == "Grow together."
    assert rules.at() == ("scope", "text")


def test_an_agreed_plan_offers_no_rows(
    db: Database, ready: int, page: PlansPage, measures: GridDriver
) -> None:
    page.editor.agree()
    assert not measures.section.add_button.isEnabled()
    measures.choose("Revenue", "annual")
    measures.press(Key.Key_F2)
    assert measures.input() is None
    measures.press(Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert measures.names() == ["Revenue", "Leads"]


def test_leaving_the_page_keeps_what_was_typed(
    db: Database, plan_id: int, page: PlansPage, measures: GridDriver
) -> None:
    measures.choose("Revenue", "actual_q2")
    measures.type("99", None)
    page.leave()
    assert plans.whole(db, plan_id).targets[0].actual_q2 == D(99)

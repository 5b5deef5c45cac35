"""Blocks of cells go to a spreadsheet and come back in one step."""

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

from prmdesk.ui.desk import Desk
from prmdesk.ui.resources.page import ResourcesPage
from tests.ui.drivers import answering
from tests.ui.resources.acting import K, Portfolio, key

CTRL = Qt.KeyboardModifier.ControlModifier


def yes(box: QMessageBox) -> None:
    box.defaultButton().click()


def choose(page: ResourcesPage, first: tuple[int, int], last: tuple[int, int]) -> None:
    model, body = page.grid.partners, page.grid.body
    body.setFocus()
    body.go(*first)
    chosen = QItemSelection(model.index(*first), model.index(*last))
    body.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)


def test_a_block_is_pasted_in_one_step_and_copied_as_it_reads(
    page: ResourcesPage, portfolio: Portfolio, desk: Desk
) -> None:
    QGuiApplication.clipboard().setText("10:30\t2.25\r\n8\t\r\n")
    choose(page, (0, 1), (0, 1))
    with answering(QMessageBox, yes):
        key(page.grid.body, K.Key_V, mod=CTRL)
    assert portfolio.cell("Acme").planned == 630
    assert portfolio.cell("Acme", "presales").planned == 9
    assert portfolio.cell("Bolt").planned == 480
    choose(page, (0, 1), (1, 2))
    key(page.grid.body, K.Key_C, mod=CTRL)
    assert QGuiApplication.clipboard().text() == "10:30\t2.25\n8:00\t"
    key(page.grid.body, K.Key_Delete)
    assert portfolio.cell("Acme").planned is None
    desk.undo()
    desk.undo()
    assert portfolio.cell("Bolt").allotment is None


def test_a_text_that_is_no_amount_keeps_all_as_it_was(
    page: ResourcesPage, portfolio: Portfolio
) -> None:
    QGuiApplication.clipboard().setText("3\nmuch\n")
    choose(page, (0, 1), (0, 1))
    key(page.grid.body, K.Key_V, mod=CTRL)
    assert portfolio.cell("Acme").allotment is None

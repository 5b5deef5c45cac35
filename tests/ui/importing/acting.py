"""What a person does in the import wizard, and what is to be seen of it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from prmdesk.ui.importing.matching_dialog import MatchingDialog
from prmdesk.ui.importing.wizard import ImportWizard
from tests.ui.drivers import answering, type_in


class WizardDriver:
    """Clicks and keys on a wizard; each waits until the worker is done."""

    def __init__(self, qtbot: QtBot, wizard: ImportWizard) -> None:
        self.qtbot, self.wizard, self.draft = qtbot, wizard, wizard.draft

        self._desk = wizard.draft.desk

    def settle(self) -> None:
        QApplication.processEvents()
        self.qtbot.waitUntil(lambda: not self._desk.working)
        if not self.is_closed():
            self.qtbot.waitUntil(lambda: not self.wizard.columns_step.is_filling)
        QApplication.processEvents()  # what was put into a layout is shown by an event

    def is_closed(self) -> bool:
        return not isValid(self.wizard) or not self.wizard.isVisible()

    def bring(self, path: Path) -> None:
        self.wizard.take_file(path)
        self.settle()

    def click(self, button: QPushButton) -> None:
        assert button.isVisible(), button.text()
        assert button.isEnabled(), button.text()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def next(self) -> None:
        self.click(self.wizard.next)

    def back(self) -> None:
        self.click(self.wizard.back)

    # Columns

    def combo(self, heading: str) -> QComboBox:
        table = self.draft.table
        assert table is not None
        column = next(one.index for one in table.columns if one.heading == heading)
        return self.wizard.columns_step.combos[column]

    def goals(self) -> dict[str, str]:
        table = self.draft.table
        assert table is not None
        return {one.heading: self.combo(one.heading).currentText() for one in table.columns}

    def sure(self, heading: str) -> str:
        table = self.wizard.columns_step.table
        row = next(n for n in range(table.rowCount()) if table.item(n, 0).text() == heading)
        return table.item(row, 3).text()

    def choose(self, heading: str, field: str) -> None:
        """Type the name of a field and take what is offered."""
        combo = self.combo(heading)
        combo.setFocus()
        combo.lineEdit().selectAll()
        type_in(combo.lineEdit(), field)
        combo.completer().activated.emit(field)
        self.settle()

    def matchings(self, act: Callable[[MatchingDialog], object]) -> None:
        """Open the remembered matchings and act there."""
        with answering(MatchingDialog, act):
            self.click(self.wizard.columns_step.matchings)
        self.settle()

    # Values

    def answer(self, text: str) -> None:
        """Click the radio button that says ``text``."""
        radios = self.wizard.values_step.findChildren(QRadioButton)
        radio = next(one for one in radios if one.isVisible() and one.text() == text)
        QTest.mouseClick(radio, Qt.MouseButton.LeftButton, pos=radio.rect().center() / 4)
        if not radio.isChecked():
            radio.click()
        self.settle()

    def mean(self, word: str, code: str) -> None:
        choices = self.wizard.values_step.findChildren(QComboBox)
        choice = next(one for one in choices if one.isVisible() and one.accessibleName() == word)
        index = choice.findText(code)
        assert index >= 0, code
        choice.setCurrentIndex(index)
        choice.activated.emit(index)
        self.settle()

    # The check

    def tabs(self) -> list[str]:
        tabs = self.wizard.check_step.tabs
        return [tabs.tabText(n) for n in range(tabs.count())]

    def show(self, tab: str) -> None:
        self.wizard.check_step.tabs.setCurrentIndex(self.tabs().index(tab))

    def rows(self) -> list[list[str]]:
        model = self.wizard.check_step.model
        return [
            [str(model.index(row, column).data() or "") for column in range(model.columnCount())]
            for row in range(model.rowCount())
        ]

    def mark(self, row: int) -> None:
        step = self.wizard.check_step
        step.table.setCurrentIndex(step.model.index(row, 0))

    def type_into(self, row: int, heading: str, text: str) -> None:
        model = self.wizard.check_step.model
        column = next(
            n for n in range(model.columnCount())
            if model.headerData(n, Qt.Orientation.Horizontal) == heading
        )  # fmt: skip
        table = self.wizard.check_step.table
        table.setCurrentIndex(model.index(row, column))
        table.edit(model.index(row, column))
        (editor,) = table.viewport().findChildren(QLineEdit)
        editor.selectAll()
        QTest.keyClicks(editor, text)
        QTest.keyClick(editor, Qt.Key.Key_Return)
        QApplication.processEvents()  # a delegate commits by an event
        self.settle()


def texts(widget: QWidget) -> str:
    """Everything that labels in ``widget`` show."""
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())

"""What a person does in a grid of a plan, as keys and mouse do it, and what is to be seen of it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from prmdesk.ui.plans.model import name_of
from prmdesk.ui.plans.section import GridSection


class GridDriver:
    """Keys on the grid of a section, and what it shows."""

    def __init__(self, section: GridSection) -> None:
        self.section, self.grid, self.model = section, section.grid, section.model

    def names(self) -> list[str]:
        return [name_of(row) for row in self.model.rows]

    def cell(self, name: str, key: str) -> str:
        row = next(row for row in self.model.rows if name_of(row) == name)
        return str(self.model.cell(row.id, key).data() or "")

    def choose(self, name: str, key: str) -> None:
        row = next(row for row in self.model.rows if name_of(row) == name)
        self.grid.go_to(row.id, key)
        self.grid.setFocus()

    def at(self) -> tuple[str, str]:
        """The row and column of the current cell."""
        index = self.grid.currentIndex()
        row = self.model.row_at(index)
        return name_of(row) if row else "", self.model.column_at(index).key

    def press(
        self,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        on: QWidget | None = None,
    ) -> None:
        QTest.keyClick(on or self.grid, key, modifier)
        QApplication.processEvents()

    def input(self) -> QWidget | None:
        return self.grid.indexWidget(self.grid.currentIndex())

    def type(self, text: str, end: Qt.Key | None = Qt.Key.Key_Return) -> None:
        """Type into the current cell as in a spreadsheet: the first key begins the entry."""
        if self.input() is None:
            self.press(Qt.Key.Key_F2)
        made = self.input()
        assert made is not None, "nothing is being entered"
        QTest.keyClicks(made, text)
        if end is not None:
            self.press(end, on=made)

    def undo(self) -> None:
        self.section.desk.undo()

    def take(self, word: str) -> None:
        """Choose a word of the list in the current cell."""
        self.press(Qt.Key.Key_F2)
        made = self.input()
        assert isinstance(made, QComboBox)
        place = made.findText(word)
        made.setCurrentIndex(place)
        made.activated.emit(place)
        QApplication.processEvents()

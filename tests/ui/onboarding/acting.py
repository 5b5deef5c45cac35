"""What a person does with a checklist, as keys and mouse do it, and what is to be seen of it."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from prmdesk.domain.onboarding import Step
from prmdesk.domain.outline import lines
from prmdesk.ui.onboarding.columns import Column
from prmdesk.ui.onboarding.editor import ChecklistEditor


class EditorDriver:
    """Keys and clicks on a checklist editor, and what it shows."""

    def __init__(self, editor: ChecklistEditor) -> None:
        self.editor, self.tree, self.model = editor, editor.tree, editor.model

    def drawn(self) -> list[str]:
        return ["  " * line.depth + line.step.title for line in lines(self.model.steps)]

    def step(self, title: str) -> Step:
        return next(step for step in self.model.steps if step.title == title)

    def cell(self, title: str, column: Column) -> str:
        return str(self.model.index_of(self.step(title).id, column).data() or "")

    def choose(self, *titles: str, column: Column = Column.TITLE) -> None:
        self.tree.choose([self.step(title).id for title in titles], column)
        self.tree.setFocus()

    def chosen(self) -> list[str]:
        ids = self.tree.chosen()
        return [step.title for step in self.model.steps if step.id in ids]

    def press(
        self,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        on: QWidget | None = None,
    ) -> None:
        QTest.keyClick(on or self.tree, key, modifier)
        QApplication.processEvents()

    def input(self) -> QWidget:
        found = self.tree.indexWidget(self.tree.currentIndex())
        assert found is not None, "nothing is being entered"
        return found

    def type(self, text: str, end: Qt.Key | None = Qt.Key.Key_Return) -> None:
        QTest.keyClicks(self.input(), text)
        if end is not None:
            self.press(end, on=self.input())

    def middle(self, title: str, column: Column = Column.TITLE) -> QPoint:
        index = self.model.index_of(self.step(title).id, column)
        return self.tree.visualRect(index).center()

    def click_box(self, title: str) -> None:
        where = self.middle(title, Column.DONE)
        QTest.mouseClick(
            self.tree.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where
        )
        QApplication.processEvents()

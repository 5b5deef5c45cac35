"""Check boxes side by side, as many as there is room for."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox

from prmdesk.ui.kit.ticks import TickGrid, TickLine
from tests.ui.kit.conftest import Show


def rows(boxes: list[QCheckBox]) -> int:
    return len({box.y() for box in boxes})


def test_as_many_in_a_row_as_there_is_room_for(show: Show) -> None:
    boxes = [QCheckBox(name) for name in ("Supplier", "Distributor", "Influence")]
    holder = show(TickGrid(boxes, 3), width=600)
    assert rows(boxes) == 1
    holder.resize(240, 400)
    QApplication.processEvents()
    assert rows(boxes) == 2
    holder.resize(130, 400)
    QApplication.processEvents()
    assert rows(boxes) == 3
    assert all(box.width() >= box.sizeHint().width() for box in boxes)
    holder.resize(600, 400)
    QApplication.processEvents()
    assert rows(boxes) == 1


def test_never_more_than_asked_for(show: Show) -> None:
    boxes = [QCheckBox(str(n)) for n in range(4)]
    show(TickGrid(boxes, 2), width=900)
    assert rows(boxes) == 2


def test_a_click_on_words_that_wrap_ticks_the_box(show: Show) -> None:
    line = TickLine("R&D <b>agrees</b> " * 12)
    show(line, width=300)
    assert line.height() > 2 * line.fontMetrics().height()
    assert line.box.accessibleName().startswith("R&D <b>")
    told: list[bool] = []
    line.box.toggled.connect(lambda: told.append(line.box.isChecked()))
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(200, 30))
    QTest.mouseClick(line.box, Qt.MouseButton.LeftButton)
    assert told == [True, False]

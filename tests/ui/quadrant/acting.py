"""What a person does with the quadrant, as mouse and keys do it."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from prmdesk.domain.lines import PartnerLine
from prmdesk.domain.partners import Partner
from prmdesk.domain.quadrant import Place, Quadrant
from prmdesk.services import partners, scores
from prmdesk.ui.desk import Desk
from prmdesk.ui.quadrant.canvas import Canvas
from prmdesk.ui.quadrant.dots import Dot

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton

NORTHWIND = Dot(1, "Northwind", Place(80, 90), quadrant=Quadrant.STRATEGIC)
ASTERIX = Dot(2, "Asterix", Place(20, 80), quadrant=Quadrant.ORPHAN)
LUMEN = Dot(3, "Lumen", Place(60, 20), quadrant=Quadrant.OPPORTUNISTIC)
OAKLINE = Dot(4, "Oakline", Place(20, 20), quadrant=Quadrant.MISFIT)
FOUR = (ASTERIX, LUMEN, NORTHWIND, OAKLINE)  # by name


def at(canvas: Canvas, place: Place) -> QPoint:
    """Where ``place`` is in the canvas."""
    return canvas.plot.point(place).toPoint()


def press(canvas: Canvas, place: Place, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.mousePress(canvas.viewport(), LEFT, modifiers, at(canvas, place))


def click(canvas: Canvas, place: Place, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.mouseClick(canvas.viewport(), LEFT, modifiers, at(canvas, place))


def move_to(canvas: Canvas, place: Place) -> None:
    """Move the mouse to ``place`` in two steps, as a hand would in many."""
    there = at(canvas, place)
    QTest.mouseMove(canvas.viewport(), there - QPoint(7, 7))
    QTest.mouseMove(canvas.viewport(), there)


def release(canvas: Canvas, place: Place, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.mouseRelease(canvas.viewport(), LEFT, modifiers, at(canvas, place))


def drag(canvas: Canvas, from_: Place, to: Place, modifiers: Qt.KeyboardModifier = NONE) -> None:
    press(canvas, from_, modifiers)
    move_to(canvas, to)
    release(canvas, to, modifiers)


def key(widget: QWidget, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    for each in keys:
        QTest.keyClick(widget, each, modifiers)


def enter(editor: QWidget, text: str = "") -> None:
    """Type into a cell's editor and press Enter; the table takes it in its next turn."""
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()


def near(place: Place, other: Place) -> bool:
    """Whether two places are the same to the eye: a pixel is less than a point."""
    return abs(place.to_partner - other.to_partner) <= 1 and abs(place.to_us - other.to_us) <= 1


class Portfolio:
    """Partners by name, as the workspace has them."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.ids: dict[str, int] = {}

    def add(self, name: str, place: Place | None = None) -> int:
        key_ = self.ids[name] = partners.add_partner(
            self.desk.db, Partner(0, name), self.desk.today()
        )
        if place is not None:
            scores.place(self.desk.db, {key_: place})
        return key_

    def line(self, name: str) -> PartnerLine:
        return partners.lines_of(self.desk.db, [self.ids[name]])[self.ids[name]]

    def place(self, name: str) -> Place | None:
        line = self.line(name)
        if line.value_to_partner is None or line.value_to_us is None:
            return None
        return Place(line.value_to_partner, line.value_to_us)

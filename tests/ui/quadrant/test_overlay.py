"""The overlay asks only for what changes to be painted again."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QStyleOptionGraphicsItem

from prmdesk.domain.quadrant import Place, Thresholds
from prmdesk.ui.quadrant.overlay import Hand, Overlay
from prmdesk.ui.quadrant.plot import Plot
from tests.ui.quadrant.acting import LUMEN, NORTHWIND

PLOT = Plot(QRectF(40, 10, 600, 500), Thresholds(), 20, 14)


class Counting(Overlay):
    """An overlay that remembers what it asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[QRectF] = []

    def update(self, *rect: QRectF) -> None:  # type: ignore[override]
        self.asked += rect or (self.boundingRect(),)


def drawn(hand: Hand) -> bytes:
    overlay = Overlay()
    overlay.show_hand(PLOT, hand)
    page = QPixmap(680, 560)
    page.fill()
    painter = QPainter(page)
    overlay.paint(painter, QStyleOptionGraphicsItem())
    painter.end()
    return bytes(page.toImage().constBits())


def test_a_step_of_a_drag_paints_a_small_part(qapp: object) -> None:
    overlay = Counting()
    first = Hand(chosen=(LUMEN,), moving=(LUMEN,), left=(LUMEN,), lead=LUMEN, named=(LUMEN,))
    overlay.show_hand(PLOT, first)
    overlay.asked.clear()
    overlay.show_hand(PLOT, first)
    assert overlay.asked == []
    there = type(LUMEN)(LUMEN.id, LUMEN.name, Place(61, 21), True)
    overlay.show_hand(PLOT, Hand((LUMEN,), None, (there,), (there,), (LUMEN,), there))
    area = sum(rect.width() * rect.height() for rect in overlay.asked)
    assert 0 < area < 0.2 * PLOT.frame.width() * PLOT.frame.height()


def test_what_is_painted_lies_in_what_was_asked_for(qapp: object) -> None:
    overlay = Counting()
    both = (LUMEN, NORTHWIND)
    overlay.show_hand(PLOT, Hand(both, LUMEN, (LUMEN,), both, both, LUMEN))
    page = QPixmap(680, 560)
    page.fill()
    blank = page.toImage()
    painter = QPainter(page)
    overlay.paint(painter, QStyleOptionGraphicsItem())
    painter.setClipping(False)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for rect in overlay.asked:
        painter.fillRect(rect, QColor("white"))
    painter.end()
    assert page.toImage() == blank


def test_each_part_of_the_hand_is_seen(qapp: object) -> None:
    looks = {
        drawn(Hand()),
        drawn(Hand(chosen=(LUMEN,))),
        drawn(Hand(chosen=(LUMEN,), current=LUMEN)),
        drawn(Hand(named=(LUMEN,))),
        drawn(Hand(moving=(LUMEN,), left=(LUMEN,), lead=LUMEN)),
    }
    assert len(looks) == 5

"""The page as a picture: as wide as asked for, sharp at every size, zoomed by keys and wheel."""

from io import BytesIO

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from prmdesk.ui.battlecards.sheet import Sheet, SheetView, picture

CTRL = Qt.KeyboardModifier.ControlModifier


def pdf(*colours: str) -> bytes:
    """A page for each colour, whose left half is filled with it."""
    file = BytesIO()
    canvas = Canvas(file, pagesize=A4)
    for colour in colours:
        canvas.setFillColor(colour)
        canvas.rect(0, 0, A4[0] / 2, A4[1], stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def test_a_picture_is_as_wide_as_asked_for() -> None:
    image = picture(pdf("red"), 0, 400)
    assert (image.width(), image.height()) == (400, 566)
    assert image.pixelColor(50, 300) == QColor("red")
    assert image.pixelColor(350, 300) == QColor("white")


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_a_page_that_is_not_sharp_asks_once_for_one_that_is(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, ratio: float
) -> None:
    sheet = Sheet()
    qtbot.addWidget(sheet)
    sheet.fit(300)
    monkeypatch.setattr(sheet, "devicePixelRatioF", lambda: ratio)
    asked: list[int] = []
    sheet.blurred.connect(asked.append)
    sheet.show_image(picture(pdf("blue"), 0, 200), 200)
    for _paint in range(2):
        assert sheet.grab().toImage().pixelColor(75, 200) == QColor("blue")
    assert asked == [300 * ratio]
    sheet.show_image(picture(pdf("lime"), 0, asked[0]), asked[0])
    assert sheet.grab().toImage().pixelColor(75, 200) == QColor("lime")
    assert len(asked) == 1


@pytest.fixture
def view(qtbot: QtBot) -> SheetView:
    made = SheetView()
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    return made


def test_the_sheet_is_as_wide_as_there_is_room(view: SheetView, qtbot: QtBot) -> None:
    narrow = view.sheet.width()
    assert 600 < narrow < 700
    assert view.sheet.height() == round(narrow * 2**0.5)
    view.resize(2_000, 500)
    qtbot.waitUntil(lambda: view.sheet.width() == 900)


def test_keys_and_wheel_zoom_and_what_was_in_the_middle_stays(view: SheetView) -> None:
    fitted, bar = view.sheet.width(), view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    middle = (bar.value() + bar.pageStep() / 2) / (bar.maximum() + bar.pageStep())
    QTest.keyClick(view, Qt.Key.Key_Plus, CTRL)
    assert view.sheet.width() == pytest.approx(fitted * 1.25, abs=1)
    assert view.horizontalScrollBar().maximum() > 0
    now = (bar.value() + bar.pageStep() / 2) / (bar.maximum() + bar.pageStep())
    assert now == pytest.approx(middle, abs=0.01)
    QTest.keyClick(view, Qt.Key.Key_Minus, CTRL)
    assert view.sheet.width() == pytest.approx(fitted, abs=1)
    wheel(view, 120)
    wheel(view, 120)
    assert view.sheet.width() > fitted * 1.5
    for _turn in range(20):
        wheel(view, 120)
    assert view.percent() == 400
    QTest.keyClick(view, Qt.Key.Key_0, CTRL)
    assert view.sheet.width() == fitted


def test_the_keys_of_all_text_are_the_pages_while_it_has_the_focus(view: SheetView) -> None:
    for key, taken in ((Qt.Key.Key_Plus, True), (Qt.Key.Key_P, False)):
        asked = QKeyEvent(QEvent.Type.ShortcutOverride, key, CTRL)
        asked.ignore()
        view.event(asked)
        assert asked.isAccepted() is taken


def wheel(view: SheetView, turned: int) -> None:
    middle = QPointF(view.viewport().rect().center())
    none = Qt.MouseButton.NoButton
    event = QWheelEvent(
        middle, middle, QPoint(), QPoint(0, turned), none, CTRL, Qt.ScrollPhase.NoScrollPhase, False
    )
    view.wheelEvent(event)

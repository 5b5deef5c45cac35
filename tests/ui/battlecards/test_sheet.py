"""The page as a picture: sharp at its size, kept until the next one, printed sheet by sheet."""

from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QColor, QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from prmdesk.ui.battlecards.sheet import Sheet, SheetView, picture, print_pages


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
def test_the_sheet_is_drawn_at_the_ratio_of_the_screen(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, ratio: float
) -> None:
    sheet = Sheet()
    qtbot.addWidget(sheet)
    sheet.fit(300)
    monkeypatch.setattr(sheet, "devicePixelRatioF", lambda: ratio)
    sheet.show_pdf(pdf("blue"))
    assert sheet.grab().toImage().pixelColor(75, 200) == QColor("blue")
    assert sheet._image.width() == 300 * ratio


def test_another_page_takes_the_place_of_the_one_shown(qtbot: QtBot) -> None:
    sheet = Sheet()
    qtbot.addWidget(sheet)
    sheet.fit(300)
    for colour in ("blue", "lime"):
        sheet.show_pdf(pdf(colour))
        assert sheet.grab().toImage().pixelColor(75, 200) == QColor(colour)


def test_the_sheet_is_as_wide_as_there_is_room(qtbot: QtBot) -> None:
    view = SheetView()
    qtbot.addWidget(view)
    view.resize(700, 500)
    view.show()
    narrow = view.sheet.width()
    assert 600 < narrow < 700
    assert view.sheet.height() == round(narrow * 2**0.5)
    view.resize(2_000, 500)
    qtbot.waitUntil(lambda: view.sheet.width() == 900)


def test_every_page_is_printed_on_a_sheet_of_its_own(qtbot: QtBot, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setResolution(150)
    layout = QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF()
    )
    printer.setPageLayout(layout)
    print_pages(pdf("red", "blue"), printer)
    printed = pypdfium2.PdfDocument(tmp_path / "printed.pdf")
    assert len(printed) == 2
    for page, colour in zip(printed, ((255, 0, 0), (0, 0, 255)), strict=True):
        image = page.render(scale=1).to_pil().convert("RGB")
        assert image.getpixel((100, 400)) == pytest.approx(colour, abs=3)
        assert image.getpixel((500, 400)) == (255, 255, 255)

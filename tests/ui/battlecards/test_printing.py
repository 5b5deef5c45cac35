"""Cards on paper: each partner once, each page on its own sheet, and stopped when asked."""

from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter

from prmdesk.domain.battlecards import CardOptions
from prmdesk.domain.partners import Partner
from prmdesk.errors import Cancelled, Unavailable
from prmdesk.services import partners
from prmdesk.storage.database import Database
from prmdesk.ui.battlecards.printing import print_cards, print_pages
from tests.ui.battlecards.test_sheet import pdf


def on_file(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setResolution(100)
    size = QPageSize(QPageSize.PageSizeId.A4)
    printer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    return printer


def silent(_done: int, _of: int) -> None:
    """No one looks."""


def test_every_page_is_printed_on_a_sheet_of_its_own(tmp_path: Path, qapp: object) -> None:
    print_pages(pdf("red", "blue"), on_file(tmp_path / "printed.pdf"), silent)
    printed = pypdfium2.PdfDocument(tmp_path / "printed.pdf")
    assert len(printed) == 2
    for page, colour in zip(printed, ((255, 0, 0), (0, 0, 255)), strict=True):
        image = page.render(scale=1).to_pil().convert("RGB")
        assert image.getpixel((100, 400)) == pytest.approx(colour, abs=3)
        assert image.getpixel((500, 400)) == (255, 255, 255)
    printed.close()


def test_each_partner_is_printed_once(
    db: Database, tmp_path: Path, today: date, qapp: object
) -> None:
    ids = [partners.add_partner(db, Partner(0, name), today) for name in ("Acme", "Lumen")]
    told: list[tuple[int, int]] = []
    reports = print_cards(
        db,
        on_file(tmp_path / "cards.pdf"),
        ids,
        today,
        CardOptions(),
        progress=lambda done, of: told.append((done, of)),
    )
    assert [report.partner for report in reports] == ["Acme", "Lumen"]
    assert told == [(0, 4), (1, 4), (2, 4), (3, 4)]
    printed = pypdfium2.PdfDocument(tmp_path / "cards.pdf")
    assert len(printed) == 2
    printed.close()


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_told_with_advice(tmp_path: Path, qapp: object) -> None:
    with pytest.raises(Unavailable, match="choose another"):
        print_pages(pdf("red"), on_file(tmp_path / "gone" / "printed.pdf"), silent)


def test_it_stops_when_asked(tmp_path: Path, qapp: object) -> None:
    def stop(done: int, _of: int) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        print_pages(pdf("red", "blue"), on_file(tmp_path / "printed.pdf"), stop)

"""Cards on paper: every page on a sheet of its own, at the printer's resolution."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import pypdfium2
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from prmdesk.domain.battlecards import CardOptions, CardReport
from prmdesk.errors import Cancelled, Unavailable
from prmdesk.i18n import _, ngettext
from prmdesk.services import battlecards
from prmdesk.ui.battlecards.sheet import picture
from prmdesk.ui.desk import Desk

_MOST_DPI = 600
"""More cannot be seen, and a page of it would take 500 MB."""

Progress = Callable[[int, int], object]


def ask_and_print(
    desk: Desk, parent: QWidget, partner_ids: Sequence[int], options: CardOptions
) -> None:
    """Ask for the printer, and print in the background; what was printed is told."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(_("Battlecard"))
    dialog = QPrintDialog(printer, parent)
    if dialog.exec():
        desk.run(
            print_cards, printer, partner_ids, desk.today(), options,
            done=lambda reports: desk.say(_printed(len(reports))), label=_("Printing"),
        )  # fmt: skip
    dialog.deleteLater()


def _printed(n: int) -> str:
    told = ngettext("{n} page was sent to the printer", "{n} pages were sent to the printer", n)
    return told.format(n=n)


def print_cards(
    db: Any,
    printer: QPrinter,
    partner_ids: Sequence[int],
    today: date,
    options: CardOptions,
    *,
    progress: Progress,
) -> list[CardReport]:
    """Print the cards of partners, one copy of each; runs in the worker, as Qt allows.

    ``Unavailable`` when the printer takes nothing.
    """
    of = 2 * len(partner_ids)
    pdf, reports = battlecards.battlecards_bytes(
        db, partner_ids, today, options, progress=lambda done, _of: progress(done, of)
    )
    print_pages(pdf, printer, lambda done, _of: progress(len(partner_ids) + done, of))
    return reports


def print_pages(pdf: bytes, printer: QPrinter, progress: Progress) -> None:
    """Print every page of ``pdf`` as large as the paper takes; ``Cancelled`` ends the print job."""
    document = pypdfium2.PdfDocument(pdf)
    count = len(document)
    document.close()
    painter = QPainter()
    if not painter.begin(printer):
        text = _("The printer takes nothing. See whether it is there, or choose another.")
        raise Unavailable(text)
    try:
        for page in range(count):
            progress(page, count)
            if page:
                printer.newPage()
            _print_page(painter, pdf, page, min(1.0, _MOST_DPI / printer.resolution()))
    except Cancelled:
        printer.abort()
        raise
    finally:
        painter.end()


def _print_page(painter: QPainter, pdf: bytes, page: int, share: float) -> None:
    """Draw a page at ``share`` of the dots that the printer has."""
    paper = painter.viewport()
    image = picture(pdf, page, max(1, round(paper.width() * share)))
    size = image.size().scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(QRect(paper.topLeft(), size), image)

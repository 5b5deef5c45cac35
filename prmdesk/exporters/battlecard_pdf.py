"""The battlecard: one A4 page for each partner, laid out so that all of it fits (C-i, R72)."""

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import BinaryIO

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from prmdesk.domain.battlecards import Block, Card, CardReport
from prmdesk.exporters.battlecard_fit import FOOT, LEFT, ROOM, TOP, fitted
from prmdesk.exporters.battlecard_head import footer
from prmdesk.exporters.pdf_canvas import PackedCanvas
from prmdesk.exporters.pdf_fonts import printable
from prmdesk.exporters.pdf_images import picture
from prmdesk.exporters.pdf_rows import Setter
from prmdesk.i18n import _, language


def write(file: BinaryIO, cards: Iterable[Card]) -> list[CardReport]:
    """Write a page for each of ``cards`` into ``file``, in the current language.

    Cards are taken one by one, so that hundreds need no more memory than one. The reports tell
    what was cut, what was left out, and which letters no font has.
    """
    canvas = PackedCanvas(file, pagesize=A4)
    canvas.setCreator("prmdesk")
    canvas.setTitle(_("Battlecard"))
    canvas.setCatalogEntry("Lang", language())
    reports = []
    with _without_collecting():
        for number, card in enumerate(cards):
            reports.append(_draw(canvas, card))
            canvas.bookmarkPage(f"card{number}")
            canvas.addOutlineEntry(printable(card.name)[0], f"card{number}")
            canvas.showPage()
        canvas.save()
    return reports


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Spare the collector of cycles the rows: they are many, short-lived and without cycles, and
    to go through the whole application for them took a third of the time of a page."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _draw(canvas: Canvas, card: Card) -> CardReport:
    made = fitted(card)
    made.page.draw(canvas, LEFT, TOP)
    below = Setter()
    below.block = Block.HEADER
    footer(card, below, ROOM).draw(canvas, LEFT, FOOT)
    setters = (*made.setters, below)
    cut = made.cut + below.cut
    return CardReport(
        partner=card.name,
        cut={block: cut[block] for block in Block if cut[block]},
        left_out=made.card.left_out,
        empty=card.empty,
        old=card.old,
        replaced=tuple(sorted(set().union(*(setter.replaced for setter in setters)))),
        lost_logo=bool(card.logo) and picture(card.logo) is None,
        text="\n".join(text for setter in setters for text in setter.texts),
    )

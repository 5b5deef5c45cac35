"""The QBR pack as a PDF: promises and agenda, figures, commitments, a page each (C-vi, D8)."""

from bisect import bisect_left
from collections.abc import Callable
from typing import BinaryIO

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from prmdesk import words
from prmdesk.domain.qbr import Pack, PackReport, Part
from prmdesk.exporters import pdf_marks as marks
from prmdesk.exporters import qbr_dashboard as dashboard
from prmdesk.exporters import qbr_meeting as meeting
from prmdesk.exporters import qbr_ours as ours
from prmdesk.exporters.battlecard_type import LABEL, SMALL
from prmdesk.exporters.pdf_fonts import printable
from prmdesk.exporters.pdf_rows import Row, Setter, joined
from prmdesk.i18n import _, language
from prmdesk.words.reviews import for_whom

WIDTH, HEIGHT = A4
LEFT = 40.0
ROOM = WIDTH - 2 * LEFT
TOP = HEIGHT - 36
FOOT = 32.0
PAGE = TOP - FOOT - 12

SIZES = (1.15, 1.07, 1.0, 0.95, 0.9)
ALLOWANCES = (0.0, 0.4, 0.6, 0.8, 1.0, 1.2, 1.5, 2.0, 3.0)
"""How many times its usual lines a text may take when not all of it fits."""

Page = Callable[[Pack, Setter, float, float], Row]
"""A page of a pack, set for a width and a height."""

Made = tuple[Row, Setter]
"""A page as it was set, and what was set on it."""

PAGES: tuple[Page, ...] = (meeting.opening, dashboard.page, meeting.closing)


def pages(pack: Pack) -> tuple[Page, ...]:
    """Those of the meeting, and for ourselves one more, which is easily taken out."""
    return (*PAGES, ours.page) if pack.is_internal else PAGES


def write(file: BinaryIO, pack: Pack) -> PackReport:
    """Write the pages of ``pack`` into ``file``, in the language spoken now.

    Whatever is in it, each page stays one page; the report tells what was cut for that, and which
    letters no font has.
    """
    canvas = Canvas(file, pagesize=A4)
    canvas.setCreator("prmdesk")
    canvas.setTitle(printable(joined(_("Business review"), pack.name))[0])
    canvas.setCatalogEntry("Lang", language())
    made = _fitted(pack)
    for number, (row, _setter) in enumerate(made, start=1):
        row.draw(canvas, LEFT, TOP)
        _footer(canvas, pack, number)
        canvas.showPage()
    canvas.save()
    setters = [setter for _row, setter in made]
    cut = {part for setter in setters for part in setter.cut}
    return PackReport(
        partner=pack.name,
        cut=tuple(part for part in Part if part in cut),
        replaced=tuple(sorted(set().union(*(setter.replaced for setter in setters)))),
        text="\n".join(text for setter in setters for text in setter.texts),
    )


def _fitted(pack: Pack) -> list[Made]:
    """The pages as large as all of them fit between the margins; what does not is cut.

    Larger than usual they are only where that cuts nothing.
    """
    for scale in SIZES:
        made = [_set(page, pack, scale) for page in pages(pack)]
        is_whole = scale <= 1 or not any(setter.cut for _row, setter in made)
        if is_whole and all(row.height <= PAGE for row, _setter in made):
            return made
    return [
        whole if whole[0].height <= PAGE else _cut(page, pack)
        for page, whole in zip(pages(pack), made, strict=True)
    ]


def _set(page: Page, pack: Pack, scale: float, allowance: float | None = None) -> Made:
    setter = Setter(scale, allowance, marks.brand(pack.colour))
    return page(pack, setter, ROOM, PAGE), setter


def _cut(page: Page, pack: Pack) -> Made:
    """The page with as much of its texts as fits."""

    def height(allowance: float) -> float:
        return _set(page, pack, SIZES[-1], allowance)[0].height

    fitting = bisect_left(ALLOWANCES, PAGE, key=height)
    return _set(page, pack, SIZES[-1], ALLOWANCES[max(fitting - 1, 0)])


def _footer(canvas: Canvas, pack: Pack, number: int) -> None:
    """For whose eyes it is, where the facts come from, and which page it is."""
    marks.rule(canvas, LEFT, FOOT, ROOM)
    source = _("Source: partner records of {company}").format(company=pack.company)
    if not pack.company:
        source = _("Source: our partner records")
    setter = Setter()
    whom, page = for_whom(pack.variant), f"{number}/{len(pages(pack))}"
    setter.short(whom, LABEL, ROOM / 2).draw(canvas, LEFT, FOOT - 5)
    at = setter.wide(whom, LABEL, ROOM / 2) + 12
    made = joined(source, words.day(pack.as_of), _("made with prmdesk"))
    setter.figure(made, SMALL, ROOM - at - 30).draw(canvas, LEFT + at, FOOT - 5)
    setter.figure(page, LABEL, 28).draw(canvas, LEFT + ROOM - 28, FOOT - 5)

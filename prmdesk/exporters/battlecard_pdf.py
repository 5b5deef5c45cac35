"""The battlecard: one A4 page for each partner, laid out so that all of it fits (C-i, R72)."""

import gc
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from itertools import groupby
from typing import BinaryIO, NamedTuple

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from prmdesk.domain.battlecards import Block, Card, CardReport
from prmdesk.exporters import pdf_marks as marks
from prmdesk.exporters.battlecard_blocks import BLOCKS
from prmdesk.exporters.battlecard_head import footer, header
from prmdesk.exporters.pdf_canvas import PackedCanvas
from prmdesk.exporters.pdf_columns import in_columns
from prmdesk.exporters.pdf_fonts import printable
from prmdesk.exporters.pdf_images import picture
from prmdesk.exporters.pdf_rows import Row, Setter, stacked
from prmdesk.i18n import _, language

WIDTH, HEIGHT = A4
LEFT = 30.0
ROOM = WIDTH - 2 * LEFT
TOP = HEIGHT - 26
FOOT = 29.0
PAGE = TOP - FOOT - 6
"""How high the page may become, in points, above the line of the footer."""

GUTTER = 22.0
COLUMN = (ROOM - GUTTER) / 2

ACROSS = frozenset({Block.WHO, Block.NUMBERS, Block.MOVES})
"""What goes across the page; all others stand in two columns."""

FEWER_ACROSS = ACROSS - {Block.NUMBERS}


class Size(NamedTuple):
    """How large letters are and how much white is between them; and how high that makes a page, at
    the least, against the usual."""

    scale: float
    air: float
    height: float


USUAL = Size(1.0, 1.0, 1.0)
SIZES = (
    Size(1.16, 2.8, 1.55),
    Size(1.16, 2.0, 1.4),
    Size(1.12, 1.5, 1.25),
    Size(1.05, 1.2, 1.09),
    USUAL,
    Size(0.96, 0.9, 0.92),
    Size(0.92, 0.8, 0.83),
)
"""The largest that fits is taken."""

FEW, MANY = 7, 13
"""So many blocks are most often set in the largest and in the smallest letters."""

SMALLEST = Size(0.92, 0.6, 0.8)

ALLOWANCES = (
    0.0, 0.36, 0.39, 0.42, 0.45, 0.48, 0.51, 0.55, 0.64, 0.72, 0.88, 1.0, 1.5, 2.5, 6.0,
)  # fmt: skip
"""How many of its further lines a text may have when not all of it fits."""


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
    page, setter = _fitted(card)
    page.draw(canvas, LEFT, TOP)
    below = Setter()
    below.block = Block.HEADER
    footer(card, below, ROOM).draw(canvas, LEFT, FOOT)
    cut = setter.cut + below.cut
    return CardReport(
        partner=card.name,
        cut={block: cut[block] for block in Block if cut[block]},
        left_out=card.left_out,
        empty=card.empty,
        old=card.old,
        replaced=tuple(sorted(setter.replaced | below.replaced)),
        lost_logo=bool(card.logo) and picture(card.logo) is None,
        text="\n".join((*setter.texts, *below.texts)),
    )


class Made(NamedTuple):
    """A page laid out, and what became of its texts."""

    page: Row
    setter: Setter

    @property
    def fits(self) -> bool:
        """Whether it is no higher than the page."""
        return self.page.height <= PAGE


def _fitted(card: Card) -> Made:
    """The page as large as it fits between the margins, rather smaller than with texts cut."""
    first = _first_size(card)
    tried = _page(card, first)
    usual = tried.page.height / first.height
    fitting = None
    for size in SIZES[SIZES.index(first) if tried.setter.cut else 0 :]:
        if usual * size.height > PAGE and size is not first:
            continue
        made = tried if size is first else _page(card, size)
        if made.fits and not made.setter.cut:
            return made
        if made.fits and fitting is None:
            fitting = made
    return fitting or _tightened(card, usual)


def _first_size(card: Card) -> Size:
    """The size that a card is likely to have, so that most are laid out once or twice."""
    if len(card.blocks) <= FEW:
        return SIZES[0]
    return SIZES[-1] if len(card.blocks) >= MANY else USUAL


def _tightened(card: Card, usual: float) -> Made:
    """The page with less white, then with texts cut as little as it takes.

    The numbers go into a column for it, and all else if it must be: two long columns leave less
    white.
    """
    if usual * SMALLEST.height <= PAGE and (made := _page(card, SMALLEST)).fits:
        return made
    if (made := _page(card, SMALLEST, None, FEWER_ACROSS)).fits:
        return made
    made = _cut(card, FEWER_ACROSS)
    return made if made.fits else _cut(card, frozenset())


def _cut(card: Card, across: frozenset[Block]) -> Made:
    @cache
    def made(allowance: float) -> Made:
        return _page(card, SMALLEST, allowance, across)

    fitting = bisect_left(ALLOWANCES, PAGE, key=lambda allowance: made(allowance).page.height)
    return made(ALLOWANCES[max(fitting - 1, 0)])


def _page(
    card: Card,
    size: Size,
    allowance: float | None = None,
    across: frozenset[Block] = ACROSS,
) -> Made:
    setter = Setter(size.scale, allowance, marks.brand(card.colour), size.air)
    setter.block = Block.HEADER
    logo = picture(card.logo) if card.logo else None
    rows = [header(card, setter, ROOM, logo), *_body(card, setter, across)]
    return Made(stacked(rows), setter)


def _body(card: Card, setter: Setter, across: frozenset[Block]) -> Iterator[Row]:
    """The blocks in their order: some across the page, those between them in two columns."""
    for is_wide, run in groupby(card.blocks, across.__contains__):
        blocks = list(run)
        room = ROOM if is_wide or len(blocks) == 1 else COLUMN
        rows = []
        for block in blocks:
            setter.block = block
            rows.append(BLOCKS[block](card, setter, room))
        yield stacked(rows) if room == ROOM else in_columns(rows, COLUMN + GUTTER)

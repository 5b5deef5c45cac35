"""The battlecard: one A4 page for each partner, laid out so that all of it fits (C-i, R72)."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import BinaryIO

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from prmdesk import words
from prmdesk.domain.battlecards import Block, Card, CardReport, Variant
from prmdesk.exporters import pdf_marks as marks
from prmdesk.exporters.battlecard_blocks import (
    COLUMN_BLOCKS,
    LABEL,
    SMALL,
    STRONG,
    moves,
    who,
)
from prmdesk.exporters.pdf_fonts import Weight, printable
from prmdesk.exporters.pdf_kit import Type
from prmdesk.exporters.pdf_rows import Row, Setter, beside, joined, space, stacked
from prmdesk.i18n import _, language, ngettext

WIDTH, HEIGHT = A4
LEFT = 40.0
ROOM = WIDTH - 2 * LEFT
TOP = HEIGHT - 34
FOOT = 30.0
PAGE = TOP - FOOT - 10
GUTTER = 24.0
COLUMN = (ROOM - GUTTER) / 2
CELLS = 5
WORTH_MOVING = 12.0
"""How much lower the page must become, in points, for two neighbours to be put apart."""
BADGE = 124.0

NAME = Type(Weight.BOLD, 25, marks.INK, 1.16)

SIZES = (1.15, 1.0, 0.95, 0.9)
FEW = 8
"""A card of no more blocks is set larger, if it fits."""

ALLOWANCES = (0.0, 0.4, 0.6, 0.8, 1.0, 1.2, 1.5, 2.0, 3.0, 4.0)
"""How many times its usual lines a text may take when not all of it fits."""


def write(file: BinaryIO, cards: Iterable[Card]) -> list[CardReport]:
    """Write a page for each of ``cards`` into ``file``, in the current language.

    Cards are taken one by one, so that hundreds need no more memory than one. The reports tell
    what was cut, what was left out, and which letters no font has.
    """
    canvas = Canvas(file, pagesize=A4)
    canvas.setCreator("prmdesk")
    canvas.setTitle(_("Battlecard"))
    canvas.setCatalogEntry("Lang", language())
    reports = []
    for number, card in enumerate(cards):
        reports.append(_draw(canvas, card))
        canvas.bookmarkPage(f"card{number}")
        canvas.addOutlineEntry(printable(card.name)[0], f"card{number}")
        canvas.showPage()
    canvas.save()
    return reports


def _draw(canvas: Canvas, card: Card) -> CardReport:
    page, setter = _fitted(card)
    page.draw(canvas, LEFT, TOP)
    _footer(canvas, card)
    return CardReport(
        partner=card.name,
        cut=tuple(block for block in Block if block in setter.cut),
        empty=card.empty,
        replaced=tuple(sorted(setter.replaced)),
        text="\n".join(setter.texts),
    )


def _fitted(card: Card) -> tuple[Row, Setter]:
    """The page as large as it fits between the margins; only when it cannot, texts are cut."""
    for scale in SIZES[len(card.blocks) > FEW :]:
        page, setter = _page(card, Setter(scale))
        if page.height <= PAGE:
            return page, setter
    fitting = bisect_left(ALLOWANCES, PAGE, key=lambda some: _cut(card, some)[0].height)
    return _cut(card, ALLOWANCES[max(fitting - 1, 0)])


def _cut(card: Card, allowance: float) -> tuple[Row, Setter]:
    return _page(card, Setter(SIZES[-1], allowance))


def _page(card: Card, setter: Setter) -> tuple[Row, Setter]:
    rows = [_header(card, setter)]
    if Block.WHO in card.blocks:
        setter.block = Block.WHO
        rows.append(who(card, setter, ROOM))
    rows.append(_columns(card, setter))
    if Block.MOVES in card.blocks:
        setter.block = Block.MOVES
        rows.append(_band(moves(card, setter, ROOM - 28)))
    return stacked(rows), setter


def _header(card: Card, setter: Setter) -> Row:
    setter.block = Block.HEADER
    room = ROOM - (BADGE + 20 if card.standing else 0)
    eyebrow = joined(_("Partner battlecard"), words.day(card.as_of))
    title = [setter.short(eyebrow, LABEL, room), space(2), setter.loud(card.name, NAME, room, 2)]
    placed = [(0.0, stacked(title))]
    if card.standing:
        placed.append((ROOM - BADGE, _badge(card, setter)))
    return stacked([beside(*placed), space(9), _cells(card, setter), space(9)])


def _badge(card: Card, setter: Setter) -> Row:
    """The quadrant as shape, word and tint, and what it gets."""
    assert card.standing is not None
    quadrant = card.standing.quadrant
    word = setter.short(words.name(quadrant), STRONG, BADGE - 38)
    gets = setter.short(_(words.GETS[quadrant]), SMALL, BADGE - 24, 2)
    text = stacked([space(8), beside((15, word)), gets, space(8)])

    def draw(canvas: Canvas, x: float, top: float) -> None:
        marks.fill(canvas, marks.TINT[quadrant])
        canvas.roundRect(x, top - text.height, BADGE, text.height, 6, stroke=0, fill=1)
        marks.marker(canvas, quadrant, x + 16, top - 15, 9)
        text.draw(canvas, x + 12, top)

    return Row(text.height, draw)


def _cells(card: Card, setter: Setter) -> Row:
    """The facts at a glance: a label above, the fact below, between two fine lines."""
    days = ""
    if card.days_in_stage is not None:
        days = ngettext("{n} day", "{n} days", card.days_in_stage).format(n=card.days_in_stage)
    facts = (
        (_("Type"), joined(*map(words.name, card.buckets))),
        (_("Tier"), card.tier),
        (joined(_("Stage"), days), words.name(card.stage) if card.stage else ""),
        (_("Region"), card.region or words.country_name(card.country)),
        (_("Our owner"), card.owner),
    )
    known = [(label, text) for label, text in facts if text]
    if not known:
        return space(0)
    wide = ROOM / CELLS
    cells = [
        stacked([setter.short(label, SMALL, wide - 10), setter.short(text, STRONG, wide - 10, 2)])
        for label, text in known
    ]
    placed = beside(*((n * wide, cell) for n, cell in enumerate(cells)))

    def draw_rules(canvas: Canvas, x: float, top: float) -> None:
        marks.rule(canvas, x, top, ROOM)
        marks.rule(canvas, x, top - placed.height - 12, ROOM)

    return beside((0, Row(0, draw_rules)), (0, stacked([space(6), placed, space(6)])))


def _columns(card: Card, setter: Setter) -> Row:
    """The blocks in two columns; one alone takes all the room."""
    flowing = [block for block in card.blocks if block in COLUMN_BLOCKS]
    room = ROOM if len(flowing) == 1 else COLUMN
    made = []
    for block in flowing:
        setter.block = block
        made.append(COLUMN_BLOCKS[block](card, setter, room))
    left, right = _balanced(made)
    return beside((0, stacked(left)), (COLUMN + GUTTER, stacked(right)))


def _balanced(rows: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """``rows`` in two columns of about one height, in order unless dealing them out saves much."""
    at_left = [0.0]  # how high the left column is, by its rows: bit n stands for row n
    for row in rows:
        at_left += [height + row.height for height in at_left]
    inner = (1 << len(rows)) - 1 >> 1

    def cost(places: int) -> float:
        changes = ((places ^ places >> 1) & inner).bit_count()
        return max(at_left[places], at_left[-1] - at_left[places]) + WORTH_MOVING * changes

    places = min(range(1, len(at_left), 2), key=cost, default=0)  # the first row is at the left
    left = [row for n, row in enumerate(rows) if places >> n & 1]
    return left, [row for n, row in enumerate(rows) if not places >> n & 1]


def _band(content: Row) -> Row:
    """``content`` on a pale ground across the page."""
    framed = stacked([space(10), content, space(8)])

    def draw(canvas: Canvas, x: float, top: float) -> None:
        marks.fill(canvas, marks.PALE)
        canvas.roundRect(x, top - framed.height, ROOM, framed.height, 6, stroke=0, fill=1)
        framed.draw(canvas, x + 14, top)

    return Row(framed.height, draw)


def _footer(canvas: Canvas, card: Card) -> None:
    """For whose eyes it is, where the facts come from, and that there is no second page."""
    marks.rule(canvas, LEFT, FOOT, ROOM)
    internal = card.variant is Variant.INTERNAL
    mark = _("Internal. Do not pass on.") if internal else _("Confidential. For our partner only.")
    source = _("Source: partner records of {company}").format(company=card.company)
    if not card.company:
        source = _("Source: our partner records")
    setter = Setter()
    setter.short(mark, LABEL, 190).draw(canvas, LEFT, FOOT - 5)
    made = joined(source, _("made with prmdesk"))
    setter.figure(made, SMALL, ROOM - 222).draw(canvas, LEFT + 192, FOOT - 5)
    setter.figure("1/1", LABEL, 24).draw(canvas, LEFT + ROOM - 24, FOOT - 5)

"""The top and the foot of a battlecard: whose it is, what it is at a glance, for whose eyes."""

from reportlab.pdfgen.canvas import Canvas

from prmdesk import words
from prmdesk.domain.battlecards import Card, Variant
from prmdesk.domain.quadrant import Quadrant
from prmdesk.exporters import pdf_marks as marks
from prmdesk.exporters.battlecard_type import LABEL, SMALL, STRONG
from prmdesk.exporters.pdf_fonts import Weight
from prmdesk.exporters.pdf_images import Picture
from prmdesk.exporters.pdf_kit import Type, coloured
from prmdesk.exporters.pdf_rows import Row, Setter, beside, joined, space, stacked
from prmdesk.i18n import _, ngettext

NAME = Type(Weight.BOLD, 24, marks.INK, 1.14)

_LOGO = (104.0, 34.0)
_BADGE = 128.0
_APART = 18.0
_FEWEST_CELLS = 4


def header(card: Card, setter: Setter, room: float, logo: Picture | None) -> Row:
    """Name, our logo, the quadrant, and below them the facts at a glance."""
    placed, wide = [], room
    if card.standing:
        placed.append((room - _BADGE, _badge(card.standing.quadrant, setter)))
        wide -= _BADGE + _APART
    if logo:
        across, high = logo.fitted(*_LOGO)
        placed.append((wide - across, _drawn(logo, across, high)))
        wide -= across + _APART
    eyebrow = joined(_("Partner battlecard"), words.day(card.as_of))
    title = stacked([
        setter.short(eyebrow, coloured(LABEL, setter.accent), wide),
        setter.loud(card.name, NAME, wide, 2),
    ])  # fmt: skip
    head = beside((0, title), *placed)
    return stacked([head, setter.gap(8), _cells(card, setter, room), setter.gap(10)])


def _drawn(logo: Picture, wide: float, high: float) -> Row:
    return Row(high, lambda canvas, x, top: logo.draw(canvas, x, top - high, wide, high))


def _badge(quadrant: Quadrant, setter: Setter) -> Row:
    """The quadrant as shape, word and tint, and what it gets."""
    word = setter.short(words.name(quadrant), STRONG, _BADGE - 38)
    gets = setter.short(_(words.GETS[quadrant]), SMALL, _BADGE - 24, 2)
    text = stacked([space(6), beside((15, word)), gets, space(6)])
    middle = 6 + word.height / 2

    def draw(canvas: Canvas, x: float, top: float) -> None:
        marks.fill(canvas, marks.TINT[quadrant])
        canvas.roundRect(x, top - text.height, _BADGE, text.height, 6, stroke=0, fill=1)
        marks.marker(canvas, quadrant, x + 16, top - middle, 9)
        text.draw(canvas, x + 12, top)

    return Row(text.height, draw)


def _cells(card: Card, setter: Setter, room: float) -> Row:
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
    wide = room / max(len(known), _FEWEST_CELLS)
    cells = [
        stacked([setter.short(label, SMALL, wide - 10), setter.short(text, STRONG, wide - 10, 2)])
        for label, text in known
    ]
    placed = beside(*((n * wide, cell) for n, cell in enumerate(cells)))
    framed = stacked([setter.gap(5), placed, setter.gap(5)])

    def draw(canvas: Canvas, x: float, top: float) -> None:
        marks.rule(canvas, x, top, room)
        marks.rule(canvas, x, top - framed.height, room)
        framed.draw(canvas, x, top)

    return Row(framed.height, draw)


def footer(card: Card, setter: Setter, room: float) -> Row:
    """For whose eyes it is, where the facts come from, and that there is no second page."""
    internal = card.variant is Variant.INTERNAL
    mark = _("Internal. Do not pass on.") if internal else _("Confidential. For our partner only.")
    source = _("Source: our partner records")
    if card.company:
        source = _("Source: partner records of {company}").format(company=card.company)
    made = joined(source, *card.sources, _("made with prmdesk"))
    left = setter.wide(mark, LABEL, room / 2) + 16
    texts = beside(
        (0, setter.short(mark, LABEL, room / 2)),
        (left, setter.figure(made, SMALL, room - left - 30)),
        (room - 24, setter.figure("1/1", LABEL, 24)),
    )
    line = Row(5, lambda canvas, x, top: marks.rule(canvas, x, top, room))
    return stacked([line, texts])

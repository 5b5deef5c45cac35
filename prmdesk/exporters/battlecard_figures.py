"""What is drawn on a battlecard: the place in the quadrant, and the numbers with their quarters."""

from decimal import Decimal
from typing import NamedTuple

from reportlab.pdfgen.canvas import Canvas

from prmdesk import words
from prmdesk.domain.battlecards import Block, Card
from prmdesk.domain.card_facts import Figure, Score, Standing
from prmdesk.domain.figures import Attainment
from prmdesk.domain.metrics import Metric
from prmdesk.domain.quadrant import HIGHEST, Place, Quadrant, shown
from prmdesk.exporters import pdf_marks as marks
from prmdesk.exporters.battlecard_type import (
    FIGURE,
    LABEL,
    NUMBER,
    SMALL,
    block,
    heading,
    side_by_side,
)
from prmdesk.exporters.pdf_kit import coloured
from prmdesk.exporters.pdf_rows import Draw, Row, Setter, beside, joined, spaced, stacked
from prmdesk.i18n import _, ngettext
from prmdesk.words import sheets
from prmdesk.words.amounts import amount, short_amount

_PLOT = 84.0
_SCORES = 92.0
_WIDEST_PLOT = 230.0
_ACROSS = 3
_GUTTER = 20.0
_QUARTERS = 92.0
_WIDE = 400.0


def percent(share: Decimal | float) -> str:
    """A share as a whole percentage."""
    return f"{sheets.percent(share)} %"


def quadrant(card: Card, setter: Setter, room: float) -> Row:
    """Where the partner stands and where it came from, both values beside it."""
    assert card.standing is not None
    standing = card.standing
    head = heading(setter, words.name(Block.QUADRANT), room)
    wide = min(room - _SCORES - 12, _WIDEST_PLOT)
    before = standing.trail[0] if standing.trail else None
    scores = [
        _value(setter, _("↑ Value to us"), standing.to_us, before.to_us if before else None),
        _value(
            setter,
            _("→ Value to the partner"),
            standing.to_partner,
            before.to_partner if before else None,
        ),
    ]
    high = _PLOT * min(setter.air, 1.0) ** 0.5
    plot = Row(high, _plot(standing, wide, high))
    return block(setter, head, beside((0, plot), (wide + 12, spaced(scores, 5))))


def _value(setter: Setter, label: str, value: float, before: float | None) -> Row:
    rows = [setter.short(label, SMALL, _SCORES, 2), setter.short(shown(value), NUMBER, _SCORES)]
    if before is not None and before != value:
        rows.append(setter.short(_("from {value}").format(value=shown(before)), SMALL, _SCORES))
    return stacked(rows)


def _plot(standing: Standing, wide: float, high: float) -> Draw:
    """The four areas with their names, the way and the marker; x to the partner, y to us."""
    across = wide * standing.thresholds.partner / HIGHEST
    up = high * standing.thresholds.us / HIGHEST
    areas = {
        Quadrant.ORPHAN: (0.0, up, across, high - up),
        Quadrant.STRATEGIC: (across, up, wide - across, high - up),
        Quadrant.MISFIT: (0.0, 0.0, across, up),
        Quadrant.OPPORTUNISTIC: (across, 0.0, wide - across, up),
    }
    here = Place(standing.to_partner, standing.to_us)
    stops = [
        (wide * place.to_partner / HIGHEST, high * place.to_us / HIGHEST)
        for place in (*standing.trail, here)
    ]
    right, above = stops[-1]
    aside = Setter()  # its words are part of the drawing, not of the text

    def draw(canvas: Canvas, x: float, top: float) -> None:
        y = top - high
        for area, (left, low, area_wide, area_high) in areas.items():
            marks.area(canvas, area, x + left, y + low, area_wide, area_high)
            if area_wide > 40 and area_high > 20:
                name = aside.short(words.name(area), SMALL, area_wide - 10)
                is_taken = area is standing.quadrant and above - low > area_high / 2
                under = low + name.height + 4 if is_taken else low + area_high - 4
                name.draw(canvas, x + left + 6, y + under)
        if len(stops) > 1:
            way = [(x + a, y + b) for a, b in stops]
            marks.path(canvas, standing.quadrant, way, 4)
        marks.marker(canvas, standing.quadrant, x + right, y + above, 15, marks.PAPER)
        marks.marker(canvas, standing.quadrant, x + right, y + above, 11)

    return draw


class Number(NamedTuple):
    """One number in words, the word for it, and its quarters with what they aimed at.

    ``behind`` is what stands behind it, as the accounts of a pipeline.
    """

    title: str
    unit: str
    behind: str
    number: str
    aim: str
    share: str
    status: Attainment
    quarters: tuple[Decimal | None, ...]
    aims: tuple[Decimal | None, ...] = (None,) * 4


def numbers(card: Card, setter: Setter, room: float) -> Row:
    """The measures of the plan with their four quarters: three beside each other across the page,
    in a column one below the other."""
    assert card.plan is not None
    year = words.fiscal_year(card.plan.fiscal_year, card.fiscal_start)
    aside = joined(
        _("{year}, to Q{quarter}").format(year=year, quarter=card.quarter),
        words.name(card.plan.status),
        _("columns: Q1 to Q4, lines: target") if room > _WIDE else "",
    )
    head = heading(setter, words.name(Block.NUMBERS), room, aside)
    made = [_measure(figure) for figure in card.figures]
    if card.score:
        made.append(_score(card.score))
    if room > _WIDE:
        wide = (room - _GUTTER * (_ACROSS - 1)) / _ACROSS
        cells = [_card(number, setter, wide) for number in made]
        rows = side_by_side(cells, _ACROSS, wide + _GUTTER, 6 * setter.air)
    else:
        rows = spaced([_line(number, setter, room) for number in made], 4 * setter.air)
    return block(setter, head, rows)


def _measure(figure: Figure) -> Number:
    figures = figure.figures
    accounts, aim, share = "", "", ""
    if figure.accounts is not None:
        accounts = ngettext("{n} account", "{n} accounts", figure.accounts)
        accounts = accounts.format(n=figure.accounts)
    if figures.ytd_target is not None:
        aim = _("of {target}").format(target=amount(figures.ytd_target))
    if figures.of_ytd is not None:
        share = percent(figures.of_ytd)
    number, quarters = amount(figures.ytd_actual), (figure.actuals, figure.targets)
    texts = figure.kpi, figure.unit, accounts, number, aim, share
    return Number(*texts, figures.status, *quarters)


def _score(score: Score) -> Number:
    """The plan as a whole, in percent."""
    assert score.now is not None
    quarters = tuple(None if one is None else one * 100 for one in score.quarters)
    texts = words.name(Metric.PLAN), "", "", percent(score.now), _("by weight"), ""
    return Number(*texts, score.status, quarters)


def _card(number: Number, setter: Setter, room: float) -> Row:
    """The number in large, its quarters beside it."""
    left = room - _quarters_room(setter)
    title = joined(number.title, number.unit, number.behind)
    head = _head(title, number.status, setter, room)
    said = stacked([
        setter.loud(number.number, NUMBER, left - 6),
        setter.items((number.share, number.aim), SMALL, left - 6, " "),
    ])  # fmt: skip
    return stacked([head, beside((0, said), (left, _quarters(number, setter, said.height)))])


def _line(number: Number, setter: Setter, room: float) -> Row:
    """Two lines, the quarters beside both."""
    left = room - _quarters_room(setter) - 10
    title = joined(number.title, "" if number.aim else number.unit, number.behind)
    head = _head(title, number.status, setter, left)
    aim = joined(f"{number.aim} {number.unit}".strip() if number.aim else "", number.share)
    said = stacked([head, setter.led(number.number, FIGURE, aim, SMALL, left)])
    return beside((0, said), (left + 10, _quarters(number, setter, said.height)))


def _head(title: str, status: Attainment, setter: Setter, room: float) -> Row:
    """What it is, and the word for it at the right."""
    word, look = words.name(status), coloured(LABEL, marks.STATUS[status])
    taken = setter.wide(word, look, room / 2) + 6
    return beside(
        (0, setter.short(title, LABEL, room - taken, 2)),
        (room - taken, setter.figure(word, look, taken)),
    )


def _quarters_room(setter: Setter) -> float:
    return _QUARTERS * max(setter.scale, 1.0)


def _quarters(number: Number, setter: Setter, height: float) -> Row:
    """A column for each quarter with its figure below: whole where there is room, else short."""
    room = _quarters_room(setter)
    each = room / 4
    figures = [setter.centred(_fitting(setter, one, each), SMALL, each) for one in number.quarters]
    below = beside(*((n * each, one) for n, one in enumerate(figures)))
    high = height - below.height - 2
    values, aims = [
        [None if one is None else float(one) for one in side]
        for side in (number.quarters, number.aims)
    ]

    def draw(canvas: Canvas, x: float, top: float) -> None:
        box = x, top - high, room, high - 3
        marks.columns(canvas, box, values, aims, setter.accent)

    return stacked([Row(high + 2, draw), below])


def _fitting(setter: Setter, value: Decimal | None, room: float) -> str:
    ways = (amount(value), short_amount(value), short_amount(value, 2))
    fitting = next((text for text in ways if setter.fits(text, SMALL, room - 2)), "")
    if not fitting:
        setter.cut[setter.block] += len(ways[-1])
    return fitting or "…"  # a part of a figure would be another figure

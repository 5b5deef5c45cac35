"""The second page of a QBR pack: the figures at a glance, the measures, accounts, reviews."""

from collections.abc import Callable, Sequence

from reportlab.pdfgen.canvas import Canvas

from prmdesk import words
from prmdesk.domain.plan_work import Account, Review
from prmdesk.domain.qbr import Pack, Part
from prmdesk.domain.qbr_figures import Figure, Topic, exact, number
from prmdesk.domain.work_figures import weighted
from prmdesk.exporters import pdf_marks as marks
from prmdesk.exporters.battlecard_type import BODY, LABEL, NUMBER, SMALL, STRONG
from prmdesk.exporters.pdf_rows import Row, Setter, beside, joined, space, spaced, stacked
from prmdesk.exporters.qbr_type import GAP, heading, more
from prmdesk.i18n import _
from prmdesk.words.reviews import amount_text, figure_name, figure_unit, share_text

ACROSS = 5
MEASURES, ACCOUNTS, REVIEWS = 7, 10, 8
"""How many rows of each kind have a place on the page."""

_CARD_GAP = 12.0
_TREND = 74.0
_CHART, _BAR = 40.0, 26.0


def page(pack: Pack, setter: Setter, room: float, height: float) -> Row:
    """Where we stand."""
    rows = [_figures(pack, setter, room), space(GAP)]
    for made in (_measures, _accounts, _reviews):
        row = made(pack, setter, room)
        if row is not None:
            rows += [row, space(GAP)]
    return stacked(rows[:-1])


# At a glance


def _figures(pack: Pack, setter: Setter, room: float) -> Row:
    setter.block = Part.FIGURES
    head = stacked(
        [
            setter.short(pack.name, LABEL, room),
            heading(setter, _("Where we stand"), plan_text(pack), room),
        ]
    )
    wide = (room - _CARD_GAP * (ACROSS - 1)) / ACROSS
    cards = [_card(one, pack, setter, wide) for one in pack.figures]
    lines = [cards[at : at + ACROSS] for at in range(0, len(cards), ACROSS)]
    placed = [
        beside(*((n * (wide + _CARD_GAP), card) for n, card in enumerate(line))) for line in lines
    ]
    return stacked([head, space(2), spaced(placed, 10), *_tier(pack, setter, room)])


def _tier(pack: Pack, setter: Setter, room: float) -> list[Row]:
    """What the next tier asks for, and what there is."""
    if not pack.to_next:
        return []
    first = _("Next tier: {tier}").format(tier=pack.next_tier)
    title = setter.short(first, STRONG, room)
    return [space(8), title, setter.items(map(_asked, pack.to_next), BODY, room)]


def _asked(one: Figure) -> str:
    texts = {
        Topic.NEXT_SCORE: _("score {n} of {of}"),
        Topic.NEXT_REVENUE: _("revenue {n} of {of} {unit}"),
        Topic.NEXT_CERTIFIED: _("{n} of {of} certified people"),
    }
    text = texts[one.topic or Topic.NEXT_SCORE]
    return text.format(n=amount_text(one.value), of=amount_text(one.aim), unit=one.unit)


def plan_text(pack: Pack) -> str:
    """Which plan the figures are of, and up to when."""
    if pack.plan is None:
        return _("no plan yet")
    year = words.fiscal_year(pack.plan.fiscal_year, pack.fiscal_start)
    told = _("{year}, to Q{quarter}").format(year=year, quarter=pack.quarter)
    return joined(told, words.name(pack.plan.status))


def _card(one: Figure, pack: Pack, setter: Setter, room: float) -> Row:
    """What it is, how much, a bar where there is a share, and of what."""
    unit, aim = figure_unit(one, pack), amount_text(one.aim)
    if one.share is not None and not unit:
        said = share_text(one.share)
        of = "" if one.value is None else _("{n} of {of}").format(n=amount_text(one.value), of=aim)
        small = [of, words.name(one.status) if one.status else ""]
    else:
        said = amount_text(one.value)
        of = _("of {aim}").format(aim=aim) if one.aim is not None else ""
        small = [unit if one.value is not None else "", of, share_text(one.share)]
    code = marks.STATUS[one.status] if one.status else setter.accent
    label = setter.short(figure_name(one), SMALL, room, 2)
    rows = [
        space(max(0.0, 2 * setter.sized(SMALL).line_height - label.height)),
        label,
        setter.loud(said, NUMBER, room),
        Row(8, _bar(one.share, room, code) if one.share is not None else _nothing),
        setter.items(small, SMALL, room),
    ]
    return stacked(rows)


def _nothing(_canvas: Canvas, _x: float, _top: float) -> None:
    """Room without a bar."""


def _bar(share: float, room: float, code: str) -> Callable[[Canvas, float, float], None]:
    return lambda canvas, x, top: marks.bar(canvas, x, top - 5, room, share, code)


# The measures of the plan


def _measures(pack: Pack, setter: Setter, room: float) -> Row | None:
    setter.block = Part.MEASURES
    if not pack.measures:
        return None
    head = heading(setter, words.name(Part.MEASURES), _("four quarters: reached, and target"), room)
    shown = pack.measures[:MEASURES]
    rows = [_measure(one, setter, room) for one in shown]
    return stacked([head, spaced(rows, 5), *more(setter, len(pack.measures) - MEASURES, room)])


def _measure(one: Figure, setter: Setter, room: float) -> Row:
    """What it is, how much of how much, how far that is, and the four quarters."""
    name, amounts, bar = room * 0.30, room * 0.30, room * 0.22
    trend_at = room - _TREND
    aim = _("of {aim}").format(aim=amount_text(one.aim)) if one.aim is not None else ""
    code = marks.STATUS[one.status]
    title = setter.short(one.name, STRONG, name - 8, 2)
    figures = [
        setter.short(amount_text(one.value), STRONG, amounts - 8),
        setter.short(f"{aim} {one.unit}", SMALL, amounts - 8),
    ]
    share = setter.items((share_text(one.share), words.name(one.status)), SMALL, bar - 8)
    how_far = stacked([Row(9, _bar(one.share or 0.0, bar - 14, code)), share])
    placed = (
        (0.0, title),
        (name, stacked(figures)),
        (name + amounts, how_far),
        (trend_at, Row(24, _quarters(one, setter.accent))),
    )
    return beside(*placed)


def _quarters(one: Figure, accent: str) -> Callable[[Canvas, float, float], None]:
    """What was reached in the quarters, and what should have been."""
    reached, aimed = list(map(number, one.actuals)), list(map(number, one.targets))

    def draw(canvas: Canvas, x: float, top: float) -> None:
        marks.columns(canvas, (x, top - 21, _TREND, 19), reached, aimed, accent)

    return draw


# The accounts

_FIELDS = (0.0, 0.22, 0.37, 0.565, 0.775)
"""Where the columns of the accounts begin, in parts of the room."""


def _accounts(pack: Pack, setter: Setter, room: float) -> Row | None:
    setter.block = Part.ACCOUNTS
    if not pack.accounts:
        return None
    aside = _("the largest weighted value first")
    head = heading(setter, words.name(Part.ACCOUNTS), aside, room)
    value, weighed = _("Value ({unit})"), _("Weighted ({unit})")
    titles = (
        _("Account"), _("Status"), value.format(unit=pack.currency),
        weighed.format(unit=pack.currency), _("Next move"),
    )  # fmt: skip
    rows = [_cells(titles, setter, room, first=True)]
    for one in pack.accounts[:ACCOUNTS]:
        rows += [space(3), _cells(_account(one), setter, room)]
    return stacked([head, *rows, *more(setter, len(pack.accounts) - ACCOUNTS, room)])


def _account(one: Account) -> tuple[str, ...]:
    day = words.day(one.next_on) if one.next_on else ""
    return (
        one.account,
        words.name(one.status),
        amount_text(exact(one.value)),
        amount_text(exact(weighted(one))),
        joined(one.next_us or one.next_partner, day),
    )


def _cells(texts: Sequence[str], setter: Setter, room: float, *, first: bool = False) -> Row:
    ends = (*_FIELDS[1:], 1.0)
    placed = []
    for n, (text, start, end) in enumerate(zip(texts, _FIELDS, ends, strict=True)):
        wide = (end - start) * room - 10
        look = LABEL if first else STRONG if n == 0 else SMALL if n == 4 else BODY
        is_figure = n in (2, 3)
        made = setter.figure(text, look, wide) if is_figure else setter.short(text, look, wide, 2)
        placed.append((start * room, made))
    return beside(*placed)


# Review by review


def _reviews(pack: Pack, setter: Setter, room: float) -> Row | None:
    """The plan score at each review, as bars with their figures."""
    setter.block = Part.REVIEWS
    told = [one for one in pack.reviews if one.plan_score is not None]
    if not told:
        return None
    shown = told[-REVIEWS:]
    head = heading(setter, words.name(Part.REVIEWS), _("plan score on the day of the review"), room)
    wide = room / REVIEWS
    bars = [(n * wide, _review(one, setter, wide - 10)) for n, one in enumerate(shown)]
    if len(told) > REVIEWS:
        setter.cut[setter.block] += len(told) - REVIEWS
    return stacked([head, space(2), beside(*bars)])


def _review(one: Review, setter: Setter, room: float) -> Row:
    assert one.plan_score is not None
    share = min(max(float(one.plan_score), 0.0), 1.0)
    day = words.day(one.held_on) if one.held_on else ""
    said = setter.short(share_text(float(one.plan_score)), STRONG, room)
    name = setter.short(day, SMALL, room)

    def draw(canvas: Canvas, x: float, top: float) -> None:
        base = top - _CHART - said.height
        said.draw(canvas, x, base + share * _CHART + said.height)
        marks.fill(canvas, setter.accent)
        canvas.rect(x, base, _BAR, max(share * _CHART, 1), stroke=0, fill=1)

    return stacked([Row(_CHART + said.height, draw), space(2), name])

"""The blocks of a battlecard, each as rows for a given width."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from reportlab.pdfgen.canvas import Canvas

from prmdesk import words
from prmdesk.domain.battlecards import Block, Card, Figure, Move, Person, Standing
from prmdesk.domain.onboarding import Side
from prmdesk.domain.partners import Role
from prmdesk.domain.quadrant import HIGHEST, Quadrant, shown
from prmdesk.exporters import pdf_marks as marks
from prmdesk.exporters.pdf_fonts import Weight
from prmdesk.exporters.pdf_kit import Type
from prmdesk.exporters.pdf_rows import Row, Setter, beside, joined, space, spaced, stacked
from prmdesk.i18n import _, ngettext

SMALL = Type(Weight.REGULAR, 8.5, marks.MUTED, 1.33)
LABEL = Type(Weight.SEMIBOLD, 8.5, marks.MUTED, 1.33)
BODY = Type(Weight.REGULAR, 9.5, marks.INK, 1.37)
STRONG = Type(Weight.SEMIBOLD, 9.5, marks.INK, 1.37)
HEADING = Type(Weight.SEMIBOLD, 11, marks.INK, 1.3)
LEDE = Type(Weight.REGULAR, 10.5, marks.INK, 1.4)
NUMBER = Type(Weight.BOLD, 15, marks.INK, 1.22)
LATE = Type(Weight.SEMIBOLD, 8.5, marks.LATE, 1.33)

GAP = 10.0


def percent(share: Decimal | float) -> str:
    """A share as a whole percentage."""
    return f"{round(share * 100)} %"


def amount(value: Decimal | None) -> str:
    """A figure with its thousands grouped and no idle zeros; a dash when it is not known."""
    if value is None:
        return "–"
    whole = value.quantize(Decimal("0.01")).normalize()
    return f"{whole:,f}"


def heading(setter: Setter, title: str, aside: str, room: float) -> list[Row]:
    """What a block begins with: a fine line, its heading, something small at the right."""
    line = Row(6, lambda canvas, x, top: marks.rule(canvas, x, top, room))
    aside_room = room * 0.6 if aside else 0.0
    head = [(0.0, setter.short(title, HEADING, room - aside_room))]
    if aside:
        text = setter.figure(aside, SMALL, aside_room)
        head.append((room - aside_room, stacked([space(2), text])))
    return [line, beside(*head), space(3)]


def who(card: Card, setter: Setter, room: float) -> Row:
    """Who they are: in a sentence or two, then trade, place and address."""
    place = ", ".join(filter(None, (card.city, words.country_name(card.country))))
    rows = [setter.text(card.description, LEDE, room, 3)] if card.description else []
    facts = setter.items((card.industry, place, card.website), SMALL, room)
    return stacked([*rows, space(2), facts, space(GAP)])


def _reasons(card: Card, setter: Setter, room: float) -> Row:
    head = heading(setter, words.name(Block.REASONS), "", room)
    wide = room - 18
    reasons = []
    for number, why in enumerate(card.reasons, start=1):
        label = setter.short(str(number), LABEL, 12)
        texts = [setter.short(words.reason(why), STRONG, wide)]
        if why.effect:
            texts.append(setter.text(why.effect, BODY, wide, 2))
        if why.proof:
            proof = _("Proof: {text}").format(text=why.proof)
            texts.append(setter.text(proof, SMALL, wide, 2))
        reasons.append(beside((0, label), (18, stacked(texts))))
    return stacked([*head, spaced(reasons, 4), space(GAP)])


def _answer(block: Block, text: str, setter: Setter, room: float) -> Row:
    head = heading(setter, words.name(block), "", room)
    return stacked([*head, setter.text(text, BODY, room, 5), space(GAP)])


def _partner_answer(card: Card, setter: Setter, room: float) -> Row:
    return _answer(Block.PARTNER_ANSWER, card.partner_answer, setter, room)


def _customer_answer(card: Card, setter: Setter, room: float) -> Row:
    return _answer(Block.CUSTOMER_ANSWER, card.customer_answer, setter, room)


def _quadrant(card: Card, setter: Setter, room: float) -> Row:
    assert card.standing is not None
    head = heading(setter, words.name(Block.QUADRANT), "", room)
    wide, high = room - 114, 96.0
    values = (
        (_("↑ Value to us"), card.standing.to_us),
        (_("→ Value to the partner"), card.standing.to_partner),
    )
    scores = [
        stacked([setter.short(shown(value), NUMBER, 100), setter.short(label, SMALL, 100, 2)])
        for label, value in values
    ]
    plot = Row(high, _plot(card.standing, wide, high))
    return stacked([*head, beside((0, plot), (wide + 14, spaced(scores, 10))), space(GAP)])


def _plot(standing: Standing, wide: float, high: float) -> Callable[[Canvas, float, float], None]:
    """The four areas with their names, and the partner's marker; x to the partner, y to us."""
    across = wide * standing.thresholds.partner / HIGHEST
    up = high * standing.thresholds.us / HIGHEST
    areas = {
        Quadrant.ORPHAN: (0.0, up, across, high - up),
        Quadrant.STRATEGIC: (across, up, wide - across, high - up),
        Quadrant.MISFIT: (0.0, 0.0, across, up),
        Quadrant.OPPORTUNISTIC: (across, 0.0, wide - across, up),
    }
    right = wide * standing.to_partner / HIGHEST
    above = high * standing.to_us / HIGHEST
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
        marks.marker(canvas, standing.quadrant, x + right, y + above, 15, marks.PAPER)
        marks.marker(canvas, standing.quadrant, x + right, y + above, 11)

    return draw


def _numbers(card: Card, setter: Setter, room: float) -> Row:
    """Two measures beside each other, as many rows as it takes."""
    assert card.plan is not None
    year = words.fiscal_year(card.plan.fiscal_year, card.fiscal_start)
    aside = _("{year}, to Q{quarter}").format(year=year, quarter=card.quarter)
    aside = joined(aside, words.name(card.plan.status))
    head = heading(setter, words.name(Block.NUMBERS), aside, room)
    wide = (room - 16) / 2
    pairs = []
    for at in range(0, len(card.figures), 2):
        pair = [_figure(figure, setter, wide) for figure in card.figures[at : at + 2]]
        lines = [
            beside(*((n * (wide + 16), part) for n, part in enumerate(parts)))
            for parts in zip(*pair, strict=True)
        ]
        pairs.append(stacked(lines))
    return stacked([*head, spaced(pairs, 6), space(GAP)])


def _figure(figure: Figure, setter: Setter, room: float) -> list[Row]:
    """One measure: what it is, how much, a bar, and against what."""
    figures = figure.figures
    code = marks.STATUS[figures.status]
    capped = float(figures.capped or 0)
    aim, share = "", ""
    if figures.ytd_target is not None:
        aim = _("of {target} {unit}").format(target=amount(figures.ytd_target), unit=figure.unit)
    if figures.of_ytd is not None:
        share = percent(figures.of_ytd)
    return [
        setter.short(figure.kpi, SMALL, room, 2),
        setter.loud(amount(figures.ytd_actual), NUMBER, room),
        Row(9, lambda canvas, x, top: marks.bar(canvas, x, top - 6, room, capped, code)),
        setter.items((share, words.name(figures.status), aim), SMALL, room),
    ]


def _onboarding(card: Card, setter: Setter, room: float) -> Row:
    progress = card.progress
    share = progress.share or 0.0
    steps = ngettext("{done} of {n} step", "{done} of {n} steps", progress.total)
    steps = steps.format(done=progress.done, n=progress.total)
    bar = Row(7, lambda canvas, x, top: marks.bar(canvas, x, top - 5, room, share, marks.ACCENT))
    aside = joined(steps, percent(share))
    return stacked([*heading(setter, words.name(Block.ONBOARDING), aside, room), bar, space(GAP)])


def _people(card: Card, setter: Setter, room: float) -> Row:
    head = heading(setter, words.name(Block.PEOPLE), "", room)
    people = [_person(person, setter, room) for person in card.people]
    return stacked([*head, spaced(people, 5), space(GAP)])


def _person(person: Person, setter: Setter, room: float) -> Row:
    dots_room = 42.0 if person.strength else 0.0
    role = words.name(person.role) if person.role is not Role.UNKNOWN else ""
    touch = ""
    if person.last_touch:
        touch = _("last contact {day}").format(day=words.day(person.last_touch))
    texts = [
        setter.short(person.name, STRONG, room - dots_room),
        setter.items((role, person.title, touch), SMALL, room),
        setter.items((person.email, person.phone), SMALL, room),
    ]

    def draw_strength(canvas: Canvas, x: float, top: float) -> None:
        if person.strength:
            marks.dots(canvas, x + room, top - 7, person.strength, 5)

    return beside((0, stacked(texts)), (0, Row(0, draw_strength)))


def _rules(card: Card, setter: Setter, room: float) -> Row:
    head = heading(setter, words.name(Block.RULES), "", room)
    wide = 86.0
    rules = []
    for rule in card.rules:
        clause = setter.short(words.clause(rule.clause), LABEL, wide - 8, 2)
        text = setter.text(rule.text, BODY, room - wide, 2)
        rules.append(beside((0, stacked([space(1), clause])), (wide, text)))
    return stacked([*head, spaced(rules, 4), space(GAP)])


def moves(card: Card, setter: Setter, room: float) -> Row:
    """What each side does next, one column each, and the last contact."""
    titles = {
        Side.US: _("Our next moves"),
        Side.BOTH: _("Next moves together"),
        Side.PARTNER: _("Their next moves"),
    }
    by_side = {side: [move for move in card.moves if move.side is side] for side in titles}
    sides = [side for side, found in by_side.items() if found]
    wide = (room - 20 * (len(sides) - 1)) / max(len(sides), 1)
    columns = [
        (n * (wide + 20), stacked(_side(titles[side], by_side[side], card.as_of, setter, wide)))
        for n, side in enumerate(sides)
    ]
    rows = [beside(*columns)] if columns else []
    if card.last_contact is not None:
        rows.append(_last_contact(card, setter, room))
    return stacked(rows)


def _side(title: str, found: list[Move], today: date, setter: Setter, room: float) -> list[Row]:
    rows = [setter.short(title, HEADING, room), space(3)]
    for move in found:
        texts = [setter.text(move.text, BODY, room - 14, 2)]
        when = words.day(move.due) if move.due else ""
        late = move.due is not None and move.due < today
        if late:
            when = _("Late since {day}").format(day=when)
        if when or move.owner:
            look = LATE if late else SMALL
            texts.append(setter.short(joined(when, move.owner), look, room - 14))
        box = Row(0, lambda canvas, x, top: marks.open_box(canvas, x, top - 10))
        rows += [beside((0, box), (14, stacked(texts))), space(3)]
    return rows


def _last_contact(card: Card, setter: Setter, room: float) -> Row:
    assert card.last_contact is not None
    days = (card.as_of - card.last_contact.on_date).days
    ago = ngettext("{n} day ago", "{n} days ago", days).format(n=days) if days > 0 else _("today")
    text = _("Last contact {day}, {ago}: {text}").format(
        day=words.day(card.last_contact.on_date), ago=ago, text=card.last_contact.text
    )
    return stacked([space(4), setter.text(text, SMALL, room, 2)])


COLUMN_BLOCKS: dict[Block, Callable[[Card, Setter, float], Row]] = {
    Block.REASONS: _reasons,
    Block.PARTNER_ANSWER: _partner_answer,
    Block.CUSTOMER_ANSWER: _customer_answer,
    Block.QUADRANT: _quadrant,
    Block.RULES: _rules,
    Block.NUMBERS: _numbers,
    Block.ONBOARDING: _onboarding,
    Block.PEOPLE: _people,
}
"""What flows through the two columns, in this order."""

"""The blocks of a battlecard that are told in words, each as rows for a given width."""

from collections.abc import Callable, Sequence

from reportlab.pdfgen.canvas import Canvas

from prmdesk import words
from prmdesk.domain.battlecards import Block, Card
from prmdesk.domain.card_facts import Person, Said
from prmdesk.domain.partners import Role
from prmdesk.domain.pitch import Talk, TalkingPoint
from prmdesk.domain.training import TargetCustomer
from prmdesk.exporters import battlecard_figures as figures
from prmdesk.exporters import pdf_marks as marks
from prmdesk.exporters.battlecard_moves import moves
from prmdesk.exporters.battlecard_type import (
    BODY,
    CHIP,
    GAP,
    LABEL,
    LATE,
    LEDE,
    SMALL,
    STRONG,
    TELLING,
    block,
    heading,
    side_by_side,
    telling,
)
from prmdesk.exporters.pdf_rows import Row, Setter, beside, joined, space, spaced, stacked
from prmdesk.i18n import _, ngettext

Make = Callable[[Card, Setter, float], Row]


def _who(card: Card, setter: Setter, room: float) -> Row:
    """Who they are: in a sentence or two, then what is to be known at a glance."""
    place = ", ".join(filter(None, (card.city, words.country_name(card.country))))
    rows = [setter.text(card.description, LEDE, room, 3)] if card.description else []
    staff = _("{n} people").format(n=card.employees) if card.employees.isdecimal() else ""
    facts = (card.industry, place, staff or card.employees, card.website)
    rows.append(setter.items(facts, SMALL, room))
    told = (
        (_("Good at"), card.specialisation),
        (_("Serves"), card.serves),
        (_("Also sells"), card.other_lines),
    )
    known = [(title, text) for title, text in told if text]
    if known:
        wide = (room - 20 * (len(known) - 1)) / len(known)
        cells = [
            stacked([setter.short(title, LABEL, wide), setter.text(text, BODY, wide, 2.4)])
            for title, text in known
        ]
        rows += [setter.gap(3), side_by_side(cells, len(cells), wide + 20, 0)]
    return stacked([*rows, setter.gap(GAP)])


def _reasons(card: Card, setter: Setter, room: float) -> Row:
    head, wide = heading(setter, words.name(Block.REASONS), room), room - 14
    reasons = []
    for number, why in enumerate(card.reasons, start=1):
        place = setter.short(str(number), STRONG, 12)
        texts = [setter.run_in(words.reason(why), STRONG, why.effect, BODY, wide, 2.3)]
        if why.proof:
            texts.append(setter.run_in(_("Proof"), LABEL, why.proof, SMALL, wide, 1.7))
        reasons.append(beside((0, place), (14, stacked(texts))))
    return block(setter, head, spaced(reasons, 3 * setter.air))


def _partner_answer(card: Card, setter: Setter, room: float) -> Row:
    return _answer(Block.PARTNER_ANSWER, card.partner_answer, setter, room)


def _customer_answer(card: Card, setter: Setter, room: float) -> Row:
    return _answer(Block.CUSTOMER_ANSWER, card.customer_answer, setter, room)


def _answer(at: Block, said: Said, setter: Setter, room: float) -> Row:
    """An answer with its strongest proof, and how long ago it was reviewed."""
    head = heading(setter, words.name(at), room, _age(said), LATE if said.is_old else SMALL)
    rows = [setter.text(said.text, BODY, room, 5)]
    if said.proof is not None:
        day = words.day(said.proof.on_date) if said.proof.on_date else ""
        proof = [setter.run_in(_("Proof"), LABEL, said.proof.text, SMALL, room - 10, 1.8)]
        if source := joined(said.proof.source, day):
            proof.append(setter.short(source, SMALL, room - 10))
        stand = stacked(proof)
        rows += [setter.gap(2.5), beside((0, _stripe(stand.height, setter)), (10, stand))]
    return block(setter, head, *rows)


def _age(said: Said) -> str:
    """How long ago the answer was reviewed; nothing where that is not to be told."""
    if said.months is None:
        return _("never reviewed") if said.is_old else ""
    if said.months == 0:
        return _("reviewed this month")
    ago = ngettext("reviewed {n} month ago", "reviewed {n} months ago", said.months)
    text = ago.format(n=said.months)
    return _("{age}: old").format(age=text) if said.is_old else text


def _stripe(height: float, setter: Setter) -> Row:
    """A fine stripe beside what is quoted."""

    def draw(canvas: Canvas, x: float, top: float) -> None:
        marks.fill(canvas, marks.mixed(setter.accent, marks.PAPER, 0.55))
        canvas.rect(x + 1, top - height + 1, 1.6, height - 2, stroke=0, fill=1)

    return Row(height, draw)


def _target_customer(card: Card, setter: Setter, room: float) -> Row:
    named = len(card.target_customer) > 1
    product = "" if named else card.target_customer[0].product
    head = heading(setter, words.name(Block.TARGET_CUSTOMER), room, product)
    found = [_customer(one, setter, room, named=named) for one in card.target_customer]
    return block(setter, head, spaced(found, 5 * setter.air))


def _customer(one: TargetCustomer, setter: Setter, room: float, *, named: bool) -> Row:
    rows = [setter.short(one.product, STRONG, room)] if named else []
    told = (
        (_("Segment"), joined(one.segment, one.size)),
        (_("Trigger"), one.trigger),
        (_("Talk to"), one.titles),
        (_("Not for"), one.disqualifiers),
    )
    return stacked([*rows, telling(setter, told, room, 2.05)])


def _whole_product(card: Card, setter: Setter, room: float) -> Row:
    head, product = heading(setter, words.name(Block.WHOLE_PRODUCT), room), card.whole_product
    rows = [
        _chips(title, names, setter, room, code)
        for title, names, code in (
            (_("Supplies"), product.supplied, setter.accent),
            (_("Still missing"), product.gaps, ""),
        )
        if names
    ]
    return block(setter, head, spaced(rows, 3.5))


_APART = 4.0
_PADDING = 6.5


def _chips(title: str, names: Sequence[str], setter: Setter, room: float, code: str) -> Row:
    """Names in frames behind their title, as many on a line as there is room for."""
    head = setter.short(title, TELLING, room / 2)
    lines: list[list[tuple[float, Row]]] = [[(0.0, stacked([space(1.5), head]))]]
    at = setter.wide(title, TELLING, room / 2) + 6
    most = room / 2 - _APART if setter.is_tight else room
    for name in names:
        wide = setter.wide(name, CHIP, most - 2 * _PADDING) + 2 * _PADDING
        if at + wide > room:
            lines.append([])
            at = 0.0
        text = setter.short(name, CHIP, most - 2 * _PADDING)
        lines[-1].append((at, _chip(text, wide, code)))
        at += wide + _APART
    return spaced([beside(*line) for line in lines], 3)


def _chip(text: Row, wide: float, code: str) -> Row:
    height = text.height + 3

    def draw(canvas: Canvas, x: float, top: float) -> None:
        marks.chip(canvas, x, top, wide, height, code)
        text.draw(canvas, x + _PADDING, top - 1.5)

    return Row(height, draw)


def _onboarding(card: Card, setter: Setter, room: float) -> Row:
    progress = card.progress
    share = progress.share or 0.0
    steps = ngettext("{done} of {n} step", "{done} of {n} steps", progress.total)
    steps = steps.format(done=progress.done, n=progress.total)
    bar = Row(6, lambda canvas, x, top: marks.bar(canvas, x, top - 5, room, share, setter.accent))
    aside = joined(steps, figures.percent(share))
    return block(setter, heading(setter, words.name(Block.ONBOARDING), room, aside), bar)


def _people(card: Card, setter: Setter, room: float) -> Row:
    """Two beside each other where there is much room."""
    aside = joined(
        _("strength") if any(one.strength for one in card.people) else "",
        _("last contact") if any(one.last_touch for one in card.people) else "",
    )
    head = heading(setter, words.name(Block.PEOPLE), room, aside)
    across = 2 if room > 400 and len(card.people) > 1 else 1
    wide = (room - 24 * (across - 1)) / across
    people = [_person(person, setter, wide) for person in card.people]
    return block(setter, head, side_by_side(people, across, wide + 24, 3.5 * setter.air))


def _person(person: Person, setter: Setter, room: float) -> Row:
    """Who it is, and how to reach it; at the right the strength and the day of the last contact."""
    role = words.name(person.role) if person.role is not Role.UNKNOWN else ""
    aside = 44.0 if person.strength else 0.0
    name = setter.led(person.name, STRONG, joined(role, person.title), SMALL, room - aside)

    def draw_strength(canvas: Canvas, x: float, top: float) -> None:
        if person.strength:
            marks.dots(canvas, x + room, top - 7, person.strength, 5)

    touch = words.day(person.last_touch) if person.last_touch else ""
    taken = setter.wide(touch, SMALL, room) + 8 if touch else 0.0
    reach = setter.items((person.email, person.phone), SMALL, room - taken)
    touched = (room - taken, setter.figure(touch, SMALL, taken))
    second = beside((0, reach), touched)
    return stacked([beside((0, name), (0, Row(0, draw_strength))), second])


def _rules(card: Card, setter: Setter, room: float) -> Row:
    head = heading(setter, words.name(Block.RULES), room)
    told = [(words.clause(rule.clause), rule.text) for rule in card.rules]
    return block(setter, head, telling(setter, told, room, 1.95))


_LEADS = {Talk.SAY: marks.check, Talk.OBJECTION: marks.question, Talk.LANDMINE: marks.cross}


def _talk(card: Card, setter: Setter, room: float) -> Row:
    """What to say, what they will say with our answer, what not to say."""
    to_say_only = {point.kind for point in card.talk} == {Talk.SAY}
    title = _("What to say") if to_say_only else words.name(Block.TALK)
    head = heading(setter, title, room)
    rows = [_point(point, setter, room) for point in card.talk]
    return block(setter, head, spaced(rows, 2.5 * setter.air))


def _point(point: TalkingPoint, setter: Setter, room: float) -> Row:
    """A talking point behind its mark; what is not to be said says so."""
    wide, draw_mark = room - 13, _LEADS[point.kind]
    match point.kind:
        case Talk.OBJECTION:
            said = setter.text(point.text, STRONG, wide, 1.8)
            if point.answer:
                said = stacked([said, setter.text(point.answer, BODY, wide, 2.1)])
        case Talk.LANDMINE:
            said = setter.run_in(words.name(point.kind), STRONG, point.text, BODY, wide, 2.25)
        case _:
            said = setter.text(point.text, BODY, wide, 2.2)
    middle = setter.sized(BODY).line_height / 2
    mark = Row(0, lambda canvas, x, top: draw_mark(canvas, x + 4, top - middle, setter.accent))
    return beside((0, mark), (13, said))


BLOCKS: dict[Block, Make] = {
    Block.WHO: _who,
    Block.REASONS: _reasons,
    Block.PARTNER_ANSWER: _partner_answer,
    Block.CUSTOMER_ANSWER: _customer_answer,
    Block.TARGET_CUSTOMER: _target_customer,
    Block.WHOLE_PRODUCT: _whole_product,
    Block.QUADRANT: figures.quadrant,
    Block.NUMBERS: figures.numbers,
    Block.ONBOARDING: _onboarding,
    Block.PEOPLE: _people,
    Block.RULES: _rules,
    Block.TALK: _talk,
    Block.MOVES: moves,
}
"""How each block is made."""

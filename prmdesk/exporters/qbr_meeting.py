"""The first and the last page of a QBR pack: what was promised, the agenda, what is promised."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from reportlab.pdfgen.canvas import Canvas

from prmdesk import words
from prmdesk.domain.onboarding import Side
from prmdesk.domain.promises import SIDES, Promise, Standing
from prmdesk.domain.qbr import AgendaItem, Pack, Part
from prmdesk.exporters import pdf_marks as marks
from prmdesk.exporters.battlecard_head import NAME
from prmdesk.exporters.battlecard_type import BODY, HEADING, LABEL, LATE, SMALL, STRONG
from prmdesk.exporters.pdf_images import Picture, picture
from prmdesk.exporters.pdf_rows import Row, Setter, beside, joined, space, spaced, stacked
from prmdesk.exporters.qbr_type import GAP, column_room, columns, heading, more
from prmdesk.i18n import _, ngettext
from prmdesk.words.reviews import became_text, item_title, kept_text

PROMISES, ITEMS, COMMITMENTS = 10, 12, 5
"""How many promises of a side, items of the agenda, and commitments of a side have a place."""

_LOGO = (104.0, 34.0)
_MARK = 16.0
_MINUTES = 54.0
_MOST_APART = 9.0
_WRITTEN = 26.0
"""How high a line is that is written on by hand."""


def opening(pack: Pack, setter: Setter, room: float, height: float) -> Row:
    """Whose review it is, what both sides promised last time, and what is talked about."""
    rows = [_header(pack, setter, room), _promised(pack, setter, room), space(GAP)]
    head, *items = _agenda(pack, setter, room)
    free = height - sum(row.height for row in (*rows, head, *items))
    gap = min(max(free / len(items), 4), _MOST_APART)
    return stacked([*rows, head, spaced(items, gap)])


def _header(pack: Pack, setter: Setter, room: float) -> Row:
    setter.block = Part.HEADER
    logo, wide = picture(pack.logo) if pack.logo else None, room
    placed = []
    if logo is not None:
        across, high = logo.fitted(*_LOGO)
        wide -= across + 18
        placed.append((room - across, _drawn(logo, across, high)))
    eyebrow = joined(_("Business review"), words.day(pack.as_of))
    title = stacked([
        setter.short(eyebrow, replace(LABEL, colour=setter.accent), wide),
        space(2),
        setter.loud(pack.name, NAME, wide, 2),
    ])  # fmt: skip
    head = beside((0, title), *placed)
    return stacked([head, space(9), _cells(pack, setter, room), space(GAP)])


def _drawn(logo: Picture, wide: float, high: float) -> Row:
    return Row(high, lambda canvas, x, top: logo.draw(canvas, x, top - high, wide, high))


def _cells(pack: Pack, setter: Setter, room: float) -> Row:
    """The facts at a glance: a label above, the fact below, between two fine lines."""
    plan = ""
    if pack.plan is not None:
        year = words.fiscal_year(pack.plan.fiscal_year, pack.fiscal_start)
        plan = joined(year, words.name(pack.plan.status))
    last = pack.last.held_on if pack.last else None
    facts = (
        (_("Last time"), words.day(last) if last else _("none yet")),
        (_("Next review"), words.day(pack.next_on) if pack.next_on else _("to be agreed")),
        (_("Plan"), plan or _("none yet")),
        (_("Tier"), pack.tier),
        (_("Our owner"), pack.owner),
    )
    known = [(label, text) for label, text in facts if text]
    wide = room / len(known)
    cells = [
        stacked([setter.short(label, SMALL, wide - 10), setter.short(text, STRONG, wide - 10, 2)])
        for label, text in known
    ]
    placed = beside(*((n * wide, cell) for n, cell in enumerate(cells)))

    def draw_rules(canvas: Canvas, x: float, top: float) -> None:
        marks.rule(canvas, x, top, room)
        marks.rule(canvas, x, top - placed.height - 12, room)

    return beside((0, Row(0, draw_rules)), (0, stacked([space(6), placed, space(6)])))


# What was promised


def _promised(pack: Pack, setter: Setter, room: float) -> Row:
    setter.block = Part.PROMISES
    aside = ""
    if pack.last is not None and pack.last.held_on is not None:
        aside = joined(pack.last.name, words.day(pack.last.held_on))
    head = heading(setter, words.name(Part.PROMISES), aside, room)
    sides = [_side(pack, side, setter, column_room(room)) for side in SIDES]
    return stacked([head, columns(sides, room)])


def _side(pack: Pack, side: Side, setter: Setter, room: float) -> Row:
    title = _("We promised") if side is Side.US else _("They promised")
    mine = [one for one in pack.promises if one.side is side]
    rows = [setter.short(title, HEADING, room)]
    if not mine:
        return stacked([*rows, space(2), setter.text(_("Nothing was noted."), SMALL, room, 2)])
    rows += [setter.short(kept_text(pack.kept[side]), SMALL, room), space(5)]
    told = [_promise(pack, one, setter, room) for one in mine[:PROMISES]]
    return stacked([*rows, spaced(told, 6), *more(setter, len(mine) - PROMISES, room)])


def _promise(pack: Pack, promise: Promise, setter: Setter, room: float) -> Row:
    standing = promise.standing(pack.as_of)
    look = LATE if standing in (Standing.LATE, Standing.BROKEN) else SMALL
    wide = room - _MARK
    texts = [
        setter.text(promise.text, BODY, wide, 2),
        setter.short(joined(became_text(promise, pack.as_of), promise.owner), look, wide),
    ]
    if promise.note:
        texts.append(setter.text(promise.note, SMALL, wide, 1))
    return beside((0, Row(0, _standing_mark(standing))), (_MARK, stacked(texts)))


def _standing_mark(standing: Standing) -> Callable[[Canvas, float, float], None]:
    """A box: ticked, crossed, struck through, empty; with a mark where it is late."""

    def draw(canvas: Canvas, x: float, top: float) -> None:
        y = top - 11
        canvas.setLineWidth(1)
        canvas.setStrokeColor(marks.colour(marks.INK))
        is_full = standing is Standing.KEPT
        marks.fill(canvas, marks.INK if is_full else marks.PAPER)
        canvas.roundRect(x, y, 9, 9, 2, stroke=1, fill=1)
        canvas.setStrokeColor(marks.colour(marks.PAPER if is_full else marks.INK))
        canvas.setLineWidth(1.3)
        for line in _STROKES.get(standing, ()):
            x1, y1, x2, y2 = line
            canvas.line(x + x1, y + y1, x + x2, y + y2)

    return draw


_TICK = ((2.2, 4.6, 4, 2.6), (4, 2.6, 7, 6.6))
_STROKES: dict[Standing, Sequence[tuple[float, float, float, float]]] = {
    Standing.KEPT: _TICK,
    Standing.KEPT_LATE: _TICK,
    Standing.BROKEN: ((2.4, 2.4, 6.6, 6.6), (2.4, 6.6, 6.6, 2.4)),
    Standing.WITHDRAWN: ((2.2, 4.5, 6.8, 4.5),),
    Standing.LATE: ((4.5, 4.2, 4.5, 7.2), (4.5, 1.9, 4.5, 2.5)),
}


# The agenda


def _agenda(pack: Pack, setter: Setter, room: float) -> list[Row]:
    setter.block = Part.AGENDA
    n = pack.minutes
    aside = ngettext("{n} minute", "{n} minutes", n).format(n=n)
    head = heading(setter, words.name(Part.AGENDA), aside, room)
    items = [_item(pack, at, item, setter, room) for at, item in pack.schedule[:ITEMS]]
    return [head, *items, *more(setter, len(pack.agenda) - ITEMS, room)]


def _item(pack: Pack, at: int, item: AgendaItem, setter: Setter, room: float) -> Row:
    """From when to when, what it is, and where in the hour it lies."""
    track = room * 0.34
    wide = room - _MINUTES - track - 12
    when = setter.short(f"{at}–{at + item.minutes}", LABEL, _MINUTES)
    what = setter.short(item_title(item), BODY, wide)
    scale = track / max(pack.minutes, 1)

    def draw(canvas: Canvas, x: float, top: float) -> None:
        y = top - what.height / 2 - 2
        marks.fill(canvas, marks.PALE)
        canvas.roundRect(x, y, track, 5, 2.5, stroke=0, fill=1)
        marks.fill(canvas, setter.accent)
        length = max(item.minutes * scale, 2)
        canvas.roundRect(x + at * scale, y, length, 5, min(2.5, length / 2), stroke=0, fill=1)

    placed = ((0, stacked([space(1), when])), (_MINUTES, what), (room - track, Row(0, draw)))
    return beside(*placed)


# What is promised now


def closing(pack: Pack, setter: Setter, room: float, height: float) -> Row:
    """What each side commits to now, with room for more, and for the minutes."""
    setter.block = Part.COMMITMENTS
    aside = _("three to five each, with owner and day")
    head = heading(setter, words.name(Part.COMMITMENTS), aside, room)
    sides = [_commits(pack, side, setter, column_room(room)) for side in SIDES]
    rows = [head, columns(sides, room), space(GAP)]
    head = heading(setter, _("Minutes of the review"), words.day(pack.as_of), room)
    asked = (_("Who was there"), _("Next review on"), _("What was decided"))
    fields = [_blank(setter, text, room) for text in asked]
    rows += [head, *fields]
    used = sum(row.height for row in rows)
    lines = max(0, int((height - used) // _WRITTEN))
    return stacked([*rows, *(_blank(setter, "", room) for _n in range(lines))])


def _commits(pack: Pack, side: Side, setter: Setter, room: float) -> Row:
    title = _("We commit to") if side is Side.US else _("They commit to")
    mine = [one for one in pack.open if one.side is side]
    head = [setter.short(title, HEADING, room), space(5)]
    told = [_commitment(pack, one, setter, room) for one in mine[:COMMITMENTS]]
    free = [_free(setter, room) for _n in range(max(COMMITMENTS - len(told), 1))]
    return stacked([*head, spaced([*told, *free], 7), *more(setter, len(mine) - COMMITMENTS, room)])


def _commitment(pack: Pack, promise: Promise, setter: Setter, room: float) -> Row:
    late = promise.standing(pack.as_of) is Standing.LATE
    wide = room - _MARK
    when = became_text(promise, pack.as_of)
    texts = [
        setter.text(promise.text, BODY, wide, 2),
        setter.short(joined(when, promise.owner), LATE if late else SMALL, wide),
    ]
    return beside((0, Row(0, _standing_mark(Standing.RUNNING))), (_MARK, stacked(texts)))


def _free(setter: Setter, room: float) -> Row:
    """A line for what is promised in the review, by whom and by when."""
    wide = room - _MARK
    third = wide * 0.52
    labels = beside(
        (0, setter.short(_("Owner"), SMALL, third - 8)),
        (third, setter.short(_("By when"), SMALL, wide - third)),
    )

    def draw(canvas: Canvas, x: float, top: float) -> None:
        marks.rule(canvas, x, top, wide)

    line = stacked([space(15), Row(2, draw), labels])
    return beside((0, Row(0, _standing_mark(Standing.RUNNING))), (_MARK, line))


def _blank(setter: Setter, text: str, room: float) -> Row:
    """A line to write on, with what is asked before it."""
    at = 0.0
    asked = space(0)
    if text:
        asked = setter.short(text, LABEL, room * 0.4)
        at = setter.wide(text, LABEL, room * 0.4) + 8

    def draw(canvas: Canvas, x: float, top: float) -> None:
        marks.rule(canvas, x + at, top - _WRITTEN + 3, room - at)

    return beside((0, stacked([space(_WRITTEN - 13), asked])), (0, Row(_WRITTEN, draw)))

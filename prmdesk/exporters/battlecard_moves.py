"""The last block of a battlecard: what each side does next, and what was promised."""

from collections.abc import Sequence
from datetime import date

from reportlab.pdfgen.canvas import Canvas

from prmdesk import words
from prmdesk.domain.battlecards import Card, Variant
from prmdesk.domain.card_facts import Move
from prmdesk.domain.onboarding import Side
from prmdesk.exporters import pdf_marks as marks
from prmdesk.exporters.battlecard_type import BODY, GAP, HEADING, LATE, SMALL, TELLING, side_by_side
from prmdesk.exporters.pdf_rows import Row, Setter, beside, joined, spaced, stacked
from prmdesk.i18n import _, ngettext

_INSET = 14.0
_GUTTER = 20.0
_BOX = 14.0
_WIDE = 400.0
_ROOMY = 220.0
"""Where lines are few, one that is so wide holds what is to be done and the day."""


def moves(card: Card, setter: Setter, room: float) -> Row:
    """What each side has to do, side by side where there is room, on a pale ground; and the last
    contact."""
    titles = {
        Side.US: _("Our next moves"),
        Side.BOTH: _("Next moves together"),
        Side.PARTNER: _("Their next moves"),
    }
    by_side = {side: [move for move in card.moves if move.side is side] for side in titles}
    sides = [side for side, found in by_side.items() if found]
    inside = room - 2 * _INSET
    across = len(sides) if room > _WIDE else 1
    wide = (inside - _GUTTER * (across - 1)) / max(across, 1)
    today = card.as_of if card.variant is Variant.INTERNAL else None
    columns = [_side(titles[side], by_side[side], today, setter, wide) for side in sides]
    rows = [side_by_side(columns, across, wide + _GUTTER, 5 * setter.air)] if columns else []
    if card.last_contact is not None:
        rows.append(_last_contact(card, setter, inside))
    return stacked([_grounded(spaced(rows, 5), setter, room), setter.gap(GAP / 2)])


def _side(
    title: str, found: Sequence[Move], today: date | None, setter: Setter, room: float
) -> Row:
    head = [setter.short(title, HEADING, room), setter.gap(2)]
    made = [_move(move, today, setter, room) for move in found]
    return stacked([*head, spaced(made, 3 * setter.air)])


def _move(move: Move, today: date | None, setter: Setter, room: float) -> Row:
    """A box to tick, what is to be done, and the day, who, and whether it was promised.

    What is late at ``today`` says so; a partner is not told (None).
    """
    is_late = move.due is not None and today is not None and move.due < today
    when = words.day(move.due) if move.due else ""
    if is_late:
        when = _("Late since {day}").format(day=when)
    foot, look = joined(when, move.owner), LATE if is_late else SMALL
    wide = room - _BOX
    fits = setter.wide(move.text, BODY, wide) + setter.wide(foot, look, wide) < wide - 6
    if (fits and not move.is_promise) or (setter.is_tight and room > _ROOMY):
        said, foot = setter.led(move.text, BODY, foot, look, wide), ""
    elif move.is_promise:
        said = setter.run_in(_("Promised"), TELLING, move.text, BODY, wide, 2.15)
    else:
        said = setter.text(move.text, BODY, wide, 2.15)
    if foot:
        said = stacked([said, setter.items((when, move.owner), look, wide)])
    box = Row(0, lambda canvas, x, top: marks.open_box(canvas, x, top - 10))
    return beside((0, box), (_BOX, said))


def _last_contact(card: Card, setter: Setter, room: float) -> Row:
    assert card.last_contact is not None
    days = (card.as_of - card.last_contact.on_date).days
    ago = ngettext("{n} day ago", "{n} days ago", days).format(n=days) if days > 0 else _("today")
    text = _("Last contact {day}, {ago}: {text}").format(
        day=words.day(card.last_contact.on_date), ago=ago, text=card.last_contact.text
    )
    return setter.text(text, SMALL, room, 2)


def _grounded(content: Row, setter: Setter, room: float) -> Row:
    """``content`` on a pale ground."""
    framed = stacked([setter.gap(9), content, setter.gap(8)])

    def draw(canvas: Canvas, x: float, top: float) -> None:
        marks.fill(canvas, marks.PALE)
        canvas.roundRect(x, top - framed.height, room, framed.height, 6, stroke=0, fill=1)
        framed.draw(canvas, x + _INSET, top)

    return Row(framed.height, draw)

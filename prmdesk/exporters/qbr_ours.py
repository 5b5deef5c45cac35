"""The last page of a QBR pack that stays with us: how we judge the partner, and what hurts it."""

from reportlab.pdfgen.canvas import Canvas

from prmdesk import words
from prmdesk.domain.qbr import Pack, Part
from prmdesk.domain.quadrant import shown
from prmdesk.domain.scorecard import GroupScore, Scorecard
from prmdesk.exporters import pdf_marks as marks
from prmdesk.exporters.battlecard_type import BODY, HEADING, LABEL, NUMBER, SMALL, STRONG
from prmdesk.exporters.pdf_rows import Row, Setter, beside, joined, space, spaced, stacked
from prmdesk.exporters.qbr_type import GAP, heading, more
from prmdesk.i18n import _, ngettext
from prmdesk.words.reviews import share_text

FRICTIONS = 12
"""How many have a place on the page."""

_NAME, _SCORE = 150.0, 44.0


def page(pack: Pack, setter: Setter, room: float, _height: float) -> Row:
    """What the partner does not see."""
    setter.block = Part.OURS
    head = stacked(
        [
            setter.short(pack.name, LABEL, room),
            heading(setter, words.name(Part.OURS), _("not in the pack for the meeting"), room),
        ]
    )
    parts = [_quadrant(pack, setter, room)]
    if pack.card is not None:
        parts.append(_scorecard(pack.card, setter, room))
    if pack.frictions:
        parts.append(_frictions(pack, setter, room))
    if pack.last is not None and pack.last.decided.strip():
        title = setter.short(_("Minutes of last time"), HEADING, room)
        decided = setter.text(pack.last.decided.strip(), BODY, room, 6)
        parts.append(stacked([title, space(4), decided]))
    return stacked([head, space(4), spaced(parts, GAP)])


def _quadrant(pack: Pack, setter: Setter, room: float) -> Row:
    """Where it stands, as shape and words."""
    line = pack.line
    assert line is not None
    values = (
        _("value to us {value}").format(value=_value(line.value_to_us)),
        _("value to the partner {value}").format(value=_value(line.value_to_partner)),
    )
    text = setter.items((words.name(line.quadrant), *values), STRONG, room - 16)

    def draw(canvas: Canvas, x: float, top: float) -> None:
        if line.quadrant in marks.MARKER:
            marks.marker(canvas, line.quadrant, x + 5, top - text.height / 2, 9)

    return beside((0, Row(0, draw)), (16, text))


def _scorecard(card: Scorecard, setter: Setter, room: float) -> Row:
    """The score with how much of it is known, then group by group."""
    known = _("from {share} of the weight").format(share=share_text(float(card.coverage)))
    score = _value(None if card.score is None else float(card.score))
    title = setter.short(_("Partner score"), HEADING, room)
    head = setter.led(score, NUMBER, joined(_("of 100"), known), SMALL, room)
    groups = [_group(one, setter, room) for one in card.groups]
    return stacked([title, head, space(4), spaced(groups, 4)])


def _group(one: GroupScore, setter: Setter, room: float) -> Row:
    score = None if one.score is None else float(one.score)
    weight = _("weight {weight}, {known} known").format(
        weight=share_text(float(one.weight)), known=share_text(float(one.coverage))
    )
    at = _NAME + _SCORE + 12
    wide = room * 0.3

    def draw(canvas: Canvas, x: float, top: float) -> None:
        marks.bar(canvas, x, top - 8, wide, (score or 0.0) / 100, setter.accent)

    placed = (
        (0.0, setter.short(words.name(one.group), BODY, _NAME - 8)),
        (_NAME, setter.figure(_value(score), STRONG, _SCORE)),
        (at, Row(0, draw)),
        (at + wide + 12, setter.short(weight, SMALL, room - at - wide - 12)),
    )
    return beside(*placed)


def _frictions(pack: Pack, setter: Setter, room: float) -> Row:
    title = setter.short(_("What makes it hard for them"), HEADING, room)
    rows = []
    for one in pack.frictions[:FRICTIONS]:
        days = one.days(pack.as_of)
        since = ngettext("open for {n} day", "open for {n} days", days).format(n=days)
        text = setter.text(one.text, BODY, room, 2)
        small = setter.short(joined(words.name(one.theme), since), SMALL, room)
        rows.append(stacked([text, small]))
    return stacked([title, space(4), spaced(rows, 5),
                    *more(setter, len(pack.frictions) - FRICTIONS, room)])  # fmt: skip


def _value(value: float | None) -> str:
    return "–" if value is None else shown(value)

"""What the pages of a QBR pack share: their headings, two columns, and what has no place."""

from collections.abc import Sequence

from prmdesk.exporters import pdf_marks as marks
from prmdesk.exporters.battlecard_type import SMALL
from prmdesk.exporters.pdf_fonts import Weight
from prmdesk.exporters.pdf_kit import Type
from prmdesk.exporters.pdf_rows import Row, Setter, beside, space, stacked
from prmdesk.i18n import ngettext

TITLE = Type(Weight.BOLD, 15, marks.INK, 1.25)

GAP = 14.0
COLUMNS_APART = 24.0


def heading(setter: Setter, title: str, aside: str, room: float) -> Row:
    """What a part begins with: its title, something small at the right, a fine line below."""
    aside_room = room * 0.42 if aside else 0.0
    placed = [(0.0, setter.short(title, TITLE, room - aside_room - 8))]
    if aside:
        text = setter.figure(aside, SMALL, aside_room)
        placed.append((room - aside_room, stacked([space(7), text])))
    line = Row(10, lambda canvas, x, top: marks.tab(canvas, x, top - 3, room, setter.accent))
    return stacked([beside(*placed), line])


def columns(rows: Sequence[Row], room: float) -> Row:
    """Two rows beside each other, each as wide as ``column_room`` says."""
    wide = column_room(room)
    return beside(*((n * (wide + COLUMNS_APART), row) for n, row in enumerate(rows)))


def column_room(room: float) -> float:
    """How wide one of two columns is."""
    return (room - COLUMNS_APART) / 2


def more(setter: Setter, n: int, room: float) -> list[Row]:
    """How many have no place on the page; the workbook has them all."""
    if n <= 0:
        return []
    setter.cut[setter.block] += n
    text = ngettext("and {n} more in the workbook", "and {n} more in the workbook", n)
    return [space(4), setter.short(text.format(n=n), SMALL, room)]

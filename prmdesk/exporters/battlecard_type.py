"""How a battlecard looks: its types, its headings, and leads before what they tell."""

from collections.abc import Iterable, Sequence

from prmdesk.exporters import pdf_marks as marks
from prmdesk.exporters.pdf_fonts import Weight
from prmdesk.exporters.pdf_kit import Type
from prmdesk.exporters.pdf_rows import Row, Setter, beside, space, spaced, stacked

SMALL = Type(Weight.REGULAR, 8.5, marks.MUTED, 1.3)
LABEL = Type(Weight.SEMIBOLD, 8.5, marks.MUTED, 1.3)
LATE = Type(Weight.SEMIBOLD, 8.5, marks.LATE, 1.3)
CHIP = Type(Weight.REGULAR, 8.5, marks.INK, 1.3)
BODY = Type(Weight.REGULAR, 9.25, marks.INK, 1.32)
STRONG = Type(Weight.SEMIBOLD, 9.25, marks.INK, 1.32)
LEDE = Type(Weight.REGULAR, 10.5, marks.INK, 1.36)
HEADING = Type(Weight.SEMIBOLD, 10.5, marks.INK, 1.3)
FIGURE = Type(Weight.BOLD, 10.5, marks.INK, 1.25)
NUMBER = Type(Weight.BOLD, 15, marks.INK, 1.2)

TELLING = Type(Weight.SEMIBOLD, 9.25, marks.MUTED, 1.32)
"""What a text begins with to say what it is."""

GAP = 9.0
"""The white below a block."""


def heading(
    setter: Setter, title: str, room: float, aside: str = "", aside_type: Type = SMALL
) -> Row:
    """What a block begins with: a line that begins in our colour, the title, and something small
    at the right."""
    line = Row(6, lambda canvas, x, top: marks.tab(canvas, x, top - 1, room, setter.accent))
    taken = setter.wide(aside, aside_type, room * 0.6) + 8 if aside else 0.0
    head = [(0.0, setter.short(title, HEADING, room - taken))]
    if aside:
        drop = setter.sized(HEADING).to_baseline - setter.sized(aside_type).to_baseline
        text = setter.figure(aside, aside_type, taken - 8)
        head.append((room - taken + 8, stacked([space(drop), text])))
    return stacked([line, beside(*head), setter.gap(2.5)])


def block(setter: Setter, head: Row, *rows: Row) -> Row:
    """A block from its heading to the white below it. The heading is set first: texts are set in
    order of reading."""
    return stacked([head, *rows, setter.gap(GAP)])


def telling(setter: Setter, pairs: Iterable[tuple[str, str]], room: float, lines: float = 2) -> Row:
    """Texts that begin with what they are; what says nothing is left out."""
    rows = [setter.run_in(lead, TELLING, text, BODY, room, lines) for lead, text in pairs if text]
    return spaced(rows, 2 * setter.air)


def side_by_side(cells: Sequence[Row], across: int, apart: float, gap: float) -> Row:
    """``cells`` in lines of ``across``, their left edges ``apart``."""
    lines = [cells[at : at + across] for at in range(0, len(cells), across)]
    return spaced(
        [beside(*((n * apart, one) for n, one in enumerate(line))) for line in lines], gap
    )

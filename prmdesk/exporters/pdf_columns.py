"""Rows in two columns of about one height; their order stays the order of reading."""

from collections.abc import Sequence
from typing import NamedTuple

from reportlab.pdfgen.canvas import Canvas

from prmdesk.exporters.pdf_rows import Row

WORTH_DEALING = 12.0
"""How much lower the whole must become, in points, for rows to be dealt out."""

_MOST_AIR = 9.0
"""How much more white may stand between two rows of the lower column, in points."""


class Spot(NamedTuple):
    """Where a row stands: in the left column (0) or the right (1), and how far down."""

    column: int
    top: float


def in_columns(rows: Sequence[Row], apart: float) -> Row:
    """``rows`` in two columns whose left edges are ``apart``.

    One column after the other, as a page is read; or, where that saves room, each row at the top
    of the lower column, so that a later row never stands above an earlier one.
    """
    spots, dealt = _halves(rows), _dealt(rows)
    height = _height(rows, spots)
    if _height(rows, dealt) < height - WORTH_DEALING:
        spots, height = dealt, _height(rows, dealt)
    else:
        spots = _aired(rows, spots, height)

    def draw(canvas: Canvas, x: float, top: float) -> None:
        for row, spot in zip(rows, spots, strict=True):
            row.draw(canvas, x + spot.column * apart, top - spot.top)

    return Row(height, draw)


def _height(rows: Sequence[Row], spots: Sequence[Spot]) -> float:
    ends = (spot.top + row.height for row, spot in zip(rows, spots, strict=True))
    return max(ends, default=0.0)


def _halves(rows: Sequence[Row]) -> list[Spot]:
    """Parted once, where the higher of both columns is lowest."""
    total = sum(row.height for row in rows)
    tops, best, at = [0.0], total, len(rows)
    for row in rows:
        tops.append(tops[-1] + row.height)
    for n in range(1, len(rows)):
        if (height := max(tops[n], total - tops[n])) < best:
            best, at = height, n
    return [Spot(0, tops[n]) if n < at else Spot(1, tops[n] - tops[at]) for n in range(len(rows))]


def _dealt(rows: Sequence[Row]) -> list[Spot]:
    heights = [0.0, 0.0]
    spots = []
    for row in rows:
        column = int(heights[1] < heights[0])
        spots.append(Spot(column, heights[column]))
        heights[column] += row.height
    return spots


def _aired(rows: Sequence[Row], spots: Sequence[Spot], height: float) -> list[Spot]:
    """The lower column with a little more white between its rows, so that both end together."""
    made = list(spots)
    for column in (0, 1):
        mine = [n for n, spot in enumerate(spots) if spot.column == column]
        if len(mine) > 1:
            last = mine[-1]
            slack = height - spots[last].top - rows[last].height
            more = slack / (len(mine) - 1)
            if more <= _MOST_AIR:
                for gaps, n in enumerate(mine):
                    made[n] = Spot(column, spots[n].top + gaps * more)
    return made

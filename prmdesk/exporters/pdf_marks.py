"""The colours and shapes of our PDFs: markers, bars, dots. Shape and word go with every colour."""

from functools import cache

from reportlab.lib.colors import Color, HexColor
from reportlab.pdfgen.canvas import Canvas

from prmdesk.domain.figures import Attainment
from prmdesk.domain.quadrant import Quadrant

INK = "#1F2328"
MUTED = "#57606A"
RULE = "#D8DEE4"
PALE = "#F6F7F9"
ACCENT = "#1D4ED8"
LATE = "#B42318"
PAPER = "#FFFFFF"

MARKER = {
    Quadrant.STRATEGIC: "#1D4ED8",
    Quadrant.ORPHAN: "#B45309",
    Quadrant.OPPORTUNISTIC: "#0E8F7E",
    Quadrant.MISFIT: "#52525B",
}
TINT = {
    Quadrant.STRATEGIC: "#EFF4FF",
    Quadrant.ORPHAN: "#FFF6EB",
    Quadrant.OPPORTUNISTIC: "#ECFAF7",
    Quadrant.MISFIT: "#F3F4F6",
}
"""The light colours of the window (window.md 3.18)."""

STATUS = {
    Attainment.ON_TRACK: "#0E7A4B",
    Attainment.AT_RISK: "#8A5A00",
    Attainment.OFF_TRACK: LATE,
    Attainment.NO_DATA: MUTED,
}


@cache
def colour(code: str) -> Color:
    """The colour of ``#rrggbb``."""
    return HexColor(code)


def fill(canvas: Canvas, code: str) -> None:
    """Fill and write in ``#rrggbb`` from now on."""
    canvas.setFillColor(colour(code))


def rule(canvas: Canvas, x: float, y: float, width: float, code: str = RULE) -> None:
    """A fine horizontal line."""
    canvas.setStrokeColor(colour(code))
    canvas.setLineWidth(0.6)
    canvas.line(x, y, x + width, y)


def marker(
    canvas: Canvas, quadrant: Quadrant, x: float, y: float, size: float, code: str = ""
) -> None:
    """The marker of ``quadrant`` around (x, y): circle, diamond, triangle or square."""
    fill(canvas, code or MARKER[quadrant])
    r = size / 2
    if quadrant is Quadrant.STRATEGIC:
        canvas.circle(x, y, r * 0.9, stroke=0, fill=1)
        return
    s = 0.8 * r
    corners = {
        Quadrant.ORPHAN: ((0, r), (r, 0), (0, -r), (-r, 0)),
        Quadrant.OPPORTUNISTIC: ((0, r), (r, -s), (-r, -s)),
        Quadrant.MISFIT: ((-s, s), (s, s), (s, -s), (-s, -s)),
    }[quadrant]
    path = canvas.beginPath()
    path.moveTo(x + corners[0][0], y + corners[0][1])
    for dx, dy in corners[1:]:
        path.lineTo(x + dx, y + dy)
    path.close()
    canvas.drawPath(path, stroke=0, fill=1)


def area(
    canvas: Canvas, quadrant: Quadrant, x: float, y: float, width: float, height: float
) -> None:
    """The tinted area of ``quadrant``, with a white seam around."""
    fill(canvas, TINT[quadrant])
    canvas.setStrokeColor(colour(PAPER))
    canvas.setLineWidth(2)
    canvas.roundRect(x, y, width, height, min(4, width / 2, height / 2), stroke=1, fill=1)


def bar(canvas: Canvas, x: float, y: float, width: float, share: float, code: str) -> None:
    """A bar 3.4 pt high upon ``y``, filled by ``share`` (0-1, more is full)."""
    fill(canvas, RULE)
    canvas.roundRect(x, y, width, 3.4, 1.7, stroke=0, fill=1)
    filled = width * min(1.0, max(0.0, share))
    if filled >= 1:
        fill(canvas, code)
        canvas.roundRect(x, y, max(filled, 4), 3.4, 1.7, stroke=0, fill=1)


def dots(canvas: Canvas, x: float, y: float, count: int, of: int) -> None:
    """``count`` full dots out of ``of``, the last one ending at ``x``."""
    canvas.setStrokeColor(colour(INK))
    canvas.setLineWidth(0.6)
    fill(canvas, INK)
    for n in range(of):
        canvas.circle(x - 2.2 - 6.6 * (of - 1 - n), y, 2.2, stroke=1, fill=int(n < count))


def open_box(canvas: Canvas, x: float, y: float) -> None:
    """A box to tick, 7 pt wide, upon ``y``."""
    canvas.setStrokeColor(colour(MUTED))
    canvas.setLineWidth(0.8)
    canvas.roundRect(x, y, 7, 7, 1.5, stroke=1, fill=0)

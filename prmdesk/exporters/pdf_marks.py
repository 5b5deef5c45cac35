"""The colours and shapes of our PDFs: markers, bars, dots. Shape and word go with every colour."""

import math
import re
from collections.abc import Sequence
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


_HEX = re.compile("#[0-9a-fA-F]{6}")
_LEAST_CONTRAST = 4.5


@cache
def brand(code: str) -> str:
    """``code`` where it is a colour, ours where it is none; dark enough to be read on white."""
    if not _HEX.fullmatch(code):
        return ACCENT
    while 1.05 / (_luminance(code) + 0.05) < _LEAST_CONTRAST:
        code = mixed(code, "#000000", 0.08)
    return code


@cache
def mixed(code: str, other: str, share: float) -> str:
    """``code`` with a ``share`` (0-1) of ``other`` in it."""
    parts = zip(_parts(code), _parts(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in parts)


def _parts(code: str) -> list[int]:
    return [int(code[at : at + 2], 16) for at in (1, 3, 5)]


def _luminance(code: str) -> float:
    red, green, blue = (math.pow((c / 255 + 0.055) / 1.055, 2.4) for c in _parts(code))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


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


def tab(canvas: Canvas, x: float, y: float, width: float, code: str) -> None:
    """A fine line that begins with a short strong piece: the top of a block."""
    rule(canvas, x, y, width)
    fill(canvas, code)
    canvas.rect(x, y - 0.9, 20, 1.8, stroke=0, fill=1)


def path(
    canvas: Canvas, quadrant: Quadrant, stops: Sequence[tuple[float, float]], size: float
) -> None:
    """A way through ``stops``, the last of which has its own mark: a line, and a dot at each."""
    code = mixed(MARKER[quadrant], PAPER, 0.35)
    _stroke(canvas, code, stops, 1.1)
    fill(canvas, PAPER)
    for x, y in stops[:-1]:
        canvas.circle(x, y, size / 2, stroke=1, fill=1)


def columns(
    canvas: Canvas,
    box: tuple[float, float, float, float],
    values: Sequence[float | None],
    aims: Sequence[float | None],
    code: str,
) -> None:
    """A column for each of ``values`` in ``box`` (x, y, width, height), a line where it aimed at.

    The last value is the strongest; a missing one is a fine dash. Below nothing hangs down.
    """
    x, y, width, height = box
    known = [value for value in (*values, *aims, 0.0) if value is not None]
    low, high = min(known), max(known)
    scale = height / (high - low or 1.0)
    ground = y - low * scale
    each = width / len(values)
    last = max((n for n, value in enumerate(values) if value is not None), default=0)
    for n, (value, aim) in enumerate(zip(values, aims, strict=True)):
        left, wide = x + n * each + each * 0.16, each * 0.68
        if value is not None:
            fill(canvas, code if n == last else mixed(code, PAPER, 0.55))
            canvas.rect(left, ground, wide, value * scale or 0.6, stroke=0, fill=1)
        if aim is not None:
            canvas.setStrokeColor(colour(INK))
            canvas.setLineWidth(1)
            at = ground + aim * scale
            canvas.line(left - each * 0.08, at, left + wide + each * 0.08, at)
    rule(canvas, x, ground, width, "#AEB6BF")


def chip(canvas: Canvas, x: float, top: float, width: float, height: float, code: str) -> None:
    """The frame of a chip: filled in a tint of ``code``; "" for a dashed one around a gap."""
    radius = height / 2
    if code:
        fill(canvas, mixed(code, PAPER, 0.9))
        canvas.roundRect(x, top - height, width, height, radius, stroke=0, fill=1)
        return
    canvas.setStrokeColor(colour(MUTED))
    canvas.setLineWidth(0.7)
    canvas.setDash(2, 1.6)
    canvas.roundRect(x, top - height, width, height, radius, stroke=1, fill=0)
    canvas.setDash()


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


def check(canvas: Canvas, x: float, y: float, code: str) -> None:
    """A tick around (x, y)."""
    _stroke(canvas, code, [(x - 3, y), (x - 0.8, y - 2.4), (x + 3.2, y + 2.8)])


def cross(canvas: Canvas, x: float, y: float, code: str = LATE) -> None:
    """A cross around (x, y): not this."""
    _stroke(canvas, LATE, [(x - 2.6, y - 2.6), (x + 2.6, y + 2.6)])
    _stroke(canvas, LATE, [(x - 2.6, y + 2.6), (x + 2.6, y - 2.6)])


def question(canvas: Canvas, x: float, y: float, code: str) -> None:
    """A speech bubble around (x, y): what the other side says."""
    canvas.setStrokeColor(colour(code))
    canvas.setLineWidth(1)
    canvas.roundRect(x - 3.6, y - 1.8, 7.2, 5, 1.6, stroke=1, fill=0)
    _stroke(canvas, code, [(x - 1.4, y - 1.9), (x - 2.4, y - 4), (x + 0.8, y - 1.9)], 1)


def _stroke(
    canvas: Canvas, code: str, stops: Sequence[tuple[float, float]], weight: float = 1.4
) -> None:
    canvas.setStrokeColor(colour(code))
    canvas.setLineWidth(weight)
    way = canvas.beginPath()
    way.moveTo(*stops[0])
    for stop in stops[1:]:
        way.lineTo(*stop)
    canvas.drawPath(way, stroke=1, fill=0)

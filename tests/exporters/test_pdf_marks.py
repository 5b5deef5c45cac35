"""Shapes differ without their colours, and the colours are those of the window."""

from collections.abc import Callable
from io import BytesIO
from itertools import combinations

import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from prmdesk.domain.figures import Attainment
from prmdesk.domain.quadrant import Quadrant
from prmdesk.exporters import pdf_marks as marks
from prmdesk.exporters.pdf_marks import MARKER, STATUS, TINT
from prmdesk.ui.kit.theme import LIGHT


def pictured(draw: Callable[..., None], *args: object) -> bytes:
    """A grey picture, a byte for each dot, of what ``draw(canvas, *args)`` puts on paper."""
    file = BytesIO()
    canvas = Canvas(file, pagesize=(60, 60))
    draw(canvas, *args)
    canvas.save()
    page = pypdfium2.PdfDocument(file.getvalue())[0]
    return bytes(page.render(scale=4, grayscale=True).to_pil().tobytes())


def inked(draw: Callable[..., None], *args: object) -> int:
    """How many of its dots are dark."""
    return sum(dot < 200 for dot in pictured(draw, *args))


def test_markers_have_different_shapes_in_grey() -> None:
    pictures = {q: pictured(marks.marker, q, 30, 30, 40, marks.INK) for q in MARKER}
    for one, other in combinations(pictures, 2):
        differing = sum(a != b for a, b in zip(pictures[one], pictures[other], strict=True))
        assert differing > 1000, (one, other)


def test_a_bar_is_as_long_as_its_share() -> None:
    empty, half, full, more = (
        inked(marks.bar, 5, 30, 50, share, marks.INK) for share in (0, 0.5, 1, 7)
    )
    assert empty < half < full == more
    assert half == pytest.approx(full / 2, rel=0.1)


def test_more_strength_is_more_ink() -> None:
    found = [inked(marks.dots, 50, 30, count, 5) for count in range(6)]
    assert found == sorted(set(found))


def test_every_code_has_its_colour() -> None:
    placed = set(Quadrant) - {Quadrant.UNSCORED}
    assert set(MARKER) == set(TINT) == placed
    assert set(STATUS) == set(Attainment)


def test_the_colours_are_those_of_the_window() -> None:
    for quadrant in MARKER:
        assert MARKER[quadrant] == LIGHT.marker(quadrant)
        assert TINT[quadrant] == LIGHT.tint(quadrant)
    assert (LIGHT.text, LIGHT.muted, LIGHT.rule) == (marks.INK, marks.MUTED, marks.RULE)
    assert (LIGHT.window, LIGHT.late) == (marks.PALE, marks.LATE)


@pytest.mark.parametrize(
    ("code", "made"),
    [("#1D4ED8", "#1D4ED8"), ("", marks.ACCENT), ("red", marks.ACCENT), ("#12345", marks.ACCENT)],
)
def test_what_is_no_colour_is_ours(code: str, made: str) -> None:
    assert marks.brand(code) == made


@pytest.mark.parametrize("code", ["#FFFF00", "#FFFFFF", "#00FF00", "#FF8800"])
def test_a_pale_colour_is_made_dark_enough_to_read(code: str) -> None:
    light = marks._luminance(marks.brand(code))
    assert 1.05 / (light + 0.05) >= 4.5


def test_colours_are_mixed_by_share() -> None:
    assert marks.mixed("#000000", "#FFFFFF", 0.5) == "#808080"
    assert marks.mixed("#102030", "#FFFFFF", 0) == "#102030"


def test_columns_stand_on_nothing_and_hang_below_it() -> None:
    seen: list[tuple[float, float]] = []

    class Pen(Canvas):  # type: ignore[misc]
        def rect(self, x: float, y: float, width: float, height: float, **kw: object) -> None:
            seen.append((y, height))

    marks.columns(Pen(BytesIO()), (0, 100, 40, 20), [10, None, -10, 0], [None] * 4, marks.INK)
    assert seen == [(110, 10), (110, -10), (110, 0.6)]
    seen.clear()
    marks.columns(Pen(BytesIO()), (0, 100, 40, 20), [None] * 4, [None] * 4, marks.INK)
    assert not seen

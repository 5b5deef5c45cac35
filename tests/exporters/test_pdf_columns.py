"""Two columns end at about one height, and a later row never stands above an earlier one."""

from io import BytesIO
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from prmdesk.exporters.pdf_columns import in_columns
from prmdesk.exporters.pdf_rows import Row

heights = st.lists(st.integers(1, 300), min_size=1, max_size=9)


def placed(sizes: list[int]) -> tuple[float, list[tuple[float, float]]]:
    """The height of the whole, and of each row how far right and how far down it stands."""
    seen: list[tuple[float, float]] = []
    rows = [Row(size, lambda _canvas, x, top: seen.append((x, -top))) for size in sizes]
    whole = in_columns(rows, 100)
    whole.draw(Canvas(BytesIO()), 0, 0)
    return whole.height, seen


def test_one_column_is_read_after_the_other() -> None:
    height, seen = placed([50, 50, 60, 45])
    assert (height, [x for x, _down in seen]) == (105, [0, 0, 100, 100])
    assert [down for _x, down in seen] == [0, 55, 0, 60]  # five points more white: both end as one


def test_rows_are_dealt_out_where_that_saves_much() -> None:
    height, seen = placed([100, 30, 100])
    assert (height, seen) == (130, [(0, 0), (100, 0), (100, 30)])


@settings(max_examples=50)
@given(heights)
def test_nothing_overlaps_and_the_order_is_that_of_reading(sizes: list[int]) -> None:
    height, seen = placed(sizes)
    for column in (0, 100):
        spans = [(d, d + n) for (x, d), n in zip(seen, sizes, strict=True) if x == column]
        assert all(a[1] <= b[0] + 1e-6 for a, b in pairwise(spans))
        assert all(end <= height + 1e-6 for _start, end in spans)
    columns = [x for x, _down in seen]
    downs = [down for _x, down in seen]
    assert columns == sorted(columns) or downs == sorted(downs)
    assert height <= sum(sizes)

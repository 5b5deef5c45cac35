"""Names stay readable: none covers another, a dot, or a caption."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF

from prmdesk.ui.quadrant.labels import Name, arranged, elided, least_covering, stack_text

FRAME = QRectF(0, 0, 600, 500)


def boxes(*names: Name, taken: tuple[QRectF, ...] = ()) -> list[QRectF | None]:
    """Names 14 high that begin 12 off their dots, which reach 8."""
    dots = [QRectF(name.point.x() - 8, name.point.y() - 8, 16, 16) for name in names]
    return arranged(names, 14, FRAME, (*taken, *dots))


def test_a_name_stands_right_of_its_dot() -> None:
    assert boxes(Name(QPointF(100, 100), 80, 12)) == [QRectF(112, 93, 80, 14)]


def test_at_the_edge_it_flips_to_the_left() -> None:
    assert boxes(Name(QPointF(560, 100), 80, 12)) == [QRectF(468, 93, 80, 14)]


def test_a_neighbour_on_the_right_sends_it_to_the_left() -> None:
    first, second = boxes(Name(QPointF(200, 100), 80, 12), Name(QPointF(240, 100), 60, 12))
    assert first == QRectF(108, 93, 80, 14)
    assert second == QRectF(252, 93, 60, 14)


def test_without_room_on_either_side_it_is_left_out() -> None:
    crowd = [Name(QPointF(x, 100), 80, 12) for x in (200, 240, 280)]
    assert boxes(*crowd)[1] is None


def test_captions_stay_free() -> None:
    caption = QRectF(100, 90, 200, 20)
    assert boxes(Name(QPointF(100, 100), 80, 12), taken=(caption,)) == [QRectF(8, 93, 80, 14)]


def test_a_name_that_must_be_read_stands_where_it_hides_least() -> None:
    name = Name(QPointF(300, 100), 80, 12)
    right, left = QRectF(320, 95, 16, 16), QRectF(240, 95, 16, 16)
    assert least_covering(name, 14, FRAME, []) == QRectF(312, 93, 80, 14)
    assert least_covering(name, 14, FRAME, [right]) == QRectF(208, 93, 80, 14)
    assert least_covering(name, 14, FRAME, [right, left]) == QRectF(260, 74, 80, 14)


names = st.builds(
    Name,
    st.builds(QPointF, st.floats(0, 600), st.floats(0, 500)),
    st.floats(10, 190),
    st.just(12.0),
)


@given(st.lists(names, max_size=25))
def test_nothing_is_covered(crowd: list[Name]) -> None:
    shown = [(box, name) for box, name in zip(boxes(*crowd), crowd, strict=True) if box is not None]
    for n, (box, name) in enumerate(shown):
        assert not any(box.intersects(other) for other, _ in shown[n + 1 :])
        for other in crowd:
            dot = QRectF(other.point.x() - 8, other.point.y() - 8, 16, 16)
            assert other is name or not box.intersects(dot)


def test_a_stack_is_named_after_its_first(qapp: object) -> None:
    assert stack_text(["Acme"]) == "Acme"
    assert stack_text(["Acme", "Bolt"]) == "Acme and 1 more"
    assert elided("Acme\n Ltd") == "Acme Ltd"

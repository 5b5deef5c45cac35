"""What a block is made of."""

from prmdesk.exporters.battlecard_type import heading, side_by_side, telling
from prmdesk.exporters.pdf_rows import Setter, space


def test_a_heading_keeps_its_words_beside_what_stands_at_its_right() -> None:
    setter = Setter()
    heading(setter, "Why the customer buys", 256, "reviewed 17 months ago: old")
    assert setter.texts == ["Why the customer buys", "reviewed 17 months ago: old"]
    assert not setter.cut


def test_what_says_nothing_is_left_out() -> None:
    setter = Setter()
    telling(setter, [("Segment", "Builders"), ("Trigger", "")], 256, 2)
    assert setter.texts == ["Segment", "Builders"]


def test_cells_stand_in_lines() -> None:
    assert side_by_side([space(10)] * 5, 2, 100, 3).height == 36

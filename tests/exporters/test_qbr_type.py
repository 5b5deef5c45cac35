"""Headings, columns, and the line that says what has no place."""

from prmdesk.exporters.pdf_rows import Setter, space
from prmdesk.exporters.qbr_type import COLUMNS_APART, column_room, columns, heading, more


def test_two_columns_share_the_room_and_are_as_high_as_the_higher() -> None:
    assert 2 * column_room(400) + COLUMNS_APART == 400
    assert columns([space(10), space(30)], 400).height == 30


def test_a_heading_sets_its_title_before_what_stands_beside_it() -> None:
    setter = Setter()
    heading(setter, "Agenda", "75 minutes", 300)
    assert setter.texts == ["Agenda", "75 minutes"]


def test_what_has_no_place_is_told_and_noted() -> None:
    setter = Setter()
    setter.block = "agenda"
    assert more(setter, 0, 300) == []
    assert not setter.cut
    more(setter, 3, 300)
    assert (setter.texts, list(setter.cut)) == (["and 3 more in the workbook"], ["agenda"])

"""The first and the last page: what was promised, the agenda, room to write."""

from dataclasses import replace

import pytest

from prmdesk.domain.qbr import AgendaItem, Part
from prmdesk.exporters import qbr_meeting as meeting
from prmdesk.exporters.pdf_rows import Setter
from tests.exporters.qbr_facts import bare, flooded, pack_of, told

ROOM, HEIGHT = 515.0, 760.0


def test_the_last_page_is_filled_with_lines_but_never_overfilled() -> None:
    for facts in (bare(), told(), flooded("x", 40)):
        height = meeting.closing(pack_of(facts), Setter(), ROOM, HEIGHT).height
        assert HEIGHT - 30 < height <= HEIGHT


@pytest.mark.parametrize(("open_ones", "free"), [(0, 5), (1, 4), (4, 1), (5, 1), (9, 1)])
def test_each_side_has_room_for_five_commitments_and_one_at_least(
    open_ones: int, free: int
) -> None:
    pack = pack_of(told())
    mine = [one for one in pack.open if one.side.value == "us"]
    setter = Setter()
    meeting.closing(replace(pack, open=tuple((mine * 5)[:open_ones])), setter, ROOM, HEIGHT)
    assert setter.texts.count("By when") == free + 5
    assert (Part.COMMITMENTS in setter.cut) is (open_ones > 5)


def test_the_agenda_tells_from_when_to_when() -> None:
    setter = Setter()
    agenda = (AgendaItem(20, title="First"), AgendaItem(25, title="Second"))
    meeting.opening(pack_of(told(), agenda=agenda), setter, ROOM, HEIGHT)
    texts = setter.texts
    assert texts[texts.index("Agenda") :] == [
        "Agenda", "45 minutes", "0–20", "First", "20–45", "Second"
    ]  # fmt: skip

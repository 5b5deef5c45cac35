"""Whose cards: one partner, those that are ticked, or all that the list shows."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from prmdesk.domain.lines import Query
from prmdesk.domain.partners import Partner
from prmdesk.services import partners
from prmdesk.ui.battlecards.whose import Which, Whose
from prmdesk.ui.desk import Desk, PageLink


@pytest.fixture
def ids(desk: Desk, today: date) -> list[int]:
    names = ("Acme", "Brightpath", "Lumen")
    return [partners.add_partner(desk.db, Partner(0, name), today) for name in names]


@pytest.fixture
def whose(desk: Desk, ids: list[int], qtbot: QtBot) -> Whose:
    made = Whose(desk)
    qtbot.addWidget(made)
    made.show()
    made.refresh()
    return made


def choose(whose: Whose, which: Which) -> None:
    whose.which.fill(which)
    whose.which.committed.emit(which)


def test_one_is_the_partner_of_the_window(whose: Whose, desk: Desk, ids: list[int]) -> None:
    assert whose.ids() == []
    desk.select(ids[1])
    assert whose.ids() == [ids[1]]


def test_several_begin_with_those_marked_and_are_found_by_typing(
    whose: Whose, desk: Desk, ids: list[int]
) -> None:
    desk.marked = (ids[2],)
    told: list[list[int]] = []
    whose.changed.connect(lambda: told.append(whose.ids()))
    choose(whose, Which.SEVERAL)
    assert told == [[ids[2]]]
    QTest.keyClicks(whose.search, "bright")
    hidden = [whose.ticks.item(row).isHidden() for row in range(3)]
    assert hidden == [True, False, True]
    whose.ticks.setCurrentRow(1)
    QTest.keyClick(whose.ticks, Qt.Key.Key_Space)
    assert whose.ids() == [ids[1], ids[2]]
    assert whose.count.text() == "2 partners"


def test_ticks_outlive_a_partner_that_is_added(
    whose: Whose, desk: Desk, ids: list[int], today: date
) -> None:
    desk.select(ids[0])
    choose(whose, Which.SEVERAL)
    partners.add_partner(desk.db, Partner(0, "Aardvark"), today)
    whose.refresh()
    assert whose.ids() == [ids[0]]
    assert whose.ticks.count() == 4


def test_the_filter_is_followed(whose: Whose, desk: Desk, ids: list[int]) -> None:
    choose(whose, Which.FILTER)
    assert whose.ids() == ids
    told: list[list[int]] = []
    whose.changed.connect(lambda: told.append(whose.ids()))
    desk.look_for(Query(text="acm"))
    assert told == [[ids[0]]]
    assert whose.count.text() == "1 partner"
    links: list[object] = []
    desk.opened.connect(links.append)
    whose.to_list.click()
    assert links == [PageLink("partners")]

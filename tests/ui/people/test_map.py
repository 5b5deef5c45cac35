"""The people map under mouse, keys and screen reader; the rest is in its table."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from prmdesk.services import people
from prmdesk.ui.desk import Desk
from prmdesk.ui.people.map import PeopleMap
from tests.ui.conftest import Show
from tests.ui.drivers import LEFT, NONE, K, press


@pytest.fixture
def shown_map(desk: Desk, shown: Show, acme: int) -> PeopleMap:
    made = PeopleMap()
    made.show_people(desk.ask(people.everyone, acme))
    shown(made)
    made.resize(420, 400)
    return made


def names(shown_map: PeopleMap) -> list[str]:
    return [their.one.contact.name for their in shown_map.plan.theirs]


def test_it_tells_what_it_shows_with_exact_values(shown_map: PeopleMap) -> None:
    assert names(shown_map) == ["Jo", "Anja Vogel", "Selin"]
    assert [shown_map.text(their) for their in shown_map.plan.theirs] == [
        "Jo, Executive sponsor, left on 19 Nov 2026, strength 1 of 5, known by Kim 1",
        "Anja Vogel, Sales, strength 4 of 5, known by Kim 4, Robin",
        "Selin, strength 2 of 5, none of us knows them",
    ]
    (kim,) = [our for our in shown_map.plan.ours if our.name == "Kim"]
    assert shown_map.tip_at(kim.box.center()) == (
        "Kim knows Anja Vogel, Jo; nobody else of us knows Jo"
    )
    (line,) = [line for line in shown_map.plan.lines if line.known.note]
    middle = QPointF((line.start + line.end) / 2)
    assert shown_map.line_at(middle) is line
    assert shown_map.tip_at(middle) == "Kim knows Anja Vogel, 4 of 5, from the fair"
    assert shown_map.tip_at(QPointF(5, shown_map.plan.height + 50)) == ""


def test_keys_walk_it_and_enter_opens(shown_map: PeopleMap) -> None:
    opened: list[int] = []
    shown_map.opened.connect(opened.append)
    shown_map.setFocus(Qt.FocusReason.TabFocusReason)
    press(shown_map, K.Key_Down)
    assert shown_map.accessibleDescription().startswith("Anja Vogel, Sales")
    press(shown_map, K.Key_Return, K.Key_Left)
    assert shown_map.accessibleDescription().startswith(("Kim knows", "Robin knows"))
    press(shown_map, K.Key_Up, K.Key_Up, K.Key_Up, K.Key_Return)  # none of ours is opened
    press(shown_map, K.Key_Right, K.Key_Space)
    assert len(opened) == 2
    assert opened[0] == shown_map.plan.theirs[1].one.contact.id


def test_a_click_opens_and_who_is_marked_stays_marked(
    desk: Desk, shown_map: PeopleMap, acme: int
) -> None:
    opened: list[int] = []
    shown_map.opened.connect(opened.append)
    where = shown_map.plan.theirs[2].box.center().toPoint()
    QTest.mouseClick(shown_map, LEFT, NONE, where)
    assert opened == [shown_map.plan.theirs[2].one.contact.id]
    shown_map.show_people(desk.ask(people.everyone, acme))
    assert shown_map.accessibleDescription().startswith("Selin")

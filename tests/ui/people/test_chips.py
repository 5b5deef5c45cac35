"""Chips say how many they would show, and what is wanted."""

from datetime import date

from prmdesk.domain.partners import Role
from prmdesk.domain.people import Alarm, Wish
from prmdesk.services import people
from prmdesk.storage.database import Database
from prmdesk.ui.people.chips import PeopleChips
from tests.ui.conftest import Show
from tests.ui.drivers import K, click, press


def test_they_count_and_what_is_chosen_is_told(
    db: Database, acme: int, today: date, shown: Show
) -> None:
    chips, told = PeopleChips(), list[Wish]()
    shown(chips)
    chips.changed.connect(lambda: told.append(chips.wish("", None)))
    found = people.overview(db, today)
    chips.show_counts(found.people, found.alarms, found.colleagues)
    assert chips.left.text() == "No longer there (1)"
    assert chips.alarms[Alarm.CHAMPION_LEFT].text() == "A champion left (1)"
    assert not chips.only.isEnabled()
    click(chips.left)
    press(chips.role, K.Key_End)
    press(chips.colleague, K.Key_Down)
    click(chips.only)
    assert told[-1] == Wish("", Role.DETRACTOR, None, "Kim", only_theirs=True, has_left=True)
    chips.show_counts(found.people, found.alarms, found.colleagues)
    assert chips.wish("", None) == told[-1]
    click(chips.alarms[Alarm.CHAMPION_LEFT])
    assert chips.kinds() == {Alarm.CHAMPION_LEFT}
    chips.clear()
    assert (told[-1], chips.kinds()) == (Wish(), frozenset())

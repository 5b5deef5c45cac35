"""The History tab: what was done with one partner, newest first, each with a way back."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.partners import Partner
from prmdesk.services import partners
from prmdesk.ui.desk import Desk
from prmdesk.ui.partners.history import HistoryTab
from tests.ui import hostile
from tests.ui.drivers import bury, click
from tests.ui.partners.conftest import Put


@pytest.fixture
def tab(desk: Desk, put: Put, acme: int) -> HistoryTab:
    made: HistoryTab = put(HistoryTab(desk))
    made.show_partner(acme)
    return made


def words(tab: HistoryTab) -> list[str]:
    bury()
    return [label.text() for label in tab.findChildren(QLabel)]


def titles(tab: HistoryTab) -> list[str]:
    return [text for text in words(tab) if " · " in text]


def test_all_that_was_done_with_the_partner_and_nothing_else(
    desk: Desk, tab: HistoryTab, acme: int
) -> None:
    desk.do(partners.add_partner, Partner(0, "Brightpath"), desk.today())
    desk.do(partners.edit_partner, acme, desk.today(), city="Graz")
    desk.do(partners.save_activity, Activity(0, acme, Kind.NOTE, desk.today(), "Hello"))
    assert titles(tab) == ["Add note · Acme", "Edit partner · Acme", "Add partner · Acme"]
    assert "City: — → Graz" in words(tab)
    assert len([text for text in words(tab) if len(text) == 5 and text[2] == ":"]) == 3


def test_an_older_change_is_taken_back_and_that_is_told_too(
    desk: Desk, tab: HistoryTab, acme: int
) -> None:
    desk.do(partners.edit_partner, acme, desk.today(), city="Graz")
    desk.do(partners.edit_partner, acme, desk.today(), tier="Gold")
    bury()
    older = [b for b in tab.findChildren(QPushButton) if "Edit" in b.accessibleName()][-1]
    click(older)
    kept = desk.ask(partners.partner, acme)
    assert (kept.city, kept.tier) == ("", "Gold")
    assert titles(tab)[0] == "Undone: Edit partner · Acme"


def test_what_was_changed_since_is_not_taken_back_but_told(
    desk: Desk, tab: HistoryTab, acme: int, problems: list[str]
) -> None:
    desk.do(partners.edit_partner, acme, desk.today(), city="Graz")
    desk.do(partners.edit_partner, acme, desk.today(), city="Wien")
    bury()
    older = [b for b in tab.findChildren(QPushButton) if "Edit" in b.accessibleName()][-1]
    click(older)
    assert desk.ask(partners.partner, acme).city == "Wien"
    assert problems.pop()


def test_names_are_told_letter_for_letter(desk: Desk, tab: HistoryTab, acme: int) -> None:
    was = "—"
    for name in hostile.HTML:
        desk.do(partners.edit_partner, acme, desk.today(), name=name, city=name)
        assert f"City: {was} → {name}" in words(tab)
        was = name

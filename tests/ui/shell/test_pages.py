"""The list of pages and of tabs: each can be built, and says who it is."""

import pytest
from pytestqt.qtbot import QtBot

from prmdesk import paths
from prmdesk.storage.tables import metadata
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.page import Page, PartnerTab
from prmdesk.ui.shell.pages import NAVIGATION, PAGES, TABS


def test_every_place_in_the_navigation_has_its_page() -> None:
    assert [key for key, _title, _icon in NAVIGATION] == list(PAGES)
    for _key, title, icon in NAVIGATION:
        assert title
        assert paths.resource(f"icons/{icon}.svg").exists()


@pytest.mark.parametrize("key", PAGES)
def test_a_page_says_who_it_is_and_what_it_shows(desk: Desk, qtbot: QtBot, key: str) -> None:
    page = PAGES[key](desk)
    qtbot.addWidget(page)
    assert isinstance(page, Page)
    assert page.key == key
    assert page.title()
    assert set(page.shows) <= set(metadata.tables)
    page.show()
    page.tools()
    page.leave()


@pytest.mark.parametrize("tab", TABS, ids=lambda tab: tab[0])
def test_a_tab_shows_nobody_and_somebody(
    desk: Desk, qtbot: QtBot, tab: tuple[str, str, type[PartnerTab]]
) -> None:
    _key, title, make = tab
    made = make(desk)
    qtbot.addWidget(made)
    assert isinstance(made, PartnerTab)
    assert title
    assert set(made.shows) <= set(metadata.tables)
    made.show()
    made.show_partner(None)
    made.leave()

"""The People page: everyone found and narrowed, what is wrong, and what an empty one leads to."""

import pytest

from prmdesk.domain.partners import Partner, Role
from prmdesk.domain.people import Alarm
from prmdesk.services import partners
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.empty import EmptyState
from prmdesk.ui.people.acts import Appoint
from prmdesk.ui.people.page import PeoplePage
from tests.ui.conftest import Show
from tests.ui.drivers import CTRL, K, answering, click, press, write


@pytest.fixture
def page(desk: Desk, shown: Show, acme: int) -> PeoplePage:
    made = PeoplePage(desk)
    made.search.setParent(made)
    shown(made)
    return made


def names(page: PeoplePage) -> list[str]:
    return [row[0] for row in page.people.table.texts()]


def test_people_are_found_and_narrowed_by_who_knows_them(page: PeoplePage) -> None:
    assert names(page) == ["Anja Vogel", "Selin"]
    assert page.count == "2 of 3"
    write(page.search, "kim", K.Key_Return)
    assert names(page) == ["Anja Vogel"]
    assert page.people.table.hasFocus()
    page.show_all()
    page.chips.colleague.fill("Kim")
    click(page.chips.left)
    page.chips.only.click()
    assert names(page) == ["Jo"]  # what if Kim leaves
    click(page.chips.alarms[Alarm.NO_TECHNICAL])
    assert len([one for one in page.findChildren(EmptyState) if one.isVisible()]) == 1
    page.show_all()
    assert names(page) == ["Anja Vogel", "Selin"]


def test_what_is_wrong_is_mended_from_the_table(desk: Desk, page: PeoplePage, acme: int) -> None:
    page.show_alarms()
    assert page.alarms.table.texts() == [
        ["Acme", "A champion left",
         "Jo (Executive sponsor) left 5 days ago, and nobody took the role."],
    ]  # fmt: skip
    assert page.alarms.act.text() == "Name a successor…"
    with answering(Appoint, lambda dialog: press(dialog, K.Key_Return, mod=CTRL)):
        press(page.alarms.table, K.Key_Return)
    assert desk.ask(partners.contacts, acme)[0].role is Role.SPONSOR
    assert desk.selected == acme
    assert len([one for one in page.findChildren(EmptyState) if one.isVisible()]) == 1
    assert page.count == ""


def test_with_nobody_known_the_page_leads_to_the_partners(desk: Desk, shown: Show) -> None:
    partners.add_partner(desk.db, Partner(0, "New"), desk.today())
    page = PeoplePage(desk)
    page.search.setParent(page)
    shown(page)
    opened: list[object] = []
    desk.opened.connect(opened.append)
    (empty,) = [one for one in page.findChildren(EmptyState) if one.isVisible()]
    click(empty.findChildren(type(page.chips.left))[0])
    assert len(opened) == 1

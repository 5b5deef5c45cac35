"""A page reads again when told of what it shows: at once if visible, else when shown next."""

import pytest
from PySide6.QtWidgets import QStackedWidget

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.partners import Partner
from prmdesk.services import partners
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.page import Page, PartnerTab
from tests.ui.kit.conftest import Show


class Counter(Page):
    shows = ("partners",)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.read = 0

    def refresh(self) -> None:
        self.read += 1


class Tab(PartnerTab):
    shows = ("activities",)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.story: list[tuple[str, int | None]] = []

    def refresh(self) -> None:
        self.story.append(("read", self.partner_id))

    def leave(self) -> None:
        self.story.append(("left", self.partner_id))


def add(desk: Desk, name: str = "Acme") -> int:
    made = desk.do(partners.add_partner, Partner(0, name), desk.today())
    assert made is not None
    return made


@pytest.fixture
def stack(show: Show) -> QStackedWidget:
    made = QStackedWidget()
    show(made)
    return made


def test_a_visible_page_reads_again_at_once_and_once(desk: Desk, stack: QStackedWidget) -> None:
    page = Counter(desk)
    stack.addWidget(page)
    assert page.read == 1
    add(desk)
    assert page.read == 2


def test_a_hidden_page_reads_when_it_is_shown_next(desk: Desk, stack: QStackedWidget) -> None:
    page, other = Counter(desk), Counter(desk)
    stack.addWidget(page)
    stack.addWidget(other)
    assert other.read == 0
    add(desk)
    add(desk, "Brightpath")
    assert (page.read, other.read) == (3, 0)
    stack.setCurrentWidget(other)
    assert other.read == 1
    stack.setCurrentWidget(page)
    assert page.read == 3
    stack.setCurrentWidget(other)
    assert other.read == 1


def test_what_a_page_does_not_show_does_not_concern_it(desk: Desk, stack: QStackedWidget) -> None:
    page = Counter(desk)
    stack.addWidget(page)
    acme = add(desk)
    desk.do(partners.save_activity, Activity(0, acme, Kind.NOTE, desk.today(), "Hello"))
    assert page.read == 2


def test_a_tab_is_left_before_it_shows_another(desk: Desk, stack: QStackedWidget) -> None:
    tab = Tab(desk)
    stack.addWidget(tab)
    tab.show_partner(1)
    tab.show_partner(1)
    tab.show_partner(2)
    tab.show_partner(None)
    assert tab.story == [
        ("read", None), ("left", None), ("read", 1), ("left", 1), ("read", 2), ("left", 2),
        ("read", None),
    ]  # fmt: skip


def test_the_count_is_told(desk: Desk) -> None:
    page = Counter(desk)
    told: list[str] = []
    page.count_changed.connect(told.append)
    page.set_count("38 of 112")
    assert (page.count, told) == ("38 of 112", ["38 of 112"])


def test_a_page_that_steps_through_nothing_leaves_the_steps_to_the_list(desk: Desk) -> None:
    assert not Counter(desk).step(1)

"""The duplicates page: found, compared, merged, told apart, and each of it taken back."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QPushButton

from prmdesk.domain.lines import Query
from prmdesk.services import duplicates, partners
from prmdesk.storage.database import Database
from prmdesk.ui.desk import Desk, Message
from prmdesk.ui.duplicates.apart import ApartDialog
from prmdesk.ui.duplicates.page import DuplicatesPage
from tests.conftest import TODAY
from tests.ui.drivers import CTRL, AppDriver, K, answering, click, press
from tests.ui.duplicates.conftest import Add

Settle = Callable[[], None]


def listed(page: DuplicatesPage) -> list[str]:
    model = page.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def names(db: Database) -> list[str]:
    lines = partners.all_lines(db, Query(), TODAY)
    return [line.name for line in lines]


def test_a_desk_without_duplicates_says_so_and_leads_on(page: DuplicatesPage) -> None:
    assert page._none.isVisible()
    assert page.count == ""


def test_pairs_are_listed_and_the_first_is_compared(
    acme: tuple[int, int], add: Add, page: DuplicatesPage
) -> None:
    assert listed(page) == ["Acme GmbH and Acme"]
    assert page.count == "1 pair"
    assert page.pane.verdict.text() == "Surely the same company: the same tax ID"


def test_enter_merges_and_the_list_goes_on(
    desk: Desk, db: Database, acme: tuple[int, int], add: Add, page: DuplicatesPage, settled: Settle
) -> None:
    add("Zenith Ltd")
    add("Zenith Inc")
    settled()
    said: list[Message] = []
    desk.said.connect(said.append)
    page.list.setFocus()
    press(page.list, K.Key_Return)
    assert [(one.text, one.undo) for one in said] == [("Acme was merged into Acme GmbH", True)]
    assert listed(page) == ["Zenith Ltd and Zenith Inc"]
    assert desk.selected == acme[0]
    settled()
    assert listed(page) == ["Zenith Ltd and Zenith Inc"]
    assert partners.partner(db, acme[0]).website == "acme.example"
    assert [one.name for one in partners.contacts(db, acme[0])] == ["Anja Vogel", "Jo Bauer"]


def test_undo_brings_the_pair_back(
    desk: Desk, db: Database, acme: tuple[int, int], page: DuplicatesPage, settled: Settle
) -> None:
    page.merge_button.click()
    settled()
    assert (names(db), listed(page)) == (["Acme GmbH"], [])
    desk.undo()
    settled()
    assert (names(db), listed(page)) == (["Acme", "Acme GmbH"], ["Acme GmbH and Acme"])


def test_who_stays_and_what_stands_are_chosen_by_key(
    db: Database, acme: tuple[int, int], page: DuplicatesPage, settled: Settle
) -> None:
    table = page.pane.table
    table.setFocus()
    press(table, K.Key_Right, K.Key_Down, K.Key_Left)
    press(table, K.Key_Return)
    found = partners.partner(db, acme[1])
    assert (found.name, found.city, found.tier) == ("Acme GmbH", "Bonn", "Gold")


def test_different_ones_are_remembered_and_can_be_taken_back(
    desk: Desk, acme: tuple[int, int], page: DuplicatesPage, settled: Settle
) -> None:
    page.apart_button.click()
    assert listed(page) == []
    settled()
    assert listed(page) == []
    assert page.told_button.text() == "Said to be different (1)"
    with answering(ApartDialog, lambda dialog: dialog._forget(desk.ask(duplicates.told_apart)[0])):
        page.show_apart()
    settled()
    assert listed(page) == ["Acme GmbH and Acme"]
    assert page.told_button.isHidden()


def test_skip_and_the_steps_go_through_the_pairs(
    acme: tuple[int, int], add: Add, page: DuplicatesPage, settled: Settle
) -> None:
    add("Zenith Ltd")
    add("Zenith Inc")
    settled()
    assert page.list.currentIndex().row() == 0
    page.skip_button.click()
    assert page.pane.pair is not None
    assert page.pane.pair.names == ("Zenith Ltd", "Zenith Inc")
    page.step(-1)
    assert page.list.currentIndex().row() == 0
    page.step(-1)
    assert page.list.currentIndex().row() == 0


def test_two_that_do_not_look_alike_can_be_compared_by_hand(
    db: Database, acme: tuple[int, int], add: Add, page: DuplicatesPage, settled: Settle
) -> None:
    lumen = add("Lumen")
    settled()
    page.show_pair(lumen, acme[0])
    assert listed(page)[0] == "Acme GmbH and Lumen"
    assert page.pane.verdict.text() == "Perhaps the same company: you chose them"
    settled()
    assert page.pane.pair is not None
    assert page.pane.pair.names == ("Acme GmbH", "Lumen")
    partners.delete_partners(db, [lumen])
    settled()
    assert listed(page) == ["Acme GmbH and Acme"]


def test_looking_that_was_stopped_can_be_started_again(
    acme: tuple[int, int], page: DuplicatesPage, settled: Settle
) -> None:
    page.pairs = []
    page.search.stopped.emit()
    (again,) = page._stopped.findChildren(QPushButton)
    click(again)
    settled()
    assert page._halves.isVisible()


def test_a_search_under_way_is_given_up_with_the_page_and_done_when_it_is_back(
    desk: Desk, acme: tuple[int, int], page: DuplicatesPage, settled: Settle
) -> None:
    page.pairs = []
    page.refresh()
    page.hide()
    settled()
    assert page.pairs == []
    page.show()
    settled()
    assert listed(page) == ["Acme GmbH and Acme"]


# In the window


def test_two_marked_in_the_list_are_compared(app: AppDriver) -> None:
    app.given_partners("Acme GmbH", "Lumen", "Zenith")
    app.partners.click("Acme GmbH")
    app.partners.click("Zenith", mod=CTRL)
    merge = app.partners.page.bulk._merge_button
    click(merge)
    app.settle()
    page = app.window.pages["duplicates"]
    assert isinstance(page, DuplicatesPage)
    assert listed(page) == ["Acme GmbH and Zenith"]
    app.press(K.Key_D)
    app.settle()
    assert app.toast() == "Acme GmbH and Zenith are not compared again"
    assert listed(page) == []
    app.undo()
    assert duplicates.told_apart(app.db) == []


def test_j_and_k_go_through_the_pairs(app: AppDriver) -> None:
    app.given_partners("Acme GmbH", "Acme Inc", "Zenith GmbH", "Zenith Inc")
    app.go("duplicates")
    app.settle()
    page = app.window.pages["duplicates"]
    assert isinstance(page, DuplicatesPage)
    for key, row in ((K.Key_J, 1), (K.Key_J, 1), (K.Key_K, 0)):
        app.press(key)
        assert page.list.currentIndex().row() == row
    QApplication.processEvents()

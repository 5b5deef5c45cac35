"""The Partners page, as a person uses it."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.lines import Compare, Condition, Query
from prmdesk.domain.partners import Partner
from prmdesk.services import partners
from prmdesk.ui.desk import Desk, Message
from tests.ui import hostile
from tests.ui.drivers import AppDriver, K, PartnersDriver, click, press, write


def test_renaming_updates_the_list_and_can_be_undone(app: AppDriver) -> None:
    app.given_partners("Acme", "Brightpath")
    app.partners.retype("Acme", "name", "Zenith")
    assert app.partners.names() == ["Brightpath", "Zenith"]
    assert app.undo_text() == "Undo Edit partner"
    app.undo()
    assert app.partners.names() == ["Acme", "Brightpath"]
    assert app.toast() == "Undone: Edit partner"


def test_an_empty_list_leads_on(app: AppDriver) -> None:
    buttons = {
        b.accessibleName() for b in app.partners.page.findChildren(QPushButton) if b.isVisible()
    }
    assert buttons >= {"Import spreadsheet…", "Add partner…"}
    assert app.count() == "0 of 0"


def test_search_finds_while_typing_and_says_how_many(app: AppDriver) -> None:
    app.given_partners("Acme", "Brightpath", "Łódź Systemy")
    app.press(K.Key_F, mod=Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is app.search()
    app.look_for("lodz")
    assert app.partners.names() == ["Łódź Systemy"]
    assert app.count() == "1 of 3"
    assert QApplication.focusWidget() is app.partners.table
    press(app.search(), K.Key_Escape)
    assert app.count() == "3 of 3"


def test_no_match_offers_to_clear_search_and_filter(app: AppDriver) -> None:
    app.given_partners("Acme")
    app.desk.look_for(Query("acme", (Condition("city", Compare.IS, "Graz"),), ("-name",)))
    page = app.partners.page
    (clear,) = [b for b in page._no_match.findChildren(QPushButton) if b.text() == "Clear filters"]
    click(clear)
    assert app.desk.query == Query(order=("-name",))
    assert app.partners.names() == ["Acme"]


def test_the_filter_narrows_the_list_and_chips_show_it(app: AppDriver) -> None:
    app.given_partners("Acme", city="Graz")
    app.given_partners("Brightpath", "Cordillera")
    popover = app.filter()
    (row,) = popover.rows
    row.column.setCurrentIndex(row.column.findData("city"))
    write(row.value, "graz", K.Key_Return)
    assert app.partners.names() == ["Acme"]
    (chip,) = [
        b for b in app.partners.page.chips.findChildren(QPushButton)
        if b.property("kind") == "chip"
    ]  # fmt: skip
    assert chip.text() == "City contains graz"
    click(chip)
    assert app.count() == "3 of 3"


def test_the_panel_follows_the_list(app: AppDriver) -> None:
    app.given_partners("Acme", "Brightpath")
    app.select("Acme")
    assert app.panel.title() == "Acme"
    app.partners.press(K.Key_Down)
    app.settle()
    assert app.panel.title() == "Brightpath"
    app.partners.press(K.Key_K)
    app.settle()
    assert app.partners.selected() == ["Acme"]
    assert app.panel.title() == "Acme"
    app.partners.press(K.Key_J, K.Key_J)
    assert app.partners.selected() == ["Brightpath"]


def test_delete_goes_on_with_the_next_and_undo_brings_it_back(
    desk: Desk, portfolio: PartnersDriver
) -> None:
    said: list[Message] = []
    desk.said.connect(said.append)
    portfolio.click("Brightpath")
    portfolio.press(K.Key_Delete)
    assert portfolio.names() == ["Acme", "Cordillera"]
    assert portfolio.selected() == ["Cordillera"]
    assert said == [Message("Brightpath was deleted", undo=True)]
    portfolio.press(K.Key_Delete)
    assert portfolio.selected() == ["Acme"]
    portfolio.press(K.Key_Delete)
    assert (portfolio.names(), desk.selected) == ([], None)
    for _n in range(3):
        desk.undo()
    assert portfolio.names() == ["Acme", "Brightpath", "Cordillera"]


def test_delete_while_editing_deletes_a_letter(portfolio: PartnersDriver) -> None:
    editor = portfolio.edit("Acme", "name")
    assert isinstance(editor, QLineEdit)
    press(editor, K.Key_Home, K.Key_Delete, K.Key_Return)
    assert portfolio.names() == ["Brightpath", "cme", "Cordillera"]


def test_selection_cell_and_scroll_outlive_a_change(
    desk: Desk, portfolio: PartnersDriver, qtbot: QtBot
) -> None:
    with desk.db.write("Many"):
        for n in range(60):
            partners.add_partner(desk.db, Partner(0, f"Partner {n:02}"), desk.today())
    qtbot.waitUntil(lambda: len(portfolio.names()) == 63)
    portfolio.click("Partner 40", "stage")
    scrolled = portfolio.table.verticalScrollBar().value()
    assert scrolled > 0
    desk.do(partners.edit_partner, portfolio.id("Acme"), desk.today(), city="Graz")
    assert portfolio.selected() == ["Partner 40"]
    assert portfolio.current() == ("Partner 40", "stage")
    assert portfolio.table.verticalScrollBar().value() == scrolled


def test_what_is_done_elsewhere_shows_at_once(desk: Desk, portfolio: PartnersDriver) -> None:
    acme = portfolio.id("Acme")
    desk.do(
        partners.save_activity,
        Activity(0, acme, Kind.TASK, desk.today(), "Call", due=desk.today() - timedelta(2)),
    )
    assert portfolio.cell(0, "next_step") == "Call"
    assert portfolio.cell(0, "next_due") == "2 days late"


def test_what_is_selected_elsewhere_is_marked_here(desk: Desk, portfolio: PartnersDriver) -> None:
    desk.select(portfolio.id("Cordillera"))
    assert portfolio.selected() == ["Cordillera"]
    desk.select(None)
    assert portfolio.selected() == []


def test_a_partner_that_is_filtered_out_stays_in_the_panel(app: AppDriver) -> None:
    app.given_partners("Acme", "Brightpath")
    app.select("Acme")
    app.look_for("bright")
    app.settle()
    assert app.panel.title() == "Acme"
    assert app.partners.selected() == []


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Add task…", "partner.task"),
        ("Log contact…", "partner.log"),
        ("Battlecard", "partner.battlecard"),
        ("Export plan to Excel…", "partner.plan"),
    ],
)
def test_the_menu_of_a_row_leads_on(
    desk: Desk, portfolio: PartnersDriver, text: str, asked: str
) -> None:
    heard: list[str] = []
    desk.commanded.connect(heard.append)
    portfolio.click("Acme")
    portfolio.table.customContextMenuRequested.emit(portfolio.middle("Acme"))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    action = next(a for a in menu.actions() if a.text() == text)
    menu.close()
    action.trigger()
    assert heard == [asked]


def test_names_are_listed_letter_for_letter_and_found(
    desk: Desk, portfolio: PartnersDriver, qtbot: QtBot
) -> None:
    with desk.db.write("Many"):
        for name in hostile.NAMES:
            partners.add_partner(desk.db, Partner(0, name), desk.today())
    qtbot.waitUntil(lambda: len(portfolio.model.ids) == 3 + len(hostile.NAMES))
    assert {name.strip() for name in hostile.NAMES} <= set(portfolio.names())
    portfolio.table.viewport().grab()
    for name in hostile.HTML:
        desk.look_for(Query(text=name))
        assert name in portfolio.names()


def test_ten_thousand_partners_are_one_reading_of_ids(
    desk: Desk, portfolio: PartnersDriver
) -> None:
    """Filtering and sorting are SQL: a question never reads all lines."""
    with desk.db.write("Many"):
        for n in range(300):
            partners.add_partner(desk.db, Partner(0, f"Partner {n:03}"), desk.today())
    QApplication.processEvents()
    desk.look_for(Query(order=("-name",)))
    assert portfolio.cell(0, "name") == "Partner 299"
    assert len(portfolio.model._lines) <= 200


def test_partners_marked_from_elsewhere_are_selected_whatever_was_filtered(app: AppDriver) -> None:
    app.given_partners("Acme", "Brightpath", "Cordillera", "Delta")
    ids = [app.partners.id(name) for name in ("Acme", "Cordillera", "Delta")]
    app.desk.look_for(Query("bright"))
    app.desk.mark_asked.emit(frozenset([*ids, 999]))
    assert app.partners.names() == ["Acme", "Brightpath", "Cordillera", "Delta"]
    assert app.partners.selected() == ["Acme", "Cordillera", "Delta"]
    assert app.desk.selected == ids[0]
    assert app.desk.marked == tuple(ids)
    app.desk.mark_asked.emit(frozenset([ids[2]]))
    assert app.partners.selected() == ["Delta"]

"""The partner panel: it follows the selection, and never shows one who is gone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.partners import Bucket, Stage
from prmdesk.domain.quadrant import Place
from prmdesk.services import partners, scores
from prmdesk.ui.desk import PartnerLink
from prmdesk.ui.shell.pages import TABS
from tests.ui import hostile
from tests.ui.drivers import CTRL, AppDriver, K, click, write

KEYS = [key for key, _title, _make in TABS]


@pytest.fixture
def two(app: AppDriver) -> AppDriver:
    app.given_partners("Acme", "Brightpath")
    return app


def test_it_says_who_is_shown_in_a_line(app: AppDriver) -> None:
    (acme,) = app.given_partners(
        "Acme", buckets=(Bucket.SUPPLIER, Bucket.INFLUENCE), stage=Stage.GROW
    )
    app.select("Acme")
    app.desk.do(scores.place, {acme: Place(80, 90)})
    app.desk.do(partners.save_activity, Activity(0, acme, Kind.CONTACT, app.desk.today(), "Call"))
    assert app.panel.title() == "Acme"
    assert app.panel.facts() == "Supplier · Influence · Strategic · Growing · Last contact today"


def test_nobody_selected_is_said(app: AppDriver) -> None:
    words = [label.text() for label in app.window.panel.findChildren(QLabel) if label.isVisible()]
    assert "Choose a partner to see what you know about it." in words


def test_every_tab_follows_to_another_partner(two: AppDriver) -> None:
    for tab in KEYS:
        for name in ("Acme", "Brightpath"):
            key = two.select(name)
            assert two.panel.tab(tab).partner_id == key, tab
            assert two.panel.tab(tab).isVisible(), tab


@pytest.mark.parametrize("tab", KEYS)
def test_one_who_is_deleted_is_let_go(two: AppDriver, tab: str) -> None:
    """The next one is shown without the tab asking for the one who is gone."""
    two.select("Acme")
    two.panel.tab(tab)
    two.partners.press(K.Key_Delete)
    two.settle()
    assert two.panel.title() == "Brightpath"
    two.partners.press(K.Key_Delete)
    two.settle()
    assert (two.desk.selected, two.panel.title()) == (None, "")
    two.undo()
    two.select("Brightpath")
    assert two.panel.title() == "Brightpath"


def test_undoing_the_partner_shown_empties_the_panel(app: AppDriver) -> None:
    app.given_partners("Acme")
    app.select("Acme")
    app.desk.undo()
    app.settle()
    assert (app.desk.selected, app.panel.title()) == (None, "")
    app.press(K.Key_L, mod=CTRL)  # nobody to log a contact with
    assert QApplication.activeModalWidget() is None


def test_a_link_opens_a_tab_and_the_whole_page(two: AppDriver) -> None:
    key = two.partners.id("Brightpath")
    two.desk.open(PartnerLink(key, "notes", full=True))
    two.settle()
    assert two.window.panel_full
    assert two.panel.title() == "Brightpath"
    assert two.panel.panel.tabs.currentIndex() == KEYS.index("notes")
    two.desk.open(PartnerLink(key, "unknown"))
    assert not two.window.panel_full


def test_what_is_typed_is_kept_when_the_selection_moves(two: AppDriver) -> None:
    acme = two.select("Acme")
    write(two.panel.overview.fields["city"], "Graz")
    two.select("Brightpath")
    assert two.desk.ask(partners.partner, acme).city == "Graz"
    assert two.panel.overview.fields["city"].text() == ""


def test_the_buttons_ask_the_window(two: AppDriver) -> None:
    asked: list[str] = []
    two.select("Acme")
    two.desk.commanded.disconnect()
    two.desk.commanded.connect(asked.append)
    panel = two.window.panel
    for name in ("Battlecard", "Plan (Excel)", "Log contact"):
        click(next(b for b in panel.findChildren(QPushButton) if b.accessibleName() == name))
    assert asked == ["partner.battlecard", "partner.plan", "partner.log"]


def test_it_is_closed_widened_and_brought_back(two: AppDriver) -> None:
    two.select("Acme")
    panel = two.window.panel
    click(panel.close_button)
    assert not panel.isVisible()
    two.press(K.Key_I, mod=CTRL)
    assert panel.isVisible()
    click(panel.expand)
    assert not two.partners.table.isVisible()
    two.press(K.Key_Left, mod=Qt.KeyboardModifier.AltModifier)
    assert two.partners.table.isVisible()
    assert panel.isVisible()


def test_names_are_shown_letter_for_letter(app: AppDriver) -> None:
    ids = app.given_partners(*hostile.NAMES)
    for key, name in zip(ids, hostile.NAMES, strict=True):
        app.desk.select(key)
        app.window.panel.follow()
        assert app.panel.title() == name.strip()
    label = app.window.panel._name
    assert label.textFormat() is Qt.TextFormat.PlainText

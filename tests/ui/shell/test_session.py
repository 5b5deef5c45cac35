"""What is open: workspaces come and go, and the window is built anew in language and looks."""

import gc
import weakref
from datetime import date
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from prmdesk import i18n, settings
from prmdesk.domain.lines import Compare, Condition, Query
from prmdesk.domain.workspace import Workspace
from prmdesk.services import workspace
from prmdesk.ui.kit import theme
from prmdesk.ui.partners.add import AddPartner
from prmdesk.ui.shell.pages import TABS
from prmdesk.ui.shell.session import Session
from prmdesk.ui.shell.start import StartPage
from prmdesk.ui.shell.window import Window
from tests.ui.drivers import CTRL, AppDriver, K, answering, bury, click, write

KEYS = [key for key, _title, _make in TABS]


def rebuilt(app: AppDriver, **values: object) -> Window:
    """Change settings, and wait for the new window; returns the old one."""
    old = app.window
    app.session.looks.change(**values)
    app.qtbot.waitUntil(lambda: app.session.window not in (None, old))
    app.settle()
    app.window.activateWindow()
    return old


# Language and looks


@pytest.mark.parametrize(
    "values",
    [{"language": "zh"}, {"theme": "dark"}, {"zoom": 125}, {"compact_rows": True}],
    ids=lambda v: next(iter(v)),
)
def test_the_place_is_kept_when_the_window_is_built_anew(
    app: AppDriver, values: dict[str, object]
) -> None:
    app.given_partners("Acme", "Brightpath", city="Graz")
    query = Query("b", (Condition("city", Compare.IS, "Graz"),), ("-name",))
    key = app.select("Brightpath")
    app.desk.look_for(query)
    app.panel.tab("notes")
    app.go("quadrant")
    backed_up = app.window.status.latest_backup
    rebuilt(app, **values)
    assert app.window.page_key == "quadrant"
    assert (app.desk.selected, app.desk.query) == (key, query)
    assert app.window.panel.tabs.currentIndex() == KEYS.index("notes")
    assert app.panel.title() == "Brightpath"
    assert app.window.status.latest_backup == backed_up
    app.go("partners")
    assert app.partners.names() == ["Brightpath"]
    assert app.partners.selected() == ["Brightpath"]


def test_rows_can_be_compact(app: AppDriver) -> None:
    before, old = app.partners.table.verticalHeader().defaultSectionSize(), app.window
    app.menu("View")["Compact rows"].trigger()
    app.qtbot.waitUntil(lambda: app.session.window not in (None, old))
    app.settle()
    after = app.partners.table.verticalHeader().defaultSectionSize()
    assert (before, after) == (34, 28)
    assert app.menu("View")["Compact rows"].isChecked()


def test_nothing_of_the_old_window_stays_alive(app: AppDriver) -> None:
    app.given_partners("Acme")
    app.select("Acme")
    for key in ("quadrant", "partners"):
        app.go(key)
    window, desk = weakref.ref(app.window), weakref.ref(app.desk)
    panel = weakref.ref(app.window.panel)
    rebuilt(app, theme="dark")
    bury()
    gc.collect()
    for old in (window, desk, panel):
        assert old() is None or not shiboken6.isValid(old())
    assert window() is None
    shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, Window) and w.isVisible()]
    assert shown == [app.window]


def test_what_is_typed_is_kept_when_the_window_is_built_anew(app: AppDriver) -> None:
    app.given_partners("Acme")
    app.select("Acme")
    write(app.panel.overview.fields["city"], "Graz")
    rebuilt(app, theme="dark")
    assert app.panel.overview.fields["city"].text() == "Graz"


def test_language_changes_words_days_and_qts_own(app: AppDriver) -> None:
    rebuilt(app, language="zh")
    assert i18n.language() == "zh"
    assert QLocale().language() is QLocale.Language.Chinese
    rebuilt(app, language="en")
    assert app.window.pages["partners"].title() == "Partners"


def test_text_grows_and_shrinks_by_key_within_bounds(app: AppDriver) -> None:
    for key, expected in ((K.Key_Equal, 110), (K.Key_Minus, 100), (K.Key_Minus, 90)):
        old = app.window
        app.press(key, mod=CTRL)
        app.qtbot.waitUntil(lambda old=old: app.session.window not in (None, old))  # type: ignore[misc]
        app.window.activateWindow()
        QApplication.processEvents()
        assert app.session.settings.zoom == expected
    for _n in range(20):
        app.session.looks.zoom(-1)
    assert app.session.settings.zoom == theme.ZOOMS[0]
    app.session.looks.zoom(0)
    assert app.session.settings.zoom == 100


def test_settings_outlive_the_program(app: AppDriver) -> None:
    rebuilt(app, theme="dark", zoom=125)
    assert settings.load().theme == "dark"
    assert settings.load().recent[0] == str(app.db.path.resolve())


def test_a_setting_that_stays_as_it_is_builds_nothing(app: AppDriver) -> None:
    old = app.window
    app.session.looks.change(theme=app.session.settings.theme)
    QApplication.processEvents()
    assert app.window is old


def test_a_dialog_that_is_open_is_not_torn_away(app: AppDriver) -> None:
    old = app.window

    def change_meanwhile(dialog: AddPartner) -> None:
        write(dialog.name, "Ac")
        app.session.looks.change(theme="dark")
        for _n in range(20):
            QApplication.processEvents()
        assert app.window is old
        write(dialog.name, "Acme", K.Key_Return)

    with answering(AddPartner, change_meanwhile):
        app.press(K.Key_N, mod=CTRL)
    app.qtbot.waitUntil(lambda: app.session.window not in (None, old))
    app.settle()
    assert app.partners.names() == ["Acme"]


# Workspaces


def other(path: Path, name: str = "Other") -> Path:
    file = path.parent / f"{name}.prmdesk"
    workspace.create(file, Workspace(owner="Robin", currency="EUR")).close()
    return file


def test_another_workspace_takes_the_place_of_the_one_shown(app: AppDriver) -> None:
    app.given_partners("Acme")
    first, second = app.db.path, other(app.db.path)
    assert app.session.open(second)
    app.settle()
    assert app.window.windowTitle() == "Other — prmdesk"
    assert app.partners.names() == []
    assert app.session.open(first)
    app.settle()
    assert app.partners.names() == ["Acme"]


def test_the_one_shown_just_comes_to_the_front(app: AppDriver) -> None:
    old = app.window
    assert app.session.open(app.db.path)
    assert app.window is old


@pytest.mark.parametrize("name", ["<b>gone<b>.prmdesk", "&amp;.prmdesk"])
def test_what_cannot_be_opened_is_told_letter_for_letter(app: AppDriver, name: str) -> None:
    old, texts = app.window, []
    path = app.db.path.parent / name
    path.write_text("no workspace")

    def read(box: QMessageBox) -> None:
        texts.append(box.text())
        box.accept()

    with answering(QMessageBox, read):
        assert not app.session.open(path)
    assert name in texts[0]
    assert app.window is old
    assert path.read_text() == "no workspace"


def test_the_last_workspace_opens_at_the_next_start(
    app: AppDriver, qapp: QApplication, today: date
) -> None:
    path = app.db.path
    app.session.close()
    again = Session(qapp, lambda: today)
    again.start(None)
    assert again.desk is not None
    assert again.desk.db.path == path
    app.qtbot.waitUntil(lambda: not again.desk.working)  # type: ignore[union-attr]
    again.close()
    again.deleteLater()


# The first run


@pytest.fixture
def first_run(qapp: QApplication, qtbot: QtBot, today: date) -> AppDriver:
    driver = AppDriver.__new__(AppDriver)
    driver.qtbot = qtbot
    driver.session = Session(qapp, lambda: today)
    driver.session.start(None)
    return driver


def test_the_first_run_offers_three_ways_and_the_sample_opens_by_a_click(
    first_run: AppDriver,
) -> None:
    page = first_run.session.start_page
    assert isinstance(page, StartPage)
    assert [card.button.text() for card in page.cards] == ["Import…", "Create…", "Open sample"]
    click(page.cards[2].button)
    first_run.settle()
    assert first_run.banner().startswith("This is sample data.")
    assert len(first_run.partners.names()) == 24
    bury()
    assert not shiboken6.isValid(page)
    first_run.close()


def test_the_language_is_chosen_on_the_start_page(first_run: AppDriver) -> None:
    for name, code in (("简体中文", "zh"), ("English", "en")):
        page = first_run.session.start_page
        assert page is not None
        chips = {b.text(): b for b in page.findChildren(QPushButton) if b.isCheckable()}
        assert not chips[name].isChecked()
        click(chips[name])
        first_run.qtbot.waitUntil(lambda old=page: first_run.session.start_page is not old)  # type: ignore[misc]
        assert i18n.language() == code
    bury()
    page = first_run.session.start_page
    assert page is not None
    page.close()
    first_run.close()

"""Settings: nothing changes before Save, and what belongs to the workspace can be undone."""

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from prmdesk.services import history, workspace
from prmdesk.ui.scoring.drivers import ScoringDialog
from prmdesk.ui.shell.preferences import Preferences
from tests.ui.drivers import CTRL, AppDriver, K, answering, click, press, write


def open_settings(app: AppDriver) -> None:
    app.press(K.Key_Comma, mod=CTRL)


def steps(app: AppDriver) -> int:
    return len(app.desk.ask(history.latest, 500))


def save(dialog: Preferences) -> None:
    press(dialog, K.Key_Return, mod=CTRL)


def test_saving_what_is_there_changes_nothing(app: AppDriver) -> None:
    before, old, settings = steps(app), app.window, app.session.settings
    with answering(Preferences, save):
        open_settings(app)
    QApplication.processEvents()
    assert (steps(app), app.session.settings) == (before, settings)
    assert app.window is old


def test_cancelling_changes_nothing(app: AppDriver) -> None:
    def change(dialog: Preferences) -> None:
        write(dialog.owner, "Somebody else")
        dialog.theme.fill("dark")
        press(dialog, K.Key_Escape)

    before, settings = steps(app), app.session.settings
    with answering(Preferences, change):
        open_settings(app)
    assert (steps(app), app.session.settings) == (before, settings)


def test_the_workspaces_own_are_kept_in_one_step_and_undone(app: AppDriver) -> None:
    def change(dialog: Preferences) -> None:
        write(dialog.owner, " Kim ")
        dialog.currency.setCurrentText("chf")
        dialog.month.fill(4)
        dialog.colour.fill("#0b6e63")
        save(dialog)

    with answering(Preferences, change):
        open_settings(app)
    kept = app.desk.ask(workspace.settings_of)
    assert (kept.owner, kept.currency, kept.fiscal_start) == ("Kim", "CHF", 4)
    assert (kept.brand_colour, kept.logo) == ("#0b6e63", "")
    assert app.undo_text() == "Undo Change settings"
    app.undo()
    assert app.desk.ask(workspace.settings_of).currency == "EUR"


def test_thresholds_are_a_step_away(app: AppDriver) -> None:
    with answering(Preferences, lambda dialog: click(dialog.scoring)):
        open_settings(app)
    (scoring,) = app.window.findChildren(ScoringDialog)
    assert scoring.isVisible()
    scoring.accept()


@pytest.mark.parametrize(("field", "code"), [("theme", "dark"), ("zoom", 125), ("language", "zh")])
def test_this_computers_own_show_at_once(app: AppDriver, field: str, code: object) -> None:
    old = app.window

    def change(dialog: Preferences) -> None:
        getattr(dialog, field).fill(code)
        save(dialog)

    with answering(Preferences, change):
        open_settings(app)
    app.qtbot.waitUntil(lambda: app.session.window not in (None, old))
    app.settle()
    assert getattr(app.session.settings, field) == code


def test_single_letters_can_be_turned_off(app: AppDriver) -> None:
    old = app.window

    def change(dialog: Preferences) -> None:
        dialog.single.setChecked(False)
        save(dialog)

    with answering(Preferences, change):
        open_settings(app)
    app.qtbot.waitUntil(lambda: app.session.window not in (None, old))
    app.settle()
    app.given_partners("Acme", "Brightpath")
    app.select("Acme")
    app.partners.press(K.Key_J)
    assert app.partners.selected() == ["Acme"]


def test_every_input_has_a_name(app: AppDriver) -> None:
    def look(dialog: Preferences) -> None:
        inputs = [w for kind in (QLineEdit, QComboBox) for w in dialog.findChildren(kind)]
        own = [w for w in inputs if not isinstance(w.parent(), QComboBox)]
        assert len(own) >= 7
        assert [w for w in own if not w.accessibleName()] == []

    with answering(Preferences, look):
        open_settings(app)

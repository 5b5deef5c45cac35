"""Settings: nothing changes before Save, and what belongs to the workspace can be undone."""

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QSpinBox

from prmdesk.domain.quadrant import Place, Quadrant
from prmdesk.services import history, partners, scores, workspace
from prmdesk.ui.shell.preferences import Preferences
from tests.ui.drivers import CTRL, AppDriver, K, answering, press, write


def open_settings(app: AppDriver) -> None:
    app.press(K.Key_Comma, mod=CTRL)


def steps(app: AppDriver) -> int:
    return len(app.desk.ask(history.latest, 500))


def save(dialog: Preferences) -> None:
    press(dialog, K.Key_Return, mod=CTRL)


def test_saving_what_is_there_changes_nothing(app: AppDriver) -> None:
    app.desk.do(workspace.change_settings, threshold_us=62.5)
    before, old, settings = steps(app), app.window, app.session.settings
    with answering(Preferences, save):
        open_settings(app)
    QApplication.processEvents()
    assert (steps(app), app.session.settings) == (before, settings)
    assert app.window is old
    assert app.desk.ask(workspace.settings_of).threshold_us == 62.5


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
        save(dialog)

    with answering(Preferences, change):
        open_settings(app)
    kept = app.desk.ask(workspace.settings_of)
    assert (kept.owner, kept.currency, kept.fiscal_start) == ("Kim", "CHF", 4)
    assert app.undo_text() == "Undo Change settings"
    app.undo()
    assert app.desk.ask(workspace.settings_of).currency == "EUR"


def test_a_threshold_moves_partners_between_quadrants(app: AppDriver) -> None:
    (acme,) = app.given_partners("Acme")
    app.desk.do(scores.place, {acme: Place(60, 60)})
    assert app.partners.cell(0, "quadrant") == "Strategic"

    def change(dialog: Preferences) -> None:
        dialog.threshold_us.setValue(70)
        save(dialog)

    with answering(Preferences, change):
        open_settings(app)
    assert app.partners.cell(0, "quadrant") == "Opportunistic"
    assert app.desk.ask(partners.lines_of, [acme])[acme].quadrant is Quadrant.OPPORTUNISTIC


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
        inputs = [w for kind in (QLineEdit, QComboBox, QSpinBox) for w in dialog.findChildren(kind)]
        own = [w for w in inputs if not isinstance(w.parent(), QComboBox | QSpinBox)]
        assert len(own) >= 9
        assert [w for w in own if not w.accessibleName()] == []

    with answering(Preferences, look):
        open_settings(app)

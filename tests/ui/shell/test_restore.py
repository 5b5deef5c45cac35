"""Putting a backup in the place of the workspace."""

from PySide6.QtWidgets import QWidget

from prmdesk.services import workspace
from prmdesk.ui.shell.restore import RestoreDialog
from tests.ui.drivers import CTRL, AppDriver, K, answering, press


def test_the_partners_of_the_backup_come_back_and_the_present_is_kept(app: AppDriver) -> None:
    app.given_partners("Acme")
    app.press(K.Key_S, mod=CTRL)
    app.settle()
    app.given_partners("Later")
    path = app.db.path
    before = len(workspace.list_backups(path))

    def restore(dialog: RestoreDialog) -> None:
        assert dialog.list.accessibleName()
        assert dialog.list.item(0).text().endswith("1 partner")
        press(dialog, K.Key_Return, mod=CTRL)

    with answering(RestoreDialog, restore):
        app.menu("File")["Restore backup…"].trigger()
    app.settle()
    assert app.partners.names() == ["Acme"]
    assert len(workspace.list_backups(path)) == before + 1


def test_cancelling_changes_nothing(app: AppDriver) -> None:
    app.press(K.Key_S, mod=CTRL)
    app.settle()
    app.given_partners("Later")
    with answering(RestoreDialog, lambda dialog: press(dialog, K.Key_Escape)):
        app.menu("File")["Restore backup…"].trigger()
    assert app.partners.names() == ["Later"]


def test_without_a_backup_nothing_can_be_restored(app: AppDriver, qtbot: object) -> None:
    nowhere = app.db.path.with_name("None.prmdesk")
    parent = QWidget()
    dialog = RestoreDialog(nowhere, parent)
    assert dialog.list.count() == 0
    assert dialog._primary is not None
    assert not dialog._primary.isEnabled()

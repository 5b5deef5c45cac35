"""The sheet of keys, made from the commands."""

from PySide6.QtWidgets import QTableWidget

from prmdesk.ui.shell.keys import KeysDialog
from tests.ui.drivers import AppDriver, K, answering


def test_every_command_with_a_key_is_on_the_sheet(app: AppDriver) -> None:
    rows: dict[str, str] = {}

    def read(dialog: KeysDialog) -> None:
        (table,) = dialog.findChildren(QTableWidget)
        assert table.accessibleName()
        for row in range(table.rowCount()):
            rows[table.item(row, 0).text()] = table.item(row, 1).text()
        dialog.accept()

    with answering(KeysDialog, read):
        app.press(K.Key_F1)
    commands = app.window.registry.commands.values()
    assert rows.keys() == {command.text for command in commands if command.keys}
    assert rows["Add partner…"] == "Ctrl+N"
    assert rows["Redo"] == "Ctrl+Y, Ctrl+Shift+Z"

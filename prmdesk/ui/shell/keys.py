"""The sheet of keys, made from the commands."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.shell.registry import Registry


class KeysDialog(Dialog):
    """Every command that has a key, by menu."""

    def __init__(self, registry: Registry, parent: QWidget) -> None:
        super().__init__(_("Keys"), parent, width=520)
        commands = [command for command in registry.commands.values() if command.keys]
        table = QTableWidget(len(commands), 2)
        table.setAccessibleName(_("Keys"))
        table.setHorizontalHeaderLabels([_("Does"), _("Keys")])
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        for row, command in enumerate(commands):
            native = QKeySequence.SequenceFormat.NativeText
            keys = ", ".join(QKeySequence(key).toString(native) for key in command.keys)
            table.setItem(row, 0, QTableWidgetItem(command.text))
            table.setItem(row, 1, QTableWidgetItem(keys))
        table.setMinimumHeight(theme.px(480))
        self.body.addWidget(table)
        self.offer_close()

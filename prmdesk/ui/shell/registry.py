"""From commands to actions: one QAction each, the menus, and which single keys are on."""

from collections.abc import Iterable

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from prmdesk.i18n import _
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.commands import Command
from prmdesk.ui.kit.icons import icon
from prmdesk.ui.shell.commands import MENUS

_TYPING = (QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox)


class Registry:
    """The commands of a window by id, each with its action."""

    def __init__(self, window: QWidget, *, single_keys: bool) -> None:
        self._window = window
        self._single_keys = single_keys
        self.commands: dict[str, Command] = {}
        self._actions: dict[str, QAction] = {}
        self._menus: dict[str, QMenu] = {}

    def add(self, commands: Iterable[Command]) -> None:
        """Make commands known; their keys work at once, and their menus have them."""
        for command in commands:
            if command.id in self.commands:
                continue
            self.commands[command.id] = command
            self._actions[command.id] = self._action(command)
            if command.menu in self._menus:
                self._menus[command.menu].addAction(self._actions[command.id])

    def run(self, command_id: str) -> None:
        """Do what a command does, if it can be done now."""
        command = self.commands[command_id]
        if command.enabled():
            command.run()

    def fill(self, bar: QMenuBar) -> None:
        """Build the menus; what can be done is asked each time one opens."""
        for key, title in MENUS.items():
            menu = self._menus[key] = bar.addMenu(_(title))
            mine = [command.id for command in self.commands.values() if command.menu == key]
            menu.addActions([self._actions[command_id] for command_id in mine])
            menu.aboutToShow.connect(lambda key=key: self._ask(key))

    def tell(self, command_id: str, text: str) -> None:
        """Show another text for a command: "Undo Rename partner"."""
        self._actions[command_id].setText(text.replace("&", "&&"))

    def name_undo(self, desk: Desk) -> None:
        """Say in the menu what Undo and Redo would do."""
        for key, word, change in (
            ("edit.undo", _("Undo"), desk.ask(type(desk.db).undoable)),
            ("edit.redo", _("Redo"), desk.ask(type(desk.db).redoable)),
        ):
            self.tell(key, f"{word} {_(change.label)}" if change else word)

    def _action(self, command: Command) -> QAction:
        action = QAction(command.text.replace("&", "&&"), self._window)
        if command.icon:
            action.setIcon(icon(command.icon, theme.colours().muted))
        keys = [key for key in command.keys if self._single_keys or len(key) > 1]
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setCheckable(command.checked is not None)
        action.triggered.connect(lambda _checked=False: self._triggered(command))
        self._window.addAction(action)
        return action

    def _triggered(self, command: Command) -> None:
        if command.single and isinstance(QApplication.focusWidget(), _TYPING):
            return
        self.run(command.id)

    def _ask(self, menu: str) -> None:
        for command in self.commands.values():
            if command.menu == menu:
                action = self._actions[command.id]
                action.setEnabled(command.enabled())
                if command.checked is not None:
                    action.setChecked(command.checked())

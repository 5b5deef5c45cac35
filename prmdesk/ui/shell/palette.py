"""Ctrl+K: go to a partner, a page or a command by typing a few letters."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout

from prmdesk import words
from prmdesk.domain.lines import Query
from prmdesk.domain.text import fold
from prmdesk.i18n import _
from prmdesk.services import partners
from prmdesk.ui.desk import PartnerLink
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.commands import Command
from prmdesk.ui.kit.icons import icon

if TYPE_CHECKING:
    from prmdesk.ui.shell.window import Window

_MOST = 12
_GO = int(Qt.ItemDataRole.UserRole)


class Palette(QDialog):
    """Partners come first, then commands; Enter does the one that is marked."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window = window
        self.box = QLineEdit()
        self.box.setPlaceholderText(_("Go to a partner, a page or a command"))
        self.box.setAccessibleName(_("Go to anything"))
        self.list = QListWidget()
        self.list.setAccessibleName(_("Found"))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(10)] * 4)
        column.addWidget(self.box)
        column.addWidget(self.list)
        self.resize(theme.px(560), theme.px(420))
        middle = window.mapToGlobal(window.rect().center())
        self.move(
            middle.x() - self.width() // 2, window.mapToGlobal(window.pos()).y() + theme.px(90)
        )
        self.box.textChanged.connect(self._search)
        self.box.installEventFilter(self)
        self.list.itemActivated.connect(self._go)
        self.list.itemClicked.connect(self._go)
        self._search("")
        self.box.setFocus()

    def _search(self, text: str) -> None:
        self.list.clear()
        desk = self._window.desk
        if text.strip():
            for line in desk.ask(partners.all_lines, Query(text=text), desk.today())[:_MOST]:
                shown = " · ".join(filter(None, (line.name, words.name(line.quadrant))))
                self._add(shown, "users", PartnerLink(line.id, "brief"))
        wanted = fold(text).split()
        for command in self._window.registry.commands.values():
            if all(word in fold(command.text) for word in wanted) and command.enabled():
                keys = [QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
                        for key in command.keys[:1]]  # fmt: skip
                self._add("   ".join([command.text, *keys]), command.icon, command)
        self.list.setCurrentRow(0)

    def _add(self, text: str, icon_name: str, goes: object) -> None:
        item = QListWidgetItem(text)
        if icon_name:
            item.setIcon(icon(icon_name, theme.colours().muted))
        item.setData(_GO, goes)
        self.list.addItem(item)

    def _go(self, item: QListWidgetItem) -> None:
        goes = item.data(_GO)
        self.close()
        if isinstance(goes, Command):
            self._window.registry.run(goes.id)
        else:
            self._window.desk.open(goes)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step:
                row = self.list.currentRow() + step
                self.list.setCurrentRow(max(0, min(self.list.count() - 1, row)))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.list.currentItem():
                self._go(self.list.currentItem())
                return True
        return False

"""Choosing the partner with which another one is to be merged."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from prmdesk.domain.lines import Query
from prmdesk.i18n import _
from prmdesk.services import partners
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.labels import muted_label

_MOST = 200
_ID = int(Qt.ItemDataRole.UserRole)


class MergeWith(Dialog):
    """``chosen`` is the other partner's id, None until one was chosen."""

    def __init__(self, desk: Desk, partner_id: int, parent: QWidget | None) -> None:
        name = desk.ask(partners.partner, partner_id).name
        super().__init__(_("Merge with…"), parent)
        self.desk, self._partner_id = desk, partner_id
        self.chosen: int | None = None
        self.box = QLineEdit()
        self.box.setAccessibleName(_("Search partners"))
        self.box.setPlaceholderText(_("Search"))
        self.box.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setObjectName("boxed")
        self.list.setAccessibleName(_("Partners"))
        self.list.setMinimumHeight(theme.px(280))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSpacing(theme.px(3))
        told = _("Which partner is the same as {name}? You see both before anything is merged.")
        self.body.addWidget(muted_label(told.format(name=name), wrap=True))
        self.body.addWidget(self.box)
        self.body.addWidget(self.list, 1)
        self._compare = self.offer(_("Compare"))
        self.box.textChanged.connect(self._search)
        self.box.installEventFilter(self)
        self.list.itemDoubleClicked.connect(lambda _item: self.keep())
        self._search("")
        self.box.setFocus()

    def _search(self, text: str) -> None:
        self.list.clear()
        found = self.desk.ask(partners.all_lines, Query(text=text), self.desk.today())
        for line in [line for line in found if line.id != self._partner_id][:_MOST]:
            item = QListWidgetItem(line.name)
            item.setData(_ID, line.id)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self._compare.setEnabled(self.list.count() > 0)

    def keep(self) -> None:
        if (item := self.list.currentItem()) is not None:
            self.chosen = item.data(_ID)
            self.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows go through the list while a name is being typed."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step:
                row = min(max(self.list.currentRow() + step, 0), self.list.count() - 1)
                self.list.setCurrentRow(row)
                return True
        return False

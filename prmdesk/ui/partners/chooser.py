"""Choosing the columns of the list, and their order."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from prmdesk.i18n import _
from prmdesk.services import partners
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.labels import muted_label
from prmdesk.ui.kit.looking import COLUMN_NAMES


class ColumnChooser(Dialog):
    """Tick the columns to show; drag them into order. The partner's name is always there."""

    def __init__(self, desk: Desk, shown: Sequence[str], parent: QWidget) -> None:
        super().__init__(_("Choose columns"), parent, width=380)
        own = {f"field:{field.id}": field.name for field in desk.ask(partners.fields)}
        names = {key: _(text) for key, text in COLUMN_NAMES.items()} | own
        self.list = QListWidget()
        self.list.setAccessibleName(_("Columns"))
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setMinimumHeight(theme.px(420))
        for key in [*shown, *(key for key in names if key not in shown)]:
            item = QListWidgetItem(names[key])
            item.setData(Qt.ItemDataRole.UserRole, key)
            fixed = key == "name"
            flags = item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled
            item.setFlags(flags & ~Qt.ItemFlag.ItemIsUserCheckable if fixed else flags)
            chosen = key in shown
            item.setCheckState(Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.body.addWidget(muted_label(_("Tick what the list shows. Drag to change the order.")))
        self.body.addWidget(self.list)
        self.offer(_("Show these columns"))

    def keys(self) -> list[str]:
        """The ticked columns in their order, the name first."""
        items = [self.list.item(row) for row in range(self.list.count())]
        ticked = [
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        ]
        return ["name", *(key for key in ticked if key != "name")]

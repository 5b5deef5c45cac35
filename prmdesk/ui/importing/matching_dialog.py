"""The remembered matchings in a dialog: use one, keep the present one, rename, update, delete."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from prmdesk.domain.imports import Preset
from prmdesk.errors import Problem
from prmdesk.i18n import _
from prmdesk.services import presets
from prmdesk.ui.importing.draft import Draft
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.dates import shown
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.forms import TextField
from prmdesk.ui.kit.labels import muted_label, tip
from prmdesk.ui.kit.tables import plain_table

_NAME, _COLUMNS, _USED = range(3)
_WIDTH = 620


class MatchingDialog(Dialog):
    """Enter uses the matching marked, F2 renames it, Del deletes it.

    Before there is a sheet they can only be looked at, renamed and deleted.
    """

    def __init__(self, draft: Draft, parent: QWidget | None) -> None:
        super().__init__(_("Remembered matchings"), parent, width=_WIDTH)
        self._draft = draft
        self._presets: list[Preset] = []
        self.table = QTableWidget(0, 3)
        self._set_up_table()
        self.rename = button(_("Rename"), "pencil", clicked=self._edit_name)
        self.update_it = button(_("Update"), "refresh-cw", clicked=self._update)
        self.delete_it = button(_("Delete"), "trash-2", clicked=self._delete)
        self.name = TextField()
        self.name.setAccessibleName(_("Name"))
        self.name.setPlaceholderText(_("Name, for instance: Reseller portal export"))
        self.save = button(_("Save this matching"), "save", clicked=self._save)
        self._lay_out()
        self.use = self.offer(_("Use"), cancel=_("Close"))
        self.table.itemSelectionChanged.connect(self._refresh_buttons)
        self.table.itemChanged.connect(self._renamed)
        self.table.cellDoubleClicked.connect(lambda _row, _column: self.keep())
        self.name.returnPressed.connect(self._save)
        self.name.textChanged.connect(lambda _text: self._refresh_buttons())
        recalled = draft.recalled
        self._fill(recalled.preset.name if recalled else "")
        (self.table if self._presets else self.name).setFocus()

    def _set_up_table(self) -> None:
        self.table.setObjectName("boxed")
        self.table.setAccessibleName(_("Remembered matchings"))
        self.table.setHorizontalHeaderLabels([_("Name"), _("Columns"), _("Used last")])
        plain_table(self.table, 32)
        self.table.setTabKeyNavigation(False)
        self.table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QTableWidget.EditTrigger.EditKeyPressed)
        self.table.setMinimumHeight(theme.px(200))
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(_COLUMNS, theme.px(88))
        header.resizeSection(_USED, theme.px(112))

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(theme.px(8))
        for item in (self.rename, self.update_it, self.delete_it):
            side.addWidget(item)
        side.addStretch()
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(self.table, 1)
        row.addLayout(side)
        below = QHBoxLayout()
        below.addWidget(self.name, 1)
        below.addWidget(self.save)
        text = _("How the columns and words of a list were matched. A list with the same headings "
                 "is matched so by itself, wherever its columns stand.")  # fmt: skip
        told = muted_label(text, wrap=True)
        # A layout asks a wrapped label for its height at another width than it then gets.
        told.setMinimumHeight(told.heightForWidth(theme.px(_WIDTH - 40)))
        self.body.addWidget(told)
        self.body.addLayout(row, 1)
        self.body.addLayout(below)

    # What there is

    def _fill(self, marked: str) -> None:
        """Read the matchings again and mark one of them by name."""
        self._presets = self._draft.desk.ask(presets.every)
        self.table.blockSignals(True)
        self.table.setRowCount(len(self._presets))
        for row, preset in enumerate(self._presets):
            texts = (preset.name, str(len(preset.headings)), shown(preset.used_on))
            for column, text in enumerate(texts):
                self.table.setItem(row, column, _item(text, is_name=column == _NAME))
        self.table.blockSignals(False)
        names = [one.name for one in self._presets]
        self.table.setCurrentCell(names.index(marked) if marked in names else 0, _NAME)
        self._refresh_buttons()

    def _marked(self) -> Preset | None:
        row = self.table.currentRow()
        return self._presets[row] if 0 <= row < len(self._presets) else None

    def _refresh_buttons(self) -> None:
        is_marked, has_sheet = self._marked() is not None, self._draft.table is not None
        for item in (self.rename, self.delete_it):
            item.setEnabled(is_marked)
        for item in (self.update_it, self.use):
            item.setEnabled(is_marked and has_sheet)
        self.name.setEnabled(has_sheet)
        self.save.setEnabled(has_sheet and bool(self.name.text().strip()))

    # What is done with it

    def keep(self) -> None:
        """Match the sheet as the matching marked has it."""
        if self.use.isEnabled() and (preset := self._marked()) is not None:
            self._draft.use(preset)
            self.accept()

    def _edit_name(self) -> None:
        item = self.table.item(self.table.currentRow(), _NAME)
        if item is not None:
            self.table.setFocus()
            self.table.editItem(item)

    def _renamed(self, item: QTableWidgetItem) -> None:
        preset, name = self._presets[item.row()], " ".join(item.text().split())
        if name != preset.name:
            self._trouble.hide()
            is_done = self._draft.rename_matching(preset, name, self._refuse)
            self._fill(name if is_done else preset.name)

    def _update(self) -> None:
        if (preset := self._marked()) is not None:
            self._keep_under(preset.name)

    def _save(self) -> None:
        if self.save.isEnabled():
            self._keep_under(self.name.text())

    def _keep_under(self, name: str) -> None:
        self._trouble.hide()
        if self._draft.save_matching(name, self._refuse):
            self.name.clear()
            self._fill(" ".join(name.split()))

    def _delete(self) -> None:
        if (preset := self._marked()) is not None:
            self._draft.delete_matching(preset)
            self._fill("")

    def _refuse(self, problems: Sequence[Problem]) -> None:
        self.tell(" ".join(one.text for one in problems))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.table.hasFocus():
            self._delete()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.name.hasFocus():
            event.accept()  # the field has taken it
        else:
            super().keyPressEvent(event)


def matchings_button(draft: Draft, kind: str = "") -> QPushButton:
    """A button that opens the remembered matchings over its window."""
    made = button(_("Matchings…"), "bookmark", kind=kind)
    made.clicked.connect(lambda _checked=False: MatchingDialog(draft, made.window()).exec())
    return made


def _item(text: str, *, is_name: bool) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setData(Qt.ItemDataRole.ToolTipRole, tip(text))
    if not is_name:
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
    return item

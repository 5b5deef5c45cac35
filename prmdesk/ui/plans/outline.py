"""The sections of a plan as a list: which are filled, and which one is shown."""

from collections.abc import Collection

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from prmdesk import words
from prmdesk.domain.plans import Section
from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.icons import icon
from prmdesk.ui.kit.labels import tip

_ROW, _LEAST = 30, 4


class Outline(QListWidget):
    """A dot tells what is filled: a tick or an open circle, and in words for screen readers."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("planOutline")
        self.setAccessibleName(_("Sections of the plan"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setIconSize(QSize(theme.px(16), theme.px(16)))
        for section in Section:
            item = QListWidgetItem(words.name(section))
            item.setSizeHint(QSize(0, theme.px(_ROW)))
            self.addItem(item)
        self._row = theme.px(_ROW)
        self.setMinimumHeight(self._row * _LEAST)
        self.setMaximumHeight(self.sizeHint().height())
        self.setCurrentRow(0)
        self.currentRowChanged.connect(lambda row: self.chosen.emit(list(Section)[row]))

    def show_filled(self, filled: Collection[Section]) -> None:
        """Mark the sections in which what matters is there."""
        c = theme.colours()
        for row, section in enumerate(Section):
            is_filled = section in filled
            state = _("filled") if is_filled else _("not filled yet")
            name = words.name(section)
            item = self.item(row)
            item.setIcon(icon("circle-check", c.good) if is_filled else icon("circle", c.border))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name}, {state}")
            item.setData(Qt.ItemDataRole.ToolTipRole, tip(state))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(200), self._row * self.count() + theme.px(8))

    def go_to(self, section: Section) -> None:
        """Choose a section."""
        self.setCurrentRow(list(Section).index(section))

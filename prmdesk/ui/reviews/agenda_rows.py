"""The agenda of a review as it is set up: what is talked about, and for how long."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.qbr import AGENDA, AgendaItem
from prmdesk.i18n import _, ngettext, speaking
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button, tool_button
from prmdesk.ui.kit.labels import muted_label
from prmdesk.ui.kit.spins import WholeSpin

MOST_ITEMS, MOST_MINUTES = 12, 240


class AgendaRows(QWidget):
    """A title that nobody changed is printed in the language of the pack."""

    changed = Signal()

    def __init__(self, spoken: str) -> None:
        super().__init__()
        self._spoken = spoken
        self._rows: list[tuple[AgendaItem, QLineEdit, WholeSpin, QWidget]] = []
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.px(4))
        self._grid.setColumnStretch(0, 1)
        self.total = muted_label()
        self.more = button(_("Add item"), "plus", kind="link", clicked=self.add_empty)
        self.more.setAutoDefault(False)
        foot = QGridLayout()
        foot.addWidget(self.more, 0, 0)
        foot.setColumnStretch(1, 1)
        foot.addWidget(self.total, 0, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addLayout(self._grid)
        column.addLayout(foot)
        for item in AGENDA:
            self._add(item)
        self._sum()

    def _title(self, item: AgendaItem) -> str:
        with speaking(self._spoken):
            return words.name(item.item) if item.item is not None else item.title

    def _add(self, item: AgendaItem) -> QLineEdit:
        title, minutes = QLineEdit(self._title(item)), WholeSpin(0, MOST_MINUTES)
        title.setAccessibleName(_("Item of the agenda"))
        title.setCursorPosition(0)
        minutes.setAccessibleName(_("Minutes of this item"))
        minutes.setSingleStep(5)
        minutes.setSuffix(_(" min"))
        minutes.setValue(item.minutes)
        minutes.valueChanged.connect(lambda _value: self._sum())
        remove = tool_button("x", _("Remove this item"))
        row = (item, title, minutes, remove)
        remove.clicked.connect(lambda _checked=False: self._take_out(row))
        self._rows.append(row)
        line = self._grid.rowCount()
        for place, widget in enumerate((title, minutes, remove)):
            self._grid.addWidget(widget, line, place)
        return title

    def add_empty(self) -> None:
        """Offer one more item, and go there."""
        title = self._add(AgendaItem(5))
        self._sum()
        title.setFocus()

    def _take_out(self, row: tuple[AgendaItem, QLineEdit, WholeSpin, QWidget]) -> None:
        self._rows.remove(row)
        for widget in row[1:]:
            widget.hide()
            widget.deleteLater()
        self._sum()

    def speak(self, spoken: str) -> None:
        """Show the titles that nobody changed in another language."""
        was = [self._title(row[0]) for row in self._rows]
        self._spoken = spoken
        for (item, title, _minutes, _remove), before in zip(self._rows, was, strict=True):
            if item.item is not None and title.text() == before:
                title.setText(self._title(item))
                title.setCursorPosition(0)

    def agenda(self) -> tuple[AgendaItem, ...]:
        """The items as they are; without title or minutes they are none."""
        found = []
        for item, title, minutes, _remove in self._rows:
            text = title.text().strip()
            if not text or not minutes.value():
                continue
            same = item.item is not None and text == self._title(item)
            found.append(AgendaItem(minutes.value(), item.item, "" if same else text))
        return tuple(found)

    def _sum(self) -> None:
        n = sum(row[2].value() for row in self._rows)
        self.total.setText(ngettext("{n} minute", "{n} minutes", n).format(n=n))
        self.more.setEnabled(len(self._rows) < MOST_ITEMS)
        self.changed.emit()

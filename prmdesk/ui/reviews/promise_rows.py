"""The promises of a review as a small grid: who gives it, what, who keeps it, by when."""

from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QToolButton, QWidget

from prmdesk.domain.minutes import Said
from prmdesk.domain.onboarding import Side
from prmdesk.domain.promises import Promise
from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import tool_button
from prmdesk.ui.kit.dates import DateField
from prmdesk.ui.kit.forms import Choice, TextField, mark
from prmdesk.ui.kit.labels import muted_label

_OWNER, _DUE = 130, 130


class _Row:
    """The fields of one promise."""

    def __init__(self, said: Said, day: date, owners: Iterable[str]) -> None:
        self.side = Choice({Side.US: _("We promise"), Side.PARTNER: _("They promise")})
        self.side.setAccessibleName(_("Who promises"))
        self.side.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.text, self.owner = QLineEdit(said.text), TextField(owners)
        self.text.setAccessibleName(_("Promise"))
        self.text.setCursorPosition(0)
        self.owner.setAccessibleName(_("Who keeps it"))
        self.owner.setMaximumWidth(theme.px(_OWNER))
        self.due = DateField(day, _("Due"))
        self.due.setMaximumWidth(theme.px(_DUE))
        self.remove: QToolButton = tool_button("x", _("Remove this promise"))
        self.side.fill(said.side)
        self.owner.fill(said.owner)
        self.due.set_day(said.due)

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        """The fields in their order."""
        return self.side, self.text, self.owner, self.due, self.remove

    def promise(self, day: date) -> Promise | None:
        """What is written, as a promise made on ``day``; None where nothing is."""
        text = self.text.text().strip()
        if not text:
            return None
        owner = self.owner.text().strip()
        return Promise(0, 0, self.side.code(), text, day, self.due.day(), owner)


class PromiseRows(QWidget):
    """``changed`` tells that there are more or fewer of them."""

    changed = Signal()

    def __init__(self, today: date, owners: Iterable[str]) -> None:
        super().__init__()
        self._today, self._owners = today, list(owners)
        self.rows: list[_Row] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.px(6))
        self._grid.setColumnStretch(1, 1)
        self._titles = [
            muted_label(text) for text in (_("Who"), _("Promise"), _("Who keeps it"), _("Due"))
        ]
        for place, title in enumerate(self._titles):
            self._grid.addWidget(title, 0, place)
        self._show_titles()

    def add(self, found: Sequence[Said]) -> None:
        """Put promises at the end."""
        for said in found:
            row = _Row(said, self._today, self._owners)
            row.remove.clicked.connect(lambda _checked=False, row=row: self.take_out(row))
            self.rows.append(row)
            line = self._grid.rowCount()
            for place, widget in enumerate(row.widgets):
                self._grid.addWidget(widget, line, place)
        if found:
            self._show_titles()
            self.changed.emit()

    def take_out(self, row: _Row) -> None:
        """Forget a promise; the keys go on in the one before it."""
        place = self.rows.index(row)
        self.rows.remove(row)
        for widget in row.widgets:
            widget.hide()
            widget.deleteLater()
        if self.rows:
            self.rows[max(0, place - 1)].text.setFocus()
        self._show_titles()
        self.changed.emit()

    def check(self, day: date) -> str:
        """What is wrong with the days, marked at the first; "" when all is well."""
        for row in self.rows:
            if not row.due.check():
                return _("This is no day. Try 2026-03-25, 25.3, +7 or fri.")
            due = row.due.day()
            early = due is not None and due < day
            said = _("This day lies before the review.") if early else ""
            mark(row.due, said)
            if said:
                row.due.setFocus()
                return said
        return ""

    def promises(self, day: date) -> list[Promise]:
        """All that are written, as made on ``day``."""
        return [made for row in self.rows if (made := row.promise(day)) is not None]

    def _show_titles(self) -> None:
        for title in self._titles:
            title.setVisible(bool(self.rows))

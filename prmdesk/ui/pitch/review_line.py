"""When and by whom an answer was reviewed, and a button for: today, by me."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from prmdesk.i18n import _
from prmdesk.services.workspace import settings_of
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.dates import DateField
from prmdesk.ui.kit.forms import TextField
from prmdesk.ui.kit.labels import muted_label

_DAY = 130


class ReviewLine(QWidget):
    """``reviewed`` tells the day and the name as they are now to be."""

    reviewed = Signal(object, str)

    def __init__(self, desk: Desk, about: str) -> None:
        super().__init__()
        self._desk = desk
        self.day = DateField(desk.today(), _("Reviewed on: {what}").format(what=about))
        self.day.setPlaceholderText(_("Reviewed on"))
        self.day.setFixedWidth(theme.px(_DAY))
        self.who = TextField()
        self.who.setAccessibleName(_("Reviewed by: {what}").format(what=about))
        self.who.setPlaceholderText(_("Reviewed by"))
        self.now = button(_("Mark as reviewed"), "check", kind="link", clicked=self._now)
        head, line = QHBoxLayout(), QHBoxLayout()
        head.addWidget(muted_label(_("Last reviewed, and by whom"), wrap=True), 1)
        head.addWidget(self.now)
        line.setSpacing(theme.px(6))
        line.addWidget(self.day)
        line.addWidget(self.who, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addLayout(head)
        column.addLayout(line)
        self.day.committed.connect(lambda day: self.reviewed.emit(day, self.who.text().strip()))
        self.who.committed.connect(lambda name: self.reviewed.emit(self._day, name))
        self._day: date | None = None

    def fill(self, on: date | None, by: str) -> None:
        """Show a review without telling anyone."""
        self._day = on
        self.day.set_day(on)
        self.who.fill(by)

    def leave(self) -> None:
        """Keep what is being typed."""
        self.day.editingFinished.emit()
        self.who.editingFinished.emit()

    def _now(self) -> None:
        owner = self._desk.ask(settings_of).owner
        self.reviewed.emit(self._desk.today(), owner or self.who.text().strip())

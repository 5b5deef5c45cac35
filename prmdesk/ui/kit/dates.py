"""Days on screen: shown as the language writes them, typed as people type them."""

from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QMenu, QWidget, QWidgetAction

from prmdesk import words
from prmdesk.domain.dates import read_day
from prmdesk.i18n import _, ngettext
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.forms import mark
from prmdesk.ui.kit.icons import icon


def shown(day: date | None) -> str:
    """``day`` in the short form of the language; nothing for none."""
    return "" if day is None else words.day(day)


def due_text(due: date | None, today: date) -> str:
    """When something is due, in words: "2 days late", "today", else the day."""
    if due is None:
        return ""
    days = (due - today).days
    if days < 0:
        return ngettext("{n} day late", "{n} days late", -days).format(n=-days)
    return _("today") if days == 0 else _("tomorrow") if days == 1 else shown(due)


def ago_text(day: date | None, today: date) -> str:
    """How long ago something was, in words; nothing for never."""
    if day is None:
        return ""
    days = (today - day).days
    if days <= 0:
        return _("today") if days == 0 else shown(day)
    return ngettext("{n} day ago", "{n} days ago", days).format(n=days)


class DateField(QLineEdit):
    """A day, typed (+7, fri, 25.3) or chosen. ``committed`` tells a day that was entered.

    Who keeps the day fills the field again with ``set_day``; Esc goes back to what it set.
    """

    committed = Signal(object)

    def __init__(self, today: date, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._filled: date | None = None
        self._day: date | None = None
        self.setAccessibleName(name)
        self.setPlaceholderText(_("+7, fri, 25.3"))
        self._choose = QAction(icon("calendar", theme.colours().muted), _("Choose a day"), self)
        self._choose.triggered.connect(self._show_calendar)
        self.addAction(self._choose, QLineEdit.ActionPosition.TrailingPosition)
        self.editingFinished.connect(self._commit)

    def day(self) -> date | None:
        """The day entered last; ``ValueError`` while the text means none."""
        return read_day(self.text(), self._today) if self.isModified() else self._day

    def set_day(self, day: date | None) -> None:
        """Show ``day`` without telling anyone; what is being typed stays."""
        self._filled = day
        if not (self.hasFocus() and self.isModified()) or self.property("wrong"):
            self._show(day)

    def check(self) -> bool:
        """Whether the text means a day; where it means none, mark the field and go there."""
        try:
            self.day()
        except ValueError:
            self._mark(True)
            self.setFocus()
            return False
        return True

    def _show(self, day: date | None) -> None:
        self._day = day
        self.setText(shown(day))
        self.setModified(False)
        self._mark(False)

    def _commit(self) -> None:
        if not self.isModified():
            return
        try:
            day = read_day(self.text(), self._today)
        except ValueError:
            self._mark(True)
            return
        changed = day != self._day
        self._show(day)
        if changed:
            self.committed.emit(day)

    def _mark(self, wrong: bool) -> None:
        mark(self, _("This is no day. Try 2026-03-25, 25.3, +7 or fri.") if wrong else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text() != shown(self._filled):
            self._show(self._filled)
        else:
            super().keyPressEvent(event)

    def _show_calendar(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar = QCalendarWidget()
        calendar.setSelectedDate(QDate(*(self._day or self._today).timetuple()[:3]))
        holder = QWidgetAction(menu)
        holder.setDefaultWidget(calendar)
        menu.addAction(holder)
        for chosen in (calendar.clicked, calendar.activated):  # by mouse, by Enter
            chosen.connect(lambda day: self._chosen(menu, day))
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))
        calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def _chosen(self, menu: QMenu, day: QDate) -> None:
        menu.close()
        self.setText(date(day.year(), day.month(), day.day()).isoformat())
        self.setModified(True)
        self._commit()

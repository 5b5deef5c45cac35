"""A page of the window, and a tab of the partner panel: they read again when told of a change."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from prmdesk.domain.changes import Change
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.commands import Command
from prmdesk.ui.kit.day import Day

_AGAIN_MS = 5_000


class Page(QWidget):
    """One place in the window. ``shows`` names the tables whose changes concern it.

    A visible page reads again at once, a hidden one when it is shown next; so it does on another
    day, but what is being typed is let be.
    """

    key = ""
    icon = ""
    shows: tuple[str, ...] = ()

    count_changed = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.count = ""
        self._stale = True
        desk.changed.connect(self._changed)
        Day.of(desk).changed.connect(self._another_day)

    def title(self) -> str:
        """The page's name in the navigation and the header."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Read again and redraw, keeping selection and scroll by id."""
        raise NotImplementedError

    def tools(self) -> list[QWidget]:
        """What stands at the right of the header, the primary button last."""
        return []

    def commands(self) -> Sequence[Command]:
        """What can be done here, for menus, palette and the sheet of keys."""
        return ()

    def leave(self) -> None:
        """Keep what is still being typed: the page is about to be left or closed."""

    def step(self, by: int) -> bool:
        """Go on to the next (``by`` 1) or the previous of what this page steps through, if any."""
        return False

    def set_count(self, text: str) -> None:
        """Show ``text`` (38 of 112) beside the title."""
        self.count = text
        self.count_changed.emit(text)

    def reload(self) -> None:
        """Read again now if visible, else when shown next."""
        if self.isVisible():
            self._stale = False
            self.refresh()
        else:
            self._stale = True

    def _changed(self, change: Change) -> None:
        if change.about(*self.shows):
            self.reload()

    def _another_day(self) -> None:
        editor = QApplication.focusWidget()
        if editor is not None and self.isAncestorOf(editor) and _is_typed_in(editor):
            QTimer.singleShot(_AGAIN_MS, self, self._another_day)
        else:
            self.reload()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.refresh()


def _is_typed_in(editor: QWidget) -> bool:
    """Whether there is something in ``editor`` that was typed and perhaps not kept yet."""
    if isinstance(editor, QPlainTextEdit | QTextEdit):
        return editor.document().isModified()
    line = editor if isinstance(editor, QLineEdit) else editor.findChild(QLineEdit)
    return line is not None and line.isModified() and bool(line.text())


class PartnerTab(Page):
    """A page about one partner: a tab of the panel. ``partner_id`` None shows nothing."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.partner_id: int | None = None

    def show_partner(self, partner_id: int | None) -> None:
        """Show another partner."""
        if partner_id != self.partner_id:
            self.leave()
            self.partner_id = partner_id
            self.reload()

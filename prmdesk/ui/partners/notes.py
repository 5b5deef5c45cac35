"""The Notes tab: an editor on top, and the log of notes, contacts made and tasks, newest first."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QInputDialog,
    QPlainTextEdit,
    QVBoxLayout,
)

from prmdesk import words
from prmdesk.domain.activities import Activity, Kind
from prmdesk.i18n import _
from prmdesk.services import partners
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button, tool_button
from prmdesk.ui.kit.dates import due_text, shown
from prmdesk.ui.kit.labels import muted_label, plain_label
from prmdesk.ui.kit.page import PartnerTab
from prmdesk.ui.kit.scrolling import CardColumn

_SUBMIT = tuple(
    QKeyCombination(Qt.KeyboardModifier.ControlModifier, key)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
)


class NoteEditor(QPlainTextEdit):
    """Ctrl+Enter adds what is typed; Tab goes on to the next field."""

    submitted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)

    def event(self, event: QEvent) -> bool:
        enter = isinstance(event, QKeyEvent) and event.keyCombination() in _SUBMIT
        if enter and event.type() is QEvent.Type.ShortcutOverride:
            event.accept()  # in this place it is not the key that widens the panel
            return True
        if enter and event.type() is QEvent.Type.KeyPress:
            self.submitted.emit()
            return True
        return super().event(event)


class NotesTab(PartnerTab):
    """What is typed and not yet added is added when the tab is left: nothing is lost."""

    shows = ("activities", "contacts")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.editor = NoteEditor()
        self.editor.submitted.connect(self.leave)
        self.editor.setAccessibleName(_("New note"))
        self.editor.setPlaceholderText(_("Write a note"))
        self.editor.setFixedHeight(self.fontMetrics().lineSpacing() * 5)
        acts = QHBoxLayout()
        acts.addWidget(
            button(_("Add task…"), "check", clicked=lambda: desk.command("partner.task"))
        )
        acts.addStretch()
        acts.addWidget(button(_("Add note"), primary=True, clicked=self.leave))
        self._log = CardColumn()
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(16)] * 4)
        column.setSpacing(theme.px(8))
        column.addWidget(self.editor)
        column.addLayout(acts)
        column.addWidget(self._log, 1)

    def title(self) -> str:
        return _("Notes")

    def leave(self) -> None:
        text = self.editor.toPlainText().strip()
        if self.partner_id is None or not text:
            return
        note = Activity(0, self.partner_id, Kind.NOTE, self.desk.today(), text)
        if self.desk.do(partners.save_activity, note) is not None:
            self.editor.clear()

    def refresh(self) -> None:
        if self.partner_id is None:
            return
        self._log.clear()
        names = {c.id: c.name for c in self.desk.ask(partners.contacts, self.partner_id)}
        log = self.desk.ask(partners.activities, self.partner_id)
        for activity in log:
            self._log.add(_Entry(self, activity, names.get(activity.contact_id or 0, "")))
        if not log:
            self._log.add(muted_label(_("Nothing noted yet."), wrap=True))

    def tick(self, task: Activity, done: bool) -> None:
        """Mark a task as done today, or open again."""
        self.desk.do(
            partners.save_activity, replace(task, done_on=self.desk.today() if done else None)
        )

    def edit(self, activity: Activity) -> None:
        """Change the words of an entry."""
        text, wanted = QInputDialog.getMultiLineText(
            self, words.name(activity.kind), _("Text"), activity.text
        )
        if wanted:
            self.desk.do(partners.save_activity, replace(activity, text=text.strip()))

    def delete(self, activity: Activity) -> None:
        """Remove an entry; the toast has Undo on it."""
        self.desk.do(partners.delete_activity, activity, say=_("Deleted from the log"))


class _Entry(QFrame):
    """One line of the log."""

    def __init__(self, tab: NotesTab, activity: Activity, whom: str) -> None:
        super().__init__()
        self.setObjectName("card")
        head = QHBoxLayout()
        head.setSpacing(theme.px(4))
        about = [words.name(activity.kind), shown(activity.on_date), whom]
        if activity.kind is Kind.TASK:
            box = QCheckBox()
            box.setAccessibleName(_("Done: {task}").format(task=activity.text))
            box.setChecked(activity.done_on is not None)
            box.clicked.connect(lambda on: tab.tick(activity, on))
            head.addWidget(box)
            about = [words.name(activity.kind)]
        head.addWidget(muted_label(" · ".join(filter(None, about))))
        if activity.due and not activity.done_on:
            today = tab.desk.today()
            late = activity.due < today
            head.addWidget(plain_label(due_text(activity.due, today), "late" if late else "muted"))
        head.addStretch()
        head.addWidget(tool_button("pencil", _("Edit"), clicked=lambda: tab.edit(activity)))
        head.addWidget(tool_button("trash-2", _("Delete"), clicked=lambda: tab.delete(activity)))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(10), theme.px(4), theme.px(4), theme.px(8))
        column.setSpacing(theme.px(2))
        column.addLayout(head)
        text = plain_label(activity.text, wrap=True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(text)

"""Quick entry: one typed line makes a task or meeting, and below it stands how it is read."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLineEdit, QVBoxLayout, QWidget

from prmdesk.domain.changes import Change
from prmdesk.domain.quick_entry import Entry, Names, written
from prmdesk.errors import Problem
from prmdesk.i18n import _, ngettext
from prmdesk.services import partners, tasks
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.forms import mark
from prmdesk.ui.kit.labels import muted_label, plain_label
from prmdesk.ui.kit.partner_picker import PartnerPicker
from prmdesk.words.today import entry_text

_WIDTH = 520


class QuickEntry(QWidget):
    """``added`` tells that a line was kept. Who names no partner means the one selected."""

    added = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._known: Names | None = None
        self._picked: int | None = None
        self.field = QLineEdit()
        self.field.setAccessibleName(_("New task or meeting"))
        self.field.setPlaceholderText(_("New: call Anja fri @Brightpath"))
        self.field.setClearButtonEnabled(True)
        self.preview = muted_label(wrap=True)
        self.preview.setAccessibleName(_("How the line is read"))
        self.which = plain_label(_("Which partner?"))
        self.picker = PartnerPicker()
        self.which.setBuddy(self.picker)
        self._asking = QWidget()
        row = QHBoxLayout(self._asking)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.which)
        row.addWidget(self.picker, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        for widget in (self.field, self.preview, self._asking):
            column.addWidget(widget)
        self._asking.hide()
        self.field.textChanged.connect(lambda _text: self._typed())
        self.picker.picked.connect(self._pick)
        desk.changed.connect(self._changed)
        desk.selection_changed.connect(lambda _id: self._show())
        self._show()

    def entry(self) -> Entry:
        """What is typed, as it is read now."""
        if self._known is None:
            self._known = self.desk.ask(tasks.known_names)
        chosen = self._picked if self._picked is not None else self.desk.selected
        args = self.field.text(), self._known, self.desk.today(), chosen
        found = self.desk.ask(tasks.read_line, *args)
        if self._picked in found.partner_ids and found.partner_id is None:
            found = self.desk.ask(tasks.of_partner, found, self._picked)
        return found

    def add(self) -> bool:
        """Keep what is typed; ask for the partner where it is not clear, and then say False."""
        entry = self.entry()
        if not entry.text.strip():
            self._tell_wrong(())
            return False
        if entry.partner_id is None:
            self._ask(entry)
            return False
        name = self.desk.ask(partners.partner, entry.partner_id).name
        said = _("Added for {name}").format(name=name)
        made = self.desk.do(
            tasks.add, entry, entry.partner_id, self.desk.today(), say=said,
            invalid=self._tell_wrong,
        )  # fmt: skip
        if made is None:
            return False
        self.field.clear()
        self.added.emit()
        return True

    def _tell_wrong(self, _problems: tuple[Problem, ...]) -> None:
        mark(self.field, _("Write what is to be done."))
        self.field.setFocus()

    def _ask(self, entry: Entry) -> None:
        """Offer the partners that may be meant, all of them where none is."""
        assert self._known is not None
        names = self.desk.ask(tasks.partner_names, entry.partner_ids)
        self.picker.fill(names, None)
        self._asking.show()
        self.picker.setFocus()
        self.picker.showPopup()

    def _pick(self, partner_id: int) -> None:
        """Write the partner into the line, so that it is seen, and go on there."""
        entry = self.entry()
        name = self.desk.ask(partners.partner, partner_id).name
        self.field.setText(written(entry, name))
        self._picked = partner_id  # typing forgets it
        self._asking.hide()
        self._show()
        self.field.setFocus()

    def _typed(self) -> None:
        self._picked = None
        self._asking.hide()
        mark(self.field, "")
        self._show()

    def _changed(self, change: Change) -> None:
        if change.about("partners", "contacts"):
            self._known = None
            if self.field.text():
                self._show()

    def _show(self) -> None:
        """Say below the line how it is read, word by word."""
        self.preview.setText(self._told())
        self._make_room()

    def _told(self) -> str:
        if not self.field.text().strip():
            return _("With a day, a time and a partner: meet Wei tomorrow 14:00 @Nord Star")
        entry = self.entry()
        who = whom = ""
        if entry.partner_id is not None:
            who = self.desk.ask(partners.partner, entry.partner_id).name
        if entry.partner_id is not None and entry.contact_id is not None:
            people = self.desk.ask(partners.contacts, entry.partner_id)
            whom = next((one.name for one in people if one.id == entry.contact_id), "")
        return entry_text(entry, who or _unclear(entry), whom)

    def _make_room(self) -> None:
        """A layout asks a wrapped label for its height at another width than it then gets."""
        self.preview.setMinimumHeight(max(0, self.preview.heightForWidth(self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.field.text():
            self.field.clear()
        else:
            super().keyPressEvent(event)


def _unclear(entry: Entry) -> str:
    """Why it is not clear who is meant."""
    n = len(entry.partner_ids)
    if n:
        text = ngettext("{n} partner is called like “{name}”", "{n} partners are called like "
                        "“{name}”", n)  # fmt: skip
        return text.format(n=n, name=entry.called)
    if entry.called:
        return _("no partner is called “{name}”").format(name=entry.called)
    return _("no partner yet")


class QuickEntryDialog(Dialog):
    """The same line, from anywhere in the window."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(_("New task or meeting"), parent)
        self.entry = QuickEntry(desk)
        self.entry.setMinimumWidth(theme.px(_WIDTH))  # the dialog's own gives way to its layout's
        self.body.addWidget(self.entry)
        self.offer(_("Add"))
        if (whole := self.layout()) is not None:
            whole.setSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)  # it grows by a question
        self.entry.field.setFocus()

    def keep(self) -> None:
        if self.entry.add():
            self.accept()

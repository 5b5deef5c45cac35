"""Logging a contact made, and adding a task, in a few keystrokes."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from prmdesk.domain.activities import Activity, Kind
from prmdesk.i18n import _
from prmdesk.services import partners
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.dates import DateField
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.forms import add_row, form_layout, mark_problems


class LogContact(Dialog):
    """When, with whom, what was said; and the next step that comes of it."""

    def __init__(self, desk: Desk, partner_id: int, parent: QWidget) -> None:
        name = desk.ask(partners.partner, partner_id).name
        super().__init__(_("Contact with {name}").format(name=name), parent, width=520)
        self.desk, self.partner_id = desk, partner_id
        self.day = DateField(desk.today(), _("Day"))
        self.day.set_day(desk.today())
        self.whom = QComboBox()
        self.whom.addItem(_("Nobody in particular"), None)
        for contact in desk.ask(partners.contacts, partner_id):
            self.whom.addItem(contact.name, contact.id)
        self.whom.setCurrentIndex(min(1, self.whom.count() - 1))
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(self.fontMetrics().lineSpacing() * 6)
        self.next, self.due = QLineEdit(), DateField(desk.today(), _("Due"))
        form = form_layout()
        for label, field in (
            (_("What was said"), self.text),
            (_("With"), self.whom),
            (_("Day"), self.day),
            (_("Next step"), self.next),
            (_("Due"), self.due),
        ):
            add_row(form, label, field)
        self.body.addLayout(form)
        self.offer(_("Log contact"))
        self.text.setFocus()

    def keep(self) -> None:
        if not (self.day.check() and self.due.check()):
            return
        day, due = self.day.day() or self.desk.today(), self.due.day()
        said = Activity(
            0, self.partner_id, Kind.CONTACT, day, self.text.toPlainText().strip(),
            contact_id=self.whom.currentData(),
        )  # fmt: skip
        follow = None
        if self.next.text().strip():
            follow = Activity(
                0, self.partner_id, Kind.TASK, self.desk.today(), self.next.text().strip(), due=due
            )
        made = self.desk.do(
            partners.log_contact,
            said,
            follow,
            invalid=lambda problems: mark_problems({"text": self.text}, problems),
            say=_("Contact logged"),
        )
        if made is not None:
            self.accept()


class AddTask(Dialog):
    """What is to be done, and by when."""

    def __init__(self, desk: Desk, partner_ids: Sequence[int], parent: QWidget) -> None:
        names = partners.names(desk.ask(partners.partner, key) for key in partner_ids)
        super().__init__(_("Task for {name}").format(name=names), parent)
        self.desk, self.partner_ids = desk, partner_ids
        self.text, self.due = QLineEdit(), DateField(desk.today(), _("Due"))
        form = form_layout()
        add_row(form, _("Task"), self.text)
        add_row(form, _("Due"), self.due)
        self.body.addLayout(form)
        self.offer(_("Add task"))
        self.text.setFocus()

    def keep(self) -> None:
        if not self.due.check():
            return
        text, due = self.text.text().strip(), self.due.day()
        made = self.desk.do(
            partners.add_tasks,
            self.partner_ids,
            Activity(0, 0, Kind.TASK, self.desk.today(), text, due=due),
            invalid=lambda problems: mark_problems({"text": self.text}, problems),
            say=_("Task added"),
        )
        if made is not None:
            self.accept()

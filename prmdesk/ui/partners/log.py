"""Logging a contact made, and adding a task, in a few keystrokes."""

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
        try:
            day, due = self.day.day() or self.desk.today(), self.due.day()
        except ValueError:
            return
        said = Activity(
            0, self.partner_id, Kind.CONTACT, day, self.text.toPlainText().strip(),
            contact_id=self.whom.currentData(),
        )  # fmt: skip
        follow = None
        if self.next.text().strip():
            follow = Activity(
                0, self.partner_id, Kind.TASK, self.desk.today(), self.next.text().strip(), due=due
            )
        wrong: list[object] = []

        def invalid(problems: object) -> None:
            wrong.append(problems)
            mark_problems({"text": self.text}, problems)  # type: ignore[arg-type]

        self.desk.do(partners.log_contact, said, follow, invalid=invalid)
        if not wrong:
            self.accept()
            self.desk.say(_("Contact logged"), undo=True)


class AddTask(Dialog):
    """What is to be done, and by when."""

    def __init__(self, desk: Desk, partner_id: int, parent: QWidget) -> None:
        name = desk.ask(partners.partner, partner_id).name
        super().__init__(_("Task for {name}").format(name=name), parent)
        self.desk, self.partner_id = desk, partner_id
        self.text, self.due = QLineEdit(), DateField(desk.today(), _("Due"))
        form = form_layout()
        add_row(form, _("Task"), self.text)
        add_row(form, _("Due"), self.due)
        self.body.addLayout(form)
        self.offer(_("Add task"))
        self.text.setFocus()

    def keep(self) -> None:
        try:
            due = self.due.day()
        except ValueError:
            return
        task = Activity(
            0, self.partner_id, Kind.TASK, self.desk.today(), self.text.text().strip(), due=due
        )
        made = self.desk.do(
            partners.save_activity,
            task,
            invalid=lambda problems: mark_problems({"text": self.text}, problems),
        )
        if made is not None:
            self.accept()
            self.desk.say(_("Task added"), undo=True)

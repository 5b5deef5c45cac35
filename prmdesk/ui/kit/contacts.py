"""The people at a partner: a card each with ways to reach them, edited in a dialog."""

from functools import partial

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.partners import Contact
from prmdesk.domain.people import Someone
from prmdesk.i18n import _
from prmdesk.services import partners, people
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button, tool_button
from prmdesk.ui.kit.contact_form import EditContact
from prmdesk.ui.kit.dates import ago_text
from prmdesk.ui.kit.labels import ElidedLabel, muted_label, set_tip
from prmdesk.words.people import known_text, strength_text

PEOPLE = (
    "partners", "contacts", "acquaintances", "activities", "attendances", "sessions", "steps",
    "checklists",
)  # fmt: skip
"""The tables that people, their last touch and who knows them are read from."""


class ContactList(QWidget):
    """Who they are, when they were touched, who of us knows them; who left stands last, in grey."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.partner_id: int | None = None
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.px(6))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addLayout(self._rows)
        add = QHBoxLayout()
        add.addWidget(button(_("Add contact…"), "user-plus", kind="link", clicked=self.add))
        add.addStretch()
        column.addLayout(add)

    def show_partner(self, partner_id: int) -> None:
        """Show the people at ``partner_id``."""
        self.show_people(partner_id, self.desk.ask(people.everyone, partner_id))

    def show_people(self, partner_id: int, found: list[Someone]) -> None:
        """Show ``found``, who are the people at ``partner_id``."""
        self.partner_id = partner_id
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for one in found:
            self._rows.addWidget(_Card(self, one))

    def edit(self, contact: Contact) -> None:
        """Change a contact."""
        EditContact(self.desk, contact, self).exec()

    def delete(self, contact: Contact) -> None:
        """Delete a contact; the toast has Undo on it."""
        said = _("{name} was deleted").format(name=contact.name)
        self.desk.do(partners.delete_contact, contact, say=said)

    def bring_back(self, contact: Contact) -> None:
        """Note that who left is there again; the toast has Undo on it."""
        said = _("{name} is there again").format(name=contact.name)
        self.desk.do(people.bring_back, contact, say=said)

    def copy(self, text: str) -> None:
        """Put an e-mail address or a number on the clipboard."""
        QGuiApplication.clipboard().setText(text)
        self.desk.say(_("Copied: {text}").format(text=text))

    def add(self) -> None:
        """Add someone to the partner shown."""
        if self.partner_id is not None:
            self.edit(Contact(0, self.partner_id, ""))


class _Card(QFrame):
    def __init__(self, people: ContactList, one: Someone) -> None:
        super().__init__()
        self.setObjectName("card")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(10), theme.px(4), theme.px(4), theme.px(4))
        row.setSpacing(theme.px(2))
        row.addLayout(_texts(people.desk, one), 1)
        own = one.contact
        reached = (("mail", own.email), ("phone", own.mobile or own.phone))
        for icon, value in () if one.has_left else reached:
            if value:
                said = _("Copy {what}").format(what=value)
                row.addWidget(tool_button(icon, said, clicked=partial(people.copy, value)))
        acts = [
            ("pencil", _("Edit {name}"), people.edit),
            ("trash-2", _("Delete {name}"), people.delete),
        ]
        if one.has_left:
            acts.insert(0, ("rotate-ccw", _("{name} is there again"), people.bring_back))
        for icon, text, act in acts:
            said = text.format(name=own.name)
            row.addWidget(tool_button(icon, said, clicked=partial(act, own)))


def _texts(desk: Desk, one: Someone) -> QVBoxLayout:
    """The name and the strength, and under it what else is known."""
    own = one.contact
    name = ElidedLabel(own.name, "muted" if one.has_left else "")
    name.setFont(theme.font(weight=theme.SEMIBOLD))
    head = QHBoxLayout()
    head.setSpacing(theme.px(8))
    head.addWidget(name, 1)
    if one.strength:
        dots = muted_label(strength_text(one.strength))
        strength = _("Strength {n} of 5").format(n=one.strength)
        dots.setAccessibleName(strength)
        set_tip(dots, strength)
        head.addWidget(dots)
    texts = QVBoxLayout()
    texts.setSpacing(0)
    texts.addLayout(head)
    for facts in ((words.name(own.role), own.title), (own.email,), _since(desk, one)):
        if any(facts):
            texts.addWidget(ElidedLabel(" · ".join(filter(None, facts)), "muted"))
    return texts


def _since(desk: Desk, one: Someone) -> tuple[str, ...]:
    """When they left or were touched last, and who of us knows them."""
    when = ""
    if one.contact.left_on is not None:
        when = _("Left on {day}").format(day=words.day(one.contact.left_on))
    elif one.touched is not None:
        when = _("Last touch {when}").format(when=ago_text(one.touched, desk.today()))
    known = _("known by {names}").format(names=known_text(one.known_by)) if one.known_by else ""
    return when, known

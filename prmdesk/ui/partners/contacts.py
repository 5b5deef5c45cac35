"""The people at a partner: one row each with ways to reach them, edited in a dialog."""

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from prmdesk import words
from prmdesk.domain.partners import Contact, Role
from prmdesk.i18n import _
from prmdesk.services import partners
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button, tool_button
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.forms import Choice, add_row, form_layout, mark_problems
from prmdesk.ui.kit.labels import ElidedLabel, muted_label, set_tip


class ContactList(QWidget):
    """Name, role and title; buttons copy e-mail and phone, edit and delete."""

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
        add.addWidget(button(_("Add contact…"), "user-plus", kind="link", clicked=self._add))
        add.addStretch()
        column.addLayout(add)

    def show_partner(self, partner_id: int) -> None:
        """Show the people at ``partner_id``."""
        self.partner_id = partner_id
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for contact in self.desk.ask(partners.contacts, partner_id):
            self._rows.addWidget(_Row(self, contact))

    def edit(self, contact: Contact) -> None:
        """Change a contact."""
        EditContact(self.desk, contact, self).exec()

    def delete(self, contact: Contact) -> None:
        """Delete a contact; the toast has Undo on it."""
        said = _("{name} was deleted").format(name=contact.name)
        self.desk.do(partners.delete_contact, contact, say=said)

    def copy(self, text: str) -> None:
        """Put an e-mail address or a number on the clipboard."""
        QGuiApplication.clipboard().setText(text)
        self.desk.say(_("Copied: {text}").format(text=text))

    def _add(self) -> None:
        if self.partner_id is not None:
            self.edit(Contact(0, self.partner_id, ""))


class _Row(QFrame):
    def __init__(self, people: ContactList, contact: Contact) -> None:
        super().__init__()
        self.setObjectName("card")
        name = ElidedLabel(contact.name)
        name.setFont(theme.font(weight=theme.SEMIBOLD))
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(name, 1)
        if contact.strength:
            dots = muted_label("●" * contact.strength + "○" * (5 - contact.strength))
            strength = _("Strength {n} of 5").format(n=contact.strength)
            dots.setAccessibleName(strength)
            set_tip(dots, strength)
            head.addWidget(dots)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addLayout(head)
        for facts in ((words.name(contact.role), contact.title), (contact.email,)):
            if any(facts):
                texts.addWidget(ElidedLabel(" · ".join(filter(None, facts)), "muted"))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(10), theme.px(4), theme.px(4), theme.px(4))
        row.setSpacing(theme.px(2))
        row.addLayout(texts, 1)
        phone = contact.mobile or contact.phone
        for icon, text, value in (
            ("mail", _("Copy {what}"), contact.email),
            ("phone", _("Copy {what}"), phone),
        ):
            if value:
                said = text.format(what=value)
                row.addWidget(tool_button(icon, said, clicked=partial(people.copy, value)))
        for icon, text, act in (
            ("pencil", _("Edit {name}"), people.edit),
            ("trash-2", _("Delete {name}"), people.delete),
        ):
            said = text.format(name=contact.name)
            row.addWidget(tool_button(icon, said, clicked=partial(act, contact)))


class EditContact(Dialog):
    """All that is kept of a person."""

    def __init__(self, desk: Desk, contact: Contact, parent: QWidget) -> None:
        super().__init__(_("Edit contact") if contact.id else _("Add contact"), parent)
        self.desk, self.contact = desk, contact
        self.fields = {
            key: QLineEdit(getattr(contact, key))
            for key in ("name", "title", "email", "phone", "mobile", "im")
        }
        self.role = Choice({code: words.name(code) or _("Unknown") for code in Role})
        self.role.fill(contact.role)
        strengths = {None: _("Unknown")} | {n: _("{n} of 5").format(n=n) for n in range(1, 6)}
        self.strength = Choice(strengths)
        self.strength.fill(contact.strength)
        self.main = QCheckBox(_("Main contact"))
        self.main.setChecked(contact.is_main)
        self.notes = QPlainTextEdit(contact.notes)
        self.notes.setTabChangesFocus(True)
        self.notes.setFixedHeight(self.fontMetrics().lineSpacing() * 4)
        form = form_layout()
        for label, field in (
            (_("Name"), self.fields["name"]),
            (_("Job title"), self.fields["title"]),
            (_("Role"), self.role),
            (_("Email"), self.fields["email"]),
            (_("Phone"), self.fields["phone"]),
            (_("Mobile"), self.fields["mobile"]),
            (_("WeChat or other"), self.fields["im"]),
            (_("Strength"), self.strength),
            ("", self.main),
            (_("Remarks"), self.notes),
        ):
            add_row(form, label, field)
        self.body.addLayout(form)
        self.offer(_("Save contact"))
        self.fields["name"].setFocus()

    def keep(self) -> None:
        texts: dict[str, Any] = {key: field.text().strip() for key, field in self.fields.items()}
        contact = replace(
            self.contact,
            role=self.role.code(),
            strength=self.strength.code(),
            is_main=self.main.isChecked(),
            notes=self.notes.toPlainText().strip(),
            **texts,
        )
        kept = self.desk.do(
            partners.save_contact,
            contact,
            invalid=lambda problems: mark_problems(self.fields, problems),
        )
        if kept is not None:
            self.accept()

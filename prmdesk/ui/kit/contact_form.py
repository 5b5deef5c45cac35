"""The dialog of a person at a partner: all that is kept of them, and who of us knows them."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from prmdesk import words
from prmdesk.domain.partners import Contact, Role
from prmdesk.domain.people import STRONGEST, Acquaintance
from prmdesk.errors import Problem
from prmdesk.i18n import _
from prmdesk.services import people
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button, tool_button
from prmdesk.ui.kit.dates import DateField
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.forms import Choice, TextField, add_row, form_layout, mark_problems
from prmdesk.ui.kit.labels import heading, muted_label
from prmdesk.ui.kit.scrolling import CardColumn

Way = QBoxLayout.Direction

_WIDTH, _HEIGHT = 760, 560


def strength_choice() -> Choice:
    """How well two people know each other, or that it is unsaid."""
    levels = {n: _("{n} of 5").format(n=n) for n in range(1, STRONGEST + 1)}
    return Choice({None: _("Unknown")} | levels)


class EditContact(Dialog):
    """A person and who of us knows them are kept in one step; ``contact_id`` is then its id."""

    def __init__(self, desk: Desk, contact: Contact, parent: QWidget | None) -> None:
        super().__init__(_("Edit contact") if contact.id else _("Add contact"), parent)
        self.desk, self.contact = desk, contact
        self.contact_id: int | None = None
        self.fields = {
            key: QLineEdit(getattr(contact, key))
            for key in ("name", "title", "email", "phone", "mobile", "im")
        }
        self.days = {
            "birthday": DateField(desk.today(), _("Birthday")),
            "left_on": DateField(desk.today(), _("Left on")),
        }
        for key, field in self.days.items():
            field.set_day(getattr(contact, key))
        self.role = Choice({code: words.name(code) or _("Unknown") for code in Role})
        self.role.fill(contact.role)
        self.strength = strength_choice()
        self.strength.fill(contact.strength)
        self.main = QCheckBox(_("Main contact"))
        self.main.setChecked(contact.is_main)
        self.notes = QPlainTextEdit(contact.notes)
        self.notes.setTabChangesFocus(True)
        self.notes.setFixedHeight(self.fontMetrics().lineSpacing() * 4)
        self.known = KnownBy(desk, self._acquaintances())
        room = self.screen().availableSize() * 0.95
        wide = room.width() >= theme.px(_WIDTH)
        self._lay_out(Way.LeftToRight if wide else Way.TopToBottom)
        self.offer(_("Save contact"))
        self.resize(min(theme.px(_WIDTH), room.width()), min(theme.px(_HEIGHT), room.height()))
        self.fields["name"].setFocus()

    def _acquaintances(self) -> tuple[Acquaintance, ...]:
        if not self.contact.id:
            return ()
        found = self.desk.ask(people.everyone, self.contact.partner_id)
        return next((one.known_by for one in found if one.contact.id == self.contact.id), ())

    def _lay_out(self, way: Way) -> None:
        left, right = form_layout(), form_layout()
        self._fill(
            left, (_("Name"), self.fields["name"]), (_("Job title"), self.fields["title"]),
            (_("Role"), self.role), (_("Email"), self.fields["email"]),
            (_("Phone"), self.fields["phone"]), (_("Mobile"), self.fields["mobile"]),
            (_("WeChat or other"), self.fields["im"]),
        )  # fmt: skip
        self._fill(
            right, (_("Strength"), self.strength), ("", self.main),
            (_("Birthday"), self.days["birthday"]), (_("Left on"), self.days["left_on"]),
            (_("Remarks"), self.notes),
        )  # fmt: skip
        halves = QWidget()
        beside = QBoxLayout(way, halves)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(theme.px(8))
        for form in (left, right):
            half = QVBoxLayout()
            half.addLayout(form)
            half.addStretch()
            beside.addLayout(half, 1)
        scroll = CardColumn()
        for part in (halves, heading(_("Who of us knows them")), self.known):
            scroll.add(part)
        self.body.addWidget(scroll, 1)

    def _fill(self, form: QFormLayout, *rows: tuple[str, QWidget]) -> None:
        for label, field in rows:
            add_row(form, label, field)

    def keep(self) -> None:
        if not all(field.check() for field in self.days.values()):
            return
        typed: dict[str, Any] = {key: field.text().strip() for key, field in self.fields.items()}
        typed |= {key: field.day() for key, field in self.days.items()}
        contact = replace(
            self.contact,
            role=self.role.code(),
            strength=self.strength.code(),
            is_main=self.main.isChecked(),
            notes=self.notes.toPlainText().strip(),
            **typed,
        )
        self.contact_id = self.desk.do(
            people.keep, contact, self.known.acquaintances(), invalid=self._mark
        )
        if self.contact_id is not None:
            self.accept()

    def _mark(self, problems: Iterable[Problem]) -> None:
        found = tuple(problems)
        mark_problems(self.fields, found)
        for problem in found:
            if problem.field not in self.fields:
                self.tell(problem.text)


class KnownBy(QWidget):
    """Who of us knows a person, how well, and from where: a line each."""

    def __init__(self, desk: Desk, known: Iterable[Acquaintance]) -> None:
        super().__init__()
        self._names = desk.ask(people.colleagues)
        self.lines: list[_Line] = []
        self._none = muted_label(_("Nobody yet. Name who of us could call them."), wrap=True)
        self._column = QVBoxLayout()
        self._column.setSpacing(theme.px(6))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._none)
        column.addLayout(self._column)
        add = button(_("Add one of us"), "plus", kind="link", clicked=self.add)
        add.setAutoDefault(False)
        column.addWidget(add, alignment=Qt.AlignmentFlag.AlignLeft)
        for one in known:
            self._put(one)
        self._none.setVisible(not self.lines)

    def add(self) -> None:
        """One more line, to be filled in."""
        self._put(Acquaintance(0, 0, 0, "")).colleague.setFocus()

    def acquaintances(self) -> list[Acquaintance]:
        """What the lines say."""
        return [line.acquaintance() for line in self.lines]

    def _put(self, known: Acquaintance) -> "_Line":
        line = _Line(known, self._names)
        line.drop.clicked.connect(lambda: self._drop(line))
        self.lines.append(line)
        self._column.addWidget(line)
        self._none.hide()
        return line

    def _drop(self, line: "_Line") -> None:
        self.lines.remove(line)
        line.hide()
        line.deleteLater()
        self._none.setVisible(not self.lines)


class _Line(QWidget):
    def __init__(self, known: Acquaintance, names: Iterable[str]) -> None:
        super().__init__()
        self._known = known
        self.colleague = TextField(names)
        self.colleague.fill(known.colleague)
        self.colleague.setPlaceholderText(_("Name of one of us"))
        self.colleague.setAccessibleName(_("Name of one of us"))
        self.strength = strength_choice()
        self.strength.fill(known.strength)
        self.strength.setAccessibleName(_("How well they know each other"))
        self.note = QLineEdit(known.note)
        self.note.setPlaceholderText(_("Note"))
        self.note.setAccessibleName(_("Note"))
        self.drop = tool_button("x", _("Remove this line"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for part, share in (
            (self.colleague, 3),
            (self.strength, 2),
            (self.note, 3),
            (self.drop, 0),
        ):
            row.addWidget(part, share)

    def acquaintance(self) -> Acquaintance:
        """What the line says."""
        return replace(
            self._known,
            colleague=self.colleague.text().strip(),
            strength=self.strength.code(),
            note=self.note.text().strip(),
        )

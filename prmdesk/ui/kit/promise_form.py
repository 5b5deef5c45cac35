"""Promises in dialogs: write, change, settle one; and the frame of any dialog about a partner."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from prmdesk import words
from prmdesk.domain.lines import Query
from prmdesk.domain.onboarding import Side
from prmdesk.domain.promises import Promise, PromiseState
from prmdesk.errors import Problem
from prmdesk.i18n import _
from prmdesk.services import partners, promises
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.dates import DateField
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.forms import (
    Choice,
    LongText,
    TextField,
    add_row,
    form_layout,
    mark,
    mark_problems,
)
from prmdesk.ui.kit.partner_picker import PartnerPicker


class AboutPartner(Dialog):
    """A dialog about one partner, who is named in it where it is not known, and its people."""

    def __init__(
        self, desk: Desk, parent: QWidget | None, title: str, partner_id: int | None
    ) -> None:
        super().__init__(title, parent, width=560)
        self.desk = desk
        self._partner_id = partner_id
        self.form = form_layout()
        self.partner = PartnerPicker()
        self.contact = Choice({})
        self.fields: dict[str, QWidget] = {}
        if partner_id is None:
            lines = desk.ask(partners.all_lines, Query(), desk.today())
            self.partner.fill([(line.id, line.name) for line in lines], desk.selected)
            self.partner.setSizePolicy(self.contact.sizePolicy())
            add_row(self.form, _("Partner"), self.partner)
            self.partner.editTextChanged.connect(lambda _text: self._offer_people(None))
        self.body.addLayout(self.form)

    def row(self, key: str, label: str, field: Any) -> Any:
        """Put ``field`` in, under the name that problems have for it."""
        add_row(self.form, label, field)
        self.fields[key] = field
        return field

    def named(self) -> int | None:
        """The partner it is about; None, with a mark, while nobody is named."""
        found = self.partner.chosen() if self._partner_id is None else self._partner_id
        mark(self.partner, "" if found else _("Choose a partner from the list."))
        if found is None:
            self.partner.setFocus()
            self.tell(_("Choose a partner from the list."))
        return found

    def _offer_people(self, chosen: int | None) -> None:
        key = self.partner.chosen() if self._partner_id is None else self._partner_id
        people = [] if key is None else self.desk.ask(partners.contacts, key)
        names = {person.id: person.name for person in people}
        self.contact.offer({None: _("Nobody in particular"), **names})
        self.contact.fill(chosen)

    def begin(self, contact_id: int | None, first: QWidget) -> None:
        """Offer the people, and let the user begin at ``first`` or by naming the partner."""
        self._offer_people(contact_id)
        unnamed = self._partner_id is None and self.partner.chosen() is None
        (self.partner if unnamed else first).setFocus()

    def days_are_right(self) -> bool:
        """Whether all days that were typed mean one."""
        return all(one.check() for one in self.fields.values() if isinstance(one, DateField))

    def mark(self, found: Sequence[Problem]) -> None:
        """Mark what cannot be kept, and say why."""
        mark_problems(self.fields, found)
        self.tell(" ".join(dict.fromkeys(problem.text for problem in found)))


class PromiseForm(AboutPartner):
    """A new promise, or ``promise`` to be changed."""

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None,
        partner_id: int | None = None,
        promise: Promise | None = None,
    ) -> None:
        key = promise.partner_id if promise else partner_id
        super().__init__(desk, parent, _("Edit promise") if promise else _("New promise"), key)
        self._old = promise
        today = desk.today()
        old = promise or Promise(0, key or 0, Side.US, "", today, owner=desk.db.who)
        self.side = self.row(
            "side", _("Who promises"),
            Choice({Side.US: _("We promise"), Side.PARTNER: _("They promise")}),
        )  # fmt: skip
        self.text = self.row("text", _("Promise"), LongText(2, 5))
        self.due = self.row("due", _("Due"), DateField(today))
        self.owner = self.row(
            "owner", _("Who keeps it"), TextField(desk.ask(partners.values_in_use, "our_owner"))
        )
        self.row("contact_id", _("Contact"), self.contact)
        self.made_on = self.row("made_on", _("Made on"), DateField(today))
        if not old.is_open:
            self.closed_on = self.row("closed_on", _("Settled on"), DateField(today))
            self.closed_on.set_day(old.closed_on)
        self.note = self.row("note", _("Remarks"), LongText(1, 4))
        self.side.fill(old.side)
        self.side.committed.connect(self._turn)
        self.text.fill(old.text)
        self.owner.fill(old.owner)
        self.note.fill(old.note)
        self.due.set_day(old.due)
        self.made_on.set_day(old.made_on)
        self.offer(_("Save promise"))
        self.begin(old.contact_id, self.text)

    def _turn(self, side: Side) -> None:
        """Ours are ours to keep; who keeps theirs we seldom know."""
        me = self.desk.db.who
        if self.owner.text() in ("", me):
            self.owner.fill(me if side is Side.US else "")

    def keep(self) -> None:
        partner_id = self.named()
        if partner_id is None or not self.days_are_right():
            return
        today = self.desk.today()
        old = self._old or Promise(0, partner_id, Side.US, "", today)
        new = replace(
            old,
            side=self.side.code(),
            text=self.text.toPlainText().strip(),
            made_on=self.made_on.day() or today,
            due=self.due.day(),
            owner=self.owner.text().strip(),
            contact_id=self.contact.code(),
            closed_on=None if old.is_open else self.closed_on.day() or old.closed_on,
            note=self.note.toPlainText().strip(),
        )
        said = _("Promise noted")
        if self.desk.do(promises.save, new, invalid=self.mark, say=said) is not None:
            self.accept()


class SettleForm(Dialog):
    """What became of a promise, on which day, and what is to be remembered of it."""

    def __init__(self, desk: Desk, parent: QWidget | None, promise: Promise) -> None:
        super().__init__(_("What became of it?"), parent)
        self.desk, self._promise = desk, promise
        states = [state for state in PromiseState if state is not PromiseState.OPEN]
        self.state = Choice({state: words.name(state) for state in states})
        self.state.fill(promise.state if promise.state in states else PromiseState.KEPT)
        self.day, self.note = DateField(desk.today()), LongText(2, 5)
        self.day.set_day(promise.closed_on or desk.today())
        self.note.fill(promise.note)
        form = form_layout()
        for label, field in (
            (_("Promise"), _read_only(promise.text)),
            (_("State"), self.state),
            (_("On"), self.day),
            (_("Remarks"), self.note),
        ):
            add_row(form, label, field)
        self.body.addLayout(form)
        self.offer(_("Settle promise"))
        self.state.setFocus()

    def keep(self) -> None:
        if not self.day.check():
            return
        done = self.desk.do(
            promises.close, self._promise.id, self.state.code(),
            self.day.day() or self.desk.today(), self.note.toPlainText(),
            invalid=self._mark, say=_("Promise settled"),
        )  # fmt: skip
        if done is not None:
            self.accept()

    def _mark(self, found: Sequence[Problem]) -> None:
        mark_problems({"closed_on": self.day}, found)
        self.tell(" ".join(problem.text for problem in found))


def _read_only(text: str) -> QLineEdit:
    made = QLineEdit(" ".join(text.split()))
    made.setReadOnly(True)
    made.setCursorPosition(0)
    return made

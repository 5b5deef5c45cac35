"""A usual answer: for which question, product and segment; and how an own one becomes it."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QWidget

from prmdesk import words
from prmdesk.domain.partners import Partner
from prmdesk.domain.pitch import ROOM, Proposition, Question
from prmdesk.errors import Problem
from prmdesk.i18n import _
from prmdesk.services import pitch, training
from prmdesk.services.workspace import settings_of
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.dates import DateField
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.forms import Choice, LongText, TextField, add_row, form_layout, mark_problems
from prmdesk.ui.kit.labels import muted_label


def product_field(desk: Desk) -> TextField:
    """For which product an answer is."""
    made = TextField(desk.ask(training.products))
    made.setPlaceholderText(_("Empty: any product"))
    return made


def segment_field(desk: Desk) -> TextField:
    """For which segment an answer is: the industry of the partners to whom it is said."""
    made = TextField(desk.ask(pitch.segments))
    made.setPlaceholderText(_("Empty: any segment"))
    return made


class PropositionForm(Dialog):
    """A new usual answer, or ``one`` to be changed; ``saved`` is its id once it is kept."""

    def __init__(self, desk: Desk, parent: QWidget | None, one: Proposition | None = None) -> None:
        is_new = one is None or not one.id
        super().__init__(_("New usual answer") if is_new else _("Usual answer"), parent, width=600)
        self.desk = desk
        self._old = one or Proposition(
            0, Question.CUSTOMER, "", reviewed_on=desk.today(), reviewer=desk.ask(settings_of).owner
        )
        self.saved: int | None = None
        self.question = Choice({code: words.name(code) for code in Question})
        self.product, self.segment = product_field(desk), segment_field(desk)
        self.answer = LongText(5, 10)
        self.reviewed, self.who = DateField(desk.today()), TextField()
        form = form_layout()
        for label, field in (
            (_("Question"), self.question), (_("Product"), self.product),
            (_("Segment"), self.segment), (_("Answer"), self.answer),
            (_("Reviewed on"), self.reviewed), (_("Reviewed by"), self.who),
        ):  # fmt: skip
            add_row(form, label, field)
        told = _("It is said to every partner of this product and segment that has no own answer.")
        room = _("A battlecard has room for {room} characters.").format(room=ROOM)
        self.body.addLayout(form)
        self.body.addWidget(muted_label(f"{told} {room}", wrap=True))
        self.offer(_("Add answer") if is_new else _("Save answer"))
        self._fill(self._old)
        (self.product if is_new else self.answer).setFocus()

    def _fill(self, one: Proposition) -> None:
        self.question.fill(one.question)
        self.product.fill(one.product)
        self.segment.fill(one.segment)
        self.answer.fill(one.answer)
        self.reviewed.set_day(one.reviewed_on)
        self.who.fill(one.reviewer)

    def keep(self) -> None:
        if not self.reviewed.check():
            return
        draft = replace(
            self._old,
            question=self.question.code(),
            product=self.product.text().strip(),
            segment=self.segment.text().strip(),
            answer=self.answer.toPlainText().strip(),
            reviewed_on=self.reviewed.day(),
            reviewer=self.who.text().strip(),
        )
        self.saved = self.desk.do(pitch.save_proposition, draft, invalid=self._mark)
        if self.saved is not None:
            self.accept()

    def _mark(self, problems: Sequence[Problem]) -> None:
        mark_problems({"product": self.product, "answer": self.answer}, problems)
        self.tell(" ".join(problem.text for problem in problems))


class MakeUsual(Dialog):
    """For which product and segment the own answer of ``partner`` becomes the usual one."""

    def __init__(
        self, desk: Desk, parent: QWidget | None, partner: Partner, question: Question
    ) -> None:
        super().__init__(_("Make it the usual answer"), parent)
        self.desk, self._partner_id, self._question = desk, partner.id, question
        self.product, self.segment = product_field(desk), segment_field(desk)
        self.product.fill(next(iter(partner.products), ""))
        self.segment.fill(partner.industry)
        self.proofs = QCheckBox(_("Its proofs go along"))
        self.proofs.setChecked(True)
        form = form_layout()
        add_row(form, _("Product"), self.product)
        add_row(form, _("Segment"), self.segment)
        form.addRow("", self.proofs)
        told = _(
            "It is then said to every partner of this product and segment that has no own answer, "
            "to {name} too."
        )
        self.body.addLayout(form)
        self.body.addWidget(muted_label(told.format(name=partner.name), wrap=True))
        self.offer(_("Make it usual"))
        self.product.setFocus()

    def keep(self) -> None:
        made = self.desk.do(
            pitch.make_usual, self._partner_id, self._question,
            self.product.text(), self.segment.text(), with_proofs=self.proofs.isChecked(),
            invalid=self._mark, say=_("It is the usual answer now"),
        )  # fmt: skip
        if made is not None:
            self.accept()

    def _mark(self, problems: Sequence[Problem]) -> None:
        mark_problems({"product": self.product}, problems)
        self.tell(" ".join(problem.text for problem in problems))

"""One usual answer, edited in place: for whom it is, what it says, what proves it, who is told."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from prmdesk.domain.pitch import Proof, Proposition, Question
from prmdesk.i18n import _, ngettext
from prmdesk.services import pitch
from prmdesk.services.pitch_sheets import Survey, said
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.flow import FlowLayout
from prmdesk.ui.kit.forms import LongText, add_row, form_layout, mark, mark_problems
from prmdesk.ui.kit.labels import heading, muted_label, plain_label
from prmdesk.ui.pitch.forms import product_field, segment_field
from prmdesk.ui.pitch.meter import Meter
from prmdesk.ui.pitch.proof_rows import ProofRows
from prmdesk.ui.pitch.review_line import ReviewLine
from prmdesk.words import pitch as told

_NOBODY = Proposition(0, Question.CUSTOMER, "")


class PropositionPane(QWidget):
    """``users_asked`` tells the partners that are told the answer."""

    users_asked = Signal(tuple)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk, self._one = desk, _NOBODY
        self._users: tuple[int, ...] = ()
        self.name, self.asked = heading(), muted_label(wrap=True)
        self.name.setWordWrap(True)
        self.product, self.segment = product_field(desk), segment_field(desk)
        self.answer = LongText(4, 9)
        self.long = plain_label("", "warning", wrap=True)
        self.meter, self.review = Meter(), ReviewLine(desk, _("Usual answer"))
        self.proofs = ProofRows(desk)
        self.users = button("", "users", clicked=lambda: self.users_asked.emit(self._users))
        self.remove = button(_("Delete answer"), "trash-2", clicked=self.delete)
        self._lay_out()
        for key, field in (
            ("product", self.product), ("segment", self.segment), ("answer", self.answer),
        ):  # fmt: skip
            field.committed.connect(lambda text, key=key: self._save(**{key: text}))
        self.product.textEdited.connect(lambda _text: mark(self.product, ""))
        self.answer.textChanged.connect(lambda: mark(self.answer, ""))
        self.review.reviewed.connect(lambda on, by: self._save(reviewed_on=on, reviewer=by))

    def _lay_out(self) -> None:
        form = form_layout()
        for label, field in (
            (_("Product"), self.product), (_("Segment"), self.segment), (_("Answer"), self.answer),
        ):  # fmt: skip
            add_row(form, label, field)
        acts = QWidget()
        row = FlowLayout(acts)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.users)
        row.addWidget(self.remove)
        proof = plain_label(_("Proofs"))
        proof.setFont(theme.font(weight=theme.SEMIBOLD))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(16)] * 4)
        column.setSpacing(theme.px(10))
        column.addWidget(self.name)
        column.addWidget(self.asked)
        column.addLayout(form)
        for widget in (self.long, self.meter, self.review, proof, self.proofs, acts):
            column.addWidget(widget)
        column.addStretch()

    def show_one(self, one: Proposition, found: Survey) -> None:
        """Show the usual answer ``one``."""
        if one.id != self._one.id:
            self.leave()
        self._one, self._users = one, found.users.get(one.id, ())
        spoken = said(one, found)
        self.name.setText(told.named(one))
        self.asked.setText(told.question(one.question))
        for field, text in (
            (self.product, one.product), (self.segment, one.segment), (self.answer, one.answer),
        ):  # fmt: skip
            field.fill(text)
        self.long.setText(told.too_long(one.answer))
        self.long.setVisible(bool(self.long.text()))
        self.meter.show_complete(spoken.completeness)
        self.review.fill(one.reviewed_on, one.reviewer)
        self.proofs.fill(spoken.proofs, Proof(0, one.question, "", proposition_id=one.id))
        n = len(self._users)
        text = ngettext("Said to {n} partner", "Said to {n} partners", n).format(n=n)
        self.users.setText(text)
        self.users.setAccessibleName(text)
        self.users.setEnabled(bool(n))

    def leave(self) -> None:
        """Keep what is being typed."""
        if self._one.id:
            self.answer.commit()
            for field in (self.product, self.segment):
                field.editingFinished.emit()
            self.review.leave()
            self.proofs.leave()

    def _save(self, **values: Any) -> None:
        self.desk.do(
            pitch.save_proposition, replace(self._one, **values),
            invalid=lambda found: mark_problems(
                {"product": self.product, "answer": self.answer}, found
            ),
        )  # fmt: skip

    def delete(self) -> None:
        """Take the answer away; Undo brings it back."""
        if self._one.id:
            told_ = _("The usual answer was deleted")
            self.desk.do(pitch.remove_proposition, self._one.id, say=told_)

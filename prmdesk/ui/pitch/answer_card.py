"""What one partner is told on one question: its own answer or the usual one, and what proves it."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.pitch import Proof, Question
from prmdesk.i18n import _
from prmdesk.services import pitch
from prmdesk.services.pitch import Pitch
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.flow import FlowLayout
from prmdesk.ui.kit.forms import LongText, mark, mark_problems
from prmdesk.ui.kit.labels import heading, muted_label, plain_label
from prmdesk.ui.pitch.forms import MakeUsual, PropositionForm
from prmdesk.ui.pitch.meter import Meter
from prmdesk.ui.pitch.proof_rows import ProofRows
from prmdesk.ui.pitch.review_line import ReviewLine
from prmdesk.words import pitch as told


class AnswerCard(QFrame):
    """What is written in the field is the partner's own; the usual answer stays what it is."""

    def __init__(self, desk: Desk, question: Question) -> None:
        super().__init__()
        self.setObjectName("card")
        self.desk, self.question = desk, question
        self._pitch: Pitch | None = None
        name = words.name(question)
        self.whose = plain_label(wrap=True)
        self.whose.setFont(theme.font(weight=theme.SEMIBOLD))
        self.text = LongText(3, 9)
        self.text.setAccessibleName(told.question(question))
        self.text.setPlaceholderText(_("Write the answer to this partner"))
        self.long = plain_label("", "warning", wrap=True)
        self.meter, self.review = Meter(), ReviewLine(desk, name)
        self.proofs = ProofRows(desk)
        self.use = button(_("Use the usual answer"), kind="link", clicked=self._use_usual)
        self.make = button(_("Make it the usual answer…"), kind="link", clicked=self._make_usual)
        self.change = button(_("Change the usual answer…"), kind="link", clicked=self._change_usual)
        self._lay_out(name)
        self.text.committed.connect(self._save)
        self.text.textChanged.connect(lambda: mark(self.text, ""))
        self.review.reviewed.connect(self._review)

    def _lay_out(self, name: str) -> None:
        acts = QWidget()
        row = FlowLayout(acts)
        row.setContentsMargins(0, 0, 0, 0)
        for act in (self.use, self.make, self.change):
            row.addWidget(act)
        proof = plain_label(_("Proofs"))
        proof.setFont(theme.font(weight=theme.SEMIBOLD))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(12)] * 4)
        column.setSpacing(theme.px(8))
        for widget in (
            heading(name), muted_label(told.question(self.question), wrap=True), self.whose,
            self.text, self.long, acts, self.meter, self.review, proof, self.proofs,
        ):  # fmt: skip
            column.addWidget(widget)

    def fill(self, found: Pitch) -> None:
        """Show what a partner is told, without telling anyone."""
        self._pitch = found
        one = found.spoken[self.question]
        answer, usual = one.answer, found.usual[self.question]
        self.whose.setText(told.whose(answer))
        self.text.fill(answer.text)
        self.long.setText(told.too_long(answer.text))
        self.long.setVisible(bool(self.long.text()))
        self.use.setVisible(answer.is_own and usual is not None)
        self.make.setVisible(answer.is_own)
        self.change.setVisible(answer.proposition is not None)
        self.meter.show_complete(one.completeness)
        self.review.setVisible(bool(answer.text))
        self.review.fill(answer.reviewed_on, answer.reviewer)
        new = Proof(0, self.question, "", partner_id=found.partner.id)
        self.proofs.fill(one.proofs, new)

    def leave(self) -> None:
        """Keep what is being typed."""
        self.text.commit()
        self.review.leave()
        self.proofs.leave()

    def _save(self, text: str) -> None:
        if self._pitch is None:
            return
        partner_id, usual = self._pitch.partner.id, self._pitch.spoken[self.question].answer
        if not text and usual.proposition is not None:
            self.text.fill(usual.text)  # there is no own answer that could be taken away
            return
        self.desk.do(
            pitch.set_answer, partner_id, self.question, text, self.desk.today(),
            invalid=lambda problems: mark_problems({"answer": self.text}, problems),
        )  # fmt: skip

    def _review(self, on: object, by: str) -> None:
        if self._pitch is not None:
            self.desk.do(pitch.note_review, self._pitch.partner.id, self.question, on, by)

    def _use_usual(self) -> None:
        assert self._pitch is not None
        self.desk.do(
            pitch.set_answer, self._pitch.partner.id, self.question, "", self.desk.today(),
            say=_("The usual answer is said again"),
        )  # fmt: skip

    def _make_usual(self) -> None:
        assert self._pitch is not None
        MakeUsual(self.desk, self.window(), self._pitch.partner, self.question).exec()

    def _change_usual(self) -> None:
        assert self._pitch is not None
        PropositionForm(self.desk, self.window(), self._pitch.usual[self.question]).exec()

"""Deciding about one partner: what, why, what moves, what is expected, and when to look again."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from prmdesk import words
from prmdesk.domain.decisions import Decision, Verdict
from prmdesk.domain.lines import Query
from prmdesk.domain.partners import Stage
from prmdesk.errors import Problem
from prmdesk.i18n import _
from prmdesk.services import decisions, partners
from prmdesk.services.proposals import Ground, ground
from prmdesk.ui.decisions.chips import VerdictChoice
from prmdesk.ui.decisions.proposal import ProposalBox
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.dates import DateField
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.forms import LongText, add_row, form_layout, mark, mark_problems
from prmdesk.ui.kit.labels import muted_label
from prmdesk.ui.kit.partner_picker import PartnerPicker


class DecisionForm(Dialog):
    """A new decision, or ``decision`` to be changed.

    Without ``partner_id`` the user says whom it is about; the partner selected is named first.
    """

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None,
        partner_id: int | None = None,
        decision: Decision | None = None,
    ) -> None:
        super().__init__(_("Edit decision") if decision else _("New decision"), parent, width=580)
        self.desk = desk
        self._old = decision
        self._partner_id = decision.partner_id if decision else partner_id
        self._ground: Ground | None = None
        self._make_fields()
        self._lay_out()
        self._connect()
        self._begin()

    def _make_fields(self) -> None:
        today = self.desk.today()
        self.partner, self.proposal, self.verdict = PartnerPicker(), ProposalBox(), VerdictChoice()
        self.partner.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.why, self.effect = LongText(2, 5), LongText(1, 4)
        self.moved, self.who = QLineEdit(), QLineEdit()
        self.moved.setPlaceholderText(_("For instance: 10 hours a month, 2 training seats"))
        self.on_date = DateField(today, _("Decided on"))
        self.review_on = DateField(today, _("Review on"))
        self.outcome = LongText(1, 4)
        self.ends = QCheckBox(
            _("Also move the partner to the stage “{stage}”").format(stage=words.name(Stage.EXIT))
        )

    def _lay_out(self) -> None:
        form = form_layout()
        if self._partner_id is None:
            add_row(form, _("Partner"), self.partner)
        form.addRow(self.proposal)
        self.proposal.setVisible(self._old is None)
        rows: list[tuple[str, QWidget]] = [
            (_("Decision"), self.verdict),
            (_("Why"), self.why),
            (_("What moves"), self.moved),
            (_("Expected effect"), self.effect),
            (_("Decided on"), _beside(self.on_date, _("Review on"), self.review_on)),
            (_("Decided by"), self.who),
        ]
        if self._old is not None and (self._old.outcome or self._old.reviewed_on):
            rows.append((_("What came of it"), self.outcome))
        for label, field in rows:
            add_row(form, label, field)
        form.addRow("", self.ends)
        self.body.addLayout(form)
        self.offer(_("Save decision") if self._old else _("Note decision"))

    def _connect(self) -> None:
        self.partner.editTextChanged.connect(lambda _text: self._show_ground())
        self.proposal.taken.connect(self._take)
        self.verdict.changed.connect(self._offer_end)

    def _begin(self) -> None:
        if self._old is not None:
            self._fill(self._old)
        else:
            self.on_date.set_day(self.desk.today())
            self.who.setText(self.desk.db.who)
        if self._partner_id is None:
            lines = self.desk.ask(partners.all_lines, Query(), self.desk.today())
            self.partner.fill([(line.id, line.name) for line in lines], self.desk.selected)
        self._show_ground()
        named = self._named() is not None
        (self.verdict if named else self.partner).setFocus()

    def _fill(self, old: Decision) -> None:
        self.verdict.choose(old.verdict)
        self.why.fill(old.why)
        self.moved.setText(old.moved)
        self.effect.fill(old.effect)
        self.outcome.fill(old.outcome)
        self.who.setText(old.who)
        self.on_date.set_day(old.on_date)
        self.review_on.set_day(old.review_on)

    def _named(self) -> int | None:
        """Whom the decision is about, None while nobody is named."""
        return self.partner.chosen() if self._partner_id is None else self._partner_id

    def _show_ground(self) -> None:
        partner_id = self._named()
        self.proposal.setVisible(self._old is None and partner_id is not None)
        if partner_id is None:
            return
        found = self.desk.ask(ground, partner_id, self.desk.today())
        if self._ground is None and self._old is None:
            self.review_on.set_day(found.review_on)
        self._ground = found
        self.proposal.show_ground(found)
        self._offer_end()

    def _offer_end(self) -> None:
        ending = self.verdict.verdict() is Verdict.EXIT
        offered = ending and self._ground is not None and self._ground.can_end
        self.ends.setVisible(offered)
        if not offered:
            self.ends.setChecked(False)

    def _take(self) -> None:
        """Fill in what is proposed; what the user wrote stays."""
        proposal = self._ground.proposal if self._ground else None
        if proposal is None:
            return
        self.verdict.choose(proposal.verdict)
        for field, text in ((self.why, proposal.why), (self.effect, proposal.effect)):
            if not field.toPlainText().strip():
                field.setPlainText(text)
        self.why.setFocus()

    def keep(self) -> None:
        partner_id, verdict = self._named(), self.verdict.verdict()
        mark(self.partner, "" if partner_id else _("Choose a partner from the list."))
        if partner_id is None:
            self.partner.setFocus()
            self.tell(_("Choose a partner from the list."))
        elif verdict is None:
            self.verdict.setFocus()
            self.tell(_("Choose what is decided: raise, keep, cut or end."))
        elif self.on_date.check() and self.review_on.check():
            self._keep(partner_id, verdict)

    def _keep(self, partner_id: int, verdict: Verdict) -> None:
        today = self.desk.today()
        old = self._old or Decision(0, partner_id, today, verdict)
        new = replace(
            old,
            on_date=self.on_date.day() or today,
            verdict=verdict,
            why=self.why.toPlainText().strip(),
            moved=self.moved.text().strip(),
            effect=self.effect.toPlainText().strip(),
            review_on=self.review_on.day(),
            outcome=self.outcome.toPlainText().strip(),
            who=self.who.text().strip(),
        )
        kept = self.desk.do(
            decisions.decide, new, today, ends=self.ends.isChecked(),
            invalid=self._mark, say=_("Decision noted"),
        )  # fmt: skip
        if kept is not None:
            self.accept()

    def _mark(self, problems: Sequence[Problem]) -> None:
        mark_problems({"why": self.why, "review_on": self.review_on}, problems)
        self.tell(" ".join(problem.text for problem in problems))


def _beside(field: QWidget, label: str, other: QWidget) -> QWidget:
    """Two fields in one row."""
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(8))
    row.addWidget(field, 1)
    row.addWidget(muted_label(label))
    row.addWidget(other, 1)
    both.setFocusProxy(field)
    return both

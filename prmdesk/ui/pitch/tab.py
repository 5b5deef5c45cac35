"""The Pitch tab: both answers with their proof, what is missing, whom it is for, what to say."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from prmdesk.domain.pitch import Question, Talk, TalkingPoint
from prmdesk.i18n import _
from prmdesk.services import partners, pitch
from prmdesk.services.pitch import Pitch
from prmdesk.ui.desk import Desk, PageLink
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.labels import heading, muted_label
from prmdesk.ui.kit.names_field import NamesField
from prmdesk.ui.kit.page import PartnerTab
from prmdesk.ui.kit.scrolling import plain_scroll
from prmdesk.ui.pitch.answer_card import AnswerCard
from prmdesk.ui.pitch.customer_cards import CustomerCards
from prmdesk.ui.pitch.talk_rows import TalkRows


class PitchTab(PartnerTab):
    """All of it is of one partner and saves itself."""

    key = "pitch"
    icon = "message-square"
    shows = ("partners", "propositions", "proofs", "talking_points", "target_customers",
             "settings")  # fmt: skip

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.cards = {question: AnswerCard(desk, question) for question in Question}
        self.gaps = NamesField(
            _("What is missing of the whole product"),
            _("What a customer needs and nobody delivers, with commas between"),
        )
        self.customers, self.talks = CustomerCards(), TalkRows(desk)
        self.unnamed = muted_label(wrap=True)
        self._lay_out()
        self.gaps.committed.connect(self._miss)

    def _lay_out(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(*[theme.px(16)] * 4)
        column.setSpacing(theme.px(10))
        for card in self.cards.values():
            column.addWidget(card)
        to_training = button(
            _("Change it on the page Training"), kind="link",
            clicked=lambda: self.desk.open(PageLink("training")),
        )  # fmt: skip
        for title, parts in (
            (_("Whole product: what is missing"), (self.gaps,)),
            (_("Target customer"), (self.customers, self.unnamed)),
            (_("Say, don't say"), (self.talks,)),
        ):
            head = heading(title)
            head.setWordWrap(True)
            column.addWidget(head)
            for part in parts:
                column.addWidget(part)
            if self.customers in parts:
                column.addWidget(to_training, alignment=Qt.AlignmentFlag.AlignLeft)
            column.addSpacing(theme.px(4))
        column.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(plain_scroll(body))

    def title(self) -> str:
        return _("Pitch")

    def refresh(self) -> None:
        if self.partner_id is None:
            return
        found = self.desk.ask(pitch.pitch_of, self.partner_id, self.desk.today())
        for card in self.cards.values():
            card.fill(found)
        self.gaps.fill(found.partner.gaps, self.desk.ask(pitch.gaps_in_use))
        self.customers.fill(found.customers)
        self.unnamed.setText(_no_card(found))
        self.unnamed.setVisible(bool(self.unnamed.text()))
        like = TalkingPoint(0, Talk.SAY, "", partner_id=self.partner_id)
        self.talks.fill(found.talks, like)

    def leave(self) -> None:
        if self.partner_id is None:
            return
        for card in self.cards.values():
            card.leave()
        self.gaps.text.editingFinished.emit()
        self.talks.leave()

    def _miss(self, gaps: tuple[str, ...]) -> None:
        if self.partner_id is not None:
            self.desk.do(partners.edit_partner, self.partner_id, self.desk.today(), gaps=gaps)


def _no_card(found: Pitch) -> str:
    """What is to be done so that it is known whom the partner's products are for."""
    if not found.partner.products:
        return _("No products noted: say on the tab Training what they sell.")
    if not found.customers:
        return _("None of the products they sell has a card of its target customer yet.")
    return ""

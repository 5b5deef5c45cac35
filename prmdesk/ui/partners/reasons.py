"""Why we partner (R01-R09): ticks, and for each ticked reason what it shall bring and its proof."""

from typing import Any

from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.partners import Reason, WhyPartner
from prmdesk.i18n import _
from prmdesk.services import partners
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.forms import Choice, TextField
from prmdesk.ui.kit.labels import heading
from prmdesk.ui.kit.ticks import TickGrid


class ReasonList(QWidget):
    """A tick is kept at once, a text when it is left."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.partner_id = 0
        self.boxes = {code: QCheckBox(words.name(code)) for code in Reason}
        self.cards: dict[int, ReasonCard] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(8))
        self._column.addWidget(TickGrid(self.boxes.values(), 2))
        for reason, box in self.boxes.items():
            box.clicked.connect(lambda on, r=reason: self._tick(r, on))

    def show_partner(self, partner_id: int) -> None:
        """Show the reasons of ``partner_id``; a card that is there already keeps the focus."""
        self.partner_id = partner_id
        found = {why.id: why for why in self.desk.ask(partners.reasons, partner_id)}
        ticked = {why.reason for why in found.values()}
        for reason, box in self.boxes.items():
            box.setChecked(reason in ticked)
        for gone in self.cards.keys() - found.keys():
            card = self.cards.pop(gone)
            card.hide()
            card.deleteLater()
        for why in found.values():
            if why.id not in self.cards:
                self.cards[why.id] = ReasonCard(self.desk, why)
                self._column.addWidget(self.cards[why.id])
            self.cards[why.id].fill(why)

    def leave(self) -> None:
        """Keep what is being typed."""
        for card in self.cards.values():
            card.leave()

    def _tick(self, reason: Reason, ticked: bool) -> None:
        self.desk.do(partners.set_reason, self.partner_id, reason, ticked)


class ReasonCard(QFrame):
    """One ticked reason."""

    def __init__(self, desk: Desk, why: WhyPartner) -> None:
        super().__init__()
        self.setObjectName("card")
        self.desk, self.reason_id = desk, why.id
        name = words.name(why.reason)
        self.priority = Choice({1: _("First"), 2: _("Second"), 3: _("Third")})
        self.effect, self.proof = TextField(), TextField()
        for field, text, hint in (
            (self.priority, _("Priority: {reason}"), ""),
            (self.effect, _("Effect: {reason}"), _("What it shall bring")),
            (self.proof, _("Proof: {reason}"), _("Proof: a number, a name, a date")),
        ):
            field.setAccessibleName(text.format(reason=name))
            if isinstance(field, TextField):
                field.setPlaceholderText(hint)
        for key in ("priority", "effect", "proof"):
            getattr(self, key).committed.connect(lambda value, k=key: self._save(k, value))
        head = QHBoxLayout()
        head.addWidget(heading(name, theme.BASE_POINTS), 1)
        head.addWidget(self.priority)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(8)] * 4)
        column.setSpacing(theme.px(6))
        column.addLayout(head)
        column.addWidget(self.effect)
        column.addWidget(self.proof)

    def fill(self, why: WhyPartner) -> None:
        """Show ``why`` without telling anyone."""
        self.priority.fill(why.priority)
        self.effect.fill(why.effect)
        self.proof.fill(why.proof)

    def leave(self) -> None:
        """Keep what is being typed."""
        for field in (self.effect, self.proof):
            field.editingFinished.emit()

    def _save(self, key: str, value: Any) -> None:
        self.desk.do(partners.edit_reason, self.reason_id, **{key: value})

"""Whom the products that a partner sells are for, to be read (R56)."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout

from prmdesk.domain.training import TargetCustomer
from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.labels import plain_label
from prmdesk.ui.pitch.rows import Rows


class CustomerCards(Rows):
    """A card for each product."""

    def fill(self, cards: Sequence[TargetCustomer]) -> None:
        """Show ``cards``."""
        self.arrange(cards, lambda place: _Card(cards[place]))


class _Card(QFrame):
    """What of a target customer is known."""

    def __init__(self, card: TargetCustomer) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAccessibleName(_("Target customer of {product}").format(product=card.product))
        product = plain_label(card.product, wrap=True)
        product.setFont(theme.font(weight=theme.SEMIBOLD))
        known = (
            (_("Segment"), card.segment), (_("Company size"), card.size),
            (_("What makes them buy"), card.trigger), (_("Job titles"), card.titles),
            (_("Not for"), card.disqualifiers),
        )  # fmt: skip
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(10)] * 4)
        column.setSpacing(theme.px(6))
        column.addWidget(product)
        for label, text in known:
            if text:
                told = _("{label}: {text}").format(label=label, text=text)
                column.addWidget(plain_label(told, wrap=True))

"""The pairs that were said to be different, each with a way to take that back."""

from functools import partial

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.i18n import _
from prmdesk.services import duplicates
from prmdesk.services.duplicates import Apart
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.labels import muted_label, plain_label
from prmdesk.ui.kit.scrolling import CardColumn


class ApartDialog(Dialog):
    """Who was told apart, the latest first."""

    def __init__(self, desk: Desk, parent: QWidget | None) -> None:
        super().__init__(_("Said to be different"), parent, width=520)
        self.desk = desk
        self.cards = CardColumn()
        self.cards.setMinimumHeight(theme.px(300))
        told = _("They are not shown as duplicates. Taken back, they are compared again.")
        self.body.addWidget(muted_label(told, wrap=True))
        self.body.addWidget(self.cards, 1)
        self.offer_close()
        self._fill()

    def _fill(self) -> None:
        self.cards.clear()
        for apart in self.desk.ask(duplicates.told_apart):
            self.cards.add(self._card(apart))

    def _card(self, apart: Apart) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        told = QVBoxLayout()
        told.setSpacing(0)
        both = _("{one} and {other}").format(one=apart.names[0], other=apart.names[1])
        told.addWidget(plain_label(both, wrap=True))
        told.addWidget(muted_label(_("Since {day}").format(day=words.day(apart.noted_on))))
        back = button(_("Take back"), kind="link", clicked=partial(self._forget, apart))
        back.setAccessibleName(_("Take back: {what}").format(what=both))
        row = QHBoxLayout(card)
        row.setContentsMargins(theme.px(12), theme.px(8), theme.px(8), theme.px(8))
        row.addLayout(told, 1)
        row.addWidget(back)
        return card

    def _forget(self, apart: Apart) -> None:
        self.desk.do(duplicates.forget_apart, apart)
        self._fill()

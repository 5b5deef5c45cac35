"""The Decisions tab: what was decided about the partner, newest first."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from prmdesk.i18n import _
from prmdesk.services import decisions
from prmdesk.ui.decisions import acts
from prmdesk.ui.decisions.cards import DecisionCard
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.labels import muted_label
from prmdesk.ui.kit.page import PartnerTab
from prmdesk.ui.kit.scrolling import CardColumn


class DecisionsTab(PartnerTab):
    """Each line can be reviewed, changed and deleted where it stands."""

    key = "decisions"
    icon = "gavel"
    shows = ("decisions", "placements", "partners", "settings")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.cards = CardColumn()
        head = QHBoxLayout()
        head.addStretch()
        head.addWidget(button(_("New decision…"), "plus", primary=True, clicked=self.ask_new))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(16)] * 4)
        column.setSpacing(theme.px(8))
        column.addLayout(head)
        column.addWidget(self.cards, 1)

    def title(self) -> str:
        return _("Decisions")

    def ask_new(self) -> None:
        """Decide about the partner shown."""
        acts.ask_new(self.desk, self.window(), self.partner_id)

    def refresh(self) -> None:
        if self.partner_id is None:
            return
        self.cards.clear()
        found = self.desk.ask(decisions.of_partner, self.partner_id)
        for one in found:
            self.cards.add(DecisionCard(self.desk, one))
        if not found:
            told = _(
                "Nothing is decided about this partner yet. Say whether it gets more, the same "
                "or less, and why."
            )
            self.cards.add(muted_label(told, wrap=True))

"""The History tab: what was done with a partner, by day, each with a way to take it back."""

from PySide6.QtWidgets import QVBoxLayout

from prmdesk.i18n import _
from prmdesk.services import history
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.dates import shown
from prmdesk.ui.kit.labels import muted_label
from prmdesk.ui.kit.page import PartnerTab
from prmdesk.ui.kit.scrolling import CardColumn
from prmdesk.ui.kit.story import ChangeCard

_MOST_EDITS = 300


class HistoryTab(PartnerTab):
    """The newest first."""

    shows = ("partners", "contacts", "reasons", "bucket_sheets", "stage_entries", "criteria_met",
             "field_values", "scores", "activities", "checklists", "steps", "plans", "plan_rules",
             "plan_targets", "plan_trainings", "plan_marketing")  # fmt: skip

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._cards = CardColumn()
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(16)] * 4)
        column.addWidget(self._cards)

    def title(self) -> str:
        return _("History")

    def refresh(self) -> None:
        if self.partner_id is None:
            return
        self._cards.clear()
        day = None
        for change, edits in self.desk.ask(history.of_partner, self.partner_id, _MOST_EDITS):
            if change.at.astimezone().date() != day:
                day = change.at.astimezone().date()
                self._cards.add(muted_label(shown(day)))
            back = change.reverts is not None
            self._cards.add(ChangeCard(self.desk, change, edits, back=back))

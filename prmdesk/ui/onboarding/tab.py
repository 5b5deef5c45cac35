"""The partner panel's tab about onboarding."""

from PySide6.QtWidgets import QVBoxLayout

from prmdesk.i18n import _
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.page import PartnerTab
from prmdesk.ui.onboarding.own import PartnerChecklist


class OnboardingTab(PartnerTab):
    """The checklist of the partner in the panel; narrow, so it shows fewer columns."""

    key = "onboarding"
    icon = "list-checks"
    shows = ("partners", "checklists", "steps", "gate_decisions", "courses")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.own = PartnerChecklist(desk, named=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.own)

    def title(self) -> str:
        return _("Onboarding")

    def refresh(self) -> None:
        self.own.show_partner(self.partner_id)

    def leave(self) -> None:
        self.own.leave()

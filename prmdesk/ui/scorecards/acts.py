"""What is done about scorecards from page and tab: weights, the ladder, and tiers given."""

from PySide6.QtWidgets import QWidget

from prmdesk.domain.metrics import PartnerType
from prmdesk.i18n import _
from prmdesk.services import tiers
from prmdesk.ui.desk import Desk
from prmdesk.ui.scorecards.tiers_dialog import TiersDialog
from prmdesk.ui.scorecards.weights_dialog import WeightsDialog


def ask_weights(desk: Desk, parent: QWidget, kind: PartnerType = PartnerType.RESELLER) -> None:
    """Change what the scorecard of a type weighs."""
    WeightsDialog(desk, parent, kind or PartnerType.RESELLER).exec()


def ask_tiers(desk: Desk, parent: QWidget) -> None:
    """Change the ladder of tiers."""
    TiersDialog(desk, parent).exec()


def give(desk: Desk, partner_id: int, tier: str) -> None:
    """Give a partner a tier, "" for none; it can be undone."""
    said = _("The tier is {tier} now").format(tier=tier) if tier else _("It has no tier now")
    desk.do(tiers.give_tier, partner_id, tier, say=said)

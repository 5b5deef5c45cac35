"""The Scorecard tab: how a partner scores, what that rests on, and what the next tier asks for."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from prmdesk.domain.metrics import GROUP_OF, Group, Metric, PartnerType
from prmdesk.domain.scorecard import Scorecard
from prmdesk.domain.sheets import Sheet
from prmdesk.i18n import _
from prmdesk.services import partners, scorecard_sheets, scorecards, tiers, workspace
from prmdesk.ui.desk import Desk, PartnerLink
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.contacts import PEOPLE
from prmdesk.ui.kit.flow import FlowLayout
from prmdesk.ui.kit.page import PartnerTab
from prmdesk.ui.kit.scrolling import CardColumn
from prmdesk.ui.kit.sheet_dialog import SheetDialog
from prmdesk.ui.scorecards import acts
from prmdesk.ui.scorecards.group_part import GroupPart
from prmdesk.ui.scorecards.head_part import HeadPart
from prmdesk.ui.scorecards.ladder_part import LadderPart

SHOWS = (
    *PEOPLE, "plans", "plan_targets", "plan_accounts", "plan_marketing", "reviews", "promises",
    "reasons", "courses", "role_needs", "tiers", "settings",
)  # fmt: skip
"""The tables that scorecards and tiers are read from."""


class ScorecardTab(PartnerTab):
    """A figure leads on to what it is made of; the tier is changed by a person, never by itself."""

    key = "scorecard"
    icon = "gauge"
    shows = SHOWS

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.head, self.ladder = HeadPart(), LadderPart()
        self.groups: dict[Group, GroupPart] = {}
        self._built_for: list[Metric] = []
        self._card: Scorecard | None = None
        self._parts = QWidget()
        self._column = QVBoxLayout(self._parts)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.cards = CardColumn()
        for widget in (self.head, self.ladder, self._parts, self._links()):
            self.cards.add(widget)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*(theme.px(n) for n in (16, 12, 12, 12)))
        whole.addWidget(self.cards)
        self.head.explained.connect(partial(self._explain, scorecard_sheets.explanation))
        self.head.typed.connect(self._type)
        self.ladder.given.connect(self._give)

    def _links(self) -> QWidget:
        made = QWidget()
        links = FlowLayout(made)
        links.setContentsMargins(0, 0, 0, 0)
        for text, icon, act in (
            (_("How it adds up…"), "table", partial(self._explain, scorecard_sheets.explanation)),
            (_("Other weights…"), "arrow-up-down", partial(self._explain, scorecard_sheets.stress)),
            (_("Weights and scales…"), "sliders-horizontal", self.ask_weights),
            (_("Tiers…"), "layers", lambda: acts.ask_tiers(self.desk, self.window())),
        ):
            links.addWidget(button(text, icon, kind="link", clicked=act))
        return made

    def title(self) -> str:
        return _("Scorecard")

    def refresh(self) -> None:
        self.cards.setVisible(self.partner_id is not None)
        if self.partner_id is None:
            return
        found = self.desk.ask(scorecards.assessment, self.partner_id, self.desk.today())
        chosen = self.desk.ask(partners.partner, self.partner_id).scored_as
        currency = self.desk.ask(workspace.settings_of).currency
        card = self._card = found.card
        self.head.fill(card, chosen)
        self.ladder.fill(found.standing, self.desk.ask(tiers.tiers), currency)
        self._build([one.metric for one in card.metrics])
        for part in card.groups:
            if part.group in self.groups:
                mine = [one for one in card.metrics if one.group is part.group]
                self.groups[part.group].fill(part, mine)

    def _build(self, metrics: list[Metric]) -> None:
        """Make the rows anew where other metrics weigh."""
        if metrics == self._built_for:
            return
        self._built_for = metrics
        for old in self.groups.values():
            old.hide()
            old.deleteLater()
        self.groups = {}
        for group in Group:
            if mine := [one for one in metrics if GROUP_OF[one] is group]:
                part = self.groups[group] = GroupPart(group, mine)
                part.opened.connect(self._open)
                self._column.addWidget(part)

    def ask_weights(self) -> None:
        """Change the weights of the type that this partner is scored as."""
        kind = self._card.kind if self._card else PartnerType.RESELLER
        acts.ask_weights(self.desk, self.window(), kind)

    def _open(self, tab: str) -> None:
        if self.partner_id is not None:
            self.desk.open(PartnerLink(self.partner_id, tab))

    def _explain(self, make: Callable[[Scorecard], Sheet]) -> None:
        if self._card is not None:
            empty = _("Say what kind of partner this is; then it is weighed.")
            SheetDialog(self.desk, make(self._card), self.window(), empty=empty).open()

    def _type(self, kind: PartnerType) -> None:
        if self.partner_id is not None:
            today = self.desk.today()
            self.desk.do(partners.edit_partner, self.partner_id, today, scored_as=kind)

    def _give(self, tier: str) -> None:
        if self.partner_id is not None:
            acts.give(self.desk, self.partner_id, tier)

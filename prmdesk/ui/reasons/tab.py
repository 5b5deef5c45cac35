"""The Why tab of the partner panel: its reasons in full, and the questions of its types."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.partners import Bucket, Reason
from prmdesk.domain.reasons import same_name
from prmdesk.i18n import _
from prmdesk.services import buckets, reasons, workspace
from prmdesk.services.reasons import Standing
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.labels import heading, muted_label
from prmdesk.ui.kit.page import PartnerTab
from prmdesk.ui.reasons.bucket_card import BucketCard
from prmdesk.ui.reasons.card import ReasonCard


class WhyTab(PartnerTab):
    """A card that is there already keeps what is being typed in it."""

    key = "why"
    icon = "handshake"
    shows = ("reasons", "bucket_sheets", "partners", "plans", "plan_targets", "settings")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.cards: dict[int, ReasonCard] = {}
        self.sheets: dict[tuple[Bucket, int], BucketCard] = {}
        self._look: tuple[Mapping[str, str], Mapping[str, float]] = ({}, {})
        self.none = muted_label(wrap=True)
        self.menu = QMenu(self)
        self.add_button = button(_("Add reason"), "plus", primary=True)
        self.add_button.setMenu(self.menu)
        self.segment_button = button(_("Add segment"), "plus", clicked=self._add_segment)
        self.no_type = muted_label(wrap=True)
        self._reasons, self._sheets = QVBoxLayout(), QVBoxLayout()
        self._lay_out()

    def _lay_out(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(16))
        column.setSpacing(theme.px(10))
        for text, act in (
            (_("Why we partner"), self.add_button),
            (_("Questions of the partner types"), self.segment_button),
        ):
            head = QHBoxLayout()
            label = heading(text)
            label.setWordWrap(True)
            head.addWidget(label, 1)
            head.addWidget(act)
            column.addLayout(head)
            below = self._reasons if act is self.add_button else self._sheets
            below.setSpacing(theme.px(10))
            column.addWidget(self.none if act is self.add_button else self.no_type)
            column.addLayout(below)
            column.addSpacing(theme.px(8))
        column.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(body)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def title(self) -> str:
        return _("Why")

    def refresh(self) -> None:
        if self.partner_id is None:
            return
        found = self.desk.ask(reasons.standings, self.partner_id, self.desk.today())
        self._show_reasons(found)
        self._offer(found)
        self._show_sheets()

    def _show_reasons(self, found: list[Standing]) -> None:
        assert self.partner_id is not None
        settings = self.desk.ask(workspace.settings_of)
        lines = self.desk.ask(reasons.revenue_names, self.partner_id)
        ids = [one.why.id for one in found]
        for gone in self.cards.keys() - set(ids):
            _bury(self.cards.pop(gone))
        for place, one in enumerate(found):
            if one.why.id not in self.cards:
                self.cards[one.why.id] = ReasonCard(self.desk, one, lines)
            card = self.cards[one.why.id]
            if self._reasons.indexOf(card) != place:
                self._reasons.insertWidget(place, card)
            card.fill(one, settings.currency)
        self.none.setText(_("No reason yet. Say what this partner is for, and what shows it."))
        self.none.setVisible(not found)

    def _offer(self, found: list[Standing]) -> None:
        """The reasons that are not ticked: ours first, then those of our own, then a new one."""
        self.menu.clear()
        ticked = [(one.why.reason, one.why.name) for one in found]
        for reason in Reason:
            if reason is not Reason.OTHER and (reason, "") not in ticked:
                self.menu.addAction(words.name(reason), partial(self._tick, reason, ""))
        own = [name for reason, name in ticked if reason is Reason.OTHER]
        for name in self.desk.ask(reasons.names):
            if not any(same_name(name, one) for one in own):
                shown = name.replace("&", "&&")
                self.menu.addAction(shown, partial(self._tick, Reason.OTHER, name))
        if "" not in own:
            self.menu.addAction(_("A reason of our own…"), partial(self._tick, Reason.OTHER, ""))

    def _tick(self, reason: Reason, name: str) -> None:
        self.desk.do(reasons.set_reason, self.partner_id, reason, True, name)
        for card in self.cards.values():
            if (card.why.reason, card.why.name) == (reason, name):
                first = card.main.fields["name" if reason is Reason.OTHER else "effect"]
                first.setFocus()

    def _show_sheets(self) -> None:
        assert self.partner_id is not None
        settings = self.desk.ask(workspace.settings_of)
        asked = self.desk.ask(buckets.of_partner, self.partner_id)
        keys = [(one.bucket, one.sheet.id if one.sheet else 0) for one in asked]
        look = (settings.questions, settings.sheet_weights)
        if look != self._look:
            self._look = look
            keep: set[tuple[Bucket, int]] = set()
        else:
            keep = set(keys)
        for gone in self.sheets.keys() - keep:
            _bury(self.sheets.pop(gone))
        for place, (key, one) in enumerate(zip(keys, asked, strict=True)):
            if key not in self.sheets:
                self.sheets[key] = BucketCard(self.desk, one, settings)
            card = self.sheets[key]
            if self._sheets.indexOf(card) != place:
                self._sheets.insertWidget(place, card)
            card.fill(one, settings)
        is_distributor = any(one.bucket is Bucket.DISTRIBUTOR and one.sheet for one in asked)
        self.segment_button.setVisible(is_distributor)
        self.no_type.setText(
            _("This partner has no type yet. Choose one in the overview to see its question.")
        )
        self.no_type.setVisible(not asked)

    def _add_segment(self) -> None:
        """One more sheet for the distributor's question; its segment is named in it."""
        name, n = _("New segment"), 1
        taken = [card.sheet.segment for card in self.sheets.values()]
        while any(same_name(name, one) for one in taken):
            n += 1
            name = _("New segment {n}").format(n=n)
        made = self.desk.do(buckets.add_sheet, self.partner_id, Bucket.DISTRIBUTOR, name)
        if made is not None and (card := self.sheets.get((Bucket.DISTRIBUTOR, made))):
            card.facts.fields["segment"].setFocus()
            card.facts.fields["segment"].selectAll()

    def leave(self) -> None:
        for card in self.cards.values():
            card.leave()
        for sheet in self.sheets.values():
            sheet.leave()


def _bury(card: QWidget) -> None:
    card.hide()
    card.deleteLater()

"""The Value tab of the partner panel: what both values come from, and scoring them (R18)."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.scores import Axis, AxisCard, Voice, is_old
from prmdesk.i18n import _
from prmdesk.services import drivers, scores, workspace
from prmdesk.services.score_sheets import explanation
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.flow import FlowLayout
from prmdesk.ui.kit.labels import muted_label, picture_label, plain_label
from prmdesk.ui.kit.markers import marker_pixmap
from prmdesk.ui.kit.page import PartnerTab
from prmdesk.ui.kit.sheet_dialog import SheetDialog
from prmdesk.ui.scoring.axis_part import AxisPart
from prmdesk.ui.scoring.trials import TrialsPart
from prmdesk.words.scores import held_text


class ValueTab(PartnerTab):
    """Both values of one partner; each score, evidence and value is kept when it is entered."""

    key = "value"
    icon = "scale"
    shows = ("partners", "scores", "drivers", "driver_weights", "anchors", "settings")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.parts: dict[Axis, AxisPart] = {}
        self._built_for: Sequence[tuple[int, str]] = ()
        self._marker, self._verdict = picture_label(), plain_label(wrap=True)
        self._held = muted_label(wrap=True)
        self._column = QVBoxLayout()
        self._column.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        self._column.setSpacing(theme.px(8))
        top = QHBoxLayout()
        top.addWidget(self._marker)
        top.addWidget(self._verdict, 1)
        self._column.addLayout(top)
        self._column.addWidget(self._held)
        self._column.addLayout(self._links())
        self.trials = TrialsPart(desk)
        self._column.addWidget(self.trials)
        self._column.addStretch()
        content = QWidget()
        content.setLayout(self._column)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)

    def _links(self) -> FlowLayout:
        links = FlowLayout()
        for text, icon, command in (
            (_("Score one by one…"), "list-checks", "partner.score"),
            (_("Value gaps…"), "arrow-up-down", "partner.gaps"),
            (_("Drivers and weights…"), "sliders-horizontal", "tools.scoring"),
        ):
            links.addWidget(
                button(text, icon, kind="link", clicked=partial(self.desk.command, command))
            )
        return links

    def title(self) -> str:
        return _("Value")

    def leave(self) -> None:
        """A field that loses the focus is kept."""
        if (typed := self.focusWidget()) is not None:
            typed.clearFocus()
        self.trials.leave()

    def refresh(self) -> None:
        self._scroll.setVisible(self.partner_id is not None)
        self.trials.show_partner(self.partner_id)
        if self.partner_id is None:
            return
        cards = self.desk.ask(scores.cards, self.partner_id)
        self._build(list(cards.values()))
        now, edges = self.desk.ask(scores.footing, self.partner_id)
        anchors = self.desk.ask(drivers.anchors)
        stale = self.desk.ask(workspace.settings_of).stale_days
        old = partial(is_old, today=self.desk.today(), stale_days=stale)
        for axis, card in cards.items():
            self.parts[axis].fill(card, edges[axis], anchors, old)
        self._marker.setPixmap(marker_pixmap(now, theme.px(16), self.devicePixelRatioF()))
        gets = words.GETS.get(now)
        self._verdict.setText(f"{words.name(now)} · {_(gets)}" if gets else words.name(now))
        self._held.setText(held_text(now, edges))
        self._held.setVisible(bool(self._held.text()))

    def _build(self, cards: Sequence[AxisCard]) -> None:
        """Make the rows anew when there are other drivers, or they are called otherwise."""
        known = [
            (driver.id, words.driver_name(driver)) for card in cards for driver in card.drivers
        ]
        if known == self._built_for:
            return
        self._built_for = known
        for part in self.parts.values():
            part.deleteLater()
        for card in cards:
            part = self.parts[card.axis] = AxisPart(self.desk, card)
            part.scored.connect(self._score)
            part.edited.connect(self._edit)
            part.set_by_hand.connect(partial(self._set, card.axis))
            part.explained.connect(partial(self._explain, card.axis))
            self._column.insertWidget(self._column.indexOf(self.trials), part)

    def _score(self, driver_id: int, value: float | None, voice: Voice) -> None:
        if value is None:
            self.desk.do(scores.forget, self.partner_id, driver_id, voice)
        else:
            today = self.desk.today()
            self.desk.do(scores.score, self.partner_id, driver_id, value, today, voice)

    def _edit(self, driver_id: int, field: str, value: object, voice: Voice) -> None:
        if field != "on_date" or value is not None:  # there is always a day
            self.desk.do(scores.edit_score, self.partner_id, driver_id, field, value, voice)
        self.reload()  # what was refused is shown as it is kept

    def _set(self, axis: Axis, value: float | None) -> None:
        if value is None:
            self.desk.do(scores.use_scores, [self.partner_id], [axis])
        else:
            self.desk.do(scores.set_by_hand, self.partner_id, axis, value)

    def _explain(self, axis: Axis) -> None:
        """Show the sum of a value as anyone can work it out again, and what would turn it (D17)."""
        assert self.partner_id is not None
        SheetDialog(self.desk, self.desk.ask(explanation, self.partner_id, axis), self).open()

"""One value of a partner in the Value tab: figure, range, by hand or by score, and its drivers."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.quadrant import shown
from prmdesk.domain.scores import AxisCard, Score
from prmdesk.domain.sensitivity import Edge
from prmdesk.i18n import _
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.labels import heading, muted_label, plain_label, set_tip
from prmdesk.ui.scoring.driver_row import DriverRow
from prmdesk.ui.scoring.range_bar import RangeBar
from prmdesk.ui.scoring.value_fields import ValueSpin
from prmdesk.words.scores import by_hand_text, coverage_text, gap_text


class AxisPart(QWidget):
    """``explained`` asks how the figure comes about."""

    scored = Signal(int, object, object)
    edited = Signal(int, str, object, object)
    set_by_hand = Signal(object)
    explained = Signal()

    def __init__(self, desk: Desk, card: AxisCard) -> None:
        super().__init__()
        self._name = words.name(card.axis)
        self.figure = button("", kind="link", clicked=self.explained.emit)
        self.figure.setFont(theme.font(17, theme.SEMIBOLD))
        self.range = RangeBar(self._name)
        self._known, self._gap = muted_label(wrap=True), muted_label(wrap=True)
        self._beside = muted_label(wrap=True)
        self.by_hand = ValueSpin(_("{value}, set by hand").format(value=self._name))
        self.use_score = button("", kind="link", clicked=lambda: self.set_by_hand.emit(None))
        self.rows = {driver.id: DriverRow(desk, driver) for driver in card.drivers}
        self._lay_out()
        self.by_hand.committed.connect(self.set_by_hand)

    def _lay_out(self) -> None:
        top, hand, score = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        top.addWidget(heading(self._name), 1)
        top.addWidget(self.figure)
        label = plain_label(_("Set by hand"))
        label.setBuddy(self.by_hand)
        hand.addWidget(label)
        hand.addWidget(self.by_hand)
        hand.addStretch()
        score.addWidget(self._beside, 1)
        score.addWidget(self.use_score)
        score.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.px(12))
        column.setSpacing(theme.px(6))
        column.addLayout(top)
        for widget in (self.range, self._known, self._gap):
            column.addWidget(widget)
        column.addLayout(hand)
        column.addLayout(score)
        column.addSpacing(theme.px(6))
        for row in self.rows.values():
            column.addWidget(row)
            row.scored.connect(self.scored)
            row.edited.connect(self.edited)

    def fill(
        self,
        card: AxisCard,
        edge: Edge,
        anchors: Mapping[int, Sequence[str]],
        is_old: Callable[[Score], bool],
    ) -> None:
        """Show what is known now."""
        self._fill_figure(card, edge)
        if not self.by_hand.is_changed:
            self.by_hand.fill(card.by_hand)
        beside = by_hand_text(card)
        self._beside.setText(beside)
        self._beside.setVisible(bool(beside))
        self.use_score.setVisible(card.by_hand is not None)
        self.use_score.setText(_("Clear") if card.scored.value is None else _("Use score"))
        for driver in card.drivers:
            row, ours = self.rows[driver.id], card.scores.get(driver.id)
            row.explain(card.share(driver), anchors.get(driver.id, ()))
            row.fill(ours, card.theirs.get(driver.id), old=ours is not None and is_old(ours))

    def _fill_figure(self, card: AxisCard, edge: Edge) -> None:
        figure = "—" if card.value is None else shown(card.value)
        told = _("{value} {figure}: how it is worked out").format(value=self._name, figure=figure)
        self.figure.setText(figure)
        self.figure.setAccessibleName(told)
        set_tip(self.figure, told)
        known = coverage_text(card)
        high = _("It is high from {n} on.").format(n=shown(edge.at))
        self.range.show_value(
            card.value, card.scored.low, card.scored.high, edge.at, f"{known} {high}"
        )
        for label, text in ((self._known, known), (self._gap, gap_text(card))):
            label.setText(text)
            label.setVisible(bool(text))

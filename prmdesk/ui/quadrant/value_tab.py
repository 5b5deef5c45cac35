"""The Value tab of the partner panel: what both values come from, and scoring them (R18)."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.quadrant import quadrant, shown
from prmdesk.domain.scores import Axis, AxisCard, Driver, Score
from prmdesk.i18n import _
from prmdesk.services import scores, workspace
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import dates, theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.flow import FlowLayout
from prmdesk.ui.kit.forms import TextField
from prmdesk.ui.kit.labels import heading, muted_label, picture_label, plain_label
from prmdesk.ui.kit.markers import marker_pixmap
from prmdesk.ui.kit.page import PartnerTab
from prmdesk.ui.quadrant.facts import coverage_text
from prmdesk.ui.quadrant.value_fields import ScoreKeys, ValueSpin


class DriverRow(QWidget):
    """One driver: its weight, its score, and what shows that the score is right."""

    scored = Signal(int, object)
    evidenced = Signal(int, str)

    def __init__(self, driver: Driver, share: float) -> None:
        super().__init__()
        name = words.driver_name(driver)
        label = plain_label(name, wrap=True)
        label.setFont(theme.font(weight=QFont.Weight.DemiBold))
        self.keys = ScoreKeys(name)
        self.evidence = TextField()
        self.evidence.setAccessibleName(_("Evidence for {driver}").format(driver=name))
        self.day = muted_label()
        self.day.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        top, middle = QHBoxLayout(), FlowLayout()
        top.addWidget(label, 1)
        top.addWidget(self.day)
        middle.addWidget(self.keys)
        middle.addWidget(muted_label(_("weight {n} %").format(n=round(share * 100))))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.px(8))
        column.setSpacing(theme.px(4))
        column.addLayout(top)
        column.addLayout(middle)
        column.addWidget(self.evidence)
        self.keys.scored.connect(lambda value: self.scored.emit(driver.id, value))
        self.evidence.committed.connect(lambda text: self.evidenced.emit(driver.id, text))

    def fill(self, score: Score | None) -> None:
        """Show the score in force; evidence belongs to a score."""
        self.keys.fill(None if score is None else score.value)
        self.day.setText(dates.shown(score.on_date) if score else "")
        self.evidence.setEnabled(score is not None)
        self.evidence.setPlaceholderText(_("What shows it?") if score else _("Score it first"))
        typing = self.evidence.hasFocus() and self.evidence.isModified()
        if not typing or score is None:
            self.evidence.fill(score.evidence if score else "")


class AxisPart(QWidget):
    """One value: the figure, what is known of it, by hand or by score, and its drivers."""

    scored = Signal(int, object)
    evidenced = Signal(int, str)
    set_by_hand = Signal(object)

    def __init__(self, card: AxisCard) -> None:
        super().__init__()
        self._figure = heading("", 17)
        self._known = muted_label(wrap=True)
        self._beside = muted_label()
        self.by_hand = ValueSpin(_("{value}, set by hand").format(value=words.name(card.axis)))
        self.use_score = button("", kind="link", clicked=lambda: self.set_by_hand.emit(None))
        self.rows = {driver.id: DriverRow(driver, card.share(driver)) for driver in card.drivers}
        top, hand, score = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        top.addWidget(heading(words.name(card.axis)), 1)
        top.addWidget(self._figure)
        label = plain_label(_("Set by hand"))
        label.setBuddy(self.by_hand)
        hand.addWidget(label)
        hand.addWidget(self.by_hand)
        hand.addStretch()
        score.addWidget(self._beside)
        score.addWidget(self.use_score)
        score.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.px(12))
        column.setSpacing(theme.px(6))
        column.addLayout(top)
        column.addWidget(self._known)
        column.addLayout(hand)
        column.addLayout(score)
        column.addSpacing(theme.px(6))
        for row in self.rows.values():
            column.addWidget(row)
            row.scored.connect(self.scored)
            row.evidenced.connect(self.evidenced)
        self.by_hand.committed.connect(self.set_by_hand)

    def fill(self, card: AxisCard) -> None:
        """Show what is known now."""
        scored = card.scored.value
        self._figure.setText("—" if card.value is None else shown(card.value))
        self._known.setText(coverage_text(card))
        if not self.by_hand.is_changed:
            self.by_hand.fill(card.by_hand)
        is_by_hand = card.by_hand is not None
        self._beside.setVisible(is_by_hand and scored is not None)
        self.use_score.setVisible(is_by_hand)
        if card.by_hand is not None:
            self.use_score.setText(_("Clear") if scored is None else _("Use score"))
            self._beside.setText(
                _("Score says {score}, you set {hand}").format(
                    score=shown(scored or 0), hand=shown(card.by_hand)
                )
            )
        for driver_id, row in self.rows.items():
            row.fill(card.scores.get(driver_id))


class ValueTab(PartnerTab):
    """Both values of one partner; each score, evidence and value is kept when it is entered."""

    key = "value"
    icon = "scale"
    shows = ("partners", "scores", "drivers", "settings")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.parts: dict[Axis, AxisPart] = {}
        self._built_for: Sequence[Driver] | None = None
        self._marker, self._verdict = picture_label(), plain_label()
        self._column = QVBoxLayout()
        self._column.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        self._column.setSpacing(theme.px(8))
        top = QHBoxLayout()
        top.addWidget(self._marker)
        top.addWidget(self._verdict, 1)
        self._column.addLayout(top)
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

    def title(self) -> str:
        return _("Value")

    def leave(self) -> None:
        """A field that loses the focus is kept."""
        if (typed := self.focusWidget()) is not None:
            typed.clearFocus()

    def refresh(self) -> None:
        self._scroll.setVisible(self.partner_id is not None)
        if self.partner_id is None:
            return
        cards = self.desk.ask(scores.cards, self.partner_id)
        drivers = [driver for card in cards.values() for driver in card.drivers]
        if drivers != self._built_for:
            self._build(list(cards.values()))
            self._built_for = drivers
        for axis, card in cards.items():
            self.parts[axis].fill(card)
        thresholds = self.desk.ask(workspace.settings_of).thresholds
        box = quadrant(cards[Axis.PARTNER].value, cards[Axis.US].value, thresholds)
        self._marker.setPixmap(marker_pixmap(box, theme.px(16), self.devicePixelRatioF()))
        gets = words.GETS.get(box)
        self._verdict.setText(f"{words.name(box)} · {_(gets)}" if gets else words.name(box))

    def _build(self, cards: Sequence[AxisCard]) -> None:
        for part in self.parts.values():
            part.deleteLater()
        for card in cards:
            part = self.parts[card.axis] = AxisPart(card)
            part.scored.connect(self._score)
            part.evidenced.connect(self._note)
            part.set_by_hand.connect(lambda value, axis=card.axis: self._set(axis, value))
            self._column.insertWidget(self._column.count() - 1, part)

    def _score(self, driver_id: int, value: float | None) -> None:
        if value is None:
            self.desk.do(scores.forget, self.partner_id, driver_id)
        else:
            self.desk.do(scores.score, self.partner_id, driver_id, value, self.desk.today())

    def _note(self, driver_id: int, text: str) -> None:
        self.desk.do(scores.note_evidence, self.partner_id, driver_id, text)

    def _set(self, axis: Axis, value: float | None) -> None:
        if value is None:
            self.desk.do(scores.use_scores, [self.partner_id], [axis])
        else:
            self.desk.do(scores.set_by_hand, self.partner_id, axis, value)

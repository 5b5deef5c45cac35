"""One driver of a value: its score, what that means, what shows it, and what they say (R18, D3)."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.quadrant import shown
from prmdesk.domain.scores import Driver, Score, Voice
from prmdesk.i18n import _
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import dates, theme
from prmdesk.ui.kit.buttons import tool_button
from prmdesk.ui.kit.flow import FlowLayout
from prmdesk.ui.kit.forms import TextField
from prmdesk.ui.kit.icons import icon
from prmdesk.ui.kit.labels import muted_label, plain_label
from prmdesk.ui.scoring.score_details import ScoreDetails
from prmdesk.ui.scoring.value_fields import ScoreKeys
from prmdesk.words.scores import confidence_name
from prmdesk.words.sheets import percent


class DriverRow(QWidget):
    """``scored`` tells a score or None and whose it is, ``edited`` a field of one and its value."""

    scored = Signal(int, object, object)
    edited = Signal(int, str, object, object)

    def __init__(self, desk: Desk, driver: Driver) -> None:
        super().__init__()
        self._desk, self.driver, self._name = desk, driver, words.driver_name(driver)
        self._scores: tuple[Score | None, Score | None] = (None, None)
        self._anchors: Sequence[str] = ()
        label = plain_label(self._name, wrap=True)
        label.setFont(theme.font(weight=QFont.Weight.DemiBold))
        self.keys = ScoreKeys(self._name)
        self.weight, self.day = muted_label(), muted_label()
        self.day.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self.meaning, self.told = muted_label(wrap=True), muted_label(wrap=True)
        self.evidence = TextField()
        self.evidence.setAccessibleName(_("Evidence for {driver}").format(driver=self._name))
        said = _("{driver}: how sure, of which day, who said it, and what they say")
        self.more = tool_button(
            "chevron-right", said.format(driver=self._name), clicked=self._toggle
        )
        self.details: ScoreDetails | None = None
        self._lay_out(label)
        self.keys.scored.connect(lambda value: self.scored.emit(driver.id, value, Voice.US))
        self.evidence.committed.connect(
            lambda text: self.edited.emit(driver.id, "evidence", text, Voice.US)
        )

    def _lay_out(self, label: QWidget) -> None:
        top, middle, foot = QHBoxLayout(), FlowLayout(), QHBoxLayout()
        top.addWidget(label, 1)
        top.addWidget(self.day)
        middle.addWidget(self.keys)
        self.weight.setMinimumHeight(self.keys.sizeHint().height())
        middle.addWidget(self.weight)
        foot.addWidget(self.more, alignment=Qt.AlignmentFlag.AlignTop)
        foot.addWidget(self.told, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, theme.px(8))
        self._column.setSpacing(theme.px(4))
        self._column.addLayout(top)
        self._column.addLayout(middle)
        self._column.addWidget(self.meaning)
        self._column.addWidget(self.evidence)
        self._column.addLayout(foot)

    def explain(self, share: float, anchors: Sequence[str]) -> None:
        """Say what the driver weighs (0-1 of its value) and what its scores mean."""
        self.weight.setText(_("weight {n} %").format(n=percent(share)))
        self._anchors = anchors
        self.keys.explain(anchors)
        if self.details is not None:
            self.details.their_keys.explain(anchors)

    def fill(self, ours: Score | None, theirs: Score | None, *, old: bool) -> None:
        """Show the scores in force, ours and the partner's; evidence belongs to a score."""
        self._scores = ours, theirs
        self.keys.fill(None if ours is None else ours.value, old=old)
        day = dates.shown(ours.on_date) if ours else ""
        self.day.setText(_("old · {day}").format(day=day) if old else day)
        self.meaning.setText(self.keys.anchor())
        self.meaning.setVisible(bool(self.meaning.text()))
        self.evidence.setEnabled(ours is not None)
        self.evidence.setPlaceholderText(_("What shows it?") if ours else _("Score it first"))
        typing = self.evidence.hasFocus() and self.evidence.isModified()
        if not typing or ours is None:
            self.evidence.fill(ours.evidence if ours else "")
        self.told.setText(told_text(ours, theirs) or _("How sure, who said it, what they say"))
        if self.details is not None:
            self.details.fill(ours, theirs)

    def _toggle(self) -> None:
        if self.details is None:
            self.details = ScoreDetails(self._desk, self._name, self._anchors)
            self.details.hide()
            self.details.fill(*self._scores)
            self.details.scored.connect(
                lambda value, voice: self.scored.emit(self.driver.id, value, voice)
            )
            self.details.edited.connect(
                lambda field, value, voice: self.edited.emit(self.driver.id, field, value, voice)
            )
            self._column.addWidget(self.details)
        is_open = self.details.isHidden()
        self.details.setVisible(is_open)
        name = "chevron-down" if is_open else "chevron-right"
        self.more.setIcon(icon(name, theme.colours().muted))
        self.more.setAccessibleDescription(_("unfolded") if is_open else _("folded"))


def told_text(ours: Score | None, theirs: Score | None) -> str:
    """How sure a score is, who said it, and what the partner says with the gap."""
    told = [] if ours is None else [confidence_name(ours.confidence), ours.who]
    if theirs is not None:
        their = _("they say {score}").format(score=f"{theirs.value:g}")
        told.append(their if ours is None else f"{their} ({_gap_text(ours.value, theirs.value)})")
    return " · ".join(filter(None, told))


def _gap_text(ours: float, theirs: float) -> str:
    if ours == theirs:
        return _("as ours")
    gap = shown(abs(ours - theirs))
    return (_("{n} below ours") if theirs < ours else _("{n} above ours")).format(n=gap)

"""The line that says how an onboarding ended, and how to go on from there."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from prmdesk import words
from prmdesk.domain.gates import GateDecision
from prmdesk.domain.onboarding import Checklist
from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.dates import shown
from prmdesk.ui.kit.flow import FlowLayout
from prmdesk.ui.kit.labels import plain_label


class EndedBanner(QFrame):
    """Shown for an onboarding that graduated or was stopped."""

    reopened = Signal()
    restarted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.label = plain_label(wrap=True)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.reopen = button(_("Reopen"), "rotate-ccw")
        self.restart = button(_("Start another"), "plus")
        self.reopen.clicked.connect(self.reopened)
        self.restart.clicked.connect(self.restarted)
        row = FlowLayout()
        row.addWidget(self.reopen)
        row.addWidget(self.restart)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8))
        column.setSpacing(theme.px(6))
        column.addWidget(self.label)
        column.addLayout(row)
        self.hide()

    def show_end(self, checklist: Checklist, decisions: Sequence[GateDecision]) -> None:
        """Say how it ended and why; hidden while it is under way."""
        self.setVisible(not checklist.is_running)
        if checklist.is_running:
            return
        text = _("{outcome} {day}").format(
            outcome=words.name(checklist.outcome), day=shown(checklist.ended_on)
        )
        reason = decisions[-1].reason if decisions else ""
        told = _("{what}: {reason}").format(what=text, reason=reason) if reason else text
        self.label.setText(told)
        self.setAccessibleName(told)

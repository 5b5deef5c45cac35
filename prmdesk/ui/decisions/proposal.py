"""Where a partner stands and what the method proposes, over the form in which a person decides."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from prmdesk import words
from prmdesk.i18n import _
from prmdesk.services.proposals import Ground
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.labels import muted_label, picture_label, plain_label
from prmdesk.ui.kit.markers import marker_pixmap


class ProposalBox(QFrame):
    """``taken`` tells that the user takes the proposal over; nothing is taken over by itself."""

    taken = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("boxed")
        self._marker = picture_label()
        self._stands = plain_label()
        self._stands.setFont(theme.font(weight=theme.SEMIBOLD))
        self._said = muted_label(wrap=True)
        self.take = button(_("Use this"), kind="link", clicked=self.taken.emit)
        self.take.setAutoDefault(False)
        self.take.setAccessibleName(_("Use what is proposed"))
        head = QHBoxLayout()
        head.addWidget(self._marker)
        head.addWidget(self._stands)
        head.addStretch()
        head.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(10), theme.px(4), theme.px(6), theme.px(8))
        column.setSpacing(theme.px(2))
        column.addLayout(head)
        column.addWidget(self._said)

    def show_ground(self, ground: Ground) -> None:
        """Show where a partner stands, and what is proposed for it."""
        side = theme.px(14)
        self._marker.setPixmap(marker_pixmap(ground.quadrant, side, self.devicePixelRatioF()))
        self._stands.setText(words.name(ground.quadrant))
        self.take.setVisible(ground.proposal is not None)
        if ground.proposal is None:
            self._said.setText(_("Nothing is proposed until both values are known."))
        else:
            verdict = words.name(ground.proposal.verdict)
            said = _("Proposed: {verdict}. {why}").format(verdict=verdict, why=ground.proposal.why)
            self._said.setText(said)

"""The line that says what a change of weights or thresholds would do, and what it did."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.drivers import Effect
from prmdesk.i18n import _, ngettext
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.labels import plain_label, restyle

_NAMED = 3
"""So many partners are named; the others are counted."""


def effect_text(effect: Effect) -> str:
    """How many partners move to another quadrant, and which."""
    n = len(effect.moves)
    if not n:
        return _("No partner moves to another quadrant.")
    said = ngettext(
        "{n} of {of} partners moves to another quadrant:",
        "{n} of {of} partners move to another quadrant:",
        n,
    ).format(n=n, of=effect.of)
    moves = [
        _("{partner} from {before} to {after}").format(
            partner=move.name, before=words.name(move.before), after=words.name(move.after)
        )
        for move in effect.moves[:_NAMED]
    ]
    if n > _NAMED:
        moves.append(ngettext("{n} more", "{n} more", n - _NAMED).format(n=n - _NAMED))
    return f"{said} {' · '.join(moves)}"


class EffectLine(QWidget):
    """Before a change is kept it foretells, after that it tells and offers Undo."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("effectLine")
        self._desk = desk
        self.label = plain_label(wrap=True)
        self.label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.label.setMinimumHeight(2 * self.label.fontMetrics().lineSpacing() + theme.px(4))
        self.undo = button(_("Undo"), "undo-2", kind="link", clicked=self._undo)
        self.undo.setAutoDefault(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.label, 1)
        row.addWidget(self.undo)
        self.rest()

    def rest(self) -> None:
        """Nothing is being changed."""
        self._say(_("What a change does is said here before it is kept."), "muted")

    def foretell(self, effect: Effect | None) -> None:
        """Say what the change being typed would do; None where it changes nothing."""
        if effect is None:
            self.rest()
        else:
            self._say(_("Not kept yet. {effect}").format(effect=effect_text(effect)), "warning")

    def tell(self, effect: Effect | None) -> None:
        """Say what the change just kept did."""
        if effect is None:
            self._say(_("Kept."), "", undo=True)
        else:
            self._say(_("Kept. {effect}").format(effect=effect_text(effect)), "", undo=True)

    def refuse(self, why: str) -> None:
        """Say why a change was not kept."""
        self._say(why, "late")

    def _say(self, text: str, kind: str, *, undo: bool = False) -> None:
        if text == self.label.text():
            return
        self.label.setText(text)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
        restyle(self.label, "kind", kind)
        self.undo.setVisible(undo)

    def _undo(self) -> None:
        self._desk.undo()
        self.rest()

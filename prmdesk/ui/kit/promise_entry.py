"""One line in which a promise is written: whose it is, what, and by when (D11)."""

from datetime import date

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from prmdesk.domain.onboarding import Side
from prmdesk.domain.promises import SIDES, Promise
from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.dates import DateField
from prmdesk.ui.kit.forms import Choice
from prmdesk.ui.kit.labels import set_tip

_DUE = 120
_ENTER = tuple(QKeyCombination(key) for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter))
_SIDES = {
    QKeyCombination(Qt.KeyboardModifier.AltModifier, Qt.Key.Key_Up): Side.US,
    QKeyCombination(Qt.KeyboardModifier.AltModifier, Qt.Key.Key_Down): Side.PARTNER,
}


class PromiseEntry(QWidget):
    """Alt+Up and Alt+Down in the words change whose promise it is; Enter tells ``submitted``.

    In a narrow place the words stand over the rest: ``is_narrow``.
    """

    submitted = Signal()
    edited = Signal()

    def __init__(self, today: date, *, is_narrow: bool = False) -> None:
        super().__init__()
        self._today = today
        self.side = Choice({Side.US: _("We promise"), Side.PARTNER: _("They promise")})
        self.side.setAccessibleName(_("Who promises"))
        self.text, self.due = QLineEdit(), DateField(today, _("Due"))
        self.text.setAccessibleName(_("New promise"))
        self.text.setPlaceholderText(_("New promise"))
        set_tip(self.text, _("Alt+Up: our promise, Alt+Down: theirs"))
        self.due.setMinimumWidth(theme.px(_DUE))
        self.due.setPlaceholderText(_("Due: +7, fri"))
        for field in (self.text, self.due):
            field.installEventFilter(self)
        self.text.textEdited.connect(lambda _text: self.edited.emit())
        self.setFocusProxy(self.text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.line = QHBoxLayout()
        self.line.setSpacing(theme.px(8))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.px(8))
        self.line.addWidget(self.side)
        if is_narrow:
            grid.addWidget(self.text, 0, 0)
            self.line.addWidget(self.due, 1)
            grid.addLayout(self.line, 1, 0)
        else:
            self.line.addWidget(self.text, 1)
            self.line.addWidget(self.due)
            grid.addLayout(self.line, 0, 0)
        self.side.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was promised in it."""
        return not self.text.text().strip()

    def check(self) -> bool:
        """Whether what is written can be kept; marks the day that means none."""
        return self.is_empty or self.due.check()

    def promise(self, partner_id: int, made_on: date, owner: str) -> Promise:
        """What is written, as a promise made on that day; ours are kept by ``owner``."""
        side = self.side.code()
        mine = owner if side is SIDES[0] else ""
        text = self.text.text().strip()
        return Promise(0, partner_id, side, text, made_on, self.due.day(), mine)

    def clear(self) -> None:
        """Make room for the next; whose it is stays."""
        if self.due.hasFocus():
            self.text.setFocus()
        self.text.clear()
        self.due.set_day(None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            pressed = event.keyCombination()
            if pressed in _SIDES:
                self.side.fill(_SIDES[pressed])
                return True
            if pressed in _ENTER:  # the line's own: the dialog it stands in stays open
                self.submitted.emit()
                return True
        return super().eventFilter(watched, event)

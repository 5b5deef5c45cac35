"""Tabs that go on in a second line where one is too short: none is ever out of sight."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QButtonGroup, QPushButton, QSizePolicy, QWidget

from prmdesk.ui.kit import theme
from prmdesk.ui.kit.flow import FlowLayout

_MARGIN, _PAD, _TIGHT = 16, 8, 5
"""The first title stands under that of the page: its padding counts for the margin."""

_STEPS = {
    Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1,
}  # fmt: skip


class FlowTabs(QWidget):
    """One of the tabs is in front; Left and Right go on to the next, and round.

    ``tight``: many short titles, close together.
    """

    changed = Signal(int)

    def __init__(self, name: str, *, tight: bool = False) -> None:
        super().__init__()
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._row = FlowLayout(self)
        self._tight = tight
        margin = theme.px(_MARGIN - (_TIGHT if tight else _PAD))
        self._row.setContentsMargins(margin, 0, theme.px(_TIGHT), 0)
        self._row.setSpacing(0)
        self._group = QButtonGroup(self)
        self._group.idToggled.connect(self._toggled)

    def add(self, title: str) -> None:
        """One more tab; the first is in front."""
        tab = QPushButton(title)
        tab.setObjectName("tab")
        tab.setProperty("tight", self._tight)
        tab.setCheckable(True)
        tab.setAutoDefault(False)
        at = len(self._group.buttons())
        self._group.addButton(tab, at)
        self._row.addWidget(tab)
        tab.setChecked(at == 0)
        tab.setFocusPolicy(Qt.FocusPolicy.StrongFocus if at == 0 else Qt.FocusPolicy.ClickFocus)

    def titles(self) -> list[str]:
        """What the tabs are called."""
        return [tab.text() for tab in self._group.buttons()]

    def currentIndex(self) -> int:
        """Which tab is in front."""
        return self._group.checkedId()

    def setCurrentIndex(self, at: int) -> None:
        """Bring a tab to the front; one that is not there is passed over."""
        if (tab := self._group.button(at)) is not None:
            if self.isAncestorOf(QApplication.focusWidget() or self.window()):
                tab.setFocus(Qt.FocusReason.TabFocusReason)
            tab.setChecked(True)

    def _toggled(self, at: int, on: bool) -> None:
        policy = Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus
        self._group.button(at).setFocusPolicy(policy)  # one stop for Tab, as in any row of tabs
        if on:
            self.changed.emit(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        self.setCurrentIndex((self.currentIndex() + step) % len(self._group.buttons()))

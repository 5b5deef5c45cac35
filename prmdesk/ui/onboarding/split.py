"""The tree of steps and the details of the one chosen, side by side or one below the other."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter

from prmdesk.i18n import _
from prmdesk.ui.kit import memory, theme
from prmdesk.ui.kit.buttons import tool_button
from prmdesk.ui.onboarding.details import DetailsPane
from prmdesk.ui.onboarding.tree import StepTree

_PANE, _WIDE, _LOW = 330, 760, 260
"""How wide the details are; from which width on they stand beside the tree, not below; below
which height there is room only for them or the tree."""


class StepSplit(QSplitter):
    """``button`` opens the details and puts them away; it stays so. ``opened`` tells they are."""

    opened = Signal()

    def __init__(self, tree: StepTree, details: DetailsPane) -> None:
        super().__init__()
        self._tree, self._details = tree, details
        self.button = tool_button("panel-right", _("Details of the step (F4)"), clicked=self.switch)
        self.button.setCheckable(True)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.addWidget(tree)
        self.addWidget(details)
        self.setStretchFactor(0, 1)
        details.closed.connect(self.switch)
        details.left.connect(self.go_back)

    @property
    def _is_wide(self) -> bool:
        return self.orientation() is Qt.Orientation.Horizontal

    @property
    def _pane(self) -> str:
        return "step" if self._is_wide else "step-below"

    def switch(self) -> None:
        """Open the details, or put them away."""
        is_open = self._details.isHidden()
        memory.keep_open(self._pane, is_open)
        self._open(is_open)
        (self._details.form if is_open else self._tree).setFocus()

    def go_back(self) -> None:
        """Go to the tree; where the details stand in its place they are put away."""
        if self._tree.isHidden():
            self.switch()
        self._tree.setFocus()

    def _open(self, is_open: bool) -> None:
        self._details.setVisible(is_open)
        self.button.setChecked(is_open)
        has_room = self._is_wide or self.height() >= theme.px(_LOW)
        self._tree.setVisible(has_room or not is_open)
        if is_open:
            self.opened.emit()

    def sizeHint(self) -> QSize:
        """No higher than it must be: it takes the room there is."""
        hint = super().sizeHint()
        return QSize(hint.width(), self.minimumHeight() or hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = event.size().width() >= theme.px(_WIDE)
        if is_wide == self._is_wide and event.oldSize().isValid():
            self._open(not self._details.isHidden())
            return
        across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        self.setOrientation(across if is_wide else down)
        room = event.size().width() if is_wide else event.size().height()
        pane = theme.px(_PANE) if is_wide else room // 2
        self.setSizes([room - pane, pane])
        self._open(memory.is_open(self._pane, default=is_wide))

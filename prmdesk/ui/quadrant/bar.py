"""How the quadrant is looked at: what the size of dots tells, since when they moved."""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.movement import Since
from prmdesk.domain.sizing import SizeBy
from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.flow import FlowLayout
from prmdesk.ui.kit.labels import muted_label
from prmdesk.ui.quadrant.legend import LegendView
from prmdesk.ui.quadrant.scene import Scene

_SIZES, _SINCES = tuple(SizeBy), tuple(Since)


class LookBar(QWidget):
    """A row of choices above the plot; ``chosen`` tells that one of them is another now."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._sizes = _choice(_("Size of dots"), [words.name(by) for by in _SIZES])
        self._since = _choice(_("Moved since"), [words.name(since) for since in _SINCES])
        self.legend = LegendView()
        self._said = muted_label()
        self.through_time = button(_("Through time"), "history")
        self.through_time.setCheckable(True)
        row = FlowLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(4), theme.px(4), 0)
        sizes, since = _named(_("Size"), self._sizes), _named(_("Since"), self._since)
        for part in (sizes, self.legend, since, self.through_time, self._said):
            row.addWidget(part)
        self.show_scene(Scene())
        for choice in (self._sizes, self._since):
            choice.currentIndexChanged.connect(lambda _place: self.chosen.emit())

    @property
    def size_by(self) -> SizeBy:
        """What the size of dots tells."""
        return _SIZES[self._sizes.currentIndex()]

    @property
    def since(self) -> Since:
        """From when on the ways of partners are shown."""
        return _SINCES[self._since.currentIndex()]

    def show_scene(self, scene: Scene) -> None:
        """Tell what sizes mean, and why there are no ways where there are none."""
        self.legend.show_legend(scene.legend)
        is_still = bool(self.since) and bool(scene.dots) and not scene.ways
        text = _("Nobody moved since then.") if is_still else ""
        self._said.setText(_("Reading the past…") if scene.is_waiting else text)
        self._said.setVisible(is_still or scene.is_waiting)

    def said(self) -> str:
        """What is said beside the choices."""
        return self._said.text()

    def choose(self, code: StrEnum) -> None:
        """Choose a size or a since."""
        if isinstance(code, SizeBy):
            self._sizes.setCurrentIndex(_SIZES.index(code))
        else:
            self._since.setCurrentIndex(_SINCES.index(Since(code)))


def _choice(name: str, texts: Sequence[str]) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(name)
    made.addItems(texts)
    return made


def _named(name: str, choice: QComboBox) -> QWidget:
    """A choice with its name before it."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(6))
    label = muted_label(name)
    label.setBuddy(choice)
    row.addWidget(label)
    row.addWidget(choice)
    return made

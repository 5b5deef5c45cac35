"""How weights and thresholds are entered: told while typed, kept when the field is left."""

from math import isnan, nan

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from prmdesk.ui.kit import theme
from prmdesk.ui.kit.forms import TextField
from prmdesk.ui.kit.numbers import read_number
from prmdesk.ui.kit.spins import WholeSpin

_STEPS = {
    Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 10, Qt.Key.Key_PageDown: -10,
}  # fmt: skip


class WeightField(TextField):
    """A weight; empty shows in grey the usual one, which then counts. Up and Down change it.

    ``typed`` tells each weight on the way, ``weighed`` the one that is to be kept: None is
    empty, nan is what is no number.
    """

    typed = Signal(object)
    weighed = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("weight")
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.textEdited.connect(lambda _text: self.typed.emit(self.weight()))
        self.committed.connect(lambda _text: self.weighed.emit(self.weight()))

    def show_weight(self, weight: float | None, usual: float | None = None) -> None:
        """Show ``weight``, or in grey what counts in its place."""
        self.setPlaceholderText("" if usual is None else f"{usual:g}")
        self.fill("" if weight is None else f"{weight:g}")

    def weight(self) -> float | None:
        """What stands in the field."""
        try:
            number = read_number(self.text())
        except ValueError:
            return nan
        return None if number is None else float(number)

    def _step(self, by: int) -> None:
        """Add ``by`` to what counts now; what is no number stays."""
        self.setText(self.text() or self.placeholderText())
        weight = self.weight()
        if weight is not None and not isnan(weight):
            self.setText(f"{max(weight + by, 0):g}")
            self.typed.emit(self.weight())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (step := _STEPS.get(Qt.Key(event.key()))) is not None:
            self._step(step)
            return
        super().keyPressEvent(event)
        if event.key() == Qt.Key.Key_Escape:
            self.typed.emit(self.weight())


class LimitSpin(WholeSpin):
    """A whole number with a meaning for all partners; ``typed`` and ``kept`` tell as a weight's."""

    typed = Signal(int)
    kept = Signal(int)

    def __init__(self, name: str, least: int, most: int) -> None:
        super().__init__(least, most)
        self.setAccessibleName(name)
        self.setFixedWidth(theme.px(96))
        self._shown = self.value()
        self.valueChanged.connect(self.typed)
        self.editingFinished.connect(self._keep)

    def fill(self, value: float) -> None:
        """Show ``value`` without telling anyone; what is being typed stays."""
        typing = self.hasFocus() and self.value() != self._shown
        self._shown = round(value)
        if not typing:
            self.blockSignals(True)
            self.setValue(self._shown)
            self.blockSignals(False)

    def _keep(self) -> None:
        if self.value() != self._shown:
            self._shown = self.value()
            self.kept.emit(self._shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.value() != self._shown:
            self.setValue(self._shown)
        else:
            super().keyPressEvent(event)

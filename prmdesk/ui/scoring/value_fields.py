"""How a score 0-5 and a value 0-100 are entered."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from prmdesk.domain.scores import BEST
from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.labels import restyle, set_tip
from prmdesk.ui.kit.spins import WholeSpin

_UNKNOWN = -1
_NOT_SET = -1


class ScoreKeys(QWidget):
    """Buttons ? 0 1 2 3 4 5, one stop for Tab; the same keys work. ? is "not known", never zero.

    ``scored`` tells the score that was chosen, or None.
    """

    scored = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("scoreKeys")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("Score of {driver}").format(driver=name))
        self._group = QButtonGroup(self)
        self._buttons: dict[int, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(*[theme.px(3)] * 4)
        row.setSpacing(theme.px(3))
        for value in range(_UNKNOWN, BEST + 1):
            key = self._buttons[value] = self._key(value)
            self._group.addButton(key)
            row.addWidget(key)
        self._value = float(_UNKNOWN)
        self._anchors: Sequence[str] = ()
        self.explain(())

    def _key(self, value: int) -> QPushButton:
        key = button("?" if value == _UNKNOWN else str(value), kind="digit")
        key.setCheckable(True)
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        key.clicked.connect(lambda: self._choose(value))
        return key

    def explain(self, anchors: Sequence[str]) -> None:
        """Say what each score 0-5 means, where ``anchors`` say it."""
        self._anchors = anchors
        ends = {_UNKNOWN: _("Not known"), 0: _("0: worst"), BEST: _("{n}: best").format(n=BEST)}
        for value, key in self._buttons.items():
            anchor = anchors[value] if anchors and value != _UNKNOWN else ""
            meant = _("{n}: {meaning}").format(n=value, meaning=anchor)
            set_tip(key, meant if anchor else ends.get(value, ""))

    def fill(self, value: float | None, *, old: bool = False) -> None:
        """Show a score without telling anyone; one between two keys lights the nearer.

        An ``old`` one is grey.
        """
        self._value = float(_UNKNOWN) if value is None else value
        self._buttons[round(self._value)].setChecked(True)
        for key in self._buttons.values():
            if bool(key.property("old")) != old:
                restyle(key, "old", old)
        known = _("{n} of {best}").format(n=f"{self._value:g}", best=BEST)
        told = filter(None, (_("not known") if value is None else known, self.anchor()))
        self.setAccessibleDescription(". ".join(told))

    def anchor(self) -> str:
        """What the score that is shown means, if that was said."""
        nearest = round(self._value)
        return self._anchors[nearest] if self._anchors and nearest != _UNKNOWN else ""

    def _choose(self, value: int) -> None:
        """Take the focus first: a field that loses it keeps its text before the score is told."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if value != self._value:
            self.scored.emit(None if value == _UNKNOWN else float(value))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.text()
        near = round(self._value)
        if key and key in "012345":
            self._choose(int(key))
        elif key == "?" or event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._choose(_UNKNOWN)
        elif event.key() == Qt.Key.Key_Right and near < BEST:
            self._choose(near + 1)
        elif event.key() == Qt.Key.Key_Left and near > _UNKNOWN:
            self._choose(near - 1)
        else:
            super().keyPressEvent(event)


class ValueSpin(WholeSpin):
    """A value set by hand, — for none. ``committed`` tells it when the field is left changed."""

    committed = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__(_NOT_SET, 100)
        self.setSpecialValueText("—")
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setFixedWidth(theme.px(76))
        self.setAccessibleName(name)
        self._kept: float | None = None
        self.setValue(_NOT_SET)
        self.editingFinished.connect(self._commit)

    def fill(self, value: float | None) -> None:
        """Show ``value`` without telling anyone."""
        self._kept = value
        self.setValue(_NOT_SET if value is None else round(value))

    @property
    def is_changed(self) -> bool:
        """Whether something was entered that is not told yet."""
        return self.value() != (_NOT_SET if self._kept is None else round(self._kept))

    def _commit(self) -> None:
        if self.is_changed:
            self._kept = None if self.value() == _NOT_SET else float(self.value())
            self.committed.emit(self._kept)

"""Chips to choose verdicts: the one that is decided, and those that the log shows."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.decisions import Looked, Verdict
from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.flow import FlowLayout


class LineChips(QWidget):
    """Chips that are pressed narrow the log; with none pressed all of it is shown."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Show only"))
        row = FlowLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8))
        self.due = button("", "clock", kind="chip")
        self.verdicts = {verdict: button("", kind="chip") for verdict in Verdict}
        for chip in (self.due, *self.verdicts.values()):
            chip.setCheckable(True)
            chip.clicked.connect(self.changed)
            row.addWidget(chip)
        self.show_counts({}, 0)

    def show_counts(self, counts: Mapping[Verdict, int], due: int) -> None:
        """Say how many lines each chip would show."""
        shown = [(verdict, chip, counts.get(verdict, 0)) for verdict, chip in self.verdicts.items()]
        for code, chip, n in ((Looked.DUE, self.due, due), *shown):
            text = _("{name} ({n})").format(name=words.name(code), n=n)
            chip.setText(text)
            chip.setAccessibleName(text)

    def chosen(self) -> tuple[list[Verdict], list[Looked]]:
        """The verdicts and the states that are wanted; empty: all."""
        verdicts = [verdict for verdict, chip in self.verdicts.items() if chip.isChecked()]
        return verdicts, [Looked.DUE] if self.due.isChecked() else []

    def clear(self) -> None:
        """Show all lines again."""
        for chip in (self.due, *self.verdicts.values()):
            chip.setChecked(False)
        self.changed.emit()


class VerdictChoice(QWidget):
    """None of them is chosen at first: the person decides. ``changed`` tells that one was."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self.buttons = {verdict: button(words.name(verdict), kind="chip") for verdict in Verdict}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        for made in self.buttons.values():
            made.setCheckable(True)
            made.setAutoDefault(False)
            self._group.addButton(made)
            row.addWidget(made)
        row.addStretch()
        self.setFocusProxy(self.buttons[Verdict.RAISE])
        self._group.buttonToggled.connect(lambda _button, on: self.changed.emit() if on else None)

    def verdict(self) -> Verdict | None:
        """What was chosen, None while nothing was."""
        return next((code for code, made in self.buttons.items() if made.isChecked()), None)

    def choose(self, verdict: Verdict) -> None:
        """Choose ``verdict``."""
        self.buttons[verdict].setChecked(True)

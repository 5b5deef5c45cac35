"""One of a few: buttons of which one is pressed."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton

from prmdesk.ui.kit.buttons import button


class Choice(QButtonGroup):
    """``tools`` go side by side into a row; ``chosen`` tells the place of the one pressed now."""

    chosen = Signal(int)

    def __init__(self, parent: QObject, *names: tuple[str, str]) -> None:
        super().__init__(parent)
        self.tools: list[QPushButton] = []
        for place, (name, icon) in enumerate(names):
            made = button(name, icon)
            made.setCheckable(True)
            self.addButton(made, place)
            self.tools.append(made)
        self.choose(0)
        self.idToggled.connect(lambda place, on: self.chosen.emit(place) if on else None)

    @property
    def place(self) -> int:
        """Which one is pressed."""
        return self.checkedId()

    def choose(self, place: int) -> None:
        """Press the one at ``place``."""
        self.tools[place].setChecked(True)

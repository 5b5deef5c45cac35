"""A field for one figure, as people write them; empty where there is none."""

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.forms import mark
from prmdesk.ui.kit.numbers import number_text, read_number

_WIDTH = 92


class FigureField(QLineEdit):
    """``usual`` stands in grey where nothing is typed; a ``whole`` one is counted in ones."""

    def __init__(self, name: str, *, whole: bool = False) -> None:
        super().__init__()
        self._whole = whole
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFixedWidth(theme.px(_WIDTH))

    def fill(self, figure: Decimal | None, usual: Decimal | None = None) -> None:
        """Show a figure, or in grey what counts in its place."""
        self.setPlaceholderText("" if usual is None else number_text(usual))
        self.setText("" if figure is None else number_text(figure))

    def figure(self) -> Decimal | None:
        """What was typed; ``ValueError`` for what is no number."""
        found = read_number(self.text())
        if self._whole and found is not None and found % 1:
            raise ValueError(self.text())
        return found

    def check(self) -> bool:
        """Whether a figure or nothing was typed; else mark the field and go there."""
        try:
            self.figure()
        except ValueError:
            mark(self, _("Type a whole number.") if self._whole else _("This is not a number."))
            self.setFocus()
            return False
        mark(self, "")
        return True

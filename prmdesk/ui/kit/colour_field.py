"""A colour for what is printed: one that prints well, or one of your own, judged in words."""

import re

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QVBoxLayout, QWidget

from prmdesk.i18n import N_, _
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.forms import Choice, TextField, mark
from prmdesk.ui.kit.labels import plain_label, restyle

PRINT_SAFE = {
    "#1d4ed8": N_("Blue"),
    "#0b6e63": N_("Teal"),
    "#2e6b34": N_("Green"),
    "#7a2e6e": N_("Plum"),
    "#a61e2e": N_("Red"),
    "#8f4a00": N_("Brown"),
    "#3a3f47": N_("Graphite"),
}
"""Dark enough to read on white, also when printed in grey."""

_OWN = "own"
_WRITTEN = re.compile(r"#?([0-9a-fA-F]{6})")
_READABLE = 4.5
"""The contrast on white from which small words can be read (WCAG 1.4.3)."""


def contrast_on_white(colour: str) -> float:
    """How much ``#rrggbb`` stands out on white paper: 1 (not at all) to 21, by WCAG 2."""
    made = QColor(colour)
    parts = [made.redF(), made.greenF(), made.blueF()]
    light = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 1.05 / (0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2] + 0.05)


def judged(colour: str) -> tuple[str, str]:
    """What to know of ``colour`` on paper, and the kind of label that says it."""
    ratio = contrast_on_white(colour)
    told = f"{ratio:.1f}"
    if ratio >= _READABLE:
        return _("Reads well on white ({ratio} to 1).").format(ratio=told), "good"
    text = _("Too pale to read on paper ({ratio} to 1): it is printed darker.")
    return text.format(ratio=told), "warning"


class ColourField(QWidget):
    """``committed`` tells ``#rrggbb``, "" for what ``usual`` names."""

    committed = Signal(str)

    def __init__(self, usual: str) -> None:
        super().__init__()
        names = {"": usual} | {code: _(name) for code, name in PRINT_SAFE.items()}
        self.choice = Choice(names | {_OWN: _("A colour of your own…")})
        self.choice.setAccessibleName(_("Colour"))
        for place, code in enumerate(PRINT_SAFE, 1):
            self.choice.setItemIcon(place, _swatch(code))
        self.own = TextField()
        self.own.setAccessibleName(_("Colour as #rrggbb"))
        self.own.setPlaceholderText("#1f6feb")
        self.verdict = plain_label("", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        for widget in (self.choice, self.own, self.verdict):
            column.addWidget(widget)
        self.setFocusProxy(self.choice)
        self.colour = ""
        self.choice.committed.connect(self._chosen)
        self.own.committed.connect(self._typed)
        self.fill("")

    def fill(self, colour: str) -> None:
        """Show ``colour`` without telling anyone."""
        self.colour = colour.lower()
        is_own = bool(colour) and self.colour not in PRINT_SAFE
        self.choice.fill(_OWN if is_own else self.colour)
        self.own.fill(self.colour if is_own else "")
        self._show_own(is_own)

    def _show_own(self, is_own: bool) -> None:
        self.own.setVisible(is_own)
        self.verdict.setVisible(is_own and bool(self.own.text()))
        mark(self.own, "")
        if is_own and self.colour:
            text, kind = judged(self.colour)
            self.verdict.setText(text)
            restyle(self.verdict, "kind", kind)

    def _chosen(self, code: str) -> None:
        if code == _OWN:
            self.own.fill(self.colour)
            self._show_own(True)
            self.own.setFocus()
        else:
            self.fill(code)
            self.committed.emit(code)

    def _typed(self, text: str) -> None:
        found = _WRITTEN.fullmatch(text.strip())
        if not text.strip():
            self._chosen("")
        elif found is None:
            said = _("Write a colour as # and six digits or letters a to f, such as #1f6feb.")
            mark(self.own, said)
            self.verdict.setText(said)
            restyle(self.verdict, "kind", "late")
            self.verdict.show()
        else:
            self.fill(f"#{found[1]}")
            self.committed.emit(self.colour)


def _swatch(colour: str) -> QIcon:
    side = theme.px(16)
    made = QPixmap(QSize(side, side))
    made.fill(QColor(colour))
    painter = QPainter(made)
    painter.setPen(QColor(theme.colours().border))
    painter.drawRect(0, 0, side - 1, side - 1)
    painter.end()
    return QIcon(made)

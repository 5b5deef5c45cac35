"""Buttons: one look, an icon, a tip with the key, a name for screen readers."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QToolButton

from prmdesk.ui.kit import theme
from prmdesk.ui.kit.icons import icon
from prmdesk.ui.kit.labels import set_tip

_LEAST_HEADING = 80


def button(
    text: str,
    icon_name: str = "",
    *,
    primary: bool = False,
    clicked: Callable[[], object] | None = None,
    kind: str = "",
) -> QPushButton:
    """A push button; ``kind`` link, chip and heading are quieter looks."""
    made = (_Heading if kind == "heading" else QPushButton)(text.replace("&", "&&"))
    made.setAccessibleName(text)
    kind = "primary" if primary else kind
    if kind:
        made.setProperty("kind", kind)
    if icon_name:
        c = theme.colours()
        made.setIcon(
            icon(icon_name, c.on_accent if primary else c.accent if kind == "link" else "")
        )
        made.setIconSize(QSize(theme.px(16), theme.px(16)))
    if clicked is not None:
        made.clicked.connect(lambda _checked=False: clicked())
    return made


class _Heading(QPushButton):
    """A long text ends in "…" where room is short."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(_LEAST_HEADING), super().minimumSizeHint().height())

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        super().initStyleOption(option)
        end = Qt.TextElideMode.ElideRight
        inside = QStyle.SubElement.SE_PushButtonContents
        room = self.style().subElementRect(inside, option, self).width()
        option.text = self.fontMetrics().elidedText(self.text(), end, room)


def tool_button(
    icon_name: str, name: str, *, clicked: Callable[[], object] | None = None
) -> QToolButton:
    """A small button with an icon only; ``name`` is its tip and its accessible name."""
    made = QToolButton()
    made.setIcon(icon(icon_name, theme.colours().muted))
    made.setIconSize(QSize(theme.px(18), theme.px(18)))
    made.setAccessibleName(name)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    set_tip(made, name)
    if clicked is not None:
        made.clicked.connect(lambda _checked=False: clicked())
    return made

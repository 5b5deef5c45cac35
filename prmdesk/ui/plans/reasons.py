"""What keeps a plan from being agreed, each with the way to the place where it is mended."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from prmdesk.domain.plans import Obstacle, WholePlan, obstacles
from prmdesk.i18n import _, ngettext
from prmdesk.services import plan_life
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button, tool_button
from prmdesk.ui.kit.labels import heading, restyle, set_tip
from prmdesk.ui.kit.scrolling import CardColumn

_MOST = 132


class ReasonsCard(QFrame):
    """A list of what is missing; ``chosen`` tells which of it the user wants to mend."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = heading("", 11)
        self._list = CardColumn()
        self._list.setFixedHeight(theme.px(_MOST))
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(tool_button("x", _("Close"), clicked=self.hide))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(12), theme.px(4), theme.px(6), theme.px(6))
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._list)
        self.hide()

    def tell(self, whole: WholePlan) -> None:
        """Say what is missing; with nothing missing the card goes."""
        found = obstacles(whole)
        n = len(found)
        title = ngettext("{n} thing is missing before the plan can be agreed",
                         "{n} things are missing before the plan can be agreed", n)  # fmt: skip
        self._title.setText(title.format(n=n))
        self._list.clear()
        for obstacle, sentence in zip(found, plan_life.kept_from_agreed(whole), strict=True):
            self._list.add(self._line(obstacle, sentence))
        self.setVisible(bool(found))

    def _line(self, obstacle: Obstacle, sentence: str) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        link = button(sentence, kind="heading", clicked=lambda: self.chosen.emit(obstacle))
        restyle(link, "kind", "link")  # as a heading it ends in "…" where room is short
        set_tip(link, sentence)
        row.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        return line

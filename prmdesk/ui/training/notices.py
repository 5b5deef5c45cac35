"""What is amiss with courses and sessions, each a sentence with a way on (R56, R57)."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.training import Course, Session
from prmdesk.i18n import _, ngettext
from prmdesk.services import target_customers
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import icons, theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.labels import muted_label, picture_label, plain_label
from prmdesk.words.enablement import gap_text

_MOST = 3


class Notices(QWidget):
    """``asked`` tells the session to be looked at, or the product whose card is."""

    asked = Signal(int, str)

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.px(16), 0, theme.px(16), theme.px(8))
        self._column.setSpacing(theme.px(4))

    def tell(self, desk: Desk, over: Sequence[Session], courses: Mapping[int, Course]) -> None:
        """Tell of sessions without results (``over``), then of products without the topic."""
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        gaps = desk.ask(target_customers.gaps)
        lines = [(_over_text(one, courses), one.id, "") for one in over]
        lines += [(gap_text(gap), 0, gap.product) for gap in gaps]
        for text, session_id, product in lines[:_MOST]:
            self._column.addWidget(self._line(text, session_id, product))
        if (more := len(lines) - _MOST) > 0:
            told = ngettext("and {n} more like this", "and {n} more like these", more)
            self._column.addWidget(muted_label(told.format(n=more)))
        self.setVisible(bool(lines))

    def _line(self, text: str, session_id: int, product: str) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        size, colour = theme.px(16), theme.colours().warning
        drawn = icons.pixmap("triangle-alert", size, colour, self.devicePixelRatioF())
        act = _("Target customer…") if product else _("Note results")
        go = button(act, kind="link", clicked=lambda: self.asked.emit(session_id, product))
        row.addWidget(picture_label(drawn))
        row.addWidget(plain_label(text, wrap=True), 1)
        row.addWidget(go)
        return line


def _over_text(session: Session, courses: Mapping[int, Course]) -> str:
    text = _("{course} on {day}: the day is over. Was it held, and who came?")
    return text.format(course=courses[session.course_id].name, day=words.day(session.on_date))

"""The people map: who of us knows whom at a partner, painted, walked by key, clicked to open."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from prmdesk.domain.people import Someone
from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.labels import tip
from prmdesk.ui.people.painting import LETTER, paint
from prmdesk.ui.people.plan import Line, Ours, Plan, Spot, Theirs, plan
from prmdesk.ui.people.telling import line_text, ours_text, theirs_text

_ROW, _NEAR = 30, 6


class PeopleMap(QWidget):
    """``opened`` tells the id of the contact that was clicked, or walked to and entered.

    Up and Down go from one to the next, Left and Right from side to side. Who is marked, or under
    the mouse, has its lines in front. The same stands in a table, which the tab offers.
    """

    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(_("People map"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._people: Sequence[Someone] = ()
        self.plan = Plan()
        self.current: Spot | None = None
        self._under: Spot | None = None

    def show_people(self, people: Sequence[Someone]) -> None:
        """Show the people at one partner."""
        self._people = people
        self._draw_up()
        self.updateGeometry()

    def _draw_up(self) -> None:
        was = self.current
        self.plan = _plan(self._people, self.width())
        self._under = None
        self.current = next((spot for spot in self._spots() if _same(spot, was)), None)
        self._describe()
        self.update()

    def _spots(self) -> list[Spot]:
        return [*self.plan.theirs, *self.plan.ours]

    def go_to(self, spot: Spot) -> None:
        """Mark one of us or of them."""
        self.current = spot
        self._describe()
        self.update()

    def _describe(self) -> None:
        """Tell a screen reader what is marked, else everything."""
        told = [self.current] if self.current is not None else self.plan.theirs
        self.setAccessibleDescription("\n".join(map(self.text, told)))

    def text(self, spot: Spot) -> str:
        """All that the map shows of one of us or of them, in words."""
        if isinstance(spot, Ours):
            return ours_text(spot.name, self._people)
        return theirs_text(spot.one)

    def spot_at(self, at: QPointF) -> Spot | None:
        """Who stands there."""
        return next((spot for spot in self._spots() if spot.box.contains(at)), None)

    def line_at(self, at: QPointF) -> Line | None:
        """The line that runs by there, if any."""
        near = [(_distance(line, at), n) for n, line in enumerate(self.plan.lines)]
        away, n = min(near, default=(float("inf"), 0))
        return self.plan.lines[n] if away <= theme.px(_NEAR) else None

    def tip_at(self, at: QPointF) -> str:
        """The exact values of what is there; nothing for none."""
        spot, line = self.spot_at(at), self.line_at(at)
        return self.text(spot) if spot else line_text(line.known, line.one) if line else ""

    # Qt

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        current = self.current if self.hasFocus() else None
        paint(painter, self.plan, self._under or current, current)
        painter.end()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(_plan(self._people, width).height) + 1

    def sizeHint(self) -> QSize:
        width = theme.px(320)
        return QSize(width, self.heightForWidth(width))

    def resizeEvent(self, _event: QEvent) -> None:
        self._draw_up()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        under = self.spot_at(event.position())
        is_theirs = isinstance(under, Theirs)
        self.setCursor(
            Qt.CursorShape.PointingHandCursor if is_theirs else Qt.CursorShape.ArrowCursor
        )
        if under is not self._under:
            self._under = under
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._under = None
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        spot = self.spot_at(event.position())
        if spot is not None and event.button() is Qt.MouseButton.LeftButton:
            self.go_to(spot)
            self._open(spot)

    def _open(self, spot: Spot | None) -> None:
        if isinstance(spot, Theirs):
            self.opened.emit(spot.one.contact.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(self.current)
        elif (spot := self._next(Qt.Key(key))) is not None:
            self.go_to(spot)
        else:
            super().keyPressEvent(event)

    def _next(self, key: Qt.Key) -> Spot | None:
        """Who is marked after an arrow key; None where it leads nowhere."""
        sides: dict[Qt.Key, Sequence[Spot]] = {
            Qt.Key.Key_Left: self.plan.ours, Qt.Key.Key_Right: self.plan.theirs,
        }  # fmt: skip
        here = self.current
        if here is None:
            return next(iter(self._spots()), None) if key in (*sides, *_STEPS) else None
        if key in sides:
            beside = sides[key]
            return min(beside, key=lambda spot: abs(spot.box.y() - here.box.y()), default=None)
        column: Sequence[Spot] = self.plan.ours if isinstance(here, Ours) else self.plan.theirs
        there = column.index(here) + _STEPS.get(key, len(column))
        return column[there] if 0 <= there < len(column) else None

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.current is None and self.plan.theirs:
            self.go_to(self.plan.theirs[0])
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), tip(self.tip_at(QPointF(event.pos()))), self)
            return True
        return super().event(event)


_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


def _plan(people: Sequence[Someone], width: float) -> Plan:
    return plan(people, width, theme.px(_ROW), theme.px(LETTER))


def _same(spot: Spot, was: Spot | None) -> bool:
    """Whether ``spot`` is of the one that ``was`` was of."""
    if isinstance(spot, Ours):
        return isinstance(was, Ours) and spot.name == was.name
    return isinstance(was, Theirs) and spot.one.contact.id == was.one.contact.id


def _distance(line: Line, at: QPointF) -> float:
    """How far ``at`` is above or below a line; very far where it does not run."""
    reach = line.end.x() - line.start.x()
    share = (at.x() - line.start.x()) / reach if reach > 0 else -1.0
    if not 0 <= share <= 1:
        return float("inf")
    return abs(line.start.y() + (line.end.y() - line.start.y()) * share - at.y())

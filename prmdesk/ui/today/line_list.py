"""The lines of Today as a list: a number, a sign, a whole sentence, and what Enter does."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QPainter,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from prmdesk import words
from prmdesk.domain.today import TICKED, Group, Line
from prmdesk.i18n import _
from prmdesk.ui.kit import icons, theme
from prmdesk.ui.kit.labels import tip
from prmdesk.words.today import ACTS, sentence

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_NUMBERS = "1234567890"
_SIGNS = {
    Group.LATE: "circle-alert", Group.TODAY: "clock", Group.LOOK: "eye", Group.WEEK: "calendar",
    Group.WAITING: "inbox", Group.CONTACT: "message-square", Group.SNOOZED: "moon",
}  # fmt: skip
_ROW, _PAD, _KEY, _SIGN, _GAP = 44, 8, 22, 16, 10
Role = Qt.ItemDataRole


@dataclass(frozen=True, slots=True)
class Shown:
    """A row: a heading without a line, else a line with its sentence and the number it has."""

    text: str
    line: Line | None = None
    number: str = ""
    act: str = ""

    @property
    def told(self) -> str:
        """All of it, as a screen reader says it."""
        if self.line is None:
            return self.text
        group = words.name(self.line.group)
        return " · ".join(filter(None, (self.number, group, self.text, self.act)))


def shown(line: Line, number: str, today: date) -> Shown:
    """A line with its sentence, and with what Enter does; one that was put off says until when."""
    text, act = sentence(line, today), _(ACTS[line.about])
    if line.until is not None:
        back = _("Back on {day}.").format(day=words.day(line.until))
        text, act = " ".join((text, back)), _("Wake")
    return Shown(text, line, number, act)


class _Lines(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Shown] = []

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if index.isValid() and self.rows[index.row()].line is None:
            return Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index)

    def data(self, index: _Index, role: int = 0) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Role.DisplayRole:
            return row.text
        if role == Role.AccessibleTextRole:
            return row.told
        if role == Role.ToolTipRole and row.line is not None:
            return tip(_keys(row))
        return None


def _keys(row: Shown) -> str:
    assert row.line is not None
    told = [_("{act}: Enter").format(act=row.act)]
    if row.line.until is None:
        if row.line.about in TICKED:
            told.append(_("Tick: Space"))
        told.append(_("Snooze: S"))
    return " · ".join(told)


class _Painter(QStyledItemDelegate):
    def __init__(self, view: "LineList") -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        row = self._view.shown_at(index)
        width = self._view.viewport().width()
        if row.line is None:
            return QSize(width, theme.px(_ROW) * 4 // 5)
        room = self._text_box(QRect(0, 0, width, 0), row)
        height = _laid_out(row.text, room.width()).boundingRect().height()
        return QSize(width, max(theme.px(_ROW), round(height) + 2 * theme.px(_PAD)))

    def _text_box(self, rect: QRect, row: Shown) -> QRect:
        left = theme.px(_PAD + _KEY + _GAP + _SIGN + _GAP)
        act = self._view.fontMetrics().horizontalAdvance(row.act) + theme.px(2 * _GAP)
        return rect.adjusted(left, 0, -act - theme.px(_PAD), 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row, c, rect = self._view.shown_at(index), theme.colours(), option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.line is None:
            painter.setFont(theme.font(weight=theme.SEMIBOLD))
            painter.setPen(QColor(c.text))
            box = rect.adjusted(theme.px(_PAD), 0, 0, -theme.px(4))
            painter.drawText(box, Qt.AlignmentFlag.AlignBottom, row.text)
        else:
            self._paint_ground(painter, option)
            self._paint_line(painter, rect, row, row.line)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        c, rect = theme.colours(), option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(c.selection if chosen else c.hover))
        if chosen and option.state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(rect.left(), rect.top(), theme.px(3), rect.height(), QColor(c.accent))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(c.rule))

    def _paint_line(self, painter: QPainter, rect: QRect, row: Shown, line: Line) -> None:
        c, group = theme.colours(), line.group
        if row.number:
            key = QRect(0, 0, theme.px(_KEY), theme.px(_KEY))
            key.moveCenter(rect.center())
            key.moveLeft(rect.left() + theme.px(_PAD))
            painter.setPen(QColor(c.border))
            painter.setBrush(QColor(c.base))
            painter.drawRoundedRect(key, theme.px(4), theme.px(4))
            painter.setPen(QColor(c.text))
            painter.setFont(theme.font(8.5, theme.SEMIBOLD))
            painter.drawText(key, Qt.AlignmentFlag.AlignCenter, row.number)
        colour = {Group.LATE: c.late, Group.TODAY: c.warning}.get(group, c.muted)
        size, ratio = theme.px(_SIGN), painter.device().devicePixelRatio()
        left = rect.left() + theme.px(_PAD + _KEY + _GAP)
        sign = icons.pixmap(_SIGNS[group], size, colour, ratio)
        painter.drawPixmap(left, rect.center().y() - size // 2, sign)
        box = self._text_box(rect, row)
        text = _laid_out(row.text, box.width())
        painter.setPen(QColor(c.muted if group is Group.SNOOZED else c.text))
        height = text.boundingRect().height()
        text.draw(painter, QPointF(box.left(), box.top() + (box.height() - height) / 2))
        painter.setPen(QColor(c.accent))
        painter.setFont(theme.font())
        right = rect.adjusted(0, 0, -theme.px(_PAD + 2), 0)
        where = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(right, where, row.act)


def _laid_out(text: str, width: int) -> QTextLayout:
    """``text`` in as many lines as it needs; a word that is too long is broken."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    font: QFont = theme.font()
    made = QTextLayout(text, font)
    made.setTextOption(option)
    made.beginLayout()
    top = 0.0
    while (line := made.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        line.setPosition(QPointF(0, top))
        top += line.height()
    made.endLayout()
    return made


class LineList(QListView):
    """``acted``, ``ticked``, ``snoozed`` tell the line for which Enter, Space or S was pressed."""

    acted = Signal(object)
    ticked = Signal(object)
    snoozed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._lines = _Lines()
        self.setModel(self._lines)
        self.setItemDelegate(_Painter(self))
        self.setAccessibleName(_("What to do today"))
        self.setMouseTracking(True)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(lambda _index: self._tell(self.acted, self.line()))

    def shown_at(self, index: _Index) -> Shown:
        """What a row shows."""
        return self._lines.rows[index.row()]

    def rows(self) -> list[Shown]:
        """All rows, headings too."""
        return list(self._lines.rows)

    def line(self) -> Line | None:
        """The line that is marked."""
        row = self.currentIndex().row()
        return self._lines.rows[row].line if 0 <= row < len(self._lines.rows) else None

    def show_rows(self, rows: Sequence[Shown]) -> None:
        """List ``rows``; the line marked stays so, else the one now in its place is."""
        was, place = self.line(), max(0, self.currentIndex().row())
        top = self.verticalScrollBar().value()
        self._lines.beginResetModel()
        self._lines.rows = list(rows)
        self._lines.endResetModel()
        lines = [n for n, row in enumerate(rows) if row.line is not None]
        same = [n for n in lines if was and rows[n].line and _key(rows[n].line) == _key(was)]
        after = [n for n in lines if n >= place] or lines[-1:]
        if same or after:
            self.setCurrentIndex(self._lines.index((same or after)[0]))
        self.verticalScrollBar().setValue(top)

    def step(self, by: int) -> None:
        """Mark the next or the previous line; headings are passed over."""
        places = [n for n, row in enumerate(self._lines.rows) if row.line is not None]
        here = self.currentIndex().row()
        ahead = [n for n in places if n > here] if by > 0 else [n for n in places if n < here][::-1]
        if ahead:
            self.setCurrentIndex(self._lines.index(ahead[0]))

    def act_on(self, number: str) -> bool:
        """Act on the line of a number, as Enter does; whether there is one."""
        found = [row.line for row in self._lines.rows if row.number == number]
        if found:
            self._tell(self.acted, found[0])
        return bool(found)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()  # sentences break elsewhere now; Qt keeps the rows

    def _tell(self, signal: Any, line: Line | None) -> None:
        if line is not None:
            signal.emit(line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        signals = {
            Qt.Key.Key_Return: self.acted, Qt.Key.Key_Enter: self.acted,
            Qt.Key.Key_Space: self.ticked, Qt.Key.Key_S: self.snoozed,
        }  # fmt: skip
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if key in steps:
            self.step(steps[Qt.Key(key)])
        elif plain and key in signals:
            self._tell(signals[Qt.Key(key)], self.line())
        elif event.text().isprintable() and event.text():
            event.ignore()  # numbers are the page's; a search by letters would only mislead
        else:
            super().keyPressEvent(event)


def _key(line: Line | None) -> tuple[str, bool]:
    assert line is not None
    return line.first.key, line.until is not None


def number_of(place: int) -> str:
    """The key of the line at ``place``: 1 to 9, then 0."""
    return _NUMBERS[place]

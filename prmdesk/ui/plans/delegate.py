"""How cells of a plan's grids are painted and entered."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from prmdesk import words
from prmdesk.domain.figures import Attainment
from prmdesk.domain.plan_work import AccountStatus
from prmdesk.domain.plans import ClauseStatus, WorkStatus
from prmdesk.ui.kit import icons, theme
from prmdesk.ui.kit.dates import DateField
from prmdesk.ui.kit.forms import Choice
from prmdesk.ui.plans import columns
from prmdesk.ui.plans.columns import Column, Kind
from prmdesk.ui.plans.model import COLUMN, GridModel, Index

LINE = 32

ADDS = "adds"
"""The property of an input in which the name of a new row is typed."""

_PAD = 8
_LONG_LINES = 5
_WAYS = {
    Qt.Key.Key_Return: (1, 0),
    Qt.Key.Key_Enter: (1, 0),
    Qt.Key.Key_Tab: (0, 1),
    Qt.Key.Key_Backtab: (0, -1),
}
"""Where a key that ends an entry goes on: cells down, cells right."""

_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def attainment_look(code: Attainment) -> tuple[str, str]:
    """The drawing and the colour that go with the word for an attainment."""
    c = theme.colours()
    return {
        Attainment.ON_TRACK: ("circle-check", c.good),
        Attainment.AT_RISK: ("triangle-alert", c.warning),
        Attainment.OFF_TRACK: ("circle-alert", c.late),
        Attainment.NO_DATA: ("minus", c.muted),
    }[code]


class GridDelegate(QStyledItemDelegate):
    """Words in their colours, long texts in several lines, computed figures muted.

    ``done`` tells that an input is left by key, and how many cells down and right to go on.
    """

    done = Signal(QWidget, int, int)

    # Painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model, column = _model(index), index.data(COLUMN)
        rect: QRect = option.rect
        painter.save()
        self._paint_ground(painter, option, index, column)
        inner = rect.adjusted(theme.px(_PAD), 0, -theme.px(_PAD), 0)
        row = model.row_at(index)
        code = columns.attainment(column, row, model.quarter) if row else None
        if code is not None:
            self._paint_attainment(painter, inner, code)
        else:
            self._paint_text(painter, inner, index, column)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, column: Column
    ) -> None:
        c, model = theme.colours(), _model(index)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(c.selection))
        elif _is_only_shown(model, index, column):
            painter.fillRect(rect, QColor(c.alt))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(c.accent), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def _paint_attainment(self, painter: QPainter, box: QRect, code: Attainment) -> None:
        name, colour = attainment_look(code)
        size = theme.px(14)
        picture = icons.pixmap(name, size, colour, painter.device().devicePixelRatioF())
        painter.drawPixmap(box.left(), box.center().y() - size // 2 + 1, picture)
        painter.setPen(QColor(colour))
        words_box = box.adjusted(size + theme.px(6), 0, 0, 0)
        painter.drawText(words_box, Qt.AlignmentFlag.AlignVCenter, words.name(code))

    def _paint_text(self, painter: QPainter, box: QRect, index: Index, column: Column) -> None:
        model = _model(index)
        row, text = model.row_at(index), index.data() or ""
        painter.setPen(QColor(self._colour(index, column)))
        painter.setFont(self._font(model, column))
        is_tall = column.kind is Kind.TEXT and box.height() > theme.px(LINE + 8)
        if (column.kind is Kind.LONG or is_tall) and row is not None:
            painter.drawText(box, _WRAP, text or columns.hint(column, row))
            return
        mode = Qt.TextElideMode.ElideRight
        shown = painter.fontMetrics().elidedText(" ".join(text.split()), mode, box.width())
        align = index.data(Qt.ItemDataRole.TextAlignmentRole) or Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, align | Qt.TextFlag.TextSingleLine, shown)

    def _colour(self, index: Index, column: Column) -> str:
        c, model = theme.colours(), _model(index)
        row = model.row_at(index)
        found = columns.value(column, row, model.quarter) if row else None
        if row is None or _is_only_shown(model, index, column) or found in ("", None):
            return c.muted
        if (
            found in (ClauseStatus.AGREED, WorkStatus.DONE, AccountStatus.WON)
            and column.kind is Kind.CODE
        ):
            return c.good
        return c.text

    def _font(self, model: GridModel, column: Column) -> QFont:
        named = columns.is_name(column, model.kind) and column.kind is not Kind.LONG
        return theme.font(weight=QFont.Weight.DemiBold if named else QFont.Weight.Normal)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        column: Column = index.data(COLUMN)
        model = _model(index)
        row = model.row_at(index)
        if column.kind is not Kind.LONG or row is None:
            return QSize(theme.px(column.width), theme.px(LINE))
        view = self.parent()
        assert isinstance(view, QWidget)
        width = view.columnWidth(index.column()) - 2 * theme.px(_PAD)  # type: ignore[attr-defined]
        text = index.data() or columns.hint(column, row)
        room = QRect(0, 0, max(width, 40), 10_000)
        height = option.fontMetrics.boundingRect(room, _WRAP, text).height()
        most = _LONG_LINES * option.fontMetrics.lineSpacing()
        return QSize(width, max(theme.px(LINE), min(height, most) + theme.px(12)))

    # Entering

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        column: Column = index.data(COLUMN)
        model = _model(index)
        made: QWidget
        if model.row_at(index) is None:
            made = QLineEdit(parent)
            made.setProperty(ADDS, True)
        elif column.codes is not None:
            made = self._choice(parent, {code: words.name(code) for code in column.codes})
        elif column.kind is Kind.LISTED:
            made = self._choice(parent, model.listed[column.key])
        elif column.kind is Kind.DAY:
            made = DateField(model.today(), parent=parent)
        elif column.kind is Kind.LONG:
            made = QPlainTextEdit(parent)
            made.setTabChangesFocus(True)
        else:
            made = QLineEdit(parent)
        made.setAccessibleName(column.title)
        return made

    def _choice(self, parent: QWidget, names: Mapping[Any, str]) -> Choice:
        made = Choice(names)
        made.setParent(parent)
        made.activated.connect(lambda _index: self.done.emit(made, 0, 0))
        return made

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        row, column = _model(index).row_at(index), index.data(COLUMN)
        if isinstance(editor, Choice):
            editor.fill(index.data(Qt.ItemDataRole.EditRole))
        elif isinstance(editor, DateField):
            editor.set_day(index.data(Qt.ItemDataRole.EditRole))
            editor.selectAll()
        elif isinstance(editor, QPlainTextEdit):
            editor.setPlainText(columns.entered(column, row) if row else "")
            editor.selectAll()
        elif isinstance(editor, QLineEdit):
            editor.setText(columns.entered(column, row) if row else "")
            editor.selectAll()
        editor.setProperty("start", _content(editor))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        content = _content(editor)
        if content != editor.property("start"):
            model.setData(index, content)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        rect: QRect = option.rect
        if isinstance(editor, QPlainTextEdit):
            rect = rect.adjusted(0, 0, 0, max(0, theme.px(LINE * 3) - rect.height()))
        editor.setGeometry(rect)

    def eventFilter(self, editor: Any, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut and editor.property(ADDS):
            self.done.emit(editor, 0, 0)
            return True
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            way = _WAYS.get(Qt.Key(event.key()))
            plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            back = event.key() == Qt.Key.Key_Backtab
            if way is not None and (plain or back):
                self.done.emit(editor, *way)
                return True
        return super().eventFilter(editor, event)


def _is_only_shown(model: GridModel, index: Index, column: Column) -> bool:
    """Whether nothing is ever entered in a cell: a figure, or what is told elsewhere."""
    row = model.row_at(index)
    return not column.is_entered or (row is not None and columns.is_told(column, row))


def _content(editor: QWidget) -> Any:
    """What was entered, as the model takes it."""
    if isinstance(editor, Choice):
        return editor.code()
    if isinstance(editor, QPlainTextEdit):
        return editor.toPlainText()
    assert isinstance(editor, QLineEdit)
    return editor.text()


def _model(index: Index) -> GridModel:
    model = index.model()
    assert isinstance(model, GridModel)
    return model

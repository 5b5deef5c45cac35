"""How cells of the grid of resources are painted and entered."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from prmdesk.domain.resource_board import Cell, Claimant
from prmdesk.domain.resources import Pool
from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.dates import DateField
from prmdesk.ui.kit.forms import Choice
from prmdesk.ui.kit.markers import paint_marker
from prmdesk.ui.kit.tables import Index
from prmdesk.ui.resources import columns
from prmdesk.ui.resources.columns import Column
from prmdesk.ui.resources.entering import served
from prmdesk.ui.resources.model import FigureModel, PartnerRows, PoolRows, place_text
from prmdesk.words.resources import figure

TALL_ROW = 44
PAD = 8
SMALL = 8.5
"""The room at the sides of a cell, and the size of its second line."""

_GAP = 10

_WAYS = {
    Qt.Key.Key_Return: (1, 0),
    Qt.Key.Key_Enter: (1, 0),
    Qt.Key.Key_Tab: (0, 1),
    Qt.Key.Key_Backtab: (0, -1),
}
"""Where a key that ends an entry goes on: rows down, columns right."""

_PLAIN = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.KeypadModifier,
)
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def delta_colour(delta: int | None) -> str:
    """The colour that goes with the arrow of a difference."""
    c = theme.colours()
    return c.warning if (delta or 0) > 0 else c.accent if (delta or 0) < 0 else c.good


class FigureDelegate(QStyledItemDelegate):
    """A rule below each cell, a frame about the current one, and an input where one can type.

    ``done`` tells that an input is left by key, and how many cells down and right to go on.
    """

    done = Signal(QWidget, int, int)

    def __init__(self, parent: QWidget, today: Callable[[], date]) -> None:
        super().__init__(parent)
        self._today = today

    # Painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        c, rect = theme.colours(), option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(c.selection))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(c.rule))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(c.accent), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -2))
        self.paint_cell(painter, rect.adjusted(theme.px(PAD), 0, -theme.px(PAD), 0), index)
        painter.restore()

    def paint_cell(self, painter: QPainter, box: QRect, index: Index) -> None:
        """Paint what the cell says."""
        self._text(painter, box, index, theme.colours().text)

    def _text(self, painter: QPainter, box: QRect, index: Index, colour: str) -> None:
        if (font := index.data(Qt.ItemDataRole.FontRole)) is not None:
            painter.setFont(font)
        align = index.data(Qt.ItemDataRole.TextAlignmentRole) or _LEFT
        put(painter, box, index.data() or "", colour, align)

    # Entering

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        made = self.input(parent, index)
        made.setAccessibleName(_column(index).title)
        return made

    def input(self, parent: QWidget, index: Index) -> QWidget:
        """What a cell is entered with."""
        made = QLineEdit(parent)
        made.setAlignment(Qt.AlignmentFlag.AlignRight)
        return made

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if editor.property("start") not in (None, _content(editor)):
            return  # figures that were read anew do not take away what is being typed
        value = index.data(Qt.ItemDataRole.EditRole)
        if isinstance(editor, Choice):
            editor.fill(value)
        elif isinstance(editor, DateField):
            editor.set_day(value)
            editor.selectAll()
        elif isinstance(editor, QLineEdit):
            editor.setText(value or "")
            editor.selectAll()
        editor.setProperty("start", _content(editor))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        content = _content(editor)
        if content != editor.property("start"):
            model.setData(index, content)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        editor.setGeometry(option.rect)

    def eventFilter(self, editor: Any, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Wheel:
            return True
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            way = _WAYS.get(Qt.Key(event.key()))
            if way is not None and event.modifiers() in _PLAIN:
                self.done.emit(editor, *way)
                return True
        return super().eventFilter(editor, event)


class PoolDelegate(FigureDelegate):
    """The rows about pools: what is over is said in words, and coloured."""

    def paint_cell(self, painter: QPainter, box: QRect, index: Index) -> None:
        model, c = index.model(), theme.colours()
        assert isinstance(model, PoolRows)
        colour = c.late if model.is_over(index) else c.text if index.column() else c.muted
        self._text(painter, box, index, colour)
        state = model.state(index)
        if state is not None and state.capacity is None and index.row() == 0:
            put(painter, box, _("how much?"), c.muted, _RIGHT)


class PartnerDelegate(FigureDelegate):
    """The rows about partners: quadrant and stage below the name, two lines about a pool."""

    def paint_cell(self, painter: QPainter, box: QRect, index: Index) -> None:
        model = index.model()
        assert isinstance(model, PartnerRows)
        column, cell = model.column(index), model.cell(index)
        if cell is None:
            self._partner(painter, box, model.partner(index.row()))
        elif column.is_whole:
            assert column.pool is not None
            paint_whole(painter, box, column.pool, cell)
        elif column.key == "delta":
            self._text(painter, box, index, delta_colour(cell.delta))
        else:
            c = theme.colours()
            self._text(painter, box, index, c.text if column.is_entered else c.muted)

    def _partner(self, painter: QPainter, box: QRect, partner: Claimant) -> None:
        upper, lower = halves(box)
        painter.setFont(theme.font(weight=theme.SEMIBOLD))
        put(painter, upper, partner.name, theme.colours().text, _LEFT)
        size = theme.px(10)
        paint_marker(
            painter, partner.quadrant, QPointF(box.left() + size / 2, lower.center().y()), size
        )
        painter.setFont(theme.font(SMALL))
        words_box = lower.adjusted(size + theme.px(6), 0, 0, 0)
        put(painter, words_box, place_text(partner), theme.colours().muted, _LEFT)

    def input(self, parent: QWidget, index: Index) -> QWidget:
        model, key = index.model(), _column(index).key
        assert isinstance(model, PartnerRows)
        if key in columns.DAYS:
            return DateField(self._today(), parent=parent)
        if key == columns.STEP and model.figures is not None:
            steps = model.figures.steps_of(model.partner(index.row()).id)
            made = Choice(served(steps, index.data(Qt.ItemDataRole.EditRole)))
            made.setParent(parent)
            made.activated.connect(lambda _index: self.done.emit(made, 0, 0))
            return made
        return super().input(parent, index)


def paint_whole(painter: QPainter, box: QRect, pool: Pool, cell: Cell) -> None:
    """What is planned, and below it what should be, with the difference."""
    upper, lower = halves(box)
    measure, c = pool.measure, theme.colours()
    planned = figure(measure, cell.planned)
    put(painter, upper, planned or "–", c.text if planned else c.border, _RIGHT)
    painter.setFont(theme.font(SMALL))
    delta = "" if cell.delta is None or cell.against else columns.delta_text(measure, cell.delta)
    put(painter, lower, delta, delta_colour(cell.delta), _RIGHT)
    taken = painter.fontMetrics().horizontalAdvance(delta) + theme.px(4)
    rest = lower.adjusted(0, 0, -taken, 0)
    put(painter, rest, columns.beside(pool, cell), c.muted, _LEFT)


def whole_width(pool: Pool, cells: Iterable[Cell]) -> int:
    """How wide the cells of a pool are to be, so that their second lines can be read whole."""
    small = QFontMetrics(theme.font(SMALL))
    said = (
        columns.beside(pool, one) + columns.delta_text(pool.measure, one.delta or 0)
        for one in cells
    )
    return max(map(small.horizontalAdvance, said), default=0) + theme.px(_GAP + 2 * PAD)


def put(painter: QPainter, box: QRect, text: str, colour: str, align: Qt.AlignmentFlag) -> None:
    """Write one line into ``box``, shortened where it is too long."""
    painter.setPen(QColor(colour))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, align | Qt.TextFlag.TextSingleLine, shown)


def halves(box: QRect) -> tuple[QRect, QRect]:
    """The two lines of a tall cell."""
    inner = box.adjusted(0, theme.px(4), 0, -theme.px(4))
    half = inner.height() // 2
    return inner.adjusted(0, 0, 0, -half), inner.adjusted(0, half, 0, 0)


def _content(editor: QWidget) -> Any:
    """What was entered."""
    if isinstance(editor, Choice):
        return editor.code()
    return editor.text() if isinstance(editor, QLineEdit) else None


def _column(index: Index) -> Column:
    model = index.model()
    assert isinstance(model, FigureModel)
    return model.columns[index.column()]

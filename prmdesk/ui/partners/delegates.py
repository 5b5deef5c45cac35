"""How cells of the list are painted and edited."""

from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLineEdit,
    QSpinBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from prmdesk import words
from prmdesk.domain.lines import PartnerLine
from prmdesk.domain.partners import Bucket
from prmdesk.services import partners
from prmdesk.ui.kit import icons, theme
from prmdesk.ui.kit.looking import CODES, code_name
from prmdesk.ui.kit.markers import paint_marker
from prmdesk.ui.partners import columns
from prmdesk.ui.partners.model import EDIT, KEY, LINE, Index, PartnerModel
from prmdesk.words.sheets import percent

_PAD = 8
_UNSET = -1
_PLAIN = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.KeypadModifier,
)

_WAYS = {
    Qt.Key.Key_Return: (1, 0),
    Qt.Key.Key_Enter: (1, 0),
    Qt.Key.Key_Tab: (0, 1),
    Qt.Key.Key_Backtab: (0, -1),
}
"""Where a key that ends the editing of a cell goes on: rows down, columns right."""


class LineDelegate(QStyledItemDelegate):
    """Draws the rule under each row, markers, bars and late days; edits in place.

    ``done`` tells that an editor is left by key, and how many cells down and right to go on.
    """

    done = Signal(QWidget, int, int)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        c = theme.colours()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(c.selection))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(c.rule))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(c.accent), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -2))
        inner = rect.adjusted(theme.px(_PAD), 0, -theme.px(_PAD), 0)
        line: PartnerLine = index.data(LINE)
        match index.data(KEY):
            case "quadrant":
                self._quadrant(painter, inner, line)
            case "progress" if line.progress is not None:
                self._progress(painter, inner, line.progress)
            case "next_due" if line.next_due is not None and line.next_due < self._today(index):
                self._late(painter, inner, index)
            case _:
                self._text(painter, inner, index, QColor(c.text))
        painter.restore()

    def _today(self, index: Index) -> Any:
        model = index.model()
        assert isinstance(model, PartnerModel)
        return model.today

    def _text(self, painter: QPainter, rect: QRect, index: Index, colour: QColor) -> None:
        font = index.data(Qt.ItemDataRole.FontRole)
        if font is not None:
            painter.setFont(font)
        painter.setPen(colour)
        align = index.data(Qt.ItemDataRole.TextAlignmentRole) or Qt.AlignmentFlag.AlignVCenter
        text = painter.fontMetrics().elidedText(
            index.data(), Qt.TextElideMode.ElideRight, rect.width()
        )
        painter.drawText(rect, align | Qt.TextFlag.TextSingleLine, text)

    def _quadrant(self, painter: QPainter, rect: QRect, line: PartnerLine) -> None:
        size = theme.px(11)
        centre = QPointF(rect.left() + size / 2, rect.center().y() + 0.5)
        paint_marker(painter, line.quadrant, centre, size)
        painter.setPen(QColor(theme.colours().text))
        rest = rect.adjusted(size + theme.px(8), 0, 0, 0)
        name = painter.fontMetrics().elidedText(
            words.name(line.quadrant), Qt.TextElideMode.ElideRight, rest.width()
        )
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, name)

    def _progress(self, painter: QPainter, rect: QRect, share: float) -> None:
        c = theme.colours()
        words_width = painter.fontMetrics().horizontalAdvance("100 %")
        bar = QRectF(rect.left(), 0, rect.width() - words_width - theme.px(6), theme.px(5))
        bar.moveTop(rect.center().y() - bar.height() / 2 + 0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        for colour, width in ((c.rule, bar.width()), (c.accent, bar.width() * share)):
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(
                QRectF(bar.left(), bar.top(), width, bar.height()), theme.px(2), theme.px(2)
            )
        painter.setPen(QColor(c.muted))
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect, align, f"{percent(share)} %")

    def _late(self, painter: QPainter, rect: QRect, index: Index) -> None:
        c = theme.colours()
        size = theme.px(14)
        ratio = painter.device().devicePixelRatio()
        clock = icons.pixmap("clock", size, c.late, ratio)
        painter.drawPixmap(rect.left(), rect.center().y() - size // 2 + 1, clock)
        self._text(painter, rect.adjusted(size + theme.px(5), 0, 0, 0), index, QColor(c.late))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        metrics = option.fontMetrics
        extra = {"quadrant": 19, "progress": 60, "next_due": 19}.get(index.data(KEY), 0)
        width = metrics.horizontalAdvance(str(index.data())) + theme.px(extra + 2 * _PAD + 4)
        return QSize(width, theme.row())

    # Editing in place

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        key = index.data(KEY)
        editor = self._editor(parent, key, index)
        model = index.model()
        editor.setAccessibleName(
            model.headerData(index.column(), Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole)
        )
        return editor

    def _editor(self, parent: QWidget, key: str, index: Index) -> QWidget:
        if key in columns.STORED:
            spin = QSpinBox(parent)
            spin.setRange(_UNSET, 100)
            spin.setSpecialValueText("—")
            return spin
        if key in CODES:
            combo = QComboBox(parent)
            for code in CODES[key]:
                combo.addItem(code_name(code), code)
            return combo
        field = QLineEdit(parent)
        model = index.model()
        assert isinstance(model, PartnerModel)
        if key == "country":
            suggestions = [words.country_name(c.code) for c in words.countries()]
        elif key in ("tier", "region", "city", "our_owner"):
            suggestions = model.desk.ask(partners.values_in_use, key)
        else:
            return field
        completer = QCompleter(suggestions, field)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        field.setCompleter(completer)
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        value = index.data(EDIT)
        if isinstance(editor, QSpinBox):
            editor.setValue(_UNSET if value is None else round(value))
            editor.selectAll()
        elif isinstance(editor, QComboBox):
            first = value[0] if isinstance(value, tuple) and value else value
            editor.setCurrentIndex(editor.findData(first))
        elif isinstance(editor, QLineEdit):
            editor.setText(", ".join(value) if isinstance(value, tuple) else value or "")
            editor.selectAll()
        editor.setProperty("start", _content(editor))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if _content(editor) == editor.property("start"):
            return  # a look into the cell is no change: 62.5 shows as 62, and stays 62.5
        value: Any
        if isinstance(editor, QSpinBox):
            value = None if editor.value() == _UNSET else float(editor.value())
        elif isinstance(editor, QComboBox):
            code = list(CODES[index.data(KEY)])[editor.currentIndex()]
            value = _chosen(code, index.data(EDIT))
        elif isinstance(editor, QLineEdit):
            value = columns.read(index.data(KEY), editor.text())
        model.setData(index, value)

    def eventFilter(self, editor: Any, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Wheel:
            return True
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            way = _WAYS.get(Qt.Key(event.key()))
            if way is not None and event.modifiers() in _PLAIN:
                self.done.emit(editor, *way)
                return True
        return super().eventFilter(editor, event)


def _content(editor: QWidget) -> Any:
    if isinstance(editor, QSpinBox):
        return editor.value()
    if isinstance(editor, QComboBox):
        return editor.currentIndex()
    return editor.text() if isinstance(editor, QLineEdit) else None


def _chosen(code: Any, was: Any) -> Any:
    """A cell holds one bucket at a time; further ones are ticked in the panel."""
    return (code, *(b for b in was[1:] if b != code)) if isinstance(code, Bucket) else code

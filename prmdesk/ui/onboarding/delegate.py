"""How a step is drawn in the checklist editor."""

from typing import Any

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from prmdesk.domain.onboarding import Step, StepKind, is_open
from prmdesk.ui.kit import theme
from prmdesk.ui.onboarding import columns
from prmdesk.ui.onboarding.columns import Column
from prmdesk.ui.onboarding.entry import EntryDelegate
from prmdesk.ui.onboarding.marks import marks, response_mark
from prmdesk.ui.onboarding.painting import (
    BAR,
    icon_width,
    paint_bar,
    paint_icon,
    paint_pill,
    paint_text,
    pill_width,
    text_width,
)
from prmdesk.ui.onboarding.rows import Index

ROW = 34
KIND_ICONS = {
    StepKind.TASK: "list-checks",
    StepKind.SYSTEM: "monitor",
    StepKind.PEOPLE: "users",
    StepKind.TRAINING: "graduation-cap",
    StepKind.DOCUMENT: "file-text",
    StepKind.MILESTONE: "target",
}


class StepDelegate(EntryDelegate):
    """Draws the cells of a ``StepModel``, and ticks the box under the mouse."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        step = self._model.step_at(index)
        if step is None:
            return
        self._paint_ground(painter, option)
        column = Column(index.column())
        box = option.rect.adjusted(theme.px(8), 0, -theme.px(6), -1)
        if column is Column.DONE:
            self._paint_check(painter, option, self._model.check_state(step))
        elif column is Column.TITLE:
            self._paint_title(painter, box, step)
        elif column is Column.DUE:
            self._paint_due(painter, box, step)
        else:
            self._paint_rest(painter, box, step, column)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        c = theme.colours()
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(c.selection))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(c.accent), 2))
            painter.drawRect(box.adjusted(1, 1, -1, -2))

    def check_box(self, cell: QRect) -> QRect:
        """Where the box to tick is in a cell of the first column."""
        size = theme.px(18)
        left = cell.left() + (cell.width() - size) // 2
        return QRect(left, cell.top() + (cell.height() - size) // 2, size, size)

    def _paint_check(
        self, painter: QPainter, option: QStyleOptionViewItem, state: Qt.CheckState | None
    ) -> None:
        if state is None:
            return
        drawn = QStyleOptionViewItem(option)
        drawn.rect = self.check_box(option.rect)
        drawn.state = (
            QStyle.StateFlag.State_Enabled
            | {
                Qt.CheckState.Checked: QStyle.StateFlag.State_On,
                Qt.CheckState.Unchecked: QStyle.StateFlag.State_Off,
                Qt.CheckState.PartiallyChecked: QStyle.StateFlag.State_NoChange,
            }[state]
        )
        part = QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck
        self._view.style().drawPrimitive(part, drawn, painter, self._view)

    def _paint_title(self, painter: QPainter, box: QRect, step: Step) -> None:
        c, facts = theme.colours(), self._model.facts(step)
        is_group = facts.group is not None
        if not is_group and self._view.isColumnHidden(Column.KIND):
            self._paint_people(painter, box, step)
        self._paint_hidden(painter, box, step)
        font = theme.font(weight=QFont.Weight.DemiBold if is_group else QFont.Weight.Normal)
        font.setStrikeOut(not is_group and bool(step.skip_reason))
        self._paint_signs(painter, box, step, text_width(step.title, font))
        quiet = not is_group and not is_open(step)
        paint_text(painter, box, step.title, c.muted if quiet else c.text, font)

    def _paint_people(self, painter: QPainter, box: QRect, step: Step) -> None:
        if step.kind is StepKind.PEOPLE:
            name, colour = KIND_ICONS[step.kind], theme.colours().muted
            box.setLeft(
                box.left() + paint_icon(painter, name, colour, box.left(), box.center().y())
            )

    def _paint_hidden(self, painter: QPainter, box: QRect, step: Step) -> None:
        """At the end of the title: what columns would say that there is no room for."""
        facts, gap = self._model.facts(step), theme.px(6)
        if self._view.isColumnHidden(Column.NOTE) and columns.cell(step, Column.NOTE, facts):
            box.setRight(box.right() - theme.px(14))
            colour = theme.colours().muted
            paint_icon(painter, "message-square", colour, box.right(), box.center().y())
            box.setRight(box.right() - gap)
        word = columns.cell(step, Column.EXIT, facts)
        if self._view.isColumnHidden(Column.EXIT) and word:
            box.setRight(box.right() - pill_width(word))
            paint_pill(painter, box.right(), box.center().y(), word)
            box.setRight(box.right() - gap)

    def _paint_signs(self, painter: QPainter, box: QRect, step: Step, title: int) -> None:
        """Behind the title what holds the step up and the like: in words where there is room."""
        c, facts, gap = theme.colours(), self._model.facts(step), theme.px(8)
        found = marks(step, facts)
        response = response_mark(step)
        if response and facts.group is None and self._view.isColumnHidden(Column.RESPONSE):
            found.append(response)
        room = box.width() - title - gap - len(found) * (icon_width() + gap)
        for sign in found:
            colour = c.late if sign.warns else c.muted
            words = text_width(sign.text)
            if words > room:
                words = 0
            room -= words
            box.setRight(box.right() - icon_width() - words - gap)
            left, middle = box.right() + gap, box.center().y()
            left += paint_icon(painter, sign.icon, colour, left, middle)
            if words:
                place = QRect(left, box.top(), words + 1, box.height())
                paint_text(painter, place, sign.text, colour)

    def _paint_due(self, painter: QPainter, box: QRect, step: Step) -> None:
        c, facts = theme.colours(), self._model.facts(step)
        middle = box.center().y()
        late = columns.is_late(step, facts)
        if facts.group is not None and not facts.is_template:
            paint_bar(painter, box.left(), middle, facts.group.share or 0)
            box.setLeft(box.left() + theme.px(BAR + 8))
        elif late:
            box.setLeft(box.left() + paint_icon(painter, "clock", c.late, box.left(), middle))
        quiet = facts.is_template or facts.group is not None or not is_open(step)
        colour = c.late if late else c.muted if quiet else c.text
        paint_text(painter, box, columns.cell(step, Column.DUE, facts), colour)

    def _paint_rest(self, painter: QPainter, box: QRect, step: Step, column: Column) -> None:
        c, text = theme.colours(), columns.cell(step, column, self._model.facts(step))
        if not text:
            return
        if column is Column.EXIT:
            paint_pill(painter, box.left(), box.center().y(), text)
            return
        colour = c.muted
        if column is Column.KIND:
            box.setLeft(box.left() + self._icon(painter, KIND_ICONS[step.kind], colour, box))
        sign = response_mark(step) if column is Column.RESPONSE else None
        if sign is not None:
            colour = c.late if sign.warns else c.muted
            box.setLeft(box.left() + self._icon(painter, sign.icon, colour, box))
        paint_text(painter, box, text, colour)

    def _icon(self, painter: QPainter, name: str, colour: str, box: QRect) -> int:
        return paint_icon(painter, name, colour, box.left(), box.center().y())

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, theme.px(ROW))

    def editorEvent(
        self, event: QEvent, model: Any, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        if index.column() != Column.DONE or not isinstance(event, QMouseEvent):
            return False
        step = self._model.step_at(index)
        state = self._model.check_state(step) if step else None
        left = event.button() is Qt.MouseButton.LeftButton
        if state is None or not left or event.type() is not QEvent.Type.MouseButtonRelease:
            return False
        on = state is not Qt.CheckState.Checked
        wanted = Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        return self._model.setData(index, wanted, Qt.ItemDataRole.CheckStateRole)

"""The filter: rows of field, comparison and value in a popover, and quick chips."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from prmdesk import words
from prmdesk.domain.dates import read_day
from prmdesk.domain.lines import Compare, Condition
from prmdesk.i18n import _
from prmdesk.services import partners
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button, tool_button
from prmdesk.ui.kit.forms import mark
from prmdesk.ui.kit.labels import heading
from prmdesk.ui.kit.looking import (
    CODES,
    COLUMN_NAMES,
    QUICK,
    SearchBox,
    code_name,
    compare_name,
    value_text,
)

_ON_TEXT = (Compare.CONTAINS, Compare.IS, Compare.IS_NOT, Compare.EMPTY, Compare.FILLED)
_ON_CODE = (Compare.IS, Compare.IS_NOT, Compare.EMPTY, Compare.FILLED)
_ON_DATE = (Compare.BEFORE, Compare.AFTER, Compare.NOT_SINCE, Compare.EMPTY, Compare.FILLED)
_ON_NUMBER = (Compare.AT_LEAST, Compare.AT_MOST, Compare.EMPTY, Compare.FILLED)
_FRESH = Condition("name", Compare.CONTAINS)
_DATES = ("next_due", "last_contact")
_HIGHEST = 1_000_000
_NUMBERS = ("value_to_partner", "value_to_us", "progress")


def _compares(column: str) -> Sequence[Compare]:
    if column in (*CODES, "country"):
        return _ON_CODE
    return _ON_DATE if column in _DATES else _ON_NUMBER if column in _NUMBERS else _ON_TEXT


def _choices(desk: Desk, column: str) -> Mapping[str, str]:
    """What a column can be, by code, where that is a list to choose from."""
    if column == "country":
        used = desk.ask(partners.values_in_use, column)
        return {code: words.country_name(code) for code in used}
    return {code.value: code_name(code) for code in CODES.get(column, ())}


class _Row(QWidget):
    """One condition being made."""

    def __init__(self, desk: Desk, columns: Mapping[str, str], condition: Condition) -> None:
        super().__init__()
        self.desk = desk
        self.column, self.compare = QComboBox(), QComboBox()
        self.value, self.code = QLineEdit(), QComboBox()
        self.column.setAccessibleName(_("Field"))
        self.compare.setAccessibleName(_("Comparison"))
        self.value.setAccessibleName(_("Value"))
        self.code.setAccessibleName(_("Value"))
        self.drop = tool_button("x", _("Remove this condition"))
        for key, text in columns.items():
            self.column.addItem(text, key)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        parts: tuple[QWidget, ...] = (self.column, self.compare, self.value, self.code, self.drop)
        for part in parts:
            row.addWidget(part)
        self.column.currentIndexChanged.connect(lambda _index: self._column_chosen())
        self.compare.currentIndexChanged.connect(lambda _index: self._show_value())
        self.column.setCurrentIndex(self.column.findData(condition.column))
        self._column_chosen()
        self.compare.setCurrentIndex(self.compare.findData(condition.compare))
        away = condition.value[:1] in ("+", "-")  # stays counted from the day it is looked at
        self.value.setText(condition.value if away else condition.value and value_text(condition))
        self.code.setCurrentIndex(self.code.findData(condition.value))

    def condition(self) -> Condition | None:
        """What the row says; None, with a mark, while its value is missing or makes no sense."""
        column, compare = self.column.currentData(), Compare(self.compare.currentData())
        if compare in (Compare.EMPTY, Compare.FILLED):
            return Condition(column, compare)
        if self.code.isVisibleTo(self):
            code = self.code.currentData()
            return None if code is None else Condition(column, compare, code)
        try:
            value = self._typed(column, compare)
        except (ValueError, ArithmeticError):  # the latter are Decimal's
            value = ""
        mark(self.value, "" if value else _hint(compare))
        return Condition(column, compare, value) if value else None

    def _typed(self, column: str, compare: Compare) -> str:
        """What was typed, as a condition holds it; ``ValueError`` when it makes no sense."""
        text = self.value.text().strip()
        if compare in _ON_NUMBER:
            number = Decimal(text.rstrip(" %").replace(",", "."))
            if abs(number) > _HIGHEST:
                raise ValueError(text)
            return f"{number / 100 if column == 'progress' else number:f}"
        if compare in _ON_DATE:
            day = read_day(text, self.desk.today())
            away = text[:1] in ("+", "-")
            return text if away or day is None else day.isoformat()
        return text

    def _column_chosen(self) -> None:
        column = self.column.currentData()
        self.compare.clear()
        for compare in _compares(column):
            self.compare.addItem(compare_name(compare), compare)
        self.code.clear()
        for code, name in _choices(self.desk, column).items():
            self.code.addItem(name, code)
        self._show_value()

    def _show_value(self) -> None:
        needs = self.compare.currentData() not in (Compare.EMPTY, Compare.FILLED)
        is_code = _compares(self.column.currentData()) is _ON_CODE
        self.code.setVisible(needs and is_code)
        self.value.setVisible(needs and not is_code)


def _hint(compare: Compare) -> str:
    if compare in _ON_NUMBER:
        return _("Type a number.")
    if compare in _ON_DATE:
        return _("Type a day: 2026-03-25, 25.3, -30 or fri.")
    return _("Type what to look for.")


class FilterPopover(QFrame):
    """Opens under its button; Apply puts the conditions in force."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.desk = desk
        own = {f"field:{field.id}": field.name for field in desk.ask(partners.fields)}
        self._columns = {key: _(text) for key, text in COLUMN_NAMES.items()} | own
        self.rows: list[_Row] = []
        self._list = QVBoxLayout()
        quick = QHBoxLayout()
        for text, conditions in QUICK:
            quick.addWidget(
                button(_(text), kind="chip", clicked=lambda c=conditions: self._quick(c))  # type: ignore[misc]
            )
        quick.addStretch()
        foot = QHBoxLayout()
        foot.addWidget(button(_("Add condition"), "plus", kind="link", clicked=self._add))
        foot.addStretch()
        foot.addWidget(button(_("Clear filters"), clicked=lambda: self._put(())))
        self.apply = button(_("Apply"), primary=True, clicked=self._apply)
        foot.addWidget(self.apply)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(16)] * 4)
        column.setSpacing(theme.px(10))
        column.addWidget(heading(_("Show only partners where")))
        column.addLayout(quick)
        column.addLayout(self._list)
        column.addLayout(foot)
        for condition in desk.query.conditions or (Condition("stage", Compare.IS, "grow"),):
            self._add(condition)

    def open_under(self, widget: QWidget) -> None:
        """Show the popover under ``widget``, within the window."""
        self.adjustSize()
        right = widget.mapToGlobal(QPoint(widget.width(), widget.height() + theme.px(4)))
        self.move(max(0, right.x() - self.width()), right.y())
        self.show()
        if self.rows:
            self.rows[0].column.setFocus()

    def _add(self, condition: Condition = _FRESH) -> None:
        row = _Row(self.desk, self._columns, condition)
        row.drop.clicked.connect(lambda: self._remove(row))
        row.value.returnPressed.connect(self._apply)
        self.rows.append(row)
        self._list.addWidget(row)
        self.adjustSize()

    def _remove(self, row: _Row) -> None:
        self.rows.remove(row)
        row.deleteLater()

    def _quick(self, conditions: tuple[Condition, ...]) -> None:
        kept = tuple(c for c in self.desk.query.conditions if c not in conditions)
        self._put((*kept, *conditions))

    def _apply(self) -> None:
        conditions = [row.condition() for row in self.rows]
        if None not in conditions:
            self._put(tuple(filter(None, conditions)))

    def _put(self, conditions: tuple[Condition, ...]) -> None:
        self.desk.look_for(replace(self.desk.query, conditions=conditions))
        self.close()


def filter_button(desk: Desk) -> QPushButton:
    """The button that opens the filter."""
    made = button(_("Filter"), "sliders-horizontal")
    made.clicked.connect(lambda: FilterPopover(desk, made).open_under(made))
    return made


def looking_tools(desk: Desk) -> list[QWidget]:
    """What stands in the header of every page that shows all partners."""
    return [
        SearchBox(desk),
        filter_button(desk),
        button(_("Import…"), "upload", clicked=lambda: desk.command("file.import")),
        button(_("Add partner"), "plus", primary=True, clicked=lambda: desk.command("partner.add")),
    ]

"""The filter: rows of field, comparison and value in a popover, and quick chips."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

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
from prmdesk.ui.kit.labels import heading
from prmdesk.ui.kit.looking import CODES, COLUMN_NAMES, QUICK, SearchBox, compare_name

_ON_TEXT = (Compare.CONTAINS, Compare.IS, Compare.IS_NOT, Compare.EMPTY, Compare.FILLED)
_ON_CODE = (Compare.IS, Compare.IS_NOT, Compare.EMPTY, Compare.FILLED)
_ON_DATE = (Compare.BEFORE, Compare.AFTER, Compare.EMPTY, Compare.FILLED)
_ON_NUMBER = (Compare.AT_LEAST, Compare.AT_MOST, Compare.EMPTY, Compare.FILLED)
_FRESH = Condition("name", Compare.CONTAINS)
_DATES = ("next_due", "last_contact")
_NUMBERS = ("value_to_partner", "value_to_us", "progress")


def _compares(column: str) -> Sequence[Compare]:
    if column in CODES:
        return _ON_CODE
    return _ON_DATE if column in _DATES else _ON_NUMBER if column in _NUMBERS else _ON_TEXT


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
        self.value.setText(condition.value)
        self.code.setCurrentIndex(self.code.findData(condition.value))

    def condition(self) -> Condition | None:
        """What the row says; None while its value is missing or makes no sense."""
        column, compare = self.column.currentData(), self.compare.currentData()
        if compare in (Compare.EMPTY, Compare.FILLED):
            return Condition(column, compare)
        value = self.code.currentData() if column in CODES else self.value.text().strip()
        if not value and column not in CODES:
            return None
        if compare in _ON_NUMBER:
            value = value.rstrip("%").replace(",", ".")
            if not value.replace(".", "", 1).isdigit():
                return None
            if column == "progress":
                value = str(float(value) / 100)
        if compare in _ON_DATE:
            try:
                day = read_day(value, self.desk.today())
            except ValueError:
                return None
            value = value if value[:1] in "+-" else day.isoformat() if day else ""
        return Condition(column, compare, value)

    def _column_chosen(self) -> None:
        column = self.column.currentData()
        self.compare.clear()
        for compare in _compares(column):
            self.compare.addItem(compare_name(compare), compare)
        self.code.clear()
        for code in CODES.get(column, ()):
            self.code.addItem(words.name(code) or _("Undecided"), code.value)
        self._show_value()

    def _show_value(self) -> None:
        needs = self.compare.currentData() not in (Compare.EMPTY, Compare.FILLED)
        is_code = self.column.currentData() in CODES
        self.code.setVisible(needs and is_code)
        self.value.setVisible(needs and not is_code)


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
        self._put(tuple(c for row in self.rows if (c := row.condition()) is not None))

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

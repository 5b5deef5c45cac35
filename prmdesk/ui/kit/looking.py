"""Looking for partners: search, filter and its chips, shared by the list and the quadrant."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from prmdesk import words
from prmdesk.domain.lines import Compare, Condition, Query
from prmdesk.domain.partners import Bucket, Stage, Touch
from prmdesk.domain.quadrant import Quadrant
from prmdesk.i18n import N_, _
from prmdesk.services import partners
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.flow import FlowLayout
from prmdesk.ui.kit.icons import icon
from prmdesk.ui.kit.labels import set_tip

_SEARCH_MS = 120
_CHIP = 260

COLUMN_NAMES: Mapping[str, str] = {
    "name": N_("Partner"),
    "buckets": N_("Type"),
    "quadrant": N_("Quadrant"),
    "stage": N_("Stage"),
    "progress": N_("Onboarding"),
    "next_step": N_("Next step"),
    "next_due": N_("Due"),
    "value_to_partner": N_("Value to partner"),
    "value_to_us": N_("Value to us"),
    "tier": N_("Tier"),
    "touch": N_("Touch"),
    "country": N_("Country"),
    "region": N_("Region"),
    "city": N_("City"),
    "last_contact": N_("Last contact"),
    "main_contact": N_("Main contact"),
    "email": N_("Email"),
    "our_owner": N_("Our owner"),
    "tags": N_("Tags"),
}
"""The columns of a partner line, in the order they are offered."""

CODES: Mapping[str, Any] = {
    "buckets": Bucket,
    "quadrant": Quadrant,
    "stage": Stage,
    "touch": Touch,
}
"""Columns that hold codes, with their enum."""

_COMPARES: Mapping[Compare, str] = {
    Compare.IS: N_("is"),
    Compare.IS_NOT: N_("is not"),
    Compare.CONTAINS: N_("contains"),
    Compare.EMPTY: N_("is empty"),
    Compare.FILLED: N_("is filled"),
    Compare.BEFORE: N_("is before"),
    Compare.AFTER: N_("is after"),
    Compare.NOT_SINCE: N_("not since"),
    Compare.AT_LEAST: N_("is at least"),
    Compare.AT_MOST: N_("is at most"),
}

QUICK: tuple[tuple[str, tuple[Condition, ...]], ...] = (
    (N_("Late"), (Condition("next_due", Compare.BEFORE, "+0"),)),
    (N_("No contact in 30 days"), (Condition("last_contact", Compare.NOT_SINCE, "-30"),)),
    (N_("Orphans"), (Condition("quadrant", Compare.IS, Quadrant.ORPHAN),)),
    (N_("In onboarding"), (Condition("stage", Compare.IS, Stage.ONBOARD),)),
    (N_("Unscored"), (Condition("quadrant", Compare.IS, Quadrant.UNSCORED),)),
)
"""Filters that are one click away."""


def compare_name(compare: Compare) -> str:
    """How a comparison is said."""
    return _(_COMPARES[compare])


def condition_text(condition: Condition, fields: Mapping[str, str]) -> str:
    """A condition in words: "Stage is Growing". ``fields`` names the custom columns.

    A filter that is one click away is called by its name: "Late".
    """
    for text, conditions in QUICK:
        if conditions == (condition,):
            return _(text)
    column = _(COLUMN_NAMES.get(condition.column, "")) or fields.get(condition.column, "?")
    value = value_text(condition)
    return " ".join(filter(None, (column, compare_name(condition.compare), value)))


def value_text(condition: Condition) -> str:
    """The value of a condition as people read and type it; nothing where none is needed."""
    value = condition.value
    if condition.compare in (Compare.EMPTY, Compare.FILLED):
        return ""
    if (enum := CODES.get(condition.column)) is not None and value in set(enum):
        return code_name(enum(value))
    if condition.column == "country":
        return words.country_name(value)
    if condition.column == "progress":
        return f"{float(value) * 100:g} %"
    is_day = condition.compare in (Compare.BEFORE, Compare.AFTER, Compare.NOT_SINCE)
    if is_day and value[:1] not in ("+", "-"):
        return words.day(date.fromisoformat(value))
    return _("today") if is_day and int(value) == 0 else value


def code_name(code: StrEnum) -> str:
    """How a code is said where it can be chosen."""
    return words.name(code) or _("Undecided")


class SearchBox(QLineEdit):
    """Finds partners while typing; Esc clears it. Shows what the desk looks for."""

    entered = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.setObjectName("search")
        self.setAccessibleName(_("Search partners"))
        self.setPlaceholderText(_("Search  (Ctrl+F)"))
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(theme.px(140))
        self.setMaximumWidth(theme.px(240))
        glass = QAction(icon("search", theme.colours().muted), "", self)
        self.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SEARCH_MS)
        self._timer.timeout.connect(self._look)
        self.textEdited.connect(lambda _text: self._timer.start())
        self.textChanged.connect(lambda text: None if text else self._look())
        desk.query_changed.connect(self._follow)
        self._follow(desk.query)

    def _follow(self, query: Query) -> None:
        if not self.hasFocus() and query.text != self.text():
            self.setText(query.text)

    def _look(self) -> None:
        self._timer.stop()
        self.desk.look_for(replace(self.desk.query, text=self.text()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._look()
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class FilterChips(QWidget):
    """The conditions in force, each with a way to drop it; hidden when there are none."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._row = FlowLayout(self)
        self._row.setContentsMargins(theme.px(16), theme.px(4), theme.px(16), theme.px(8))
        desk.query_changed.connect(self.show_query)
        self.show_query(desk.query)

    def show_query(self, query: Query) -> None:
        """Show the conditions of ``query``."""
        while (item := self._row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        own = {f"field:{field.id}": field.name for field in self.desk.ask(partners.fields)}
        for condition in query.conditions:
            self._row.addWidget(self._chip(condition_text(condition, own), condition))
        if query.conditions:
            self._row.addWidget(button(_("Clear filters"), kind="link", clicked=self._clear))
        self.setVisible(bool(query.conditions))

    def _chip(self, text: str, condition: Condition) -> QPushButton:
        widest = theme.px(_CHIP)
        shown = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, widest)
        chip = button(shown, "x", kind="chip", clicked=lambda: self._drop(condition))
        chip.setAccessibleName(_("Remove filter: {text}").format(text=text))
        set_tip(chip, text if shown != text else "")
        return chip

    def _drop(self, condition: Condition) -> None:
        rest = tuple(kept for kept in self.desk.query.conditions if kept != condition)
        self.desk.look_for(replace(self.desk.query, conditions=rest))

    def _clear(self) -> None:
        self.desk.look_for(replace(self.desk.query, conditions=()))

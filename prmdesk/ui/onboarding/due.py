"""When a step is due: a day of the calendar, or days counted from the start."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from prmdesk.domain.onboarding import Step, due_date
from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.dates import DateField
from prmdesk.ui.kit.forms import TextField, mark
from prmdesk.ui.kit.labels import muted_label
from prmdesk.ui.onboarding.columns import day_text, read_days


class DueEntry(QWidget):
    """Both fields, the one as good as the other; a template has days only.

    ``committed`` tells the fields of a step that an entry sets.
    """

    committed = Signal(object)

    def __init__(self, today: date) -> None:
        super().__init__()
        self.day = DateField(today, _("Due"))
        self.offset = TextField()
        self.offset.setPlaceholderText("+14")
        self.offset.setAccessibleName(_("Days from the start"))
        row = QHBoxLayout()
        row.setSpacing(theme.px(6))
        row.addWidget(self.offset, 1)
        row.addWidget(muted_label(_("from the start")))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(self.day)
        column.addLayout(row)
        self.setFocusProxy(self.day)
        self.day.committed.connect(self._take_day)
        self.offset.committed.connect(self._take_offset)

    @property
    def fields(self) -> Mapping[str, QWidget]:
        """The inputs by the field of a step that they stand for."""
        return {"due": self.day, "day": self.offset}

    def show_step(self, step: Step, started_on: date | None, *, is_template: bool) -> None:
        """Show when ``step`` is due."""
        self.day.setVisible(not is_template)
        self.day.set_day(due_date(step, started_on))
        self.offset.fill("" if step.due else day_text(step.day))

    def leave(self) -> None:
        """Keep what is still being typed."""
        for field in (self.day, self.offset):
            field.editingFinished.emit()

    def _take_day(self, day: date | None) -> None:
        values: dict[str, Any] = {"due": day} if day else {"due": None, "day": None}
        self.committed.emit(values)

    def _take_offset(self, text: str) -> None:
        try:
            days = read_days(text)
        except ValueError:
            mark(self.offset, _("Write the day as days from the start: +14 or -3."))
        else:
            self.committed.emit({"due": None, "day": days})

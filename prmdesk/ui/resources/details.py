"""All about one pool of one partner: limits, when, what it serves, and what is amiss (R25, R26)."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from prmdesk.domain.onboarding import Step
from prmdesk.domain.resource_board import Cell
from prmdesk.domain.resources import Pool
from prmdesk.i18n import _
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.dates import DateField
from prmdesk.ui.kit.forms import Choice, TextField, add_row, form_layout, mark
from prmdesk.ui.kit.labels import heading, plain_label
from prmdesk.ui.resources import columns
from prmdesk.ui.resources.entering import served
from prmdesk.words.resources import amount, figure, not_offered, pool_name

Enter = Callable[[Cell, Pool, str, Any, Callable[[str], object]], object]


class PoolDetails(QWidget):
    """The fields of the pool chosen; each is kept when it is left."""

    def __init__(self, desk: Desk, enter: Enter) -> None:
        super().__init__()
        self.desk, self._enter = desk, enter
        self._shown: tuple[Cell, Pool] | None = None
        self.title = heading()
        self.told = plain_label("", wrap=True)
        self.trouble = plain_label("", "warning", wrap=True)
        self.offered, self.used, self.reason = TextField(), TextField(), TextField()
        self.floor, self.cap = TextField(), TextField()
        self.on_day, self.needed_by = DateField(desk.today()), DateField(desk.today())
        self.step = Choice({None: ""})
        self._form = form_layout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(8), 0, theme.px(8))
        column.setSpacing(theme.px(6))
        column.addWidget(self.title)
        column.addWidget(self.told)
        column.addWidget(self.trouble)
        column.addLayout(self._form)
        for key, text, field in self._fields():
            add_row(self._form, text, field)
            field.committed.connect(partial(self._commit, key, field))

    def _fields(self) -> Sequence[tuple[str, str, Any]]:
        return (
            ("offered", _("Offered"), self.offered),
            ("used", _("Used"), self.used),
            ("floor", _("At least"), self.floor),
            ("cap", _("At most"), self.cap),
            ("on_day", _("When"), self.on_day),
            (columns.STEP, _("For the step"), self.step),
            ("needed_by", _("Needed by"), self.needed_by),
            ("reason", _("Given because"), self.reason),
        )

    def show_cell(
        self, cell: Cell, pool: Pool, steps: Sequence[Step], late: str, currency: str
    ) -> None:
        """Show what is kept; ``late`` is the sentence about what comes too late."""
        self._shown = cell, pool
        given = cell.allotment
        self.title.setText(pool_name(pool))
        self.told.setText(_told(cell, pool, currency))
        self.trouble.setText(late)
        self.trouble.setVisible(bool(late))
        self.offered.fill(figure(pool.measure, cell.offered))
        self.used.fill(figure(pool.measure, cell.used))
        self.floor.fill(figure(pool.measure, cell.floor or None))
        self.cap.fill(figure(pool.measure, cell.cap))
        self.on_day.set_day(given.on_day if given else None)
        self.needed_by.set_day(given.needed_by if given else None)
        step_id = given.step_id if given else None
        self.step.offer(served(steps, step_id))
        self.step.fill(step_id)
        self.reason.fill(given.reason if given else "")
        is_explained = bool(cell.against or (given and given.reason))
        self._form.setRowVisible(self.reason, is_explained)

    def take_over(self, *, is_narrow: bool) -> None:
        """Take what is offered and used in where the table has no room for it."""
        for field in (self.offered, self.used):
            self._form.setRowVisible(field, is_narrow)

    def _commit(self, key: str, field: QWidget, value: Any) -> None:
        if self._shown is None:
            return
        typed = value.isoformat() if hasattr(value, "isoformat") else value
        typed = "" if key in columns.DAYS and typed is None else typed
        self._enter(*self._shown, key, typed, lambda why: mark(field, why))


def _told(cell: Cell, pool: Pool, currency: str) -> str:
    """What it has and should have, what is not used, and why it is not offered, in sentences."""

    def much(n: int | None) -> str:
        return amount(pool.measure, n or 0, currency)

    found = []
    if cell.delta:
        text = _("Planned {n} too much.") if cell.delta > 0 else _("Planned {n} too little.")
        found.append(text.format(n=much(abs(cell.delta))))
    if cell.offered:
        found.append(
            _("Offered {offered}, used {used}, unused {unused}.").format(
                offered=much(cell.offered), used=much(cell.used), unused=much(cell.unused)
            )
        )
    if cell.against:
        found.append(not_offered(cell.against))
    if not found and cell.should is None:
        found.append(_("No capacity was entered for this quarter."))
    return " ".join(found) or _("It has what it should have.")

"""Which pools there are, and what each holds in this and the next quarters."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.resources import OWN_HOURS, Measure, Pool, Quarter
from prmdesk.errors import Invalid, Problem
from prmdesk.i18n import _, ngettext
from prmdesk.services import pools, resources, workspace
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button, tool_button
from prmdesk.ui.kit.dialogs import confirm
from prmdesk.ui.kit.forms import Choice, TextField, mark
from prmdesk.ui.kit.labels import muted_label, plain_label
from prmdesk.ui.kit.scrolling import CardColumn
from prmdesk.words.resources import amount, figure, pool_name, quarter_name

_QUARTERS = 4
_NAMED = 3


class PoolRow:
    """The inputs of one pool; they are put into the grid of the form."""

    def __init__(self, pool: Pool) -> None:
        self.pool = pool
        self.name, self.measure = TextField(), Choice({m: words.name(m) for m in Measure})
        self.amounts = [TextField() for _n in range(_QUARTERS)]
        self.up = tool_button("chevron-up", _("Move up"))
        self.down = tool_button("chevron-down", _("Move down"))
        self.delete = tool_button("trash-2", _("Delete pool"))
        for field in self.amounts:
            field.setAlignment(Qt.AlignmentFlag.AlignRight)
            field.setMinimumWidth(theme.px(78))
        self.name.setMinimumWidth(theme.px(126))
        self.measure.setMinimumWidth(theme.px(94))

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        """All inputs from left to right."""
        return (self.name, self.measure, *self.amounts, self.up, self.down, self.delete)

    def fill(self, pool: Pool, held: Sequence[int | None], quarters: Sequence[str]) -> None:
        """Show what is kept now."""
        self.pool = pool
        name = pool_name(pool)
        self.name.fill(name)
        self.name.setAccessibleName(_("Name of the pool {pool}").format(pool=name))
        self.measure.fill(pool.measure)
        self.measure.setAccessibleName(_("How {pool} is counted").format(pool=name))
        for field, much, quarter in zip(self.amounts, held, quarters, strict=True):
            field.fill(figure(pool.measure, much))
            field.setAccessibleName(f"{name}, {quarter}")
        self.up.setAccessibleName(_("Move {pool} up").format(pool=name))
        self.down.setAccessibleName(_("Move {pool} down").format(pool=name))
        self.delete.setAccessibleName(_("Delete {pool}").format(pool=name))


class PoolsForm(QWidget):
    """Each field is kept when it is left. ``failed`` tells why something cannot be kept."""

    failed = Signal(str)

    def __init__(self, desk: Desk, quarter: Quarter) -> None:
        super().__init__()
        self.desk = desk
        self.quarters = [quarter.moved(by) for by in range(_QUARTERS)]
        self.rows: list[PoolRow] = []
        self._start = desk.ask(workspace.settings_of).fiscal_start
        self._table, self._grid = QWidget(), QWidget()
        self._place = QVBoxLayout(self._table)
        self._place.setContentsMargins(0, 0, 0, 0)
        self.new_name, self.new_measure = QLineEdit(), Choice({m: words.name(m) for m in Measure})
        self.add = button(_("Add pool"), "plus", clicked=self._add)
        self.freed = plain_label("", wrap=True)
        self.count = button(_("Add to own hours"), "plus", kind="link", clicked=self._count)
        for act in (self.add, self.count):
            act.setAutoDefault(False)  # Enter in a field is the field's
        self._lay_out()

    def _lay_out(self) -> None:
        self.new_name.setPlaceholderText(_("Name of another pool"))
        self.new_name.setAccessibleName(_("Name of another pool"))
        self.new_name.returnPressed.connect(self._add)
        self.new_measure.setAccessibleName(_("How it is counted"))
        self.new_measure.fill(Measure.TIME)
        hint = _(
            "Hours as 37:30 or 37.5, days in quarters of a day as 2.25. Leave empty what is not "
            "known yet."
        )
        whole = CardColumn()  # all of it scrolls, so that a low window shows more than three pools
        for part in (
            self._table,
            _line((self.new_name, 2), (self.new_measure, 1), (self.add, 0)),
            _line((self.freed, 1), (self.count, 0)),
            muted_label(hint, wrap=True),
        ):
            whole.add(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(8)] * 4)
        column.addWidget(whole)

    def enter(self) -> None:
        """Go to the first amount to be said."""
        if self.rows:
            self.rows[0].amounts[0].setFocus()

    # What is shown

    def refresh(self) -> None:
        """Read again; what is being typed stays."""
        every = self.desk.ask(pools.pools)
        held = [self.desk.ask(pools.capacities, quarter) for quarter in self.quarters]
        if [row.pool.id for row in self.rows] != [pool.id for pool in every]:
            self._build(every)
        names = [quarter_name(quarter, self._start) for quarter in self.quarters]
        for row, pool in zip(self.rows, every, strict=True):
            row.fill(pool, [amounts.get(pool.id) for amounts in held], names)
        self._tell_freed(can_count=any(pool.key == OWN_HOURS for pool in every))

    def _build(self, every: Sequence[Pool]) -> None:
        self._grid.hide()
        self._grid.deleteLater()
        self._grid = QWidget()
        grid = QGridLayout(self._grid)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(4))
        grid.setVerticalSpacing(theme.px(6))
        grid.setColumnStretch(0, 1)
        for place, text in enumerate((_("Pool"), _("Counted in"))):
            grid.addWidget(muted_label(text), 0, place)
        for number, quarter in enumerate(self.quarters):
            grid.addWidget(self._quarter_head(quarter), 0, 2 + number)
        self.rows = [PoolRow(pool) for pool in every]
        for number, row in enumerate(self.rows):
            for place, widget in enumerate(row.widgets):
                grid.addWidget(widget, number + 1, place)
            self._connect(row, number)
        self._place.addWidget(self._grid)

    def _quarter_head(self, quarter: Quarter) -> QWidget:
        name = quarter_name(quarter, self._start)
        copy = tool_button(
            "copy", _("{quarter}: as in the quarter before").format(quarter=name),
            clicked=partial(self._copy, quarter),
        )  # fmt: skip
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(muted_label(name), 1)
        row.addWidget(copy)
        return holder

    def _connect(self, row: PoolRow, number: int) -> None:
        row.name.committed.connect(lambda text: self._edit(row, row.name, name=text))
        row.measure.committed.connect(lambda measure: self._edit(row, row.measure, measure=measure))
        for field, quarter in zip(row.amounts, self.quarters, strict=True):
            field.committed.connect(partial(self._hold, row, field, quarter))
        row.up.clicked.connect(lambda: self._move(row, number - 1))
        row.down.clicked.connect(lambda: self._move(row, number + 1))
        row.up.setEnabled(number > 0)
        row.down.setEnabled(number < len(self.rows) - 1)
        row.delete.clicked.connect(lambda: self._delete(row.pool))

    def _tell_freed(self, *, can_count: bool) -> None:
        """What partners free us of, and whether it is counted yet (R01)."""
        found = self.desk.ask(resources.freed)
        self.freed.setVisible(bool(found))
        missing = self.desk.ask(resources.uncounted, self.quarters[0])
        self.count.setVisible(bool(found) and missing != 0 and can_count)
        if found:
            parts = (f"{one.partner} {amount(Measure.TIME, one.minutes, '')}" for one in found)
            every = sum(one.minutes for one in found)
            text = _("Partners free {n} of own hours a quarter: {who}.").format(
                n=amount(Measure.TIME, every, ""), who=_(", ").join([*parts][:_NAMED])
            )
            state = _("It is counted.") if not missing else _("It is not in the capacity yet.")
            self.freed.setText(f"{text} {state}")

    # What is done

    def _refuse(self, field: QWidget) -> Callable[[tuple[Problem, ...]], None]:
        """Mark a field, say why, and go back there."""

        def refuse(problems: tuple[Problem, ...]) -> None:
            mark(field, problems[0].text)
            self.failed.emit(problems[0].text)

        return refuse

    def _edit(self, row: PoolRow, field: QWidget, **values: Any) -> None:
        self.desk.do(pools.edit_pool, row.pool.id, invalid=self._refuse(field), **values)

    def _hold(self, row: PoolRow, field: TextField, quarter: Quarter, typed: str) -> None:
        refuse = self._refuse(field)
        try:
            much = pools.read_amount(typed, row.pool.measure, "amount")
        except Invalid as error:
            refuse(error.problems)
            return
        self.desk.do(pools.set_capacity, row.pool.id, quarter, much, invalid=refuse)

    def _copy(self, quarter: Quarter) -> None:
        if self.desk.do(pools.copy_capacities, quarter) == 0:
            self.failed.emit(_("The quarter before has no capacity that is missing here."))

    def _move(self, row: PoolRow, place: int) -> None:
        self.desk.do(pools.move_pool, row.pool.id, place)

    def _add(self) -> None:
        name, refuse = self.new_name.text(), self._refuse(self.new_name)
        if self.desk.do(pools.add_pool, name, self.new_measure.code(), invalid=refuse):
            self.new_name.clear()
            mark(self.new_name, "")

    def _delete(self, pool: Pool) -> None:
        question = _question(pool, self.desk.ask(pools.belongings, pool.id))
        if confirm(self, question, _("Delete")):
            self.desk.do(pools.delete_pool, pool.id)

    def _count(self) -> None:
        self.desk.do(resources.count_freed, self.quarters[0])


def _line(*parts: tuple[QWidget, int]) -> QWidget:
    """Widgets side by side, each with its part of the width."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    for widget, stretch in parts:
        row.addWidget(widget, stretch)
    return holder


def _question(pool: Pool, n: int) -> str:
    """What is asked before a pool is deleted of which ``n`` partners have something."""
    if not n:
        text = _("Delete “{pool}”, of which no partner has anything? Undo brings it back.")
    else:
        text = ngettext(
            "Delete “{pool}”, with its capacities and what {n} partner has of it? "
            "Undo brings it back.",
            "Delete “{pool}”, with its capacities and what {n} partners have of it? "
            "Undo brings it back.",
            n,
        )
    return text.format(pool=pool_name(pool), n=n)

"""A section of a plan that is a grid: its keys and buttons do what they say to the plan."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from prmdesk.domain.plans import Plan, Row
from prmdesk.errors import Problem
from prmdesk.i18n import _, ngettext
from prmdesk.services import plans
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button, tool_button
from prmdesk.ui.kit.labels import muted_label
from prmdesk.ui.plans import clipboard
from prmdesk.ui.plans.clipboard import Edits, Misread
from prmdesk.ui.plans.grid import Grid
from prmdesk.ui.plans.model import GridModel, name_of


class GridSection(QWidget):
    """The rows of one kind: entered in place, added, removed, moved, copied and pasted."""

    def __init__(self, desk: Desk, kind: type[Row], name: str, advice: str, add: str) -> None:
        super().__init__()
        self.desk = desk
        self.model = GridModel(kind, f"+ {add}", desk.today)
        self.grid = Grid(self.model, name)
        self.sums = muted_label(wrap=True)
        self.sums.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.foot = QHBoxLayout()
        self.add_button = button(add, "plus", clicked=self.grid.enter_new)
        self.tools = self._row_tools()
        self._plan: Plan | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.px(8))
        if advice:
            self.column.addWidget(muted_label(advice, wrap=True))
        self.column.addWidget(self.grid, 1)
        self._fill_foot()
        self.column.addLayout(self.foot)
        self._connect()

    def _row_tools(self) -> list[QToolButton]:
        return [
            tool_button("arrow-up", _("Move up (Alt+↑)"), clicked=lambda: self.move_row(-1)),
            tool_button("arrow-down", _("Move down (Alt+↓)"), clicked=lambda: self.move_row(1)),
            tool_button("trash-2", _("Remove (Ctrl+Delete)"), clicked=self.remove),
        ]

    def _fill_foot(self) -> None:
        self.foot.setSpacing(theme.px(4))
        self.foot.addWidget(self.add_button)
        for tool in self.tools:
            self.foot.addWidget(tool)
        self.foot.addWidget(self.sums, 1)

    def _connect(self) -> None:
        self.model.edited.connect(lambda row, values: self.edit([(row, values)]))
        self.model.added.connect(self.add)
        self.grid.remove_asked.connect(self.remove)
        self.grid.move_asked.connect(self.move_row)
        self.grid.clear_asked.connect(self.clear)
        self.grid.copy_asked.connect(self.copy)
        self.grid.paste_asked.connect(self.paste)

    def show_rows(self, plan: Plan, rows: Sequence[Row]) -> None:
        """Show the rows of ``plan``, and keep the current cell."""
        self._plan = plan
        at = self.grid.currentIndex()
        row, place = self.model.row_at(at), (at.row(), at.column())
        if self.model.show(plan, rows) and row is not None:
            line = place[0] % len(self.model.lines)
            index = self.model.cell(row.id, self.model.lines[line][place[1]].key)
            self.grid.setCurrentIndex(index if index.isValid() else self.model.index(*place))
        self.grid.fit_soon()
        for tool in (self.add_button, *self.tools):
            tool.setEnabled(self.model.is_open)

    def leave(self) -> None:
        """Keep what is being typed."""
        self.grid.leave()

    # What keys and buttons do

    def edit(self, edits: Edits) -> None:
        """Set cells, in one step."""
        if edits:
            self.desk.do(plans.edit_rows, edits, invalid=self._refuse)

    def _refuse(self, problems: Sequence[Problem]) -> None:
        index = self.grid.currentIndex()
        self.grid.refuse(index, " ".join(problem.text for problem in problems))

    def add(self, name: str) -> None:
        """Add a row and go on in its next cell."""
        assert self._plan is not None
        made = self.desk.do(plans.add_row, self._plan.id, self.model.kind, name)
        if made is not None:
            line = self.model.lines[0]
            following = next(column for column in line[1:] if column.is_entered)
            self.grid.go_to(made, following.key)

    def remove(self) -> None:
        """Remove the rows chosen; Undo is offered."""
        rows = self.grid.chosen_rows()
        if not rows or not self.model.is_open:
            return
        self.desk.do(plans.remove_rows, rows)
        n = len(rows)
        many = ngettext("{n} row was removed.", "{n} rows were removed.", n).format(n=n)
        one = _("“{what}” was removed.").format(what=name_of(rows[0]))
        self.desk.say(one if n == 1 else many, undo=True)

    def move_row(self, by: int) -> None:
        """Move the current row one place."""
        row = self.model.row_at(self.grid.currentIndex())
        if row is not None and self.model.is_open:
            self.desk.do(plans.move_row, row, by)

    def clear(self) -> None:
        """Empty the cells chosen."""
        found: dict[int, tuple[Row, dict[str, object]]] = {}
        for index in self.grid.selectionModel().selectedIndexes():
            row = self.model.row_at(index)
            if row is not None and (values := self.model.blank_at(index)):
                found.setdefault(row.id, (row, {}))[1].update(values)
        self.edit(list(found.values()))

    def copy(self) -> None:
        """Put the cells chosen on the clipboard."""
        indexes = self.grid.selectionModel().selectedIndexes()
        QGuiApplication.clipboard().setText(clipboard.copied(self.model, indexes))

    def paste(self) -> None:
        """Put the block on the clipboard over the cells from the current one on."""
        at, text = self.grid.currentIndex(), QGuiApplication.clipboard().text()
        if not at.isValid() or not text:
            return
        try:
            self.edit(clipboard.pasted(self.model, at, text))
        except Misread as error:
            self.grid.refuse(error.index, error.why)

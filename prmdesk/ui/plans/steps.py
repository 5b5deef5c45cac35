"""The section of a plan about onboarding: the partner's own checklist, read here (R52)."""

from datetime import date

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QStackedLayout,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from prmdesk import words
from prmdesk.domain.onboarding import Step, days_late, due_date, leaves, progress
from prmdesk.domain.outline import lines
from prmdesk.domain.plans import Section, WholePlan
from prmdesk.i18n import _
from prmdesk.ui.desk import Desk, PageLink
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.dates import due_text, shown
from prmdesk.ui.kit.empty import EmptyState
from prmdesk.ui.kit.labels import muted_label

_ROW = 28


class StepsSection(QWidget):
    """The steps with who, when and how far; they are changed on the onboarding page."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._partner_id: int | None = None
        self._is_running = False
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(words.name(Section.ONBOARDING))
        self.tree.setHeaderLabels([_("Step"), _("Who"), _("Due"), _("Done")])
        self.tree.setUniformRowHeights(True)
        self.tree.setRootIsDecorated(False)
        self.tree.setIndentation(theme.px(14))
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.standing = muted_label()
        self._full = QWidget()
        foot = QHBoxLayout()
        foot.addWidget(button(_("Open the checklist"), "list-checks", clicked=self.open))
        foot.addStretch()
        foot.addWidget(self.standing)
        column = QVBoxLayout(self._full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        advice = _("These are the steps of the partner's onboarding itself, not a copy.")
        column.addWidget(muted_label(advice, wrap=True))
        column.addWidget(self.tree, 1)
        column.addLayout(foot)
        self._empty = EmptyState(
            "list-checks",
            _("This partner's onboarding has not begun. Once it has, its steps are in the plan."),
            button(_("Go to onboarding"), primary=True, clicked=self.open),
        )
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._full)
        self._stack.addWidget(self._empty)

    def show_steps(self, whole: WholePlan) -> None:
        """Show the onboarding of the plan's partner."""
        self._partner_id = whole.plan.partner_id
        started = whole.checklist.started_on if whole.checklist else None
        self._is_running = whole.checklist is not None and whole.checklist.is_running
        work = {step.id for step in leaves(whole.steps)}
        self.tree.clear()
        for line in lines(whole.steps):
            item = self._item(line.step, line.step.id in work, started)
            item.setSizeHint(0, QSize(0, theme.px(_ROW)))
            self._below(line.depth).addChild(item)
        self.tree.expandAll()
        for number in (1, 2, 3):
            self.tree.resizeColumnToContents(number)
        done = progress(whole.steps)
        self.standing.setText(_("{done} of {total}").format(done=done.done, total=done.total))
        self._stack.setCurrentWidget(self._full if whole.steps else self._empty)

    def _below(self, depth: int) -> QTreeWidgetItem:
        """The last item one level up."""
        item = self.tree.invisibleRootItem()
        for _level in range(depth):
            below = item.child(item.childCount() - 1)
            assert below is not None
            item = below
        return item

    def _item(self, step: Step, is_work: bool, started: date | None) -> QTreeWidgetItem:
        c, today = theme.colours(), self.desk.today()
        if not is_work:
            item = QTreeWidgetItem([step.title, "", "", ""])
            item.setFont(0, theme.font(weight=theme.font().Weight.DemiBold))
            return item
        due = due_date(step, started)
        late = self._is_running and days_late(step, started, today) > 0
        told = due_text(due, today) if late else shown(due)
        state = _("Not needed") if step.skip_reason else shown(step.done_on)
        item = QTreeWidgetItem([step.title, words.name(step.side), told, state])
        if late:
            item.setForeground(2, QColor(c.late))
        if step.done_on or step.skip_reason:
            item.setForeground(0, QColor(c.muted))
        item.setData(0, Qt.ItemDataRole.UserRole, step.id)
        return item

    def open(self) -> None:
        """Go to the onboarding of this partner."""
        self.desk.select(self._partner_id)
        self.desk.open(PageLink("onboarding"))

"""A checklist as Qt's views show it: what stands in each cell, what can be entered and dragged."""

import json
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QMimeData, QModelIndex, Qt, Signal

from prmdesk.domain.onboarding import (
    Checklist,
    Outcome,
    Progress,
    Step,
    group_progress,
    is_open,
    late,
)
from prmdesk.domain.outline import in_order, with_all_below
from prmdesk.domain.own_steps import Differs
from prmdesk.domain.waiting import waited_for
from prmdesk.i18n import _
from prmdesk.ui.kit.labels import tip
from prmdesk.ui.onboarding import columns, telling
from prmdesk.ui.onboarding.columns import GROUP_COLUMNS, HEADINGS, Column, Facts
from prmdesk.ui.onboarding.rows import DRAFT, Index, StepRows

Role = Qt.ItemDataRole
MIME = "application/x-prmdesk-steps"


class StepModel(StepRows):
    """The steps of one checklist. It writes nothing: what was entered goes out as signals.

    ``ticked`` tells step and whether on, ``named`` the title of the draft, ``edited`` step and
    values, ``dropped`` the steps, the step they go below, and the one they go ahead of.
    """

    ticked = Signal(int, bool)
    named = Signal(str)
    edited = Signal(int, object)
    dropped = Signal(object, object, object)

    def __init__(self) -> None:
        super().__init__()
        self.checklist: Checklist | None = None
        self.steps: list[Step] = []
        self.today = date.min
        self._groups: dict[int, Progress] = {}
        self._late: set[int] = set()
        self._waits: dict[int, str] = {}
        self._differs: Mapping[int, Differs] = {}

    @property
    def is_template(self) -> bool:
        """Whether nothing can be ticked here: days are counted, not yet dates."""
        return self.checklist is not None and self.checklist.partner_id is None

    def show(
        self,
        checklist: Checklist | None,
        steps: Sequence[Step],
        today: date,
        differs: Mapping[int, Differs] = MappingProxyType({}),
    ) -> bool:
        """Show these steps; returns whether the outline changed, so that views lost their place.

        ``differs`` are those that were added or moved for the partner.
        """
        self.checklist, self.steps, self.today = checklist, in_order(steps), today
        self._groups = group_progress(steps)
        running = checklist if checklist is not None and checklist.is_running else None
        behind = late(steps, running.started_on, today) if running else []
        self._late = {step.id for step in behind}
        self._differs = differs
        waits = {step.id: waited_for(step, steps) for step in steps if step.after_id is not None}
        self._waits = {step_id: other.title for step_id, other in waits.items() if other}
        return self.set_rows(self.steps)

    def work(self, ids: Collection[int]) -> list[Step]:
        """The steps that are work themselves among ``ids`` and below them."""
        inside = with_all_below(self.steps, ids)
        return [step for step in inside if step.id not in self._groups]

    def facts(self, step: Step) -> Facts:
        """What the words for ``step`` depend on."""
        started_on = self.checklist.started_on if self.checklist else None
        group = self._groups.get(step.id)
        inside = self.work([step.id]) if group is not None and self._late else ()
        count = sum(one.id in self._late for one in inside)
        return Facts(
            self.is_template,
            started_on,
            self.today,
            group,
            count,
            self._waits.get(step.id, ""),
            self._differs.get(step.id, Differs.NOT),
            self.checklist.outcome if self.checklist else Outcome.RUNNING,
        )

    def check_state(self, step: Step) -> Qt.CheckState | None:
        """Whether it is done, or partly; None when there is nothing to tick."""
        if self.is_template or step.id == DRAFT:
            return None
        group = self._groups.get(step.id)
        if group is None:
            done = Qt.CheckState.Unchecked if is_open(step) else Qt.CheckState.Checked
            return None if step.skip_reason else done
        partly = Qt.CheckState.PartiallyChecked if group.done else Qt.CheckState.Unchecked
        state = Qt.CheckState.Checked if group.is_complete else partly
        return state if group.total else None

    def _spoken_state(self, step: Step) -> str:
        match self.check_state(step):
            case Qt.CheckState.Checked:
                return _("done")
            case Qt.CheckState.PartiallyChecked:
                return _("partly done")
            case Qt.CheckState.Unchecked:
                return _("not done")
        return "" if self.is_template else _("not needed")

    # What Qt asks

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Role.DisplayRole:
            return "" if section == Column.DONE else _(HEADINGS[Column(section)])
        if role == Role.ToolTipRole and section == Column.EXIT:
            return _("Exit criterion: the phase is not over before it is done.")
        return _(HEADINGS[Column(section)]) if role == Role.AccessibleTextRole else None

    def data(self, index: Index, role: int = 0) -> Any:
        step = self.step_at(index)
        if step is None:
            return None
        column, facts = Column(index.column()), self.facts(step)
        answer: Any = None
        match role:
            case Role.DisplayRole:
                answer = columns.cell(step, column, facts)
            case Role.EditRole if column is not Column.DONE:
                answer = columns.entered(step, column, facts)
            case Role.CheckStateRole if column is Column.DONE:
                answer = self.check_state(step)
            case Role.ToolTipRole:
                answer = tip(telling.tip_text(step, column, facts))
            case Role.AccessibleTextRole:
                answer = telling.spoken(step, column, self._spoken_state(step), facts)
        return answer

    def setData(self, index: Index, value: Any, role: int = 0) -> bool:
        step = self.step_at(index)
        if step is None:
            return False
        column = Column(index.column())
        if role == Role.CheckStateRole:
            self.ticked.emit(step.id, value == Qt.CheckState.Checked)
        elif step.id == DRAFT:
            if value.strip():
                self.named.emit(value.strip())
        elif value != columns.entered(step, column, self.facts(step)):
            self.edited.emit(step.id, columns.values(column, value, self.facts(step)))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        step = self.step_at(index)
        if step is None:
            return Qt.ItemFlag.ItemIsDropEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        flags |= Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
        column = index.column()
        if column != Column.DONE and (step.id not in self._groups or column in GROUP_COLUMNS):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    # Dragging

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        made = QMimeData()
        ids = list(dict.fromkeys(index.internalId() for index in indexes))
        made.setData(MIME, json.dumps([self._checklist_id, ids]).encode())
        return made

    @property
    def _checklist_id(self) -> int | None:
        return self.checklist.id if self.checklist else None

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        goal = self.step_at(parent)
        checklist_id, ids = _dragged(data)
        moving = with_all_below(self.steps, ids)
        return checklist_id == self._checklist_id and goal not in moving

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        goal = self.step_at(parent)
        goal_id = goal.id if goal else None
        ids = self.below(goal_id)
        before = ids[row] if 0 <= row < len(ids) else None
        self.dropped.emit(_dragged(data)[1], goal_id, before)
        return True


def _dragged(data: QMimeData) -> tuple[int | None, list[int]]:
    """The checklist that a drag comes from, and its steps."""
    if not data.hasFormat(MIME):
        return None, []
    checklist_id, ids = json.loads(bytes(data.data(MIME).data()))
    return checklist_id, ids

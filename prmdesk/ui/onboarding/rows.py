"""The outline of a checklist as Qt's views walk it: rows below rows, each known by a step's id."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex

from prmdesk.domain.onboarding import Step
from prmdesk.ui.onboarding.columns import Column

Index = QModelIndex | QPersistentModelIndex

DRAFT = 0
"""The id of a step that is being named and not yet kept."""

NOWHERE = QModelIndex()


class StepRows(QAbstractItemModel):
    """Rows and parents; what stands in them is the business of ``StepModel``."""

    def __init__(self) -> None:
        super().__init__()
        self._by_id: dict[int, Step] = {}
        self._below: dict[int | None, list[int]] = {}

    def set_rows(self, steps: Sequence[Step]) -> bool:
        """Take ``steps``, in the order of reading; returns whether the outline changed."""
        below: dict[int | None, list[int]] = {}
        for step in steps:
            below.setdefault(step.parent_id, []).append(step.id)
        changed = below != self._below
        if changed:
            self.beginResetModel()
        self._by_id = {step.id: step for step in steps}
        self._below = below
        if changed:
            self.endResetModel()
        for row in () if changed else below.values():
            self.dataChanged.emit(self.index_of(row[0]), self.index_of(row[-1], Column.NOTE))
        return changed

    def index_of(self, step_id: int | None, column: int = 0) -> QModelIndex:
        """Where a step stands; nowhere for None, or when it is not shown."""
        if step_id is None or step_id not in self._by_id:
            return QModelIndex()
        row = self._below[self._by_id[step_id].parent_id].index(step_id)
        return self.createIndex(row, column, step_id)

    def step_at(self, index: Index) -> Step | None:
        """The step at ``index``."""
        return self._by_id.get(index.internalId()) if index.isValid() else None

    def step(self, step_id: int) -> Step | None:
        """The step of an id, None when it is not shown."""
        return self._by_id.get(step_id)

    def below(self, step_id: int | None) -> Sequence[int]:
        """The ids of the sub-steps of a step, in order."""
        return self._below.get(step_id, ())

    # A step that is being named

    def begin_draft(self, parent_id: int | None, before: int | None) -> QModelIndex:
        """Make room for a step below ``parent_id``, ahead of ``before``; returns where it is."""
        self.end_draft()
        row = self._below.setdefault(parent_id, [])
        place = len(row) if before is None else row.index(before)
        self.beginInsertRows(self.index_of(parent_id), place, place)
        row.insert(place, DRAFT)
        self._by_id[DRAFT] = Step(DRAFT, 0, parent_id, place, "")
        self.endInsertRows()
        return self.index_of(DRAFT, Column.TITLE)

    def end_draft(self) -> None:
        """Take the room away again, if the step was not kept."""
        if DRAFT not in self._by_id:
            return
        parent_id = self._by_id[DRAFT].parent_id
        row = self._below[parent_id]
        place = row.index(DRAFT)
        self.beginRemoveRows(self.index_of(parent_id), place, place)
        del self._by_id[DRAFT], row[place]
        if not row:
            del self._below[parent_id]
        self.endRemoveRows()

    def draft_place(self) -> tuple[int | None, int | None]:
        """Below which step the draft stands, and ahead of which."""
        parent_id = self._by_id[DRAFT].parent_id
        row = self._below[parent_id]
        place = row.index(DRAFT) + 1
        return parent_id, row[place] if place < len(row) else None

    # What Qt asks

    def rowCount(self, parent: Index = NOWHERE) -> int:
        if parent.column() > 0:
            return 0
        return len(self.below(parent.internalId() if parent.isValid() else None))

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return len(Column)

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        ids = self.below(parent.internalId() if parent.isValid() else None)
        if not (0 <= row < len(ids) and 0 <= column < len(Column)):
            return QModelIndex()
        return self.createIndex(row, column, ids[row])

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        step = self.step_at(index)
        return self.index_of(step.parent_id) if step else QModelIndex()

"""Which pool is offered to which quadrants, stages and buckets, as ticks (R26)."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTableView, QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.partners import Bucket, Stage
from prmdesk.domain.quadrant import Quadrant
from prmdesk.domain.resources import Pool
from prmdesk.i18n import N_, _
from prmdesk.services import pools
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.labels import muted_label
from prmdesk.ui.kit.markers import marker_icon
from prmdesk.ui.kit.tables import Index, RuledRows, plain_table
from prmdesk.words.resources import pool_name

Roles = Qt.ItemDataRole
_NOWHERE = QModelIndex()

ROWS: tuple[tuple[str, StrEnum], ...] = (
    *(("quadrants", quadrant) for quadrant in Quadrant if quadrant),
    *(("stages", stage) for stage in Stage),
    *(("buckets", bucket) for bucket in Bucket),
)
_GROUPS = {"quadrants": N_("Quadrant"), "stages": N_("Stage"), "buckets": N_("Type")}


class CatalogueModel(QAbstractTableModel):
    """A row for each kind of partner, a column for each pool. ``ticked`` tells what is changed."""

    ticked = Signal(object, str, object)

    def __init__(self) -> None:
        super().__init__()
        self.pools: Sequence[Pool] = ()

    def show(self, found: Sequence[Pool]) -> None:
        """Show other pools, or the same with other ticks."""
        if [pool.id for pool in found] != [pool.id for pool in self.pools]:
            self.beginResetModel()
            self.pools = found
            self.endResetModel()
            return
        self.pools = found
        self.dataChanged.emit(self.index(0, 0), self.index(len(ROWS) - 1, len(found)))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(found))

    def is_offered(self, index: Index) -> bool:
        """Whether a pool is offered to a kind of partner."""
        name, code = ROWS[index.row()]
        return code in getattr(self.pools[index.column() - 1], name)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(ROWS)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 1 + len(self.pools)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Roles.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Roles.DisplayRole:
            return pool_name(self.pools[section - 1]) if section else _("Partners in")
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() else flags

    def data(self, index: Index, role: int = Roles.DisplayRole) -> Any:
        name, code = ROWS[index.row()]
        if not index.column():
            if role == Roles.DisplayRole:
                return f"{_(_GROUPS[name])}: {words.name(code)}"
            if role == Roles.DecorationRole and isinstance(code, Quadrant):
                return marker_icon(code)
            return None
        if role == Roles.CheckStateRole:
            return Qt.CheckState.Checked if self.is_offered(index) else Qt.CheckState.Unchecked
        if role == Roles.AccessibleTextRole:
            return _("offered") if self.is_offered(index) else _("not offered")
        return None

    def setData(self, index: Index, value: Any, role: int = Roles.EditRole) -> bool:
        if role != Roles.CheckStateRole:
            return False
        name, code = ROWS[index.row()]
        pool = self.pools[index.column() - 1]
        every = [known for group, known in ROWS if group == name]
        kept = [known for known in every if (known in getattr(pool, name)) != (known == code)]
        self.ticked.emit(pool, name, tuple(kept))
        return True


class Catalogue(QWidget):
    """Ticks that are kept at once."""

    failed = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.model, self.table = CatalogueModel(), QTableView()
        self.table.setModel(self.model)
        self.table.setAccessibleName(_("Which pool is offered to whom"))
        plain_table(self.table, theme.COMPACT_ROW)
        self.table.setItemDelegate(RuledRows(self.table))
        self.table.setTabKeyNavigation(False)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(12)] * 4)
        column.setSpacing(theme.px(8))
        hint = _(
            "A pool is offered to a partner whose quadrant, stage and one of its types are ticked; "
            "others get it only with a reason. Space ticks."
        )
        column.addWidget(muted_label(hint, wrap=True))
        column.addWidget(self.table, 1)
        self.model.ticked.connect(self._tick)

    def refresh(self) -> None:
        """Read again."""
        self.model.show(self.desk.ask(pools.pools))

    def _tick(self, pool: Pool, name: str, codes: object) -> None:
        offered: dict[str, Any] = {name: codes}
        self.desk.do(
            pools.edit_pool, pool.id,
            invalid=lambda problems: self.failed.emit(problems[0].text), **offered,
        )  # fmt: skip

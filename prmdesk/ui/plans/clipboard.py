"""Blocks of cells between a plan's grids and a spreadsheet."""

from typing import Any

from PySide6.QtCore import QModelIndex

from prmdesk.domain.plans import Row
from prmdesk.ui.plans import columns
from prmdesk.ui.plans.columns import Kind
from prmdesk.ui.plans.model import GridModel

Edits = list[tuple[Row, dict[str, Any]]]


class Misread(ValueError):
    """A cell of a pasted block means nothing where it would go."""

    def __init__(self, index: QModelIndex, why: str) -> None:
        super().__init__(why)
        self.index, self.why = index, why


def copied(model: GridModel, indexes: list[QModelIndex]) -> str:
    """The cells as text with tabs, numbers as a spreadsheet reads them."""
    lines: dict[int, dict[int, str]] = {}
    for index in indexes:
        row, column = model.row_at(index), model.column_at(index)
        if row is not None:
            is_typed = column.is_entered and column.kind not in (Kind.CODE, Kind.LISTED)
            text = columns.entered(column, row) if is_typed else index.data()
            lines.setdefault(index.row(), {})[index.column()] = " ".join(str(text).split())
    return "\n".join(
        "\t".join(cells[n] for n in sorted(cells)) for _row, cells in sorted(lines.items())
    )


def pasted(model: GridModel, at: QModelIndex, text: str) -> Edits:
    """What a block of cells changes when it is put at ``at``; what lies beyond the grid is left.

    ``Misread`` when a cell cannot take what would go there: then nothing is changed.
    """
    found: dict[int, tuple[Row, dict[str, Any]]] = {}
    lines = text.replace("\r\n", "\n").removesuffix("\n").split("\n")
    for down, line in enumerate(lines):
        for right, cell in enumerate(line.split("\t")):
            index = model.index(at.row() + down, at.column() + right)
            row = model.row_at(index)
            if row is None or not model.can_edit(index):
                continue
            column = model.column_at(index)
            try:
                meant = model.meaning(column, cell)
            except ValueError as error:
                raise Misread(index, columns.why_not(column)) from error
            found.setdefault(row.id, (row, {}))[1][column.key] = meant
    return list(found.values())

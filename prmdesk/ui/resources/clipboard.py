"""Blocks of cells between the grid of resources and a spreadsheet."""

import csv
import io
from typing import Any

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QGuiApplication

from prmdesk.domain.resource_board import Key
from prmdesk.errors import Invalid
from prmdesk.i18n import _
from prmdesk.ui.kit.copying import copy_table
from prmdesk.ui.kit.dialogs import confirm
from prmdesk.ui.resources import columns
from prmdesk.ui.resources.entering import Entering, read
from prmdesk.ui.resources.grid import FigureTable
from prmdesk.ui.resources.model import PartnerRows

Cells = dict[Key, dict[str, Any]]


class Misread(Exception):
    """A text of a pasted block means nothing in the cell it would go to."""

    def __init__(self, index: QModelIndex, why: str) -> None:
        super().__init__(why)
        self.index, self.why = index, why


def copy_cells(table: FigureTable) -> None:
    """Put the cells chosen on the clipboard, row by row, as they read."""
    found: dict[int, dict[int, str]] = {}
    for index in table.selectionModel().selectedIndexes():
        found.setdefault(index.row(), {})[index.column()] = index.data() or ""
    copy_table([[cells[n] for n in sorted(cells)] for _row, cells in sorted(found.items())])


def paste_cells(table: FigureTable, entering: Entering) -> None:
    """Put the block on the clipboard from the first cell chosen on; one cell fills all chosen."""
    text = io.StringIO(QGuiApplication.clipboard().text(), newline="")
    rows = [row or [""] for row in csv.reader(text, "excel-tab", strict=False)]
    chosen = _chosen(table)
    if not rows or not chosen:
        return
    if len(rows) == len(rows[0]) == 1:
        _put(table, entering, [(index, rows[0][0]) for index in chosen])
        return
    top = min(index.row() for index in chosen)
    left = min(index.column() for index in chosen)
    _put(
        table,
        entering,
        [
            (table.figures.index(top + down, left + right), cell)
            for down, row in enumerate(rows)
            for right, cell in enumerate(row)
        ],
    )


def clear_cells(table: FigureTable, entering: Entering) -> None:
    """Take away what is said in the cells chosen."""
    _put(table, entering, [(index, "") for index in _chosen(table)], ask=False)


def _chosen(table: FigureTable) -> list[QModelIndex]:
    return table.selectionModel().selectedIndexes()


def _put(
    table: FigureTable,
    entering: Entering,
    texts: list[tuple[QModelIndex, str]],
    *,
    ask: bool = True,
) -> None:
    model = table.figures
    assert isinstance(model, PartnerRows)
    try:
        cells = _meant(model, entering, texts)
    except Misread as error:
        table.refuse(error.index, error.why)
        return
    many = len({partner_id for partner_id, _pool in cells})
    question = _("Change {cells} cells in {n} partners?").format(
        cells=sum(map(len, cells.values())), n=many
    )
    if cells and (many == 1 or not ask or confirm(table, question, _("Change"))):
        at = table.currentIndex()
        entering.plan(cells, lambda why: table.refuse(at, why))


def _meant(model: PartnerRows, entering: Entering, texts: list[tuple[QModelIndex, str]]) -> Cells:
    """What a block puts where; what lies beyond the grid or cannot be pasted is left out."""
    found: Cells = {}
    for index, text in texts:
        cell = model.cell(index) if index.isValid() else None
        pool = model.column(index).pool if cell else None
        key = model.column(index).key if cell else ""
        if cell is None or pool is None or key not in columns.PLANS:
            continue
        try:
            meant = read(entering.desk, pool, key, text)
        except Invalid as error:
            raise Misread(index, str(error)) from error
        found.setdefault((cell.partner_id, pool.id), {})[key] = meant
    return found

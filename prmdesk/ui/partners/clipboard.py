"""Rows of the list for another program, and a block of cells from one."""

import csv
import io
from collections.abc import Mapping, Sequence
from itertools import repeat
from typing import Any

from PySide6.QtGui import QGuiApplication

from prmdesk.errors import Invalid, Problem
from prmdesk.i18n import _, ngettext
from prmdesk.services import partners
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.copying import copy_table
from prmdesk.ui.kit.dialogs import confirm
from prmdesk.ui.kit.leaving import settle
from prmdesk.ui.partners import columns
from prmdesk.ui.partners.model import PartnerModel
from prmdesk.ui.partners.table import PartnerTable

Cells = Mapping[int, Mapping[str, Any]]
"""What is pasted: partner id -> column -> value."""


def copy_rows(model: PartnerModel, partner_ids: Sequence[int]) -> None:
    """Put the rows of ``partner_ids``, with headings, on the clipboard."""
    rows = [[column.title for column in model.columns]]
    for partner_id in partner_ids:
        row = model.row_of(partner_id)
        if row is not None:
            rows.append([model.text(row, column) for column in range(len(model.columns))])
    copy_table(rows)


def block(model: PartnerModel, keys: Sequence[str]) -> list[list[str]]:
    """The cells on the clipboard, row by row, without a row of our own headings of ``keys``."""
    text = io.StringIO(QGuiApplication.clipboard().text(), newline="")
    try:
        rows = [row or [""] for row in csv.reader(text, "excel-tab")]
    except csv.Error as error:
        raise Invalid(
            [Problem("", _("The text on the clipboard is no block of cells."))]
        ) from error
    titles = {column.key: column.title for column in model.columns}
    if rows and rows[0] == [titles[key] for key in keys[: len(rows[0])]]:
        del rows[0]
    return rows


def pasted(
    model: PartnerModel, rows: Sequence[Sequence[str]], ids: Sequence[int], keys: Sequence[str]
) -> Cells:
    """What ``rows`` put into the partners ``ids`` and the columns ``keys``; one row fills all.

    Rows and columns too many are left out, as are columns that cannot be edited. ``Invalid`` when
    a text is no value of its column.
    """
    found = {}
    for partner_id, row in zip(ids, rows if len(rows) > 1 else repeat(*rows), strict=False):
        values = {
            columns.STORED.get(key, key): columns.read(key, cell)
            for key, cell in zip(keys, row, strict=False)
            if model.is_editable(key)
        }
        if values:
            found[partner_id] = values
    return found


def paste_cells(desk: Desk, table: PartnerTable, marked: Sequence[int]) -> None:
    """Put the block on the clipboard into the list, from the current cell or the first marked row.

    A single row fills all marked partners. More than one partner is asked for.
    """
    cell = table.cell()
    if cell is None:
        return
    model, shown = table.partners, table.shown_columns()
    keys = shown[shown.index(cell[1]) :]
    first = model.row_of(marked[0] if marked else cell[0]) or 0
    try:
        rows = block(model, keys)
        ids = marked if marked and len(rows) == 1 else model.ids[first : first + len(rows)]
        cells = pasted(model, rows, ids, keys) if rows else {}
    except Invalid as error:
        desk.problem.emit(error)
        return
    n = len(cells)
    question = _("Change {cells} cells in {n} partners?")
    asked = question.format(cells=sum(map(len, cells.values())), n=n)
    if n and (n == 1 or confirm(table, asked, _("Change"))):
        moves = {key: values["stage"] for key, values in cells.items() if "stage" in values}
        if (settled := settle(desk, moves)) is not None:
            text = ngettext("{n} partner was changed", "{n} partners were changed", n).format(n=n)
            desk.do(
                partners.edit_each, cells, desk.today(),
                waiver=settled.waiver, met=settled.met, say=text,
            )  # fmt: skip

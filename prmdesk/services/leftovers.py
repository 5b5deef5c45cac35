"""What was not imported, once it comes in again: the reasons are ours, the rows are the user's."""

from collections.abc import Sequence
from dataclasses import replace

from prmdesk.exporters import rows_xlsx
from prmdesk.i18n import LANGUAGES, N_, _, speaking
from prmdesk.importers.grid import Cell, Grid
from prmdesk.importers.layout import Skip
from prmdesk.importers.table import Table
from prmdesk.importers.table import understand as understand_grid

SKIPS = {
    Skip.BLANK: N_("The row is blank."),
    Skip.TOTAL: N_("The row holds totals."),
    Skip.HEADER: N_("The row repeats the headings."),
    Skip.NOTE: N_("The row is a remark, not a partner."),
    Skip.NO_NAME: N_("It has no partner name."),
}


def understand(grid: Grid, header: int | None, custom: Sequence[str]) -> Table:
    """Find the table on ``grid``, which may be a workbook of what was not imported before.

    Its column of reasons is no column of the list. What was a total, a heading or a remark there
    is none here, as long as its reason stands: without the rows around it, it could not be told.
    """
    plain, reasons = _apart(grid)
    if not reasons:
        return understand_grid(plain, header, custom)
    rows = [() if place in reasons else row for place, row in enumerate(plain.rows)]
    table = understand_grid(replace(plain, rows=rows), header, custom)
    skipped = tuple(sorted((dict(table.layout.skipped) | reasons).items()))
    return replace(table, grid=plain, layout=replace(table.layout, skipped=skipped))


def _apart(grid: Grid) -> tuple[Grid, dict[int, Skip]]:
    """``grid`` without the reasons, and the rows that were no partners by them."""
    headings: set[Cell] = set()
    sentences: dict[Cell, Skip] = {}
    for code in LANGUAGES:
        with speaking(code):
            headings.add(_(rows_xlsx.REASON))
            sentences |= {_(SKIPS[why]): why for why in (Skip.TOTAL, Skip.HEADER, Skip.NOTE)}
    first = grid.rows[0] if grid.rows else ()
    at = next((place for place, told in enumerate(first) if told in headings), None)
    if at is None:
        return grid, {}
    told = {place: row[at] for place, row in enumerate(grid.rows) if at < len(row)}
    rows = [[*row[:at], *row[at + 1 :]] for row in grid.rows]
    reasons = {place: sentences[why] for place, why in told.items() if why in sentences}
    return replace(grid, rows=rows), reasons

"""The tables of resources say what the board says."""

from prmdesk.domain.lines import Query
from prmdesk.domain.quadrant import Quadrant
from prmdesk.domain.sheets import Sheet
from prmdesk.services import pools, resource_sheets, resources
from prmdesk.storage.database import Database
from prmdesk.words import sheets as sheet_words
from tests.conftest import TODAY
from tests.services.test_resources import NOW, add


def said(sheet: Sheet) -> list[list[str]]:
    return [
        [
            sheet_words.cell_text(column, cell)
            for column, cell in zip(sheet.columns, row.cells, strict=True)
        ]
        for row in sheet.rows
    ]


def test_all_tables_of_a_quarter(db: Database) -> None:
    hours, days = pools.pools(db)[:2]
    add(db, "Brightpath", 80, 80)
    add(db, "Lumen", 20, 20)
    pools.set_capacity(db, hours.id, NOW, 1200)
    pools.edit_pool(db, days.id, quadrants=(Quadrant.STRATEGIC, Quadrant.ORPHAN), stages=())
    resources.plan_many(
        db,
        {(1, hours.id): {"planned": 600, "used": 90}, (2, hours.id): {"planned": 750}},
        NOW,
        TODAY,
    )
    grid, off, shift, catalogue = resource_sheets.sheets(db, NOW, Query(), TODAY)
    assert grid.title == "Resources Q4 2026"
    assert [row[:7] for row in said(grid)] == [
        ["Brightpath", "Strategic", "Enabling", "19:00", "", "10:00", "1:30"],
        ["Lumen", "Misfit", "Enabling", "1:00", "", "12:30", ""],
        ["All partners", "", "", "20:00", "0:00", "22:30", "1:30"],
        ["Capacity", "", "", "", "", "20:00", ""],
        ["Left", "", "", "", "", "0:00", ""],
        ["Too much", "", "", "", "", "2:30", ""],
    ]
    assert said(off) == [
        ["Own hours", "Lumen", "Misfit", "1:00 h", "12:30 h", "11:30 h"],
        ["Own hours", "Brightpath", "Strategic", "19:00 h", "10:00 h", "-9:00 h"],
    ]
    assert said(shift) == [
        ["Own hours", "Take from", "Lumen", "Misfit", "11:00 h"],
        ["Own hours", "Give to", "Brightpath", "Strategic", "8:00 h"],
    ]
    assert "more is planned than there is" in shift.note
    assert said(catalogue)[:2] == [
        ["Own hours", "All", "All", "All"],
        ["Pre-sales days", "Strategic, Orphan", "None", "All"],
    ]


def test_the_grid_shows_whom_the_filter_asks_for_and_the_sums_of_all(db: Database) -> None:
    add(db, "Brightpath", 80, 80)
    add(db, "Lumen", 20, 20)
    pools.set_capacity(db, pools.pools(db)[0].id, NOW, 1200)
    grid = resource_sheets.board_sheet(db, NOW, Query(text="lumen"), TODAY)
    assert [row[3] for row in said(grid)[:2]] == ["1:00", "20:00"]

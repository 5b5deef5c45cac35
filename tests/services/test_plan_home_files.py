"""Plan workbooks that other programs and people worked on, and edits come home all the same."""

import shutil
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook

from prmdesk.domain.partners import Partner
from prmdesk.domain.plans import Marketing
from prmdesk.errors import Unreadable
from prmdesk.services import plan_home, plans
from prmdesk.services.partners import add_partner
from prmdesk.services.plan_home import Homecoming
from prmdesk.storage.database import Database
from tests.conftest import TODAY
from tests.exporters.office import convert, needs_office
from tests.services.filling import EDITS, EXPECTED, NAME, Mutation, fill_file, seen, send

D = Decimal
DATA = Path(__file__).parents[1] / "data"


@pytest.fixture(scope="module")
def sent(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a workspace, and the workbook that was sent of its plan."""
    return send(template, tmp_path_factory.mktemp("sent"))


@pytest.fixture
def path(sent: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(sent / "plan.xlsx", tmp_path / "plan.xlsx"))


@pytest.fixture
def db(sent: Path, tmp_path: Path) -> Iterator[Database]:
    opened = Database(Path(shutil.copy(sent / "partners.prmdesk", tmp_path / "p.prmdesk")))
    opened.today = lambda: TODAY
    yield opened
    opened.close()


def opened(db: Database, path: Path) -> Homecoming:
    return plan_home.open_home(db, path, TODAY)


def shift(book: Workbook) -> None:
    """Rows above the tables, a column within them, one before them, and hidden ones."""
    for sheet in book.worksheets[2:-1]:
        sheet.insert_rows(2, 3)
        sheet.insert_cols(4)
        sheet.insert_cols(1)
        sheet.row_dimensions[9].hidden = True
        sheet.column_dimensions["F"].hidden = True


def rename(book: Workbook) -> None:
    for number, sheet in enumerate(book.worksheets):
        sheet.title = f"Sheet {number}"
    book.move_sheet("Sheet 3", 5)
    book.move_sheet("Sheet 9", -7)


def turn(book: Workbook) -> None:
    """The rows of each table in the other order, with a gap and text below it."""
    for sheet in book.worksheets[3:-1]:
        top = 6 if sheet["A5"].value and "prmdesk" in str(sheet["A5"].value) else 5
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=top)]
        sheet.delete_rows(top, len(rows))
        for number, row in enumerate(reversed(rows), start=top + 2):
            for column, value in enumerate(row, start=1):
                sheet.cell(number, column).value = value


def turn_what_is_seen(book: Workbook) -> None:
    """As ``turn``, but the hidden ids stay where they are."""
    for name in ("6 Marketing", "7 Accounts", "3 Targets"):
        sheet = book[name]
        top = 6 if name == "3 Targets" else 5
        count = {"6 Marketing": 2, "7 Accounts": 4, "3 Targets": 4}[name]
        rows = [[cell.value for cell in row[1:]] for row in sheet.iter_rows(top, top + count - 1)]
        for number, row in enumerate(reversed(rows), start=top):
            for column, value in enumerate(row, start=2):
                sheet.cell(number, column).value = value


def move_columns(book: Workbook) -> None:
    """The second and the last column change places, headings and all."""
    for sheet in book.worksheets[2:-1]:
        last = sheet.max_column
        for row in range(4, sheet.max_row + 1):
            one, other = sheet.cell(row, 2), sheet.cell(row, last)
            one.value, other.value = other.value, one.value


def forget_all_but_ids(book: Workbook) -> None:
    del book["_meta"]
    del book.defined_names["prmdesk_plan"]
    del book.custom_doc_props["prmdesk"]


def forget_ids(book: Workbook) -> None:
    for sheet in book.worksheets[2:-1]:
        sheet.delete_cols(1)


def copy_sheets(book: Workbook) -> None:
    for name in ("3 Targets", "6 Marketing"):
        book.copy_worksheet(book[name])


def as_bare_values(book: Workbook) -> None:
    """As pandas writes a workbook: values alone, no formulas, names, styles, hidden things."""
    forget_all_but_ids(book)
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    cell.value = None
                if cell.comment:
                    cell.comment = None


@pytest.mark.parametrize(
    "mutations",
    [
        (shift, rename),
        (turn, move_columns, copy_sheets),
        (turn_what_is_seen,),
        (turn, forget_ids),
        (as_bare_values, shift),
    ],
    ids=lambda mutations: " ".join(one.__name__ for one in mutations),
)
def test_edits_come_home_whatever_else_was_done(
    db: Database, path: Path, mutations: tuple[Mutation, ...]
) -> None:
    assert seen(opened(db, fill_file(path, *EDITS, mutations=mutations))) == EXPECTED


@needs_office
def test_libreoffice_saves_it_as_its_own_kind_and_edits_come_home(db: Database, path: Path) -> None:
    fill_file(path, *EDITS)
    convert(path.parent, "ods")
    home = opened(db, path.parent / "out" / "plan.ods")
    assert (seen(home), home.warnings) == (EXPECTED, ())


@needs_office
@pytest.mark.drill
@pytest.mark.parametrize("kind", ["xlsx", "ods", "xls"])
def test_libreoffice_saves_whatever_else_was_done(db: Database, path: Path, kind: str) -> None:
    for mutations in (), (shift, rename), (turn, move_columns, copy_sheets), (turn_what_is_seen,):
        shutil.copy(path, path.parent / "drill.xlsx")
        fill_file(path.parent / "drill.xlsx", *EDITS, mutations=mutations)
        convert(path.parent, kind)
        assert seen(opened(db, path.parent / "out" / f"plan.{kind}")) == []
        assert seen(opened(db, path.parent / "out" / f"drill.{kind}")) == EXPECTED


@pytest.mark.parametrize("name", [NAME, "Nordvik"])
def test_a_workbook_of_the_first_layout_is_read_where_it_is_ours(
    template: Path, tmp_path: Path, name: str
) -> None:
    """Sent by prmdesk before sendings were noted, filled in, and kept in ``tests/data``."""
    old = Database(Path(shutil.copy(template, tmp_path / "old.prmdesk")))
    old.today = lambda: TODAY
    try:
        plan_id = plans.create_plan(old, add_partner(old, Partner(0, name), TODAY), 2026)
        plans.edit_row(old, plans.whole(old, plan_id).targets[0], annual=D(1000))
        plans.add_row(old, plan_id, Marketing, "Fair")
        if name != NAME:
            with pytest.raises(Unreadable, match="the plan of Brightpath for 2026"):
                opened(old, DATA / "plan-layout-1.xlsx")
            return
        home = opened(old, DATA / "plan-layout-1.xlsx")
        assert seen(home) == [
            ("targets", 1, "actual_q1", D(240)),
            ("marketing", 1, "spent", D(900)),
            ("marketing", None, "activity", "Dinner"),
        ]
        assert len(home.warnings) == 1
        assert plan_home.accept(old, home, home.changes, TODAY) == 3
    finally:
        old.close()

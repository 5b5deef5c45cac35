"""The plan workbook as a file: who it is of, what may be entered, what can be seen of it."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from prmdesk import i18n
from prmdesk.domain.plans import Clause, WholePlan
from prmdesk.exporters.plan_xlsx import plan_book, write_plan
from tests.exporters import plan_facts
from tests.exporters.test_plan_sheets import OFFICE, convert
from tests.exporters.test_xlsx_kit import TRICKS

SHEETS = [
    "Read me", "1 Summary", "2 Rules", "3 Targets", "4 Training", "5 Onboarding", "6 Marketing",
    "_meta",
]  # fmt: skip


@pytest.fixture
def path(tmp_path: Path, today: date) -> Path:
    write_plan(tmp_path / "plan.xlsx", plan_facts.facts(plan_facts.usual()), today)
    return tmp_path / "plan.xlsx"


@pytest.fixture
def book(path: Path) -> Workbook:
    return load_workbook(path)


def test_it_has_the_sheets_of_what_there_is(book: Workbook) -> None:
    assert book.sheetnames == SHEETS
    assert book["_meta"].sheet_state == "hidden"
    assert book.active is not None
    assert book.active.title == "1 Summary"


def test_which_plan_it_is_stands_in_three_places(book: Workbook) -> None:
    meta = {row[0].value: row[1].value for row in book["_meta"].iter_rows(max_row=8)}
    assert (meta["schema"], meta["plan"], meta["partner"]) == (1, 3, 7)
    assert (meta["partner name"], meta["exported on"]) == ("Brightpath", "2026-11-24")
    assert book.defined_names["prmdesk_plan"].attr_text == "'_meta'!$B$2"
    kept = json.loads(book.custom_doc_props["prmdesk"].value)
    assert kept == {"schema": 1, "plan": 3, "partner": 7, "base": meta["base"]}
    ids = [book["3 Targets"].cell(row, 1).value for row in range(6, 11)]
    assert ids == [1, 2, 3, 4, None]


def test_the_base_tells_whether_ours_moved_on(today: date) -> None:
    def base(whole: WholePlan) -> object:
        return plan_book(plan_facts.facts(whole), today).workbook["_meta"]["B8"].value

    whole = plan_facts.usual()
    assert base(whole) == base(whole)
    assert base(replace(whole, trainings=whole.trainings[:1])) != base(whole)


def test_the_columns_are_told_by_key(book: Workbook) -> None:
    rows = {row[0].value: row for row in book["_meta"].iter_rows(min_row=9)}
    assert list(rows) == ["rules", "targets", "trainings", "steps", "marketing"]
    _name, title, headings = (cell.value for cell in rows["targets"])
    assert title == "3 Targets"
    assert json.loads(headings)["actual_q1"] == "Q1 actual"


def test_codes_are_chosen_from_lists(book: Workbook) -> None:
    lists = [check.formula1 for check in book["3 Targets"].data_validations.dataValidation]
    assert '"Sum of quarters,Latest quarter,Average of quarters"' in lists
    assert '"More is better,Less is better"' in lists
    lists = [check.formula1 for check in book["2 Rules"].data_validations.dataValidation]
    assert '"Still open,Agreed,Not applicable"' in lists


def test_headers_stay_in_view_and_pages_fit(book: Workbook) -> None:
    for name in SHEETS[2:7]:
        sheet = book[name]
        assert sheet.freeze_panes in ("C5", "C6")
        assert sheet.print_title_rows in ("$4:$4", "$5:$5")
        assert sheet.page_setup.fitToHeight == 0


def test_there_are_two_charts_with_figures_for_readers_that_do_not_compute(
    book: Workbook,
) -> None:
    by_quarter, shares = book["1 Summary"]._charts
    target, actual = by_quarter.series
    assert [point.v for point in target.val.numRef.numCache.pt] == [90000, 110000, 130000, 150000]
    assert [point.v for point in actual.val.numRef.numCache.pt] == [95250.5, 101300, 88000]
    names = [point.v for point in shares.series[0].cat.strRef.strCache.pt]
    assert names == ["Revenue", "Win rate", "Certified people", "Days to meeting"]


def test_it_speaks_the_language_asked_for(tmp_path: Path, today: date) -> None:
    with i18n.speaking("zh"):
        write_plan(tmp_path / "plan.xlsx", plan_facts.facts(plan_facts.usual()), today)
    book = load_workbook(tmp_path / "plan.xlsx")
    meta = {row[0].value: row[1].value for row in book["_meta"].iter_rows(max_row=8)}
    assert meta["language"] == "zh"
    assert book.worksheets[1]["B1"].font.name == "Microsoft YaHei"


def test_nothing_internal_is_handed_over(path: Path) -> None:
    whole = plan_facts.usual()
    facts = plan_facts.facts(whole)
    secret = "not for them"
    partner = replace(facts.partner, notes=secret, description=secret, tags=(secret,))
    steps = [replace(step, note=secret, attendees=secret) for step in whole.steps]
    told = replace(facts, partner=partner, whole=replace(whole, steps=steps))
    write_plan(path, told, date(2026, 11, 24))
    assert secret not in everything(load_workbook(path))


def everything(book: Workbook) -> str:
    cells = (cell.value for sheet in book.worksheets for row in sheet.iter_rows() for cell in row)
    return "\n".join(str(value) for value in cells if value is not None)


def tricky() -> WholePlan:
    whole = plan_facts.usual()
    rules = [
        replace(whole.rules[0], id=n, clause=trick, text=trick, owner=trick)
        for n, trick in enumerate(TRICKS, start=1)
    ]
    targets = [replace(target, kpi="=1+1", unit="@x", note="+44") for target in whole.targets]
    return replace(whole, rules=rules, targets=targets)


def test_no_text_of_the_user_becomes_a_formula(tmp_path: Path, today: date) -> None:
    path = tmp_path / "plan.xlsx"
    write_plan(path, plan_facts.facts(tricky(), name="=2+5"), today)
    book = load_workbook(path)
    owners = [book["2 Rules"].cell(row, 5) for row in range(5, 5 + len(TRICKS))]
    assert {cell.data_type for cell in owners} == {"s"}
    ours = plan_book(plan_facts.facts(tricky(), name="=2+5"), today).results
    formulas = {
        (sheet.title, cell.coordinate)
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    }
    assert formulas == {(sheet, place) for sheet, cells in ours.items() for place in cells}


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice (soffice) is not installed")
def test_text_is_the_same_after_libreoffice(tmp_path: Path, today: date) -> None:
    write_plan(tmp_path / "plan.xlsx", plan_facts.facts(tricky(), name="=2+5"), today)
    convert(tmp_path)
    sheet = load_workbook(tmp_path / "out" / "plan.xlsx")["2 Rules"]
    found = [sheet.cell(row, 5) for row in range(5, 5 + len(TRICKS))]
    assert {cell.data_type for cell in found} == {"s"}
    assert [cell.value for cell in found] == [
        trick.replace("_x0041_", "_x0041_") for trick in TRICKS
    ]


def test_a_plan_without_rows_is_a_form_to_fill(tmp_path: Path, today: date) -> None:
    write_plan(tmp_path / "plan.xlsx", plan_facts.facts(WholePlan(plan_facts.PLAN)), today)
    book = load_workbook(tmp_path / "plan.xlsx")
    assert book["1 Summary"]._charts == []
    assert book["3 Targets"]["W6"].data_type == "f"


def test_every_clause_says_what_it_is_about(book: Workbook) -> None:
    sheet = book["2 Rules"]
    hints = [sheet.cell(row, 3).value for row in range(5, 5 + len(Clause))]
    assert all(hints)

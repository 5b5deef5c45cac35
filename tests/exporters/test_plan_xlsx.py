"""The workbook of a plan: its sheets, its identity, its figures, its words, nothing internal."""

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, seed, settings
from openpyxl import Workbook, load_workbook

from prmdesk import i18n
from prmdesk.domain.plan_snapshot import KINDS, digest
from prmdesk.domain.plans import WholePlan
from prmdesk.exporters.plan_xlsx import plan_book, write_plan
from prmdesk.exporters.xlsx_kit import Book
from tests.conftest import TODAY
from tests.exporters import plan_facts
from tests.exporters.office import convert, needs_office, values
from tests.exporters.recompute import differences, plain, results
from tests.exporters.test_xlsx_kit import TRICKS

SHEETS = [
    "Read me", "1 Summary", "2 Rules", "3 Targets", "4 Training", "5 Onboarding", "6 Marketing",
    "7 Accounts", "8 Resources", "9 Risks", "10 Actions", "11 Reviews", "_meta",
]  # fmt: skip


def made(whole: WholePlan, today: date = TODAY) -> Book:
    return plan_book(plan_facts.facts(whole), today)


@pytest.fixture
def path(tmp_path: Path, today: date) -> Path:
    write_plan(tmp_path / "plan.xlsx", plan_facts.facts(plan_facts.usual()), today)
    return tmp_path / "plan.xlsx"


@pytest.fixture
def book(path: Path) -> Workbook:
    return load_workbook(path)


# What is in it


def test_it_has_the_sheets_of_what_there_is(book: Workbook) -> None:
    assert book.sheetnames == SHEETS
    assert book["_meta"].sheet_state == "hidden"
    assert book.active is not None
    assert book.active.title == "1 Summary"


def test_which_plan_it_is_stands_in_three_places(book: Workbook) -> None:
    meta = {row[0].value: row[1].value for row in book["_meta"].iter_rows(max_row=8)}
    base = digest(plan_facts.facts(plan_facts.usual()).sent)
    assert (meta["schema"], meta["plan"], meta["partner"]) == (2, 3, 7)
    assert (meta["partner name"], meta["exported on"]) == ("Brightpath", "2026-11-24")
    assert book.defined_names["prmdesk_plan"].attr_text == "'_meta'!$B$2"
    kept = json.loads(book.custom_doc_props["prmdesk"].value)
    assert kept == {"schema": 2, "plan": 3, "partner": 7, "base": base}
    ids = [book["3 Targets"].cell(row, 1).value for row in range(5, 11)]
    assert ids == [f"prmdesk 3 targets {base[:12]}", 1, 2, 3, 4, None]


def test_every_table_is_told_by_its_name_and_its_columns_by_key(book: Workbook) -> None:
    told = {row[0].value: row for row in book["_meta"].iter_rows(min_row=9)}
    assert set(told) == set(KINDS)
    for name, (_name, title, headings) in told.items():
        found = {cell.value for row in book[title.value] for cell in row}
        columns = json.loads(headings.value)
        assert set(columns.values()) - {""} <= found, name
        assert len(set(columns.values())) == len(columns), name
    assert json.loads(told["targets"][2].value)["actual_q1"] == "Q1 actual"
    assert json.loads(told["plan"][2].value)["their_signatory"] == "Signs for the partner"


def test_codes_are_chosen_from_lists(book: Workbook) -> None:
    lists = [check.formula1 for check in book["3 Targets"].data_validations.dataValidation]
    assert '"Sum of quarters,Latest quarter,Average of quarters"' in lists
    assert '"More is better,Less is better"' in lists
    lists = [check.formula1 for check in book["2 Rules"].data_validations.dataValidation]
    assert '"Still open,Agreed,Not applicable"' in lists


def test_headers_stay_in_view_and_pages_fit(book: Workbook) -> None:
    for name in SHEETS[2:-1]:
        sheet = book[name]
        assert sheet.freeze_panes in ("C5", "C6")
        assert sheet.print_title_rows in ("$4:$4", "$5:$5")
        assert sheet.page_setup.fitToHeight == 0
        assert sheet.column_dimensions["A"].hidden
    assert not book["1 Summary"].print_title_rows
    assert book["1 Summary"].freeze_panes is None
    assert book["9 Risks"].oddFooter.center.text == "Aurora Software × Brightpath · 2026"


def test_it_speaks_the_language_asked_for(tmp_path: Path, today: date) -> None:
    with i18n.speaking("zh"):
        write_plan(tmp_path / "plan.xlsx", plan_facts.facts(plan_facts.usual()), today)
    book = load_workbook(tmp_path / "plan.xlsx")
    meta = {row[0].value: row[1].value for row in book["_meta"].iter_rows(max_row=8)}
    assert meta["language"] == "zh"
    assert book.worksheets[1]["B1"].font.name == "Microsoft YaHei"
    lists = [
        check.formula1
        for sheet in book.worksheets
        for check in sheet.data_validations.dataValidation
        if check.type == "list"
    ]
    assert all(len(listed) < 255 for listed in lists)


def test_a_plan_without_rows_is_a_form_to_fill(tmp_path: Path, today: date) -> None:
    write_plan(tmp_path / "plan.xlsx", plan_facts.facts(WholePlan(plan_facts.PLAN)), today)
    book = load_workbook(tmp_path / "plan.xlsx")
    assert book["1 Summary"]._charts == []
    assert book["3 Targets"]["W6"].data_type == "f"
    assert book["10 Actions"]["I5"].data_type == "f"


def test_nothing_internal_is_handed_over(path: Path) -> None:
    facts, secret = plan_facts.facts(plan_facts.usual()), "not for them"
    whole = facts.whole
    plan = replace(whole.plan, amended_for=secret, closing=secret)
    partner = replace(
        facts.partner, notes=secret, description=secret, tags=(secret,), tier=secret, gaps=secret
    )
    reasons = [replace(why, effect=secret, proof=secret) for why in facts.reasons]
    steps = [replace(step, note=secret, attendees=secret, why=secret) for step in whole.steps]
    reviews = [
        replace(one, tier=secret, partner_score=plan_facts.D(61), coverage=plan_facts.D("0.7"))
        for one in whole.reviews
    ]
    told = replace(whole, plan=plan, steps=steps, reviews=reviews)
    write_plan(path, replace(facts, partner=partner, reasons=reasons, whole=told), TODAY)
    texts = everything(load_workbook(path))
    assert secret not in texts  # nor is the note of the promise
    assert "\n61\n" not in texts


def everything(book: Workbook) -> str:
    cells = (cell.value for sheet in book.worksheets for row in sheet.iter_rows() for cell in row)
    return "\n".join(str(value) for value in cells if value is not None)


# Its figures


def test_the_formulas_of_a_plan_give_the_figures_of_the_app() -> None:
    book = made(plan_facts.usual())
    assert plain(book.results["1 Summary"]["B6"]) == 0.836964
    assert sum(map(len, book.results.values())) > 200
    assert differences(book.results, results(book.workbook, TODAY)) == []


@pytest.mark.parametrize("times", [10, pytest.param(600, marks=pytest.mark.drill)])
def test_so_do_those_of_plans_of_any_shape(times: int) -> None:
    @settings(max_examples=times, suppress_health_check=list(HealthCheck))
    @given(plan_facts.PLANS)
    def check(whole: WholePlan) -> None:
        book = made(whole)
        assert differences(book.results, results(book.workbook, TODAY)) == []

    check()


def test_a_figure_that_differs_would_be_seen() -> None:
    book = made(plan_facts.usual())
    book.workbook["3 Targets"]["N6"] = 1
    found = differences(book.results, results(book.workbook, TODAY))
    assert ("3 Targets", "S6") in [(sheet, place) for sheet, place, *_values in found]


def test_a_previewer_that_does_not_compute_shows_the_numbers(path: Path) -> None:
    shown = values(path)
    assert differences(made(plan_facts.usual()).results, shown) == []


@needs_office
@pytest.mark.parametrize("times", [2, pytest.param(80, marks=pytest.mark.drill)])
def test_libreoffice_computes_the_same_and_leaves_text_alone(times: int, tmp_path: Path) -> None:
    books = {f"{n}": made(whole, date.today()) for n, whole in enumerate(of_any_shape(times))}
    with i18n.speaking("zh"):
        books["zh"] = made(plan_facts.usual(), date.today())
    books["tricky"] = plan_book(tricky(), date.today())
    for name, book in books.items():
        book.workbook.save(tmp_path / f"{name}.xlsx")  # without results: they must be computed
    convert(tmp_path, seconds=50 + 4 * times)
    for name, book in books.items():
        assert differences(book.results, values(tmp_path / "out" / f"{name}.xlsx")) == [], name
    check_text(load_workbook(tmp_path / "out" / "tricky.xlsx"), books["tricky"])


def of_any_shape(times: int) -> Iterable[WholePlan]:
    found: list[WholePlan] = []

    @seed(20261124)
    @settings(max_examples=times, database=None, suppress_health_check=list(HealthCheck))
    @given(plan_facts.PLANS)
    def draw(whole: WholePlan) -> None:
        found.append(whole)

    draw()
    return found


# Its text never acts (T18, T19)


def tricky() -> Any:
    """A plan with every trick in every text that somebody may write."""
    whole = plan_facts.usual()

    def each(rows: Any, *fields: str) -> list[Any]:
        return [
            replace(rows[0], id=n, **dict.fromkeys(fields, trick))
            for n, trick in enumerate(TRICKS, start=1)
        ]

    told = replace(
        whole,
        plan=replace(whole.plan, thesis="=1+1", our_signatory="+44 1", their_signatory="@SUM(A1)"),
        rules=each(whole.rules, "clause", "text", "owner"),
        targets=each(
            whole.targets, "kpi", "category", "unit", "definition", "cadence", "owner_us",
            "owner_partner", "source", "note",
        ),
        trainings=each(whole.trainings, "topic", "audience", "mode", "trainer"),
        marketing=each(whole.marketing, "activity", "audience"),
        steps=each([whole.steps[2]], "title", "owner", "evidence"),
        accounts=each(
            whole.accounts, "account", "segment", "region", "next_us", "next_partner"
        ),
        commitments=each(whole.commitments, "resource", "unit"),
        risks=each(whole.risks, "text", "answer", "owner"),
        promises=each(whole.promises, "text", "owner"),
        reviews=each(whole.reviews, "name", "attendees", "decided"),
    )  # fmt: skip
    steps = [replace(step, parent_id=None) for step in told.steps]
    facts = plan_facts.facts(replace(told, steps=steps), name="=2+5")
    return replace(facts, answers=dict.fromkeys(facts.answers, "=cmd|' /C calc'!A1"))


def check_text(book: Workbook, ours: Book) -> None:
    """What was written as text is text and the same; formulas are those that we wrote."""
    for sheet in ours.workbook.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type != "s" or not cell.value:
                    continue
                found = book[sheet.title][cell.coordinate]
                assert found.data_type == "s", (sheet.title, cell.coordinate, found.value)
                assert same(found.value) == same(cell.value)
    formulas = {
        (sheet.title, cell.coordinate)
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    }
    assert formulas == {(sheet, place) for sheet, cells in ours.results.items() for place in cells}


def same(text: str) -> str:
    return text.replace("_x005F_", "_")


def test_no_text_of_the_user_becomes_a_formula(tmp_path: Path, today: date) -> None:
    write_plan(tmp_path / "plan.xlsx", tricky(), today)
    book = load_workbook(tmp_path / "plan.xlsx")
    check_text(book, plan_book(tricky(), today))
    assert {cell.hyperlink for sheet in book for row in sheet for cell in row} == {None}
    assert book["9 Risks"].oddFooter.center.text == "Aurora Software × =2+5 · 2026"

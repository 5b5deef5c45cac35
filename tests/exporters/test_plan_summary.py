"""The first page of the plan: its measures, its risks, and the words of the plan."""

import re
from dataclasses import replace
from datetime import date
from typing import Any

from prmdesk.domain.partners import Reason, WhyPartner
from prmdesk.domain.pitch import Question
from prmdesk.domain.plans import PlanStatus, WholePlan
from prmdesk.exporters.plan_xlsx import plan_book
from tests.exporters import plan_facts


def rows(sheet: Any) -> dict[str, int]:
    """The rows of the page by their first text."""
    return {sheet.cell(row, 2).value: row for row in range(1, sheet.max_row + 1)}


def test_each_measure_has_a_line(today: date) -> None:
    found = plan_book(plan_facts.facts(plan_facts.usual()), today).results["1 Summary"]
    assert [found[f"{letter}14"] for letter in "BCG"] == [
        "Certified people",
        "",
        plan_facts.D("0.6"),
    ]
    assert found["H14"] == "Off track"


def test_the_words_of_the_plan_are_there(today: date) -> None:
    facts = plan_facts.facts(plan_facts.usual(), name="Brightpath & Söhne")
    own = WhyPartner(9, 1, Reason.OTHER, 1, name="Taste")
    answers = {Question.PARTNER: "We bring you leads.\n" * 3}
    facts = replace(facts, answers=answers, reasons=[*facts.reasons, own])
    sheet = plan_book(facts, today).workbook["1 Summary"]
    places = rows(sheet)
    assert sheet["B2"].value == "Aurora Software × Brightpath & Söhne · 2026"
    assert sheet.cell(places["What we want to reach together"], 3).value == plan_facts.PLAN.thesis
    assert sheet.cell(places["Why we partner"], 3).value == "Taste · Market access"
    assert sheet.row_dimensions[places["Why bet on us"]].height > 30
    assert sheet.cell(places["Why customers buy"], 3).value is None
    assert sheet.cell(places["Period"], 3).value == "2026-01-01 – 2026-12-31"


def test_the_plans_own_fields_are_marked_for_coming_home(today: date) -> None:
    sheet = plan_book(plan_facts.facts(plan_facts.usual()), today).workbook["1 Summary"]
    places = rows(sheet)
    assert sheet.cell(places["What it is for"], 1).value.startswith("prmdesk 3 plan ")
    labels = ("What we want to reach together", "Signs for us", "Signs for the partner")
    keys = [sheet.cell(places[label], 1).value for label in labels]
    assert keys == ["thesis", "our_signatory", "their_signatory"]
    assert sheet.cell(places["Signs for the partner"], 3).style == "prmdesk text fills"


def test_the_status_says_since_when_and_which_version(today: date) -> None:
    agreed = replace(
        plan_facts.PLAN, status=PlanStatus.AGREED, agreed_on=date(2026, 1, 20), version=2
    )
    sheet = plan_book(plan_facts.facts(WholePlan(agreed)), today).workbook["1 Summary"]
    assert sheet.cell(rows(sheet)["Status"], 3).value == "Agreed on 2026-01-20 · version 2"
    assert sheet.cell(rows(sheet)["Signs for the partner"], 3).style == "prmdesk plain"


def test_the_gravest_risks_come_first(today: date) -> None:
    book = plan_book(plan_facts.facts(plan_facts.usual()), today)
    top = rows(book.workbook["1 Summary"])["Strength or risk"]
    found = book.results["1 Summary"]
    assert [(found[f"B{top + n}"], found[f"E{top + n}"]) for n in (1, 2, 3)] == [
        ("A rival lowers its price", 16),
        ("Only one person knows the demo", 12),
        ("The fair is cancelled", None),
    ]


def test_no_figure_is_typed(today: date) -> None:
    sheet = plan_book(plan_facts.facts(plan_facts.usual()), today).workbook["1 Summary"]
    assert [c.coordinate for row in sheet for c in row if isinstance(c.value, int | float)] == []
    assert all(
        re.search(r"[!A-Z]\$|CurQ|PlanScore", cell.value)
        for row in sheet
        for cell in row
        if cell.data_type == "f"
    )


def test_it_goes_on_one_page_as_long_as_that_is_legible(today: date) -> None:
    facts = plan_facts.facts(plan_facts.usual())
    assert plan_book(facts, today).workbook["1 Summary"].page_setup.fitToHeight == 1
    long = replace(facts, answers=dict.fromkeys(Question, "Many words. " * 300))
    assert plan_book(long, today).workbook["1 Summary"].page_setup.fitToHeight == 0

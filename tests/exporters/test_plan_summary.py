"""The first page of the plan: its cards, its measures, and the words of the plan."""

from dataclasses import replace
from datetime import date
from typing import Any

from prmdesk.domain.partners import Reason, WhyPartner
from prmdesk.domain.workspace import Workspace
from prmdesk.exporters.plan_xlsx import plan_book
from tests.exporters import plan_facts


def figures(whole: Any, today: date) -> dict[str, Any]:
    return plan_book(plan_facts.facts(whole), today).results["1 Summary"]


def test_the_cards_sum_up_the_plan(today: date) -> None:
    cards = figures(plan_facts.usual(), today)
    shown = [cards[f"{letter}6"] for letter in "CDEFGHI"]
    assert shown[0] == "At risk"
    assert shown[1:3] == ["Q3", "4 / 6"]
    assert round(shown[3], 6) == 0.333333  # one of the three steps that are needed
    assert (shown[4], shown[5]) == (plan_facts.D("1875.40"), 52)
    assert shown[6] == plan_facts.D("19.262344")


def test_what_is_unknown_is_blank(today: date) -> None:
    cards = figures(plan_facts.WholePlan(plan_facts.PLAN), today)
    assert [cards[f"{letter}6"] for letter in "BCDEFGHI"] == [
        None, "No data", "Q1", "0 / 0", None, None, None, None,
    ]  # fmt: skip


def test_each_measure_has_a_line(today: date) -> None:
    found = figures(plan_facts.usual(), today)
    assert [found[f"{letter}12"] for letter in "BCG"] == [
        "Certified people",
        "",
        plan_facts.D("0.6"),
    ]
    assert found["H12"] == "Off track"


def test_the_words_of_the_plan_are_there(today: date) -> None:
    facts = plan_facts.facts(plan_facts.usual(), name="Brightpath & Söhne")
    partner = replace(facts.partner, partner_answer="We bring you leads.\n" * 3)
    own = WhyPartner(9, 1, Reason.OTHER, 1, name="Taste")
    facts = replace(facts, partner=partner, reasons=[*facts.reasons, own])
    sheet = plan_book(facts, today).workbook["1 Summary"]
    texts = {sheet.cell(row, 2).value: row for row in range(30, 50)}
    assert sheet["B2"].value == "Aurora Software × Brightpath & Söhne · 2026"
    assert sheet.cell(texts["What we want to reach together"], 3).value == plan_facts.PLAN.thesis
    assert sheet.cell(texts["Why we partner"], 3).value == "Taste · Market access"
    assert sheet.row_dimensions[texts["Why bet on us"]].height > 30


def test_the_period_is_that_of_the_workspace() -> None:
    facts = plan_facts.facts(plan_facts.usual())
    april = replace(facts, workspace=Workspace(company="Aurora", fiscal_start=4))
    assert april.period == (date(2026, 4, 1), date(2027, 3, 31))
    assert april.subtitle == "Aurora × Brightpath · 2026/27"

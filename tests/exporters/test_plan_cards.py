"""The cards sum up the plan, each a named formula over its sheet."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from prmdesk.exporters.plan_xlsx import plan_book
from tests.exporters import plan_facts
from tests.exporters.plan_facts import D
from tests.exporters.recompute import results

NAMES = [
    "PlanScore", "PlanStatus", "AsOf", "PeopleTrained", "OnboardingDone", "MarketingSpent", "Leads",
    "MarketingReturn", "OpenAccounts", "OpenPipeline", "WeightedPipeline", "CommittedUs",
    "CommittedPartner", "OpenActions", "LateActions", "ReviewsHeld",
]  # fmt: skip


def figures(whole: Any, today: date) -> dict[str, Any]:
    return plan_book(plan_facts.facts(whole), today).results["1 Summary"]


def row(found: dict[str, Any], number: int) -> list[Any]:
    return [found[f"{letter}{number}"] for letter in "BCDEFGHI"]


def test_the_cards_sum_up_the_plan(today: date) -> None:
    found = figures(plan_facts.usual(), today)
    assert row(found, 6) == [
        D("0.836964"), "At risk", "Q3", "4 / 6", pytest.approx(1 / 3, abs=1e-6), D("1875.40"), 52,
        D("19.262344"),
    ]  # fmt: skip
    # Three accounts are open: 180,000.50 of which 35 %, 40,000 without, 60,000 of which 12.5 %.
    # We put in 17.5 days of 900, they 10 people of 12,500.25; of two actions to do one is late.
    assert row(found, 8) == [
        3, D("280000.50"), D("70500.175"), D(15750), D("125002.50"), 2, 1, "2 / 4",
    ]  # fmt: skip


def test_what_is_unknown_is_blank_and_no_zero(today: date) -> None:
    found = figures(plan_facts.WholePlan(plan_facts.PLAN), today)
    assert row(found, 6) == [None, "No data", "Q1", "0 / 0", None, None, None, None]
    assert row(found, 8) == [0, None, None, None, None, 0, 0, "0 / 0"]


def test_every_figure_has_a_name(today: date) -> None:
    book = plan_book(plan_facts.facts(plan_facts.usual()), today).workbook
    named = {name: defined.attr_text for name, defined in book.defined_names.items()}
    assert set(NAMES) | {"CurQ", "Start", "prmdesk_plan"} == set(named)
    assert named["WeightedPipeline"] == "'1 Summary'!$D$8"
    assert book["1 Summary"]["C6"].value.startswith('=IF(PlanScore="",')


def test_what_the_partner_adds_counts_too(today: date) -> None:
    book = plan_book(plan_facts.facts(plan_facts.usual()), today).workbook
    accounts, actions = book["7 Accounts"], book["10 Actions"]
    for place, value in {"B9": "Lund Kommun", "H9": 1000, "I9": 50}.items():
        accounts[place] = value
    for place, text in {"C9": "Call them", "C10": "Visit them"}.items():
        actions[place] = text
    actions["F9"] = date(2026, 1, 1)
    found = results(book, today)
    assert [found["1 Summary", place] for place in ("B8", "C8", "D8")] == [4, 281000.5, 71000.175]
    assert [found["1 Summary", place] for place in ("G8", "H8")] == [4, 2]
    named = [found["1 Summary", f"{letter}22"] for letter in "CDEFG"]
    assert named == [2, 1, 1, 1, 0]  # an account without a status is one that was named


def test_a_plan_without_money_knows_its_currency(today: date) -> None:
    whole = replace(plan_facts.usual(), plan=replace(plan_facts.PLAN, currency="SEK"))
    sheet = plan_book(plan_facts.facts(whole), today).workbook["1 Summary"]
    assert sheet["C7"].value == "Open pipeline (SEK)"

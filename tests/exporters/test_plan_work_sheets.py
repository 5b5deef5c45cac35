"""What both sides work with: accounts, resources, risks, actions, reviews, figure by figure."""

from dataclasses import replace
from datetime import date
from typing import Any

from prmdesk.domain.promises import PromiseState
from prmdesk.exporters.plan_xlsx import plan_book
from prmdesk.exporters.xlsx_kit import Book
from tests.exporters import plan_facts
from tests.exporters.plan_facts import D
from tests.exporters.recompute import results


def made(today: date) -> Book:
    return plan_book(plan_facts.facts(plan_facts.usual()), today)


def column(book: Book, sheet: str, letter: str, count: int) -> list[Any]:
    return [book.results[sheet][f"{letter}{row}"] for row in range(5, 5 + count)]


def test_an_account_is_worth_its_value_by_its_probability(today: date) -> None:
    found = column(made(today), "7 Accounts", "J", 4)
    assert found == [D("63000.175"), None, D(95000), D(7500)]


def test_a_commitment_costs_what_is_planned_and_runs_out(today: date) -> None:
    book = made(today)
    assert column(book, "8 Resources", "P", 3) == [D(15750), D("125002.5"), None]
    assert column(book, "8 Resources", "Q", 3) == [D("-3.5"), None, None]


def test_the_score_of_a_risk_is_likelihood_times_impact(today: date) -> None:
    assert column(made(today), "9 Risks", "F", 4) == [12, 25, 16, None]
    assert made(today).workbook["9 Risks"].column_dimensions["I"].hidden


def test_an_action_is_late_by_the_days_past_its_due_day(today: date) -> None:
    book = made(today)
    assert column(book, "10 Actions", "I", 4) == ["Late", "Kept late", "Outstanding", "Broken"]
    assert column(book, "10 Actions", "J", 4) == [296, 3, 0, 0]
    assert [book.workbook["10 Actions"][f"K{row}"].value for row in (5, 7)] == ["Kick-off", None]


def test_what_the_partner_says_of_an_action_shows_at_once(today: date) -> None:
    book = made(today).workbook
    sheet = book["10 Actions"]
    sheet["G5"], sheet["H5"] = "Kept", date(2026, 2, 1)
    found = results(book, today)
    assert (found["10 Actions", "I5"], found["10 Actions", "J5"]) == ("Kept", 0)
    assert (found["1 Summary", "G8"], found["1 Summary", "H8"]) == (1, 0)


def test_scales_and_lists_are_checked(today: date) -> None:
    book = made(today).workbook
    checks = {
        (name, str(check.sqref)): check
        for name in ("7 Accounts", "9 Risks", "10 Actions")
        for check in book[name].data_validations.dataValidation
    }
    probability = checks["7 Accounts", "I5:I13"]
    assert (probability.type, probability.formula1, probability.formula2) == ("decimal", "0", "100")
    assert checks["9 Risks", "D5:D13"].error == "Enter a number from 1 to 5."
    states = ",".join(["Outstanding", "Kept", "Broken", "Withdrawn"])
    assert checks["10 Actions", "G5:G13"].formula1 == f'"{states}"'
    lists = [check.formula1 for check in checks.values() if check.type == "list"]
    assert all(len(listed) < 255 for listed in lists)


def test_a_review_shows_how_the_plan_stood(today: date) -> None:
    sheet = made(today).workbook["11 Reviews"]
    assert [sheet[f"G{row}"].value for row in (5, 6, 7)] == [D("0.62"), D("0.79"), None]


def test_a_withdrawn_action_is_in_nobodys_way(today: date) -> None:
    whole = plan_facts.usual()
    promise = replace(whole.promises[0], state=PromiseState.WITHDRAWN, closed_on=today)
    book = plan_book(plan_facts.facts(replace(whole, promises=[promise])), today)
    assert column(book, "10 Actions", "I", 1) == ["Withdrawn"]
    assert results(book.workbook, today)["10 Actions", "I5"] == "Withdrawn"

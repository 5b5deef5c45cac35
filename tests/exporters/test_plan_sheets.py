"""The parts of the plan: rules, training, onboarding, marketing, each row as the app has it."""

from dataclasses import replace
from datetime import date
from typing import Any

from prmdesk.domain.plans import Clause, WorkStatus
from prmdesk.exporters.plan_xlsx import plan_book
from prmdesk.exporters.xlsx_kit import Book
from tests.exporters import plan_facts
from tests.exporters.plan_facts import D
from tests.exporters.recompute import results


def made(today: date) -> Book:
    return plan_book(plan_facts.facts(plan_facts.usual()), today)


def column(book: Book, sheet: str, letter: str, first: int, count: int) -> list[Any]:
    return [book.results[sheet][f"{letter}{row}"] for row in range(first, first + count)]


def test_every_clause_says_what_it_is_about(today: date) -> None:
    sheet = made(today).workbook["2 Rules"]
    hints = [sheet.cell(row, 3) for row in range(5, 5 + len(Clause))]
    assert all(hint.value for hint in hints)
    assert {hint.style for hint in hints} == {"prmdesk text figure"}


def test_a_training_is_due_again_after_its_months(today: date) -> None:
    assert column(made(today), "4 Training", "K", 5, 2) == [date(2026, 2, 28), None]


def test_what_our_sessions_tell_of_a_training_is_not_for_the_partner(today: date) -> None:
    whole = plan_facts.usual()
    told = replace(whole.trainings[0], course_id=9)
    facts = plan_facts.facts(replace(whole, trainings=[told, whole.trainings[1]]))
    sheet = plan_book(facts, today).workbook["4 Training"]
    assert [sheet[place].style for place in ("E5", "I5", "L5", "B5")] == [
        "prmdesk whole figure",
        "prmdesk day figure",
        "prmdesk code figure",
        "prmdesk text",
    ]
    assert (sheet["E5"].value, sheet["E6"].style) == (4, "prmdesk whole fills")


def test_steps_are_due_by_their_day_and_say_how_they_stand(today: date) -> None:
    book = made(today)
    assert column(book, "5 Onboarding", "K", 6, 3) == ["Done", "Late", "To do"]
    assert book.workbook["5 Onboarding"]["K9"].value == "Not needed"
    assert book.results["5 Onboarding"]["G7"] == date(2026, 2, 9)
    assert book.workbook["5 Onboarding"]["G8"].value == date(2199, 1, 1)


def test_marketing_has_its_cost_and_its_return(today: date) -> None:
    book = made(today)
    assert column(book, "6 Marketing", "M", 5, 2) == [D("36.065385"), None]
    assert column(book, "6 Marketing", "N", 5, 2) == [D("19.262344"), None]


def test_a_step_that_the_partner_does_is_done(today: date) -> None:
    book = made(today).workbook
    book["5 Onboarding"]["H7"] = today
    found = results(book, today)
    assert found["5 Onboarding", "K7"] == "Done"
    assert found["1 Summary", "F6"] == 0.666667


def test_colours_follow_the_words(today: date) -> None:
    rules = made(today).workbook["4 Training"].conditional_formatting._cf_rules
    texts = [rule.formula[0] for found in rules.values() for rule in found]
    assert f'$L5="{WorkStatus.DONE.title()}"' in texts
    assert 'AND($K5<>"",$K5<TODAY())' in texts

"""The sheet of targets: its quarter follows what is reported, text in a figure does no harm."""

from datetime import date
from typing import Any

from prmdesk.exporters.plan_xlsx import plan_book
from prmdesk.exporters.xlsx_kit import Book
from tests.exporters import plan_facts
from tests.exporters.recompute import results

SHEET = "3 Targets"


def made(today: date) -> Book:
    return plan_book(plan_facts.facts(plan_facts.usual()), today)


def computed(book: Book, today: date) -> dict[str, Any]:
    return {place: found for (sheet, place), found in results(book.workbook, today).items()
            if sheet == SHEET}  # fmt: skip


def test_the_quarter_is_the_last_one_with_an_actual(today: date) -> None:
    book = made(today)
    assert computed(book, today)["C3"] == 3
    book.workbook[SHEET]["Q6"] = 160000
    later = computed(book, today)
    assert later["C3"] == 4
    assert later["R6"] == 480000
    assert later["S6"] == 444550.5


def test_a_row_that_the_partner_adds_is_computed_too(today: date) -> None:
    book = made(today)
    sheet = book.workbook[SHEET]
    assert sheet["B10"].value is None
    for place, value in {"B10": "NPS", "E10": "Latest quarter", "J10": 40, "N10": 30}.items():
        sheet[place] = value
    found = computed(book, today)
    assert (found["T10"], found["W10"]) == (0.75, "Off track")
    assert computed(made(today), today)["W10"] == ""


def test_a_word_in_place_of_a_figure_is_unknown(today: date) -> None:
    book = made(today)
    book.workbook[SHEET]["P6"] = "not yet"
    assert computed(book, today)["S6"] == 196550.5


def test_quarters_that_miss_the_year_are_marked(today: date) -> None:
    book = made(today)
    assert computed(book, today)["X6"] == "yes"
    book.workbook[SHEET]["J6"] = 90000.02
    assert computed(book, today)["X6"] == "no"

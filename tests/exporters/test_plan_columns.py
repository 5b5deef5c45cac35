"""What the plan's tables share; words for attainment follow the thresholds of the domain."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from prmdesk import words
from prmdesk.domain.figures import status
from prmdesk.domain.plans import PlanStatus, Training, WorkStatus
from prmdesk.exporters.plan_columns import (
    SPARE,
    Part,
    attainment_formula,
    attainment_inks,
    cells,
    marker,
    work_inks,
)
from prmdesk.exporters.xlsx_kit import Book
from tests.exporters.plan_facts import PLAN
from tests.exporters.recompute import results

AGREED = replace(PLAN, status=PlanStatus.AGREED)


def part(name: str, plan: object = PLAN) -> Part:
    book = Book("EUR")
    return Part(book, book.sheet("One"), plan, "0123456789abcdef", name)  # type: ignore[arg-type]


@pytest.mark.parametrize("share", ["1", "0.999999", "0.8", "0.799999", "0", "2.5"])
def test_the_word_changes_where_the_domain_says(share: str, today: date) -> None:
    book = Book()
    sheet = book.sheet("One")
    book.put(sheet, "A1", Decimal(share))
    book.put_formula(sheet, "B1", "=" + attainment_formula("A1"), None, "code figure")
    found = results(book.workbook, today)["One", "B1"]
    assert found == words.name(status(Decimal(share)))


def test_every_word_has_its_colour() -> None:
    inks = attainment_inks()
    assert list(inks) == ["On track", "At risk", "Off track", "No data"]
    assert len(set(inks.values())) == 4
    assert words.name(WorkStatus.DONE) in work_inks()


def test_codes_are_written_as_words() -> None:
    row = cells(Training(1, 3, 0, "101", heads_needed=4, status=WorkStatus.DONE))
    assert (row["status"], row["heads_needed"], row["done_on"]) == ("Done", 4, None)
    made = part("trainings").column("status", codes=WorkStatus)
    assert made.choices == tuple(words.name(code) for code in WorkStatus)
    assert made.note == "Choose how far it has come."


def test_what_is_agreed_is_not_asked_for_any_more() -> None:
    assert part("rules").column("text", fills=True).fills
    assert not part("rules", AGREED).column("text", fills=True).fills
    assert part("targets", AGREED).column("actual_q1", fills=True).fills


def test_there_is_room_below_the_rows_and_a_marker_above_the_ids() -> None:
    mine = part("risks")
    table = mine.table([mine.column("text")], [(7, {"text": "Price"})])
    assert table.last == table.first + SPARE
    assert table.sheet["A4"].value == "prmdesk 3 risks 0123456789ab"
    assert marker(PLAN, "plan", "0" * 64) == "prmdesk 3 plan 000000000000"


def test_rows_cannot_be_added_where_the_plan_keeps_them() -> None:
    theirs = part("rules", AGREED)
    table = theirs.table([theirs.column("clause")], [(7, {"clause": "Scope"})])
    assert table.last == table.first

"""What the plan's tables share; words for attainment follow the thresholds of the domain."""

from datetime import date
from decimal import Decimal

import pytest

from prmdesk import words
from prmdesk.domain.figures import status
from prmdesk.domain.plans import Training, WorkStatus
from prmdesk.exporters.plan_columns import (
    SPARE,
    attainment_formula,
    attainment_inks,
    cells,
    column,
    with_spares,
    work_inks,
)
from prmdesk.exporters.xlsx_kit import Book
from tests.exporters.recompute import results


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
    made = column("status", codes=WorkStatus)
    assert made.choices == tuple(words.name(code) for code in WorkStatus)


def test_there_is_room_below_the_rows() -> None:
    assert with_spares([(7, {"topic": "101"})]) == [(7, {"topic": "101"})] + [(None, {})] * SPARE

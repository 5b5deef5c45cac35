"""Cells of a plan workbook as people and programs write them."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from prmdesk.domain.onboarding import Side
from prmdesk.domain.plans import Clause, ClauseStatus, WorkStatus
from prmdesk.importers.plan_book_cells import choices, kinds, read

D = Decimal


@pytest.mark.parametrize(
    ("field", "cell", "value"),
    [
        ("spent", 1875.4, D("1875.4")),
        ("spent", 0.1 + 0.2, D("0.3")),
        ("spent", 123456789012.34, D("123456789012.34")),
        ("spent", "1.250,50 €", D("1250.50")),
        ("spent", "35 %", D(35)),
        ("spent", " n/a ", None),
        ("spent", "", None),
        ("leads_actual", 40.0, 40),
        ("leads_actual", "40", 40),
        ("starts_on", datetime(2026, 3, 5, 9, 30), date(2026, 3, 5)),
        ("starts_on", 46086, date(2026, 3, 5)),
        ("starts_on", "5.3.2026", date(2026, 3, 5)),
        ("starts_on", "2026年3月5日", date(2026, 3, 5)),
        ("status", "running", WorkStatus.RUNNING),
        ("status", "Running ", WorkStatus.RUNNING),
        ("status", "进行中", WorkStatus.RUNNING),
        ("activity", 2026, "2026"),
        ("activity", None, ""),
        ("activity", "a\nb", "a\nb"),
    ],
)
def test_what_can_be_read(field: str, cell: Any, value: Any) -> None:
    assert read("marketing", field, cell) == (value, "", "")


@pytest.mark.parametrize(
    ("field", "cell", "reason"),
    [
        ("spent", "a lot", "number"),
        ("spent", "1.234", "which_number"),
        ("spent", date(2026, 3, 5), "number"),
        ("spent", True, "number"),
        ("leads_actual", 2.5, "whole"),
        ("starts_on", "3/4/2026", "which_date"),
        ("starts_on", "soon", "date"),
        ("starts_on", 12, "date"),
        ("status", "runing", "word"),
    ],
)
def test_what_cannot_be_read_says_why(field: str, cell: Any, reason: str) -> None:
    assert read("marketing", field, cell) == (None, reason, "")


def test_a_percentage_counts_in_hundredths() -> None:
    assert read("targets", "actual_q1", 0.295, is_percent=True).value == D("29.5")


def test_a_month_is_its_first_day_and_doubtful() -> None:
    for text in ("March 2026", "2026年3月", "2026-03"):
        assert read("marketing", "starts_on", text) == (date(2026, 3, 1), "", "month")
    assert read("marketing", "starts_on", "20260305").doubt == ""


def test_a_clause_is_known_in_every_language_and_else_is_what_it_says() -> None:
    assert read("rules", "clause", "Purpose").value == Clause.PURPOSE
    assert read("rules", "status", "Not applicable").value is ClauseStatus.NOT_APPLICABLE
    assert read("rules", "clause", "Audit rights").value == "Audit rights"


def test_some_fields_hold_only_some_words() -> None:
    assert choices("promises", "side") == (Side.US, Side.PARTNER)
    assert choices("steps", "side") == tuple(Side)
    assert choices("promises", "text") == ()
    assert read("promises", "side", "Both").reason == "word"


def test_places_of_a_row_are_no_fields() -> None:
    assert not {"id", "plan_id", "position", "review_id", "contact_id"} & kinds("promises").keys()
    assert kinds("targets")["weight"].may_be_empty is False
    assert kinds("targets")["annual"].may_be_empty is True

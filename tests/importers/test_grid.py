"""Cells as plain values, and as a person would write them."""

from datetime import date, datetime, time, timedelta

import pytest

from prmdesk.importers.grid import MAX_CELL, as_text, cell, clean, is_blank, letters


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        (3.0, 3),
        (3.5, 3.5),
        (float("nan"), None),
        (float("inf"), None),
        (True, True),
        ("", None),
        ("  \n", None),
        (" x ", " x "),
        ("6217001234567890123", "6217001234567890123"),
        (datetime(2025, 3, 5), date(2025, 3, 5)),
        (datetime(2025, 3, 5, 14, 30), datetime(2025, 3, 5, 14, 30)),
        (time(3, 4), "03:04:00"),
        (timedelta(hours=30), "30:00:00"),
        (1e300, 1e300),
    ],
)
def test_a_reader_s_value_becomes_a_plain_cell(raw: object, value: object) -> None:
    assert cell(raw) == value
    assert type(cell(raw)) is type(value)


def test_control_characters_and_lone_surrogates_are_cleaned_at_the_border() -> None:
    assert clean("Ac\x00me\x1f\ufeff GmbH\ud800") == "Acme GmbH"
    assert clean("two\nlines\tand a tab") == "two\nlines\tand a tab"
    assert len(clean("x" * (MAX_CELL + 5))) == MAX_CELL
    assert clean("北京\u202e") == "北京\u202e"  # direction marks are shown letter for letter


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (3, "3"),
        (0.1, "0.1"),
        (1234567.25, "1234567.25"),
        (True, "TRUE"),
        (date(2025, 3, 5), "2025-03-05"),
        (datetime(2025, 3, 5, 14, 30), "2025-03-05 14:30"),
        (13800138000, "13800138000"),
    ],
)
def test_a_cell_is_written_as_a_person_would(value: object, text: str) -> None:
    assert as_text(value) == text  # type: ignore[arg-type]


def test_a_row_of_nothing_is_blank() -> None:
    assert is_blank([None, None])
    assert is_blank([])
    assert not is_blank([None, 0])


def test_columns_are_called_as_in_a_spreadsheet() -> None:
    assert [letters(n) for n in (0, 25, 26, 51, 52, 701, 702)] == [
        "A", "Z", "AA", "AZ", "BA", "ZZ", "AAA",
    ]  # fmt: skip

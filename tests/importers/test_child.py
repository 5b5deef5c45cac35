"""What the child says on its pipe, and that dates come through it."""

import json
from collections.abc import Sequence
from datetime import date, datetime

import pytest

from prmdesk.importers import child
from prmdesk.importers.grid import Book, Grid, Row
from prmdesk.importers.refusals import Refused, Why


def through_the_pipe(value: object) -> object:
    line = json.dumps({"rows": [[value]]}, default=child._dated)
    return json.loads(line, object_hook=child.revived)["rows"][0][0]


def test_every_kind_of_cell_survives_the_pipe() -> None:
    cells = ["北辰 \u202e", 7, 2.5, True, None, date(2025, 3, 5), datetime(2025, 3, 5, 9, 30)]
    assert [through_the_pipe(value) for value in cells] == cells


def sizes(rows: Sequence[Row]) -> list[int]:
    return [len(message["rows"]) for message in child._Load().parcels(rows)]


def test_rows_travel_some_hundred_at_a_time() -> None:
    assert sizes([["x"]] * 1200) == [500, 500, 200]
    assert sizes([["x"] * 1000] * 50) == [20, 20, 10]


def test_more_text_or_cells_than_any_list_holds_are_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with pytest.raises(Refused) as refused:
        list(child._Load().parcels([["x" * 1024 * 1024]] * 500))
    assert refused.value.why is Why.TOO_MANY_CELLS
    monkeypatch.setattr(child, "MAX_CELLS", 999)
    load = child._Load()
    list(load.parcels([["x"] * 500] * 1))
    with pytest.raises(Refused):
        list(load.parcels([["x"]] * 500 + [["y"]] * 500))


def test_columns_beyond_the_limit_of_a_text_are_left_out_and_told_of() -> None:
    *_sheets, rows, end = child._book(Book((Grid("list", [["x"] * 1003]),), "utf-8", ","))
    assert [len(row) for row in rows["rows"]] == [1000]
    assert end["end"]["warnings"] == ["columns_cut"]


def test_a_text_book_tells_how_it_was_read() -> None:
    book = Book((Grid("list", [["A"]]),), "utf-8", ";", ("quotes",))
    *_sheets, end = child._book(book)
    assert end == {"end": {"encoding": "utf-8", "delimiter": ";", "warnings": ["quotes"]}}

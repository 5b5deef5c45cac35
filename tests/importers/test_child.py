"""What the child says on its pipe, and that dates come through it."""

import json
from datetime import date, datetime

import pytest

from prmdesk.importers import child
from prmdesk.importers.grid import Book, Grid
from prmdesk.importers.refusals import Refused, Why


def through_the_pipe(value: object) -> object:
    line = json.dumps({"rows": [[value]]}, default=child._dated)
    return json.loads(line, object_hook=child.revived)["rows"][0][0]


def test_every_kind_of_cell_survives_the_pipe() -> None:
    cells = ["北辰 \u202e", 7, 2.5, True, None, date(2025, 3, 5), datetime(2025, 3, 5, 9, 30)]
    assert [through_the_pipe(value) for value in cells] == cells


def test_rows_travel_some_hundred_at_a_time() -> None:
    sizes = [len(message["rows"]) for message in child._chunks([["x"]] * 1200)]
    assert sizes == [500, 500, 200]


def test_more_text_than_any_list_holds_is_refused() -> None:
    long = "x" * 1024 * 1024
    with pytest.raises(Refused) as refused:
        list(child._chunks([long] for _row in range(500)))
    assert refused.value.why is Why.BOMB


def test_a_text_book_tells_how_it_was_read() -> None:
    book = Book((Grid("list", [["A"]]),), "utf-8", ";", ("quotes",))
    *_sheets, end = child._book(book)
    assert end == {"end": {"encoding": "utf-8", "delimiter": ";", "warnings": ("quotes",)}}

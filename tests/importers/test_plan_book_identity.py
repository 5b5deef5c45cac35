"""Which plan a workbook is: from any one of three places, and never from two that disagree."""

import json
from typing import Any

import pytest

from prmdesk.errors import Unreadable
from prmdesk.exporters.plan_xlsx import SCHEMA
from prmdesk.importers.grid import Book, Grid
from prmdesk.importers.plan_book_identity import NEWEST_LAYOUT, Identity, identify, meta_of
from prmdesk.importers.plan_book_marks import Marks

BASE = "0123456789ab" + "c" * 52


def told(**changes: Any) -> dict[str, Any]:
    return {"schema": 2, "plan": 3, "partner": 7, "base": BASE} | changes


def meta(**changes: Any) -> Grid:
    entries = told(**{"partner name": "Brightpath", "fiscal year": 2026}, **changes)
    rows = [[key, value] for key, value in entries.items()]
    rows.append(["marketing", "6 Marketing", json.dumps({"activity": "Activity"})])
    return Grid("_meta", rows, is_hidden=True)


def table(marker: str = f"prmdesk 3 marketing {BASE[:12]}") -> Grid:
    return Grid("6 Marketing", [[], [marker, "Activity"]])


def identity(*grids: Grid, prop: dict[str, Any] | str | None = None) -> Identity:
    book = Book(grids)
    text = prop if isinstance(prop, str) else json.dumps(prop)
    return identify(book, Marks(True, {"prmdesk": text} if prop else {}), meta_of(book)[0])


def test_the_newest_layout_is_the_one_that_is_written() -> None:
    assert NEWEST_LAYOUT == SCHEMA


def test_each_of_the_three_places_is_enough() -> None:
    whole = identity(meta(), table(), prop=told())
    assert whole == Identity(3, 2, 7, "Brightpath", 2026, (BASE,))
    assert identity(meta()) == whole
    assert identity(prop=told()) == Identity(3, 2, 7, bases=(BASE,))
    assert identity(table()) == Identity(3, bases=(BASE[:12],))


def test_the_hidden_sheet_is_known_under_any_name_and_with_numbers_as_texts() -> None:
    grid = meta(plan="3", schema=2.0)
    assert identity(Grid("Tabelle1", grid.rows)) == Identity(3, 2, 7, "Brightpath", 2026, (BASE,))


def test_none_is_refused_with_advice() -> None:
    for grids, prop in (
        ((), None),
        ((Grid("S", [["a"]]),), "[1]"),
        ((), "{" * 9),
        ((), {"plan": 1}),
    ):
        with pytest.raises(Unreadable, match="does not say which plan it is"):
            identity(*grids, prop=prop)  # type: ignore[arg-type]


def test_two_that_disagree_are_refused() -> None:
    for grids in ((meta(plan=4), table()), (table(), table("prmdesk 9 rules 0123456789ab"))):
        with pytest.raises(Unreadable, match="parts of several plans"):
            identity(*grids)
    with pytest.raises(Unreadable, match="parts of several plans"):
        identity(table(), prop=told(plan=5))


def test_a_newer_layout_is_refused_and_an_older_one_is_not() -> None:
    with pytest.raises(Unreadable, match="Update prmdesk, then open"):
        identity(meta(schema=3), table())
    assert identity(meta(schema=1)).schema == 1


def test_parts_of_several_sendings_are_told() -> None:
    found = identity(meta(), table(), table("prmdesk 3 rules ffffffffffff"))
    assert found.bases == (BASE, "ffffffffffff")


@pytest.mark.parametrize("plan", [0, -3, 10**30, "x", None, True, 3.5e300])
def test_what_is_no_number_of_a_plan_counts_for_nothing(plan: Any) -> None:
    with pytest.raises(Unreadable, match="does not say"):
        identity(meta(plan=plan), prop=told(plan=plan))

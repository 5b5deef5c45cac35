"""A table is one value: its sums are exact, and sorting loses and invents no row."""

from hypothesis import given
from hypothesis import strategies as st

from prmdesk.domain.quadrant import Quadrant
from prmdesk.domain.sheets import Amount, Column, Kind, Row, Sheet, in_order, total, with_total

COLUMNS = (
    Column("Partner"),
    Column("Quadrant", Kind.QUADRANT),
    Column("Used", Kind.TIME, is_total=True),
    Column("Gives", Kind.AMOUNT),
)
SHEET = Sheet(
    "Resources",
    COLUMNS,
    (
        Row(("Łódź", Quadrant.ORPHAN, 90, Amount(3, Kind.WHOLE, "seats")), 1),
        Row(("acme", Quadrant.STRATEGIC, None, Amount(60, Kind.TIME, "h")), 2),
        Row(("Zeta", Quadrant.UNSCORED, 2232, Amount(30, Kind.TIME, "h")), 3),
        Row(("Lodz", Quadrant.STRATEGIC, 90, None), 4),
    ),
)


def ids(rows: tuple[Row, ...]) -> list[int | None]:
    return [row.partner_id for row in rows]


def test_a_sum_is_of_what_is_known_and_unknown_where_nothing_is() -> None:
    assert total(SHEET, 2) == 2412
    assert total(Sheet("", COLUMNS, (SHEET.rows[1],)), 2) is None


def test_the_last_row_sums_what_can_be_summed_and_no_sum_twice() -> None:
    summed = with_total(SHEET, "Total")
    assert summed.rows[-1] == Row(("Total", None, 2412, None), is_sum=True)
    assert total(summed, 2) == 2412


def test_rows_are_ordered_as_people_read_and_the_unknown_stays_behind() -> None:
    summed = with_total(SHEET, "Total")
    assert ids(in_order(summed, 0)) == [2, 1, 4, 3, None]
    assert ids(in_order(summed, 1)) == [2, 4, 1, 3, None]
    assert ids(in_order(summed, 2)) == [1, 4, 3, 2, None]
    assert ids(in_order(summed, 2, descending=True)) == [3, 1, 4, 2, None]
    assert ids(in_order(summed, 3)) == [3, 2, 1, 4, None]


@given(st.lists(st.none() | st.integers(-9, 9)), st.booleans())
def test_sorting_keeps_every_row(cells: list[int | None], descending: bool) -> None:
    rows = tuple(Row((cell,), place) for place, cell in enumerate(cells))
    ordered = in_order(Sheet("", (Column("n", Kind.WHOLE),), rows), 0, descending=descending)
    assert sorted(ordered, key=ids_of) == list(rows)


def ids_of(row: Row) -> int:
    return row.partner_id or 0

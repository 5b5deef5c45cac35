"""What is remembered of a matching, and what of it fits the next sheet."""

from hypothesis import given
from hypothesis import strategies as st

from prmdesk.domain.values import Decimals, Order, Scale
from prmdesk.importers import presets
from prmdesk.importers.answers import Answers
from prmdesk.importers.guessing import Column
from prmdesk.importers.profile import profile
from prmdesk.importers.table import Table, understand
from tests.importers.making import grid

HEAD = ["Company", "Owner", "Start Date", "Annual Target", "Value to us", "Phase"]
ROWS = [
    ["Acme", "Bob", "03/04/2025", "1.234", 3, "Purple"],
    ["Zed", "Ann", "05/06/2025", "5.678", 5, "Green"],
]
ANSWERS = Answers(
    fields={1: "our_owner", 5: "custom:Phase"},
    words={"lifecycle_stage": {"purple": "paused"}, "bucket": {}},
    orders={2: Order.DAY_FIRST},
    decimals={3: Decimals.COMMA},
    scales={4: Scale.TEN},
    corrections={(1, 0): "Acme Ltd"},
)


def sheet(*rows: list[object]) -> Table:
    return understand(grid(*rows))


def column(index: int, heading: str, above: str = "") -> Column:
    return Column(index, heading, above, profile([]))


def test_a_column_is_known_by_its_heading_whatever_its_case_and_marks() -> None:
    found = presets.keys([column(0, "E-Mail *"), column(1, "PARTNER_NAME"), column(2, "公司名稱")])
    assert found == {0: "e mail", 1: "partner name", 2: "公司名称"}


def test_headings_that_repeat_are_numbered_and_empty_ones_counted() -> None:
    columns = [column(0, "Phone"), column(1, ""), column(2, "phone"), column(3, "")]
    assert presets.keys(columns) == {0: "phone", 1: "/1", 2: "phone/2", 3: "/2"}


def test_numbered_headings_keep_their_numbers_when_they_are_swapped() -> None:
    there = presets.keys([column(0, "Address 1"), column(1, "Address 2")])
    here = presets.keys([column(0, "Address 2"), column(1, "Address 1")])
    assert (there[0], there[1]) == (here[1], here[0])


def test_a_heading_below_another_is_told_from_its_like() -> None:
    found = presets.keys([column(0, "Name", "Company"), column(1, "Name", "Contact")])
    assert found == {0: "company name", 1: "contact name"}


def test_a_layout_is_its_headings_without_the_empty_ones() -> None:
    table = sheet(["Company", None, "City"], ["Acme", "x", "Ulm"], ["Zed", "y", "Bonn"])
    assert presets.headings(table) == ("company", "city")
    assert presets.headings(understand(grid(["Acme Ltd", "Ulm"], ["Zed AG", "Bonn"]), -1)) == ()


def test_columns_that_moved_or_were_added_find_their_answers() -> None:
    kept = presets.remembered(sheet(HEAD, *ROWS), ANSWERS)
    order = [5, 3, 0, 1, 4, 2]
    moved = sheet(
        ["Region", *(HEAD[n] for n in order)],
        *(["North", *(row[n] for n in order)] for row in ROWS),
    )
    found = presets.recalled(moved, kept)
    assert found.fields[4] == "our_owner"
    assert found.fields[1] == "custom:Phase"
    assert found.fields[3] == "partner_name"
    assert 0 not in found.fields
    assert found.words == {"lifecycle_stage": {"purple": "paused"}}
    assert (found.orders, found.decimals, found.scales) == (
        {6: Order.DAY_FIRST}, {2: Decimals.COMMA}, {5: Scale.TEN},
    )  # fmt: skip
    assert found.corrections == {}


@given(st.permutations(range(len(HEAD))))
def test_whatever_the_order_each_heading_goes_where_it_went(order: list[int]) -> None:
    kept = presets.remembered(sheet(HEAD, *ROWS), ANSWERS)
    there = presets.recalled(sheet(HEAD, *ROWS), kept)
    moved = sheet(*([row[n] for n in order] for row in (HEAD, *ROWS)))
    here = presets.recalled(moved, kept)
    assert [here.fields[at] for at in range(len(HEAD))] == [there.fields[n] for n in order]
    assert here.words == there.words


def test_a_column_that_went_nowhere_goes_nowhere_again() -> None:
    table = sheet(HEAD, *ROWS)
    found = presets.recalled(table, presets.remembered(table, Answers(fields={3: ""})))
    assert found.fields[3] == ""


def test_an_order_that_the_dates_of_the_new_sheet_rule_out_is_not_taken() -> None:
    kept = presets.remembered(sheet(HEAD, *ROWS), ANSWERS)
    american = sheet(HEAD, ["Acme", "Bob", "03/25/2025", "1", 3, "x"], [*ROWS[1]])
    assert presets.recalled(american, kept).orders == {}


def test_what_this_prmdesk_does_not_know_is_left_out() -> None:
    kept = {"fields": {"company": "no_such_field", "owner": "our_owner"},
            "orders": {"start date": "sideways"}, "more": 1}  # fmt: skip
    found = presets.recalled(sheet(HEAD, *ROWS), kept)
    assert found == Answers(fields={1: "our_owner"})


def test_without_headings_columns_are_known_by_their_place() -> None:
    table = understand(grid(["Acme Ltd", "Ulm"], ["Zed AG", "Bonn"]), -1)
    kept = presets.remembered(table, Answers(fields={0: "partner_name", 1: "city"}))
    assert presets.recalled(table, kept).fields == {0: "partner_name", 1: "city"}

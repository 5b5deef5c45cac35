"""Which rows are the header: alone, in two rows, in two languages, or none at all."""

import pytest

from prmdesk.importers import header
from tests.importers.making import grid

HEAD = ["Company", "City", "Email"]
ACME = ["Acme Inc", "Berlin", "a@acme.example"]
ZED = ["Zed Ltd", "Paris", "z@zed.example"]


def test_a_report_s_filters_above_are_passed_over() -> None:
    above = [["Partner report"], *[["Region:", "EMEA"]] * 11, []]
    assert header.find(grid(*above, HEAD, ACME, ZED)) == (13,)


def test_a_header_far_down_is_found() -> None:
    assert header.find(grid(["Report"], *[[]] * 60, HEAD, ACME, ZED)) == (61,)


def test_headings_nobody_knows_are_told_by_the_companies_below() -> None:
    sheet = grid(["Wen", "Wo"], ["Acme GmbH", "bei uns"], ["Zed AG", "drüben"], ["Foo KG", "da"])
    assert header.find(sheet) == (0,)


@pytest.mark.parametrize(
    "rows",
    [
        [["Acme Inc", "Berlin"], ["Zed", "Paris"], ["Foo Ltd", "Rome"]],
        [["Acme", "Reseller", "Active"], ["Zed", "Supplier", "Active"], ["Foo", "VAR", "Paused"]],
        [["北京辰星科技有限公司"], ["上海远景软件有限公司"], ["广州三元贸易有限公司"]],
        [["Acme GmbH", None, "Germany"], ["Zed Ltd", "b@zed.io", "UK"], ["Foo", "c@foo.io", "US"]],
    ],
)  # fmt: skip
def test_a_list_without_headings_has_no_header(rows: list[list[object]]) -> None:
    assert header.find(grid(*rows)) == ()


def test_years_may_head_columns() -> None:
    sheet = grid(["Partner", 2023, 2024], ["Acme", 100, 200], ["Zed", 50, 75], ["Foo", 5, 7])
    assert header.find(sheet) == (0,)


def test_words_of_records_that_are_headings_elsewhere_do_not_mislead() -> None:
    rows = [
        ["Acme", "Partner", "Active"],
        ["Zed", "Vendor", "Active"],
        ["Foo", "Reseller", "Active"],
    ]
    assert header.find(grid(["Name", "Type", "Status"], *rows)) == (0,)


def test_a_second_row_in_another_language_belongs_to_the_header() -> None:
    sheet = grid(["Company", "City", "Contact"], ["公司", "城市", "联系人"], ["Acme", "Ulm", "Bob"])
    assert header.find(sheet) == (0, 1)
    above, headings = header.texts(sheet, (0, 1), 3)
    assert headings == ("Company\n公司", "City\n城市", "Contact\n联系人")
    assert above == ("", "", "")


def test_a_group_above_that_is_repeated_spans_its_columns() -> None:
    sheet = grid(
        ["Company", "Company", "Contact", "Contact"], ["Name", "ID", "Name", "Email"],
        ["Acme", "7", "Ann", "a@acme.example"], ["Zed", "8", "Bob", "b@zed.example"],
    )  # fmt: skip
    assert header.find(sheet) == (0, 1)
    assert header.texts(sheet, (0, 1), 4)[0] == ("Company", "Company", "Contact", "Contact")


def test_remarks_in_brackets_below_the_headings_are_no_second_header() -> None:
    sheet = grid(HEAD, ["(legal name)", "(HQ)", "(of the contact)"], ACME, ZED)
    assert header.find(sheet) == (0,)


def test_a_sheet_of_headings_alone_has_a_header() -> None:
    assert header.find(grid(HEAD)) == (0,)

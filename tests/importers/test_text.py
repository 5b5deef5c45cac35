"""Text files: separators, quotes, line ends, and what is told about them."""

import pytest

from prmdesk.importers import text
from prmdesk.importers.refusals import Refused, Why


def rows(content: str, **how: str) -> list[list[object]]:
    return [list(row) for row in text.read(content.encode(), "list", **how).grids[0].rows]


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_the_separator_is_found(sign: str) -> None:
    content = f"Company{sign}City\nAcme{sign}Berlin\nRival{sign}Paris\n"
    book = text.read(content.encode(), "list")
    assert book.delimiter == sign
    assert book.grids[0].rows == [["Company", "City"], ["Acme", "Berlin"], ["Rival", "Paris"]]


@pytest.mark.parametrize(
    ("sign", "content"),
    [
        ("~", "Company~City\nAcme~Berlin\nZed~Paris\n"),
        (":", "Company:City\nAcme:Berlin\nZed:Paris\n"),
        ("，", "公司，城市\n辰星，北京\n远景，上海\n"),
        (text.GAPS, "Company     City\nAcme Inc    New York\nZed         Paris\n"),
    ],
)
def test_rarer_separators_are_found_where_nothing_else_parts_the_lines(
    sign: str, content: str
) -> None:
    book = text.read(content.encode(), "list")
    assert book.delimiter == sign
    assert [len(row) for row in book.grids[0].rows] == [2, 2, 2]


def test_tabs_win_over_commas_in_addresses() -> None:
    content = "Company\tAddress\nAcme, Inc\t1 Main St, Austin, TX\nZed, Ltd\t2 Oak, Dallas, TX\n"
    assert text.read(content.encode(), "list").delimiter == "\t"


def test_single_quotation_marks_around_every_heading_are_none_of_the_text() -> None:
    assert rows("'Company';'City'\n'Acme; Co';'Ulm'\n")[1] == ["Acme; Co", "Ulm"]
    assert rows("Company;Note\nO'Neil;it's 5'\n")[1] == ["O'Neil", "it's 5'"]


def test_separators_inside_cells_do_not_mislead() -> None:
    assert rows("Firma;Umsatz;Ort\nA, B;1.234,50;Ulm\nC;2.000,00;Bonn\n")[1] == [
        "A, B", "1.234,50", "Ulm",
    ]  # fmt: skip
    assert rows('Company,City\n"Acme, Inc.",Berlin\n"Zed; Co",Ulm\n')[1] == ["Acme, Inc.", "Berlin"]


def test_one_column_of_names_with_commas_stays_one_column() -> None:
    assert rows("Company\nAcme, Inc.\nRival\nThird, Ltd.\n")[1] == ["Acme, Inc."]


def test_quoted_line_breaks_stay_in_their_cell() -> None:
    assert rows('Name,Note\nA,"one\ntwo"\nB,x\n') == [
        ["Name", "Note"],
        ["A", "one\ntwo"],
        ["B", "x"],
    ]


def test_a_quotation_mark_that_never_closes_swallows_no_rows() -> None:
    content = 'Name,Note\n"Acme,x\n' + "Rival,a note that is long enough to be one\n" * 60
    book = text.read(content.encode(), "list")
    assert len(book.grids[0].rows) == 62
    assert book.warnings == ("quotes",)


def test_a_lone_quotation_mark_inside_a_cell_is_just_a_letter() -> None:
    assert rows('Name,Size\nAcme,19"\nRival,21"\n')[1] == ["Acme", '19"']


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_system(end: str) -> None:
    assert rows(end.join(["A,B", "1,2", "3,4", ""])) == [["A", "B"], ["1", "2"], ["3", "4"]]


def test_excel_s_own_separator_line_is_obeyed_and_not_a_row() -> None:
    assert rows("sep=|\r\nA|B\r\n1,5|2\r\n") == [["A", "B"], ["1,5", "2"]]


def test_the_user_s_choice_of_separator_and_encoding_wins() -> None:
    assert rows("A;B,C\n1;2,3\n", delimiter=",") == [["A;B", "C"], ["1;2", "3"]]
    assert text.read("é".encode(), "x", encoding="cp1252").grids[0].rows == [["Ã©"]]


def test_numbers_in_text_keep_every_digit_and_zero() -> None:
    assert rows("ID,Phone\n0012,6217001234567890123\n")[1] == ["0012", "6217001234567890123"]


def test_characters_that_cannot_be_read_are_told_of() -> None:
    assert "encoding" in text.read(b"A,B\n\x81\x8d,2\n", "x", encoding="utf-8").warnings


def test_a_file_of_blank_lines_is_refused_as_empty() -> None:
    with pytest.raises(Refused) as refused:
        text.read(b"\n\n ,\n", "x")
    assert refused.value.why is Why.EMPTY

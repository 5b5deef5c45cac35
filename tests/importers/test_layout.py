"""Where the table stands: headers of all shapes, and rows that are none."""

from prmdesk.importers.layout import Skip, find
from tests.importers.making import grid

HEAD = ["Company", "Contact", "Email", "Country"]
ACME = ["Acme Inc", "Anja", "anja@acme.example", "Germany"]
ZED = ["Zed Ltd", "Bob", "bob@zed.example", "France"]


def test_a_header_in_the_first_row() -> None:
    found = find(grid(HEAD, ACME, ZED))
    assert (found.header, found.rows, found.skipped) == ((0,), (1, 2), ())
    assert found.headings == tuple(HEAD)


def test_titles_and_blanks_above_the_header_are_passed_over() -> None:
    found = find(grid(["Partner list 2025"], ["As of", "2025-03-01"], [], HEAD, ACME, ZED))
    assert (found.header, found.rows) == ((3,), (4, 5))


def test_a_chinese_header_below_its_title_and_remark() -> None:
    found = find(
        grid(
            ["2025年渠道伙伴清单"],
            ["填报日期：2025-03-01    填报人：王明"],
            ["序号", "公司名称", "联系人", "电话", "合作状态"],
            [1, "北京辰星科技有限公司", "王明", "13800138000", "合作中"],
            [2, "上海远景软件", "李丽", "13900139000", "洽谈"],
            ["合计", 2],
        )
    )
    assert (found.header, found.rows) == ((2,), (3, 4))
    assert found.skipped == ((5, Skip.TOTAL),)


def test_a_list_without_a_header_keeps_its_first_row() -> None:
    found = find(grid(ACME, ZED))
    assert (found.header, found.rows) == ((), (0, 1))
    assert found.headings == ("",) * 4


def test_unknown_headings_are_told_by_what_stands_below_them() -> None:
    found = find(
        grid(["Wer", "Wann", "Wieviel"], ["Acme", "2025-01-02", 5], ["Zed", "2025-02-03", 7])
    )
    assert found.header == (0,)


def test_a_header_in_two_rows_is_joined() -> None:
    found = find(
        grid(
            ["Company", "Contact", None, None, "Country"],
            [None, "Name", "Email", "Phone", None],
            ["Acme Inc", "Anja", "a@acme.example", "+49 30 12345", "Germany"],
            ["Zed", "Bob", "b@zed.example", "+49 30 12346", "France"],
        )
    )
    assert (found.header, found.rows) == ((0, 1), (2, 3))
    assert found.headings == ("Company", "Name", "Email", "Phone", "Country")
    assert found.above == ("", "Contact", "Contact", "Contact", "")


def test_merged_cells_tell_which_columns_a_heading_spans() -> None:
    found = find(
        grid(
            ["Company", "Contact", None, "Country"],
            [None, "Name", "Email", None],
            ACME,
            ZED,
            merged=((0, 0, 1, 0), (0, 1, 0, 2), (0, 3, 1, 3)),
        )
    )
    assert found.header == (0, 1)
    assert found.above == ("", "Contact", "Contact", "")


def test_rows_that_are_no_records_are_listed_with_their_reason() -> None:
    found = find(
        grid(
            HEAD, ACME, [], HEAD, ZED, ["Total", None, 2, "-"], ["Note: confidential"],
            ["* prices without tax"],
        )
    )  # fmt: skip
    assert found.rows == (1, 4)
    assert found.skipped == (
        (2, Skip.BLANK), (3, Skip.HEADER), (5, Skip.TOTAL), (6, Skip.NOTE), (7, Skip.NOTE),
    )  # fmt: skip


def test_rows_read_are_records_and_skipped_ones() -> None:
    rows = [HEAD, ACME, [], ZED, ["合计", None, 2], ["说明：内部资料"]]
    found = find(grid(*rows))
    assert len(found.rows) + len(found.skipped) == len(rows) - 1


def test_a_company_called_total_is_a_record() -> None:
    found = find(grid(HEAD, ACME, ["Total", "Marie", "marie@total.example", "France"]))
    assert found.rows == (1, 2)


def test_the_user_s_word_on_the_header_wins() -> None:
    sheet = grid(["Partners", "Who", "Mail", "Land"], HEAD, ACME)
    assert find(sheet, 0).rows == (1, 2)
    assert find(sheet, -1).rows == (0, 1, 2)


def test_a_single_column_of_names_with_and_without_a_heading() -> None:
    assert find(grid(["Partner"], ["Acme"], ["Zed"])).header == (0,)
    assert find(grid(["Acme"], ["Zed"], ["Foo"])).header == ()

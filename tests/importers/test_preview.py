"""From a sheet and the answers to records, with nothing lost on the way."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prmdesk.domain.values import Order
from prmdesk.errors import Cancelled
from prmdesk.importers.answers import Answers
from prmdesk.importers.cells import Verdict
from prmdesk.importers.layout import Skip
from prmdesk.importers.preview import Preview
from prmdesk.importers.table import understand
from tests.importers.making import grid, table

CHINESE: list[list[object]] = [
    ["2025年渠道伙伴清单"],
    ["序号", "公司名称", "渠道类型", "联系人", "手机", "签约日期", "对我司价值", "合作状态",
     "销售额(万元)"],
    [1, "北京辰星科技有限公司", "经销商", "王明", 13800138000, "2025年3月5日", "高", "合作中",
     386.5],
    [2, "上海远景软件", "供应商", "李丽；赵强", "139 0013 9000", "2024.12.1", "低", "洽谈", "暂无"],
    [],
    ["合计", None, None, None, None, None, None, None, 386.5],
]  # fmt: skip


def test_a_chinese_list_becomes_records() -> None:
    first, second = Preview(table(*CHINESE)).records
    assert first.values == {
        "partner_name": "北京辰星科技有限公司",
        "bucket": ("distributor",),
        "agreement_start": date(2025, 3, 5),
        "value_to_company": 80.0,
        "lifecycle_stage": "grow",
        "revenue_actual": "3865000",
    }
    assert first.people[0].mobile == "13800138000"
    assert [person.name for person in second.people] == ["李丽", "赵强"]
    assert "revenue_actual" not in second.values


def test_rows_read_are_records_and_skipped_rows() -> None:
    preview = Preview(table(*CHINESE))
    assert preview.skipped == ((4, Skip.BLANK), (5, Skip.TOTAL))
    rows = [row for record in preview.records for row in record.rows]
    assert sorted(rows + [row for row, _why in preview.skipped]) == [2, 3, 4, 5]


def test_a_cell_that_is_not_understood_leaves_a_note_and_no_value() -> None:
    record = Preview(
        table(["Company", "Website"], ["Acme", "ask Bob"], ["Zed", "zed.example"])
    ).records[0]
    assert "website" not in record.values
    assert [(note.row, note.column, note.raw, note.verdict) for note in record.notes] == [
        (1, 1, "ask Bob", Verdict.UNCLEAR)
    ]


def test_a_corrected_cell_is_read_instead_of_the_sheet_s() -> None:
    sheet = table(["Company", "Website"], [None, "ask Bob"], ["Zed", "zed.example"])
    fixed = Preview(sheet, Answers(corrections={(1, 0): "Acme", (1, 1): "acme.example"}))
    assert fixed.records[0].values == {"partner_name": "Acme", "website": "acme.example"}
    assert fixed.records[0].notes == ()


def test_the_user_s_columns_win_over_the_guesses() -> None:
    sheet = table(["Company", "Alias", "Shoe size"], ["Acme Inc", "Acme", 42], ["Zed", "Z", 43])
    answers = Answers(fields={0: "", 1: "partner_name", 2: "custom:Shoe size"})
    preview = Preview(sheet, answers)
    assert preview.mapping == {1: "partner_name", 2: "custom:Shoe size"}
    assert preview.records[0].values == {"partner_name": "Acme", "custom:Shoe size": "42"}
    stolen = Preview(sheet, Answers(fields={1: "partner_name"}))
    assert stolen.mapping == {1: "partner_name"}


def test_a_quadrant_alone_places_the_partner_in_the_middle_of_its_box() -> None:
    sheet = table(["Partner", "Quadrant"], ["Acme", "Orphan"], ["Zed", "Strategic"])
    assert Preview(sheet).records[0].values["value_to_partner"] == 25.0
    assert Preview(sheet).records[0].values["value_to_company"] == 75.0


def test_rows_as_json_keep_the_order_of_the_file() -> None:
    rows = list(Preview(table(*CHINESE)).row_values())
    assert [row["partner_name"] for row in rows] == ["北京辰星科技有限公司", "上海远景软件"]
    assert rows[0]["agreement_start"] == "2025-03-05"
    assert rows[1]["contact_name"] == "李丽；赵强"


def test_an_order_for_dates_is_obeyed() -> None:
    sheet = table(["Partner", "Start Date"], ["Acme", "03/04/2025"], ["Zed", "05/06/2025"])
    found = Preview(sheet, Answers(orders={1: Order.MONTH_FIRST})).records
    assert [record.values["agreement_start"] for record in found] == [
        date(2025, 3, 4), date(2025, 5, 6),
    ]  # fmt: skip


cells = st.one_of(
    st.none(), st.text(max_size=12), st.integers(-5, 10**12), st.booleans(), st.dates(),
    st.floats(allow_nan=False),
)  # fmt: skip


@given(st.lists(st.lists(cells, min_size=1, max_size=5), min_size=1, max_size=12))
def test_no_row_of_any_sheet_is_lost(rows: list[list[object]]) -> None:
    sheet = grid(*rows)
    if not any(value is not None for row in sheet.rows for value in row):
        return
    preview = Preview(understand(sheet))
    below = range(
        preview.table.layout.header[-1] + 1 if preview.table.layout.header else 0, len(rows)
    )
    records = [row for record in preview.records for row in record.rows]
    assert sorted(records + [row for row, _why in preview.skipped]) == list(below)
    assert all(isinstance(question.field, str) for question in preview.questions)


def test_equal_numbers_of_other_kinds_are_read_each_as_they_are() -> None:
    sheet = table(["Company", "Exclusive", "Shoe size"], ["Acme", True, 1], ["Zed", 1, 1.0])
    values = [record.values["exclusive"] for record in Preview(sheet).records]
    assert values[0] == "Yes"
    assert Preview(sheet).reading(0, 1).value == "Zed"


def test_reading_the_columns_can_be_stopped() -> None:
    def stop(_done: int, _of: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        Preview(table(*CHINESE), Answers(), stop)

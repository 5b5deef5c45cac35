"""Importing sheets into a real workspace: once, again, changed, taken back, interrupted."""

import hashlib
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from prmdesk import i18n, paths
from prmdesk.domain.merging import Policy
from prmdesk.domain.partners import Bucket, Partner, Stage
from prmdesk.domain.values import Decimals, Order
from prmdesk.errors import Cancelled, Conflict
from prmdesk.importers.answers import Answers
from prmdesk.services import duplicates, importing, imports, partners, workspace
from prmdesk.services.import_check import Decisions, Status
from prmdesk.storage.database import Database
from tests.importers.making import grid, workbook
from tests.services.trying import by_name, imported, tried

CHINESE: list[list[object]] = [
    ["2025年渠道伙伴清单"],
    ["填报人：王明"],
    ["序号", "公司名称", "渠道类型", "国家", "联系人", "手机", "邮箱", "签约日期", "对我司价值",
     "对伙伴价值", "合作状态", "销售额(万元)", "标签", "备注"],
    [1, "北京辰星科技有限公司", "经销商", "中国", "王明、李丽", 13800138000,
     "wang@chenxing.example；li@chenxing.example", "2025年3月5日", "高", "低", "合作中", 386.5,
     "重点,华北", "大客户"],
    [2, "上海远景软件", "供应商", "中国", "赵强", "139 0013 9000", "zhao@yuanjing.example",
     "2024.12.1", "低", "高", "洽谈", "暂无", None, None],
    [None, None, None, None, "孙悦", None, "sun@yuanjing.example"],
    [],
    ["合计", None, None, None, None, None, None, None, None, None, None, 386.5],
]  # fmt: skip


def test_a_chinese_list_arrives_whole(db: Database, today: date) -> None:
    report = imported(db, grid(*CHINESE), today)
    assert (report.new, report.updated, report.unchanged) == (2, 0, 0)
    acme = by_name(db)["北京辰星科技有限公司"]
    assert acme.buckets == (Bucket.DISTRIBUTOR,)
    assert (acme.stage, acme.country, acme.tags) == (Stage.GROW, "CN", ("重点", "华北"))
    assert (acme.manual_to_us, acme.manual_to_partner) == (80, 20)
    assert (acme.agreement_start, acme.notes) == (date(2025, 3, 5), "大客户")
    assert [entry.stage for entry in partners.stage_entries(db, acme.id)] == [Stage.GROW]
    assert [(one.name, one.email, one.is_main) for one in partners.contacts(db, acme.id)] == [
        ("王明", "wang@chenxing.example", True),
        ("李丽", "li@chenxing.example", False),
    ]
    other = by_name(db)["上海远景软件"]
    assert [one.name for one in partners.contacts(db, other.id)] == ["赵强", "孙悦"]
    field = partners.fields(db)[0]
    assert (field.name, field.kind) == ("Revenue with us", "number")
    assert partners.field_values(db, [acme.id]) == {acme.id: {field.id: "3865000"}}


def test_rows_read_are_rows_imported_and_rows_skipped(db: Database, today: date) -> None:
    run = tried(db, grid(*CHINESE))
    report = importing.apply(db, run, today)
    written = [row for entry in run.entries for row in entry.record.rows]
    assert sorted(written + [row for row, _why in report.skipped]) == [3, 4, 5, 6, 7]
    assert report.skipped == ((6, "The row is blank."), (7, "The row holds totals."))


def test_the_same_file_again_changes_nothing(db: Database, today: date) -> None:
    imported(db, grid(*CHINESE), today)
    again = imported(db, grid(*CHINESE), today)
    assert (again.new, again.updated, again.unchanged) == (0, 0, 2)
    assert again.import_id is None
    for policy in Policy:
        run = tried(db, grid(*CHINESE), decisions=Decisions(policy=policy))
        assert {entry.status for entry in run.entries} == {Status.UNCHANGED}


def test_the_same_file_in_the_other_language_changes_nothing(db: Database, today: date) -> None:

    imported(db, grid(*CHINESE), today)
    i18n.use("zh")
    assert imported(db, grid(*CHINESE), today).import_id is None


def test_another_legal_form_is_a_human_s_decision(db: Database, today: date) -> None:
    key = partners.add_partner(db, Partner(0, "Acme Inc"), today)
    sheet = grid(["Company", "City"], ["Acme GmbH", "Ulm"], ["Zed", "Bonn"])
    run = tried(db, sheet)
    entry = run.entries[0]
    assert entry.status is Status.MAYBE
    assert [(one.twin.partner_id, one.name, one.reason) for one in entry.candidates] == [
        (key, "Acme Inc", "legal_form")
    ]
    undecided = importing.apply(db, run, today)
    assert (undecided.new, [row for row, _why in undecided.skipped]) == (1, [1])
    same = Decisions(same={1: entry.candidates[0].twin})
    assert imported(db, sheet, today, decisions=same).updated == 1
    assert partners.partner(db, key).city == "Ulm"
    other = imported(db, sheet, today, decisions=Decisions(new=frozenset({1})))
    assert other.new == 1
    assert {"Acme Inc", "Acme GmbH"} <= set(by_name(db))


def test_those_the_user_says_are_different_are_asked_about_no_more(
    db: Database, today: date
) -> None:
    partners.add_partner(db, Partner(0, "Acme Inc"), today)
    sheet = grid(["Company", "City"], ["Acme GmbH", "Ulm"], ["Acme SA", "Bonn"])
    report = imported(db, sheet, today, decisions=Decisions(new=frozenset({1, 2})))
    assert (report.new, report.updated) == (2, 0)
    assert len(duplicates.told_apart(db)) == 3
    assert duplicates.candidates(db) == []
    db.undo()
    assert duplicates.told_apart(db) == []


def test_a_domain_in_common_or_a_like_name_is_only_a_maybe(db: Database, today: date) -> None:
    key = partners.add_partner(db, Partner(0, "Brightpath", website="brightpath.example"), today)
    partners.add_partner(db, Partner(0, "Northwind Resellers"), today)
    run = tried(
        db,
        grid(
            ["Company", "Contact Person", "Email"],
            ["BP Consulting", "Anja", "anja@brightpath.example"],
            ["Northwind Reseller", "Bob", "bob@gmail.com"],
            ["Gamma", "Cem", "cem@gmail.com"],
        ),
    )
    reasons = [entry.candidates[0].reason if entry.candidates else "" for entry in run.entries]
    assert reasons == ["domain", "alike", ""]
    assert run.entries[0].candidates[0].twin.partner_id == key


def test_the_same_company_twice_in_a_file_is_asked_about(db: Database, today: date) -> None:
    sheet = grid(["Company", "City"], ["Acme", "Ulm"], ["Zed", "Bonn"], ["Acme", "Köln"])
    run = tried(db, sheet)
    assert [entry.status for entry in run.entries] == [Status.NEW, Status.NEW, Status.MAYBE]
    twin = run.entries[2].candidates[0].twin
    assert twin.row == 1
    report = imported(db, sheet, today, decisions=Decisions(same={3: twin}))
    assert report.new == 2
    assert [(note.raw, note.field) for note in report.left_out] == [("Köln", "city")]


def test_two_rows_that_are_one_known_partner_are_joined(db: Database, today: date) -> None:
    key = partners.add_partner(db, Partner(0, "Acme", external_id="P7"), today)
    sheet = grid(
        ["Company", "Partner ID", "City", "Tier"],
        ["Acme", "P7", "Ulm", None],
        ["Acme", "P-7", None, "Gold"],
    )
    report = imported(db, sheet, today)
    assert (report.new, report.updated) == (0, 1)
    found = partners.partner(db, key)
    assert (found.city, found.tier) == ("Ulm", "Gold")


def test_an_id_of_another_system_does_not_update_a_stranger(db: Database, today: date) -> None:
    partners.add_partner(db, Partner(0, "Acme", external_id="1"), today)
    run = tried(db, grid(["Partner", "Partner ID"], ["Quanta Integrators", "1"], ["Zed", "2"]))
    assert run.entries[0].status is Status.MAYBE


def test_a_record_without_a_name_is_a_problem_until_corrected(db: Database, today: date) -> None:
    sheet = grid(["Company", "City"], [None, "Ulm"], ["Zed", "Bonn"])
    report = imported(db, sheet, today)
    assert report.skipped == ((1, "It has no partner name."),)
    fixed = imported(db, sheet, today, Answers(corrections={(1, 0): "Acme"}))
    assert (fixed.new, fixed.unchanged) == (1, 1)


def test_an_unknown_column_becomes_a_custom_field_and_is_known_next_time(
    db: Database, today: date
) -> None:
    sheet = grid(["Company", "Shoe size"], ["Acme", 42], ["Zed", 43])
    imported(db, sheet, today, Answers(fields={1: "custom:Shoe size"}))
    acme = by_name(db)["Acme"]
    field = partners.fields(db)[0]
    assert (field.name, partners.field_values(db, [acme.id])[acme.id]) == (
        "Shoe size", {field.id: "42"},
    )  # fmt: skip
    again = importing.understand(db, sheet)
    assert again.guesses[1].field == "custom:Shoe size"
    assert imported(db, sheet, today).import_id is None


@pytest.mark.parametrize("at", [1000, 2400], ids=["while writing", "at the last moment"])
def test_cancelling_leaves_nothing(db: Database, today: date, at: int) -> None:
    rows: list[list[object]] = [["Company", "City", "Contact Person"]]
    rows += [[f"Partner {n}x", "Ulm", f"Anja {n}"] for n in range(1200)]
    run = tried(db, grid(*rows))
    seen = []

    def cancel(done: int, total: int) -> None:
        seen.append((done, total))
        if done >= at:
            raise Cancelled

    with pytest.raises(Cancelled):
        importing.apply(db, run, today, progress=cancel)
    assert by_name(db) == {}
    assert seen[0] == (1000, 2400)
    assert all(before < after for before, after in pairwise(seen))


def test_a_large_import_is_preceded_by_a_backup(db: Database, db_path: Path, today: date) -> None:
    rows: list[list[object]] = [["Company", "City"], *([f"P{n} Handel", "Ulm"] for n in range(51))]
    report = imported(db, grid(*rows), today)
    assert report.backup is not None
    assert report.backup.rows["partners"] == 0
    assert workspace.list_backups(db_path)[0].path == report.backup.path
    assert imported(db, grid(["Company"], ["Zed"]), today).backup is None


def test_a_desk_that_changed_since_the_check_is_not_written_over(db: Database, today: date) -> None:
    run = tried(db, grid(["Company", "City"], ["Acme", "Ulm"], ["Zed", "Bonn"]))
    partners.add_partner(db, Partner(0, "Acme"), today)
    with pytest.raises(Conflict):
        importing.apply(db, run, today)
    assert list(by_name(db)) == ["Acme"]


def test_what_was_not_imported_is_saved_and_comes_in_once_corrected(
    db: Database, today: date, tmp_path: Path
) -> None:
    sheet = grid(
        ["Partners 2025"],
        ["Company", "Website", "Start Date", "Contact Person", "Email"],
        ["Acme", "ask Bob", date(2025, 3, 5), "Anja", "anja@acme.example"],
        [None, None, None, "Ben", "ben at acme"],
        [None, "zed.example", None, None, None],
        [],
        ["Foo", "foo.example", None, "Cem", None],
    )
    run = tried(db, sheet, Answers(fields={1: "website"}))
    importing.apply(db, run, today)
    path = tmp_path / "skipped.xlsx"
    assert importing.save_skipped(db, run, path) == 3
    book = importing.read(db, path)
    assert book.grids[0].rows == [
        ["Company", "Website", "Start Date", "Contact Person", "Email", "Why not imported"],
        ["Acme", "ask Bob", date(2025, 3, 5), "Anja", "anja@acme.example",
         "ask Bob: This is not a web address."],
        ["Acme", None, None, "Ben", "ben at acme", "ben at acme: This is not an e-mail address."],
        [None, "zed.example", None, None, None, "It has no partner name."],
    ]  # fmt: skip
    rows = [list(row) for row in book.grids[0].rows]
    rows[1][1], rows[2][4], rows[3][0] = "acme.example", "ben@acme.example", "Zed"
    report = imported(db, grid(*rows), today)
    assert (report.new, report.updated, report.left_out) == (1, 1, ())
    acme = by_name(db)["Acme"]
    assert acme.website == "acme.example"
    assert [one.email for one in partners.contacts(db, acme.id)] == [
        "anja@acme.example", "ben@acme.example",
    ]  # fmt: skip


def test_the_likely_sheet_is_the_one_with_partners(db: Database, tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "many.xlsx",
        {
            "Read me": [["How to fill this list"], ["Write one partner a row"]],
            "Old": [["Company", "City"], *[["Acme", "Ulm"]] * 9],
            "Partners": [["Company", "City", "Country"], ["Acme", "Ulm", "Germany"]],
        },
        hidden=["Old"],
    )
    book = importing.read(db, path)
    assert book.grids[importing.likely_sheet(book)].name == "Partners"


def test_a_pasted_block_is_read_like_a_file_and_leaves_none(db: Database, tmp_path: Path) -> None:
    book = importing.read_pasted(db, "公司\tCity\r\nAcme\tUlm; Bonn\r\n")
    assert book.grids[0].rows == [["公司", "City"], ["Acme", "Ulm; Bonn"]]
    assert list((paths.home() / "pasted").iterdir()) == []


@pytest.mark.parametrize("name", ["messy-partners.xlsx", "messy-partners.csv"])
def test_the_bundled_messy_samples_come_in_and_go_again(
    db: Database, today: date, name: str
) -> None:
    book = importing.read(db, paths.resource(f"samples/{name}"))
    table = importing.understand(db, book.grids[importing.likely_sheet(book)])
    orders = dict.fromkeys(range(20), Order.DAY_FIRST)
    decimals = dict.fromkeys(range(20), Decimals.COMMA)
    answers = Answers(orders=orders, decimals=decimals)
    run = importing.dry_run(db, importing.preview(db, table, answers))
    report = importing.apply(db, run, today, name)
    rows = [row for entry in run.entries for row in entry.record.rows]
    assert report.new == len([e for e in run.entries if e.status is Status.NEW]) > 20
    assert len(set(rows) | {row for row, _why in run.preview.skipped}) == len(
        table.layout.rows
    ) + len(run.preview.skipped)
    db.undo()
    assert by_name(db) == {}


_CELLS = {
    "name": [None, "Acme", "Acme GmbH", "Brightpath", "Total", "Remark: see page 2", "Zed"],
    "city": [None, "Ulm", "Bonn", "12", "City"],
    "contact": [None, "Anja", "Ben"],
    "mail": [None, "anja@acme.example", "ben at acme", "zed@zed.example"],
    "since": [None, date(2025, 3, 5), "2025-03-05", "soon", 7],
}
_HEADINGS = ["Company", "City", "Contact Person", "Email", "Start Date"]


@given(st.data())
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_row_below_the_header_is_imported_or_skipped_once(
    db: Database, today: date, data: st.DataObject
) -> None:
    row = st.tuples(*(st.sampled_from(kind) for kind in _CELLS.values())).map(list)
    odd = st.sampled_from([[], list(_HEADINGS), [None] * 5, ["Total", 3]])
    rows = data.draw(st.lists(st.one_of(row, odd), min_size=1, max_size=12))
    run = tried(db, grid(_HEADINGS, *rows))
    report = importing.apply(db, run, today)
    layout = run.preview.table.layout
    first = layout.header[-1] + 1 if layout.header else 0
    written = [
        one for entry in run.entries for one in entry.record.rows
        if entry.status in (Status.NEW, Status.UPDATE, Status.UNCHANGED)
    ]  # fmt: skip
    skipped = [one for one, _why in report.skipped]
    assert sorted(written + skipped) == list(range(first, len(rows) + 1))
    assert all(why for _row, why in report.skipped)
    assert report.new + report.updated == len(report.partner_ids)
    if report.import_id is not None:
        did = imports.run(db, report.import_id).did
        assert (did.rows, did.skipped) == (len(written) + len(skipped), len(skipped))
        assert (did.new, did.updated, did.unchanged) == (
            report.new, report.updated, report.unchanged,
        )  # fmt: skip
        imports.take_back(db, report.import_id)
    assert by_name(db) == {}


def test_a_file_and_a_pasted_block_have_the_fingerprint_of_what_stands_in_them(
    db: Database, tmp_path: Path
) -> None:
    path = workbook(tmp_path / "a.xlsx", {"S": [["Company", "City"], ["Acme", "Ulm"]]})
    sha = hashlib.sha256(path.read_bytes()).hexdigest()
    assert importing.read(db, path).fingerprint == sha
    text = "公司\tCity\r\nAcme\tUlm\r\n"
    assert importing.read_pasted(db, text).fingerprint == hashlib.sha256(text.encode()).hexdigest()

"""An import as another program sees it."""

import json
from datetime import date
from pathlib import Path

import pytest

from prmdesk.domain.lines import Query
from prmdesk.domain.merging import Policy
from prmdesk.domain.partners import Partner
from prmdesk.importers.answers import Answers
from prmdesk.services import partners
from prmdesk.services.import_json import ASKS, DONE, REFUSED, Wishes, import_file
from prmdesk.storage.database import Database
from tests.importers.making import workbook

KEYS = {
    "file", "kind", "refused", "encoding", "delimiter", "sheet", "header_row_index", "data_rows",
    "mapping", "confidence", "questions", "records", "counts", "skipped", "warnings", "seconds",
}  # fmt: skip
ROWS: list[list[object]] = [
    ["Partner list 2025"],
    ["No", "Company", "Contact Person", "E-mail", "Country", "Start Date", "Owner"],
    [1, "Acme Inc", "Anja", "anja@acme.example", "Germany", "2025-03-05", "Bob"],
    [2, "Zed Ltd", "Cem", "cem at zed", "USA", "2024-01-31", "Ann"],
    ["Total", 2],
]


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    return workbook(tmp_path / "list.xlsx", {"Partners": ROWS})


def names(db: Database) -> list[str]:
    return [line.name for line in partners.all_lines(db, Query(), date(2026, 1, 1))]


def test_a_dry_run_tells_everything_and_writes_nothing(
    db: Database, today: date, sheet: Path
) -> None:
    told, code = import_file(db, sheet, today, write=False)
    assert set(told) == KEYS
    assert json.loads(json.dumps(told)) == told
    assert code == ASKS
    assert (told["kind"], told["sheet"], told["header_row_index"]) == (
        "partner-list",
        "Partners",
        1,
    )
    assert told["data_rows"] == 2
    assert told["mapping"] == {
        "row_no": [0], "partner_name": [1], "contact_name": [2], "contact_email": [3],
        "country": [4], "agreement_start": [5], "our_owner": [6],
    }  # fmt: skip
    assert told["confidence"]["partner_name"] > 0.9 > told["confidence"]["our_owner"]
    assert [(one["about"], one["heading"], one["needed"]) for one in told["questions"]] == [
        ("column", "Owner", True)
    ]
    assert told["records"][0] == {
        "partner_name": "Acme Inc", "contact_name": "Anja", "contact_email": "anja@acme.example",
        "country": "Germany", "agreement_start": "2025-03-05", "our_owner": "Bob",
    }  # fmt: skip
    assert told["counts"] == {
        "new": 2, "update": 0, "unchanged": 0, "maybe_duplicate": 0, "problem": 0, "skipped": 1,
    }  # fmt: skip
    assert told["skipped"] == [{"row": 4, "reason": "The row holds totals."}]
    assert told["warnings"] == ["1 cell was not understood and is left out."]
    assert names(db) == []


def test_nothing_is_written_before_the_answers_and_all_after_them(
    db: Database, today: date, sheet: Path
) -> None:
    assert import_file(db, sheet, today, write=True)[1] == ASKS
    assert names(db) == []
    answers = Answers.from_json({"fields": {"6": "our_owner"}})
    told, code = import_file(db, sheet, today, answers, write=True)
    assert (code, told["questions"], told["counts"]["new"]) == (DONE, [], 2)
    assert names(db) == ["Acme Inc", "Zed Ltd"]
    again, code = import_file(db, sheet, today, answers, write=True)
    assert (code, again["counts"]["unchanged"], again["counts"]["new"]) == (DONE, 2, 0)


def test_a_refused_file_says_why(db: Database, today: date, tmp_path: Path) -> None:
    path = tmp_path / "card.pdf"
    path.write_bytes(b"%PDF-1.7" + bytes(99))
    told, code = import_file(db, path, today, write=True)
    assert set(told) == KEYS
    assert (code, told["records"]) == (REFUSED, [])
    assert told["refused"].startswith("This is a PDF")


def test_a_text_file_tells_its_encoding_and_separator(
    db: Database, today: date, tmp_path: Path
) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes("Firma;Ort\nMüller GmbH;Köln\nBöhm AG;Ulm\n".encode("cp1252"))
    told, code = import_file(db, path, today, write=False)
    assert (code, told["encoding"], told["delimiter"]) == (DONE, "cp1252", ";")
    assert told["header_row_index"] == 0


def test_what_is_no_partner_list_is_not_imported_unasked(
    db: Database, today: date, tmp_path: Path
) -> None:
    rows: list[list[object]] = [["Date", "Amount"], ["2025-01-01", 5], ["2025-01-02", 7]]
    told, code = import_file(db, workbook(tmp_path / "a.xlsx", {"S": rows}), today, write=True)
    assert (code, told["kind"]) == (ASKS, "not-a-partner-list")
    assert names(db) == []


def test_a_company_on_the_first_row_only_is_told_on_each_row(
    db: Database, today: date, tmp_path: Path
) -> None:
    rows: list[list[object]] = [
        ["Company", "Contact Person"], ["Acme", "Anja"], [None, "Bob"], ["Zed", "Cem"],
    ]  # fmt: skip
    told, _code = import_file(db, workbook(tmp_path / "a.xlsx", {"S": rows}), today, write=False)
    assert [record["partner_name"] for record in told["records"]] == ["Acme", "Acme", "Zed"]
    assert told["counts"]["new"] == 2


def test_what_a_script_says_goes_before_what_is_remembered(
    db: Database, tmp_path: Path, today: date
) -> None:
    rows: list[list[object]] = [["Company", "City", "Tier", "Owner"], ["Acme", "Ulm", "A", "Bob"]]
    path = workbook(tmp_path / "a.xlsx", {"S": rows})
    partners.add_partner(db, Partner(0, "Acme", city="Bonn", tier="B"), today)
    kept = Wishes(save_as="Portal", policy=Policy.KEEP, policies={"city": Policy.OVERWRITE})
    answers = Answers(fields={3: "our_owner"})
    assert import_file(db, path, today, answers, kept, write=True)[1] == DONE
    acme = partners.partner(db, 1)
    assert (acme.city, acme.tier, acme.our_owner) == ("Ulm", "B", "")
    wishes = Wishes("Portal", policies={"tier": Policy.OVERWRITE})
    told, code = import_file(db, path, today, Answers(fields={3: ""}), wishes, write=True)
    assert (code, told["warnings"]) == (DONE, ["Matched as in “Portal”."])
    acme = partners.partner(db, 1)
    assert (acme.city, acme.tier, acme.our_owner) == ("Ulm", "A", "")

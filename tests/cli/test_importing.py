"""import: what comes in, what is asked, and what a script gets to read."""

import json
from pathlib import Path
from typing import Any

import pytest

from prmdesk import paths
from prmdesk.services import partners, workspace
from tests.cli.conftest import Typed

MESSY = paths.resource("samples/messy-partners.xlsx")
ANSWERS = paths.resource("samples/messy-partners.answers.json")


@pytest.fixture
def simple(tmp_path: Path) -> Path:
    """A list that nothing has to be asked about."""
    path = tmp_path / "simple.csv"
    path.write_text("Partner name,Country\nAcme Ltd,GB\n,\nLumen AG,CH\n", "utf-8")
    return path


def count(path: Path) -> int:
    opened = workspace.open_file(path, read_only=True)
    found = partners.count(opened.db)
    opened.db.close()
    return found


def test_a_simple_list_comes_in_and_the_same_again_changes_nothing(
    db_path: Path, simple: Path, typed: Typed
) -> None:
    said = typed("import", simple, "--workspace", db_path)
    assert said.out == (
        "Imported: 2 new, 0 updated, 0 unchanged.\nRow 3 is left out: The row is blank.\n"
    )
    assert (said.code, said.err, count(db_path)) == (0, "", 2)
    again = typed("import", simple, "--workspace", db_path)
    assert again.out.startswith("Imported: 0 new, 0 updated, 2 unchanged.\n")
    assert count(db_path) == 2


def test_a_dry_run_writes_nothing(db_path: Path, simple: Path, typed: Typed) -> None:
    said = typed("import", simple, "--workspace", db_path, "--dry-run")
    assert said.out.startswith("To import: 2 new, 0 to update, 0 unchanged.\n")
    assert (said.code, count(db_path)) == (0, 0)


def test_a_dry_run_needs_no_workspace(simple: Path, typed: Typed) -> None:
    said = typed("import", simple, "--dry-run")
    assert said.out.startswith("To import: 2 new, 0 to update, 0 unchanged.\n")
    with pytest.raises(SystemExit, match="2"):
        typed("import", simple)


def test_what_only_a_person_can_tell_is_asked_with_exit_3(db_path: Path, typed: Typed) -> None:
    order = ("import", MESSY, "--workspace", db_path)
    asked = typed(*order)
    assert asked.code == 3
    assert "What does the column “负责人” hold?\n" in asked.out
    assert asked.complaint.startswith("Nothing was imported")
    assert count(db_path) == 0
    done = typed(*order, "--answers", ANSWERS)
    assert done.code == 0, done
    assert count(db_path) >= 50


def test_a_script_reads_one_json_object(db_path: Path, typed: Typed) -> None:
    order = ("import", MESSY, "--workspace", db_path, "--json", "--dry-run")
    said = typed(*order)
    told: dict[str, Any] = json.loads(said.out)
    assert (said.code, said.err) == (3, "")
    assert (told["kind"], told["refused"], told["sheet"]) == ("partner-list", None, "渠道伙伴")
    assert (told["header_row_index"], told["data_rows"]) == (2, 54)
    assert told["mapping"]["partner_name"] == [1]
    assert {one["heading"] for one in told["questions"] if one["needed"]} >= {"负责人"}
    said = typed(*order, "--answers", ANSWERS)
    assert (said.code, said.err) == (0, "")
    assert not [one for one in json.loads(said.out)["questions"] if one["needed"]]


def test_a_file_that_cannot_be_read_is_refused(db_path: Path, tmp_path: Path, typed: Typed) -> None:
    pdf = tmp_path / "list.xlsx"
    pdf.write_bytes(b"%PDF-1.7\n" + bytes(range(32)) * 20)
    order = ("import", pdf, "--workspace", db_path)
    sentence = typed(*order).complaint
    assert sentence.startswith("This is a PDF, not a spreadsheet.")
    said = typed(*order, "--json")
    assert (said.code, said.complaint) == (1, sentence)
    assert json.loads(said.out)["refused"] == sentence


def test_a_workspace_that_is_not_there_is_told_how_to_make(
    tmp_path: Path, simple: Path, typed: Typed
) -> None:
    path = tmp_path / "no.prmdesk"
    assert typed("import", simple, "--workspace", path).complaint == (
        f"There is no workspace {path}. Make an empty one with: prmdesk new {path}"
    )


def test_a_workspace_that_a_window_has_open_is_not_written(
    db_path: Path, simple: Path, typed: Typed
) -> None:
    window = workspace.open_file(db_path)
    order = ("import", simple, "--workspace", db_path)
    assert "is open in another prmdesk window" in typed(*order).complaint
    assert typed(*order, "--dry-run").code == 0
    assert partners.count(window.db) == 0
    window.db.close()


def test_a_matching_is_saved_by_name_and_used_on_the_next_list(
    db_path: Path, tmp_path: Path, typed: Typed
) -> None:
    may, june, answers = (tmp_path / name for name in ("may.csv", "june.csv", "answers.json"))
    may.write_text("Company,Owner,Start Date,City\nAcme,Bob,03/04/2025,Ulm\n", "utf-8")
    june.write_text("City,Start Date,Owner,Region,Company\nUlm,05/06/2025,Ann,North,Zed\n", "utf-8")
    answers.write_text('{"fields": {"1": "our_owner"}, "orders": {"2": "day_first"}}', "utf-8")
    at = ("--workspace", db_path)
    assert typed("import", may, *at, "--save-map", "Portal").code == 3
    no_such = typed("import", june, *at, "--map", "Portal").complaint
    assert no_such == "There is no matching “Portal”. Remembered are: none"
    assert typed("import", may, *at, "--answers", answers, "--save-map", "Portal").code == 0
    assert typed("import", june, *at).code == 3
    for name in ("portal", "auto"):
        said = typed("import", june, *at, "--map", name, "--dry-run", "--json")
        told = json.loads(said.out)
        assert (said.code, told["questions"]) == (0, [])
        assert told["records"][0]["agreement_start"] == "2025-06-05"
        assert told["warnings"] == ["Matched as in “Portal”. Not known from there: Region."]
    said = typed("import", june, *at, "--map", "auto")
    assert (said.code, count(db_path)) == (0, 2)


def test_without_a_matching_that_fits_auto_says_so_and_asks(
    db_path: Path, simple: Path, typed: Typed
) -> None:
    said = typed("import", simple, "--workspace", db_path, "--map", "auto")
    assert said.out.endswith("No remembered matching fits this sheet.\n")
    assert (said.code, count(db_path)) == (0, 2)


def test_what_updates_may_do_stands_in_the_answers(
    db_path: Path, tmp_path: Path, typed: Typed
) -> None:
    path, answers = tmp_path / "list.csv", tmp_path / "answers.json"
    order = ("import", path, "--workspace", db_path, "--answers", answers)
    answers.write_text('{"policy": "overwrite", "policies": {"tier": "keep"}}', "utf-8")
    for city, tier in (("Ulm", ""), ("Bonn", "Gold")):
        path.write_text(f"Company,City,Tier\nAcme,{city},{tier}\n", "utf-8")
        assert typed(*order).code == 0
    opened = workspace.open_file(db_path, read_only=True)
    acme = partners.partner(opened.db, 1)
    opened.db.close()
    assert (acme.city, acme.tier) == ("Bonn", "")


@pytest.mark.parametrize(
    "text",
    [
        "not JSON",
        "[1]",
        '{"orders": {"13": "sideways"}}',
        '{"policy": "mine"}',
        '{"policies": {"no_such_field": "keep"}}',
    ],
)
def test_a_file_that_holds_no_answers_is_said(
    text: str, db_path: Path, simple: Path, tmp_path: Path, typed: Typed
) -> None:
    path = tmp_path / "answers.json"
    path.write_text(text)
    said = typed("import", simple, "--workspace", db_path, "--answers", path)
    assert said.complaint == f"{path} does not hold answers to the questions that --json shows."
    assert count(db_path) == 0

"""imports: what was imported, and the way back, without a window."""

import json
from pathlib import Path

import pytest

from prmdesk.domain.lines import Query
from prmdesk.services import partners, workspace
from tests.cli.conftest import Typed
from tests.conftest import TODAY


@pytest.fixture
def imported(db_path: Path, tmp_path: Path, typed: Typed) -> Path:
    """A workspace into which a list of two was imported."""
    sheet = tmp_path / "list.csv"
    sheet.write_text("Partner name,City\nAcme Ltd,Leeds\n,\nLumen AG,Chur\n", "utf-8")
    assert typed("import", sheet, "--workspace", db_path).code == 0
    return db_path


def names(path: Path, city: str = "") -> list[str]:
    """The partners of a workspace; the first of them moves to ``city``."""
    db = workspace.open_file(path).db
    ids = partners.ids(db, Query(), TODAY)
    if city:
        partners.edit_partner(db, ids[0], TODAY, city=city)
    found = [partners.partner(db, key).name for key in ids]
    db.close()
    return found


def test_a_workspace_without_imports_lists_none(db_path: Path, typed: Typed) -> None:
    assert (typed("imports", db_path).code, typed("imports", db_path, "--json").out) == (0, "[]\n")


def test_each_import_is_a_line_and_goes_when_it_is_taken_back(imported: Path, typed: Typed) -> None:
    said = typed("imports", imported)
    line = said.out.rstrip("\n")
    assert line.startswith("1: list.csv, ")
    assert line.endswith(": 2 new, 0 updated, 0 unchanged, 1 skipped")
    (told,) = json.loads(typed("imports", imported, "--json").out)
    assert (told["id"], told["rows"], told["state"], told["kept"]) == (1, 3, "stands", 2)
    assert len(told["fingerprint"]) == 64
    assert typed("imports", imported, "--take-back", "1").out == f"{line} (taken back)\n"
    assert names(imported) == []
    again = typed("imports", imported, "--take-back", "1")
    assert again.complaint == "This import was taken back already."


def test_partners_edited_since_are_named_and_only_the_rest_is_taken_back(
    imported: Path, typed: Typed
) -> None:
    names(imported, city="York")
    said = typed("imports", imported, "--take-back", "1")
    assert said.out == "Acme Ltd: City\n"
    assert said.complaint.startswith("They were edited since.")
    assert len(names(imported)) == 2
    rest = typed("imports", imported, "--take-back", "1", "--rest")
    assert rest.out.endswith("(taken back, 1 partner kept)\n")
    assert names(imported) == ["Acme Ltd"]


def test_a_number_that_never_was_is_said_so(imported: Path, typed: Typed) -> None:
    assert typed("imports", imported, "--take-back", "7").complaint == "There is no import 7."

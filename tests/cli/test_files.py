"""new, check and backup: what they make, and that they leave alone what they are not for."""

from pathlib import Path

import pytest

from prmdesk.services import workspace
from prmdesk.storage.database import Database
from tests.cli.conftest import Typed


def test_a_new_workspace_is_empty_and_no_file_is_overwritten(tmp_path: Path, typed: Typed) -> None:
    path = tmp_path / "new.prmdesk"
    assert typed("new", path).out == f"{path} was made.\n"
    assert typed("check", path).out == f"{path} is whole: 0 partners.\n"
    made = path.read_bytes()
    assert typed("new", path).complaint == (
        "There is a file of this name already. Choose another name."
    )
    assert path.read_bytes() == made


def test_check_finds_damage_and_leaves_the_file(file: Path, typed: Typed) -> None:
    content = bytearray(file.read_bytes())
    content[8192:16384] = bytes(8192)
    file.write_bytes(content)
    assert typed("check", file).complaint.startswith(f"{file} is damaged.")
    assert file.read_bytes() == content


def test_backup_makes_a_copy_that_opens(file: Path, typed: Typed) -> None:
    said = typed("backup", file)
    (made,) = workspace.list_backups(file)
    assert said.out == f"The backup {made.path} was made and checked.\n"
    assert made.rows["partners"] == 2


def test_check_and_backup_work_beside_an_open_window(db_path: Path, typed: Typed) -> None:
    window = workspace.open_file(db_path)
    assert typed("check", db_path).code == 0
    assert typed("backup", db_path).code == 0
    window.db.close()


@pytest.mark.parametrize("command", ["check", "backup"])
def test_a_file_that_is_not_there_is_said(command: str, tmp_path: Path, typed: Typed) -> None:
    path = tmp_path / "no.prmdesk"
    assert typed(command, path).complaint == f"There is no file {path}."
    assert not path.exists()


@pytest.mark.parametrize("command", ["check", "backup"])
def test_a_file_of_another_kind_stays(command: str, tmp_path: Path, typed: Typed) -> None:
    letter = tmp_path / "letter.prmdesk"
    letter.write_text("Dear Anja")
    assert typed(command, letter).complaint.startswith("letter.prmdesk is not a prmdesk workspace.")
    assert letter.read_text() == "Dear Anja"


def test_one_partner_is_not_partners(db: Database, typed: Typed) -> None:
    from prmdesk.domain.partners import Partner
    from prmdesk.services import partners
    from tests.conftest import TODAY

    partners.add_partner(db, Partner(0, "Acme"), TODAY)
    db.close()
    assert typed("check", db.path).out.endswith("is whole: 1 partner.\n")

"""The library on real files: taken in, changed, gone, expired, taken out, cleaned up."""

import os
from datetime import timedelta
from pathlib import Path

import pytest

from prmdesk.domain.materials import FileState
from prmdesk.errors import Cancelled, Invalid
from prmdesk.services import materials, packs
from prmdesk.storage.database import Database


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    folder = tmp_path / "mine"
    folder.mkdir()
    made = []
    for name, text in (("Price_list.pdf", "prices"), ("价目表.pdf", "价格"), ("CON.txt", "x")):
        (folder / name).write_text(text, encoding="utf-8")
        made.append(folder / name)
    return made


def states(db: Database) -> dict[str, FileState]:
    return {one.material.title: one.state for one in materials.inspect(db, db.today())}


def test_files_are_taken_in_where_they_lie_and_told_when_they_change(
    db: Database, files: list[Path]
) -> None:
    done: list[tuple[int, int]] = []
    added = materials.add_files(
        db, [*files, files[0].parent], copy=False, progress=lambda n, of: done.append((n, of))
    )
    assert len(added.ids) == 3
    assert added.refused == (
        "mine is no file: folders and devices cannot be taken into the library.",
    )
    assert states(db) == dict.fromkeys(["CON", "Price list", "价目表"], FileState.READY)
    assert done[-1][0] <= done[-1][1]
    files[0].write_text("PRICES", encoding="utf-8")  # as long as before
    os.utime(files[0], ns=(1, 1))
    files[1].unlink()
    materials.edit(db, [added.ids[2]], valid_until=db.today() - timedelta(1))
    assert states(db) == {
        "Price list": FileState.CHANGED, "价目表": FileState.MISSING, "CON": FileState.EXPIRED,
    }  # fmt: skip
    materials.renew(db, added.ids[0])
    materials.renew(db, added.ids[1], files[0])
    materials.edit(db, [added.ids[2]], valid_until=db.today())
    assert set(states(db).values()) == {FileState.READY}
    sheet = materials.sheet(materials.inspect(db, db.today()))
    assert [row.cells[1] for row in sheet.rows] == ["Ready"] * 3
    assert materials.count_wanting(materials.inspect(db, db.today())) == 0


def test_copies_lie_beside_the_workspace_for_its_owner_only_and_are_never_overwritten(
    db: Database, files: list[Path]
) -> None:
    for _twice in range(2):
        assert len(materials.add_files(db, files, copy=True).ids) == 3
    folder = db.path.with_name("partners.files")
    assert sorted(path.name for path in folder.iterdir()) == [
        "Price_list.pdf", "Price_list_2.pdf", "_CON.txt",
        "_CON_2.txt", "价目表.pdf", "价目表_2.pdf",
    ]  # fmt: skip
    if os.name == "posix":
        assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}
        assert folder.stat().st_mode & 0o777 == 0o700
    for file in files:
        file.unlink()
    assert set(states(db).values()) == {FileState.READY}


def test_taking_out_deletes_no_file_and_cleaning_up_only_what_nobody_names(
    db: Database, files: list[Path]
) -> None:
    ids = materials.add_files(db, files, copy=True).ids
    pack = packs.add(db, "Start")
    packs.put_in(db, pack, ids)
    materials.remove(db, ids[:1])
    assert len(packs.contents(db, pack)) == 2
    assert all(file.exists() for file in files)
    (unused,) = materials.unused_copies(db)
    assert unused.name == "Price_list.pdf"
    db.undo()
    assert materials.clean_up(db, [unused]) == 0  # it is in use again
    materials.remove(db, ids[:1])
    assert materials.clean_up(db, [unused, files[0]]) == 1
    assert not unused.exists()
    assert files[0].exists()
    assert len(packs.contents(db, pack)) == 2


def test_a_stopped_copy_leaves_nothing_and_a_title_is_needed(
    db: Database, files: list[Path]
) -> None:
    def stop(done: int, _of: int) -> None:
        if done > 6:
            raise Cancelled

    with pytest.raises(Cancelled):
        materials.add_files(db, files, copy=True, progress=stop)
    assert materials.every(db) == []
    assert materials.unused_copies(db) == []
    (key,) = materials.add_files(db, files[:1], copy=False).ids
    with pytest.raises(Invalid, match="title"):
        materials.edit(db, [key], title=" ")
    materials.edit(db, [key], title=" New ", language="zh")
    assert materials.material(db, key).title == "New"


def test_the_workspace_is_not_taken_into_its_own_library(db: Database) -> None:
    added = materials.add_files(db, [db.path], copy=True)
    assert added.ids == ()
    assert "its own library" in added.refused[0]

"""Packs on real files and zips: in order, without what is out of date, whole or not at all."""

import os
from datetime import timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest

from prmdesk.domain.partners import Contact, Partner, Role
from prmdesk.errors import Cancelled, Conflict, Invalid
from prmdesk.services import materials, packs, partners
from prmdesk.storage.database import Database


@pytest.fixture
def pack(db: Database, tmp_path: Path) -> int:
    """Three files: one is expired, one is gone."""
    folder = tmp_path / "mine"
    folder.mkdir()
    for name in ("Prices.pdf", "Old.pdf", "Gone.pdf"):
        (folder / name).write_text(name, encoding="utf-8")
    added = materials.add_files(db, sorted(folder.iterdir()), copy=False)
    gone, old, prices = added.ids
    materials.edit(db, [old], valid_until=db.today() - timedelta(1))
    materials.edit(db, [prices], title="Preise <b> & 价格: a/b", note="see #3")
    (folder / "Gone.pdf").unlink()
    made = packs.add(db, "Start kit")
    assert packs.put_in(db, made, [gone, prices, old]) == 3
    return made


@pytest.fixture
def lumen(db: Database) -> int:
    return partners.add_partner(db, Partner(0, "Lumen & Söhne", products=("Aurora",)), db.today())


def test_a_pack_is_ordered_named_once_and_keeps_its_files(db: Database, pack: int) -> None:
    first, second, third = (one.id for one in packs.contents(db, pack))
    packs.move(db, pack, third, -5)
    assert [one.id for one in packs.contents(db, pack)] == [third, first, second]
    assert packs.put_in(db, pack, [first]) == 0
    packs.take_out(db, pack, [third])
    with pytest.raises(Invalid, match="of this name"):
        packs.add(db, "start KIT ")
    packs.edit(db, pack, "Kit", "For all")
    (line,) = packs.every(db)
    assert (line.pack.name, line.files) == ("Kit", 2)
    packs.remove(db, pack)
    assert packs.every(db) == []
    assert len(materials.every(db)) == 3


def test_a_zip_has_only_what_is_ready_and_says_what_is_not(
    db: Database, pack: int, lumen: int, tmp_path: Path
) -> None:
    path = tmp_path / f"{packs.stem(db, pack, lumen, db.today())}.zip"
    assert path.name == "Start_kit_Lumen_&_Söhne_2026-11-24.zip"
    undoable = len(partners.activities(db, lumen))
    made = packs.hand_over(db, pack, path, db.today(), partner_id=lumen)
    assert [one.material.title for one in made.left_out] == ["Gone", "Old"]
    with ZipFile(path) as archive:
        assert archive.testzip() is None
        index, name = archive.namelist()
        assert (index, name) == ("index.html", "01_Preise_b_&_价格_a_b.pdf")
        assert archive.read(name) == b"Prices.pdf"
        page = archive.read(index).decode()
    assert "<b>" not in page
    assert "Preise &lt;b&gt; &amp; 价格: a/b" in page
    assert 'href="./01_Preise_b_&amp;_价格_a_b.pdf"' in page
    assert "Not included" in page
    assert "<li>Old (Expired)</li>" in page
    assert "http" not in page.replace("http-equiv", "")  # nothing to fetch
    (note,) = partners.activities(db, lumen)
    assert note.text == "Pack “Start kit” handed over: 1 file"
    db.undo()
    assert len(partners.activities(db, lumen)) == undoable


def test_a_folder_is_new_each_time_and_its_index_speaks_the_language_chosen(
    db: Database, pack: int, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    for name in ("Start_kit_2026-11-24", "Start_kit_2026-11-24_2"):
        made = packs.hand_over(db, pack, out, db.today(), spoken="zh")
        assert made.path == out / name
        assert sorted(path.name for path in made.path.iterdir())[1] == "index.html"
        assert '<html lang="zh-Hans">' in (made.path / "index.html").read_text("utf-8")


def test_a_stopped_or_failed_hand_over_leaves_the_old_or_nothing(
    db: Database, pack: int, lumen: int, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    old = out / "kit.zip"
    old.write_bytes(b"old")
    prices = packs.contents(db, pack)[1]

    def stop(done: int, _of: int) -> None:
        if done:
            raise Cancelled

    for path in (old, out):
        with pytest.raises(Cancelled):
            packs.hand_over(db, pack, path, db.today(), partner_id=lumen, progress=stop)
    packs.inspect(db, pack, db.today())
    file = Path(prices.path)
    written = file.stat().st_mtime_ns
    file.write_text("PRICES.pdf", encoding="utf-8")
    os.utime(file, ns=(written, written))  # so that only its content tells
    for path in (old, out):
        with pytest.raises(Conflict, match="changed while it was copied"):
            packs.hand_over(db, pack, path, db.today(), partner_id=lumen)
    file.unlink()
    with pytest.raises(Conflict, match="No file of this pack"):
        packs.hand_over(db, pack, out, db.today(), partner_id=lumen)
    assert [path.name for path in out.iterdir()] == ["kit.zip"]
    assert old.read_bytes() == b"old"
    assert partners.activities(db, lumen) == []


def test_what_suits_a_partner_is_proposed(db: Database, pack: int, lumen: int) -> None:
    first, second, third = materials.every(db)
    assert len(packs.suggestions(db, lumen)) == 3  # nothing is said of any
    materials.edit(db, [first.id], product="Borealis")
    materials.edit(db, [second.id], product="Aurora", language="zh")
    materials.edit(db, [third.id], audience=(Role.LEGAL,))
    partners.save_contact(db, Contact(0, lumen, "Anja", role=Role.SALES))
    assert [one.id for one in packs.suggestions(db, lumen)] == [second.id]
    assert packs.suggestions(db, lumen, "en") == []

"""A damaged file is noticed, stays as it is, and a backup takes its place (R5, R6)."""

import hashlib
import random
import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from prmdesk.domain.lines import Query
from prmdesk.domain.partners import Contact, Partner
from prmdesk.errors import Damaged, Unavailable
from prmdesk.services import partners, workspace
from prmdesk.storage import tables
from prmdesk.storage.database import Database

DAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 9, 15, tzinfo=UTC)
PAGE = 4096


@pytest.fixture(scope="module")
def filled(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace in daily use; some notes are longer than a page."""
    path = Path(shutil.copy(template, tmp_path_factory.mktemp("filled") / "partners.prmdesk"))
    db = Database(path)
    for n in range(40):
        notes = "They buy what we recommend. " * (n * 9 % 270)
        key = partners.add_partner(db, Partner(0, f"Partner {n}", notes=notes), DAY)
        partners.save_contact(db, Contact(0, key, "Anja Vogel", notes=notes[:300]))
    db.close()
    return path


def contents(path: Path) -> dict[str, list[tuple]]:
    db = Database(path, sealed=True)
    with db.read() as c:
        found = {
            name: list(map(tuple, c.execute(table.select())))
            for name, table in tables.metadata.tables.items()
        }
    db.close()
    return found


def one_bit(content: bytearray, dice: random.Random) -> None:
    content[dice.randrange(len(content))] ^= 1 << dice.randrange(8)


def eight_bytes(content: bytearray, dice: random.Random) -> None:
    place = dice.randrange(len(content) - 8)
    content[place : place + 8] = dice.randbytes(8)


def wiped_page(content: bytearray, dice: random.Random) -> None:
    place = dice.randrange(len(content) // PAGE) * PAGE
    content[place : place + PAGE] = bytes(PAGE)


def garbage_page(content: bytearray, dice: random.Random) -> None:
    place = dice.randrange(len(content) // PAGE) * PAGE
    content[place : place + PAGE] = dice.randbytes(PAGE)


def cut_short(content: bytearray, dice: random.Random) -> None:
    del content[dice.randrange(len(content)) :]


Harm = Callable[[bytearray, random.Random], None]


def noticed(path: Path) -> bool:
    """Open and read it all as the app would: refused, or at least no crash."""
    before = hashlib.sha256(path.read_bytes()).digest()
    try:
        db = workspace.open_file(path).db
    except Unavailable:
        assert hashlib.sha256(path.read_bytes()).digest() == before
        return True
    partners.all_lines(db, Query(), DAY)
    db.undoable()
    db.close()
    return False


TIMES = pytest.mark.parametrize("times", [20, pytest.param(200, marks=pytest.mark.drill)])


@TIMES
@pytest.mark.parametrize("harm", [wiped_page, garbage_page, cut_short])
def test_a_lost_page_is_always_noticed(filled, tmp_path, harm: Harm, times):
    dice = random.Random(harm.__name__)
    path = tmp_path / "partners.prmdesk"
    for _ in range(times):
        content = bytearray(filled.read_bytes())
        harm(content, dice)
        path.write_bytes(content)
        assert noticed(path)


@TIMES
@pytest.mark.parametrize("harm", [one_bit, eight_bytes])
def test_a_lost_byte_never_crashes_us(filled, tmp_path, harm: Harm, times):
    """Not all are noticed: a letter that became another letter is still a letter (R5 says so)."""
    dice = random.Random(harm.__name__)
    path = tmp_path / "partners.prmdesk"
    seen = 0
    for _ in range(times):
        content = bytearray(filled.read_bytes())
        harm(content, dice)
        path.write_bytes(content)
        seen += noticed(path)
    assert seen > 0


@TIMES
@pytest.mark.parametrize("harm", [one_bit, eight_bytes, garbage_page, cut_short])
@pytest.mark.parametrize("beside", ["-wal", "-shm"])
def test_harm_to_what_lies_beside_never_crashes_us(filled, tmp_path, harm, beside, times):
    dice = random.Random(beside + harm.__name__)
    work = Database(Path(shutil.copy(filled, tmp_path / "work.prmdesk")))
    partners.edit_partner(work, 1, DAY, notes="y" * 9000)
    left = {suffix: Path(f"{work.path}{suffix}").read_bytes() for suffix in ("", "-wal", "-shm")}
    work.close()
    known = [contents(filled), contents(work.path)]
    path = tmp_path / "partners.prmdesk"
    for _ in range(times // 4):
        for suffix, kept in left.items():
            content = bytearray(kept)
            if suffix == beside:
                harm(content, dice)
            Path(f"{path}{suffix}").write_bytes(content)
        if not noticed(path):
            assert contents(path) in known, "a half of what was done"


@pytest.mark.parametrize("times", [3, pytest.param(30, marks=pytest.mark.drill)])
def test_restoring_brings_back_all_tables(filled, tmp_path, times):
    dice = random.Random("restore")
    path = Path(shutil.copy(filled, tmp_path / "partners.prmdesk"))
    wanted = contents(path)
    db = workspace.open_file(path).db
    workspace.back_up(db, "start", NOW)
    db.close()
    for _ in range(times):
        content = bytearray(path.read_bytes())
        wiped_page(content, dice)
        path.write_bytes(content)
        with pytest.raises(Damaged):
            workspace.open_file(path)
        (offered,) = workspace.list_backups(path)
        assert (offered.at, offered.rows["partners"]) == (NOW, 40)
        kept = workspace.restore(path, offered, NOW)
        assert kept is not None
        assert kept.read_bytes() == content
        assert contents(path) == wanted

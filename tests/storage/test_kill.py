"""Kill -9 at any moment: nothing that was confirmed is lost, nothing is half done (R1, R2, R7)."""

import hashlib
import random
import shutil
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from itertools import count
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import pytest

from prmdesk.domain.backups import Backup
from prmdesk.domain.partners import Contact, Partner
from prmdesk.importers.answers import Answers
from prmdesk.importers.grid import Grid
from prmdesk.services import importing, partners, workspace
from prmdesk.services.import_check import DryRun
from prmdesk.storage import backups, inspection, tables, upgrade
from prmdesk.storage.database import Database
from prmdesk.storage.engine import companions
from prmdesk.storage.tables import SCHEMA
from tests.importers.making import grid
from tests.storage.drills import Child

DAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 9, 15, tzinfo=UTC)

Deed = Callable[..., None]


def short_and_long(short: int, long: int) -> pytest.MarkDecorator:
    """How many kills: a few in the suite, the full number in ``make drill``."""
    return pytest.mark.parametrize("kills", [short, pytest.param(long, marks=pytest.mark.drill)])


# T1: edits

MANY = 300


def deed(db: Database, n: int) -> None:
    """The n-th of the edits: add a partner, edit it, give it a contact, and so on."""
    key = n // 3 + 1
    if n % 3 == 0:
        partners.add_partner(db, Partner(0, f"Partner {key}"), DAY)
    elif n % 3 == 1:
        partners.edit_partner(db, key, DAY, city=f"City {key}", notes="x" * (n * 97 % 9000))
    else:
        partners.save_contact(db, Contact(0, key, f"Contact {key}"))


def after(deeds: int) -> list[tuple[str, str, str]]:
    """Name, city and contact of each partner after so many deeds."""
    full, rest = divmod(deeds, 3)
    found = [(f"Partner {n}", f"City {n}", f"Contact {n}") for n in range(1, full + 1)]
    if rest:
        found.append((f"Partner {full + 1}", f"City {full + 1}" if rest == 2 else "", ""))
    return found


def state(db: Database) -> list[tuple[str, str, str]]:
    """Name, city and contact of each partner, from the list's lines, which are derived."""
    lines = tables.partner_lines.c
    with db.read() as c:
        found = c.execute(tables.partner_lines.select().order_by(lines.id)).all()
        assert [row.id for row in found] == [row.id for row in c.execute(tables.partners.select())]
    return [(row.name, row.city, row.main_contact) for row in found]


def edit_for_ever(pipe: Connection, path: Path, done: int) -> None:
    db = workspace.open_file(path).db
    for n in count(done):
        deed(db, n)
        pipe.send(n + 1)


@short_and_long(24, 500)
@pytest.mark.parametrize("folder", ["own", "Dropbox"])  # WAL, and DELETE
def test_edits(template, tmp_path, folder, kills):
    dice = random.Random(f"{folder} {kills}")
    path = tmp_path / folder / "partners.prmdesk"
    path.parent.mkdir()
    done = MANY
    for _ in range(kills if folder == "own" else kills // 3):
        if done >= MANY:  # begin anew: checking a large file takes longer than all the rest
            shutil.copy(template, path)
            done = 0
        with Child(edit_for_ever, path, done) as child:
            confirmed = child.told()
            child.kill(dice.uniform(0, 0.05))
            confirmed = max([confirmed, *child.last_words()])
        db = workspace.open_file(path).db
        found = state(db)
        assert found in (after(confirmed), after(confirmed + 1))
        done = confirmed if found == after(confirmed) else confirmed + 1
        db.close()
        if folder == "own":
            assert companions(path) == []


# T2: imports, undo, backups, restoring


ROWS = 600


def sheet() -> Grid:
    """Partners whose names are far enough apart to be no duplicates, each with a contact."""
    names = (hashlib.sha256(f"{n}".encode()).hexdigest()[:12] for n in range(ROWS))
    return grid(
        ["Partner", "Contact", "Notes"],
        *([f"{name} Ltd", "Anja Vogel", "x" * 300] for name in names),
    )


def tried(db: Database) -> DryRun:
    table = importing.understand(db, sheet())
    return importing.dry_run(db, importing.preview(db, table, Answers()))


def import_rows(pipe: Connection, path: Path) -> None:
    db = workspace.open_file(path).db
    run = tried(db)
    pipe.send("begin")
    importing.apply(db, run, DAY)
    pipe.send("done")
    db.close()


def undo_import(pipe: Connection, path: Path) -> None:
    db = workspace.open_file(path).db
    pipe.send("begin")
    db.undo()
    pipe.send("done")
    db.close()


def back_up(pipe: Connection, path: Path) -> None:
    db = workspace.open_file(path).db
    pipe.send("begin")
    workspace.back_up(db, "asked", NOW)
    pipe.send("done")
    db.close()


def restore(pipe: Connection, path: Path, backup: Backup) -> None:
    pipe.send("begin")
    workspace.restore(path, backup, NOW)
    pipe.send("done")


@pytest.fixture(scope="module")
def imported(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("imported") / "partners.prmdesk"
    shutil.copy(template, path)
    db = Database(path)
    assert importing.apply(db, tried(db), DAY).new == ROWS
    db.close()
    return path


def how_many(path: Path) -> int:
    """The rows of a file that is whole after all."""
    db = workspace.open_file(path).db
    with db.read() as c:
        numbers = {
            len(c.execute(table.select()).all())
            for table in (tables.partners, tables.contacts, tables.partner_lines)
        }
        edits = len(c.execute(tables.edits.select()).all())
    db.close()
    assert len(numbers) == 1, "half an import"
    assert edits >= 2 * max(numbers)
    return numbers.pop()


def moments(kills: int, work: Deed, *args: Any) -> Iterator[float]:
    """When to kill ``work(*args)``: all over the time that it takes, which is measured first."""
    with Child(work, *args) as child:
        assert child.told() == "begin"
        begun = time.perf_counter()
        assert child.told() == "done"
        took = time.perf_counter() - begun
    dice = random.Random(work.__name__)
    for n in range(kills):
        yield took * (n + dice.random()) / kills


def killed(moment: float, work: Deed, *args: Any) -> bool:
    """Begin ``work(*args)`` and kill it at ``moment``; whether it had finished."""
    with Child(work, *args) as child:
        assert child.told() == "begin"
        child.kill(moment)
        return child.last_words() == ["done"]


@short_and_long(6, 70)
@pytest.mark.parametrize("work", [import_rows, undo_import])
def test_an_import_and_its_undo_are_all_or_nothing(template, imported, tmp_path, work, kills):
    before, after = (template, ROWS) if work is import_rows else (imported, 0)
    path = Path(shutil.copy(before, tmp_path / "partners.prmdesk"))
    for moment in moments(kills, work, path):
        shutil.copy(before, path)
        finished = killed(moment, work, path)
        assert how_many(path) in ((after,) if finished else (0, ROWS))


@short_and_long(6, 40)
def test_a_backup_is_there_whole_or_not_at_all(imported, tmp_path, kills):
    path = Path(shutil.copy(imported, tmp_path / "partners.prmdesk"))
    confirmed = 1
    for moment in moments(kills, back_up, path):
        confirmed += killed(moment, back_up, path)
        assert how_many(path) == ROWS
        for backup in backups.every(path):
            with inspection.looking_at(backup.path, alone=True) as raw:
                assert inspection.damage(raw) == []
                assert inspection.count_rows(raw)["partners"] == ROWS
        assert len(backups.every(path)) >= min(confirmed, 3)


@short_and_long(6, 40)
def test_a_restore_leaves_the_old_or_the_new(template, imported, tmp_path, kills):
    path = Path(shutil.copy(template, tmp_path / "partners.prmdesk"))
    backup = backups.make_of(path, backups.Occasion.ASKED, NOW)
    for moment in moments(kills, restore, path, backup):
        shutil.copy(imported, path)
        finished = killed(moment, restore, path, backup)
        assert how_many(path) in ((0,) if finished else (0, ROWS))


# T11: upgrades

NEXT = f"""\
import sqlalchemy as sa
from alembic import op
revision, down_revision = "{SCHEMA + 1:04}", "{SCHEMA:04}"
branch_labels = depends_on = None

def upgrade():
    with op.batch_alter_table("partners") as batch:
        batch.add_column(sa.Column("size", sa.Integer(), server_default="3"))
    op.create_table("sites", sa.Column("id", sa.Integer(), primary_key=True))
    op.execute("INSERT INTO sites (id) SELECT id FROM partners")
    op.execute("UPDATE partners SET notes = notes || 'y'")
"""


def become_the_next_prmdesk(migrations: Path) -> None:
    """In a child only: it has one migration more."""
    upgrade.MIGRATIONS = migrations
    upgrade.SCHEMA = inspection.SCHEMA = SCHEMA + 1


def upgrade_file(pipe: Connection, path: Path, migrations: Path) -> None:
    become_the_next_prmdesk(migrations)
    pipe.send("begin")
    workspace.open_file(path, now=NOW).db.close()
    pipe.send("done")


def look_at_upgraded(pipe: Connection, path: Path, migrations: Path) -> None:
    upgrade.MIGRATIONS = migrations
    with inspection.looking_at(path, alone=True) as raw:
        version = raw.execute("PRAGMA user_version").fetchone()[0]
        columns = [row[1] for row in raw.execute("PRAGMA table_info(partners)")]
        tables_ = [row[0] for row in raw.execute("SELECT name FROM sqlite_master")]
        notes = raw.execute("SELECT DISTINCT substr(notes, -1) FROM partners").fetchall()
        rows = inspection.count_rows(raw)["partners"]
        pipe.send((version, "size" in columns, "sites" in tables_, notes, rows))
        pipe.send(inspection.damage(raw))


@short_and_long(6, 50)
def test_an_upgrade_is_old_or_new_and_has_a_backup(imported, tmp_path, kills):
    migrations = Path(shutil.copytree(upgrade.MIGRATIONS, tmp_path / "migrations"))
    (migrations / "versions" / f"{SCHEMA + 1:04}_next.py").write_text(NEXT)
    path = tmp_path / "partners.prmdesk"
    old = (SCHEMA, False, False, [("x",)], ROWS)
    new = (SCHEMA + 1, True, True, [("y",)], ROWS)
    shutil.copy(imported, path)
    for moment in moments(kills, upgrade_file, path, migrations):
        for left in tmp_path.glob("partners*"):
            left.unlink()
        shutil.copy(imported, path)
        finished = killed(moment, upgrade_file, path, migrations)
        with Child(look_at_upgraded, path, migrations) as child:
            found = child.told()
            assert found in ((new,) if finished else (old, new))
            assert child.told() == []
        assert backups.every(path)

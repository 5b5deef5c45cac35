"""The migrations make our tables, and an upgrade is whole or not at all (R7)."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine, select

from prmdesk.errors import Unavailable
from prmdesk.storage import tables, upgrade
from prmdesk.storage.database import Database
from prmdesk.storage.engine import companions, connect
from prmdesk.storage.tables import APPLICATION_ID, SCHEMA, metadata

DATA = Path(__file__).resolve().parents[1] / "data"


def schema(raw: sqlite3.Connection) -> dict[str, object]:
    """Columns, indexes and references of each table, as SQLite understands them."""
    found = {}
    for (table,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
        columns = raw.execute("SELECT * FROM pragma_table_xinfo(?)", (table,)).fetchall()
        indexes = {
            (name, unique, tuple(raw.execute("SELECT * FROM pragma_index_info(?)", (name,))))
            for _, name, unique, *_ in raw.execute("SELECT * FROM pragma_index_list(?)", (table,))
        }
        links = raw.execute(
            'SELECT "table", "from", "to", on_delete FROM pragma_foreign_key_list(?)', (table,)
        )
        found[table] = (columns, indexes, set(links))
    return found


def test_the_migrations_make_exactly_the_tables(tmp_path):
    upgrade.create(tmp_path / "migrated.prmdesk")
    engine = create_engine(f"sqlite:///{tmp_path / 'tables.db'}")
    metadata.create_all(engine)
    engine.dispose()
    with closing(connect(tmp_path / "migrated.prmdesk")) as migrated:
        made = schema(migrated)
    with closing(connect(tmp_path / "tables.db")) as wanted:
        assert made == schema(wanted) | {"alembic_version": made["alembic_version"]}


def test_the_schema_number_is_that_of_the_newest_migration():
    versions = sorted((upgrade.MIGRATIONS / "versions").glob("*.py"))
    assert [path.name[:4] for path in versions] == [f"{n:04}" for n in range(1, SCHEMA + 1)]


def test_a_new_workspace_is_marked_private_and_one_file(tmp_path):
    path = tmp_path / "new folder" / "a.prmdesk"
    upgrade.create(path)
    with closing(connect(path)) as raw:
        assert raw.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert raw.execute("PRAGMA user_version").fetchone() == (SCHEMA,)
    assert path.stat().st_mode & 0o777 == 0o600
    assert companions(path) == []
    assert list(path.parent.iterdir()) == [path]


def test_a_file_that_is_there_is_left_alone(tmp_path):
    path = tmp_path / "a.prmdesk"
    path.write_text("mine")
    with pytest.raises(Unavailable, match="of this name already"):
        upgrade.create(path)
    assert path.read_text() == "mine"


def test_a_migration_that_fails_leaves_the_old_file(tmp_path, monkeypatch):
    path = tmp_path / "a.prmdesk"
    upgrade.create(path)
    before = path.read_bytes()
    add_migration(
        monkeypatch,
        tmp_path,
        "op.execute(\"INSERT INTO contacts (partner_id, name) VALUES (9, 'x')\")",
    )
    with pytest.raises(Unavailable, match="could not be upgraded"):
        upgrade.migrate(path)
    assert path.read_bytes() == before


def test_an_older_file_becomes_current_and_keeps_its_rows(tmp_path, monkeypatch):
    path = tmp_path / "a.prmdesk"
    upgrade.create(path)
    with closing(connect(path)) as raw:
        raw.execute("INSERT INTO partners (name) VALUES ('北辰')")
        raw.execute("INSERT INTO contacts (partner_id, name) VALUES (1, 'Anja')")
    add_migration(monkeypatch, tmp_path, RENAME)
    upgrade.migrate(path)
    with closing(connect(path)) as raw:
        assert raw.execute("SELECT called, size FROM partners").fetchall() == [("北辰", 3)]
        assert raw.execute("SELECT count(*) FROM contacts").fetchone() == (1,)
        assert raw.execute("PRAGMA user_version").fetchone() == (SCHEMA + 1,)


@pytest.mark.parametrize("number", range(1, SCHEMA))
def test_a_file_of_every_released_schema_becomes_current_and_its_import_can_be_undone(
    tmp_path, number
):
    path = released(tmp_path / "a.prmdesk", number)
    upgrade.migrate(path)
    upgrade.create(tmp_path / "new.prmdesk")
    with closing(connect(path)) as raw, closing(connect(tmp_path / "new.prmdesk")) as new:
        assert schema(raw) == schema(new)
    db = Database(path)
    with db.read() as c:
        names = [row.name for row in c.execute(select(tables.partners.c.name).order_by("id"))]
    assert names == ["Brightpath GmbH", "北辰科技有限公司", "Harbor & Sons"]
    assert db.undo().label == "Import partners"
    with db.read() as c:
        assert c.execute(select(tables.partners)).all() == []
    db.close()


def released(path: Path, number: int) -> Path:
    """A workspace as the prmdesk with schema ``number`` left it."""
    path.touch()
    with closing(connect(path)) as raw:
        raw.executescript((DATA / f"schema-{number}.sql").read_text("utf-8"))
        raw.execute(f"PRAGMA application_id={APPLICATION_ID}")
        raw.execute(f"PRAGMA user_version={number}")
    return path


RENAME = """\
    with op.batch_alter_table("partners") as batch:
        batch.alter_column("name", new_column_name="called")
        batch.add_column(sa.Column("size", sa.Integer(), server_default="3"))
"""


def add_migration(monkeypatch: pytest.MonkeyPatch, folder: Path, body: str) -> None:
    """As if the next prmdesk ran: one migration more, with ``body``."""
    migrations = Path(shutil.copytree(upgrade.MIGRATIONS, folder / "migrations"))
    newest, following = f"{SCHEMA:04}", f"{SCHEMA + 1:04}"
    (migrations / "versions" / f"{following}_next.py").write_text(
        "import sqlalchemy as sa\nfrom alembic import op\n"
        f"revision, down_revision = '{following}', '{newest}'\n"
        f"branch_labels = depends_on = None\n\ndef upgrade():\n    {body.strip()}\n"
    )
    monkeypatch.setattr(upgrade, "MIGRATIONS", migrations)
    monkeypatch.setattr(upgrade, "SCHEMA", SCHEMA + 1)

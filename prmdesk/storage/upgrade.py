"""A workspace file of the current schema: made new, or brought up from an older one (R7)."""

import tempfile
from pathlib import Path

from prmdesk.errors import Unavailable
from prmdesk.i18n import _
from prmdesk.storage.engine import WRITING, make_private, mark, open_engine, raw_of, sync_folder
from prmdesk.storage.tables import APPLICATION_ID, SCHEMA

MIGRATIONS = Path(__file__).parent / "migrations"


def create(path: Path) -> None:
    """Make an empty workspace at ``path``, whole or not at all; ``Unavailable`` if one is there."""
    if path.exists():
        raise Unavailable(_("There is a file of this name already. Choose another name."))
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=".prmdesk-") as folder:
        draft = Path(folder) / path.name
        make_private(draft)
        migrate(draft)
        draft.rename(path)
    sync_folder(path.parent)


def migrate(path: Path) -> None:
    """Bring a workspace to the current schema in one transaction: it is old or new, never mixed.

    The caller has made a verified backup of an older file first.
    """
    from alembic import command
    from alembic.config import Config

    engine = open_engine(path, wal=False)
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    try:
        with engine.connect().execution_options(**{WRITING: True}) as connection:
            connection.connection.cursor().execute("PRAGMA foreign_keys=OFF")
            with connection.begin():
                config.attributes["connection"] = connection
                command.upgrade(config, "head")
                if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                    raise Unavailable(_("This workspace could not be upgraded and is as it was."))
                mark(raw_of(connection), application_id=APPLICATION_ID, user_version=SCHEMA)
    finally:
        engine.dispose()

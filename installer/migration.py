"""Draft the next migration: what ``tables.py`` says and the newest migration does not yet do.

``make migration NAME=what_it_is_for`` writes ``prmdesk/storage/migrations/versions/000N_what.py``;
read it before it is committed, and raise ``SCHEMA`` in ``tables.py`` to N.
"""

import sys
import tempfile
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine

FOLDER = Path(__file__).resolve().parent.parent / "prmdesk" / "storage" / "migrations"


def main(name: str) -> None:
    """Compare the tables with a file made by the migrations there are, and write the next one."""
    number = len(list((FOLDER / "versions").glob("0*.py"))) + 1
    config = Config(attributes={})
    config.set_main_option("script_location", str(FOLDER))
    config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    with tempfile.TemporaryDirectory() as folder:
        engine = create_engine(f"sqlite:///{folder}/scratch.prmdesk")
        with engine.connect() as connection:
            config.attributes["connection"] = connection
            with connection.begin():
                command.upgrade(config, "head")
            with connection.begin():
                command.revision(config, message=name, autogenerate=True, rev_id=f"{number:04}")
        engine.dispose()


if __name__ == "__main__":
    main(sys.argv[1])

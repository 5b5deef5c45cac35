"""Each test has a home, a language and a workspace of its own, and leaves nothing open."""

import logging
import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.update(LC_ALL="C.UTF-8", TZ="UTC", QT_SCALE_FACTOR="1")
# Where nothing is kept compiled, each worker and each child compiles all of it again: 30 seconds.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

import gc
import shutil
import sys
import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from sqlalchemy import Engine
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

from prmdesk import i18n
from prmdesk.domain.workspace import Workspace
from prmdesk.services import sample, workspace
from prmdesk.storage import upgrade
from prmdesk.storage.database import Database
from prmdesk.words.lifecycle import call_stages

TODAY = date(2026, 11, 24)

sys.dont_write_bytecode = False
settings.register_profile("suite", deadline=None, max_examples=50, database=None)
settings.load_profile("suite")


class OneDialect(SQLiteDialect_pysqlite):
    """What all databases of a run speak, so that a statement is compiled once for all of them."""

    supports_statement_cache = True
    compiled: dict[Any, Any] = {}  # noqa: RUF012

    def __eq__(self, other: object) -> bool:
        return isinstance(other, OneDialect)

    def __hash__(self) -> int:
        return hash(OneDialect)

    @classmethod
    def engine_created(cls, engine: Engine) -> None:
        engine.update_execution_options(compiled_cache=cls.compiled)


registry.register("sqlite.pysqlite", __name__, "OneDialect")


def pytest_collection_finish() -> None:
    """What was imported and collected stays: no sweep for cycles walks over it again (a fifth of
    the time of tests with windows)."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _isolated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("PRMDESK_HOME", str(tmp_path / "home"))
    i18n.use("en")
    call_stages({})
    threads = threading.active_count()
    yield
    i18n.use("en")
    assert threading.active_count() <= threads, "a thread was left running"


@pytest.fixture(autouse=True)
def _no_warnings_logged(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    yield
    loud = [r for r in caplog.get_records("call") if r.levelno >= logging.WARNING]
    assert not loud, f"logged: {[record.getMessage() for record in loud]}"


@pytest.fixture
def today() -> date:
    return TODAY


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace migrated and set up once, copied for each test."""
    path = tmp_path_factory.mktemp("template") / "template.prmdesk"
    upgrade.create(path)
    db = Database(path)
    db.today = lambda: TODAY
    workspace.set_up(db, Workspace(owner="Robin Weber", company="Aurora Software", currency="EUR"))
    db.close()
    return path


@pytest.fixture
def db_path(template: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(template, tmp_path / "partners.prmdesk"))


@pytest.fixture
def db(db_path: Path) -> Iterator[Database]:
    database = Database(db_path)
    database.today = lambda: TODAY
    yield database
    database.close()


@pytest.fixture(scope="session")
def sample_made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample workspace, made once; it stays as it is: look at a copy."""
    folder = tmp_path_factory.mktemp("sample")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PRMDESK_HOME", str(folder / "home"))
        sample.fresh(folder / "sample.prmdesk", TODAY).close()
    return folder / "sample.prmdesk"


@pytest.fixture
def sampled(sample_made: Path, tmp_path: Path) -> Iterator[Database]:
    """A copy of the sample workspace, open."""
    opened = Database(Path(shutil.copy(sample_made, tmp_path / "sample.prmdesk")))
    opened.today = lambda: TODAY
    yield opened
    opened.close()

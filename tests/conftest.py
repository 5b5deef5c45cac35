"""Each test has a home, a language and a workspace of its own, and leaves nothing open."""

import logging
import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.update(LC_ALL="C.UTF-8", TZ="UTC", QT_SCALE_FACTOR="1")

import shutil
import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings

from prmdesk import i18n
from prmdesk.domain.workspace import Workspace
from prmdesk.services import workspace
from prmdesk.storage import upgrade
from prmdesk.storage.database import Database
from prmdesk.words.lifecycle import call_stages

TODAY = date(2026, 11, 24)

settings.register_profile("suite", deadline=None, max_examples=50, database=None)
settings.load_profile("suite")


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

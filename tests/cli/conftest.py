"""The command line as a person types it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from prmdesk.cli.main import main
from prmdesk.domain.partners import Partner
from prmdesk.services import partners
from prmdesk.storage.database import Database
from tests.conftest import TODAY


@dataclass(frozen=True, slots=True)
class Said:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str

    @property
    def complaint(self) -> str:
        """The one sentence on stderr of a command that failed; never a traceback."""
        assert self.code != 0
        assert self.err.count("\n") == 1, self.err
        return self.err.rstrip("\n")


Typed = Callable[..., Said]


@pytest.fixture
def typed(capsys: pytest.CaptureFixture[str]) -> Typed:
    """Types a command and hands over what was said."""

    def run(*words: str | Path) -> Said:
        windows = dict.fromkeys(("open", "tour", "self-test"), lambda wanted: 0)
        code = main([str(word) for word in words], windows)
        return Said(code, *capsys.readouterr())

    return run


@pytest.fixture
def file(db: Database) -> Path:
    """A closed workspace of two partners."""
    for name in ("Brightpath Consulting", "北辰科技"):
        partners.add_partner(db, Partner(0, name), TODAY)
    db.close()
    return db.path

"""The watch over the forked children sees what it is there to see."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

if os.name != "posix":
    pytest.skip("children are forked and watched: POSIX only", allow_module_level=True)

from prmdesk.errors import Unreadable
from prmdesk.importers import sandbox
from prmdesk.importers.child import Request
from tests.hostile.parts import xlsx
from tests.hostile.seeds import ROOT, seeded

_START = (
    "import os, socket, sys; sys.path.insert(0, sys.argv[1]); from tests.hostile import seeds;"
    "seeds.watch(1); open(sys.argv[2]);"
)


def sins(code: str, path: Path) -> list[str]:
    command = [sys.executable, "-c", f"{_START}{code}", str(ROOT), str(path)]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.splitlines()


def test_the_file_itself_and_modules_may_be_opened(tmp_path: Path) -> None:
    assert sins("import openpyxl, clevercsv; open(sys.argv[2])", xlsx(tmp_path)) == []


@pytest.mark.parametrize(
    "code",
    [
        "open('/etc/passwd')",
        "open(sys.argv[2] + '.tmp', 'w')",
        "os.open('/tmp', os.O_RDONLY)",
        "socket.socket().connect(('127.0.0.1', 9))",
        "os.system('true')",
        "os.remove(sys.argv[2])",
    ],
)
def test_anything_else_is_seen(tmp_path: Path, code: str) -> None:
    assert sins(code, xlsx(tmp_path)) != []


def aborted(child: Any, _request: Request) -> None:
    os.kill(child._pid, signal.SIGABRT)
    child.stdin.close()


def test_the_death_of_a_child_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = xlsx(tmp_path)
    with seeded(monkeypatch) as watch:
        sandbox.read(path)
        assert (watch.endings, watch.deaths) == ([0], 0)
        assert watch.peak > 10 * 1024**2
        monkeypatch.setattr(sandbox._Reading, "_ask", staticmethod(aborted))
        with pytest.raises(Unreadable):
            sandbox.read(path)
        assert watch.deaths == 1

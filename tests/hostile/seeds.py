"""Starts one warm process that forks a reading child for each file, and watches what it does.

A child that is started anew for each of some thousand files spends its time importing. The forked
one runs the same ``child.main`` under the same limits; ``sandbox`` talks to it as to any other.
"""

import gc
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any, BinaryIO

import pytest

from prmdesk.importers import sandbox

ROOT = Path(__file__).parents[2]
_FAR = frozenset({
    "socket.connect", "socket.sendto", "socket.getaddrinfo", "subprocess.Popen", "os.system",
    "os.exec", "os.posix_spawn", "os.fork", "os.remove", "os.rename", "os.mkdir", "os.symlink",
})  # fmt: skip


@dataclass
class Watch:
    """What the children did since the last ``clear``: how they ended, their memory, their sins."""

    endings: list[int] = field(default_factory=list)
    peak: int = 0
    sins: list[str] = field(default_factory=list)

    def clear(self) -> None:
        """Forget all."""
        self.endings, self.peak, self.sins = [], 0, []

    @property
    def deaths(self) -> int:
        """Children that were ended by a signal that was not ours."""
        return sum(
            os.WIFSIGNALED(end) and os.WTERMSIG(end) != signal.SIGKILL for end in self.endings
        )


class _Forked:
    """A child as ``subprocess.Popen`` would give it."""

    def __init__(self, line: socket.socket, watch: Watch) -> None:
        asked, self._answers = os.pipe(), os.pipe()
        socket.send_fds(line, [b"f"], [asked[0], self._answers[1]])
        os.close(asked[0])
        os.close(self._answers[1])
        self.stdin: BinaryIO = os.fdopen(asked[1], "wb")
        self.stdout: BinaryIO = os.fdopen(self._answers[0], "rb")
        self._line, self._watch = line.makefile("r"), watch
        self._pid = int(self._line.readline())
        self._is_over = False

    def kill(self) -> None:
        """End it, if it has not ended."""
        if not self._is_over:
            with suppress(ProcessLookupError):
                os.kill(self._pid, signal.SIGKILL)

    def wait(self) -> None:
        """Hear how it ended."""
        if not self._is_over:
            self._is_over = True
            told = json.loads(self._line.readline())
            self._line.close()
            self._watch.endings.append(told["ending"])
            self._watch.peak = max(self._watch.peak, told["peak"])
            self._watch.sins += told["sins"]


@contextmanager
def seeded(monkeypatch: pytest.MonkeyPatch) -> Iterator[Watch]:
    """Inside of it ``sandbox`` reads by forked children."""
    ours, theirs = socket.socketpair()
    code = "import sys; sys.path.insert(0, sys.argv[1]); from tests.hostile import seeds"
    code = f"{code}; seeds.serve(int(sys.argv[2]))"
    command = [sys.executable, "-P", "-c", code, str(ROOT), str(theirs.fileno())]
    with subprocess.Popen(command, pass_fds=[theirs.fileno()], stderr=subprocess.DEVNULL) as warm:
        theirs.close()
        watch = Watch()
        ways = SimpleNamespace(**vars(subprocess))
        ways.Popen = lambda *_args, **_more: _Forked(ours, watch)
        monkeypatch.setattr(sandbox, "subprocess", ways)
        try:
            yield watch
        finally:
            monkeypatch.undo()
            ours.close()
            warm.wait()


# In the warm process


def serve(number: int) -> None:
    """Fork a child for each pair of pipes that comes, until the other end closes."""
    _warm_up()
    gc.freeze()  # a child that sweeps would copy every page it shares with us
    line = socket.socket(fileno=number)
    while True:
        word, pipes, _flags, _from = socket.recv_fds(line, 1, 2)
        if not word:
            return
        sins, report = os.pipe()
        pid = os.fork()
        if not pid:
            line.close()
            os.close(sins)
            _be_the_child(pipes, report)
        for pipe in (*pipes, report):
            os.close(pipe)
        line.sendall(f"{pid}\n".encode())
        with os.fdopen(sins, "r") as told:
            found = told.read().splitlines()
        _pid, ending, used = os.wait4(pid, 0)
        about = {"ending": ending, "peak": used.ru_maxrss * 1024, "sins": found[:9]}
        line.sendall(json.dumps(about).encode() + b"\n")


def _warm_up() -> None:
    """Load what readers load for every kind of file, so that no child has to."""
    import openpyxl  # noqa: F401
    import python_calamine  # noqa: F401

    from prmdesk.importers import child, text, webpage, workbook  # noqa: F401

    table = 'Firma;Ort, Land\nMüller;"Köln, 北京市"\n' * 9
    for encoding in ("utf-8", "cp1252", "gb18030"):
        text.read(table.encode(encoding, "replace"), "warm", "", "")


def _be_the_child(pipes: list[int], report: int) -> None:
    from prmdesk.importers import child

    os.dup2(pipes[0], 0)
    os.dup2(pipes[1], 1)
    for pipe in pipes:
        os.close(pipe)
    watch(report)
    ending = 1
    try:
        ending = child.main()
    finally:
        sys.stdout.flush()
        os._exit(ending)


def watch(report: int) -> None:
    """From now on each thing that a reader has no business to do is written to ``report``."""
    allowed = (
        sys.prefix, sys.base_prefix, str(ROOT), os.path.dirname(os.__file__),
        "/etc/mime.types", "/etc/apache",  # openpyxl has these read when it is imported
    )  # fmt: skip
    asked: list[str] = []

    def hook(event: str, args: tuple[Any, ...]) -> None:
        sin = ""
        if event in _FAR:
            sin = f"{event} {args}"
        elif event == "open" and isinstance(args[0], str | bytes):
            path = os.path.realpath(os.fsdecode(args[0]))
            asked.append(path)
            is_read = not isinstance(args[2], int) or not args[2] & (os.O_WRONLY | os.O_RDWR)
            if not is_read or not (path == asked[0] or path.startswith(allowed)):
                sin = f"open {path} {args[1:]}"
        if sin:
            os.write(report, ascii(sin).encode() + b"\n")

    sys.addaudithook(hook)

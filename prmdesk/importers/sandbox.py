"""Runs the reading of a file in a child process that may die without harm (R9)."""

import json
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import asdict, replace
from pathlib import Path
from typing import IO, Any

from prmdesk.importers import limits
from prmdesk.importers.child import MAX_TEXT, Request, revived
from prmdesk.importers.grid import Book, Grid, Row, Span, is_blank
from prmdesk.importers.refusals import WARNINGS, Why, unreadable
from prmdesk.importers.sniff import Kind

CHILD_FLAG = "--read-sheet"
"""First argument of an installed program that is to be the child, see ``command``."""

Progress = Callable[[int, int], object]

_TICK = 0.05
_MAX_LINE = 64 * 1024 * 1024
_FINAL = frozenset(Why) - {Why.BROKEN}
_ROOT = str(Path(__file__).resolve().parents[2])


def read(
    path: Path,
    *,
    encoding: str = "",
    delimiter: str = "",
    progress: Progress = lambda done, total: None,
) -> Book:
    """The sheets of ``path`` with at least one cell; ``Unreadable`` with a sentence otherwise.

    ``progress(rows read, 0)`` is called at least every 50 ms; what it raises ends the child.
    """
    request = Request(str(path.absolute()), encoding, delimiter)
    deadline = time.monotonic() + limits.SECONDS
    first = _Reading(request, deadline, progress)
    if first.why is None and first.grids:
        return first.book()
    if first.kind is not Kind.XLSX or first.why in _FINAL:
        raise unreadable(first.why or Why.EMPTY)
    second = _Reading(replace(request, is_second=True), deadline, progress)
    if second.why is None and second.grids:
        return second.book()
    raise unreadable(second.why or first.why or Why.EMPTY)


def command() -> list[str]:
    """How this program, installed or not, is started as the child."""
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD_FLAG]
    code = "import sys; sys.path.insert(0, sys.argv[1]); from prmdesk.importers import child"
    return [sys.executable, "-P", "-c", f"{code}; raise SystemExit(child.main())", _ROOT]


class _Reading:
    """One child from start to end. ``why`` is None when it read everything."""

    def __init__(self, request: Request, deadline: float, progress: Progress) -> None:
        self.kind: Kind | None = None
        self.why: Why | None = Why.BROKEN
        self.grids: list[Grid] = []
        self._end: dict[str, Any] = {}
        self._rows: list[Row] = []
        self._count = 0
        child = subprocess.Popen(
            command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        try:
            self._ask(child, request)
            for line in _lines(child, deadline, lambda: progress(self._count, 0)):
                self._take(json.loads(line, object_hook=revived))
        except TimeoutError:
            self.why = Why.TOO_SLOW
        except (ValueError, LookupError, TypeError, RecursionError):
            self.why = Why.BROKEN  # whatever took over the child does not speak as we do
        finally:
            child.kill()
            child.wait()
            if child.stdout is not None:
                child.stdout.close()

    @staticmethod
    def _ask(child: subprocess.Popen[bytes], request: Request) -> None:
        assert child.stdin is not None
        with suppress(OSError), child.stdin as stdin:
            stdin.write(json.dumps(asdict(request)).encode() + b"\n")

    def _take(self, message: dict[str, Any]) -> None:
        if "kind" in message:
            self.kind = Kind(message["kind"])
        elif "sheet" in message:
            self._close_sheet()
            about = message["sheet"]
            merged: tuple[Span, ...] = tuple(tuple(span) for span in about["merged"])
            self._rows = []
            self.grids.append(Grid(about["name"], self._rows, about["is_hidden"], merged))
        elif "rows" in message:
            self._rows.extend(message["rows"])
            self._count += len(message["rows"])
        elif "refused" in message:
            self.why = Why(message["refused"])
        elif "end" in message:
            self._close_sheet()
            self._end = message["end"]
            self.why = None

    def _close_sheet(self) -> None:
        """Sheets with nothing on them are not sheets of a list."""
        if self.grids and all(is_blank(row) for row in self._rows):
            self.grids.pop()

    def book(self) -> Book:
        """What was read."""
        codes = tuple(code for code in self._end["warnings"] if code in WARNINGS)
        return Book(
            tuple(self.grids), self._end.get("encoding", ""), self._end.get("delimiter", ""), codes
        )


def _lines(
    child: subprocess.Popen[bytes], deadline: float, tick: Callable[[], object]
) -> Iterator[bytes]:
    """What the child says, until it ends; ``tick`` is called while waiting and between lines."""
    assert child.stdout is not None
    lines: queue.Queue[bytes] = queue.Queue(maxsize=64)
    stop = threading.Event()
    listener = threading.Thread(target=_listen, args=(child.stdout, lines, stop), daemon=True)
    listener.start()
    try:
        total = 0
        while True:
            tick()
            if time.monotonic() > deadline:
                raise TimeoutError
            try:
                line = lines.get(timeout=_TICK)
            except queue.Empty:
                continue
            total += len(line)
            if not line.endswith(b"\n") or total > 8 * MAX_TEXT:
                return
            yield line
    finally:
        stop.set()
        child.kill()
        listener.join()


def _listen(pipe: IO[bytes], lines: "queue.Queue[bytes]", stop: threading.Event) -> None:
    """Move lines from the pipe to the queue; an empty one tells the end."""
    line = b"\n"
    while line.endswith(b"\n") and not stop.is_set():
        line = pipe.readline(_MAX_LINE)
        while not stop.is_set():
            with suppress(queue.Full):
                lines.put(line, timeout=_TICK)
                break

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

from prmdesk.importers import limits, plan_book_marks
from prmdesk.importers.child import MAX_TEXT, Request, revived
from prmdesk.importers.grid import Book, Grid, Row, Span, is_blank
from prmdesk.importers.plan_book_marks import Marks
from prmdesk.importers.refusals import WARNINGS, Why, unreadable
from prmdesk.importers.sniff import Kind
from prmdesk.importers.workbook import Reader

CHILD_FLAG = "--read-sheet"
"""First argument of an installed program that is to be the child, see ``command``."""

Progress = Callable[[int, int], object]

_TICK = 0.05
_TEXTS_SHARED = 20_000
_MAX_LINE = 64 * 1024 * 1024
_LAST: dict[Kind | None, Reader] = {
    Kind.ODS: Reader.CALAMINE_MENDED,
    Kind.XLSX: Reader.OPENPYXL_MENDED,
}
"""The last reader for a kind; all others are read in one way only."""

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

    An xlsx goes from reader to reader until one finds every row that was counted (R10).
    ``progress(rows read, 0)`` is called at least every 50 ms; what it raises ends the child.
    """
    return _read(Request(str(path.absolute()), encoding, delimiter), progress)[0]


def read_marked(path: Path, *, progress: Progress = lambda done, total: None) -> tuple[Book, Marks]:
    """The sheets of ``path`` as ``read`` brings them, and what stands beside their values (D4)."""
    return _read(Request(str(path.absolute()), marks=True), progress)


def _read(request: Request, progress: Progress) -> tuple[Book, Marks]:
    deadline = time.monotonic() + limits.SECONDS
    readings: list[_Reading] = []
    for reader in Reader:
        reading = _Reading(replace(request, reader=reader), deadline, progress)
        readings.append(reading)
        last = _LAST.get(readings[0].kind, Reader.CALAMINE)
        if reading.is_whole or reading.why in _FINAL or reader is last:
            break
    best = max(readings, key=lambda one: one.rows_read)
    if not best.rows_read:
        raise unreadable(next((one.why for one in reversed(readings) if one.why), Why.EMPTY))
    return best.book(max(one.rows_counted for one in readings)), best.marks


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
        self.marks = Marks()
        self._end: dict[str, Any] = {}
        self._rows: list[Row] = []
        self._texts: dict[str, str] = {}
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
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
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
            self._rows.extend(map(self._shared, message["rows"]))
            self._count += len(message["rows"])
        elif "marks" in message:
            self.marks = plan_book_marks.from_message(message["marks"])
        elif "refused" in message:
            self.why = Why(message["refused"])
        elif "end" in message:
            self._close_sheet()
            self._end = message["end"]
            self.why = None

    def _shared(self, row: Row) -> Row:
        """``row`` with one object for each text that stands in many rows: countries, cities."""
        same = self._texts.setdefault if len(self._texts) < _TEXTS_SHARED else self._texts.get
        return [same(value, value) if isinstance(value, str) else value for value in row]

    def _close_sheet(self) -> None:
        """Sheets with nothing on them are not sheets of a list."""
        if self.grids and all(is_blank(row) for row in self._rows):
            self.grids.pop()

    @property
    def rows_read(self) -> int:
        """Rows that are not blank; 0 unless all of them came."""
        return 0 if self.why else self._end.get("read", self._count)

    @property
    def rows_counted(self) -> int:
        """Rows that the child counted another way; 0 unless it came to its end."""
        return 0 if self.why else self._end.get("counted", self._count)

    @property
    def is_whole(self) -> bool:
        """Whether all rows that were counted were read."""
        return not self.why and self.rows_read >= self.rows_counted

    def book(self, counted: int) -> Book:
        """What was read; ``counted`` is the most rows that any count came to."""
        codes = tuple(code for code in self._end["warnings"] if code in WARNINGS)
        return Book(
            tuple(self.grids),
            self._end.get("encoding", ""),
            self._end.get("delimiter", ""),
            codes,
            None if counted <= self.rows_read else (self.rows_read, counted),
            str(self._end.get("fingerprint", ""))[:64],
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

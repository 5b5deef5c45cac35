"""Ways to bring a sheet into a database, each run in a process of its own: time and memory.

``python -m tests.benchmarks.ways WAY SHEET TARGET`` prints what it took as JSON.
"""

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import Any, TypeVar

T = TypeVar("T")
Steps = dict[str, float]

BESIDE = ("start", "undo")
"""Steps that are measured, but are no part of bringing a sheet into an open window."""


@dataclass(frozen=True)
class Taken:
    """What one way took: seconds in all and step by step, MB of its process and of its child."""

    seconds: float
    steps: Steps
    peak: float
    child: float


def take(way: str, sheet: Path, target: Path, home: Path) -> Taken:
    """Run ``way`` in a new process."""
    env = os.environ | {"PRMDESK_HOME": str(home)}
    words = [sys.executable, "-m", __name__, way, str(sheet), str(target)]
    said = subprocess.run(words, env=env, check=True, capture_output=True).stdout
    return Taken(*json.loads(said))


class _Clock:
    def __init__(self) -> None:
        self.steps: Steps = {}

    def step(self, name: str, act: Callable[[], T]) -> T:
        start = perf_counter()
        found = act()
        self.steps[name] = perf_counter() - start
        return found


def floor(sheet: Path, target: Path, clock: _Clock) -> None:
    """The least it can cost with these libraries: calamine reads, executemany writes."""

    def read() -> list[list[Any]]:
        import python_calamine

        return list(python_calamine.load_workbook(sheet).get_sheet_by_index(0).iter_rows())

    def write() -> None:
        with sqlite3.connect(target) as db:
            names = ", ".join(f'"{name}"' for name in rows[0])
            db.execute(f"CREATE TABLE partners ({names})")
            marks = ", ".join("?" * len(rows[0]))
            db.executemany(f"INSERT INTO partners VALUES ({marks})", rows[1:])

    rows = clock.step("read", read)
    clock.step("write", write)


def pandas(sheet: Path, target: Path, clock: _Clock, engine: Any = "openpyxl") -> None:
    """What people would write instead."""

    def read() -> Any:
        import pandas

        return pandas.read_excel(sheet, engine=engine)

    frame = clock.step("read", read)
    with sqlite3.connect(target) as db:
        clock.step("write", lambda: frame.to_sql("partners", db))


def pandas_calamine(sheet: Path, target: Path, clock: _Clock) -> None:
    """The same with the quick reader."""
    pandas(sheet, target, clock, "calamine")


def prmdesk(sheet: Path, target: Path, clock: _Clock) -> None:
    """The whole trusted import into the workspace ``target``, and its undo."""
    import gc

    gc.disable()  # as in the window's worker

    def load() -> Any:
        from prmdesk.services import importing
        from prmdesk.storage.database import Database

        return importing, Database(target)

    importing, db = clock.step("start", load)
    from prmdesk.importers.answers import Answers

    book = clock.step("read", lambda: importing.read(db, sheet))
    place = importing.likely_sheet(book)
    table = clock.step("understand", lambda: importing.understand(db, book.grids[place]))
    preview = clock.step("preview", lambda: importing.preview(db, table, Answers()))
    clock.step("questions", lambda: preview.questions)
    run = clock.step("check", lambda: importing.dry_run(db, preview))
    clock.step("write", lambda: importing.apply(db, run, date(2026, 11, 24), sheet.name))
    clock.step("undo", db.undo)
    db.close()


WAYS = {way.__name__: way for way in (floor, pandas, pandas_calamine, prmdesk)}


def main(way: str, sheet: str, target: str) -> None:
    """Go this way and say what it took."""
    import resource

    clock = _Clock()
    start = perf_counter()
    WAYS[way](Path(sheet), Path(target), clock)
    seconds = perf_counter() - start - sum(clock.steps.get(name, 0) for name in BESIDE)
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    sys.stdout.write(json.dumps([seconds, clock.steps, _peak(), children]))


def _peak() -> float:
    """MB that this process had at most; what getrusage says began before it did."""
    status = Path("/proc/self/status").read_text("ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    main(*sys.argv[1:])

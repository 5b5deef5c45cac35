"""The files that readers of spreadsheets are tested with by their own makers (T14).

A sample lies in tests/data/readers. ``make drill`` reads as many more as there are below the folder
named by PRMDESK_READER_FILES: unpack the source packages of pandas, xlrd, pyexcel and others there.
"""

import os
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from prmdesk.errors import Unreadable
from prmdesk.importers import limits, sandbox
from prmdesk.importers.child import Request
from prmdesk.importers.grid import is_blank
from prmdesk.importers.sniff import Kind
from prmdesk.importers.workbook import Reader
from tests.hostile.seeds import Watch, seeded

if os.name != "posix":
    pytest.skip("children are forked and watched: POSIX only", allow_module_level=True)

SAMPLE = Path(__file__).parents[1] / "data" / "readers"
_FOLDER = "PRMDESK_READER_FILES"
_SUFFIXES = frozenset(
    [
        ".xlsx",
        ".xlsm",
        ".xltx",
        ".xlsb",
        ".xls",
        ".xlt",
        ".ods",
        ".fods",
        ".csv",
        ".tsv",
        ".txt",
        ".tab",
        ".htm",
        ".html",
        ".xml",
    ]
)


@dataclass
class Tally:
    """What came of some files."""

    outcomes: Counter[str] = field(default_factory=Counter)
    slowest: tuple[float, str] = (0.0, "")
    differ: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)

    def read(self, path: Path) -> None:
        """Read one more, and then once by either reader alone."""
        start = time.monotonic()
        try:
            book = sandbox.read(path)
        except Unreadable as error:
            self.outcomes[f"{path.suffix.lower()}: {error}"] += 1
            self._took(path, start)
            return
        self._took(path, start)
        self.outcomes[f"{path.suffix.lower()}: rows"] += 1
        count = sum(not is_blank(row) for grid in book.grids for row in grid.rows)
        counts = [_rows(path, reader) for reader in (Reader.CALAMINE, Reader.OPENPYXL_MENDED)]
        if book.counts_differ or (None not in counts and counts[0] != counts[1]):
            self.differ.append(f"{path.name}: {counts}, taken {count}, told {book.counts_differ}")
        if None not in counts and not book.counts_differ and count < max(filter(None, counts)):
            self.lost.append(f"{path}: {counts}, taken {count}")

    def _took(self, path: Path, start: float) -> None:
        self.slowest = max(self.slowest, (time.monotonic() - start, path.name))

    def told(self, watch: Watch) -> str:
        """All of it in numbers."""
        lines = [f"{count:6} {outcome}" for outcome, count in self.outcomes.most_common()]
        about = f"{watch.deaths} children died, peak {watch.peak >> 20} MiB, slowest {self.slowest}"
        return "\n".join(["", *lines, *self.differ, about, ""])


def _rows(path: Path, reader: Reader) -> int | None:
    """How many rows ``reader`` alone finds in an xlsx; None where it cannot read it."""
    request = Request(str(path.absolute()), reader=reader)
    reading = sandbox._Reading(request, time.monotonic() + limits.SECONDS, lambda *_n: None)
    is_whole = reading.why is None and reading.kind is Kind.XLSX
    return reading.rows_read if is_whole else None


@pytest.fixture
def watched(monkeypatch: pytest.MonkeyPatch) -> Iterator[Watch]:
    with seeded(monkeypatch) as watch:
        yield watch


def _read_all(files: list[Path], watch: Watch) -> Tally:
    tally = Tally()
    for path in files:
        tally.read(path)
    assert tally.slowest[0] <= limits.SECONDS + 1
    assert watch.peak <= limits.MEMORY
    assert not watch.sins
    assert not tally.lost
    return tally


def _below(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.suffix.lower() in _SUFFIXES)


def test_the_sample_is_read(watched: Watch) -> None:
    files = _below(SAMPLE)
    tally = _read_all(files, watched)
    read = sum(count for outcome, count in tally.outcomes.items() if outcome.endswith(": rows"))
    assert len(files) >= 40
    assert read >= 0.8 * len(files)


@pytest.mark.drill
def test_all_that_are_there_are_read(watched: Watch, capsys: pytest.CaptureFixture[str]) -> None:
    folder = os.environ.get(_FOLDER)
    if not folder:
        pytest.skip(f"{_FOLDER} names no folder")
    tally = _read_all(_below(Path(folder)), watched)
    with capsys.disabled():
        sys.stdout.write(tally.told(watched))

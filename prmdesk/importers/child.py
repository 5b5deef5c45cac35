"""The reading child: takes one request on stdin, writes what it read to stdout, line by line."""

import hashlib
import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, BinaryIO

from prmdesk.importers import limits, plan_book_marks, sniff, witness, workbook
from prmdesk.importers.grid import MAX_COLUMNS, Book, Grid, Row
from prmdesk.importers.refusals import Refused, Why
from prmdesk.importers.sniff import Kind
from prmdesk.importers.workbook import Reader

MAX_TEXT = 200 * 1024 * 1024
MAX_CELLS = 10_000_000
_ROWS_AT_ONCE = 500
_CELLS_AT_ONCE = 20_000
_TEXT_AT_ONCE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Request:
    """What to read and how; empty ``encoding`` and ``delimiter`` are found out.

    ``marks`` asks for what a workbook says beside its values, too: see ``plan_book_marks``.
    """

    path: str
    encoding: str = ""
    delimiter: str = ""
    reader: Reader = Reader.CALAMINE
    marks: bool = False


Message = dict[str, Any]


def main() -> int:
    """Serve the one request of this process."""
    request = Request(**json.loads(sys.stdin.buffer.readline()))
    sys.dont_write_bytecode = True
    limits.restrict()
    out = sys.stdout.buffer
    try:
        for message in _read(request):
            if "end" in message:
                message["end"]["fingerprint"] = _fingerprint(Path(request.path))
            _send(out, message)
    except Refused as refused:
        _send(out, {"refused": refused.why})
    except FileNotFoundError:  # it was there a moment ago
        _send(out, {"refused": Why.MISSING})
    except MemoryError:
        _send(out, {"refused": Why.TOO_MUCH_MEMORY})
    return 0


def _send(out: BinaryIO, message: Message) -> None:
    line = json.dumps(message, default=_dated, separators=(",", ":"), check_circular=False)
    out.write(line.encode("ascii") + b"\n")
    out.flush()


def _dated(value: object) -> dict[str, str]:
    if isinstance(value, datetime):
        return {"at": value.isoformat()}
    if isinstance(value, date):
        return {"on": value.isoformat()}
    raise TypeError(type(value).__name__)


def revived(value: dict[str, Any]) -> object:
    """The date that ``_dated`` wrote; any other object as it is. For ``json.loads``."""
    if "on" in value:
        return date.fromisoformat(value["on"])
    if "at" in value:
        return datetime.fromisoformat(value["at"])
    return value


def _read(request: Request) -> Iterator[Message]:
    path = Path(request.path)
    kind = sniff.kind_of(path)
    yield {"kind": kind}
    if kind in (Kind.TEXT, Kind.HTML):
        yield from _book(_text_book(path, kind, request))
        return
    if request.marks and (marks := plan_book_marks.to_message(path, kind)) is not None:
        yield {"marks": marks}
    load = _Load()
    warnings: set[str] = set()
    read = 0
    for sheet in workbook.sheets(path, kind, Reader(request.reader)):
        yield _sheet(sheet)
        yield from load.parcels(sheet.rows())
        warnings |= sheet.warnings
        read += sheet.count
    counted = _counted(path, read) if kind is Kind.XLSX else read
    yield {"end": {"warnings": sorted(warnings), "read": read, "counted": counted}}


def _sheet(sheet: workbook.Sheet | Grid) -> Message:
    return {"sheet": {"name": sheet.name, "is_hidden": sheet.is_hidden, "merged": sheet.merged}}


def _counted(path: Path, read: int) -> int:
    """How many rows there are; exactly only where a quick look does not confirm."""
    if witness.rows(path) == read:
        return read
    exact = witness.filled_rows(path)
    return read if exact is None else exact


def _fingerprint(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _text_book(path: Path, kind: Kind, request: Request) -> Book:
    from prmdesk.importers import text, webpage

    with path.open("rb") as file:
        data = file.read(sniff.MAX_FILE + 1)
    if len(data) > sniff.MAX_FILE:
        raise Refused(Why.TOO_LARGE)  # it grew meanwhile
    if kind is Kind.HTML:
        return webpage.read(data, path.stem, request.encoding)
    return text.read(data, path.stem, request.encoding, request.delimiter)


def _book(book: Book) -> Iterator[Message]:
    load = _Load()
    warnings = set(book.warnings)
    for grid in book.grids:
        yield _sheet(grid)
        yield from load.parcels(row[:MAX_COLUMNS] for row in grid.rows)
        if any(len(row) > MAX_COLUMNS for row in grid.rows):
            warnings.add("columns_cut")
    about = {"encoding": book.encoding, "delimiter": book.delimiter, "warnings": sorted(warnings)}
    yield {"end": about}


class _Load:
    """What of a book was sent so far: more cells or text than any list has is refused."""

    def __init__(self) -> None:
        self._cells = self._text = 0

    def parcels(self, rows: Iterable[Row]) -> Iterator[Message]:
        """``rows`` some hundred at a time, so that no message keeps the window waiting."""
        parcel: list[Row] = []
        cells = text = 0
        for row in rows:
            parcel.append(row)
            cells += len(row)
            text += sum(len(value) for value in row if isinstance(value, str))
            if len(parcel) >= _ROWS_AT_ONCE or cells >= _CELLS_AT_ONCE or text >= _TEXT_AT_ONCE:
                self._take(cells, text)
                yield {"rows": parcel}
                parcel, cells, text = [], 0, 0
        yield {"rows": parcel}

    def _take(self, cells: int, text: int) -> None:
        self._cells += cells
        self._text += text
        if self._cells > MAX_CELLS or self._text > MAX_TEXT:
            raise Refused(Why.TOO_MANY_CELLS)


if __name__ == "__main__":
    raise SystemExit(main())

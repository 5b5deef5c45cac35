"""The reading child: takes one request on stdin, writes what it read to stdout, line by line."""

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, BinaryIO

from prmdesk.importers import limits, sniff, workbook
from prmdesk.importers.grid import Book, Row
from prmdesk.importers.refusals import Refused, Why
from prmdesk.importers.sniff import Kind

MAX_TEXT = 200 * 1024 * 1024
_ROWS_AT_ONCE = 500
_TEXT_AT_ONCE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Request:
    """What to read and how; empty ``encoding`` and ``delimiter`` are found out.

    ``is_second`` asks for the second reader, after the first one failed.
    """

    path: str
    encoding: str = ""
    delimiter: str = ""
    is_second: bool = False


Message = dict[str, Any]


def main() -> int:
    """Serve the one request of this process."""
    request = Request(**json.loads(sys.stdin.buffer.readline()))
    sys.dont_write_bytecode = True
    limits.restrict()
    out = sys.stdout.buffer
    try:
        for message in _read(request):
            _send(out, message)
    except Refused as refused:
        _send(out, {"refused": refused.why})
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
    reader = workbook.by_openpyxl if request.is_second else workbook.by_calamine
    warnings: set[str] = set()
    for sheet in reader(path):
        yield {"sheet": {"name": sheet.name, "is_hidden": sheet.is_hidden, "merged": sheet.merged}}
        yield from _chunks(sheet.rows())
        warnings |= sheet.warnings
    yield {"end": {"warnings": sorted(warnings)}}


def _text_book(path: Path, kind: Kind, request: Request) -> Book:
    from prmdesk.importers import text, webpage

    data = path.read_bytes()
    if kind is Kind.HTML:
        return webpage.read(data, path.stem, request.encoding)
    return text.read(data, path.stem, request.encoding, request.delimiter)


def _book(book: Book) -> Iterator[Message]:
    for grid in book.grids:
        yield {"sheet": {"name": grid.name, "is_hidden": grid.is_hidden, "merged": grid.merged}}
        yield from _chunks(grid.rows)
    yield {
        "end": {
            "encoding": book.encoding,
            "delimiter": book.delimiter,
            "warnings": book.warnings,
        }
    }


def _chunks(rows: Iterable[Row]) -> Iterator[Message]:
    """The rows some hundred at a time; a book with more text than any list has is refused."""
    chunk: list[Row] = []
    size = total = 0
    for row in rows:
        chunk.append(row)
        size += sum(len(value) for value in row if isinstance(value, str))
        if len(chunk) >= _ROWS_AT_ONCE or size >= _TEXT_AT_ONCE:
            total += size
            if total > MAX_TEXT:
                raise Refused(Why.BOMB)
            yield {"rows": chunk}
            chunk, size = [], 0
    yield {"rows": chunk}


if __name__ == "__main__":
    raise SystemExit(main())

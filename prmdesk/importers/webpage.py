"""Reads the tables of a web page, or of Excel's XML of 2003, which some systems save as .xls."""

from html.parser import HTMLParser

from prmdesk.importers import encoding as encodings
from prmdesk.importers.grid import MAX_COLUMNS, MAX_ROWS, Book, Cell, Grid, Row, cell
from prmdesk.importers.refusals import Refused, Why

_CELLS = ("td", "th", "cell")
_ROWS = ("tr", "row")


def read(data: bytes, name: str, encoding: str = "") -> Book:
    """Each table of the page ``data`` with more than one row as a sheet."""
    encoding = encoding or encodings.detect(data)
    tables = _Tables()
    tables.feed(data.decode(encoding, "replace"))
    tables.close()
    tables.end()
    found = [rows for rows in tables.found if len(rows) > 1]
    if not found:
        raise Refused(Why.DOCUMENT)
    names = [name] if len(found) == 1 else [f"{name} {n}" for n in range(1, len(found) + 1)]
    grids = (Grid(title, rows) for title, rows in zip(names, found, strict=True))
    return Book(tuple(grids), encoding)


class _Tables(HTMLParser):
    """Collects the text of all cells; a table inside a table is one of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[list[Row]] = []
        self._open: list[tuple[list[Row], list[Cell]]] = []
        self._row: list[Cell] = []
        self._text: list[str] | None = None
        self._span = 1

    def end(self) -> None:
        """Close what the page, cut off perhaps, left open."""
        while self._open:
            self.handle_endtag("table")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        tag = tag.removeprefix("ss:")
        if tag == "table":
            self._end_cell()
            self.found.append([])
            self._open.append((self.found[-1], self._row))
            self._row = []
        elif tag in _ROWS:
            self._end_row()
        elif tag in _CELLS:
            self._end_cell()
            self._text = []
            about = dict(attrs)
            place = _number(about.get("ss:index"), len(self._row) + 1)
            self._row += [None] * (place - 1 - len(self._row))
            self._span = _number(about.get("ss:mergeacross"), 0) + _number(about.get("colspan"), 1)
        elif tag == "br" and self._text is not None:
            self._text.append("\n")

    def handle_endtag(self, tag: str) -> None:
        tag = tag.removeprefix("ss:")
        if tag in _CELLS:
            self._end_cell()
        elif tag in _ROWS:
            self._end_row()
        elif tag == "table" and self._open:
            self._end_row()
            self._row = self._open.pop()[1]

    def handle_data(self, data: str) -> None:
        if self._text is not None:
            self._text.append(data if data.strip() else " ")

    def _end_cell(self) -> None:
        if self._text is not None:
            lines = "".join(self._text).split("\n")
            value = cell("\n".join(" ".join(line.split()) for line in lines).strip())
            self._row += [value, *[None] * (self._span - 1)][: MAX_COLUMNS - len(self._row)]
            self._text = None

    def _end_row(self) -> None:
        self._end_cell()
        if self._row and self._open:
            rows = self._open[-1][0]
            rows.append(self._row)
            if len(rows) > MAX_ROWS:
                raise Refused(Why.TOO_MANY_ROWS)
        self._row = []


def _number(text: str | None, usual: int) -> int:
    return int(text) if text and text.isascii() and text.isdecimal() and len(text) < 4 else usual

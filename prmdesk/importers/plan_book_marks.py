"""What a workbook says beside its values: properties, names, formulas, percentages (D4).

Runs in the reading child, on a file that ``sniff`` has looked through.
"""

import posixpath
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any
from xml.etree import ElementTree
from xml.parsers import expat

from prmdesk.importers.grid import MAX_COLUMNS, MAX_ROWS
from prmdesk.importers.refusals import Refused, Why
from prmdesk.importers.sniff import Kind

MAX_MARKS = 500_000

_PERCENT_FORMATS = {"9", "10"}
_QUOTED = re.compile(r'"[^"]*"|\\.')
_PLACE = re.compile(r"([A-Z]{1,3})(\d{1,7})")

Places = frozenset[tuple[int, int]]
"""Cells by row and column, counted from 0."""


@dataclass(frozen=True, slots=True)
class Marks:
    """Properties and names by name; cells by sheet. ``knows`` whether the file tells such things.

    ``formulas`` are cells that are computed, ``percents`` numbers that are shown as a percentage.
    """

    knows: bool = False
    properties: Mapping[str, str] = field(default_factory=dict)
    formulas: Mapping[str, Places] = field(default_factory=dict)
    percents: Mapping[str, Places] = field(default_factory=dict)

    @property
    def has_formulas(self) -> bool:
        """Whether any cell of the workbook is computed."""
        return any(self.formulas.values())


def from_message(message: Mapping[str, Any]) -> Marks:
    """The marks as ``to_message`` sent them through the pipe."""

    def places(told: Mapping[str, Any]) -> dict[str, Places]:
        return {
            str(name): frozenset((int(row), int(column)) for row, column in cells)
            for name, cells in told.items()
        }

    properties = {str(key): str(value) for key, value in message["properties"].items()}
    return Marks(True, properties, places(message["formulas"]), places(message["percents"]))


def to_message(path: Path, kind: Kind) -> dict[str, Any] | None:
    """The marks of ``path`` as JSON can hold them; None for a kind of file that has none."""
    readers = {Kind.XLSX: _Xlsx, Kind.ODS: _Ods}
    if kind not in readers:
        return None
    try:
        with zipfile.ZipFile(path) as archive:
            return readers[kind](archive).message()
    except (ElementTree.ParseError, expat.ExpatError, ValueError, LookupError):
        return None  # what is in the cells is read all the same


class _Found:
    """Collects the marks of a workbook, and refuses more than any plan has."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self.archive = archive
        self.names = set(archive.namelist())
        self.formulas: dict[str, list[tuple[int, int]]] = {}
        self.percents: dict[str, list[tuple[int, int]]] = {}
        self.count = 0

    def message(self) -> dict[str, Any]:
        properties = dict(self.properties())
        self.read_cells()
        return {"properties": properties, "formulas": self.formulas, "percents": self.percents}

    def properties(self) -> Iterator[tuple[str, str]]:
        raise NotImplementedError

    def read_cells(self) -> None:
        raise NotImplementedError

    def add(self, found: dict[str, list[tuple[int, int]]], sheet: str, row: int, col: int) -> None:
        if row >= MAX_ROWS or col >= MAX_COLUMNS:
            return
        self.count += 1
        if self.count > MAX_MARKS:
            raise Refused(Why.TOO_MANY_CELLS)
        found.setdefault(sheet, []).append((row, col))

    def tree(self, name: str) -> ElementTree.Element:
        if name not in self.names:
            return ElementTree.Element("none")
        with self.archive.open(name) as part:
            return ElementTree.parse(part).getroot()


class _Xlsx(_Found):
    def properties(self) -> Iterator[tuple[str, str]]:
        for one in self.tree("docProps/custom.xml"):
            yield one.get("name", ""), "".join(one.itertext())

    def read_cells(self) -> None:
        percents = self._percent_styles()
        for sheet, part in self._parts():
            with self.archive.open(part) as file:
                self._read(file, sheet, percents)

    def _parts(self) -> Iterator[tuple[str, str]]:
        targets = {
            one.get("Id", ""): posixpath.normpath(posixpath.join("/xl", one.get("Target", "")))
            for one in self.tree("xl/_rels/workbook.xml.rels")
        }
        for one in self.tree("xl/workbook.xml").iter():
            if _local(one.tag) == "sheet":
                key = next((value for name, value in one.items() if _local(name) == "id"), "")
                part = targets.get(key, "").lstrip("/")
                if part in self.names:
                    yield one.get("name", ""), part

    def _percent_styles(self) -> set[str]:
        tree = self.tree("xl/styles.xml")
        formats = set(_PERCENT_FORMATS)
        for one in tree.iter():
            code = _QUOTED.sub("", one.get("formatCode", ""))
            if _local(one.tag) == "numFmt" and "%" in code:
                formats.add(one.get("numFmtId", ""))
        cells = next((one for one in tree if _local(one.tag) == "cellXfs"), ())
        return {str(n) for n, one in enumerate(cells) if one.get("numFmtId") in formats}

    def _read(self, file: IO[bytes], sheet: str, percents: set[str]) -> None:
        row, column = -1, -1

        def start(name: str, attributes: dict[str, str]) -> None:
            nonlocal row, column
            tag = _local(name)
            if tag == "c":
                place = _PLACE.fullmatch(attributes.get("r", ""))
                column = _column(place[1]) if place else column + 1
                if attributes.get("s") in percents:
                    self.add(self.percents, sheet, row, column)
            elif tag == "f":
                self.add(self.formulas, sheet, row, column)
            elif tag == "row":
                row, column = int(attributes.get("r", row + 2)) - 1, -1

        _parse(file, start)


class _Ods(_Found):
    def properties(self) -> Iterator[tuple[str, str]]:
        for one in self.tree("meta.xml").iter():
            if _local(one.tag) == "user-defined":
                told = {_local(key): value for key, value in one.items()}
                yield told.get("name", ""), "".join(one.itertext())

    def read_cells(self) -> None:
        sheet, row, column, rows = "", 0, 0, 0

        def start(name: str, attributes: dict[str, str]) -> None:
            nonlocal sheet, row, column, rows
            tag = _local(name)
            told = {_local(key): value for key, value in attributes.items()}
            if tag in ("table-cell", "covered-table-cell"):
                times = int(told.get("number-columns-repeated", 1))
                if "formula" in told or told.get("value-type") == "percentage":
                    self._mark(told, sheet, [(row, column + n) for n in range(min(times, 100))])
                column += times
            elif tag == "table-row":
                row, column = row + rows, 0
                rows = int(told.get("number-rows-repeated", 1))
            elif tag == "table":
                sheet, row, rows = told.get("name", ""), 0, 0

        with self.archive.open("content.xml") as file:
            _parse(file, start)

    def _mark(self, told: dict[str, str], sheet: str, places: list[tuple[int, int]]) -> None:
        for row, column in places:
            if "formula" in told:
                self.add(self.formulas, sheet, row, column)
            if told.get("value-type") == "percentage":
                self.add(self.percents, sheet, row, column)


def _parse(file: IO[bytes], start: Callable[[str, dict[str, str]], None]) -> None:
    """Tell ``start`` of every element of ``file``, and keep none: a sheet may have millions."""
    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.ParseFile(file)


def _local(name: str) -> str:
    """A name without its namespace, or the prefix that stands for it."""
    return name.rpartition("}")[2].rpartition(":")[2]


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1

"""A copy of an xlsx or ods in which what only stops a reader is put right (T13)."""

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from prmdesk.importers.witness import is_worksheet, wide_encoding

_BOOK = "xl/workbook.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"
_DECLARATION = re.compile(rb"^\s*<\?xml[^>]*\?>")
_SIZE = re.compile(rb"<(?:\w+:)?dimension\b[^>]*?(?:/>|>\s*</(?:\w+:)?dimension>)")
_ERROR = re.compile(rb"<((?:\w+:)?)v>#[A-Z0-9_/]+[!?]?</\1v>")
_INDENT = re.compile(rb"\s+(</?table:)")
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_KINDS = {
    "xl/sharedStrings.xml": "sharedStrings",
    "xl/styles.xml": "styles",
}


def mended(path: Path) -> io.BytesIO:
    """The workbook ``path`` in memory, in UTF-8, without declared sizes and error values.

    Where its relationships lead nowhere, they lead to its worksheets in their order. The parts of
    an OpenDocument table stand side by side, without the line breaks that some programs write.
    """
    copy = io.BytesIO()
    with (
        zipfile.ZipFile(path) as old,
        zipfile.ZipFile(copy, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new,
    ):
        parts = {name: _part(name, old.read(name)) for name in old.namelist()}
        relations = _relations(parts)
        if relations:
            parts[_RELATIONS] = relations
        for name, data in parts.items():
            new.writestr(name, data)
    copy.seek(0)
    return copy


def _part(name: str, data: bytes) -> bytes:
    if not name.lower().endswith((".xml", ".rels")):
        return data
    wide = wide_encoding(data)
    if wide:
        data = _DECLARATION.sub(b"", data.decode(wide, "replace").encode("utf-8", "ignore"))
    if is_worksheet(data):
        return _ERROR.sub(b"", _SIZE.sub(b"", data, count=1))
    return _INDENT.sub(rb"\1", data) if name == "content.xml" else data


def _relations(parts: dict[str, bytes]) -> bytes | None:
    """New relationships of the workbook, where those it has do not lead to every sheet."""
    book = _tree(parts.get(_BOOK, b""))
    if book is None:
        return None
    wanted = [
        next((value for key, value in sheet.items() if key.endswith("}id")), "")
        for sheet in book.iter()
        if sheet.tag.rpartition("}")[2] == "sheet"
    ]
    if set(wanted) <= set(_reached(parts)):
        return None
    sheets = sorted((name for name in parts if is_worksheet(parts[name])), key=_natural)
    if len(sheets) != len(wanted):
        return None
    lines = [_line(key, "worksheet", name) for key, name in zip(wanted, sheets, strict=True)]
    lines += [_line(kind, kind, name) for name, kind in _KINDS.items() if name in parts]
    return f'<Relationships xmlns="{_PACKAGE}">{"".join(lines)}</Relationships>'.encode()


def _reached(parts: dict[str, bytes]) -> Iterator[str]:
    """The keys of the relationships that lead to a part."""
    tree = _tree(parts.get(_RELATIONS, b""))
    for one in () if tree is None else tree:
        target = posixpath.normpath(posixpath.join("/xl", one.get("Target", "")))
        if target.lstrip("/") in parts:
            yield one.get("Id", "")


def _tree(data: bytes) -> ElementTree.Element | None:
    try:
        return ElementTree.fromstring(data)
    except ElementTree.ParseError:
        return None


def _line(key: str, kind: str, name: str) -> str:
    from xml.sax.saxutils import quoteattr  # brings half of the network with it

    return (
        f"<Relationship Id={quoteattr(key)} Type={quoteattr(f'{_OFFICE}/{kind}')} "
        f"Target={quoteattr('/' + name)}/>"
    )


def _natural(name: str) -> list[tuple[int, str]]:
    return [(int(digits or -1), letters) for digits, letters in re.findall(r"(\d+)|(\D+)", name)]

"""What is this file? Judged by its content, before any reader sees it (R9)."""

import errno
import os
import re
import stat
import zipfile
import zlib
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

from prmdesk.importers.refusals import Refused, Why
from prmdesk.importers.wide import unmarked_chinese

MAX_FILE = 50 * 1024 * 1024
MAX_UNPACKED = 200 * 1024 * 1024
MAX_ENTRIES = 10_000

_CHUNK = 1024 * 1024
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_BOOKS = tuple(stream.encode("utf-16-le") for stream in ("Workbook\0", "Book\0"))
_FOREIGN = tuple(
    stream.encode("utf-16-le")
    for stream in ("WordDocument", "PowerPoint Document", "VisioDocument", "__substg1.0_")
)
_WRITTEN = ((b"%PDF-", Why.PDF), (b"{\\rtf", Why.DOCUMENT))
_SIGNATURES = (
    (b"\x89PNG", Why.PICTURE),
    (b"\xff\xd8\xff", Why.PICTURE),
    (b"GIF8", Why.PICTURE),
    (b"BM", Why.PICTURE),
    (b"II*\x00", Why.PICTURE),
    (b"MM\x00*", Why.PICTURE),
    (b"Rar!", Why.ARCHIVE),
    (b"7z\xbc\xaf", Why.ARCHIVE),
    (b"\x1f\x8b", Why.ARCHIVE),
    (b"\xfd7zXZ\0", Why.ARCHIVE),
    (b"\x28\xb5\x2f\xfd", Why.ARCHIVE),
    (b"BZh", Why.ARCHIVE),
    (b"RIFF", Why.PICTURE),
    (b"SQLite format 3\x00", Why.BINARY),
    (b"\x7fELF", Why.BINARY),
    (b"MZ", Why.BINARY),
)
_MARKED_UP = (b"<?xml", b"<svg", b"<feed", b"<rss")
_PHOTOS = (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypavif")
_DOCTYPES = tuple("<!DOCTYPE".encode(name) for name in ("utf-8", "utf-16-le", "utf-16-be"))
_BEFORE_XML = b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
_TABLES = b"urn:schemas-microsoft-com:office:spreadsheet"
_HTML = re.compile(rb"<(!doctype html|html|head|body|table|meta)\b", re.IGNORECASE)


class Kind(StrEnum):
    """The kinds of file that are read, each by readers of its own."""

    XLSX = "xlsx"
    XLSB = "xlsb"
    ODS = "ods"
    XLS = "xls"
    HTML = "html"
    TEXT = "text"


def kind_of(path: Path) -> Kind:
    """The kind of ``path``; ``Refused`` for what is no partner list in any form we read."""
    size = _size(path)
    try:
        with path.open("rb") as file:
            return _kind(file, size)
    except OSError as error:
        raise Refused(Why.DENIED) from error


def _size(path: Path) -> int:
    try:
        found = os.stat(path)
    except OSError as error:
        is_denied = error.errno in (errno.EACCES, errno.EPERM)
        raise Refused(Why.DENIED if is_denied else Why.MISSING) from error
    except ValueError as error:
        raise Refused(Why.MISSING) from error
    if not stat.S_ISREG(found.st_mode):
        raise Refused(Why.NOT_A_FILE)
    if found.st_size > MAX_FILE:
        raise Refused(Why.TOO_LARGE)
    if found.st_size == 0:
        raise Refused(Why.EMPTY)
    return found.st_size


def _kind(file: BinaryIO, size: int) -> Kind:
    head = file.read(4096)
    if head.startswith(b"PK\x03\x04") or head.startswith(b"PK\x05\x06"):
        return _zipped(file)
    if head.startswith(_OLE):
        return _compound(file)
    if head[:2] == b"\x09\x08" or head[:3] in (b"\x09\x02\x06", b"\x09\x04\x06", b"\x09\x00\x04"):
        return Kind.XLS  # an Excel of the nineties, without a container
    for signature, why in (*_WRITTEN, *(() if _is_text(head) else _SIGNATURES)):
        if head.startswith(signature):
            raise Refused(why)
    if head[4:12] in _PHOTOS:
        raise Refused(Why.PICTURE)
    if _HTML.search(head) or _TABLES in head:
        return Kind.HTML
    if head.lstrip(_BEFORE_XML).startswith(_MARKED_UP):
        raise Refused(Why.DOCUMENT)
    if not _is_text(head + _middle(file, size)):
        raise Refused(Why.BINARY)
    return Kind.TEXT


def _middle(file: BinaryIO, size: int) -> bytes:
    file.seek(size // 2 & ~1)
    return file.read(4096)


def _is_text(sample: bytes) -> bool:
    """Few control characters; UTF-16, with or without its mark, counts as text."""
    if sample.startswith(_WIDE_MARKS) or unmarked_chinese(sample):
        return True
    zeros = sample.count(0)
    if zeros > len(sample) // 5:
        return sample[::2].count(0) in (0, zeros)
    controls = sum(sample.count(code) for code in range(32) if code not in (9, 10, 12, 13, 26, 27))
    return controls <= len(sample) // 50 + 4


def _compound(file: BinaryIO) -> Kind:
    """An OLE container: an .xls, or something locked or foreign inside one."""
    file.seek(0)
    data = file.read()
    if _ENCRYPTED in data:
        raise Refused(Why.PASSWORD)
    is_workbook = any(stream in data for stream in _BOOKS)  # it may have others embedded
    if not is_workbook and any(stream in data for stream in _FOREIGN):
        raise Refused(Why.DOCUMENT)
    return Kind.XLS


def _zipped(file: BinaryIO) -> Kind:
    try:
        with zipfile.ZipFile(file) as archive:
            entries = archive.infolist()
            if len(entries) > MAX_ENTRIES:
                raise Refused(Why.BOMB)
            whole = os.fstat(file.fileno()).st_size
            if any(entry.compress_size > whole for entry in entries):
                raise Refused(Why.BROKEN)  # what Python makes of such a lie depends on its version
            kind = _zip_kind(archive, {entry.filename.lower() for entry in entries})
            _unpack(archive, entries)
            return kind
    except (zipfile.BadZipFile, NotImplementedError, EOFError, zlib.error) as error:
        raise Refused(Why.BROKEN) from error
    except OSError as error:
        raise Refused(Why.BROKEN if error.errno == errno.EINVAL else Why.DENIED) from error
    except RuntimeError as error:  # zipfile's way of saying "encrypted"
        raise Refused(Why.PASSWORD) from error


def _zip_kind(archive: zipfile.ZipFile, names: set[str]) -> Kind:
    if "mimetype" in names:
        with archive.open("mimetype") as part:
            mimetype = part.read(200)
        if b"opendocument.spreadsheet" in mimetype:
            return Kind.ODS
        raise Refused(Why.DOCUMENT if b"opendocument" in mimetype else Why.ARCHIVE)
    if "xl/workbook.bin" in names:
        return Kind.XLSB
    if any(name.startswith("xl/") for name in names):
        return Kind.XLSX
    if any(name.startswith(("word/", "ppt/")) for name in names):
        raise Refused(Why.DOCUMENT)
    raise Refused(Why.ARCHIVE)


def _unpack(archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo]) -> None:
    """Unpack everything once, keeping nothing: count real bytes, refuse document types (R12)."""
    total = 0
    for entry in entries:
        is_xml = None
        tail = b""
        with archive.open(entry) as part:
            while chunk := part.read(_CHUNK):
                total += len(chunk)
                if total > MAX_UNPACKED:
                    raise Refused(Why.BOMB)
                if is_xml is None:
                    is_xml = chunk.lstrip(_BEFORE_XML).startswith(b"<")
                if is_xml and any(mark in tail + chunk for mark in _DOCTYPES):
                    raise Refused(Why.DOCTYPE)
                tail = chunk[-32:]

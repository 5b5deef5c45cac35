"""Zips that are bombs, broken, or not the workbook they claim to be."""

import io
import struct
import zipfile
import zlib
from pathlib import Path

from prmdesk.importers.refusals import Why
from tests.hostile import parts
from tests.hostile.cases import Cases, Rows
from tests.hostile.parts import sheet, xlsx, zipped

CASES = Cases()
case, add = CASES.case, CASES.add

_MIB = 1024 * 1024


def _large(path: Path, name: str, pieces: tuple[bytes, bytes, bytes], times: int) -> Path:
    """The workbook ``path`` with one part that is ``times`` times the middle piece."""
    with (
        zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive,
        archive.open(name, "w") as part,
    ):
        before, again, after = pieces
        part.write(before)
        block = again * max(1, _MIB // len(again))
        for _n in range(times // max(1, _MIB // len(again))):
            part.write(block)
        part.write(after)
    return path


# Bombs


@case(Why.BOMB)
def bomb_of_blanks(folder: Path) -> Path:
    """256 MiB of blanks from 260 KB."""
    path = xlsx(folder, None, {parts.SHEET: None})
    start, end = sheet().split("</sheetData>")
    return _large(
        path, parts.SHEET, (start.encode(), b" ", b"</sheetData>" + end.encode()), 256 * _MIB
    )


@case(Why.BOMB)
def bomb_of_rows(folder: Path) -> Path:
    path = xlsx(folder, None, {parts.SHEET: None})
    start, end = sheet().split("</sheetData>")
    row = b"<row><c><v>1</v></c></row>"
    return _large(
        path, parts.SHEET, (start.encode(), row, b"</sheetData>" + end.encode()), 9_000_000
    )


@case(Why.TOO_MANY_ROWS)
def rows_below_the_size_of_a_bomb(folder: Path) -> Path:
    """Two million rows in 50 MB."""
    path = xlsx(folder, None, {parts.SHEET: None})
    start, end = sheet().split("</sheetData>")
    row = b"<row><c><v>1</v></c></row>"
    return _large(
        path, parts.SHEET, (start.encode(), row, b"</sheetData>" + end.encode()), 2_000_000
    )


@case(Why.BOMB)
def bomb_of_shared_strings(folder: Path) -> Path:
    path = xlsx(folder, None, {parts.STRINGS: None})
    start, end = parts.strings("x").split("</sst>")
    string = b"<si><t>partner</t></si>"
    return _large(
        path, parts.STRINGS, (start.encode(), string, b"</sst>" + end.encode()), 10_000_000
    )


@case(Rows(3))
def many_shared_strings(folder: Path) -> Path:
    """Two million strings that no cell uses, 40 MB."""
    path = xlsx(folder, None, {parts.STRINGS: None})
    start, end = parts.strings("x").split("</sst>")
    string = b"<si><t>partner</t></si>"
    return _large(
        path, parts.STRINGS, (start.encode(), string, b"</sst>" + end.encode()), 2_000_000
    )


@case(Why.BOMB)
def one_string_of_150_mib_in_a_book_of_300(folder: Path) -> Path:
    path = xlsx(folder, None, {parts.STRINGS: None, parts.SHEET: None})
    _large(path, parts.STRINGS, (b"<sst><si><t>", b"a", b"</t></si></sst>"), 150 * _MIB)
    return _large(path, parts.SHEET, (b"<worksheet>", b" ", b"</worksheet>"), 150 * _MIB)


@case(Rows(3))
def media_of_150_mib(folder: Path) -> Path:
    """Large, but not too large, and of no concern."""
    return _large(xlsx(folder), "xl/media/picture.emf", (b"", b"\0", b""), 150 * _MIB)


@case(Why.ARCHIVE)
def bomb_nested(folder: Path) -> Path:
    """A zip of zips, as the well-known one of 42 KB; what is inside is not looked at."""
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("zeros", bytes(10 * _MIB))
    return zipped(folder / "42.xlsx", {f"lib {n}.zip": inner.getvalue() for n in range(16)})


@case(Rows(3))
def zip_inside_a_workbook(folder: Path) -> Path:
    inner = zipped(folder / "inner.zip", {"zeros": bytes(10 * _MIB)}).read_bytes()
    return xlsx(folder, None, {"xl/embeddings/inner.zip": inner})


@case(Why.BOMB)
def too_many_parts(folder: Path) -> Path:
    return xlsx(folder, None, {f"xl/x/{n}.xml": "<x/>" for n in range(10_001)})


@case(Why.BROKEN)
def parts_that_overlap(folder: Path) -> Path:
    """Many entries of the directory point at one part (the newer kind of bomb)."""
    path = xlsx(folder, None, {f"xl/x/{n}.xml": "<x/>" for n in range(20)})
    data = bytearray(path.read_bytes())
    places = _directory(data)
    first = data[places[-21] + 42 : places[-21] + 46]
    for place in places[-20:]:
        data[place + 42 : place + 46] = first
    path.write_bytes(data)
    return path


def _directory(data: bytearray) -> list[int]:
    """Where the entries of the central directory begin."""
    found, at = [], data.find(b"PK\x01\x02")
    while at >= 0:
        found.append(at)
        at = data.find(b"PK\x01\x02", at + 4)
    return found


def _lying(folder: Path, size: int, packed: int | None = None) -> Path:
    """The size of the sheet is another one in the directory than in truth."""
    path = xlsx(folder)
    data = bytearray(path.read_bytes())
    for place in _directory(data):
        if parts.SHEET.encode() in data[place : place + 80]:
            struct.pack_into("<I", data, place + 24, size)
            if packed is not None:
                struct.pack_into("<I", data, place + 20, packed)
    path.write_bytes(data)
    return path


add("size_said_to_be_small", Why.BROKEN, lambda folder: _lying(folder, 10))
add("size_said_to_be_4_gib", Rows(3), lambda folder: _lying(folder, 0xFFFFFFFE))
add("packed_size_said_to_be_4_gib", Why.BROKEN, lambda folder: _lying(folder, 999, 0xFFFFFFFE))


# Broken


def _changed(folder: Path, change: object) -> Path:
    path = xlsx(folder)
    data = bytearray(path.read_bytes())
    data = change(data)  # type: ignore[operator]
    path.write_bytes(data)
    return path


for _share in (10, 50, 90, 99):
    add(
        f"cut_at_{_share}_percent",
        Why.BROKEN,
        lambda folder, share=_share: _changed(
            folder, lambda data: data[: len(data) * share // 100]
        ),
    )
add(
    "without_its_first_half",
    Why.BINARY,
    lambda folder: _changed(folder, lambda data: data[len(data) // 2 :]),
)
add(
    "nothing_but_a_signature",
    Why.BROKEN,
    lambda folder: _changed(folder, lambda _data: b"PK\x03\x04"),
)
add("an_empty_zip", Why.ARCHIVE, lambda folder: zipped(folder / "list.xlsx", {}))
add(
    "letters_before_the_zip",
    Rows(3),
    lambda folder: _changed(folder, lambda data: data + b"\0" * 100),
)
add("a_long_remark_after_the_zip", Rows(3), lambda folder: _remarked(folder, b"x" * 60_000))
add(
    "a_remark_full_of_false_ends",
    Why.BROKEN,
    lambda folder: _remarked(folder, b"PK\x05\x06" * 15_000),
)


def _remarked(folder: Path, remark: bytes) -> Path:
    path = xlsx(folder)
    with zipfile.ZipFile(path, "a") as archive:
        archive.comment = remark
    return path


@case(Why.BROKEN)
def bits_flipped(folder: Path) -> Path:
    """Inside the packed sheet; its checksum tells."""
    path = xlsx(folder, sheet("".join(parts.row(n, f"Partner {n}") for n in range(1, 200))))
    data = bytearray(path.read_bytes())
    at = data.find(parts.SHEET.encode()) + len(parts.SHEET) + 50
    data[at] ^= 0x10
    path.write_bytes(data)
    return path


@case(Why.PASSWORD)
def part_with_a_password(folder: Path) -> Path:
    """A zip's own password, not Excel's."""
    path = xlsx(folder)
    data = bytearray(path.read_bytes())
    for signature, flags in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = data.find(signature)
        while at >= 0:
            data[at + flags] |= 1
            at = data.find(signature, at + 4)
    path.write_bytes(data)
    return path


@case(Why.BROKEN)
def packed_in_an_unknown_way(folder: Path) -> Path:
    path = xlsx(folder)
    data = bytearray(path.read_bytes())
    for place in _directory(data):
        struct.pack_into("<H", data, place + 10, 98)
    path.write_bytes(data)
    return path


@case(Rows(3))
def part_twice(folder: Path) -> Path:
    """The later one of two parts of one name is the one that counts."""
    path = xlsx(folder, sheet(parts.row(1, "Only")))
    with zipfile.ZipFile(path, "a") as archive, _silent():
        archive.writestr(parts.SHEET, sheet())
    return path


def _silent() -> object:
    import warnings

    return warnings.catch_warnings(action="ignore")


@case(Rows(3))
def part_named_to_climb_out(folder: Path) -> Path:
    return xlsx(folder, None, {"../../../../tmp/out.xml": "<x/>", "/etc/out.xml": "<x/>"})


@case(Rows(3))
def parts_stored_unpacked(folder: Path) -> Path:
    path = folder / "list.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        for name, data in parts.parts().items():
            archive.writestr(name, data)
    return path


# The binary kind of Excel

_RELATED = parts.relations(parts.relation(1, "worksheets/sheet1.bin"))
for _name, _book in (
    ("nothing", b""),
    ("zeros", bytes(500)),
    ("endless_records", b"\xff\xff\xff\xff\x7f" * 99),
    ("a_sheet_without_end", b"\x9c\x01\xff\xff\xff\x07" + bytes(40)),
):
    add(
        f"xlsb_of_{_name}",
        Why.BROKEN,
        lambda folder, book=_book: zipped(
            folder / "list.xlsb",
            {"xl/workbook.bin": book, "xl/_rels/workbook.bin.rels": _RELATED},
        ),
    )


# Other things that are zips

for _name, _part, _why in (
    ("docx", "word/document.xml", Why.DOCUMENT),
    ("pptx", "ppt/presentation.xml", Why.DOCUMENT),
    ("zip", "photos/1.txt", Why.ARCHIVE),
    ("jar", "META-INF/MANIFEST.MF", Why.ARCHIVE),
    ("epub", "OEBPS/content.opf", Why.ARCHIVE),
    ("numbers", "Index/Document.iwa", Why.ARCHIVE),
):
    add(
        f"{_name}_named_xlsx",
        _why,
        lambda folder, part=_part: zipped(folder / "list.xlsx", {part: "<x/>"}),
    )


@case(Why.BROKEN)
def garbage_after_deflate(folder: Path) -> Path:
    """A part whose packed bytes end early."""
    path = xlsx(folder)
    data = bytearray(path.read_bytes())
    packed = zlib.compress(b"x" * 1000)
    at = data.find(parts.SHEET.encode()) + len(parts.SHEET)
    data[at : at + len(packed)] = packed
    path.write_bytes(data)
    return path

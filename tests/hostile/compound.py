"""Old Excel workbooks whose container is broken, endless, locked or somebody else's."""

import struct
from collections.abc import Callable
from pathlib import Path

from prmdesk.importers.refusals import Why
from tests.hostile.cases import Cases, Outcome, Rows

CASES = Cases()
add = CASES.add

GOOD = Path(__file__).parents[1] / "data" / "partners.xls"
_FAT_COUNT, _DIRECTORY, _MINI_FAT, _DIFAT, _DIFAT_COUNT, _FIRST_FAT = 44, 48, 60, 68, 72, 76
_SHIFT, _MINI_SHIFT, _CUTOFF = 30, 32, 56
_END = 0xFFFFFFFE

Change = Callable[[bytearray], object]


def _add(name: str, outcome: Outcome, change: Change, suffix: str = "xls") -> None:
    def make(folder: Path) -> Path:
        data = bytearray(GOOD.read_bytes())
        change(data)
        path = folder / f"list.{suffix}"
        path.write_bytes(data)
        return path

    add(f"xls_{name}", outcome, make)


def _number(at: int, value: int) -> Change:
    return lambda data: struct.pack_into("<I", data, at, value)


def _short(at: int, value: int) -> Change:
    return lambda data: struct.pack_into("<H", data, at, value)


def _fat(data: bytearray) -> int:
    """Where the first sector of the allocation table begins."""
    return (struct.unpack_from("<I", data, _FIRST_FAT)[0] + 1) * 512


def _every_sector_to(target: int) -> Change:
    def change(data: bytearray) -> None:
        for n in range(128):
            struct.pack_into("<I", data, _fat(data) + 4 * n, target)

    return change


def _next_is_itself(data: bytearray) -> None:
    for n in range(128):
        struct.pack_into("<I", data, _fat(data) + 4 * n, n)


def _entry(field: int, value: int) -> Change:
    """One field of the directory entry of the workbook."""

    def change(data: bytearray) -> None:
        at = data.find("Workbook".encode("utf-16-le"))
        struct.pack_into("<I", data, at + field, value)

    return change


def _locked(data: bytearray) -> None:
    """The record after the first is the one that says: encrypted."""
    at = data.find(b"\x09\x08\x10\x00")
    size = struct.unpack_from("<H", data, at + 2)[0]
    struct.pack_into("<H", data, at + 4 + size, 0x2F)


def _record(kind: int, change: Callable[[bytearray, int], object]) -> Change:
    """Each record of this kind in the file is changed."""

    def changed(data: bytearray) -> None:
        at = data.find(b"\x09\x08\x10\x00")
        while at + 4 <= len(data):
            found, size = struct.unpack_from("<HH", data, at)
            if found == kind:
                change(data, at)
            at += 4 + size

    return changed


def _cut(share: int) -> Change:
    def change(data: bytearray) -> None:
        del data[len(data) * share // 100 :]

    return change


_add("good", Rows(4), lambda _data: None)
_add("named_xlsx", Rows(4), lambda _data: None, "xlsx")
_add("named_csv", Rows(4), lambda _data: None, "csv")
_add("fat_bomb", Rows(4), _number(_FAT_COUNT, 0xFFFFFFFF))
_add(
    "difat_bomb",
    Rows(4),
    lambda data: (_number(_DIFAT, 0)(data), _number(_DIFAT_COUNT, 0xFFFFFFFF)(data)),
)
_add("difat_beyond_the_end", Why.BROKEN, _number(_DIFAT, 0x00FFFFFF))
_add("fat_loop", Why.BROKEN, _next_is_itself)
_add("fat_loop_to_the_start", Why.BROKEN, _every_sector_to(0))
_add("fat_all_ends", Why.BROKEN, _every_sector_to(_END))
_add("fat_beyond_the_end", Why.BROKEN, _number(_FIRST_FAT, 0x00FFFFFF))
_add("directory_beyond_the_end", Why.BROKEN, _number(_DIRECTORY, 0x00FFFFFF))
_add(
    "directory_in_the_table",
    Why.BROKEN,
    lambda data: _number(_DIRECTORY, struct.unpack_from("<I", data, _FIRST_FAT)[0])(data),
)
_add("mini_fat_beyond_the_end", Why.BROKEN, _number(_MINI_FAT, 0x00FFFFFF))
_add("sectors_of_one_byte", Why.BROKEN, _short(_SHIFT, 0))
_add("sectors_of_two_gib", Why.BROKEN, _short(_SHIFT, 31))
_add("sectors_of_no_size", Why.BROKEN, _short(_SHIFT, 0xFFFF))
_add("mini_sectors_of_two_gib", Why.BROKEN, _short(_MINI_SHIFT, 31))
_add("everything_is_mini", Rows(4), _number(_CUTOFF, 0xFFFFFFFF))
_add("stream_of_4_gib", Why.BROKEN, _entry(120, 0xFFFFFFFF))
_add("stream_of_nothing", Why.BROKEN, _entry(120, 0))
_add("stream_elsewhere", Why.BROKEN, _entry(116, 0x00FFFFFF))
_add("without_a_workbook", Why.BROKEN, _entry(0, 0))
_add("locked", Why.PASSWORD, _locked)
_add(
    "strings_said_to_be_four_billion",
    Rows(4),
    _record(0xFC, lambda data, at: struct.pack_into("<I", data, at + 8, 0xFFFFFFFF)),
)
_add(
    "strings_said_to_be_none",
    Rows(4),
    _record(0xFC, lambda data, at: struct.pack_into("<I", data, at + 8, 0)),
)
_add(
    "string_numbers_out_of_range",
    Rows(2),
    _record(0xFD, lambda data, at: struct.pack_into("<I", data, at + 10, 99_999)),
)
_add(
    "size_said_to_be_the_largest",
    Why.BROKEN,
    _record(
        0x200, lambda data, at: struct.pack_into("<IIHH", data, at + 4, 0, 0xFFFFFFFF, 0, 0xFFFF)
    ),
)
_add(
    "size_said_to_be_nothing",
    Rows(4),
    _record(0x200, lambda data, at: struct.pack_into("<IIHH", data, at + 4, 0, 0, 0, 0)),
)
for _share in (1, 10, 50, 90):
    _add(f"cut_at_{_share}_percent", Why.BROKEN, _cut(_share))

_add(
    "with_a_document_embedded",
    Rows(4),
    lambda data: data.extend("WordDocument".encode("utf-16-le")),
)

_OLE = GOOD.read_bytes()[:512]
for _stream, _why in (
    ("EncryptedPackage", Why.PASSWORD),
    ("WordDocument", Why.DOCUMENT),
    ("PowerPoint Document", Why.DOCUMENT),
    ("__substg1.0_0037001F", Why.DOCUMENT),
):
    add(f"ole_with_{_stream.split()[0]}", _why, lambda folder, stream=_stream: _ole(folder, stream))


def _ole(folder: Path, stream: str) -> Path:
    data = bytearray(GOOD.read_bytes())
    at = data.find("Workbook".encode("utf-16-le"))
    name = stream.encode("utf-16-le")
    data[at : at + len(name)] = name
    path = folder / "list.xls"
    path.write_bytes(data)
    return path


def _biff(*records: tuple[int, bytes]) -> bytes:
    return b"".join(struct.pack("<HH", kind, len(data)) + data for kind, data in records)


add(
    "excel_of_the_nineties",
    Why.BROKEN,
    lambda folder: _plain(
        folder,
        _biff(
            (0x0809, struct.pack("<HHHH", 0x500, 0x10, 0, 0)),
            (0x0204, struct.pack("<HHHH", 0, 0, 0, 4) + b"Acme"),
            (0x0A, b""),
        ),
    ),
)
add(
    "excel_2",
    Why.BROKEN,
    lambda folder: _plain(
        folder,
        _biff(
            (0x0009, struct.pack("<HH", 2, 0x10)),
            (0x0004, struct.pack("<HH", 0, 0) + b"\0\0\0\x04Acme"),
            (0x0A, b""),
        ),
    ),
)


def _plain(folder: Path, data: bytes) -> Path:
    path = folder / "list.xls"
    path.write_bytes(data)
    return path

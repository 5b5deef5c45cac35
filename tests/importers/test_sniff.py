"""What a file is, by its content; what never reaches a reader."""

import os
import zipfile
from pathlib import Path

import pytest

from prmdesk.importers import sniff
from prmdesk.importers.refusals import Refused, Why
from prmdesk.importers.sniff import Kind, kind_of
from tests.importers.making import rezipped, workbook

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
ENTRY = '<?xml version="1.0"?><x/>'


def zipped(path: Path, parts: dict[str, str]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return path


def why(path: Path) -> Why:
    with pytest.raises(Refused) as refused:
        kind_of(path)
    return refused.value.why


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    return workbook(tmp_path / "list.xlsx", {"Partners": [["Company"], ["Acme"]]})


def test_a_workbook_is_known_whatever_its_name(sheet: Path, tmp_path: Path) -> None:
    assert kind_of(sheet) is Kind.XLSX
    assert kind_of(sheet.rename(tmp_path / "list.csv")) is Kind.XLSX


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"Company,City\nAcme,Berlin\n", Kind.TEXT),
        ("公司名称\n北辰科技\n".encode("gb18030"), Kind.TEXT),
        ("Company\tCity\n".encode("utf-16"), Kind.TEXT),
        (("Company\tCity\nAcme\tUlm\n" * 9).encode("utf-16-le"), Kind.TEXT),
        (b"BMW AG,Munich\n", Kind.TEXT),
        (b"MZ Consulting;Paris\n", Kind.TEXT),
        (b"<html><table><tr><td>Company</table></html>", Kind.HTML),
        (b"\xef\xbb\xbf <!DOCTYPE html>\n<TABLE>", Kind.HTML),
        (OLE, Kind.XLS),
        (b"\x09\x08\x10\x00\x00\x05" + bytes(100), Kind.XLS),
        (b"GIF89a Ltd,Company\n", Kind.TEXT),
        (b"Company,City\nAc\x00me\x07,Ulm\n", Kind.TEXT),
        (
            b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
            Kind.HTML,
        ),
    ],
)
def test_the_kind_is_judged_by_the_content(tmp_path: Path, content: bytes, kind: Kind) -> None:
    path = tmp_path / "list.xls"
    path.write_bytes(content)
    assert kind_of(path) is kind


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", Why.EMPTY),
        (b"%PDF-1.7\n" + bytes(99), Why.PDF),
        (b"\x89PNG\r\n\x1a\n" + bytes(99), Why.PICTURE),
        (b"\xff\xd8\xff\xe0" + bytes(99), Why.PICTURE),
        (b"BM" + bytes(99), Why.PICTURE),
        (b"\x1f\x8b\x08" + bytes(99), Why.ARCHIVE),
        (b"SQLite format 3\x00" + bytes(99), Why.BINARY),
        (bytes(range(256)) * 20, Why.BINARY),
        (OLE + "EncryptedPackage".encode("utf-16-le"), Why.PASSWORD),
        (OLE + "WordDocument".encode("utf-16-le"), Why.DOCUMENT),
        (OLE + "PowerPoint Document".encode("utf-16-le"), Why.DOCUMENT),
        (b"%PDF-1.4 all of it written in ASCII", Why.PDF),
        (b"{\\rtf1 Company}", Why.DOCUMENT),
        (b'<?xml version="1.0"?><feed>Acme</feed>', Why.DOCUMENT),
        (b"\0\0\0\x18ftypheic" + bytes(99), Why.PICTURE),
        (b"\xfd7zXZ\0" + bytes(99), Why.ARCHIVE),
        (b"PK\x03\x04" + bytes(99), Why.BROKEN),
    ],
)
def test_what_is_no_list_is_refused_with_its_reason(
    tmp_path: Path, content: bytes, reason: Why
) -> None:
    path = tmp_path / "list.xlsx"
    path.write_bytes(content)
    assert why(path) is reason


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ({"word/document.xml": ENTRY}, Why.DOCUMENT),
        ({"photos/1.txt": "x"}, Why.ARCHIVE),
        ({"mimetype": "application/vnd.oasis.opendocument.text"}, Why.DOCUMENT),
        ({"xl/workbook.xml": f"<!DOCTYPE x [<!ENTITY a 'b'>]>{ENTRY}"}, Why.DOCTYPE),
        ({"xl/workbook.xml": ENTRY, "xl/a.dat": f" {ENTRY}\n<!DOCTYPE x>"}, Why.DOCTYPE),
        ({"xl/workbook.xml": ENTRY, "xl/a.rels": f"{ENTRY}\n<!DOCTYPE x>"}, Why.DOCTYPE),
    ],
)
def test_zips_that_are_no_honest_workbook_are_refused(
    tmp_path: Path, parts: dict[str, str], reason: Why
) -> None:
    assert why(zipped(tmp_path / "list.xlsx", parts)) is reason


def test_a_document_type_in_utf16_is_seen_too(sheet: Path) -> None:
    part = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a SYSTEM "http://x.example/"><a/>'
    assert why(rezipped(sheet, {"xl/extra.xml": part.encode("utf-16")})) is Why.DOCTYPE


def test_a_bomb_is_measured_by_what_it_really_unpacks_to(
    sheet: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sniff, "MAX_UNPACKED", 3 * 1024 * 1024)
    rezipped(sheet, {"xl/media/blank.bin": bytes(4 * 1024 * 1024)})
    assert why(sheet) is Why.BOMB


def test_too_many_parts_are_refused(sheet: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sniff, "MAX_ENTRIES", 5)
    assert why(sheet) is Why.BOMB


def test_a_cut_off_workbook_is_broken(sheet: Path) -> None:
    data = sheet.read_bytes()
    sheet.write_bytes(data[: len(data) // 2])
    assert why(sheet) is Why.BROKEN


def test_folders_pipes_and_missing_files_are_refused_at_once(tmp_path: Path) -> None:
    assert why(tmp_path) is Why.NOT_A_FILE
    assert why(tmp_path / "gone.xlsx") is Why.MISSING
    assert why(Path("bad\0name")) is Why.MISSING
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.csv")
        assert why(tmp_path / "pipe.csv") is Why.NOT_A_FILE


def test_a_file_over_the_limit_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "huge.csv"
    with path.open("wb") as file:
        file.truncate(sniff.MAX_FILE + 1)
    assert why(path) is Why.TOO_LARGE

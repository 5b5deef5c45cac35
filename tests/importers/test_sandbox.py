"""Reading in a child: what it brings, how it fails, and that nothing of it is left."""

import os
import signal
import subprocess
import sys
import threading
import time
import zipfile
from datetime import date
from pathlib import Path

import pytest

from prmdesk.errors import Cancelled, Unreadable
from prmdesk.importers import limits, sandbox
from prmdesk.importers.child import Request
from prmdesk.importers.refusals import SENTENCES, Why
from prmdesk.importers.workbook import Reader
from tests.hostile import parts
from tests.importers.making import rezipped, workbook


def refusal(path: Path) -> str:
    with pytest.raises(Unreadable) as refused:
        sandbox.read(path)
    return str(refused.value)


def test_a_workbook_comes_back_with_its_sheets(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "list.xlsx",
        {"伙伴": [["公司", "自"], ["北辰", date(2025, 3, 5)]], "Empty": [], "Old": [["x"]]},
        hidden=["Old"],
    )
    book = sandbox.read(path)
    assert [(grid.name, grid.is_hidden) for grid in book.grids] == [("伙伴", False), ("Old", True)]
    assert book.grids[0].rows == [["公司", "自"], ["北辰", date(2025, 3, 5)]]


@pytest.mark.parametrize("suffix", ["xls", "ods"])
def test_old_excel_and_libreoffice_are_read_too(suffix: str) -> None:
    """Small files as LibreOffice writes them."""
    book = sandbox.read(Path(__file__).parents[1] / "data" / f"partners.{suffix}")
    assert [(grid.name, grid.is_hidden) for grid in book.grids] == [("伙伴", False), ("Old", True)]
    assert book.grids[0].rows == [
        ["公司", "City", "Since", "No."],
        ["北辰 & Co", "Köln", date(2025, 3, 5), 7],
        ["Acme", None, None, 2.5],
    ]


def test_a_text_file_comes_back_with_how_it_was_read(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes("Firma;Ort\nMüller;Köln\n".encode("cp1252"))
    book = sandbox.read(path)
    assert (book.encoding, book.delimiter) == ("cp1252", ";")
    assert book.grids[0].rows[1] == ["Müller", "Köln"]
    assert sandbox.read(path, delimiter=",").grids[0].rows[1] == ["Müller;Köln"]


def test_what_is_no_list_is_refused_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "card.pdf"
    path.write_bytes(b"%PDF-1.7\n" + bytes(99))
    assert refusal(path) == SENTENCES[Why.PDF]
    assert refusal(tmp_path / "gone.xlsx") == SENTENCES[Why.MISSING]
    assert refusal(workbook(tmp_path / "empty.xlsx", {"S": []})) == SENTENCES[Why.EMPTY]


def test_what_kills_the_first_reader_goes_to_the_second(tmp_path: Path) -> None:
    """calamine aborts its process on a cell in the last corner of the sheet."""
    path = workbook(tmp_path / "list.xlsx", {"S": [["Company"], ["Acme"]]})
    with zipfile.ZipFile(path) as archive:
        part = archive.read("xl/worksheets/sheet1.xml")
    cell = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    rezipped(path, {"xl/worksheets/sheet1.xml": part.replace(b"</sheetData>", cell)})
    book = sandbox.read(path)
    assert book.grids[0].rows == [["Company"], ["Acme"]]
    assert book.warnings == ("columns_cut",)
    assert book.counts_differ == (2, 3)  # the row of the far cell is one that was not read


def test_a_second_reader_is_asked_where_the_first_refuses(tmp_path: Path) -> None:
    """calamine refuses this declared size, Excel does not."""
    path = workbook(tmp_path / "list.xlsx", {"S": [["Company"], ["Acme"]]})
    with zipfile.ZipFile(path) as archive:
        part = archive.read("xl/worksheets/sheet1.xml")
    odd = part.replace(b'<dimension ref="A1:A2"', b'<dimension ref="A0:B2"')
    assert odd != part
    book = sandbox.read(rezipped(path, {"xl/worksheets/sheet1.xml": odd}))
    assert book.grids[0].rows == [["Company"], ["Acme"]]


def test_the_user_is_told_where_two_counts_of_the_rows_differ(tmp_path: Path) -> None:
    """Every reader keeps one of two rows of one number."""
    data = parts.row(1, "Company") + parts.row(2, "Acme") + parts.row(2, "Beta")
    book = sandbox.read(parts.xlsx(tmp_path, parts.sheet(data)))
    assert [len(grid.rows) for grid in book.grids] == [2]
    assert book.counts_differ == (2, 3)


def test_a_good_workbook_is_read_once_and_no_count_differs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Request] = []
    ask = sandbox._Reading._ask

    def heard(child: subprocess.Popen[bytes], request: Request) -> None:
        asked.append(request)
        ask(child, request)

    monkeypatch.setattr(sandbox._Reading, "_ask", staticmethod(heard))
    book = sandbox.read(workbook(tmp_path / "a.xlsx", {"S": [["x"], [" "], [None], ["y"]]}))
    assert book.counts_differ is None
    assert [request.reader for request in asked] == [Reader.CALAMINE]


@pytest.mark.parametrize("how", ["dies", "talks nonsense", "hangs"])
def test_a_child_that_fails_is_only_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    code = {
        "dies": "import os; os.abort()",
        "talks nonsense": "print('[' * 100000)",
        "hangs": "import time; time.sleep(60)",
    }[how]
    monkeypatch.setattr(sandbox, "command", lambda: [sys.executable, "-c", code])
    monkeypatch.setattr(limits, "SECONDS", 0.3)
    path = tmp_path / "list.csv"
    path.write_text("A,B\n1,2\n")
    sentence = SENTENCES[Why.TOO_SLOW if how == "hangs" else Why.BROKEN]
    assert refusal(path) == sentence


def test_cancelling_ends_the_child_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = "import time; time.sleep(60)"
    started: list[subprocess.Popen[bytes]] = []
    start = subprocess.Popen

    def remembered(*args: object, **more: object) -> subprocess.Popen[bytes]:
        started.append(start(*args, **more))  # type: ignore[call-overload]
        return started[-1]

    monkeypatch.setattr(sandbox, "command", lambda: [sys.executable, "-c", code])
    monkeypatch.setattr(subprocess, "Popen", remembered)
    path = tmp_path / "list.csv"
    path.write_text("A\n1\n")

    def cancel(done: int, total: int) -> None:
        raise Cancelled

    before = time.monotonic()
    with pytest.raises(Cancelled):
        sandbox.read(path, progress=cancel)
    assert time.monotonic() - before < 5
    assert [child.returncode for child in started] == [-signal.SIGKILL if os.name == "posix" else 1]
    assert threading.active_count() == 1


def test_progress_counts_the_rows_read(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("A,B\n" + "1,2\n" * 1500)
    seen: list[int] = []
    sandbox.read(path, progress=lambda done, total: seen.append(done))
    assert seen == sorted(seen)
    assert seen[-1] == 1501


def test_an_installed_program_starts_itself_as_the_child(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert sandbox.command() == [sys.executable, sandbox.CHILD_FLAG]

"""What is no file at all, and files in odd places or of odd names."""

import os
import socket
import sys
from pathlib import Path

import pytest

from prmdesk.importers.refusals import Why
from tests.hostile.cases import Cases, Rows
from tests.hostile.parts import xlsx

CASES = Cases()
case, add = CASES.case, CASES.add

_TEXT = "Company,City\nAcme,Berlin\nBrightpath,Ulm\n"
_is_posix = sys.platform != "win32"


def _listed(path: Path) -> Path:
    path.write_text(_TEXT)
    return path


add("folder", Why.NOT_A_FILE, lambda folder: folder)
add("missing", Why.MISSING, lambda folder: folder / "gone.xlsx")
add("missing_folder", Why.MISSING, lambda folder: folder / "gone" / "list.xlsx")
add("name_with_a_nul", Why.MISSING, lambda folder: folder / "a\0b.csv")
add("name_too_long_for_the_disk", Why.MISSING, lambda folder: folder / ("a" * 999))

for _name in (
    "-rf.csv",
    "a b  c.csv",
    "100%41.csv",
    "список.csv",
    "伙伴.csv",
    "<b>.csv",
    "a'b\"c.csv",
    "$(id).csv",
    ";id;.csv",
    "\u202evsc.csv",
    "CON.csv" if _is_posix else "C.csv",
    "trailing. ",
    "a" * 250 + ".csv",
    "new\nline.csv",
    "\x1b[31m.csv",
    "{n}.csv",
    "%s%n.csv",
):
    if _is_posix or _name[0] not in "<\n\x1b":
        add(f"named_{_name[:20]!r}", Rows(3), lambda folder, name=_name: _listed(folder / name))

if _is_posix:

    def _pipe(folder: Path) -> Path:
        os.mkfifo(folder / "list.csv")
        return folder / "list.csv"

    def _socket(folder: Path) -> Path:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(str(folder / "s.csv"))
        return folder / "s.csv"

    def _link(folder: Path, target: str | Path) -> Path:
        (folder / "link.csv").symlink_to(target)
        return folder / "link.csv"

    def _forbidden(folder: Path) -> Path:
        if os.geteuid() == 0:
            pytest.skip("root may read everything")
        path = _listed(folder / "list.csv")
        path.chmod(0)
        return path

    add("pipe", Why.NOT_A_FILE, _pipe)
    add("socket", Why.NOT_A_FILE, _socket)
    add("device_zero", Why.NOT_A_FILE, lambda _folder: Path("/dev/zero"))
    add("device_null", Why.NOT_A_FILE, lambda _folder: Path("/dev/null"))
    add("device_random", Why.NOT_A_FILE, lambda _folder: Path("/dev/urandom"))
    add("standard_input", Why.NOT_A_FILE, lambda _folder: Path("/dev/stdin"))
    add("link_to_a_list", Rows(3), lambda folder: _link(folder, _listed(folder / "list.csv")))
    add("link_to_itself", Why.MISSING, lambda folder: _link(folder, "link.csv"))
    add("link_to_nothing", Why.MISSING, lambda folder: _link(folder, "gone.csv"))
    add("link_to_a_device", Why.NOT_A_FILE, lambda folder: _link(folder, "/dev/zero"))
    add("may_not_be_read", Why.DENIED, _forbidden)
    add(
        "name_that_is_no_utf8",
        Rows(3),
        lambda folder: _listed(folder / os.fsdecode(b"\xff\xfe.csv")),
    )


@case(Why.TOO_LARGE)
def larger_than_the_limit(folder: Path) -> Path:
    """All hole and no data: only its size counts, it is never opened."""
    path = folder / "list.xlsx"
    with path.open("wb") as file:
        file.truncate(1024**4 if _is_posix else 60 * 1024**2)
    return path


@case(Why.BINARY)
def holes_of_50_mib(folder: Path) -> Path:
    path = folder / "list.csv"
    with path.open("wb") as file:
        file.truncate(50 * 1024**2)
    return path


@case(Rows(3))
def may_only_be_read(folder: Path) -> Path:
    path = xlsx(folder)
    path.chmod(0o400)
    return path

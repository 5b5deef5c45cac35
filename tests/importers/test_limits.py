"""The limits hold in a process that set them on itself."""

import subprocess
import sys
from pathlib import Path

import pytest

from prmdesk.importers import limits

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="limits as Linux keeps them")


def run(code: str) -> subprocess.CompletedProcess[str]:
    prelude = "from prmdesk.importers import limits; limits.restrict()"
    return subprocess.run(
        [sys.executable, "-c", f"{prelude}\n{code}"], capture_output=True, text=True, check=False
    )


def test_memory_beyond_the_limit_is_refused() -> None:
    found = run(f"bytearray({limits.MEMORY})")
    assert "MemoryError" in found.stderr
    assert run("bytearray(2**20); print('fine')").stdout == "fine\n"


def test_no_file_can_be_written(tmp_path: Path) -> None:
    code = (
        f"import os; handle = os.open({str(tmp_path / 'x')!r}, os.O_CREAT | os.O_WRONLY)\n"
        "try: os.write(handle, b'x')\n"
        "except OSError as error: print(error.errno)"
    )
    assert run(code).stdout == "27\n"  # EFBIG


def test_no_core_is_left_behind() -> None:
    code = "import resource; print(resource.getrlimit(resource.RLIMIT_CORE))"
    assert run(code).stdout == "(0, 0)\n"

"""LibreOffice, where it is installed: it opens workbooks, computes them, and saves them again."""

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from openpyxl.utils import get_column_letter
from python_calamine import CalamineWorkbook

OFFICE = shutil.which("soffice")

needs_office = pytest.mark.skipif(OFFICE is None, reason="LibreOffice (soffice) is not installed")


def convert(folder: Path, kind: str = "xlsx", seconds: float = 50) -> None:
    """Let LibreOffice compute every workbook in ``folder`` and save it below ``out``."""
    command = [str(OFFICE), f"-env:UserInstallation=file://{folder}/office", "--headless"]
    command += ["--convert-to", kind, "--outdir", str(folder / "out")]
    files = sorted(str(file) for file in folder.glob("*.xlsx"))
    subprocess.run([*command, *files], check=True, capture_output=True, timeout=seconds)


def values(path: Path) -> dict[tuple[str, str], Any]:
    """What every cell of a workbook holds, by sheet and cell, without its formulas."""
    book = CalamineWorkbook.from_path(path)
    return {
        (name, f"{get_column_letter(column)}{row}"): value
        for name in book.sheet_names
        for row, cells in enumerate(
            book.get_sheet_by_name(name).to_python(skip_empty_area=False), start=1
        )
        for column, value in enumerate(cells, start=1)
    }

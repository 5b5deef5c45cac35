"""The self-test tells line by line what works, and does not pass when something is missing."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from prmdesk.ui.shell import selftest, tour


def test_everything_works_from_the_source(qapp: QApplication) -> None:
    lines: list[str] = []
    assert selftest.run(qapp, lines.append)
    assert [line.split()[1] for line in lines] == [
        "making,", "importing", *["writing"] * 16, "painting",
    ]  # fmt: skip
    assert "Works: writing resources.xlsx" in lines
    assert all(line.startswith("Works: ") for line in lines)


def test_what_is_missing_is_said(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tour, "SHEET", tmp_path / "not packed.xlsx")
    lines: list[str] = []
    assert not selftest.run(qapp, lines.append)
    assert lines[-1] == "Does not work: This file is not there any more. Choose it again."

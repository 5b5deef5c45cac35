"""The line that says how the sheet was matched before, and what is remembered at the end."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

from prmdesk.importers.answers import Answers
from prmdesk.services import importing, presets
from prmdesk.services.import_check import Decisions
from prmdesk.storage.database import Database
from prmdesk.ui.importing.draft import Draft
from prmdesk.ui.importing.recalled_line import KeptLine, RecalledLine
from tests.importers.making import workbook

OLD: list[list[object]] = [["Company", "City", "Owner", "Phase"], ["Acme", "Ulm", "Bob", "x"]]
NEW: list[list[object]] = [["Zone", *OLD[0]], ["North", *OLD[1]]]


def remember(db: Database, path: Path, name: str = "Portal") -> None:
    table = importing.understand(db, importing.read(db, path).grids[0])
    answers = Answers(fields={2: "our_owner"})
    presets.save(db, name, table, answers, Decisions(), date(2026, 11, 3))


@pytest.fixture
def line(draft: Draft, qtbot: QtBot) -> RecalledLine:
    made = RecalledLine(draft)
    qtbot.addWidget(made)
    return made


def bring(draft: Draft, qtbot: QtBot, path: Path, rows: list[list[object]]) -> None:
    draft.take_file(workbook(path, {"S": rows}))
    qtbot.waitUntil(lambda: not draft.desk.working)


def test_an_unknown_layout_says_nothing(
    draft: Draft, line: RecalledLine, qtbot: QtBot, tmp_path: Path
) -> None:
    bring(draft, qtbot, tmp_path / "a.xlsx", OLD)
    line.refresh()
    assert not line.isVisibleTo(None)


def test_a_known_layout_says_which_and_since_when(
    draft: Draft, line: RecalledLine, db: Database, qtbot: QtBot, tmp_path: Path
) -> None:
    remember(db, workbook(tmp_path / "a.xlsx", {"S": OLD}))
    bring(draft, qtbot, tmp_path / "b.xlsx", OLD)
    line.refresh()
    assert line.text.text() == "Matched as in “Portal”, used 3 Nov 2026."
    line.afresh.click()
    line.refresh()
    assert not line.isVisibleTo(None)
    assert draft.open_columns() == [2]


def test_columns_that_are_new_are_named(
    draft: Draft, line: RecalledLine, db: Database, qtbot: QtBot, tmp_path: Path
) -> None:
    remember(db, workbook(tmp_path / "a.xlsx", {"S": OLD}), "<b>Portal</b>")
    bring(draft, qtbot, tmp_path / "b.xlsx", NEW)
    line.refresh()
    assert line.text.text() == ("Matched as in “<b>Portal</b>”, used 3 Nov 2026. New since: Zone.")


def test_at_the_end_the_matching_is_saved_by_name_or_called_otherwise(
    draft: Draft, db: Database, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def answer(_parent: object, _title: str, _label: str, _echo: object, text: str) -> object:
        asked.append(text)
        return ("", "Portal", "Portal 2")[len(asked) - 1], True

    monkeypatch.setattr(QInputDialog, "getText", answer)
    bring(draft, qtbot, tmp_path / "list.xlsx", OLD)
    line = KeptLine(draft)
    qtbot.addWidget(line)
    line.refresh()
    assert line.act.text() == "Save this matching…"
    line.act.click()
    assert line.text.text() == "A matching needs a name."
    line.act.click()
    assert "remembered as “Portal”" in line.text.text()
    line.act.click()
    assert "remembered as “Portal 2”" in line.text.text()
    assert asked == ["list", "list", "Portal"]
    assert [one.name for one in presets.every(db)] == ["Portal 2"]

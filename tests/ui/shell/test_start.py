"""The first run: the form that makes a workspace, and the way into the import."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from prmdesk.services import workspace
from prmdesk.ui.shell.start import NewWorkspace
from tests.ui.drivers import CTRL, SHIFT, AppDriver, K, answering, press, write


@pytest.fixture(autouse=True)
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "Documents"
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _where: str(folder))
    return folder


def making(act: Callable[[NewWorkspace], object], app: AppDriver) -> None:
    with answering(NewWorkspace, act):
        app.press(K.Key_N, mod=CTRL | SHIFT)


def test_a_name_and_enter_make_a_workspace_in_documents(app: AppDriver, documents: Path) -> None:
    def fill(dialog: NewWorkspace) -> None:
        assert QApplication.focusWidget() is dialog.owner
        write(dialog.owner, " Robin Weber ")
        write(dialog.company, "Aurora & <b>Co</b>")
        dialog.currency.setCurrentText("chf")
        dialog.month.fill(4)
        press(dialog, K.Key_Return, mod=CTRL)

    making(fill, app)
    app.settle()
    assert app.db.path == documents / "prmdesk" / "My partners.prmdesk"
    kept = app.desk.ask(workspace.settings_of)
    assert (kept.owner, kept.company) == ("Robin Weber", "Aurora & <b>Co</b>")
    assert (kept.currency, kept.fiscal_start) == ("CHF", 4)
    assert app.undo_text() == "Undo"


def test_a_file_that_is_there_is_never_overwritten(app: AppDriver, documents: Path) -> None:
    mine = app.db.path
    before = mine.read_bytes()

    def fill(dialog: NewWorkspace) -> None:
        write(dialog.where, str(mine))
        press(dialog, K.Key_Return, mod=CTRL)
        assert dialog.isVisible()
        assert "already" in dialog.where.toolTip()
        write(dialog.where, str(mine.with_name("Another")))
        assert not dialog.where.property("wrong")
        press(dialog, K.Key_Return, mod=CTRL)

    making(fill, app)
    app.settle()
    assert app.db.path == mine.with_name("Another.prmdesk")
    assert mine.read_bytes()[:100] == before[:100]


def test_a_second_workspace_gets_another_name(app: AppDriver, documents: Path) -> None:
    (documents / "prmdesk").mkdir(parents=True)
    (documents / "prmdesk" / "My partners.prmdesk").write_text("")
    suggested: list[str] = []
    making(lambda dialog: suggested.append(Path(dialog.where.text()).name), app)
    assert suggested == ["My partners 2.prmdesk"]


def test_a_synced_folder_is_advised_about(app: AppDriver, tmp_path: Path) -> None:
    def look(dialog: NewWorkspace) -> None:
        assert not dialog.hint.isVisible()
        write(dialog.where, str(tmp_path / "OneDrive" / "Mine.prmdesk"))
        assert dialog.hint.isVisible()
        assert "OneDrive" in dialog.hint.text()

    making(look, app)


def test_every_input_has_a_name(app: AppDriver) -> None:
    def look(dialog: NewWorkspace) -> None:
        inputs = [w for kind in (QLineEdit, QComboBox) for w in dialog.findChildren(kind)]
        own = [w for w in inputs if not isinstance(w.parent(), QComboBox)]
        assert len(own) == 5
        assert [w for w in own if not w.accessibleName()] == []

    making(look, app)


@pytest.mark.parametrize("typed", ["", ".", "/", "~/x", "~nobody/x", "a.b"])
def test_whatever_is_typed_is_some_file(app: AppDriver, typed: str) -> None:
    def look(dialog: NewWorkspace) -> None:
        write(dialog.where, typed)
        assert dialog.path().name.endswith(".prmdesk")
        assert len(dialog.path().stem) > 0

    making(look, app)

"""The ways to another workspace."""

import gc
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from prmdesk.services import partners, workspace
from prmdesk.ui.shell import keeping, opening
from prmdesk.ui.shell.restore import RestoreDialog
from prmdesk.ui.shell.start import NewWorkspace
from tests.ui.drivers import AppDriver, K, answering, write


def test_a_new_workspace_is_made_where_it_was_asked_for(app: AppDriver, tmp_path: Path) -> None:
    place = tmp_path / "elsewhere" / "Mine"

    def fill(dialog: NewWorkspace) -> None:
        write(dialog.owner, "Robin")
        write(dialog.where, str(place), K.Key_Return)

    with answering(NewWorkspace, fill):
        opening.ask_new(app.session)
    app.settle()
    assert app.db.path == place.with_name("Mine.prmdesk")
    assert app.desk.ask(workspace.settings_of).owner == "Robin"


def test_a_workspace_is_chosen_and_opened(
    app: AppDriver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "Other.prmdesk"
    workspace.create(other, workspace.settings_of(app.db)).close()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(other), ""))
    first = app.db.path
    opening.ask_open(app.session)
    app.settle()
    assert app.db.path == other
    assert opening.recent(app.session) == [first.resolve()]


def test_the_sample_is_apart_and_says_so(app: AppDriver) -> None:
    own = app.db.path
    opening.open_sample(app.session)
    app.settle()
    assert app.db.path != own
    assert app.desk.ask(partners.count) == 24
    assert "sample" in app.banner()


def test_a_backup_comes_back_and_what_was_there_is_one_more(app: AppDriver) -> None:
    app.given_partners("Acme")
    keeping.back_up(app.window, lambda: None)
    app.settle()
    app.given_partners("Brightpath")
    with answering(RestoreDialog, lambda dialog: dialog.keep()):
        opening.ask_restore(app.session)
    app.settle()
    assert app.partners.names() == ["Acme"]
    kept = [backup.rows["partners"] for backup in workspace.list_backups(app.db.path)]
    assert kept[0] == 2


def test_a_damaged_workspace_offers_its_backups(app: AppDriver) -> None:
    app.given_partners("Acme")
    keeping.back_up(app.window, lambda: None)
    app.settle()
    path = app.db.path
    app.session.close()
    content = bytearray(path.read_bytes())
    content[4096 : 4096 * 6] = bytes(4096 * 5)
    path.write_bytes(content)
    with (
        answering(RestoreDialog, lambda dialog: dialog.keep()),
        answering(QMessageBox, lambda box: box.accept()),
    ):
        opened = app.session.open(path)
    assert opened
    app.settle()
    assert app.partners.names() == ["Acme"]
    gc.collect()  # the window that was being built when the damage was met

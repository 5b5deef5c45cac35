"""The longer commands of the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog

from prmdesk.services import plans
from prmdesk.ui.desk import PartnerLink
from prmdesk.ui.importing.wizard import ImportWizard
from prmdesk.ui.kit.links import open_file
from prmdesk.ui.shell.pages import TABS
from tests.ui.drivers import CTRL, SHIFT, AppDriver, K

KEYS = [key for key, _title, _make in TABS]


@pytest.fixture
def chosen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """What the file dialog suggested; it saves into the test's own folder."""
    suggested: list[str] = []

    def ask(_parent: object, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        suggested.append(Path(name).name)
        return str(tmp_path / Path(name).name), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    return suggested


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[QUrl]:
    asked: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: asked.append(url) or True)
    return asked


def test_the_list_is_exported_and_can_be_opened(
    app: AppDriver, chosen: list[str], tmp_path: Path, opened: list[QUrl]
) -> None:
    app.given_partners("Acme", "Brightpath")
    app.menu("File")["Export list to Excel…"].trigger()
    app.settle()
    assert chosen == ["Partners.xlsx"]
    assert (tmp_path / "Partners.xlsx").exists()
    assert app.toast() == "Partners.xlsx was saved"
    app.window.toast.button.click()
    assert [url.toLocalFile() for url in opened] == [str(tmp_path / "Partners.xlsx")]


def test_a_plan_is_exported_by_key(app: AppDriver, chosen: list[str], tmp_path: Path) -> None:
    (acme,) = app.given_partners("Acme")
    app.select("Acme")
    year = app.desk.ask(plans.current_year, app.desk.today())
    app.desk.do(plans.create_plan, acme, year)
    app.partners.press(K.Key_E, mod=CTRL | SHIFT)
    app.settle()
    assert len(chosen) == 1
    assert (tmp_path / chosen[0]).exists()


def test_without_a_plan_its_tab_is_shown_and_said(app: AppDriver, chosen: list[str]) -> None:
    app.given_partners("Acme")
    app.select("Acme")
    app.partners.press(K.Key_E, mod=CTRL | SHIFT)
    assert chosen == []
    assert app.toast().startswith("There is no plan for this year")
    assert app.window.panel.tabs.currentIndex() == KEYS.index("plan")


def test_choosing_no_file_exports_nothing(app: AppDriver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: ("", ""))
    app.menu("File")["Export list to Excel…"].trigger()
    assert not app.desk.working


def test_control_s_says_that_all_is_saved_and_backs_up(app: AppDriver) -> None:
    app.given_partners("Acme")
    app.press(K.Key_S, mod=CTRL)
    app.settle()
    assert app.toast() == "Everything is saved automatically. A backup was made."
    assert "Backed up" in app.status()


def test_a_whole_file_is_said_to_be_whole(app: AppDriver) -> None:
    app.menu("Tools")["Check the workspace file"].trigger()
    app.settle()
    assert app.toast() == "The workspace file is whole."


def test_damage_is_a_banner_that_leads_to_the_backups(app: AppDriver) -> None:
    app.window.acts.report_damage(["row 1 missing", "page 7"])
    assert app.banner() == "The workspace file is damaged in 2 places. Restore a backup."


def test_deleting_from_the_menu_says_so_with_undo(app: AppDriver) -> None:
    app.given_partners("Acme", "Brightpath")
    app.desk.open(PartnerLink(app.partners.id("Acme"), full=True))
    app.settle()
    app.menu("Partner")["Delete partner"].trigger()
    app.settle()
    assert app.toast() == "Acme was deleted"
    assert app.desk.selected is None
    app.window.toast.button.click()
    assert app.partners.names() == ["Acme", "Brightpath"]


def test_the_battlecard_page_is_a_key_away(app: AppDriver) -> None:
    app.given_partners("Acme")
    app.select("Acme")
    app.partners.press(K.Key_B, mod=CTRL | SHIFT)
    assert app.window.page_key == "battlecards"
    app.settle()


def test_only_files_of_ours_are_opened(opened: list[QUrl], tmp_path: Path) -> None:
    open_file(tmp_path / "a b#c.xlsx")
    assert [url.isLocalFile() for url in opened] == [True]
    assert opened[0].toLocalFile() == str(tmp_path / "a b#c.xlsx")


def test_rows_copied_from_a_spreadsheet_go_into_the_import(app: AppDriver) -> None:
    QApplication.clipboard().setText("Company\tCity\nAcme\tGraz\n")
    app.press(K.Key_V, mod=CTRL | SHIFT)
    app.settle()
    (wizard,) = app.window.findChildren(ImportWizard)
    assert wizard.file_step.look.name.text() == "Pasted rows"
    wizard.reject()

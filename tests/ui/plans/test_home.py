"""A filled plan is chosen, read aside, and shown; what is refused says why."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from prmdesk.domain.partners import Partner
from prmdesk.services import partners, plan_books, plans
from prmdesk.storage.database import Database
from prmdesk.ui.plans.home_dialog import HomeDialog
from prmdesk.ui.plans.page import PlansPage
from tests.conftest import TODAY
from tests.ui.drivers import answering
from tests.ui.plans.home_facts import fill


def test_the_plan_of_a_chosen_workbook_is_shown_with_its_changes(
    db: Database, plan_id: int, page: PlansPage, tmp_path: Path, qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    path = plan_books.save_plan(db, plan_id, tmp_path / "sent.xlsx", TODAY)
    other = partners.add_partner(db, Partner(0, "Asterix"), TODAY)
    page.plan_id = plans.create_plan(db, other, 2026)
    fill(path, "3 Targets", "Revenue", {"Q2 actual": 260})
    before = path.read_bytes()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(path), ""))
    seen = []

    def take(dialog: HomeDialog) -> None:
        seen.append(dialog.take.text())
        dialog.take.click()

    with answering(HomeDialog, take):
        page.ask_home()
        qtbot.waitUntil(lambda: bool(seen))
    qtbot.waitUntil(lambda: not page.desk.working)
    assert seen == ["Take over 1 change"]
    assert page.plan_id == plan_id
    assert plans.whole(db, plan_id).targets[0].actual_q2 == 260
    assert path.read_bytes() == before


def test_what_is_no_plan_of_ours_is_refused_in_words(
    page: PlansPage, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Name\nAcme\n")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(path), ""))
    said = []

    def read(box: QMessageBox) -> None:
        said.append(box.text())
        box.reject()

    with answering(QMessageBox, read):
        page.ask_home()
        qtbot.waitUntil(lambda: bool(said))
    QApplication.processEvents()
    assert said
    assert path.name in said[0] or "plan" in said[0]

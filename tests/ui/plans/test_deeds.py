"""What can be done with a plan at each time of its life, and what comes of it."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from prmdesk.domain.plans import PlanStatus
from prmdesk.services import plans
from prmdesk.storage.database import Database
from prmdesk.ui.desk import Desk, Message
from prmdesk.ui.plans.copying import CopyYear
from prmdesk.ui.plans.life import Telling
from prmdesk.ui.plans.page import PlansPage
from tests.ui.drivers import answering


def test_a_plan_lives_until_it_is_closed(db: Database, ready: int, page: PlansPage) -> None:
    def shown() -> list[str]:
        return [tool.accessibleName() for tool in page.deeds.buttons[:-1] if not tool.isHidden()]

    def tell(dialog: Telling) -> None:
        dialog.keep()
        assert dialog.text.property("wrong")
        dialog.text.setPlainText("New prices")
        dialog.keep()

    assert shown() == ["Copy last year", "Mark as agreed"]
    page.deeds.agree.click()
    assert shown() == ["Amend…", "Close…"]
    assert page.editor.goals.thesis.isReadOnly()
    with answering(Telling, tell):
        page.deeds.amend.click()
    assert page.editor.state.text() == "Draft of version 2, being amended because: New prices"
    page.deeds.agree.click()
    assert page.editor.state.text() == (
        "Agreed on 24 Nov 2026, version 2, amended because: New prices"
    )
    with answering(Telling, tell):
        page.deeds.close.click()
    assert page.editor.state.text() == "Closed on 24 Nov 2026: New prices"
    assert shown() == ["Reopen…"]
    assert not page.editor.promises.entry.isEnabled()
    with answering(Telling, tell):
        page.deeds.reopen.click()
    assert plans.whole(db, ready).plan.status is PlanStatus.AGREED


def test_last_years_plan_is_shown_before_it_is_copied(
    desk: Desk, db: Database, partner_id: int, plan_id: int, page: PlansPage
) -> None:
    assert not page.deeds.copy.isEnabled()
    plans.create_plan(db, partner_id, 2027)
    QApplication.processEvents()
    page.list.setCurrentIndex(page.list.model().index(0, 0))
    with answering(CopyYear, lambda dialog: dialog.keep()):
        page.deeds.copy.click()
    assert page.editor.whole is not None
    assert [row.activity for row in page.editor.whole.marketing] == ["Webinar"]
    desk.undo()
    assert page.editor.whole.marketing == []


def test_the_workbook_is_saved_in_the_background_and_offered(
    desk: Desk, plan_id: int, page: PlansPage, qtbot: QtBot, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    place = tmp_path / "plan"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(place), ""))
    with qtbot.waitSignal(desk.said) as told:
        page.deeds.export.click()
    assert (tmp_path / "plan.xlsx").exists()
    message: Message = told.args[0]
    assert message.text == "plan.xlsx was saved"
    assert message.action is not None
    assert message.action[0] == "Open folder"


def test_giving_no_place_saves_nothing(
    desk: Desk, plan_id: int, page: PlansPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: ("", ""))
    page.deeds.export.click()
    assert not desk.working

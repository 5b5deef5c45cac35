"""The plans of several partners at once: year, language, one folder for all workbooks."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from prmdesk.domain.partners import Partner
from prmdesk.services import partners, plan_books, plans
from prmdesk.ui.desk import Desk, Message
from prmdesk.ui.plans.several import PlansDialog
from tests.ui.conftest import Show


@pytest.fixture
def window(shown: Show) -> QWidget:
    return shown(QWidget())


@pytest.fixture
def dialog(
    desk: Desk, plan_id: int, window: QWidget, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> PlansDialog:
    """Brightpath has a plan for 2026 and one for 2027, Acme for 2026, Cordillera none."""
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path))
    today = desk.today()
    brightpath = plans.whole(desk.db, plan_id).plan.partner_id
    acme, other = (partners.add_partner(desk.db, Partner(0, n), today) for n in ("Acme", "Zeta"))
    plans.create_plan(desk.db, brightpath, 2027)
    plans.create_plan(desk.db, acme, 2026)
    found = plan_books.plans_by_year(desk.db, [brightpath, acme, other])
    assert {year: len(ids) for year, ids in found.items()} == {2027: 1, 2026: 2}
    made = PlansDialog(desk, found, 3, window)
    made.show()
    made.activateWindow()
    return made


def test_each_plan_of_the_year_goes_into_the_folder_in_the_language_chosen(
    dialog: PlansDialog, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    told: list[Message] = []
    desk.said.connect(told.append)
    dialog.year.fill(2027)
    dialog.year.committed.emit(2027)
    assert dialog.count.text().startswith("1 of 3 partners has a plan for this year.")
    dialog.year.fill(2026)
    dialog.year.committed.emit(2026)
    assert dialog.count.text().startswith("2 of 3 partners have a plan for this year.")
    dialog.spoken.fill("zh")
    with qtbot.waitSignal(dialog.accepted):
        dialog.save.click()
        assert not dialog.save.isEnabled()
    assert [message.text for message in told] == ["2 plans were saved"]
    names = sorted(path.name for path in tmp_path.glob("*.xlsx"))
    assert [(name[:2], name.split("_")[1:3]) for name in names] == [
        ("计划", ["2026", "Acme"]), ("计划", ["2026", "Brightpath"]),
    ]  # fmt: skip


def test_cancel_leaves_no_file_and_keeps_the_dialog(
    dialog: PlansDialog, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog.save.click()
    dialog.reject()
    qtbot.waitUntil(lambda: not desk.working)
    assert dialog.isVisible()
    assert dialog.save.isEnabled()
    assert not list(tmp_path.glob("*.xlsx"))
    dialog.reject()
    assert not dialog.isVisible()

"""A filled plan on screen: what is ticked, what is not, and what becomes of it."""

from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from prmdesk.domain.plan_work import Account
from prmdesk.errors import PrmError
from prmdesk.services import history, plan_books, plan_home, plans
from prmdesk.storage.database import Database
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.forms import Choice
from prmdesk.ui.plans.home_dialog import HomeDialog
from tests.conftest import TODAY
from tests.ui.plans.home_facts import drop, fill

D = Decimal
OUT, ON = Qt.CheckState.Unchecked, Qt.CheckState.Checked


@pytest.fixture
def sent(db: Database, plan_id: int, tmp_path: Path) -> Path:
    """The plan with two accounts, sent out; since then we changed the first quarter ourselves."""
    for name in ("Nordbank", "Havn"):
        plans.add_row(db, plan_id, Account, name)
    path = plan_books.save_plan(db, plan_id, tmp_path / "sent.xlsx", TODAY)
    plans.edit_row(db, plans.whole(db, plan_id).targets[0], actual_q1=D(241))
    return path


@pytest.fixture
def filled(sent: Path) -> Path:
    """They changed two quarters, of which we changed one; a row is new, one is gone."""
    fill(sent, "3 Targets", "Revenue", {"Q1 actual": 250, "Q2 actual": 260, "Unit": "EUR"})
    drop(sent, "7 Accounts", "Nordbank")
    fill(sent, "7 Accounts", "Eden Water", {"Segment": "Water"}, below="Havn")
    return sent


def opened(desk: Desk, path: Path, qtbot: QtBot) -> HomeDialog:
    dialog = HomeDialog(desk, plan_home.open_home(desk.db, path, TODAY), None)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def cells(dialog: HomeDialog) -> dict[tuple[str, str], QTreeWidgetItem]:
    """The lines of cells by the heading of their row and their own."""
    root = dialog.tree.invisibleRootItem()
    heads = [root.child(n) for n in range(root.childCount())]
    return {
        (head.text(0), head.child(n).text(0)): head.child(n)
        for head in heads
        for n in range(head.childCount())
    }


REVENUE = "How we measure success: Revenue"
EDEN = "Target accounts: Eden Water (new, their row 6)"


def test_only_what_they_alone_changed_is_ticked(desk: Desk, filled: Path, qtbot: QtBot) -> None:
    dialog = opened(desk, filled, qtbot)
    found = cells(dialog)
    q1, q2 = found[REVENUE, "Q1 actual"], found[REVENUE, "Q2 actual"]
    assert [q1.text(n) for n in range(1, 5)] == ["240", "241", "250", "Both sides changed this."]
    assert (q1.checkState(0), q2.checkState(0)) == (OUT, ON)
    assert found["Target accounts: Nordbank", "whole row"].checkState(0) is OUT
    assert found[EDEN, "Segment"].checkState(0) is OUT
    assert dialog.take.text() == "Take over 1 change"
    assert "1 conflict" in dialog.summary.text()


def test_what_is_ticked_is_taken_over_in_one_step(
    desk: Desk, db: Database, plan_id: int, filled: Path, qtbot: QtBot
) -> None:
    before = plans.whole(db, plan_id)
    dialog = opened(desk, filled, qtbot)
    found = cells(dialog)
    found[REVENUE, "Q1 actual"].setCheckState(0, ON)
    found[EDEN, "Account"].parent().setCheckState(0, ON)
    dialog.take.click()
    now = plans.whole(db, plan_id)
    assert now.targets[0].quarter_actuals[:2] == (D(250), D(260))
    assert [one.account for one in now.accounts] == ["Nordbank", "Havn", "Eden Water"]
    assert now.accounts[2].segment == "Water"
    change = history.latest(db, 1)[0]
    assert change.label == "Take over filled plan"
    assert "sent.xlsx" in change.detail
    db.undo()
    assert plans.whole(db, plan_id) == before


def test_all_none_and_only_the_conflicts(desk: Desk, filled: Path, qtbot: QtBot) -> None:
    dialog = opened(desk, filled, qtbot)
    dialog.tree.tick(())
    assert not dialog.take.isEnabled()
    dialog.tree.tick([change for change in dialog.found.changes if change.is_takeable])
    assert cells(dialog)["Target accounts: Nordbank", "whole row"].checkState(0) is ON
    dialog.show_only.fill("conflicts")
    dialog.show_only.committed.emit("conflicts")
    assert {head for head, _cell in cells(dialog)} == {REVENUE}
    assert dialog.take.isEnabled()


def test_a_plan_that_moved_on_meanwhile_is_looked_at_again(
    desk: Desk, db: Database, plan_id: int, filled: Path, qtbot: QtBot, problems: list[PrmError]
) -> None:
    dialog = opened(desk, filled, qtbot)
    plans.edit_row(db, plans.whole(db, plan_id).targets[0], actual_q2=D(999))
    dialog.take.click()
    assert "changed meanwhile" in str(problems.pop())
    q2 = cells(dialog)[REVENUE, "Q2 actual"]
    assert [q2.text(n) for n in (1, 2, 3)] == ["", "999", "260"]
    assert q2.checkState(0) is OUT
    assert plans.whole(db, plan_id).targets[0].actual_q2 == D(999)


def test_a_line_that_may_be_several_rows_is_asked_for(
    desk: Desk, db: Database, plan_id: int, sent: Path, qtbot: QtBot
) -> None:
    plans.edit_row(db, plans.whole(db, plan_id).accounts[0], account="Havn")
    path = plan_books.save_plan(db, plan_id, sent, TODAY)
    fill(path, "7 Accounts", "Havn", {"Segment": "Ports"})
    _forget_ids(path)
    dialog = opened(desk, path, qtbot)
    first, *_more = dialog.tree.findChildren(Choice)
    assert first.accessibleName() == "Which row is Havn?"
    (code, name), *_others = dialog.found.rows[0].choices
    assert name == "Havn"
    first.committed.emit(code)
    assert not [row for row in dialog.found.rows if row.choices]
    assert cells(dialog)["Target accounts: Havn", "Segment"].text(3) == "Ports"


def _forget_ids(path: Path) -> None:
    book = load_workbook(path)
    for place in book["7 Accounts"]["A"][4:]:
        place.value = None
    book.save(path)

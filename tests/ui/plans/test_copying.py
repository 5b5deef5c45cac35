"""What comes over from last year is told, and nothing happens until it is wanted."""

from pytestqt.qtbot import QtBot

from prmdesk.domain.plan_work import Account, AccountStatus
from prmdesk.domain.plans import Marketing
from prmdesk.services import plans
from prmdesk.storage.database import Database
from prmdesk.ui.desk import Desk
from prmdesk.ui.plans.copying import CopyYear


def test_it_says_what_comes_and_what_it_replaces(
    desk: Desk, db: Database, partner_id: int, plan_id: int, qtbot: QtBot
) -> None:
    plans.edit_plan(db, plan_id, thesis="Win the Nordics.")
    for name in ("Nordbank", "Kiel"):
        plans.add_row(db, plan_id, Account, name)
    plans.edit_row(db, plans.whole(db, plan_id).accounts[1], status=AccountStatus.WON)
    next_year = plans.create_plan(db, partner_id, 2027)
    plans.add_row(db, next_year, Marketing, "Fair")
    dialog = CopyYear(desk, next_year, plan_id, None)
    qtbot.addWidget(dialog)
    told = {name: (what, replaced) for name, what, replaced in dialog.lines}
    assert told["Goals"] == ("what you want to reach together", "")
    assert told["Target accounts"] == ("1 row: those neither won nor lost", "")
    assert told["Marketing activities"] == (
        "1 row: a year later, with their budgets, nothing spent", "instead of 1 row",
    )  # fmt: skip
    assert told["Strengths and risks"] == ("nothing", "")
    dialog.reject()
    assert [row.activity for row in plans.whole(db, next_year).marketing] == ["Fair"]

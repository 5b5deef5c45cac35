"""The tour's filled plan looks as one that a partner filled in, and leaves nothing behind."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from prmdesk.domain.partners import Partner
from prmdesk.domain.plan_work import Account
from prmdesk.services import partners, plan_books, plans
from prmdesk.storage.database import Database
from prmdesk.ui.desk import Desk
from prmdesk.ui.plans.home_dialog import HomeDialog
from prmdesk.ui.shell import tour_plans
from tests.conftest import TODAY
from tests.ui.conftest import Show
from tests.ui.drivers import answering


def test_it_comes_home_with_a_conflict_and_a_new_row(
    desk: Desk, db: Database, shown: Show, tmp_path: Path
) -> None:
    plan_id = plans.create_plan(db, partners.add_partner(db, Partner(0, "Acme"), TODAY), 2026)
    plans.add_row(db, plan_id, Account, "Nordbank")
    sent = plan_books.save_plan(db, plan_id, tmp_path / "plan.xlsx", TODAY)
    before, told = plans.whole(db, plan_id), []

    def meet(opens: Callable[[], object], name: str) -> None:
        with answering(HomeDialog, lambda dialog: told.append((name, dialog.summary.text()))):
            opens()

    tour_plans.show_coming_home(desk, sent, shown(QWidget()), meet)
    ((name, summary),) = told
    assert name == "plans-home"
    assert "1 cell changed by them · 1 conflict · 1 new row" in summary
    assert plans.whole(db, plan_id) == before

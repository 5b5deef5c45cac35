"""The Reviews tab: what was promised last time, the reviews, and the ways on."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton

from prmdesk.domain.onboarding import Side
from prmdesk.domain.promises import Promise
from prmdesk.domain.reviews import Minutes
from prmdesk.services import plans, promises, reviews
from prmdesk.storage.database import Database
from prmdesk.ui.desk import Desk
from prmdesk.ui.reviews.cards import LastTimeCard, ReviewCard
from prmdesk.ui.reviews.minutes import MinutesDialog
from prmdesk.ui.reviews.pack import PackDialog
from prmdesk.ui.reviews.planning import PlanDialog
from prmdesk.ui.reviews.tab import ReviewsTab
from tests.ui.conftest import Show
from tests.ui.drivers import answering, bury, click


@pytest.fixture
def tab(desk: Desk, acme: int, shown: Show) -> ReviewsTab:
    made = ReviewsTab(desk)
    made.show_partner(acme)
    shown(made)
    return made


def names(tab: ReviewsTab, kind: type[ReviewCard] | type[LastTimeCard]) -> list[str]:
    bury()
    return [card.accessibleName() for card in tab.findChildren(kind)]


def test_without_a_plan_it_leads_to_one(db: Database, acme: int, tab: ReviewsTab) -> None:
    opened: list[object] = []
    tab.desk.opened.connect(opened.append)
    (begin,) = tab.nothing.findChildren(QPushButton)
    assert begin.isVisible()
    click(begin)
    assert len(plans.years(db, acme)) == 1
    assert len(opened) == 1
    assert not tab.nothing.isVisible()


def test_last_times_promises_stand_over_the_reviews(
    db: Database, acme: int, review_id: int, tab: ReviewsTab, today: date
) -> None:
    assert tab.next.text() == "Overdue: Q3 review, 22 Nov 2026"
    given = [
        Promise(0, acme, Side.PARTNER, "Name accounts", today, today + timedelta(5)),
        Promise(0, acme, Side.US, "Send prices", today),
    ]
    minutes = Minutes(today, "Anja", "Budget stays", given, next_on=today + timedelta(90))
    reviews.hold(db, review_id, minutes, today)
    assert names(tab, LastTimeCard) == ["Send prices", "Name accounts"]
    assert names(tab, ReviewCard) == ["Business review", "Q3 review"]
    assert tab.next.text() == "Next: Business review, 22 Feb 2027"


def test_a_review_is_planned_written_and_deleted_from_the_tab(
    db: Database, acme: int, plan_id: int, tab: ReviewsTab
) -> None:
    def plan(dialog: PlanDialog) -> None:
        dialog.name.setText("Kick-off")
        dialog.day.setText("+3")
        dialog.day.setModified(True)
        dialog.keep()

    with answering(PlanDialog, plan):
        click(tab.plan)
    assert names(tab, ReviewCard) == ["Kick-off"]
    with answering(MinutesDialog, lambda dialog: dialog.keep()):
        click(tab.write)
    (held,) = reviews.reviews_of(db, acme)
    assert held.held_on == tab.desk.today()
    tab.delete(held)
    assert names(tab, ReviewCard) == []
    assert promises.of_partner(db, acme) == []


def test_planned_reviews_go_to_a_calendar_file_and_the_pack_is_asked_for(
    db: Database, plan_id: int, tab: ReviewsTab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reviews.plan_review(db, plan_id, "Kick-off", tab.desk.today())
    path = tmp_path / "reviews.ics"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(path), ""))
    tab.save_calendar()
    click(tab.pack)
    (dialog,) = tab.window().findChildren(PackDialog)
    dialog.reject()


def test_the_calendar_file_names_partner_and_review(
    db: Database, plan_id: int, tab: ReviewsTab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    qtbot: object,
) -> None:  # fmt: skip
    reviews.plan_review(db, plan_id, "Kick-off", tab.desk.today())
    path = tmp_path / "reviews.ics"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(path), ""))
    tab.save_calendar()
    qtbot.waitUntil(lambda: not tab.desk.working)  # type: ignore[attr-defined]
    assert "SUMMARY:Review with Acme: Kick-off" in path.read_text("utf-8")

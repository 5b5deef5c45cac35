"""The Decisions page: due reviews on top, the log below, narrowed, changed and taken back."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from prmdesk.domain.decisions import Verdict
from prmdesk.domain.lines import Compare, Condition, Query
from prmdesk.domain.partners import Partner
from prmdesk.domain.quadrant import Quadrant
from prmdesk.domain.scores import Axis
from prmdesk.services import decisions, partners, scores
from prmdesk.storage.database import Database
from prmdesk.ui.decisions.cards import DueLine
from prmdesk.ui.decisions.form import DecisionForm
from prmdesk.ui.decisions.page import DecisionsPage
from prmdesk.ui.decisions.review import ReviewDialog
from prmdesk.ui.desk import Desk
from tests.ui.conftest import Show
from tests.ui.decisions.conftest import Decide
from tests.ui.drivers import CTRL, SHIFT, AppDriver, K, answering, bury, press


@pytest.fixture
def page(desk: Desk, acme: int, shown: Show) -> DecisionsPage:
    made = DecisionsPage(desk)
    shown(made)
    return made


def lines(page: DecisionsPage) -> list[str]:
    QApplication.processEvents()
    return [" ".join(row[:2]) for row in page.table.texts()]


def due(page: DecisionsPage) -> list[str]:
    bury()
    return [line.accessibleName() for line in page.findChildren(DueLine)]


def note(dialog: ReviewDialog) -> None:
    dialog.outcome.setPlainText("Half the hours")
    dialog.keep()


def test_an_empty_log_leads_on(page: DecisionsPage, decide: Decide) -> None:
    assert page._nothing.isVisible()
    decide()
    assert lines(page) == ["Acme Cut"]
    assert not page._nothing.isVisible()
    assert page.count == "1 decision"


def test_due_reviews_stand_on_top_until_they_are_made(
    desk: Desk, page: DecisionsPage, today: date, decide: Decide
) -> None:
    decide(review_on=today)
    decide(on_date=today - timedelta(30), review_on=today - timedelta(3))
    decide()
    assert due(page) == [
        "Acme · Cut · 25 Oct 2026 · Robin Weber", "Acme · Cut · 24 Nov 2026 · Robin Weber",
    ]  # fmt: skip
    button = page.findChildren(DueLine)[0].findChildren(QPushButton)[1]
    with answering(ReviewDialog, note):
        button.click()
    assert due(page) == ["Acme · Cut · 24 Nov 2026 · Robin Weber"]
    for _n in range(5):
        decide(review_on=today)
    assert len(due(page)) == 3
    page.show_due()
    assert len(lines(page)) == 6
    assert page.count == "6 of 8"


def test_the_log_is_narrowed_by_verdict_partner_and_search(
    desk: Desk, db: Database, page: DecisionsPage, today: date, decide: Decide
) -> None:
    misfit = Partner(0, "Bolt", manual_to_partner=10, manual_to_us=10)
    bolt = partners.add_partner(db, misfit, today)
    decide()
    decide(verdict=Verdict.KEEP, partner_id=bolt)
    page.chips.verdicts[Verdict.KEEP].click()
    assert lines(page) == ["Bolt Keep"]
    page.chips.clear()
    desk.look_for(Query(conditions=(Condition("quadrant", Compare.IS, Quadrant.ORPHAN),)))
    assert lines(page) == ["Acme Cut"]
    desk.look_for(Query(text="nobody"))
    assert page._none.isVisible()
    page.show_all()
    assert lines(page) == ["Bolt Keep", "Acme Cut"]
    assert desk.query == Query()


def test_a_line_is_changed_reviewed_and_deleted_by_keys(
    desk: Desk, db: Database, page: DecisionsPage, decide: Decide, acme: int
) -> None:
    decide()
    kept = decide(verdict=Verdict.KEEP).decision.id
    assert lines(page) == ["Acme Keep", "Acme Cut"]
    page.table.setFocus()
    press(page.table, K.Key_Down, K.Key_Up)
    assert desk.selected == acme
    assert page.current() is not None

    def raised(form: DecisionForm) -> None:
        form.verdict.choose(Verdict.RAISE)
        form.keep()

    with answering(DecisionForm, raised):
        press(page.table, K.Key_Return)
    assert lines(page) == ["Acme Raise", "Acme Cut"]
    with answering(ReviewDialog, note):
        press(page.table, K.Key_R)
    assert page.table.texts()[0][3] == "Reviewed"
    press(page.table, K.Key_Delete)
    assert lines(page) == ["Acme Cut"]
    desk.undo()
    assert decisions.of_partner(db, acme)[0].decision.id == kept


def test_what_became_of_the_partner_follows_its_values(
    db: Database, page: DecisionsPage, decide: Decide, acme: int, today: date
) -> None:
    decide()
    assert lines(page) == ["Acme Cut"]
    later = today + timedelta(30)
    db.today = lambda: later
    scores.set_by_hand(db, acme, Axis.PARTNER, 56)
    QApplication.processEvents()
    assert page.table.texts()[0][5] == "Value to the partner 32 → 56, Orphan → Strategic"


def test_the_workbook_holds_what_is_shown(
    desk: Desk, page: DecisionsPage, decide: Decide, tmp_path: Path, qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    decide()
    path = tmp_path / "log.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(path), ""))
    with qtbot.waitSignal(desk.said):
        next(t for t in page.tools() if t.accessibleName() == "Save as Excel…").click()  # type: ignore[attr-defined]
    assert path.stat().st_size > 0


def test_a_new_decision_is_a_key_away_anywhere(app: AppDriver, today: date) -> None:
    db = app.window.desk.db
    acme = partners.add_partner(db, Partner(0, "Acme"), today)
    app.window.desk.select(acme)

    def kept(form: DecisionForm) -> None:
        form.verdict.choose(Verdict.KEEP)
        form.keep()

    with answering(DecisionForm, kept):
        press(app.window, K.Key_D, mod=CTRL | SHIFT)
    app.window.go("decisions")
    QApplication.processEvents()
    page = app.window.pages["decisions"]
    assert isinstance(page, DecisionsPage)
    assert lines(page) == ["Acme Keep"]
    page.table.setFocus()
    page.table.selectRow(0)
    page.open_partner()
    assert app.window.panel.tab().title() == "Decisions"

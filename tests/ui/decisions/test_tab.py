"""The Decisions tab shows one partner's decisions, newest first, and follows every change."""

from datetime import date, timedelta

from PySide6.QtWidgets import QLabel

from prmdesk.domain.decisions import Verdict
from prmdesk.storage.database import Database
from prmdesk.ui.decisions.cards import DecisionCard
from prmdesk.ui.decisions.form import DecisionForm
from prmdesk.ui.decisions.tab import DecisionsTab
from prmdesk.ui.desk import Desk
from tests.ui.conftest import Show
from tests.ui.decisions.conftest import Decide
from tests.ui.drivers import answering, bury


def names(tab: DecisionsTab) -> list[str]:
    bury()
    return [card.accessibleName() for card in tab.findChildren(DecisionCard)]


def test_decisions_are_shown_newest_first_and_new_ones_at_once(
    desk: Desk, db: Database, acme: int, today: date, decide: Decide, shown: Show
) -> None:
    tab = DecisionsTab(desk)
    shown(tab)
    tab.show_partner(acme)
    assert "Nothing is decided about this partner yet." in " ".join(
        label.text() for label in tab.findChildren(QLabel)
    )
    decide(on_date=today - timedelta(9), verdict=Verdict.KEEP)
    with answering(DecisionForm, _raise):
        tab.ask_new()
    assert names(tab) == [
        "Raise · 24 Nov 2026 · Robin Weber", "Keep · 15 Nov 2026 · Robin Weber",
    ]  # fmt: skip
    desk.undo()
    assert names(tab) == ["Keep · 15 Nov 2026 · Robin Weber"]


def _raise(form: DecisionForm) -> None:
    form.verdict.choose(Verdict.RAISE)
    form.keep()

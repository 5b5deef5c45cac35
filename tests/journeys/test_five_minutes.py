"""Five minutes before the call (window.md 3.3): from the start to the brief, from it to the PDF."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from prmdesk import settings
from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.lines import Query
from prmdesk.services import partners, plans, sample
from prmdesk.services.workspace import open_file
from prmdesk.storage import tables
from prmdesk.storage.database import Database
from prmdesk.ui.battlecards.page import BattlecardsPage
from prmdesk.ui.shell import panel
from prmdesk.ui.shell.session import Session
from prmdesk.ui.today.brief_tab import BriefTab
from tests.ui.drivers import CTRL, SHIFT, K, bury

KEYS = 8
"""So few are enough from the start to the brief."""


class Hands:
    """Keys pressed where the focus is, each of them counted."""

    def __init__(self) -> None:
        self.pressed = 0

    def press(self, key: Qt.Key, mod: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.pressed += 1
        popup = QApplication.activePopupWidget()
        where = (popup.focusWidget() or popup) if popup else QApplication.focusWidget()
        assert where is not None
        QTest.keyClick(where, key, mod)
        QApplication.processEvents()


@pytest.fixture
def today() -> date:
    return date.today()


def crowd(db: Database, today: date) -> int:
    """As much about one partner as the brief has room for, and more."""
    found = partners.all_lines(db, Query(text="Brightpath"), today)
    key = found[0].id
    long = "Send the price list for the public sector with every volume discount we agreed on "
    with db.write("Promise") as tx:
        for n in range(6):
            side = "us" if n % 2 else "partner"
            due = today - timedelta(n - 2)
            promise = {"side": side, "text": f"{long}{n}", "made_on": today, "due": due}
            tx.insert(tables.promises, promise | {"partner_id": key})
    for n in range(5):
        partners.save_activity(db, Activity(0, key, Kind.NOTE, today, f"{long}{n}"))
        partners.edit_partner(db, key, today, city=f"Ulm {n}", partner_answer=long * 6)
    meeting = Activity(0, key, Kind.MEETING, today, "Quarterly talk", due=today, at="14:00")
    partners.save_activity(db, meeting)
    assert plans.of_partner(db, key, plans.current_year(db, today)) is not None
    return key


def test_from_the_start_to_the_brief_and_from_the_brief_to_the_pdf(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, today: date
) -> None:
    monkeypatch.setattr(panel, "_FOLLOW_MS", 80)  # as people have it
    path = tmp_path / "mine.prmdesk"
    sample.fresh(path, today).close()
    db = open_file(path).db
    key = crowd(db, today)
    db.close()
    settings.save(settings.load().opened(path.resolve()))

    session, hands = Session(qapp), Hands()
    session.start(None)
    window, desk = session.window, session.desk
    assert window is not None
    assert desk is not None
    window.resize(1366, 768)
    with qtbot.waitExposed(window):
        window.activateWindow()
    qtbot.waitUntil(lambda: window.isActiveWindow() and not desk.working)

    hands.press(K.Key_K, CTRL)
    for letter in (K.Key_B, K.Key_R, K.Key_I):
        hands.press(letter)
    hands.press(K.Key_Return)
    qtbot.waitUntil(lambda: window.panel.partner_id == key)
    assert hands.pressed <= KEYS

    brief = window.panel.tab()
    assert isinstance(brief, BriefTab)
    assert brief.isVisible()
    area = brief.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    assert area.verticalScrollBar().maximum() == 0, "the brief has to be scrolled"

    hands.pressed = 0
    hands.press(K.Key_B, CTRL | SHIFT)
    card = window.pages["battlecards"]
    assert isinstance(card, BattlecardsPage)
    assert card.isVisible()
    qtbot.waitUntil(lambda: card.made is not None)
    assert hands.pressed == 1
    session.close()
    session.deleteLater()
    bury()

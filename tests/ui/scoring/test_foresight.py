"""Among many partners a change of the scoring is foretold and made in the worker."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from prmdesk.domain.drivers import Effect, Weighing
from prmdesk.domain.partners import Partner
from prmdesk.domain.scores import Axis
from prmdesk.services import drivers, partners, scores
from prmdesk.ui.desk import Desk
from prmdesk.ui.scoring import foresight
from prmdesk.ui.scoring.drivers import ScoringDialog
from prmdesk.ui.scoring.foresight import Foresight
from tests.ui.drivers import K, write

REVENUE, ACCESS, MARGIN = 1, 2, 6
_MOVES = "1 of 1 partners moves to another quadrant: Lumen from Strategic to Opportunistic"


@pytest.fixture(autouse=True)
def many(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lumen: revenue 1, access 5, margin 4; value to us (30 + 100) / (5 · 50) = 52."""
    monkeypatch.setattr(foresight, "AT_ONCE", 0)
    lumen = partners.add_partner(desk.db, Partner(0, "Lumen"), desk.today())
    for driver, value in ((REVENUE, 1), (ACCESS, 5), (MARGIN, 4)):
        scores.score(desk.db, lumen, driver, value, desk.today())


@pytest.fixture
def under(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def dialog(desk: Desk, under: QWidget, qtbot: QtBot) -> ScoringDialog:
    made = ScoringDialog(desk, under)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def weights(desk: Desk) -> list[float]:
    return [driver.weight for driver in desk.ask(drivers.weighing).drivers][:2]


def test_the_window_goes_on_while_it_is_foretold_and_kept(
    dialog: ScoringDialog, desk: Desk, qtbot: QtBot
) -> None:
    def told() -> str:
        return dialog.effect.label.text()

    field = dialog.entries[REVENUE].weights[None]
    write(field, "60")
    assert told().startswith("What a change does")
    qtbot.waitUntil(lambda: not desk.working)
    assert told() == f"Not kept yet. {_MOVES}"
    write(field, "60", K.Key_Return)
    assert desk.writing
    write(dialog.entries[ACCESS].weights[None], "60", K.Key_Return)  # needs not wait
    qtbot.waitUntil(lambda: not desk.working)
    assert weights(desk) == [60, 60]
    assert told() == "Kept. " + _MOVES.replace(
        "Strategic to Opportunistic", "Opportunistic to Strategic"
    )  # (60 + 300) / (5 · 120) = 60: seen against what was just kept
    write(dialog.axes[Axis.US].name, "Low cost to serve", K.Key_Return)
    qtbot.waitUntil(lambda: not desk.working)
    assert told() == "There is a driver of this name already."
    write(dialog.axes[Axis.US].name, "Reputation", K.Key_Return)
    qtbot.waitUntil(lambda: not desk.working)
    assert [dialog.axes[Axis.US].name.text(), told()] == ["", "Kept."]


def test_what_is_kept_by_closing_is_kept(dialog: ScoringDialog, desk: Desk, qtbot: QtBot) -> None:
    write(dialog.entries[REVENUE].weights[None], "60")
    dialog.accept()
    qtbot.waitUntil(lambda: not desk.working)
    assert weights(desk) == [60, 20]


def test_only_the_latest_question_is_answered(desk: Desk, qtbot: QtBot) -> None:
    told: list[Effect | None] = []
    asked = Foresight(desk)

    def weigh(weight: float) -> foresight.Make:
        def make(now: Weighing) -> Weighing:
            return now.with_weight(REVENUE, weight, None)

        return make

    for weight in (60, 35):
        asked.ask(weigh(weight), told.append)
    qtbot.waitUntil(lambda: not desk.working)
    assert told == [Effect((), 1)]
    asked.ask(weigh(60), told.append)
    asked.drop()
    qtbot.waitUntil(lambda: not desk.working)
    assert len(told) == 1

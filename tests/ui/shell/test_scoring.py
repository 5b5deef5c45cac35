"""Scoring many partners and seeing who disagrees, from anywhere in the window."""

from PySide6.QtCore import Qt

from prmdesk.domain.scores import Voice
from prmdesk.services import scores
from prmdesk.ui.kit.sheet_dialog import SheetDialog
from prmdesk.ui.scoring.drivers import ScoringDialog
from prmdesk.ui.scoring.scorer import Scorer
from prmdesk.ui.scoring.trial_list import TrialsDialog
from tests.ui.drivers import AppDriver, press

MARGIN = 6


def test_partners_in_the_filter_are_scored_and_gaps_lead_to_the_partner(app: AppDriver) -> None:
    acme, _bolt = app.given_partners("Acme", "Bolt")
    app.look_for("acme")
    app.desk.command("partner.score")
    scorer = app.window.findChild(Scorer)
    assert scorer.progress.text() == "1 of 1"
    press(scorer.list, Qt.Key.Key_4)
    press(scorer, Qt.Key.Key_Escape)
    scores.score(app.db, acme, MARGIN, 1, app.desk.today(), Voice.PARTNER)
    app.desk.command("partner.gaps")
    gaps = app.window.findChild(SheetDialog)
    assert gaps.view.texts()[0][:5] == ["Acme", "Unscored", "80", "20", "60"]
    gaps.view.opened.emit(acme)
    app.settle()
    assert app.panel.title() == "Acme"
    assert "they say 1" in app.panel.tab("value").parts["partner"].rows[MARGIN].told.text()


def test_drivers_and_tests_open_from_the_palette_and_from_the_value_tab(app: AppDriver) -> None:
    (acme,) = app.given_partners("Acme")
    app.desk.command("tools.scoring")
    app.window.findChild(ScoringDialog).accept()
    scores.score(app.db, acme, MARGIN, 1, app.desk.today())  # the editor is gone, and is not told
    app.desk.command("tools.trials")
    assert app.window.findChild(TrialsDialog).list.empty.isVisible()
    app.window.findChild(TrialsDialog).accept()

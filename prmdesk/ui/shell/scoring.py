"""What the window does about the scores of many partners, what they rest on, and 90-day tests."""

from typing import TYPE_CHECKING

from prmdesk.i18n import _
from prmdesk.ui.kit.sheet_dialog import SheetDialog

if TYPE_CHECKING:
    from prmdesk.ui.shell.window import Window


def score_partners(window: "Window") -> None:
    """Score the partners that the list shows, one after the other, by single keys (R18)."""
    from prmdesk.ui.scoring.scorer import Scorer

    window.leave()
    Scorer(window.desk, window).open()


def show_gaps(window: "Window") -> None:
    """List the partners shown who see their value otherwise than we do (D3)."""
    from prmdesk.services.score_sheets import gaps

    desk = window.desk
    sheet = desk.ask(gaps, desk.query, desk.today())
    empty = _("No partner shown has scored what we scored. Note what they say under Value.")
    SheetDialog(desk, sheet, window, tab="value", empty=empty).open()


def edit_drivers(window: "Window") -> None:
    """Edit drivers, weights, anchors and thresholds (R18, R19)."""
    from prmdesk.ui.scoring.drivers import ScoringDialog

    window.leave()
    ScoringDialog(window.desk, window).open()


def show_trials(window: "Window") -> None:
    """Show the 90-day tests of all partners, and whether these or the scores predict (D18)."""
    from prmdesk.ui.scoring.trial_list import TrialsDialog

    window.leave()
    TrialsDialog(window.desk, window).open()

"""A score of which little is known never looks like one of all: most of its bar is hatched."""

from prmdesk.ui.scorecards.bars import ScoreBar
from tests.ui.conftest import Show


def test_only_what_is_known_is_solid(shown: Show) -> None:
    bar = ScoreBar(120.0)
    shown(bar)
    bar.resize(122, 12)
    bar.show_score(90.0, 0.3, "Score", "90, of which 30 % is known")
    solid, hatched = bar.parts()
    assert (round(solid.width()), round(hatched.width())) == (27, 63)
    assert bar.accessibleDescription() == "90, of which 30 % is known"
    bar.show_score(500.0, 1.0, "Score", "all of it")
    assert (round(bar.parts()[0].width()), bar.parts()[1].width()) == (120, 0)
    bar.show_score(None, 0.5, "Score", "nothing is known")
    assert [part.width() for part in bar.parts()] == [0, 0]
    bar.grab()

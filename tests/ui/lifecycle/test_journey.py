"""The way of one partner as a line of stages."""

from datetime import date, timedelta

from prmdesk.domain.lifecycle import JOURNEY, Journey, Stay
from prmdesk.domain.partners import Stage
from prmdesk.ui.kit import theme
from prmdesk.ui.lifecycle.journey import JourneyLine, stops
from tests.ui.conftest import Show

DAY = date(2026, 11, 24)


def ago(days: int) -> date:
    return DAY - timedelta(days)


PAST = (
    Stay(Stage.QUALIFY, ago(60), ago(50)),
    Stay(Stage.PAUSED, ago(50), ago(20)),
    Stay(Stage.QUALIFY, ago(20)),
)


def test_every_stage_of_the_way_is_there_with_its_days() -> None:
    found = {stop.stage: stop for stop in stops(Journey(Stage.QUALIFY, Stage.QUALIFY, PAST), DAY)}
    assert tuple(found) == (*JOURNEY, Stage.PAUSED)
    assert found[Stage.QUALIFY].told == "30 days · 2 times"
    assert found[Stage.PAUSED].told == "30 days"
    assert found[Stage.GROW].told == "—"
    assert [stage for stage, stop in found.items() if stop.is_now] == [Stage.QUALIFY]
    assert Stage.EXIT in [stop.stage for stop in stops(Journey(Stage.EXIT, Stage.EXIT), DAY)]


def test_it_is_painted_and_read_out(shown: Show) -> None:
    line = JourneyLine()
    line.show_stops(stops(Journey(Stage.QUALIFY, Stage.QUALIFY, PAST), DAY))
    assert "Qualifying 30 days · 2 times (now), Recruiting —" in line.accessibleDescription()
    shown(line)
    line.resize(300, line.sizeHint().height())
    image = line.grab().toImage()
    seen = {image.pixelColor(x, y).name() for x in range(30) for y in range(image.height())}
    assert theme.colours().accent.lower() in seen
    assert line.sizeHint().height() == 9 * theme.px(24)

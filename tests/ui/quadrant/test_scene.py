"""What there is to see: today or a day of the past, sizes, and the ways partners came."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from prmdesk.domain.decisions import Verdict
from prmdesk.domain.lines import Query
from prmdesk.domain.movement import Since
from prmdesk.domain.partners import Partner
from prmdesk.domain.quadrant import Place, Quadrant
from prmdesk.domain.resources import Measure
from prmdesk.domain.sizing import SizeBy
from prmdesk.services import partners, scores
from prmdesk.storage import tables
from prmdesk.ui.desk import Desk
from prmdesk.ui.quadrant.dots import WIDEST
from prmdesk.ui.quadrant.page import QuadrantPage
from prmdesk.ui.quadrant.scene import Look, Scene, Scenes
from tests.conftest import TODAY
from tests.ui.quadrant.acting import Portfolio, drag, key

K = Qt.Key

SPRING = date(2026, 4, 1)


@pytest.fixture
def ids(desk: Desk) -> dict[str, int]:
    """Acme moved in summer, Bolt stayed, Corex is gone."""
    db = desk.db
    db.today = lambda: SPRING
    names = "Acme", "Bolt", "Corex"
    made = {name: partners.add_partner(db, Partner(0, name), SPRING) for name in names}
    scores.place(db, {key: Place(20, 80) for key in made.values()})
    db.today = lambda: date(2026, 8, 1)
    scores.place(db, {made["Acme"]: Place(60, 70)})
    partners.delete_partners(db, [made["Corex"]])
    db.today = lambda: TODAY
    return made


def scene(desk: Desk, look: Look) -> Scene:
    scenes = Scenes(desk)
    scenes.read()
    return scenes.scene(look)


def names(found: Scene) -> list[str]:
    return [one.name for one in found.standings]


def test_today_is_as_the_list_has_it(desk: Desk, ids: dict[str, int]) -> None:
    found = scene(desk, Look())
    assert names(found) == ["Acme", "Bolt"]
    assert [dot.quadrant for dot in found.dots] == [Quadrant.STRATEGIC, Quadrant.ORPHAN]
    assert (found.heading, found.legend, found.ways, found.texts) == ("", None, (), {})


def test_the_past_is_as_it_was_with_those_that_are_gone(desk: Desk, ids: dict[str, int]) -> None:
    found = scene(desk, Look(day=SPRING))
    assert names(found) == ["Acme", "Bolt", "Corex"]
    assert found.heading == "As of 1 Apr 2026"
    assert found.dots[0].place == Place(20, 80)
    desk.look_for(Query("acme"))
    assert names(scene(desk, Look(day=SPRING))) == ["Acme"]


def test_ways_are_those_up_to_the_day_that_is_shown(desk: Desk, ids: dict[str, int]) -> None:
    found = scene(desk, Look(since=Since.SIX))
    (way,) = found.ways
    assert (way.id, way.places) == (ids["Acme"], (Place(20, 80), Place(60, 70)))
    told = "from Orphan to Strategic: value to the partner +40, value to us -10"
    figures = "Orphan → Strategic, +40 / -10"
    assert found.texts == {"Moved (partner / us)": {ids["Acme"]: figures}}
    assert found.dots[0].note == told
    assert scene(desk, Look(since=Since.THREE)).ways == ()
    assert scene(desk, Look(since=Since.SIX, day=SPRING)).ways == ()
    assert scene(desk, Look(since=Since.REVIEW)).ways == ()
    row = {"partner_id": ids["Acme"], "on_date": SPRING + timedelta(9), "verdict": Verdict.KEEP}
    with desk.db.write("Decide") as tx:
        tx.insert(tables.decisions, row)
    assert len(scene(desk, Look(since=Since.REVIEW)).ways) == 1


def test_sizes_have_a_legend_and_a_column_and_the_unknown_is_hollow(
    desk: Desk, ids: dict[str, int]
) -> None:
    row = {"partner_id": ids["Acme"], "year": 2026, "quarter": 4, "planned": 84 * 60}
    with desk.db.write("Plan") as tx:
        pool = tx.insert(tables.pools, {"measure": Measure.TIME, "name": "Hours"})
        tx.insert(tables.allotments, row | {"pool_id": pool})
    found = scene(desk, Look(SizeBy.HOURS_PLANNED))
    acme, bolt = found.dots
    assert (acme.width, acme.note) == (WIDEST, "Hours planned: 84:00")
    assert (bolt.is_hollow, bolt.note) == (True, "Hours planned: not known")
    assert found.legend is not None
    assert found.legend.text() == "Hours planned: 50:00, 10:00, not known"
    assert found.texts == {"Hours planned": {ids["Acme"]: "84:00"}}


def test_who_is_held_by_the_band_is_told(desk: Desk, ids: dict[str, int]) -> None:
    for driver, value in ((1, 3), (6, 3), (1, 2.3)):
        scores.score(desk.db, ids["Bolt"], driver, value, TODAY)
    scores.use_scores(desk.db, [ids["Bolt"]])
    found = scene(desk, Look())
    assert found.dots[1].quadrant is Quadrant.STRATEGIC
    assert found.held == {ids["Bolt"]: "stays Strategic until value to us falls below 45"}


# In the page


@pytest.fixture
def kestrel(desk: Desk) -> int:
    """An Orphan in April, Opportunistic since August; one that was there then is gone."""
    now, april = desk.db.today, date(2026, 4, 1)
    desk.db.today = lambda: april
    made, gone = (
        partners.add_partner(desk.db, Partner(0, name), april) for name in ("Kestrel", "Gone")
    )
    scores.place(desk.db, {made: Place(20, 80), gone: Place(30, 80)})
    desk.db.today = lambda: date(2026, 8, 1)
    partners.delete_partners(desk.db, [gone])
    scores.place(desk.db, {made: Place(90, 30)})
    desk.db.today = now
    return made


def test_the_past_is_marked_as_past_and_back_is_today(
    kestrel: int, page: QuadrantPage, portfolio: Portfolio, desk: Desk
) -> None:
    page.bar.through_time.click()
    assert page.time.slider.hasFocus()
    key(page.time.slider, K.Key_Home)
    assert page.canvas.heading == "As of 1 Apr 2026"
    assert page.canvas.dots[kestrel].place == Place(20, 80)
    assert page.canvas.accessibleDescription().startswith("As of 1 Apr 2026. Orphan: 2")
    assert page.count == "2 of 2 placed"
    drag(page.canvas, Place(20, 80), Place(80, 80))
    page.canvas.setFocus()
    key(page.canvas, K.Key_Up, K.Key_Delete)
    assert scores.standings(desk.db, Query("kestrel"), desk.today())[0].place == Place(90, 30)
    key(page.canvas, K.Key_Right, K.Key_Right)
    assert page.canvas.heading == ""
    assert page.canvas.dots[kestrel].place == Place(90, 30)
    assert page.canvas.dots.keys() == {kestrel, *list(portfolio.ids.values())[:3]}


def test_space_plays_and_closing_the_bar_is_today_again(kestrel: int, page: QuadrantPage) -> None:
    key(page.canvas, K.Key_Space)
    assert page.time.timer.isActive()
    assert page.canvas.heading
    key(page.time.slider, K.Key_Space)
    page.bar.through_time.click()
    assert not page.time.isVisible()
    assert page.canvas.heading == ""


def test_sizes_and_ways_reach_plot_and_list(kestrel: int, page: QuadrantPage) -> None:
    page.bar.choose(Since.TWELVE)
    (way,) = page.canvas.trails.shown
    assert way.id == kestrel
    page.bar.choose(SizeBy.HOURS_PLANNED)
    assert all(dot.is_hollow for dot in page.canvas.dots.values())
    page.views.choose(1)
    columns = range(page.table.values.columnCount())
    titles = [page.table.values.headerData(n, Qt.Orientation.Horizontal) for n in columns]
    assert titles[4:] == ["Hours planned", "Moved (partner / us)"]


def test_movement_is_the_third_view_and_follows_changes(
    kestrel: int, page: QuadrantPage, desk: Desk
) -> None:
    page.views.choose(2)
    assert page.movement.matrix.isVisible()
    assert not page.bar.isVisible()
    desk.do(scores.place, {kestrel: Place(20, 80)})
    assert page.movement.report is not None
    assert page.movement.report.cells[2, 2] == (kestrel,)
    page.views.choose(0)
    assert page.bar.isVisible()

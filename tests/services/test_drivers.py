"""Changing drivers: each change is one step, checked, and foretold before it is kept."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from prmdesk import i18n
from prmdesk.domain.drivers import Effect, Move
from prmdesk.domain.lines import Query
from prmdesk.domain.partners import Bucket, Partner
from prmdesk.domain.quadrant import Quadrant, Thresholds
from prmdesk.domain.scores import Axis
from prmdesk.errors import Invalid
from prmdesk.services import drivers, partners, scores, workspace
from prmdesk.storage.database import Database

REVENUE, ACCESS, PRODUCT, REASONS, COST = range(1, 6)
MARGIN = 6
US = (REVENUE, ACCESS, PRODUCT, REASONS, COST)


@pytest.fixture
def lumen(db: Database, today: date) -> int:
    """Revenue 1, access 5, margin 4: value to us (30 + 100) / (5 · 50) = 52."""
    made = partners.add_partner(db, Partner(0, "Lumen", buckets=(Bucket.SUPPLIER,)), today)
    for driver, value in ((REVENUE, 1), (ACCESS, 5), (MARGIN, 4)):
        scores.score(db, made, driver, value, today)
    return made


def quadrants(db: Database, today: date) -> dict[str, Quadrant]:
    return {line.name: line.quadrant for line in partners.all_lines(db, Query(), today)}


def test_a_new_workspace_has_ten_drivers_with_six_anchors_each_in_both_languages(
    db: Database,
) -> None:
    made = drivers.weighing(db)
    assert [(one.key, one.weight) for one in made.of_axis(Axis.PARTNER)] == [
        ("margin", 25), ("share", 15), ("demand", 20), ("interests", 20), ("ease", 20),
    ]  # fmt: skip
    english = drivers.anchors(db)
    with i18n.speaking("zh"):
        chinese = drivers.anchors(db)
    assert len(english) == len(made.drivers) == 10
    for key in english:
        for texts in (english[key], chinese[key]):
            assert len(set(texts)) == 6
            assert all(texts)
    assert not {text for texts in english.values() for text in texts} & {
        text for texts in chinese.values() for text in texts
    }


def test_own_anchors_win_until_they_are_emptied(db: Database) -> None:
    ours = drivers.anchors(db)[REVENUE]
    drivers.set_anchor(db, REVENUE, 5, " A million a year ")
    drivers.set_anchor(db, REVENUE, 5, "Two million a year")
    assert drivers.anchors(db)[REVENUE] == (*ours[:5], "Two million a year")
    drivers.set_anchor(db, REVENUE, 5, "")
    assert drivers.anchors(db)[REVENUE] == ours
    before = db.undoable()
    drivers.set_anchor(db, REVENUE, 0, ours[0])
    assert db.undoable() == before
    own = drivers.add(db, Axis.US, "Reputation")
    assert drivers.anchors(db)[own] == ("",) * 6


def test_the_effect_foretold_is_the_effect_had(db: Database, lumen: int, today: date) -> None:
    assert quadrants(db, today) == {"Lumen": Quadrant.STRATEGIC}
    then = drivers.weighing(db).with_weight(REVENUE, 60, Bucket.SUPPLIER)
    foretold = drivers.effect(db, then)
    move = Move(lumen, "Lumen", Quadrant.STRATEGIC, Quadrant.OPPORTUNISTIC)
    assert foretold == Effect((move,), 1)
    assert quadrants(db, today) == {"Lumen": Quadrant.STRATEGIC}
    drivers.set_weight(db, REVENUE, 60, Bucket.SUPPLIER)
    assert quadrants(db, today) == {"Lumen": Quadrant.OPPORTUNISTIC}
    assert drivers.effect(db, drivers.weighing(db)).moves == ()
    db.undo()
    assert quadrants(db, today) == {"Lumen": Quadrant.STRATEGIC}


def test_thresholds_have_an_effect_too(db: Database, lumen: int) -> None:
    now = drivers.weighing(db)
    moves = drivers.effect(db, replace(now, thresholds=Thresholds(50, 60, 5))).moves
    assert [move.after for move in moves] == [Quadrant.OPPORTUNISTIC]
    assert not drivers.effect(db, replace(now, thresholds=Thresholds(50, 60, 10))).moves


def test_a_weight_for_a_bucket_is_set_changed_and_given_up(db: Database) -> None:
    for weight in (40, 45, None, None):
        drivers.set_weight(db, ACCESS, weight, Bucket.SUPPLIER)
        assert drivers.weighing(db).own_weight(ACCESS, Bucket.SUPPLIER) == weight
    drivers.set_weight(db, ACCESS, 12.5)
    assert drivers.weighing(db).drivers[1].weight == 12.5


@pytest.mark.parametrize("weight", [-1, 1001, float("nan"), float("inf"), None])
def test_what_is_no_weight_is_refused(db: Database, weight: float | None) -> None:
    with pytest.raises(Invalid, match="from 0 to 1000"):
        drivers.set_weight(db, ACCESS, weight)


def test_something_must_weigh_in_each_value_and_bucket(db: Database) -> None:
    for key in US[1:]:
        drivers.set_weight(db, key, 0)
    with pytest.raises(Invalid, match="of “Value to us” must weigh more than zero"):
        drivers.set_weight(db, REVENUE, 0)
    with pytest.raises(Invalid, match="more than zero for “Influence”"):
        drivers.set_weight(db, REVENUE, 0, Bucket.INFLUENCE)
    with pytest.raises(Invalid, match="more than zero"):
        drivers.remove(db, REVENUE)
    assert drivers.weighing(db).drivers[0].weight == 30


def test_a_driver_of_one_s_own_is_added_named_and_moved(db: Database) -> None:
    made = drivers.add(db, Axis.US, " Reputation ")
    with pytest.raises(Invalid, match="name already"):
        drivers.add(db, Axis.PARTNER, "market OR segment access")
    with pytest.raises(Invalid, match="needs a name"):
        drivers.rename(db, made, " ")
    drivers.rename(db, made, "Name in the market")
    drivers.move(db, made, -9)
    drivers.move(db, REVENUE, 1)
    found = drivers.weighing(db).of_axis(Axis.US)
    assert [one.id for one in found] == [made, ACCESS, REVENUE, PRODUCT, REASONS, COST]
    assert found[0].name == "Name in the market"
    assert drivers.weighing(db).of_axis(Axis.PARTNER)[0].key == "margin"
    drivers.rename(db, ACCESS, "Doors opened")
    drivers.rename(db, ACCESS, "")
    assert drivers.weighing(db).of_axis(Axis.US)[1].name == ""


def test_a_removed_driver_takes_its_scores_along_and_undo_brings_all_back(
    db: Database, lumen: int, today: date
) -> None:
    scores.score(db, lumen, REVENUE, 2, today + timedelta(9))
    drivers.set_weight(db, REVENUE, 60, Bucket.INFLUENCE)
    drivers.set_anchor(db, REVENUE, 3, "Half a million a year")
    was = drivers.weighing(db), drivers.anchors(db), scores.cards(db, lumen)
    assert drivers.times_scored(db) == {REVENUE: 1, ACCESS: 1, MARGIN: 1}
    drivers.remove(db, REVENUE)
    assert drivers.times_scored(db) == {ACCESS: 1, MARGIN: 1}
    assert scores.cards(db, lumen)[Axis.US].value == 100
    assert db.undo() is not None
    assert (drivers.weighing(db), drivers.anchors(db), scores.cards(db, lumen)) == was


def test_thresholds_changed_in_the_settings_are_those_that_weigh(db: Database) -> None:
    workspace.change_settings(db, threshold_us=65.0, hysteresis=2.0)
    assert drivers.weighing(db).thresholds == Thresholds(50, 65, 2)

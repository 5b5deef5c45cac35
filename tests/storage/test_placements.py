"""Where partners stood is kept by the journal itself, a row a day, and goes when it is undone."""

from datetime import date, timedelta

import pytest

from prmdesk.domain.partners import Bucket, Partner
from prmdesk.domain.placements import Placement
from prmdesk.domain.quadrant import Place, Quadrant
from prmdesk.domain.scores import Axis
from prmdesk.errors import Conflict
from prmdesk.services import history, partners, scores, workspace
from prmdesk.storage import placements, tables
from prmdesk.storage.database import Database
from tests.conftest import TODAY

LATER = TODAY + timedelta(10)


@pytest.fixture
def acme(db: Database) -> int:
    return partners.add_partner(db, Partner(0, "Acme", buckets=(Bucket.SUPPLIER,)), TODAY)


def path(db: Database, key: int) -> list[tuple[date, float | None, float | None, Quadrant, bool]]:
    with db.read() as c:
        found = placements.of_partner(c, key)
    return [(p.on_date, p.to_partner, p.to_us, p.quadrant, p.is_manual) for p in found]


def shown(db: Database, key: int) -> Quadrant:
    return partners.lines_of(db, [key])[key].quadrant


def test_a_day_keeps_where_a_partner_stood_at_its_end(db: Database, acme: int) -> None:
    assert path(db, acme) == []
    scores.place(db, {acme: Place(20, 20)})
    scores.place(db, {acme: Place(80, 60)})
    assert path(db, acme) == [(TODAY, 80, 60, Quadrant.STRATEGIC, True)]
    db.today = lambda: LATER
    scores.place(db, {acme: Place(80, 40)})
    assert path(db, acme)[1:] == [(LATER, 80, 40, Quadrant.OPPORTUNISTIC, True)]


def test_undo_takes_it_away_and_redo_brings_it_back(db: Database, acme: int) -> None:
    scores.place(db, {acme: Place(20, 20)})
    db.today = lambda: LATER
    scores.place(db, {acme: Place(80, 60)})
    there = path(db, acme)
    db.undo()
    assert path(db, acme) == there[:1]
    db.redo()
    assert path(db, acme) == there
    db.undo()
    db.undo()
    assert path(db, acme) == []


def test_a_clock_that_runs_backwards_does_not_disorder_the_path(db: Database, acme: int) -> None:
    scores.place(db, {acme: Place(20, 20)})
    db.today = lambda: TODAY - timedelta(30)
    scores.place(db, {acme: Place(30, 20)})
    assert path(db, acme) == [(TODAY, 30, 20, Quadrant.MISFIT, True)]


def test_new_weights_and_thresholds_move_everyone_they_concern(db: Database, acme: int) -> None:
    scores.place(db, {acme: Place(55, 55)})
    db.today = lambda: LATER
    workspace.change_settings(db, hysteresis=0.0)
    assert len(path(db, acme)) == 1
    workspace.change_settings(db, threshold_us=60.0)
    assert path(db, acme)[1:] == [(LATER, 55, 55, Quadrant.OPPORTUNISTIC, True)]


def _score_us(db: Database, key: int, value: float) -> None:
    """Score every driver of our value alike: it is ``value`` times 20 then."""
    for driver in scores.cards(db, key)[Axis.US].drivers:
        scores.score(db, key, driver.id, value, TODAY)


def test_a_score_on_the_boundary_does_not_flip_to_and_fro(db: Database, acme: int) -> None:
    scores.set_by_hand(db, acme, Axis.PARTNER, 80)
    _score_us(db, acme, 2.6)  # 52
    assert shown(db, acme) is Quadrant.STRATEGIC
    _score_us(db, acme, 2.3)  # 46: within five points of fifty
    assert shown(db, acme) is Quadrant.STRATEGIC
    _score_us(db, acme, 2.2)  # 44
    assert shown(db, acme) is Quadrant.OPPORTUNISTIC
    _score_us(db, acme, 2.7)  # 54
    assert shown(db, acme) is Quadrant.OPPORTUNISTIC
    _score_us(db, acme, 2.75)  # 55
    assert shown(db, acme) is Quadrant.STRATEGIC
    db.undo()
    assert shown(db, acme) is Quadrant.OPPORTUNISTIC


def test_what_is_set_by_hand_counts_as_it_is(db: Database, acme: int) -> None:
    scores.place(db, {acme: Place(80, 52)})
    scores.place(db, {acme: Place(80, 48)})
    assert shown(db, acme) is Quadrant.OPPORTUNISTIC


def test_an_older_deed_is_taken_back_although_it_moved_the_same_day(
    db: Database, acme: int
) -> None:
    first, second = scores.cards(db, acme)[Axis.US].drivers[:2]
    scores.set_by_hand(db, acme, Axis.PARTNER, 80)
    scores.score(db, acme, first.id, 5, TODAY)
    deed = history.latest(db, 1)[0]
    scores.score(db, acme, second.id, 1, TODAY)
    db.revert(deed.id)
    assert path(db, acme) == [(TODAY, 80, 20, Quadrant.OPPORTUNISTIC, True)]


def test_a_partner_goes_with_its_path_also_when_a_later_change_moved_it(db: Database) -> None:
    partners.add_partner(db, Partner(0, "Kite", manual_to_us=55, manual_to_partner=55), TODAY)
    added = history.latest(db, 1)[0]
    db.today = lambda: LATER
    workspace.change_settings(db, threshold_us=60.0, hysteresis=0.0)
    db.revert(added.id)
    with db.read() as c:
        assert placements.every(c) == []
    db.undo()
    with db.read() as c:
        assert [p.quadrant for p in placements.every(c)] == [
            Quadrant.STRATEGIC,
            Quadrant.OPPORTUNISTIC,
        ]


def test_other_rows_that_were_changed_since_are_still_in_the_way(db: Database, acme: int) -> None:
    scores.place(db, {acme: Place(20, 20)})
    deed = history.latest(db, 1)[0]
    scores.place(db, {acme: Place(30, 20)})
    with pytest.raises(Conflict):
        db.revert(deed.id)
    assert path(db, acme) == [(TODAY, 30, 20, Quadrant.MISFIT, True)]


def test_a_day_beyond_the_first_is_a_row_of_its_own(db: Database, acme: int) -> None:
    with db.write("Note") as tx:
        tx.insert(tables.placements, {"partner_id": acme, "on_date": TODAY, "to_us": 50.0})
        placements.note(tx, [Placement(1, acme, TODAY, 60.0, 50.0)], LATER)
    assert [(day, them) for day, them, *_ in path(db, acme)] == [(TODAY, None), (LATER, 60.0)]

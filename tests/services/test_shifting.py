"""The stop-doing list: previewed, thinned out, applied as one step, and taken back."""

import pytest

from prmdesk.domain.allocation import Shift
from prmdesk.domain.decisions import Origin, Verdict
from prmdesk.domain.quadrant import Quadrant
from prmdesk.domain.resources import Pool
from prmdesk.services import pools, resources, shifting
from prmdesk.services.shifting import Wish
from prmdesk.storage import decisions
from prmdesk.storage.database import Database
from tests.conftest import TODAY
from tests.services.test_resources import NOW, add


@pytest.fixture
def hours(db: Database) -> Pool:
    """40 hours and a misfit, an opportunistic partner with too much, two with too little."""
    pool = pools.pools(db)[0]
    pools.set_capacity(db, pool.id, NOW, 2400)
    for name, *values, much in (
        ("Brightpath", 80, 80, 400), ("Nord", 20, 80, 520), ("Kite", 80, 20, 600),
        ("Lumen", 20, 20, 880),
    ):  # fmt: skip
        resources.plan(db, add(db, name, *values), pool.id, NOW, TODAY, planned=much)
    return pool


def planned(db: Database) -> dict[int, int | None]:
    return {key: one.planned for (key, _pool), one in resources.ledger(db, NOW).allotments.items()}


def test_whole_hours_go_from_who_has_too_much_to_who_has_too_little(
    db: Database, hours: Pool
) -> None:
    (move,) = shifting.shift_preview(db, NOW)
    assert move.shift == Shift({4: 780, 3: 300}, {1: 600, 2: 480})
    assert move.sentence == (
        "Own hours: take 18 h from Lumen and Kite, give them to Brightpath and Nord."
    )
    assert planned(db) == {1: 400, 2: 520, 3: 600, 4: 880}
    off = shifting.over_and_under(db, NOW)
    assert [(one.partner.name, one.delta) for one in off] == [
        ("Lumen", 780), ("Brightpath", -600), ("Nord", -480), ("Kite", 300),
    ]  # fmt: skip


def test_single_partners_are_left_out_and_only_misfits_taken_from(
    db: Database, hours: Pool
) -> None:
    (move,) = shifting.shift_preview(db, NOW, Wish(without=[(4, hours.id), (2, hours.id)]))
    assert move.shift == Shift({3: 300}, {1: 300})
    (move,) = shifting.shift_preview(db, NOW, Wish(hours.id, takes_from=(Quadrant.MISFIT,)))
    assert move.shift == Shift({4: 780}, {1: 600, 2: 180})
    assert shifting.shift_preview(db, NOW, Wish(pools.pools(db)[1].id)) == []
    (move,) = shifting.shift_preview(db, NOW, Wish(grain=360))
    assert move.shift == Shift({4: 720}, {1: 360, 2: 360})


def test_applied_it_is_one_step_with_a_decision_for_each(db: Database, hours: Pool) -> None:
    done = shifting.apply_shift(db, NOW, TODAY)
    assert len(done) == 1
    assert planned(db) == {1: 1000, 2: 1000, 3: 300, 4: 100}
    assert shifting.shift_preview(db, NOW) == []
    with db.read() as c:
        found = {line.partner_id: line for line in decisions.of_partners(c, [1, 2, 3, 4])}
    assert {line.origin for line in found.values()} == {Origin.SHIFT}
    assert [found[key].verdict for key in (1, 2, 3, 4)] == [
        Verdict.RAISE, Verdict.RAISE, Verdict.CUT, Verdict.CUT,
    ]  # fmt: skip
    assert found[4].moved == "Own hours, Q4 2026: 14:40 h → 1:40 h"
    assert found[1].why == "Strategic: Most resources"
    assert "Misfit" in found[4].why
    db.undo()
    assert planned(db) == {1: 400, 2: 520, 3: 600, 4: 880}
    with db.read() as c:
        assert decisions.of_partners(c, [1, 2, 3, 4]) == []


def test_raised_in_one_pool_and_cut_in_another_is_one_line_that_says_cut(
    db: Database, hours: Pool
) -> None:
    seats = pools.pools(db)[3]
    pools.set_capacity(db, seats.id, NOW, 20)
    resources.plan(db, 1, seats.id, NOW, TODAY, planned=20)
    shifting.apply_shift(db, NOW, TODAY)
    with db.read() as c:
        (line,) = decisions.of_partners(c, [1])
    assert (line.verdict, line.why) == (Verdict.CUT, "Had more than its share")
    assert line.moved == "Own hours, Q4 2026: 6:40 h → 16:40 h\nTraining seats, Q4 2026: 20 → 9"


def test_nothing_planned_yet_the_whole_pool_is_given(db: Database, hours: Pool) -> None:
    later = NOW.moved(1)
    pools.copy_capacities(db, later)
    (move,) = shifting.apply_shift(db, later, TODAY)
    assert move.shift == Shift({}, {1: 960, 2: 960, 3: 300, 4: 60})
    assert move.sentence == (
        "Own hours: give what is left, 38 h, to Brightpath, Nord, Kite and 1 more."
    )
    with db.read() as c:
        assert decisions.of_partners(c, [1, 2, 3, 4]) == []

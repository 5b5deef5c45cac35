"""The pools of a workspace: ours and one's own, what they hold, and limits."""

import pytest

from prmdesk.domain.partners import Partner, Stage
from prmdesk.domain.quadrant import Quadrant
from prmdesk.domain.resources import Measure, Pool, Quarter
from prmdesk.errors import Invalid, NotFound
from prmdesk.services import partners, pools, resources
from prmdesk.storage.database import Database
from prmdesk.words.resources import pool_name
from tests.conftest import TODAY

NOW = Quarter(2026, 4)


@pytest.fixture
def mine(db: Database) -> list[Pool]:
    return pools.pools(db)


def names(db: Database) -> list[str]:
    return [pool_name(pool) for pool in pools.pools(db)]


def test_a_new_workspace_has_six_pools(db: Database, mine: list[Pool]) -> None:
    assert names(db) == [
        "Own hours", "Pre-sales days", "Marketing money", "Training seats", "Leads",
        "Executive time",
    ]  # fmt: skip
    assert [pool.measure for pool in mine[:4]] == [
        Measure.TIME, Measure.DAYS, Measure.MONEY, Measure.PIECES,
    ]  # fmt: skip
    assert mine[0].quadrants == tuple(Quadrant)[:4]
    assert Stage.GROW in mine[0].stages


def test_pools_are_added_renamed_and_reordered(db: Database, mine: list[Pool]) -> None:
    pool_id = pools.add_pool(db, " Demo kits ", Measure.PIECES)
    pools.move_pool(db, pool_id, 1)
    pools.edit_pool(db, mine[0].id, name="My time", quadrants=[Quadrant.STRATEGIC])
    assert names(db)[:3] == ["My time", "Demo kits", "Pre-sales days"]
    assert pools.pools(db)[0].quadrants == (Quadrant.STRATEGIC,)
    pools.edit_pool(db, mine[0].id, name="  ")
    assert names(db)[0] == "Own hours"


def test_a_name_is_needed_and_is_there_once(db: Database, mine: list[Pool]) -> None:
    for name in (" ", "Leads"):
        with pytest.raises(Invalid) as caught:
            pools.add_pool(db, name, Measure.PIECES)
        assert caught.value.problems[0].field == "name"
    with pytest.raises(Invalid, match="already"):
        pools.edit_pool(db, mine[0].id, name="Leads")


def test_how_a_pool_is_counted_changes_only_while_it_is_unused(
    db: Database, mine: list[Pool]
) -> None:
    pools.edit_pool(db, mine[0].id, measure=Measure.DAYS)
    pools.set_capacity(db, mine[0].id, NOW, 40)
    with pytest.raises(Invalid, match="another pool"):
        pools.edit_pool(db, mine[0].id, measure=Measure.TIME)


def test_a_deleted_pool_comes_back_whole(db: Database, mine: list[Pool]) -> None:
    partner_id = partners.add_partner(db, Partner(0, "Nord"), TODAY)
    hours = mine[0].id
    pools.set_capacity(db, hours, NOW, 2400)
    pools.set_limit(db, partner_id, hours, floor=60)
    resources.plan(db, partner_id, hours, NOW, TODAY, planned=120)
    before = resources.ledger(db, NOW)
    assert (pools.belongings(db, hours), pools.belongings(db, mine[1].id)) == (1, 0)
    pools.delete_pool(db, hours)
    with pytest.raises(NotFound):
        pools.set_capacity(db, hours, NOW, 1)
    db.undo()
    assert resources.ledger(db, NOW) == before


def test_capacities_are_said_taken_back_and_copied(db: Database, mine: list[Pool]) -> None:
    hours, days = mine[0].id, mine[1].id
    pools.set_capacity(db, hours, NOW, 2400)
    pools.set_capacity(db, days, NOW, 40)
    following = NOW.moved(1)
    pools.set_capacity(db, days, following, 8)
    assert pools.copy_capacities(db, following) == 1
    assert resources.ledger(db, following).capacities == {hours: 2400, days: 8}
    pools.set_capacity(db, hours, following, None)
    assert pools.capacities(db, following) == {days: 8}
    assert pools.copy_capacities(db, following) == 1
    assert pools.copy_capacities(db, following) == 0


def test_limits_are_set_and_taken_back(db: Database, mine: list[Pool]) -> None:
    partner_id = partners.add_partner(db, Partner(0, "Nord"), TODAY)
    key = partner_id, mine[0].id
    pools.set_limit(db, *key, floor=60, cap=120)
    pools.set_limit(db, *key, floor=0, cap=180)
    assert resources.ledger(db, NOW).limits[key].cap == 180
    pools.set_limit(db, *key)
    assert resources.ledger(db, NOW).limits == {}
    with pytest.raises(Invalid, match="not less"):
        pools.set_limit(db, *key, floor=60, cap=30)


def test_an_amount_that_cannot_be_read_is_told_how_to_write(db: Database) -> None:
    assert pools.read_amount("37:30", Measure.TIME, "planned") == 2250
    with pytest.raises(Invalid, match="37:30") as caught:
        pools.read_amount("lots", Measure.TIME, "planned")
    assert caught.value.problems[0].field == "planned"
    with pytest.raises(Invalid, match="below 0"):
        pools.set_capacity(db, 1, NOW, -1)

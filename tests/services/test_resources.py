"""Planning resources: what is kept, what is refused, and what the decisions log says of it."""

import pytest

from prmdesk.domain.decisions import Origin, Verdict
from prmdesk.domain.lines import Compare, Condition, Query
from prmdesk.domain.partners import Partner, Reason, Stage
from prmdesk.domain.quadrant import Quadrant
from prmdesk.domain.resources import Pool, Quarter
from prmdesk.errors import Invalid
from prmdesk.services import partners, pools, resources, workspace
from prmdesk.storage import decisions, tables
from prmdesk.storage.database import Database
from tests.conftest import TODAY

NOW = Quarter(2026, 4)


@pytest.fixture
def hours(db: Database) -> Pool:
    pool = pools.pools(db)[0]
    pools.set_capacity(db, pool.id, NOW, 2400)
    return pool


def add(db: Database, name: str, to_partner: int, to_us: int) -> int:
    draft = Partner(0, name, stage=Stage.ENABLE, manual_to_partner=to_partner, manual_to_us=to_us)
    return partners.add_partner(db, draft, TODAY)


@pytest.fixture
def four(db: Database, hours: Pool) -> list[int]:
    return [
        add(db, "Brightpath", 80, 80), add(db, "Nord", 20, 80), add(db, "Kite", 80, 20),
        add(db, "Lumen", 20, 20),
    ]  # fmt: skip


def whys(db: Database, partner_id: int) -> list[str]:
    with db.read() as c:
        return [line.why for line in decisions.of_partners(c, [partner_id])]


def log(db: Database, partner_id: int) -> list[tuple[Verdict, Origin, str]]:
    with db.read() as c:
        found = decisions.of_partners(c, [partner_id])
    return [(line.verdict, line.origin, line.moved) for line in found]


def test_the_filter_shows_some_but_all_share(db: Database, hours: Pool, four: list[int]) -> None:
    some = Query(conditions=(Condition("quadrant", Compare.IS, Quadrant.ORPHAN),))
    found = resources.board(db, NOW, some, TODAY)
    assert [partner.name for partner in found.partners] == ["Nord"]
    assert found.cell(found.partners[0], hours).should == 1000
    assert resources.quarter_now(db, TODAY) == NOW


def test_a_cell_is_planned_changed_and_cleared(db: Database, hours: Pool, four: list[int]) -> None:
    nord = four[1]
    resources.plan(db, nord, hours.id, NOW, TODAY, planned=600, on_day=TODAY)
    resources.plan(db, nord, hours.id, NOW, TODAY, used=90)
    kept = resources.allotments_of(db, nord)
    assert [(one.planned, one.used, one.on_day) for one in kept] == [(600, 90, TODAY)]
    resources.plan(db, nord, hours.id, NOW, TODAY, planned=None, used=None, on_day=None)
    assert resources.allotments_of(db, nord) == []
    for _step in range(3):
        db.undo()
    assert resources.allotments_of(db, nord) == []
    db.redo()
    assert resources.allotments_of(db, nord)[0].planned == 600


def test_many_cells_are_one_step_and_one_bad_one_keeps_none(
    db: Database, hours: Pool, four: list[int]
) -> None:
    cells = {(key, hours.id): {"planned": 60 * key} for key in four}
    resources.plan_many(db, cells | {(999, hours.id): {"planned": 1}}, NOW, TODAY)
    assert [resources.allotments_of(db, key)[0].planned for key in four] == [60, 120, 180, 240]
    db.undo()
    with pytest.raises(Invalid, match="below 0"):
        resources.plan_many(db, cells | {(four[0], hours.id): {"planned": -1}}, NOW, TODAY)
    assert resources.ledger(db, NOW).allotments == {}


def test_what_is_not_offered_needs_a_reason(db: Database, hours: Pool, four: list[int]) -> None:
    pools.edit_pool(db, hours.id, quadrants=[Quadrant.STRATEGIC])
    with pytest.raises(Invalid) as caught:
        resources.plan(db, four[3], hours.id, NOW, TODAY, planned=60)
    assert caught.value.problems[0].field == "reason"
    resources.plan(db, four[3], hours.id, NOW, TODAY, planned=60, reason="Promised in May")
    _pool, cell = resources.cells_of(db, four[3], NOW)[0]
    assert (cell.planned, cell.is_offered, cell.should) == (60, False, 60)
    resources.plan(db, four[3], hours.id, NOW, TODAY, planned=None, used=30, reason="")


def test_a_cut_that_the_quadrant_drives_leaves_one_line_a_day(
    db: Database, hours: Pool, four: list[int]
) -> None:
    nord, kite = four[1], four[2]
    for partner_id, much in ((nord, 900), (kite, 900)):
        resources.plan(db, partner_id, hours.id, NOW, TODAY, planned=much)
    assert log(db, kite) == []
    resources.plan(db, kite, hours.id, NOW, TODAY, planned=600)
    resources.plan(db, kite, hours.id, NOW, TODAY, planned=300)
    told = "Own hours, Q4 2026: 15 h → 10 h\nOwn hours, Q4 2026: 10 h → 5 h"
    assert log(db, kite) == [(Verdict.CUT, Origin.PLAN, told)]
    assert whys(db, kite)[0].startswith("Opportunistic: Fewer resources")
    resources.plan(db, nord, hours.id, NOW, TODAY, planned=600)
    assert log(db, nord) == []
    resources.plan(db, nord, hours.id, NOW, TODAY, planned=1200)
    resources.plan(db, nord, hours.id, NOW, TODAY, planned=1000)
    assert log(db, nord) == [(Verdict.CUT, Origin.PLAN, "Own hours, Q4 2026: 20 h → 16:40 h")]
    assert whys(db, nord) == ["Had more than its share"]
    db.undo()
    assert log(db, nord) == []


def test_cuts_in_two_pools_at_once_are_one_line(db: Database, hours: Pool, four: list[int]) -> None:
    days, lumen = pools.pools(db)[1], four[3]
    for planned in (8, 4):
        cells = {(lumen, pool.id): {"planned": planned} for pool in (hours, days)}
        resources.plan_many(db, cells, NOW, TODAY)
    told = "Own hours, Q4 2026: 0:08 h → 0:04 h\nPre-sales days, Q4 2026: 2 days → 1 day"
    assert log(db, lumen) == [(Verdict.CUT, Origin.PLAN, told)]


def test_the_guide_is_editable_but_keeps_its_order(db: Database, four: list[int]) -> None:
    resources.set_guide(db, misfit=0, misfit_cap=0.1)
    guide = workspace.settings_of(db).guide
    assert (guide.misfit, guide.misfit_cap, guide.strategic) == (0, 0.1, 10)
    with pytest.raises(Invalid) as caught:
        resources.set_guide(db, opportunistic=11)
    assert caught.value.problems[0].field == "opportunistic"


def test_freed_hours_add_up_and_are_counted_once(
    db: Database, hours: Pool, four: list[int]
) -> None:
    with db.write("Reasons") as tx:
        for partner_id, text in ((four[0], "16"), (four[1], "8.5"), (four[2], "")):
            facts = {"hours_freed": text, "activity": "First-line support"}
            row = {"partner_id": partner_id, "reason": Reason.FOCUS, "facts": facts}
            tx.insert(tables.reasons, row)
    assert [(one.partner, one.minutes) for one in resources.freed(db)] == [
        ("Brightpath", 960), ("Nord", 510),
    ]  # fmt: skip
    assert resources.board(db, NOW, Query(), TODAY).states[0].freed == 1470
    assert resources.uncounted(db, NOW) == 1470
    assert resources.count_freed(db, NOW) == 1470
    assert resources.uncounted(db, NOW) == 0
    assert resources.count_freed(db, NOW) == 0
    state = resources.board(db, NOW, Query(), TODAY).states[0]
    assert (state.capacity, state.freed) == (3870, 0)
    db.undo()
    assert resources.board(db, NOW, Query(), TODAY).states[0].capacity == 2400


def test_what_partners_put_in_is_listed(db: Database, four: list[int]) -> None:
    with db.write("Reasons") as tx:
        facts = {"type": "people", "amount": "3", "unit": "engineers"}
        row = {"partner_id": four[1], "reason": Reason.RESOURCES, "facts": facts}
        tx.insert(tables.reasons, row)
    assert resources.contributions(db) == [
        resources.Brought(four[1], "Nord", "people", "3", "engineers")
    ]

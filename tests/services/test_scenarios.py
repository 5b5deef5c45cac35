"""What if: kept, compared, applied in one step, and undone."""

import pytest

from prmdesk.domain.allocation import Guide
from prmdesk.domain.decisions import Origin, Verdict
from prmdesk.domain.lines import Query
from prmdesk.domain.partners import Partner, Stage
from prmdesk.domain.quadrant import Place, Quadrant
from prmdesk.domain.resources import Quarter
from prmdesk.domain.scenarios import Newcomer, Outcome, WhatIf, outcome
from prmdesk.domain.scores import Axis
from prmdesk.errors import Invalid, NotFound
from prmdesk.services import (
    decisions,
    drivers,
    partners,
    pools,
    resources,
    scenarios,
    scores,
    workspace,
)
from prmdesk.storage import tables
from prmdesk.storage.database import Database
from tests.conftest import TODAY
from tests.storage.test_journal import snapshot

QUARTER = Quarter(2026, 4)


@pytest.fixture
def hours(db: Database) -> int:
    found = pools.pools(db)[0].id
    pools.set_capacity(db, found, QUARTER, 6000)
    return found


@pytest.fixture
def acme(db: Database) -> int:
    return _partner(db, "Acme", 80, 80)


@pytest.fixture
def kite(db: Database, hours: int) -> int:
    key = _partner(db, "Kite", 20, 20)
    resources.plan(db, key, hours, QUARTER, TODAY, planned=600)
    return key


def _partner(db: Database, name: str, to_partner: float, to_us: float) -> int:
    draft = Partner(0, name, stage=Stage.GROW, manual_to_partner=to_partner, manual_to_us=to_us)
    return partners.add_partner(db, draft, TODAY)


def imagined(db: Database, what_if: WhatIf) -> Outcome:
    return outcome(scenarios.base(db, QUARTER), what_if)


def test_with_nothing_changed_it_is_the_board(db: Database, acme: int, kite: int) -> None:
    found = imagined(db, WhatIf())
    assert found.board == resources.board(db, QUARTER, Query(), TODAY)
    line = partners.lines_of(db, [acme])[acme]
    assert (found.standings[acme].value_to_us, found.quadrant(acme)) == (80, line.quadrant)


def test_what_was_imagined_comes_true_in_one_step(
    db: Database, hours: int, acme: int, kite: int
) -> None:
    revenue = scores.cards(db, acme)[Axis.US].drivers[0]
    what_if = WhatIf(
        places={acme: Place(30, 90), -1: Place(75, 85)},
        weights={revenue.id: 55.0},
        dropped=frozenset({kite}),
        added=(Newcomer("Nord", Place(60, 60), Stage.ONBOARD),),
        capacities={hours: 9000},
        guide=Guide(8, 9, 3, 1),
    )
    expected = imagined(db, what_if)
    before = snapshot(db)
    made = scenarios.apply(db, what_if, QUARTER, TODAY, "Bold")
    now = imagined(db, WhatIf())
    assert now.should(made[-1], hours) == expected.should(-1, hours)
    assert now.should(acme, hours) == expected.should(acme, hours)
    assert now.quadrant(acme) is Quadrant.ORPHAN
    assert drivers.weighing(db).drivers[0].weight == 55
    assert workspace.settings_of(db).guide == Guide(8, 9, 3, 1)
    (said,) = decisions.of_partner(db, kite)
    assert (said.decision.verdict, said.decision.origin) == (Verdict.EXIT, Origin.SHIFT)
    assert "Bold" in said.decision.why
    assert said.decision.moved == "Own hours, Q4 2026: 10 h → 0 h"
    assert partners.partner(db, kite).stage is Stage.EXIT
    change = db.undo()
    assert change is not None
    assert (change.label, change.detail) == ("Apply scenario", "Bold")
    assert snapshot(db) == before


def test_one_is_kept_changed_and_thrown_away(db: Database, acme: int) -> None:
    what_if = WhatIf(places={acme: Place(1, 2)})
    key = scenarios.keep(db, " Best ", what_if, TODAY)
    (kept,) = scenarios.scenarios(db)
    assert (kept.name, scenarios.what_if_of(kept)) == ("Best", what_if)
    for name in ("", "best", "x" * 101):
        with pytest.raises(Invalid):
            scenarios.keep(db, name, what_if, TODAY)
    scenarios.keep(db, "Best", WhatIf(), TODAY, key)
    assert scenarios.what_if_of(scenarios.scenarios(db)[0]) == WhatIf()
    scenarios.throw_away(db, key)
    assert scenarios.scenarios(db) == []
    with pytest.raises(NotFound):
        scenarios.throw_away(db, key)


def test_one_that_cannot_be_read_says_what_to_do(db: Database) -> None:
    with db.write("Keep") as tx:
        row = {"name": "Odd", "made_on": TODAY, "content": "{}"}
        tx.insert(tables.scenarios, row)
    with pytest.raises(Invalid, match="Throw it away"):
        scenarios.what_if_of(scenarios.scenarios(db)[0])


def test_scenarios_are_compared_side_by_side(
    db: Database, hours: int, acme: int, kite: int
) -> None:
    same = _partner(db, "Same", 20, 80)
    cut = imagined(db, WhatIf(dropped=frozenset({kite})))
    up = imagined(db, WhatIf(places={kite: Place(80, 20)}))
    pool = pools.pools(db)[0]
    sheet = scenarios.comparison(imagined(db, WhatIf()), {"Cut": cut, "Up": up}, pool, "EUR")
    titles = [column.title for column in sheet.columns]
    assert titles[:5] == ["Partner", "Now", "Cut", "Up", "Now: quadrant"]
    assert sheet.title == "What if: Own hours"
    rows = {row.partner_id: row.cells for row in sheet.rows}
    assert rows[kite][4:] == (Quadrant.MISFIT, None, Quadrant.OPPORTUNISTIC)
    assert rows[kite][2] is None
    assert sum(cells[2] or 0 for cells in rows.values()) == 6000
    assert same in rows  # it gets more of what Kite leaves

"""What if: the same sums as for what is, on what would be; nothing else changes."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prmdesk.domain.allocation import Guide
from prmdesk.domain.drivers import Weighing
from prmdesk.domain.lines import PartnerFacts
from prmdesk.domain.partners import Bucket, Stage
from prmdesk.domain.quadrant import Place, Quadrant, Thresholds
from prmdesk.domain.resource_board import Claimant, Ledger
from prmdesk.domain.resources import Allotment, Limit, Measure, Pool, Quarter
from prmdesk.domain.scenarios import (
    Base,
    Newcomer,
    WhatIf,
    concerned,
    outcome,
    read_what_if,
)
from prmdesk.domain.scores import Axis, Driver, Score

DAY = date(2026, 5, 1)
HOURS = 1
ACME, KITE = 10, 20
REVENUE, ACCESS, MARGIN = 5, 6, 7


def claimant(key: int, name: str, quadrant: Quadrant) -> Claimant:
    return Claimant(key, name, quadrant, Stage.ONBOARD, (Bucket.SUPPLIER,))


def scored(key: int, *values: float) -> PartnerFacts:
    scores = [
        Score(n, key, driver, value, DAY)
        for n, (driver, value) in enumerate(zip((REVENUE, ACCESS, MARGIN), values, strict=True))
    ]
    return PartnerFacts(scores=scores, buckets=(Bucket.SUPPLIER,))


@pytest.fixture
def base() -> Base:
    """Acme is Strategic (us 60, them 80), Kite a Misfit (us 40, them 20); 600 minutes to share."""
    drivers = (
        Driver(REVENUE, Axis.US, "revenue", "", 50),
        Driver(ACCESS, Axis.US, "access", "", 50),
        Driver(MARGIN, Axis.PARTNER, "margin", "", 100),
    )
    ledger = Ledger(
        Quarter(2026, 2),
        (Pool(HOURS, "hours", Measure.TIME),),
        (claimant(ACME, "Acme", Quadrant.STRATEGIC), claimant(KITE, "Kite", Quadrant.MISFIT)),
        {HOURS: 600},
        {(KITE, HOURS): Limit(1, KITE, HOURS, floor=30)},
        {(KITE, HOURS): Allotment(1, KITE, HOURS, 2026, 2, planned=60)},
    )
    facts = {ACME: scored(ACME, 5, 1, 4), KITE: scored(KITE, 1, 3, 1)}
    return Base(facts, Weighing(drivers, (), Thresholds()), ledger)


def test_nothing_changed_is_how_things_are(base: Base) -> None:
    found = outcome(base, WhatIf())
    assert {key: one.quadrant for key, one in found.standings.items()} == {
        ACME: Quadrant.STRATEGIC,
        KITE: Quadrant.MISFIT,
    }
    assert (found.should(ACME, HOURS), found.should(KITE, HOURS)) == (570, 30)  # 5 %: 30 minutes
    assert concerned(found, found) == []


def test_a_dot_that_is_dragged_takes_its_share(base: Base) -> None:
    found = outcome(base, WhatIf(places={KITE: Place(80, 80)}))
    assert found.quadrant(KITE) is Quadrant.STRATEGIC
    assert (found.should(ACME, HOURS), found.should(KITE, HOURS)) == (300, 300)
    assert base.ledger.claimants[1].quadrant is Quadrant.MISFIT


def test_new_weights_move_those_whose_scores_they_weigh(base: Base) -> None:
    found = outcome(base, WhatIf(weights={REVENUE: 10, ACCESS: 90}))
    # Acme: (10 x 5 + 90 x 1) / 5 = 28; Kite: (10 x 1 + 90 x 3) / 5 = 56
    assert found.standings[ACME].value_to_us == pytest.approx(28)
    assert found.quadrant(ACME) is Quadrant.OPPORTUNISTIC
    assert found.standings[KITE].value_to_us == pytest.approx(56)
    assert found.quadrant(KITE) is Quadrant.ORPHAN


def test_one_that_is_dropped_leaves_its_part_to_the_others(base: Base) -> None:
    found = outcome(base, WhatIf(dropped=frozenset({KITE})))
    assert (found.quadrant(KITE), found.should(KITE, HOURS)) == (None, None)
    assert found.should(ACME, HOURS) == 600
    assert found.board.state(HOURS).planned == 0
    assert concerned(outcome(base, WhatIf()), found) == [ACME, KITE]


def test_one_that_is_added_has_a_share_and_can_be_dragged(base: Base) -> None:
    new = Newcomer("Nord", Place(70, 70), Stage.ONBOARD)
    found = outcome(base, WhatIf(added=(new,)))
    assert found.standings[-1].name == "Nord"
    assert found.should(-1, HOURS) == found.should(ACME, HOURS) == 285
    moved = outcome(base, WhatIf(added=(new,), places={-1: Place(10, 10)}))
    assert moved.quadrant(-1) is Quadrant.MISFIT


def test_more_to_share_and_another_guide(base: Base) -> None:
    found = outcome(base, WhatIf(capacities={HOURS: 1200, 99: 7}))
    assert found.board.state(HOURS).capacity == 1200
    assert (found.should(ACME, HOURS), found.should(KITE, HOURS)) == (1140, 60)
    free = outcome(base, WhatIf(guide=Guide(1, 1, 1, 1, misfit_cap=1)))
    assert (free.should(ACME, HOURS), free.should(KITE, HOURS)) == (300, 300)


def test_what_is_gone_meanwhile_is_passed_over(base: Base) -> None:
    gone = WhatIf(places={99: Place(1, 1)}, weights={98: 3}, dropped=frozenset({97}))
    assert concerned(outcome(base, WhatIf()), outcome(base, gone)) == []


PLACES = st.builds(Place, st.floats(0, 100), st.floats(0, 100))
WHAT_IFS = st.builds(
    WhatIf,
    st.dictionaries(st.integers(-3, 99), PLACES, max_size=4),
    st.dictionaries(st.integers(1, 99), st.floats(0, 1000), max_size=4),
    st.frozensets(st.integers(1, 99), max_size=4),
    st.lists(
        st.builds(
            Newcomer,
            st.text(min_size=1, max_size=9),
            PLACES,
            st.sampled_from(Stage),
            st.lists(st.sampled_from(Bucket), unique=True).map(tuple),
        ),
        max_size=3,
    ).map(tuple),
    st.dictionaries(st.integers(1, 9), st.integers(0, 10**9), max_size=4),
    st.sampled_from([None, Guide(), Guide(9, 8, 2, 0.5, 0.1)]),
)


@settings(max_examples=50)
@given(WHAT_IFS)
def test_it_is_the_same_after_it_was_kept(what_if: WhatIf) -> None:
    assert read_what_if(what_if.text()) == what_if


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", "7", '{"places": 1}', WhatIf().text().replace("null", '{"strategic": "x"}')],
)
def test_another_text_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        read_what_if(text)

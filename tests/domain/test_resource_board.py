"""The grid of resources: worked out by hand, and the order of the quadrants in every pool (R22)."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from prmdesk.domain.allocation import Guide, Line
from prmdesk.domain.partners import Bucket, Stage
from prmdesk.domain.quadrant import Quadrant
from prmdesk.domain.resource_board import Claimant, Ledger, board, recommended
from prmdesk.domain.resources import (
    OWN_HOURS,
    Against,
    Allotment,
    Limit,
    Measure,
    Pool,
    Quarter,
    against,
)

NOW = Quarter(2026, 4)
HOURS = Pool(1, OWN_HOURS, Measure.TIME)
LEADS = Pool(2, "leads", Measure.PIECES, quadrants=(Quadrant.STRATEGIC, Quadrant.ORPHAN))
FOUR = tuple(
    Claimant(key, name, quadrant, Stage.ENABLE, ())
    for key, (name, quadrant) in enumerate(
        (
            ("Brightpath", Quadrant.STRATEGIC),
            ("Nord", Quadrant.ORPHAN),
            ("Kite", Quadrant.OPPORTUNISTIC),
            ("Lumen", Quadrant.MISFIT),
        ),
        start=1,
    )
)


def allotted(partner_id: int, pool: Pool = HOURS, **values: int | str) -> Allotment:
    blank = Allotment(10 * partner_id + pool.id, partner_id, pool.id, NOW.year, NOW.number)
    return replace(blank, **values)  # type: ignore[arg-type]


def ledger(*allotments: Allotment, limits: Sequence[Limit] = (), **more: int) -> Ledger:
    return Ledger(
        NOW,
        (HOURS, LEADS),
        FOUR,
        {HOURS.id: 2400, LEADS.id: 9},
        {(limit.partner_id, limit.pool_id): limit for limit in limits},
        {(one.partner_id, one.pool_id): one for one in allotments},
        **more,  # type: ignore[arg-type]
    )


def test_a_board_worked_out_by_hand() -> None:
    found = board(
        ledger(
            allotted(1, planned=600, used=120),
            allotted(4, planned=2000, offered=2100),
            freed=1440,
            counted=240,
        ),
        [4, 1, 99],
    )
    assert [partner.name for partner in found.partners] == ["Lumen", "Brightpath"]
    hours, leads = found.states
    assert (hours.capacity, hours.planned, hours.used, hours.offered) == (2400, 2600, 120, 2100)
    assert (hours.left, hours.over, hours.freed) == (0, 200, 1200)
    assert hours.guided[Quadrant.STRATEGIC] == hours.guided[Quadrant.ORPHAN] == 1000
    assert hours.guided[Quadrant.MISFIT] == 100
    assert hours.now[Quadrant.MISFIT] == 2000
    assert (leads.left, leads.over, leads.freed) == (9, 0, 0)
    lumen, brightpath = found.partners
    cell = found.cell(lumen, HOURS)
    assert (cell.should, cell.delta, cell.unused) == (100, 1900, 2100)
    assert found.cell(brightpath, HOURS).delta == -400
    refused = found.cell(lumen, LEADS)
    assert (refused.should, refused.against) == (0, (Against.QUADRANT,))
    assert found.lines(LEADS) == [Line(1, 5), Line(2, 4)]


def test_without_a_capacity_nobody_should_have_anything() -> None:
    found = board(replace(ledger(allotted(1, planned=60)), capacities={}))
    assert found.state(HOURS.id).left is None
    assert found.state(HOURS.id).over == 0
    assert found.cell(FOUR[0], HOURS).should is None
    assert found.cell(FOUR[0], HOURS).delta is None
    assert found.lines(HOURS) == []


def test_promises_count_and_are_kept_also_to_whom_nothing_is_offered() -> None:
    limits = (Limit(1, 4, LEADS.id, floor=3), Limit(2, 1, LEADS.id, cap=2))
    shares = recommended(ledger(limits=limits), LEADS)
    assert shares is not None
    assert shares.amounts == {1: 2, 2: 4, 3: 0, 4: 3}


def test_what_is_given_with_a_reason_is_a_promise_and_without_one_is_not() -> None:
    given_anyway = allotted(3, LEADS, planned=4, reason="Signed last year")
    shares = recommended(ledger(given_anyway, allotted(4, LEADS, planned=4)), LEADS)
    assert shares is not None
    assert shares.amounts == {1: 3, 2: 2, 3: 4, 4: 0}


def test_only_pools_in_which_something_that_counts_has_changed_are_shared_again() -> None:
    before = board(ledger(allotted(1, planned=60), allotted(3, LEADS, planned=2, reason="Won it")))
    same = replace(before.ledger, allotments={(1, HOURS.id): allotted(1, planned=90)})
    planned = board(same, None, before)
    assert planned == board(same)
    assert planned.shares[HOURS.id] is before.shares[HOURS.id]
    assert planned.shares[LEADS.id] != before.shares[LEADS.id]
    others = {
        "capacities": {HOURS.id: 1200},
        "limits": {(4, HOURS.id): Limit(1, 4, HOURS.id, floor=600)},
        "guide": Guide(misfit=0),
        "claimants": (replace(FOUR[0], stage=Stage.RECRUIT), *FOUR[1:]),
        "pools": (replace(HOURS, quadrants=(Quadrant.ORPHAN,)), LEADS),
        "allotments": {(4, LEADS.id): allotted(4, LEADS, planned=3, reason="Promised")},
    }
    for name, value in others.items():
        changed = replace(before.ledger, **{name: value})  # type: ignore[arg-type]
        assert board(changed, None, before) == board(changed), name


@st.composite
def ledgers(draw: st.DrawFn) -> Ledger:
    pools = tuple(
        Pool(
            key,
            f"pool {key}",
            Measure.PIECES,
            quadrants=tuple(draw(st.sets(st.sampled_from(list(Quadrant)[:4])))),
            stages=tuple(draw(st.sets(st.sampled_from(Stage), min_size=3))),
            buckets=tuple(draw(st.sets(st.sampled_from(Bucket)))),
        )
        for key in range(1, 4)
    )
    claimants = tuple(
        Claimant(
            key,
            "",
            draw(st.sampled_from(Quadrant)),
            draw(st.sampled_from(Stage)),
            tuple(draw(st.sets(st.sampled_from(Bucket), max_size=2))),
            draw(st.none() | st.floats(0, 1)),
        )
        for key in range(draw(st.integers(0, 12)))
    )
    return Ledger(NOW, pools, claimants, {pool.id: draw(st.integers(0, 500)) for pool in pools})


@given(ledgers())
def test_on_average_a_better_quadrant_gets_at_least_as_much_of_every_pool(found: Ledger) -> None:
    """R22 among those who take part: the pool is offered to them, they are not paused or leaving.

    It holds whatever their stage and room to grow, as long as nothing was promised or limited.
    """
    done = board(found)
    for pool in found.pools:
        shares: dict[Quadrant, list[int]] = {quadrant: [] for quadrant in Quadrant}
        for partner in found.claimants:
            if partner.stage not in (Stage.PAUSED, Stage.EXIT) and not against(
                pool, partner.quadrant, partner.stage, partner.buckets
            ):
                shares[partner.quadrant].append(done.cell(partner, pool).should or 0)
        average = {key: Fraction(sum(got), len(got)) for key, got in shares.items() if got}
        misfit = average.get(Quadrant.MISFIT, Fraction(0))
        opportunistic = average.get(Quadrant.OPPORTUNISTIC)
        assert opportunistic is None or opportunistic >= misfit
        for better in (Quadrant.STRATEGIC, Quadrant.ORPHAN):
            assert average.get(better, Fraction(501)) >= (opportunistic or misfit)


@given(ledgers())
def test_each_pool_adds_up_to_the_unit(found: Ledger) -> None:
    for state in board(found).states:
        assert sum(state.guided.values()) + state.unshared == state.capacity

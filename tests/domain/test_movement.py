"""The quadrant through time, worked out by hand, and what must hold of any past."""

from collections.abc import Mapping
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from prmdesk.domain import movement
from prmdesk.domain.movement import Past, Since
from prmdesk.domain.placements import Placement
from prmdesk.domain.quadrant import Quadrant, Standing, Thresholds
from prmdesk.domain.resources import Allotment, Quarter

Q = Quadrant
JAN, MAR, JUN, TODAY = date(2026, 1, 5), date(2026, 3, 1), date(2026, 6, 30), date(2026, 11, 24)
VALUES = {Q.STRATEGIC: (80, 80), Q.ORPHAN: (20, 80), Q.OPPORTUNISTIC: (80, 20),
          Q.MISFIT: (20, 20), Q.UNSCORED: (None, None)}  # fmt: skip


def place(day: date, box: Quadrant, to_partner: float | None = None) -> Placement:
    mine, ours = VALUES[box]
    return Placement(0, 1, day, mine if to_partner is None else to_partner, ours, box)


# Acme: from January, Orphan, in March Strategic, in June an Orphan again. Bolt: gone in June.
# Corex: added in March, never scored, renamed in June.
PAST = Past(
    names={1: [(JAN, "Acme")], 2: [(JAN, "Bolt"), (JUN, None)], 3: [(MAR, "cox"), (JUN, "Corex")]},
    paths={
        1: [place(JAN, Q.ORPHAN), place(MAR, Q.STRATEGIC, 60), place(JUN, Q.ORPHAN, 30)],
        2: [place(JAN, Q.MISFIT), place(JUN, Q.UNSCORED)],
    },
    thresholds=[(JAN, Thresholds(50, 50, 5)), (MAR, Thresholds(40, 50, 5))],
)


def test_a_picture_is_as_of_the_end_of_its_day() -> None:
    found = movement.picture(PAST, MAR)
    assert found.thresholds == Thresholds(40, 50, 5)
    assert found.standings == (
        Standing(1, "Acme", 60, 80, False, Q.STRATEGIC),
        Standing(2, "Bolt", 20, 20, False, Q.MISFIT),
        Standing(3, "cox", None, None, False, Q.UNSCORED),
    )
    before = movement.picture(PAST, MAR - timedelta(1))
    assert [(one.name, one.quadrant) for one in before.standings] == [
        ("Acme", Q.ORPHAN), ("Bolt", Q.MISFIT)
    ]  # fmt: skip
    assert before.thresholds == Thresholds(50, 50, 5)
    assert [one.name for one in movement.picture(PAST, TODAY).standings] == ["Acme", "Corex"]
    assert movement.picture(PAST, JAN - timedelta(1)).standings == ()
    assert movement.days(PAST) == [JAN, MAR, JUN]


def test_a_trail_begins_where_it_was_and_is_empty_for_one_that_stayed() -> None:
    def trail(partner: int, since: date, until: date) -> list[float | None]:
        return [stop.to_partner for stop in movement.trail(PAST, partner, since, until)]

    assert trail(1, JAN, TODAY) == [20, 60, 30]
    assert trail(1, MAR, TODAY) == [60, 30]
    assert trail(1, JAN, JUN - timedelta(1)) == [20, 60]
    assert trail(1, JUN, TODAY) == []
    assert trail(2, JAN, TODAY) == []
    assert trail(3, JAN, TODAY) == []


def test_since_when_is_counted_from_the_day_that_is_shown() -> None:
    reviews = [JAN, MAR]
    assert Since.REVIEW.day(TODAY, reviews) == MAR
    assert Since.REVIEW.day(MAR - timedelta(1), reviews) == JAN
    assert Since.REVIEW.day(TODAY) is None
    assert Since.OFF.day(TODAY, reviews) is None
    assert Since.THREE.day(date(2026, 5, 31)) == date(2026, 2, 28)
    assert Since.TWELVE.day(TODAY) == date(2025, 11, 24)


def test_who_moved_from_where_to_where_in_a_quarter() -> None:
    first = movement.migration(PAST, date(2026, 1, 1), date(2026, 3, 31))
    assert first == {(None, Q.STRATEGIC): (1,), (None, Q.MISFIT): (2,), (None, Q.UNSCORED): (3,)}
    second = movement.migration(PAST, date(2026, 4, 1), JUN)
    assert second == {
        (Q.STRATEGIC, Q.ORPHAN): (1,), (Q.MISFIT, None): (2,), (Q.UNSCORED, Q.UNSCORED): (3,)
    }  # fmt: skip
    assert movement.quarters(PAST, TODAY, 1) == [Quarter(2026, n) for n in (4, 3, 2, 1)]
    assert movement.quarters(PAST, TODAY, 4)[-1] == Quarter(2025, 4)
    assert movement.quarters(Past(), TODAY, 1) == [Quarter(2026, 4)]


def test_time_in_a_quadrant_is_counted_in_days() -> None:
    acme, corex = movement.stays(PAST, TODAY)
    assert (acme.quadrant, acme.since, acme.days) == (Q.ORPHAN, JUN, 147)
    # 5 Jan to 28 Feb is 55 days, 1 Mar to 29 Jun 121, 30 Jun to 24 Nov 148.
    assert acme.shares[Q.ORPHAN] == (55 + 148) / 365
    assert acme.shares[Q.STRATEGIC] == 121 / 365
    assert (corex.quadrant, corex.since) == (Q.UNSCORED, MAR)


def test_the_orphan_clock() -> None:
    used = [Allotment(0, 1, 1, 2026, quarter, used=minutes)
            for quarter, minutes in ((1, 999), (2, 60), (3, 540), (4, None))]  # fmt: skip
    (acme,) = movement.orphans(PAST, TODAY, 90, used, 1)
    assert (acme.since, acme.days, acme.over) == (JUN, 147, 57)
    assert (acme.then, acme.now, acme.minutes) == (30, 30, 600)
    (long,) = movement.orphans(PAST, MAR - timedelta(1), 90, [], 1)
    assert (long.over, long.minutes, long.per_hour) == (-36, None, None)
    risen = Past(PAST.names, {1: [place(JAN, Q.ORPHAN), place(JUN, Q.ORPHAN, 45)]})
    (better,) = movement.orphans(risen, TODAY, 90, used[1:], 1)
    assert (better.change, better.minutes, better.per_hour) == (25, 600, 2.5)


days = st.dates(date(2025, 1, 1), date(2026, 12, 31))


@st.composite
def pasts(draw: st.DrawFn) -> Past:
    def spells() -> list[date]:
        return sorted(draw(st.sets(days, min_size=1, max_size=5)))

    boxes, names = st.sampled_from(list(Q)), st.sampled_from([None, "Acme", "Bolt"])
    ids: Mapping[int, list[date]] = {key: spells() for key in range(draw(st.integers(0, 4)))}
    return Past(
        {key: [(day, draw(names)) for day in own] for key, own in ids.items()},
        {key: [place(day, draw(boxes)) for day in spells()] for key in ids},
    )


@given(pasts(), days, st.integers(0, 400))
def test_each_day_is_counted_once(past: Past, first: date, more: int) -> None:
    last = first + timedelta(more)
    for key in past.names:
        counted = movement.days_in(past, key, first, last)
        assert sum(counted.values()) == more + 1
        by_hand = [past.quadrant(key, first + timedelta(n)) for n in range(more + 1)]
        assert {box: by_hand.count(box) for box in by_hand} == dict(counted)


@given(pasts(), days, days)
def test_each_partner_is_in_one_cell_and_rows_are_the_start(
    past: Past, one: date, two: date
) -> None:
    start, end = sorted((one, two))
    cells = movement.migration(past, start, end)
    everyone = [key for ids in cells.values() for key in ids]
    assert len(everyone) == len(set(everyone))
    before = movement.picture(past, start - timedelta(1)).standings
    after = movement.picture(past, end).standings
    for box in Q:
        rows = sum(len(ids) for (from_, _to), ids in cells.items() if from_ is box)
        columns = sum(len(ids) for (_from, to), ids in cells.items() if to is box)
        assert rows == sum(standing.quadrant is box for standing in before)
        assert columns == sum(standing.quadrant is box for standing in after)

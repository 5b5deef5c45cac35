"""The order of the lines of Today, worked out by hand from Tuesday 24 November 2026."""

import itertools
from dataclasses import replace
from datetime import date, timedelta

import pytest

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.quadrant import Quadrant
from prmdesk.domain.today import MOST, About, Agenda, Group, Item, Line, Snooze, Subject, lines

TUESDAY = date(2026, 11, 24)
ACME, BRIGHT = Subject(1, "Acme"), Subject(2, "Brightpath")
PARTNERS = {1: ACME, 2: BRIGHT}


def told(*items: Item, partners: dict[int, Subject] = PARTNERS) -> list[tuple[str, int]]:
    found, _off = lines(items, partners, (), TUESDAY)
    return [(line.first.key, len(line.items)) for line in found]


def test_a_promise_of_ours_is_first_whoever_it_is_to() -> None:
    misfit = {1: replace(ACME, quadrant=Quadrant.MISFIT), 2: BRIGHT}
    theirs = Item("promise:1", About.THEIR_PROMISE, 2, days=90)
    ours = Item("promise:2", About.OUR_PROMISE, 1)
    assert told(theirs, ours, partners=misfit) == [("promise:2", 1), ("promise:1", 1)]


def test_the_rule_adds_kind_days_and_quadrant() -> None:
    kinds = len(About)
    for about, days, quadrant, weight in (
        (About.RESOURCE, 0, Quadrant.UNSCORED, 10),
        (About.TRIAL, 4, Quadrant.STRATEGIC, 20 + 4 + 15),
        (About.TRIAL, 400, Quadrant.ORPHAN, 20 + 30 + 15),
        (About.AGAIN, -5, Quadrant.MISFIT, 30 - 15),
        (About.OUR_PROMISE, 1, Quadrant.OPPORTUNISTIC, 10 * kinds + 100 + 1),
    ):
        line = Line(replace(ACME, quadrant=quadrant), (Item("x:1", about, 1, days),))
        assert line.weight == weight
    least_of_ours = 10 * kinds + 100 - 15
    most_of_others = 10 * (kinds - 1) + 30 + 15
    assert least_of_ours > most_of_others


def test_the_order_is_always_the_same() -> None:
    items = [
        Item("activity:3", About.TASK, 2, 1), Item("activity:1", About.TASK, 1, 1),
        Item("plan:1", About.PLAN, 2), Item("activity:9", About.TASK, 2, -3),
    ]  # fmt: skip
    for order in itertools.permutations(items):
        assert [key for key, _n in told(*order)] == [
            "plan:1", "activity:1", "activity:3", "activity:9",
        ]  # fmt: skip


def test_one_line_a_partner_and_kind_names_the_longest_late() -> None:
    items = [Item(f"activity:{n}", About.TASK, 1, days) for n, days in enumerate((2, 9, 0, -1))]
    assert told(*items) == [("activity:1", 3), ("activity:3", 1)]


@pytest.mark.parametrize(
    ("about", "days", "group"),
    [
        (About.TASK, 1, Group.LATE), (About.TASK, 0, Group.TODAY), (About.TASK, -1, Group.WEEK),
        (About.MEETING, -1, Group.TODAY), (About.MEETING, -2, Group.WEEK),
        (About.THEIR_PROMISE, 5, Group.WAITING), (About.THEIR_STEP, 0, Group.WAITING),
        (About.THEIR_PROMISE, -2, Group.WEEK), (About.CONTACT, 9, Group.CONTACT),
        (About.AGREEMENT, -40, Group.LOOK), (About.AGREEMENT, 3, Group.LATE),
        (About.NEWS, 9, Group.LOOK),
    ],
)  # fmt: skip
def test_where_a_line_stands(about: About, days: int, group: Group) -> None:
    assert Item("x:1", about, 1, days).group is group


def test_what_was_put_off_is_back_on_its_day_and_what_joins_it_is_told() -> None:
    items = [Item("activity:1", About.TASK, 1, 3), Item("activity:2", About.TASK, 1, 1)]
    off = [Snooze(1, "activity:1", TUESDAY + timedelta(1))]
    awake, asleep = lines(items, PARTNERS, off, TUESDAY)
    assert [line.first.key for line in awake] == ["activity:2"]
    assert [(line.first.key, line.until, line.group) for line in asleep] == [
        ("activity:1", date(2026, 11, 25), Group.SNOOZED)
    ]
    awake, asleep = lines(items, PARTNERS, off, TUESDAY + timedelta(1))
    assert (len(awake[0].items), asleep) == (2, [])


def test_ten_are_told_and_what_is_ahead_is_not_among_them() -> None:
    names = {n: Subject(n, f"Partner {n:02}") for n in range(20)}
    items = [Item(f"activity:{n}", About.TASK, n, 1 if n < 12 else -2) for n in range(20)]
    found, _off = lines(items, names, (), TUESDAY)
    meeting = Activity(1, 3, Kind.MEETING, TUESDAY, "Review", due=TUESDAY)
    agenda = Agenda(TUESDAY, tuple(found), meetings=(meeting,), partners=names)
    assert len(agenda.told) == MOST
    assert (agenda.count(Group.LATE), agenda.count(Group.WEEK)) == (12, 8)
    assert [(group, len(mine)) for group, mine in agenda.groups()] == [
        (Group.LATE, 12), (Group.WEEK, 8),
    ]  # fmt: skip
    assert agenda.next_meeting == meeting


def test_one_who_was_deleted_is_not_told_of() -> None:
    assert told(Item("activity:1", About.TASK, 7, 1)) == []

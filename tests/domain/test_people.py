"""Which partners hang on too few people: each alarm with its edge, and who is found by what."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from prmdesk.domain.partners import Contact, Role, Touch
from prmdesk.domain.people import (
    Acquaintance,
    Alarm,
    Circle,
    PeopleAlarm,
    Person,
    Someone,
    Wish,
    alarms,
    among_attendees,
    by_contact,
    in_order,
    narrowed,
)
from prmdesk.domain.quadrant import Quadrant
from prmdesk.domain.text import fold
from prmdesk.domain.workspace import RHYTHM

TODAY = date(2026, 11, 24)
ANJA = Person(1, "Anja", Role.SPONSOR, is_main=True, touched=TODAY - timedelta(3))
SELIN = Person(2, "Selin", Role.TECHNICAL, touched=TODAY - timedelta(9))
WELL = Circle(
    7, "Acme", Touch.HIGH, Quadrant.STRATEGIC, TODAY - timedelta(900), TODAY - timedelta(3),
    (ANJA, SELIN),
)  # fmt: skip


def told(circle: Circle) -> list[PeopleAlarm]:
    return alarms(circle, RHYTHM, TODAY)


def kinds(circle: Circle) -> list[Alarm]:
    return [alarm.kind for alarm in told(circle)]


def test_a_partner_known_through_several_people_who_were_touched_raises_none() -> None:
    assert told(WELL) == []


def test_all_hangs_on_one_when_only_one_is_there_or_only_one_was_touched_within_a_year() -> None:
    alone = replace(WELL, people=(ANJA,), touch=Touch.LOW)
    (alarm,) = told(alone)
    assert (alarm.kind, alarm.person, alarm.people) == (Alarm.SINGLE_THREAD, "Anja", 1)
    gone = replace(SELIN, left_on=TODAY)
    assert kinds(replace(alone, people=(ANJA, gone))) == [Alarm.SINGLE_THREAD]
    year = replace(SELIN, touched=TODAY - timedelta(365))
    assert kinds(replace(WELL, people=(ANJA, year))) == []
    longer = replace(SELIN, touched=TODAY - timedelta(366))
    (alarm,) = told(replace(WELL, people=(ANJA, longer)))
    assert (alarm.kind, alarm.person, alarm.people) == (Alarm.SINGLE_THREAD, "Anja", 2)


def test_nobody_there_is_not_one_person_and_two_never_touched_are_not_one() -> None:
    quiet = replace(WELL, touch=Touch.LOW, quadrant=Quadrant.OPPORTUNISTIC)
    assert kinds(replace(quiet, people=())) == []
    never = (replace(ANJA, touched=None), replace(SELIN, touched=None))
    assert kinds(replace(quiet, people=never)) == []


@pytest.mark.parametrize(
    ("touch", "quadrant", "expected"),
    [
        (Touch.LOW, Quadrant.STRATEGIC, True),
        (Touch.LOW, Quadrant.ORPHAN, True),
        (Touch.LOW, Quadrant.OPPORTUNISTIC, False),
        (Touch.LOW, Quadrant.UNSCORED, False),
        (Touch.HIGH, Quadrant.MISFIT, True),
    ],
)
def test_a_sponsor_is_missed_where_more_resources_go_or_touch_is_high(
    touch: Touch, quadrant: Quadrant, expected: bool
) -> None:
    people = (replace(ANJA, role=Role.SALES), SELIN)
    circle = replace(WELL, touch=touch, quadrant=quadrant, people=people)
    assert (Alarm.NO_SPONSOR in kinds(circle)) is expected


def test_a_technical_contact_is_missed_only_at_high_touch() -> None:
    people = (ANJA, replace(SELIN, role=Role.SALES))
    assert kinds(replace(WELL, people=people)) == [Alarm.NO_TECHNICAL]
    assert kinds(replace(WELL, people=people, touch=Touch.LOW)) == []


def test_who_carried_it_left_and_nobody_took_the_role() -> None:
    left = replace(ANJA, left_on=TODAY - timedelta(5))
    jo = replace(SELIN, id=3, name="Jo", role=Role.SALES)
    (alarm,) = told(replace(WELL, people=(left, SELIN, jo)))  # once, and not as missing too
    assert (alarm.kind, alarm.person, alarm.days) == (Alarm.CHAMPION_LEFT, "Anja", 5)
    assert alarm.role is Role.SPONSOR
    successor = replace(jo, role=Role.SPONSOR, is_main=True)
    assert told(replace(WELL, people=(left, SELIN, successor))) == []
    half = replace(jo, role=Role.SPONSOR)
    (alarm,) = told(replace(WELL, people=(left, SELIN, half)))
    assert (alarm.kind, alarm.role) == (Alarm.CHAMPION_LEFT, Role.UNKNOWN)


def test_of_several_champions_who_left_the_last_is_told_of() -> None:
    first = replace(ANJA, id=8, name="Old", role=Role.CHAMPION, is_main=False)
    gone = (replace(first, left_on=date(2024, 1, 1)), replace(first, id=9, name="New",
            left_on=date(2026, 1, 1)))  # fmt: skip
    assert [alarm.person for alarm in told(replace(WELL, people=(*gone, ANJA, SELIN)))] == ["New"]


@pytest.mark.parametrize(
    ("quadrant", "rhythm"),
    [
        (Quadrant.STRATEGIC, 14),
        (Quadrant.ORPHAN, 30),
        (Quadrant.OPPORTUNISTIC, 60),
        (Quadrant.UNSCORED, 60),
    ],
)
def test_no_touch_for_longer_than_the_rhythm_of_the_quadrant(
    quadrant: Quadrant, rhythm: int
) -> None:
    on_time = replace(WELL, quadrant=quadrant, touched=TODAY - timedelta(rhythm))
    assert kinds(on_time) == []
    (alarm,) = told(replace(on_time, touched=TODAY - timedelta(rhythm + 1)))
    assert (alarm.kind, alarm.days, alarm.rhythm) == (Alarm.NO_TOUCH, rhythm + 1, rhythm)


def test_a_rhythm_of_zero_is_never_and_one_never_touched_counts_from_its_first_day() -> None:
    misfit = replace(WELL, quadrant=Quadrant.MISFIT, touched=date(2020, 1, 1))
    assert kinds(misfit) == []
    new = replace(WELL, touched=None, created_on=TODAY - timedelta(14))
    assert kinds(new) == []
    (alarm,) = told(replace(new, created_on=TODAY - timedelta(15)))
    assert (alarm.kind, alarm.last, alarm.days) == (Alarm.NO_TOUCH, None, 15)
    assert kinds(replace(new, created_on=None)) == []
    never = dict.fromkeys(RHYTHM, 0)
    assert alarms(replace(new, created_on=date(2020, 1, 1)), never, TODAY) == []


def test_the_gravest_is_first_and_of_one_kind_what_stands_longest() -> None:
    found = [
        PeopleAlarm(1, "b", Alarm.NO_SPONSOR), PeopleAlarm(2, "b", Alarm.NO_TOUCH, 3),
        PeopleAlarm(3, "a", Alarm.NO_TOUCH, 9), PeopleAlarm(4, "z", Alarm.CHAMPION_LEFT, 1),
    ]  # fmt: skip
    assert [one.partner_id for one in in_order(found)] == [4, 3, 2, 1]


# Who is known by whom


def known(contact_id: int, colleague: str, strength: int | None = None) -> Acquaintance:
    return Acquaintance(0, 7, contact_id, colleague, strength)


def someone(key: int, name: str, *known_by: Acquaintance, **values: object) -> Someone:
    contact = replace(Contact(key, 7, name), **values)  # type: ignore[arg-type]
    return Someone(contact, "Brightpath", None, known_by)


def test_the_strength_is_its_own_else_the_best_of_ours() -> None:
    ours = (known(1, "Kim", 2), known(1, "Robin", 4), known(1, "Sam"))
    assert someone(1, "Anja", *ours).strength == 4
    assert someone(1, "Anja", *ours, strength=1).strength == 1
    assert someone(1, "Anja", known(1, "Sam")).strength is None


def test_people_are_found_by_who_knows_them_and_by_who_alone_does() -> None:
    people = [
        someone(1, "Anja", known(1, "Kim", 3), role=Role.SPONSOR),
        someone(2, "Selin", known(2, "Kim"), known(2, "Robin")),
        someone(3, "Jo", title="CTO"),
        someone(4, "Zoë", known(4, "kim"), left_on=TODAY),
    ]

    def names(wish: Wish) -> list[str]:
        return [one.contact.name for one in narrowed(people, wish)]

    assert names(Wish()) == ["Anja", "Selin", "Jo"]
    assert names(Wish(colleague="Kim")) == ["Anja", "Selin"]
    assert names(Wish(colleague="Kim", only_theirs=True)) == ["Anja"]
    assert names(Wish(has_left=True)) == ["Zoë"]
    assert names(Wish(has_left=True, text="zoe bright")) == ["Zoë"]
    assert names(Wish(text="robin")) == ["Selin"]
    assert names(Wish(text="cto")) == ["Jo"]
    assert names(Wish(role=Role.SPONSOR)) == ["Anja"]
    assert names(Wish(role=Role.UNKNOWN)) == ["Selin", "Jo"]
    assert names(Wish(partner_ids=frozenset({8}))) == []


def test_who_knows_someone_best_is_named_first() -> None:
    found = by_contact([known(1, "Zed", 2), known(1, "Kim"), known(2, "Kim", 1), known(1, "Al", 2)])
    assert [one.colleague for one in found[1]] == ["Al", "Zed", "Kim"]
    assert [one.colleague for one in found[2]] == ["Kim"]


@pytest.mark.parametrize(
    ("attendees", "expected"),
    [
        ("Ann Lee, Robin", [1]),
        ("Anna Lee", []),
        ("Joann Lee", []),
        ("Joann Lee and ann lee", [1]),
        ("和张伟、Robin 一起", [2]),
        ("", []),
    ],
)
def test_attendees_are_named_in_full(attendees: str, expected: list[int]) -> None:
    names = {key: fold(name) for key, name in ((1, "Ann Lee"), (2, "张伟"))}
    assert among_attendees(attendees, names) == expected

"""People of two partners that are one: nobody is known, taught or needed twice."""

from datetime import date

from prmdesk.domain.joining_people import (
    joined_acquaintances,
    joined_attendances,
    joined_follow_ups,
    joined_needs,
    told_by,
)
from prmdesk.domain.onboarding import Side
from prmdesk.domain.partners import Role
from prmdesk.domain.people import Acquaintance
from prmdesk.domain.promises import Promise
from prmdesk.domain.training import Attendance, AttendanceResult, FollowUp, RoleNeed

DAY = date(2026, 3, 1)
BECAME = {12: 2}
"""The other partner's contact 12 is the kept one's contact 2."""


def test_every_promise_stays_and_is_that_of_the_person_who_is_left() -> None:
    mine = Promise(1, 1, Side.US, "Price list", DAY, contact_id=2)
    theirs = Promise(2, 9, Side.PARTNER, "Three names", DAY, contact_id=12)
    alone = Promise(3, 9, Side.PARTNER, "A date", DAY)
    kept, moved, whose = told_by([mine], [theirs, alone], 1, BECAME)
    assert kept == mine
    assert (moved.partner_id, moved.contact_id) == (1, 2)
    assert (whose.partner_id, whose.contact_id) == (1, None)


def test_each_of_us_knows_a_person_once_as_well_as_was_said_at_best() -> None:
    kept = [Acquaintance(1, 1, 2, "Kim", 2, "met at a fair")]
    others = [
        Acquaintance(2, 9, 12, "Kim", 4),
        Acquaintance(3, 9, 12, "Jo"),
        Acquaintance(4, 9, 13, "Kim", 1),
    ]
    assert joined_acquaintances(kept, others, 1, BECAME) == (
        Acquaintance(1, 1, 2, "Kim", 4, "met at a fair"),
        Acquaintance(3, 1, 2, "Jo"),
        Acquaintance(4, 1, 13, "Kim", 1),
    )


def test_who_passed_by_either_word_passed() -> None:
    kept = [Attendance(1, 5, 1, 2, AttendanceResult.ABSENT)]
    others = [
        Attendance(2, 5, 9, 12, AttendanceResult.PASSED, "92 %"),
        Attendance(3, 6, 9, 12, AttendanceResult.INVITED),
    ]
    assert joined_attendances(kept, others, 1, BECAME) == (
        Attendance(1, 5, 1, 2, AttendanceResult.PASSED, "92 %"),
        Attendance(3, 6, 1, 2, AttendanceResult.INVITED),
    )


def test_the_greater_need_of_a_role_stands() -> None:
    kept = [RoleNeed(1, 1, Role.SALES, 2), RoleNeed(2, 1, Role.TECHNICAL, 3)]
    others = [RoleNeed(3, 9, Role.SALES, 4), RoleNeed(4, 9, Role.LEGAL, 1)]
    assert joined_needs(kept, others, 1) == (
        RoleNeed(1, 1, Role.SALES, 4),
        RoleNeed(2, 1, Role.TECHNICAL, 3),
        RoleNeed(4, 1, Role.LEGAL, 1),
    )


def test_a_training_that_was_planned_counts_more_than_a_no() -> None:
    no, yes = FollowUp(1, 7, 1, DAY, dismissed="They know it"), FollowUp(2, 7, 9, DAY, 44)
    assert joined_follow_ups([no], [yes], 1) == (FollowUp(1, 7, 1, DAY, 44),)
    assert joined_follow_ups([yes], [no], 9) == (yes,)

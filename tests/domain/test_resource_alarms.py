"""What is amiss with resources, each case worked out by hand."""

from dataclasses import replace
from datetime import date

from prmdesk.domain.partners import Stage
from prmdesk.domain.quadrant import Quadrant
from prmdesk.domain.resource_alarms import Alarm, Amiss, alarms
from prmdesk.domain.resource_board import Claimant, Ledger, board
from prmdesk.domain.resources import Allotment, Limit
from prmdesk.domain.timing import Late
from tests.domain.test_resource_board import FOUR, HOURS, LEADS, allotted, ledger


def amiss(found: Ledger, *late: Late, is_ending: bool = False) -> list[Alarm]:
    return alarms(board(found), late, is_ending=is_ending)


def test_a_sound_plan_raises_no_alarm() -> None:
    sound = [allotted(key, planned=much) for key, much in enumerate((1000, 1000, 300, 100), 1)]
    assert amiss(ledger(*sound), is_ending=True) == []


def test_misfits_over_their_cap_are_named_with_what_they_get_too_much() -> None:
    crowd = (*FOUR, Claimant(5, "Oru", Quadrant.MISFIT, Stage.GROW, ()))
    found = ledger(
        allotted(1, planned=900), allotted(2, planned=900), allotted(3, planned=400),
        allotted(4, planned=60), allotted(5, planned=90),
    )  # fmt: skip
    assert amiss(replace(found, claimants=crowd)) == [
        Alarm(Amiss.MISFITS, HOURS.id, (5, 4), 30, share=150 / 2400)
    ]


def test_misfits_are_measured_against_what_is_planned_where_nobody_said_what_there_is() -> None:
    found = ledger(allotted(1, planned=60), allotted(2, planned=60), allotted(4, planned=30))
    assert amiss(replace(found, capacities={}))[0] == Alarm(
        Amiss.MISFITS, HOURS.id, (4,), 23, share=0.2
    )


def test_more_planned_or_promised_than_there_is() -> None:
    limits = [Limit(1, 1, LEADS.id, floor=6), Limit(2, 2, LEADS.id, floor=5)]
    found = ledger(allotted(1, planned=1600), allotted(2, planned=1280), limits=limits)
    assert amiss(found)[:2] == [
        Alarm(Amiss.OVER_CAPACITY, HOURS.id, amount=480),
        Alarm(Amiss.OVER_PROMISED, LEADS.id, amount=2),
    ]


def test_a_worse_quadrant_that_gets_more_on_average_is_told() -> None:
    found = ledger(allotted(1, planned=100), allotted(2, planned=50), allotted(3, planned=80))
    assert amiss(found) == [
        Alarm(
            Amiss.OUT_OF_ORDER,
            HOURS.id,
            better=(Quadrant.ORPHAN,),
            worse=(Quadrant.OPPORTUNISTIC,),
        )
    ]


def test_given_against_the_catalogue_only_with_a_reason() -> None:
    without = allotted(4, LEADS, planned=1)
    assert Alarm(Amiss.NOT_OFFERED, LEADS.id, (4,), 1) in amiss(ledger(without))
    kinds = [alarm.amiss for alarm in amiss(ledger(replace(without, reason="Promised in May")))]
    assert Amiss.NOT_OFFERED not in kinds


def test_used_beyond_the_plan_and_offered_in_vain() -> None:
    found = ledger(
        allotted(1, planned=60, used=90), allotted(2, planned=60, offered=60, used=20),
        allotted(3, offered=30),
    )  # fmt: skip
    assert amiss(found) == [Alarm(Amiss.OVER_USED, HOURS.id, (1,), 30)]
    assert amiss(found, is_ending=True)[-1] == Alarm(Amiss.UNUSED, HOURS.id, (2, 3), 70)


def test_what_comes_too_late_is_told() -> None:
    seat = Allotment(1, 2, LEADS.id, 2026, 4, planned=1)
    too_late = Late(seat, date(2026, 11, 2), date(2026, 10, 31), "First demo")
    assert amiss(ledger(), too_late) == [Alarm(Amiss.LATE, LEADS.id, (2,), late=too_late)]

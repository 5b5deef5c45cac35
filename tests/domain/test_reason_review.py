"""The reasons of all partners: who counts, what share of revenue they have, what needs a look."""

from datetime import date
from decimal import Decimal
from typing import Any

from prmdesk.domain.partners import Partner, Reason, Stage, WhyPartner
from prmdesk.domain.plans import Plan, Target
from prmdesk.domain.reason_review import Alarm, Call, Review, earnings, review

TODAY = date(2026, 11, 24)
D = Decimal


def plan(partner_id: int, year: int = 2026, currency: str = "EUR", **figures: Any) -> Any:
    made = Plan(partner_id, partner_id, year, currency)
    return made, [Target(1, made.id, 0, "Revenue", unit=currency, **figures)]


def of(
    partners: list[Partner], whys: list[WhyPartner], plans: list[Any], own: tuple[str, ...] = ()
) -> Review:
    return review(partners, whys, plans, own, TODAY, 365, 2026)


def test_shares_are_of_actuals_as_soon_as_anyone_has_one_and_each_currency_is_apart() -> None:
    euro, yuan = earnings([
        plan(1, actual_q1=D(30), actual_q2=D(45), annual=D(900)),
        plan(2, actual_q1=D(25)),
        plan(3, annual=D(500)),
        plan(4, currency="CNY", target_q1=D(7)),
    ])  # fmt: skip
    assert (euro.currency, yuan.currency) == ("EUR", "CNY")
    assert euro.are_actual
    assert euro.share([1]) == 0.75
    assert euro.share([1, 3]) == 0.75  # the actual of 3 is unknown, and no zero
    assert euro.known([1, 3]) == 1
    assert euro.share([3]) is None
    assert not yuan.are_actual
    assert yuan.share([4, 4]) == 1


def test_the_revenue_is_that_of_the_newest_year_for_all() -> None:
    everyone = [Partner(1, "Acme"), Partner(2, "Brightpath")]
    plans = [plan(1, 2025, annual=D(9)), plan(2, 2026, annual=D(5)), plan(1, 2027, annual=D(7))]
    found = of(everyone, [], plans)
    assert found.year == 2026
    assert found.earnings[0].by_partner == {2: D(5)}


def test_what_needs_a_look() -> None:
    everyone = [
        Partner(1, "Acme"), Partner(2, "Brightpath"), Partner(3, "Left", stage=Stage.EXIT),
        Partner(4, "Resting", stage=Stage.PAUSED),
    ]  # fmt: skip
    whys = [
        WhyPartner(1, 1, Reason.CUSTOMERS),
        WhyPartner(2, 1, Reason.INNOVATION, facts={"review_on": "2026-11-01"}),
        WhyPartner(3, 1, Reason.OTHER, name="Reach"),
        WhyPartner(4, 3, Reason.COST),
    ]
    found = of(everyone, whys, [], ("Taste",))
    assert [partner.id for partner in found.partners] == [1, 2]
    assert tuple(found.ticked)[-2:] == ((Reason.OTHER, "Taste"), (Reason.OTHER, "Reach"))
    calls = found.calls()
    without = [call for call in calls if call.alarm is Alarm.NO_PARTNER]
    assert Call(Alarm.NO_PARTNER, Reason.COST) in without
    assert Call(Alarm.NO_PARTNER, Reason.OTHER, "Taste") in without
    assert len(without) == 7
    assert [call for call in calls if call not in without] == [
        Call(Alarm.NO_REASON, partner_id=2),
        Call(Alarm.UNPROVEN, Reason.CUSTOMERS, "", 1),
        Call(Alarm.STALE, Reason.INNOVATION, "", 1),
    ]


def test_a_reason_is_found_whatever_the_case_of_its_name() -> None:
    whys = [WhyPartner(n, n, Reason.OTHER, name=name) for n, name in ((1, "Reach"), (2, "REACH"))]
    found = of([Partner(1, "Acme"), Partner(2, "Brightpath")], whys, [])
    assert list(found.ticked)[8:] == [(Reason.OTHER, "Reach")]
    assert found.ticked[Reason.OTHER, "Reach"] == whys

"""What each reason asks for and brings, and whether it is proven: worked out by hand."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from prmdesk.domain.partners import Reason, WhyPartner
from prmdesk.domain.plans import Aggregation, Direction, Plan, Target
from prmdesk.domain.reasons import (
    FACTS,
    Proof,
    Saving,
    items,
    minutes_freed,
    missing,
    own_names,
    problems,
    proof_of,
    revenue_lines,
    saving,
    savings,
    standard_offers,
)

TODAY = date(2026, 11, 24)
D = Decimal
PLAN = Plan(1, 1, 2026, "EUR")


def why(reason: Reason, facts: dict[str, str] | None = None, **values: Any) -> WhyPartner:
    return WhyPartner(1, 1, reason, facts=facts or {}, **values)


REGION, ACCOUNT = {"regions": "South"}, {"accounts": "Harbour Clinics"}
EDGE = {"differentiator": "Runs 72 h without mains"}


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        # What a reason needs and lacks makes it unproven, whatever is said beside (R04, R05).
        (why(Reason.CUSTOMERS, proof="Very close to all of them"), Proof.UNPROVEN),
        (why(Reason.COMPLETE, proof="Certified", actual=D(9)), Proof.UNPROVEN),
        (why(Reason.COST, {"cost_before": "10"}, proof="Cheap"), Proof.UNPROVEN),
        (why(Reason.OTHER, proof="We like them"), Proof.UNPROVEN),
        # All that it needs, and nothing that shows it.
        (why(Reason.CUSTOMERS, ACCOUNT), Proof.CLAIMED),
        (why(Reason.OTHER, name="Reputation"), Proof.CLAIMED),
        (why(Reason.MARKET, REGION, proof="  "), Proof.CLAIMED),
        # Shown: by words, or by a figure; a segment does as well as a region (R03).
        (why(Reason.CUSTOMERS, ACCOUNT, proof="Signed in May"), Proof.PROVEN),
        (why(Reason.MARKET, {"segments": "Ports"}, actual=D(3)), Proof.PROVEN),
        (why(Reason.COMPLETE, {"components": "Gateway"}, proof="Certified"), Proof.PROVEN),
        # A target that was set has to be reached, upwards or down from the baseline.
        (why(Reason.MARKET, REGION, proof="x", target=D(5)), Proof.CLAIMED),
        (why(Reason.MARKET, REGION, proof="x", target=D(5), actual=D("4.9")), Proof.CLAIMED),
        (why(Reason.MARKET, REGION, target=D(5), actual=D(5)), Proof.PROVEN),
        (why(Reason.MARKET, REGION, baseline=D(9), target=D(5), actual=D(5)), Proof.PROVEN),
        (why(Reason.MARKET, REGION, baseline=D(9), target=D(5), actual=D(6)), Proof.CLAIMED),
        # Stale after the review date (R06), not on it; and a year after it was measured.
        (why(Reason.INNOVATION, EDGE | {"review_on": "2026-11-23"}, proof="x"), Proof.STALE),
        (why(Reason.INNOVATION, {"review_on": "2026-11-23"}), Proof.STALE),
        (why(Reason.INNOVATION, EDGE | {"review_on": "2026-11-24"}, proof="x"), Proof.PROVEN),
        (why(Reason.MARKET, REGION, proof="x", measured_on=date(2025, 11, 24)), Proof.PROVEN),
        (why(Reason.MARKET, REGION, proof="x", measured_on=date(2025, 11, 23)), Proof.STALE),
        # Words do not show a revenue line: only the plan's actuals do (R07).
        (why(Reason.REVENUE, {"line": "Services"}, proof="Much", actual=D(9)), Proof.CLAIMED),
    ],
    ids=str,
)  # fmt: skip
def test_how_well_founded_a_reason_is(told: WhyPartner, expected: Proof) -> None:
    assert proof_of(told, TODAY, stale_days=365) is expected


def line(kpi: str, **values: Any) -> Target:
    return Target(1, 1, 0, kpi, unit=values.pop("unit", "EUR"), **values)


def test_a_revenue_line_is_that_of_the_plan_and_proven_by_its_actuals() -> None:
    told = why(Reason.REVENUE, {"line": "services  REVENUE"})
    rows = [
        line("Services revenue", actual_q2=D(500)),
        line("Services revenue", unit="people"),
        line("Services revenue", aggregation=Aggregation.LATEST),
        line("Services revenue", direction=Direction.DOWN),
        line("Licences"),
    ]
    assert revenue_lines(told, PLAN, rows) == [rows[0]]
    assert proof_of(told, TODAY, 365, rows[:1]) is Proof.PROVEN
    assert proof_of(told, TODAY, 365, [line("Services revenue", target_q1=D(9))]) is Proof.CLAIMED


def test_what_is_missing_is_named() -> None:
    assert missing(why(Reason.RESOURCES, {"amount": "3"})) == ("type",)
    assert missing(why(Reason.MARKET)) == ("regions",)
    assert missing(why(Reason.OTHER)) == ("name",)


def test_a_saving_is_by_the_year_and_currencies_are_never_mixed() -> None:
    monthly = {"cost_before": "1000.50", "cost_after": "400.25", "period": "month"}
    quarterly = {"cost_before": "10", "cost_after": "25", "period": "quarter", "currency": "chf"}
    found = [saving(why(Reason.COST, facts), "EUR") for facts in (monthly, quarterly, monthly)]
    assert found[:2] == [Saving("EUR", 1_200_600, 480_300), Saving("CHF", 4_000, 10_000)]
    assert savings(one for one in found if one) == {"CHF": -6_000, "EUR": 2 * 720_300}
    assert saving(why(Reason.COST, {"cost_before": "10"}), "EUR") is None


def test_hours_freed_are_minutes_a_quarter() -> None:
    assert minutes_freed(why(Reason.FOCUS, {"hours_freed": "12.25"})) == 735
    assert minutes_freed(why(Reason.FOCUS)) == 0
    assert minutes_freed(why(Reason.COST, {"hours_freed": "12"})) == 0


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (why(Reason.COST, {"cost_before": "much"}), [("cost_before", "not_a_number")]),
        (why(Reason.COST, {"cost_before": "-1"}), [("cost_before", "not_a_number")]),
        (why(Reason.COST, {"cost_before": "NaN"}), [("cost_before", "not_a_number")]),
        (why(Reason.COST, {"period": "week"}), [("period", "not_a_number")]),
        (why(Reason.INNOVATION, {"review_on": "9999-01-01"}), [("review_on", "not_a_date")]),
        (why(Reason.MARKET, priority=4), [("priority", "out_of_range")]),
        (why(Reason.OTHER, name="x" * 201), [("name", "too_long")]),
        (why(Reason.RESOURCES, {"type": "skills", "amount": "2.5"}), []),
    ],
)
def test_what_cannot_be_kept(told: WhyPartner, expected: list[tuple[str, str]]) -> None:
    assert problems(told) == expected


def test_a_list_has_an_item_on_each_line_so_that_names_may_hold_commas() -> None:
    assert items("Acme, Inc.\n\n  北辰\n") == ("Acme, Inc.", "北辰")


def test_a_reason_of_our_own_that_three_partners_have_is_offered_once() -> None:
    told = [
        WhyPartner(n, partner, Reason.OTHER, name=name)
        for n, (partner, name) in enumerate(
            [(1, "Green image"), (2, "green IMAGE"), (2, "Taste"), (3, "Ｇreen image"),
             (4, "Taste"), (4, "Taste "), (5, "")],
        )
    ]  # fmt: skip
    assert standard_offers(told, ()) == ("Green image",)
    assert standard_offers(told, ("GREEN image",)) == ()
    assert own_names(told, ("Reach",)) == ("Reach", "Green image", "Taste")


def test_every_reason_declares_what_it_needs_by_names_of_its_own() -> None:
    assert FACTS.keys() == set(Reason)
    for facts in FACTS.values():
        names = [fact.name for fact in facts]
        assert len(set(names)) == len(names)
        assert all(not fact.instead or fact.instead in names for fact in facts)

"""A plan as plain values, written and read again."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import given, settings

from prmdesk.domain.plan_snapshot import KINDS, digest, from_json, snapshot, to_json
from prmdesk.domain.plan_work import Account, AccountStatus, Review
from prmdesk.domain.plans import Plan, Target, WholePlan
from tests.exporters.plan_facts import PLANS, usual

PLAN = Plan(3, 7, 2026, "EUR", thesis="Win the Nordics.")


def test_a_plan_is_kept_by_table_row_and_field() -> None:
    whole = WholePlan(
        PLAN,
        targets=[Target(4, 3, 1, "Revenue", annual=Decimal("480000.50"))],
        accounts=[Account(9, 3, 0, "Nordbank", status=AccountStatus.WON)],
        reviews=[Review(2, 3, 0, "Q1 review", planned_on=date(2026, 4, 14))],
    )
    taken = from_json(to_json(snapshot(whole)))
    assert taken.value("plan", 3, "thesis") == "Win the Nordics."
    assert taken.value("targets", 4, "annual") == Decimal("480000.5")
    assert taken.value("accounts", 9, "status") is AccountStatus.WON
    assert taken.value("reviews", 2, "planned_on") == date(2026, 4, 14)
    assert taken.value("targets", 5, "annual") is None
    assert "position" not in taken.tables["targets"][4]


@settings(max_examples=30)
@given(PLANS)
def test_what_is_written_is_read_again(whole: WholePlan) -> None:
    taken = snapshot(whole)
    assert from_json(to_json(taken)) == taken
    assert digest(from_json(to_json(taken))) == digest(taken)


def test_the_fingerprint_tells_a_change_and_nothing_else() -> None:
    whole = usual()
    first, *rest = whole.targets
    same = replace(whole, targets=[replace(first, position=9, annual=Decimal("480000.00")), *rest])
    other = replace(whole, targets=[replace(first, annual=Decimal("480000.01")), *rest])
    assert digest(snapshot(same)) == digest(snapshot(whole))
    assert digest(snapshot(other)) != digest(snapshot(whole))


def test_a_snapshot_of_another_version_is_read_as_far_as_it_is_known() -> None:
    taken = from_json('{"targets": {"4": {"kpi": "Revenue", "colour": "red"}}, "wishes": {}}')
    assert taken.tables["targets"] == {4: {"kpi": "Revenue"}}
    assert set(taken.tables) == set(KINDS)

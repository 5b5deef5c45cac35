"""Plans come back from the file as they went in, each with its own rows in their order."""

from datetime import date
from decimal import Decimal

import pytest

from prmdesk.domain.partners import Partner
from prmdesk.domain.plans import Marketing, Target
from prmdesk.errors import NotFound
from prmdesk.services import partners
from prmdesk.storage import plans, tables
from prmdesk.storage.database import Database


@pytest.fixture
def plan_ids(db: Database, today: date) -> list[int]:
    found = []
    for name in ("Brightpath", "Lumen"):
        partner_id = partners.add_partner(db, Partner(0, name), today)
        with db.write("Test") as tx:
            plan = {"partner_id": partner_id, "fiscal_year": 2026, "currency": "EUR"}
            found.append(tx.insert(tables.plans, plan))
            for position in (1, 0):
                row = {"plan_id": found[-1], "position": position, "kpi": f"{name} {position}"}
                tx.insert(tables.plan_targets, row | {"annual": Decimal("1234567.89")})
    return found


def test_each_plan_has_its_own_rows_in_their_order(db: Database, plan_ids: list[int]) -> None:
    with db.read() as c:
        first, second = plans.whole(c, plans.every(c))
    assert [target.kpi for target in first.targets] == ["Brightpath 0", "Brightpath 1"]
    assert [target.kpi for target in second.targets] == ["Lumen 0", "Lumen 1"]
    assert first.targets[0].annual == Decimal("1234567.89")
    assert (first.checklist, list(first.steps)) == (None, [])


def test_the_onboarding_of_the_partner_comes_with_its_plan(
    db: Database, plan_ids: list[int]
) -> None:
    with db.write("Test") as tx:
        partner_id = plans.one(tx.connection, plan_ids[1]).partner_id
        checklist = tx.insert(tables.checklists, {"partner_id": partner_id, "name": "90 days"})
        tx.insert(tables.steps, {"checklist_id": checklist, "position": 0, "title": "Kick-off"})
    with db.read() as c:
        first, second = plans.whole(c, plans.every(c))
    assert not first.steps
    assert second.checklist is not None
    assert [step.title for step in second.steps] == ["Kick-off"]


def test_rows_of_one_kind_and_a_plan_that_is_gone(db: Database, plan_ids: list[int]) -> None:
    with db.read() as c:
        assert len(plans.rows(c, Target, plan_ids[0])) == 2
        assert plans.rows(c, Marketing, plan_ids[0]) == []
        with pytest.raises(NotFound):
            plans.one(c, 99)

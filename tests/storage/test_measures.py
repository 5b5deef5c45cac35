"""Amounts that can be compared: by the way pools are counted, in one currency."""

from decimal import Decimal

import pytest

from prmdesk.domain.partners import Partner
from prmdesk.domain.resources import Measure
from prmdesk.services import partners
from prmdesk.storage import measures, tables
from prmdesk.storage.database import Database
from tests.conftest import TODAY


@pytest.fixture
def acme(db: Database) -> int:
    return partners.add_partner(db, Partner(0, "Acme"), TODAY)


def test_allotments_are_told_apart_by_measure(db: Database, acme: int) -> None:
    with db.write("Plan") as tx:
        for measure, planned in ((Measure.TIME, 90), (Measure.MONEY, 500)):
            pool = tx.insert(tables.pools, {"measure": measure, "name": measure.value})
            row = {"partner_id": acme, "pool_id": pool, "year": 2026, "quarter": 4}
            tx.insert(tables.allotments, row | {"planned": planned})
    with db.read() as c:
        assert [one.planned for one in measures.given(c, Measure.TIME)] == [90]
        assert [one.planned for one in measures.given(c, Measure.MONEY)] == [500]


def test_revenue_in_other_money_or_of_another_year_is_left_out(db: Database, acme: int) -> None:
    with db.write("Plan") as tx:
        for year, currency in ((2026, "EUR"), (2025, "EUR"), (2027, "USD")):
            row = {"partner_id": acme, "fiscal_year": year, "currency": currency}
            plan = tx.insert(tables.plans, row)
            for place, unit in enumerate(("%", currency)):
                target = {"plan_id": plan, "position": place, "kpi": unit, "unit": unit}
                tx.insert(tables.plan_targets, target | {"annual": Decimal(year)})
    with db.read() as c:
        found = measures.revenues(c, 2026, "EUR")
        assert {key: [target.annual for target in own] for key, own in found.items()} == {
            acme: [Decimal(2026)]
        }
        assert measures.revenues(c, 2027, "EUR") == {}

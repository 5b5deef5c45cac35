"""What the size of dots tells, and what nobody knows."""

from decimal import Decimal

from prmdesk.domain.partners import Partner
from prmdesk.domain.resources import Measure
from prmdesk.domain.sizing import SizeBy
from prmdesk.services import partners, sizing, workspace
from prmdesk.storage import tables
from prmdesk.storage.database import Database
from tests.conftest import TODAY


def test_sizes_are_of_this_fiscal_quarter_and_year(db: Database) -> None:
    workspace.change_settings(db, fiscal_start=4)  # today is in the third quarter then
    acme, bolt = (partners.add_partner(db, Partner(0, name), TODAY) for name in ("Acme", "Bolt"))
    with db.write("Plan") as tx:
        pools = [
            tx.insert(tables.pools, {"measure": measure, "name": str(n)})
            for n, measure in enumerate((Measure.TIME, Measure.TIME, Measure.MONEY))
        ]
        for pool, quarter, planned, used in (
            (pools[0], 3, 60, 15), (pools[1], 3, 30, None), (pools[0], 4, 999, 999),
            (pools[2], 3, 5000, 1),
        ):  # fmt: skip
            row = {"partner_id": acme, "pool_id": pool, "year": 2026, "quarter": quarter}
            tx.insert(tables.allotments, row | {"planned": planned, "used": used})
        plan = {"partner_id": bolt, "fiscal_year": 2026, "currency": "EUR"}
        target = {"plan_id": tx.insert(tables.plans, plan), "position": 0, "kpi": "Revenue"}
        figures = {"unit": "EUR", "annual": Decimal(200), "actual_q1": Decimal("12.5")}
        tx.insert(tables.plan_targets, target | figures)

    def sizes(by: SizeBy) -> dict[int, int]:
        return sizing.sizes(db, by, TODAY)

    assert sizes(SizeBy.NONE) == {}
    assert sizes(SizeBy.HOURS_PLANNED) == {acme: 90}
    assert sizes(SizeBy.HOURS_USED) == {acme: 15}
    assert sizes(SizeBy.MONEY_PLANNED) == {acme: 5000}
    assert sizes(SizeBy.REVENUE) == {bolt: 1250}
    assert sizes(SizeBy.REVENUE_TARGET) == {bolt: 20_000}
    assert sizing.column(db, SizeBy.REVENUE).unit == "EUR"
    assert sizing.column(db, SizeBy.HOURS_USED).unit == ""

"""Reading pools, capacities, limits and allotments."""

from prmdesk.domain.partners import Partner, Stage
from prmdesk.domain.quadrant import Quadrant
from prmdesk.domain.resource_board import Claimant
from prmdesk.domain.resources import Quarter
from prmdesk.services import partners
from prmdesk.storage import resources, tables
from prmdesk.storage.database import Database
from tests.conftest import TODAY

NOW = Quarter(2026, 4)


def test_claimants_stand_by_name_with_what_they_are_weighed_by(db: Database) -> None:
    for name, headroom in (("Ørsted", None), ("Nord", 0.5)):
        draft = Partner(0, name, stage=Stage.GROW, manual_to_us=80, manual_to_partner=20)
        partner_id = partners.add_partner(db, draft, TODAY)
        partners.edit_partner(db, partner_id, TODAY, headroom=headroom)
    with db.read() as c:
        found = resources.claimants(c)
    assert found == [
        Claimant(2, "Nord", Quadrant.ORPHAN, Stage.GROW, (), 0.5),
        Claimant(1, "Ørsted", Quadrant.ORPHAN, Stage.GROW, (), None),
    ]


def test_allotments_are_read_by_quarter_and_by_partner(db: Database) -> None:
    partner_id = partners.add_partner(db, Partner(0, "Nord"), TODAY)
    with db.write("Plan") as tx:
        for year, quarter in ((2026, 3), (2027, 1), (2026, 4)):
            row = {"partner_id": partner_id, "pool_id": 1, "year": year, "quarter": quarter}
            tx.insert(tables.allotments, row)
    with db.read() as c:
        assert list(resources.allotments_in(c, NOW)) == [(partner_id, 1)]
        found = resources.allotments_of(c, partner_id)
        assert resources.is_used(c, 1)
        assert not resources.is_used(c, 2)
    assert [(one.year, one.quarter) for one in found] == [(2027, 1), (2026, 4), (2026, 3)]

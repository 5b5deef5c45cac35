"""Reading decision sheets."""

from datetime import date

import pytest

from prmdesk.domain.partners import Bucket, Partner
from prmdesk.errors import NotFound
from prmdesk.services import buckets, partners
from prmdesk.storage import buckets as stored
from prmdesk.storage.database import Database


def test_sheets_are_read_with_ratings_and_facts(db: Database, today: date) -> None:
    acme, zed = (partners.add_partner(db, Partner(0, name), today) for name in ("Acme", "Zed"))
    first = buckets.add_sheet(db, zed, Bucket.SUPPLIER)
    buckets.add_sheet(db, acme, Bucket.INFLUENCE)
    buckets.edit_sheet(db, first, ratings={"core": 4})
    with db.read() as c:
        assert stored.one(c, first).ratings == {"core": 4}
        assert [sheet.bucket for sheet in stored.of_partner(c, acme)] == [Bucket.INFLUENCE]
        assert [sheet.partner_id for sheet in stored.every(c)] == [zed, acme]
        with pytest.raises(NotFound):
            stored.one(c, 99)

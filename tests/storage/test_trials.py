"""Reading the 90-day tests."""

from datetime import date

import pytest

from prmdesk.domain.partners import Partner
from prmdesk.errors import NotFound
from prmdesk.services import partners
from prmdesk.services import trials as service
from prmdesk.storage import trials
from prmdesk.storage.database import Database


def test_tests_are_read_one_by_one_by_partner_and_all(db: Database, today: date) -> None:
    lumen, kestrel = (partners.add_partner(db, Partner(0, n), today) for n in ("Lumen", "Kestrel"))
    first = service.start(db, lumen, "Three accounts", today)
    second = service.start(db, kestrel, "One deal", today)
    with db.read() as c:
        assert trials.one(c, first).goal == "Three accounts"
        assert [trial.id for trial in trials.of_partner(c, kestrel)] == [second]
        assert [trial.id for trial in trials.every(c)] == [first, second]
        with pytest.raises(NotFound):
            trials.one(c, 99)

"""The friction log is read with names."""

from datetime import date

import pytest

from prmdesk.domain.frictions import Friction
from prmdesk.domain.partners import Partner
from prmdesk.errors import NotFound
from prmdesk.services import frictions, partners
from prmdesk.storage import frictions as stored
from prmdesk.storage.database import Database


def test_entries_are_those_of_the_partners_asked_for(db: Database, today: date) -> None:
    keys = [partners.add_partner(db, Partner(0, name), today) for name in ("Acme", "Bolt")]
    for key in keys:
        frictions.save(db, Friction(0, key, today, "Slow"))
    with db.read() as c:
        assert [one.partner for one in stored.entries(c, keys[1:])] == ["Bolt"]
        with pytest.raises(NotFound):
            stored.one(c, 99)

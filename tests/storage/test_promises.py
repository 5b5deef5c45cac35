"""The ledger is read with names, for all partners or for some."""

from datetime import date

import pytest

from prmdesk.domain.onboarding import Side
from prmdesk.domain.partners import Contact, Partner
from prmdesk.domain.promises import Promise
from prmdesk.errors import NotFound
from prmdesk.services import partners, promises
from prmdesk.storage import promises as stored
from prmdesk.storage.database import Database


def test_entries_have_the_names_of_partner_and_contact(db: Database, today: date) -> None:
    keys = [partners.add_partner(db, Partner(0, name), today) for name in ("Acme", "Bolt")]
    anja = partners.save_contact(db, Contact(0, keys[0], "Anja"))
    for key, contact in zip(keys, (anja, None), strict=True):
        promises.save(db, Promise(0, key, Side.US, "Send", today, contact_id=contact))
    with db.read() as c:
        named = [(one.partner, one.contact) for one in stored.entries(c)]
        assert named == [("Acme", "Anja"), ("Bolt", "")]
        assert [one.partner for one in stored.entries(c, [keys[1]])] == ["Bolt"]
        with pytest.raises(NotFound):
            stored.one(c, 99)

"""The brief reads what was promised and what changed since the last contact."""

from datetime import date

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.partners import Partner
from prmdesk.services import partners
from prmdesk.services.brief import brief
from prmdesk.storage import tables
from prmdesk.storage.database import Database
from tests.conftest import TODAY


def test_what_was_promised_and_changed_is_told(db: Database) -> None:
    key = partners.add_partner(db, Partner(0, "Acme"), TODAY)
    other = partners.add_partner(db, Partner(0, "Brightpath"), TODAY)
    said = Activity(0, key, Kind.CONTACT, date(2020, 1, 1), "Called")
    partners.save_activity(db, said)
    promise = {"side": "us", "text": "Price list", "made_on": TODAY, "due": TODAY}
    with db.write("Promise") as tx:
        tx.insert(tables.promises, promise | {"partner_id": key})
        tx.insert(tables.promises, promise | {"partner_id": other, "text": "Theirs"})
    partners.edit_partner(db, key, TODAY, city="Ulm")
    told = brief(db, key, TODAY)
    assert [one.text for one in told.promises] == ["Price list"]
    assert told.since == date(2020, 1, 1)
    assert [change.label for change in told.changes][:2] == ["Edit partner", "Promise"]
    db.undo()
    assert "Edit partner" not in [change.label for change in brief(db, key, TODAY).changes]

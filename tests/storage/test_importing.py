"""What an import reads of the desk."""

from datetime import date

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.matching import Identity
from prmdesk.domain.partners import Contact, Partner
from prmdesk.services import partners
from prmdesk.storage import importing
from prmdesk.storage.database import Database


def test_identities_hold_ids_and_the_domains_of_site_and_mail(db: Database, today: date) -> None:
    acme = Partner(0, "Acme", external_id="P7", tax_id="DE1", country="DE", website="acme.example")
    key = partners.add_partner(db, acme, today)
    for email in ("anja@acme-group.example", "bob@gmail.com", ""):
        partners.save_contact(db, Contact(0, key, email or "Cem", email=email))
    with db.read() as c:
        assert importing.identities(c) == {
            key: Identity(
                "Acme", "P7", "DE1", frozenset({"acme.example", "acme-group.example"}), "DE"
            )
        }


def test_belongings_are_read_for_many_partners_at_once(db: Database, today: date) -> None:
    keys = [partners.add_partner(db, Partner(0, name), today) for name in ("Acme", "Zed")]
    partners.save_contact(db, Contact(0, keys[0], "Anja"))
    field = partners.add_field(db, "Shoe size")
    partners.set_field(db, keys[1], field, "42")
    partners.save_activity(db, Activity(0, keys[1], Kind.NOTE, today, "hello"))
    with db.read() as c:
        assert set(importing.partners(c, keys)) == set(keys)
        assert [one.name for one in importing.contacts(c, keys)[keys[0]]] == ["Anja"]
        assert importing.field_values(c, keys)[keys[1]][field].value == "42"
        assert [one.text for one in importing.activities(c, keys)[keys[1]]] == ["hello"]
        assert importing.partners(c, []) == {}


def test_the_latest_change_moves_with_every_write(db: Database, today: date) -> None:
    with db.read() as c:
        before = importing.latest_change(c)
    partners.add_partner(db, Partner(0, "Acme"), today)
    with db.read() as c:
        assert importing.latest_change(c) == before + 1


def test_a_partner_changed_when_it_or_what_belongs_to_it_was_written_last(
    db: Database, today: date
) -> None:
    acme, zed = (partners.add_partner(db, Partner(0, name), today) for name in ("Acme", "Zed"))
    with db._engine.begin() as c:
        c.exec_driver_sql("UPDATE changes SET at = '2020-05-01T12:00:00.000+00:00'")
    partners.save_contact(db, Contact(0, zed, "Cem"))
    with db.read() as c:
        found = importing.changed_on(c, [acme, zed, 999])
    assert found == {acme: date(2020, 5, 1), zed: today}

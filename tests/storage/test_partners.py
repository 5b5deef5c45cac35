"""Reading partners and what belongs to them."""

from datetime import date, timedelta

import pytest

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.partners import Contact, Partner, Reason, Stage
from prmdesk.errors import NotFound
from prmdesk.services import onboarding, partners, plans, reasons
from prmdesk.storage import partners as stored
from prmdesk.storage import tables
from prmdesk.storage.database import Database


@pytest.fixture
def acme(db: Database, today: date) -> int:
    return partners.add_partner(db, Partner(0, "Acme"), today)


def test_one_who_is_gone_is_not_found(db: Database, acme: int) -> None:
    with db.read() as c:
        assert stored.one(c, acme).name == "Acme"
        with pytest.raises(NotFound, match="deleted"):
            stored.one(c, acme + 1)


def test_all_come_by_name(db: Database, acme: int, today: date) -> None:
    partners.add_partner(db, Partner(0, "Aardvark"), today)
    with db.read() as c:
        assert [partner.name for partner in stored.every(c)] == ["Aardvark", "Acme"]


def test_orders_are_those_that_people_expect(db: Database, acme: int, today: date) -> None:
    for name, main in (("Anja", False), ("Selin", True)):
        partners.save_contact(db, Contact(0, acme, name, is_main=main))
    for days, text in ((-1, "Old"), (0, "New")):
        day = today + timedelta(days)
        partners.save_activity(db, Activity(0, acme, Kind.NOTE, day, text))
    partners.edit_partner(
        db, acme, today - timedelta(9), stage=Stage.GROW, waiver="They are further"
    )
    for name in ("Zeta", "Alpha"):
        partners.add_field(db, name)
    with db.read() as c:
        assert [contact.name for contact in stored.contacts(c, acme)] == ["Selin", "Anja"]
        assert [entry.text for entry in stored.activities(c, acme)] == ["New", "Old"]
        assert [e.stage for e in stored.stage_entries(c, acme)] == [Stage.GROW, Stage.IDENTIFY]
        assert [field.name for field in stored.fields(c)] == ["Zeta", "Alpha"]


def test_all_that_belongs_to_a_partner_is_found_children_first(
    db: Database, acme: int, today: date
) -> None:
    partners.save_contact(db, Contact(0, acme, "Anja"))
    partners.save_activity(db, Activity(0, acme, Kind.NOTE, today, "Note"))
    reasons.set_reason(db, acme, Reason.COST, True)
    partners.set_field(db, acme, partners.add_field(db, "Colour"), "red")
    onboarding.start(
        db, acme, onboarding.templates(db)[0].id, today, today, waiver="They are further"
    )
    plans.create_plan(db, acme, 2026)
    with db.read() as c:
        found = {table.name: ids for table, ids in stored.belongings(c, [acme])}
    order = list(found)
    owning = {
        table.name
        for table in tables.metadata.sorted_tables
        if {"partner_id", "checklist_id", "plan_id"} & set(table.c.keys())
    }
    assert set(order) == (owning - {"edits"}) | {"partners"}
    assert order.index("steps") < order.index("checklists")
    assert order.index("activities") < order.index("contacts")
    assert order[-1] == "partners"
    filled = {name for name, ids in found.items() if ids}
    assert filled >= {"contacts", "activities", "reasons", "field_values", "steps", "plans",
                      "stage_entries", "plan_rules"}  # fmt: skip

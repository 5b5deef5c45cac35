"""From rows to frozen values, however many are asked for."""

from datetime import date

from sqlalchemy import select

from prmdesk.domain.partners import Partner
from prmdesk.services import partners
from prmdesk.storage import rows, tables
from prmdesk.storage.database import Database


def test_rows_are_values_of_the_domain_by_id(db: Database, today: date) -> None:
    keys = [partners.add_partner(db, Partner(0, name), today) for name in "CAB"]
    with db.read() as c:
        found = rows.read_where(c, Partner, tables.partners, "id", list(reversed(keys)))
        all_of_them = rows.read(c, Partner, select(tables.partners))
    assert [partner.name for partner in found] == ["C", "A", "B"]
    assert all_of_them == found


def test_more_ids_than_sqlite_takes_at_once_are_read_in_parts(db: Database, today: date) -> None:
    key = partners.add_partner(db, Partner(0, "Acme"), today)
    with db.read() as c:
        many = [*range(10_000, 60_000), key]
        found = rows.read_where(c, Partner, tables.partners, "id", many)
        none = rows.read_where(c, Partner, tables.partners, "id", [])
    assert [partner.name for partner in found] == ["Acme"]
    assert none == []


def test_columns_in_any_order_and_some_of_them_make_the_same_value(
    db: Database, today: date
) -> None:
    partners.add_partner(db, Partner(0, "Acme", city="Ulm", tags=("key",)), today)
    column = tables.partners.c
    with db.read() as c:
        (whole,) = rows.read(c, Partner, select(tables.partners))
        turned = select(*reversed(list(column)))
        assert rows.read(c, Partner, turned) == [whole]
        (part,) = rows.read(c, Partner, select(column.city, column.name, column.id))
    assert part == Partner(whole.id, "Acme", city="Ulm")

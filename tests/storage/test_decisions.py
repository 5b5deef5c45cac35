"""Reading the log: what is due first, what a shift left, and the pasts of several partners."""

from datetime import date, timedelta

import pytest

from prmdesk.domain.decisions import Origin, Verdict
from prmdesk.domain.partners import Partner
from prmdesk.errors import NotFound
from prmdesk.services import partners
from prmdesk.storage import decisions, tables
from prmdesk.storage.database import Database


def add(db: Database, partner_id: int, day: date, **values: object) -> int:
    row = {"partner_id": partner_id, "on_date": day, "verdict": Verdict.CUT}
    with db.write("Note decision") as tx:
        return tx.insert(tables.decisions, row | values)


def test_what_is_due_longest_comes_first_and_what_was_reviewed_not_at_all(
    db: Database, today: date
) -> None:
    acme = partners.add_partner(db, Partner(0, "Acme"), today)
    now = add(db, acme, today, review_on=today)
    late = add(db, acme, today, review_on=today - timedelta(9))
    add(db, acme, today, review_on=today + timedelta(1))
    add(db, acme, today, review_on=today, reviewed_on=today)
    add(db, acme, today)
    with db.read() as c:
        assert [decision.id for decision in decisions.due(c, today)] == [late, now]
        with pytest.raises(NotFound):
            decisions.one(c, 99)


def test_the_line_of_a_day_and_origin_is_found_again(db: Database, today: date) -> None:
    acme = partners.add_partner(db, Partner(0, "Acme"), today)
    add(db, acme, today)
    add(db, acme, today - timedelta(1), origin=Origin.SHIFT)
    with db.read() as c:
        assert decisions.automatic(c, [acme], Origin.SHIFT, today) == {}
    mine = add(db, acme, today, origin=Origin.SHIFT)
    with db.read() as c:
        found = decisions.automatic(c, [acme], Origin.SHIFT, today)
        assert found[acme].id == mine
        assert decisions.automatic(c, [acme], Origin.PLAN, today) == {}


def test_each_partner_is_followed_on_its_own_path(db: Database, today: date) -> None:
    ids = [
        partners.add_partner(db, Partner(0, name, manual_to_partner=value, manual_to_us=80), today)
        for name, value in (("Acme", 20.0), ("Bolt", 70.0), ("Core", None))
    ]
    for partner_id in reversed(ids):
        add(db, partner_id, today)
    with db.read() as c:
        found = decisions.followed(c, decisions.of_partners(c, ids))
    assert [(one.now.name, one.then and one.then.to_partner) for one in found] == [
        ("Acme", 20), ("Bolt", 70), ("Core", None),
    ]  # fmt: skip

"""The friction log on a real workspace: noted, fixed, reopened, taken back."""

from datetime import date, timedelta

import pytest

from prmdesk.domain.frictions import Friction, Theme
from prmdesk.domain.lines import Query
from prmdesk.domain.partners import Contact, Partner
from prmdesk.errors import Invalid
from prmdesk.services import frictions, partners
from prmdesk.storage.database import Database


def test_a_friction_is_noted_fixed_and_reopened(db: Database, today: date) -> None:
    acme = partners.add_partner(db, Partner(0, "Acme"), today)
    anja = partners.save_contact(db, Contact(0, acme, "Anja"))
    noted = today - timedelta(10)
    key = frictions.save(db, Friction(0, acme, noted, " Slow ", Theme.QUOTING, anja))
    other = frictions.save(db, Friction(0, acme, noted, "Forms"))
    frictions.fix(db, other, today, "Shorter form")
    log = frictions.log(db, Query(), today)
    assert [(one.friction.text, one.partner, one.contact) for one in log] == [
        ("Slow", "Acme", "Anja"), ("Forms", "Acme", ""),
    ]  # fmt: skip
    for day in (today + timedelta(1), noted - timedelta(1)):
        with pytest.raises(Invalid):
            frictions.fix(db, key, day)
    assert frictions.of_partner(db, acme)[1].fix == "Shorter form"
    frictions.reopen(db, [other])
    assert all(one.is_open for one in frictions.every(db))
    frictions.remove(db, [key, other])
    assert db.undoable().detail == "Acme"  # type: ignore[union-attr]
    assert frictions.log(db, Query(), today) == []
    db.undo()
    assert len(frictions.every(db)) == 2
    with pytest.raises(Invalid, match="Write what hurt"):
        frictions.save(db, Friction(0, acme, today, " "))

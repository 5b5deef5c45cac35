"""Drivers and scores as they are read."""

from datetime import date

from prmdesk.domain.quadrant import Quadrant
from prmdesk.domain.scores import Axis, Voice
from prmdesk.storage import scores, tables
from prmdesk.storage.database import Database


def test_a_new_workspace_has_the_default_drivers_with_weights_of_a_hundred(db: Database) -> None:
    with db.read() as c:
        drivers = scores.drivers(c)
    for axis in Axis:
        assert sum(driver.weight for driver in drivers if driver.axis is axis) == 100


def test_scores_come_oldest_first_and_the_latest_is_in_force(db: Database) -> None:
    with db.write("Set up") as tx:
        partner_id = tx.insert(tables.partners, {"name": "Lumen"})
        for day, value in ((9, 4), (2, 1), (9, 5)):
            row = {"partner_id": partner_id, "driver_id": 1, "value": value}
            tx.insert(tables.scores, row | {"on_date": date(2026, 11, day)})
    with db.read() as c:
        assert [found.value for found in scores.of_partner(c, partner_id)] == [1, 4, 5]
        latest = scores.latest(c, partner_id, 1)
        assert latest is not None
        assert latest.value == 5
        assert scores.latest(c, partner_id, 2) is None


def test_what_the_partner_says_is_not_the_latest_of_ours(db: Database) -> None:
    with db.write("Set up") as tx:
        partner_id = tx.insert(tables.partners, {"name": "Lumen"})
        row = {"partner_id": partner_id, "driver_id": 1, "on_date": date(2026, 11, 9)}
        ours = tx.insert(tables.scores, row | {"value": 4})
        theirs = tx.insert(tables.scores, row | {"value": 1, "voice": Voice.PARTNER})
    with db.read() as c:
        found = [scores.latest(c, partner_id, 1, voice) for voice in (Voice.US, Voice.PARTNER)]
        assert [one and one.id for one in found] == [ours, theirs]
        assert scores.said_by_partners(c) == {partner_id}
        assert [one.id for one in scores.of_partners(c, [partner_id])[partner_id]] == [ours, theirs]


def test_standings_come_in_the_order_asked_for_without_those_that_are_gone(db: Database) -> None:
    with db.write("Set up") as tx:
        for name in ("Acme", "Bolt"):
            tx.insert(tables.partners, {"name": name, "manual_to_us": 40.0})
    with db.read() as c:
        found = scores.standings(c, [2, 99, 1])
    assert [one.name for one in found] == ["Bolt", "Acme"]
    assert (found[0].value_to_partner, found[0].value_to_us) == (None, 40)
    assert found[0].quadrant is Quadrant.UNSCORED

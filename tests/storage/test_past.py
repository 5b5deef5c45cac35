"""The past from the journal: rows that are gone, a clock set back, a history brought along."""

from datetime import date, timedelta

import pytest

from prmdesk.domain.decisions import Verdict
from prmdesk.domain.partners import Partner
from prmdesk.domain.quadrant import Place, Quadrant, Thresholds
from prmdesk.services import partners, scores, workspace
from prmdesk.storage import past, tables
from prmdesk.storage.database import Database
from tests.conftest import TODAY

TOMORROW, LATER = TODAY + timedelta(1), TODAY + timedelta(9)


@pytest.fixture
def acme(db: Database) -> int:
    return partners.add_partner(db, Partner(0, "Acme"), TODAY)


def names(db: Database, key: int) -> list[tuple[date, str | None]]:
    with db.read() as c:
        return list(past.whole(c).names.get(key, ()))


def path(db: Database, key: int) -> list[tuple[date, float | None, Quadrant]]:
    with db.read() as c:
        found = past.whole(c).paths.get(key, ())
    return [(place.on_date, place.to_partner, place.quadrant) for place in found]


def test_a_row_is_told_of_from_its_first_to_its_last_day(db: Database, acme: int) -> None:
    partners.edit_partner(db, acme, TODAY, name="Acme Ltd", city="Ulm")
    db.today = lambda: TOMORROW
    partners.edit_partner(db, acme, TOMORROW, city="Bonn")
    partners.edit_partner(db, acme, TOMORROW, name="Bolt")
    db.today = lambda: LATER
    partners.delete_partners(db, [acme])
    with db.read() as c:
        life = past.lives(c, tables.partners, ["name", "city"])[acme]
    assert life == [
        (date.min, None),
        (TODAY, {"name": "Acme Ltd", "city": "Ulm"}),
        (TOMORROW, {"name": "Bolt", "city": "Bonn"}),
        (LATER, None),
    ]
    assert names(db, acme) == [(TODAY, "Acme Ltd"), (TOMORROW, "Bolt"), (LATER, None)]


def test_what_was_undone_the_same_day_never_happened(db: Database, acme: int) -> None:
    scores.place(db, {acme: Place(80, 80)})
    db.undo()
    assert path(db, acme) == []
    partners.delete_partners(db, [acme])
    assert names(db, acme) == []


def test_what_was_undone_later_did_stand_there_until_then(db: Database, acme: int) -> None:
    scores.place(db, {acme: Place(80, 80)})
    db.today = lambda: LATER
    db.undo()
    assert path(db, acme) == [(TODAY, 80, Quadrant.STRATEGIC), (LATER, None, Quadrant.UNSCORED)]


def test_one_that_was_deleted_and_came_back_was_away_meanwhile(db: Database, acme: int) -> None:
    scores.place(db, {acme: Place(80, 80)})
    partners.delete_partners(db, [acme])
    db.today = lambda: LATER
    db.undo()
    assert names(db, acme) == [(LATER, "Acme")]
    assert path(db, acme)[-1] == (LATER, 80, Quadrant.STRATEGIC)


def test_a_clock_that_was_set_back_disorders_nothing(db: Database, acme: int) -> None:
    scores.place(db, {acme: Place(80, 80)})
    db.today = lambda: TODAY - timedelta(400)
    partners.edit_partner(db, acme, TODAY, name="Acme Ltd")
    scores.place(db, {acme: Place(20, 80)})
    assert names(db, acme) == [(TODAY, "Acme Ltd")]
    assert path(db, acme) == [(TODAY, 20, Quadrant.ORPHAN)]


def test_a_history_that_is_brought_along_counts_from_its_own_days(db: Database, acme: int) -> None:
    long_ago = TODAY - timedelta(100)
    scores.place(db, {acme: Place(10, 10)})
    with db.write("Bring along") as tx:
        for day, value in ((long_ago, 20.0), (TODAY - timedelta(50), 80.0)):
            row = {"partner_id": acme, "on_date": day, "to_partner": value, "to_us": 80.0}
            box = Quadrant.ORPHAN if value < 50 else Quadrant.STRATEGIC
            tx.insert(tables.placements, row | {"quadrant": box})
    assert names(db, acme) == [(long_ago, "Acme")]
    assert path(db, acme) == [
        (long_ago, 20, Quadrant.ORPHAN),
        (TODAY - timedelta(50), 80, Quadrant.STRATEGIC),
        (TODAY, 10, Quadrant.MISFIT),
    ]


def test_the_borders_of_a_day(db: Database, acme: int) -> None:
    db.today = lambda: LATER
    workspace.change_settings(db, threshold_us=70.0)
    workspace.change_settings(db, hysteresis=0.0, orphan_days=7)
    with db.read() as c:
        found = past.whole(c).thresholds
    assert found == [(TODAY, Thresholds(50, 50, 5)), (LATER, Thresholds(50, 70, 0))]


def test_reviews_are_the_days_of_decisions_and_of_looking_at_them_again(
    db: Database, acme: int
) -> None:
    row = {"partner_id": acme, "verdict": Verdict.KEEP}
    with db.write("Decide") as tx:
        tx.insert(tables.decisions, row | {"on_date": TOMORROW, "reviewed_on": LATER})
        tx.insert(tables.decisions, row | {"on_date": TODAY})
    with db.read() as c:
        assert past.review_days(c) == {acme: [TODAY, TOMORROW, LATER]}

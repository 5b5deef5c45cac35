"""What was done: the whole story, one partner's story, and taking one change back."""

from datetime import date

import pytest

from prmdesk.domain.partners import Contact, Partner
from prmdesk.errors import Conflict, NotFound
from prmdesk.services import history, partners
from prmdesk.storage.database import Database


@pytest.fixture
def acme(db: Database, today: date) -> int:
    return partners.add_partner(db, Partner(0, "Acme"), today)


def test_the_newest_comes_first_and_the_rest_page_by_page(
    db: Database, acme: int, today: date
) -> None:
    for n in range(5):
        partners.edit_partner(db, acme, today, city=f"City {n}")
    first = history.latest(db, 3)
    rest = history.latest(db, 50, first[-1].id)
    assert [change.label for change in first] == ["Edit partner"] * 3
    assert [change.label for change in rest] == [
        "Edit partner", "Edit partner", "Add partner", "Set up workspace",
    ]  # fmt: skip


def test_a_partners_story_holds_all_that_belongs_to_it(
    db: Database, acme: int, today: date
) -> None:
    other = partners.add_partner(db, Partner(0, "Brightpath"), today)
    partners.save_contact(db, Contact(0, acme, "Anja"))
    partners.edit_partner(db, other, today, city="Graz")
    story = history.of_partner(db, acme, 50)
    assert [change.label for change, _edits in story] == ["Add contact", "Add partner"]
    assert story[0][1][0].table == "contacts"


def test_one_change_is_taken_back_however_old(db: Database, acme: int, today: date) -> None:
    partners.edit_partner(db, acme, today, city="Graz")
    city = history.latest(db, 1)[0]
    partners.edit_partner(db, acme, today, tier="Gold")
    history.take_back(db, city.id)
    kept = partners.partner(db, acme)
    assert (kept.city, kept.tier) == ("", "Gold")
    assert history.latest(db, 1)[0].reverts == city.id


def test_what_was_changed_since_stays(db: Database, acme: int, today: date) -> None:
    partners.edit_partner(db, acme, today, city="Graz")
    city = history.latest(db, 1)[0]
    partners.edit_partner(db, acme, today, city="Wien")
    with pytest.raises(Conflict):
        history.take_back(db, city.id)
    assert partners.partner(db, acme).city == "Wien"


def test_what_never_was_cannot_be_taken_back(db: Database) -> None:
    with pytest.raises(NotFound):
        history.take_back(db, 999)

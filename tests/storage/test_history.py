"""What was done, in the order in which it was done; what Undo and Redo mean."""

from datetime import date

import pytest

from prmdesk.domain.partners import Contact, Partner
from prmdesk.errors import Conflict
from prmdesk.services import partners
from prmdesk.storage import history, tables
from prmdesk.storage.database import Database

DAY = date(2026, 11, 24)


def add(db: Database, name: str) -> int:
    return partners.add_partner(db, Partner(0, name), DAY)


def labels(db: Database, limit: int = 50, before: int | None = None) -> list[tuple[str, str]]:
    with db.read() as c:
        return [(done.label, done.detail) for done in history.latest(c, limit, before)]


def test_the_newest_change_comes_first_and_pages_go_on(db):
    for name in ("Acme", "Brightpath", "Café"):
        add(db, name)
    assert labels(db, 2) == [("Add partner", "Café"), ("Add partner", "Brightpath")]
    with db.read() as c:
        last = history.latest(c, 2)[-1].id
    assert labels(db, 1, last) == [("Add partner", "Acme")]


def test_a_change_has_its_rows_before_and_after(db):
    key = add(db, "Acme")
    partners.edit_partner(db, key, DAY, city="Graz", tags=("北辰",))
    with db.read() as c:
        done = history.latest(c, 1)[0]
        (edit,) = history.edits_of(c, done.id)
    assert (edit.table, edit.row_id, edit.change_id) == ("partners", key, done.id)
    assert edit.before == {"city": "", "tags": "[]"}
    assert edit.after == {"city": "Graz", "tags": '["北辰"]'}


def test_an_insert_has_no_before_and_a_delete_no_after(db):
    key = add(db, "Acme")
    partners.delete_partners(db, [key])
    with db.read() as c:
        gone, made = history.latest(c, 2)
        assert all(edit.before is None for edit in history.edits_of(c, made.id))
        assert all(edit.after is None for edit in history.edits_of(c, gone.id))
        assert {edit.table for edit in history.edits_of(c, gone.id)} == {
            "partners",
            "stage_entries",
        }


def test_what_does_not_exist_has_no_history(db):
    with db.read() as c:
        assert history.change(c, 4711) is None
        assert history.edits_of(c, 4711) == []
        assert history.of_partner(c, 4711, 10) == []


def test_the_history_of_a_partner_is_its_own_and_limited(db):
    key, other = add(db, "Acme"), add(db, "Brightpath")
    for n in range(5):
        partners.edit_partner(db, key, DAY, city=f"City {n}")
        partners.edit_partner(db, other, DAY, city=f"Town {n}")
    with db.read() as c:
        told = history.of_partner(c, key, 3)
    cities = [edit.after["city"] for _, edits in told for edit in edits if edit.after]
    assert cities == ["City 4", "City 3", "City 2"]


def test_a_change_to_several_partners_shows_each_its_own_rows(db):
    keys = [add(db, "Acme"), add(db, "Brightpath")]
    partners.edit_partners(db, keys, DAY, tier="Gold")
    with db.read() as c:
        for key in keys:
            change, edits = history.of_partner(c, key, 1)[0]
            assert (change.detail, [edit.row_id for edit in edits]) == ("2 partners", [key])


def stack(db: Database) -> tuple[str | None, str | None]:
    """What Undo and Redo would take back: the names that were added."""
    with db.read() as c:
        found = history.stacks(c)
    return tuple(change and change.detail for change in (found.undo, found.redo))


def test_undo_and_redo_walk_the_same_path(db):
    for name in ("Acme", "Brightpath", "Café"):
        add(db, name)
    assert stack(db) == ("Café", None)
    db.undo()
    db.undo()
    assert stack(db) == ("Acme", "Brightpath")
    db.redo()
    assert stack(db) == ("Brightpath", "Café")
    add(db, "Dot")
    assert stack(db) == ("Dot", None)
    db.undo()
    db.undo()
    assert stack(db) == ("Acme", "Brightpath")


def test_an_older_change_taken_back_is_a_deed_of_its_own(db):
    key = add(db, "Acme")
    partners.save_contact(db, Contact(0, key, "Anja"))
    with db.read() as c:
        contact = history.latest(c, 1)[0].id
    add(db, "Brightpath")
    db.revert(contact)
    assert partners.contacts(db, key) == []
    assert stack(db) == ("Anja", None)
    db.undo()
    assert [contact.name for contact in partners.contacts(db, key)] == ["Anja"]
    assert stack(db) == ("Brightpath", "Anja")


@pytest.mark.parametrize("years", [-10, 10])
def test_the_order_is_that_of_the_deeds_when_the_clock_jumps(db, years):
    add(db, "Acme")
    now, db.today = db.today, lambda: date(2026 + years, 3, 1)
    add(db, "Brightpath")
    db.today = now
    add(db, "Café")
    assert [detail for _, detail in labels(db, 3)] == ["Café", "Brightpath", "Acme"]
    db.undo()
    db.undo()
    assert stack(db) == ("Acme", "Brightpath")
    with db.read() as c:
        years_told = [row.at.year for row in c.execute(tables.changes.select())][-5:-2]
    assert 2026 + years in years_told


def test_how_the_workspace_began_cannot_be_undone(db):
    assert db.undoable() is None
    with pytest.raises(Conflict, match="no longer"):
        db.revert(1)

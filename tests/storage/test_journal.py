"""The journal: everything can be undone and redone, to the byte, also after a restart."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from prmdesk.domain.lines import Query
from prmdesk.domain.partners import Bucket, Contact, Partner
from prmdesk.errors import Conflict, NotFound
from prmdesk.services import partners, pools
from prmdesk.storage import history, journal, tables
from prmdesk.storage.database import Database
from tests.storage import deeds


def snapshot(db: Database) -> dict[str, list[tuple]]:
    skipped = ("changes", "edits")
    with db.read() as c:
        return {
            name: sorted(c.execute(select(table)).all(), key=lambda row: row[0])
            for name, table in tables.metadata.tables.items()
            if name not in skipped
        }


def add(db: Database, name: str = "Acme", **values: object) -> int:
    return partners.add_partner(db, Partner(0, name, **values), date(2026, 11, 24))


def test_each_kind_of_write_is_taken_back_to_the_byte(db, today):
    empty = snapshot(db)
    key = add(db, buckets=(Bucket.SUPPLIER,), tags=("北辰", "A & B"))
    kept = snapshot(db)
    partners.edit_partner(db, key, today, name="Acme Ltd", agreement_start=today)
    partners.save_contact(db, Contact(0, key, "Anja Vogel", strength=4))
    partners.delete_partners(db, [key])
    assert snapshot(db)["partners"] == []
    db.undo()
    db.undo()
    db.undo()
    assert snapshot(db) == kept
    db.undo()
    assert snapshot(db) == empty


def test_redo_brings_back_what_undo_took(db, today):
    key = add(db)
    partners.edit_partner(db, key, today, name="Acme Ltd")
    after = snapshot(db)
    assert [db.undo().label, db.undo().label] == ["Edit partner", "Add partner"]
    assert [db.redo().label, db.redo().label] == ["Add partner", "Edit partner"]
    assert db.redo() is None
    assert snapshot(db) == after


def test_a_new_deed_ends_redo(db, today):
    key = add(db)
    partners.edit_partner(db, key, today, name="Acme Ltd")
    db.undo()
    partners.edit_partner(db, key, today, city="Graz")
    assert db.redoable() is None
    db.undo()
    assert partners.partner(db, key).city == ""


def test_undo_goes_on_after_a_restart(db_path, today):
    first = Database(db_path)
    key = add(first)
    partners.edit_partner(first, key, today, name="Acme Ltd")
    first.close()
    second = Database(db_path)
    second.undo()
    assert partners.partner(second, key).name == "Acme"
    second.close()


def test_an_old_change_is_taken_back_unless_its_rows_moved_on(db, today):
    key = add(db, city="Graz")
    partners.edit_partner(db, key, today, city="Wien")
    moved = db.undoable()
    partners.edit_partner(db, key, today, tier="Gold")
    db.revert(moved.id)
    assert (partners.partner(db, key).city, partners.partner(db, key).tier) == ("Graz", "Gold")
    partners.edit_partner(db, key, today, city="Linz")
    before = snapshot(db)
    with pytest.raises(Conflict):
        db.revert(moved.id)
    assert snapshot(db) == before


def test_what_was_added_to_since_is_not_taken_away(db, today):
    key = add(db)
    added = db.undoable()
    partners.save_contact(db, Contact(0, key, "Anja"))
    before = snapshot(db)
    with pytest.raises(Conflict):
        db.revert(added.id)
    assert snapshot(db) == before


def test_a_row_written_twice_in_one_change_goes_back_to_the_first(db, today):
    with db.write("Add and edit"):
        key = add(db)
        partners.edit_partner(db, key, today, city="Graz")
        partners.edit_partner(db, key, today, city="Wien")
    after = snapshot(db)
    db.undo()
    assert snapshot(db)["partners"] == []
    db.redo()
    assert snapshot(db) == after


def test_a_write_that_changes_nothing_leaves_no_step(db, today):
    key = add(db, city="Graz")
    done = db.undoable().id
    partners.edit_partner(db, key, today, city="Graz")
    assert db.undoable().id == done


def test_a_failure_leaves_no_trace(db, today):
    key = add(db)
    before = snapshot(db)

    def edit_and_fail() -> None:
        with db.write("Edit partner"):
            partners.edit_partner(db, key, today, name="Other")
            partners.edit_partner(db, 99, today, name="Other")

    with pytest.raises(NotFound):
        edit_and_fail()
    assert snapshot(db) == before
    assert db.undoable().label == "Add partner"


def test_updating_what_is_gone_says_so(db):
    with pytest.raises(NotFound), db.write("x") as tx:
        tx.update(tables.partners, 99, {"name": "x"})


def test_listeners_hear_after_the_commit_and_only_of_changes(db, today):
    heard = []
    stop = db.subscribe(lambda change: heard.append((change.label, snapshot(db)["partners"])))
    key = add(db)
    partners.edit_partner(db, key, today, name="Acme")
    stop()
    add(db, "Brightpath")
    assert [(label, len(rows)) for label, rows in heard] == [("Add partner", 1)]


def test_the_history_of_a_partner_holds_its_deleted_children(db, today):
    key, other = add(db), add(db, "Brightpath")
    contact = partners.save_contact(db, Contact(0, key, "Anja"))
    partners.delete_contact(db, Contact(contact, key, "Anja"))
    partners.edit_partner(db, other, today, city="Graz")
    with db.read() as c:
        told = history.of_partner(c, key, 50)
    assert [change.label for change, _ in told] == ["Delete contact", "Add contact", "Add partner"]


def test_ids_are_never_used_again(db):
    key = add(db)
    partners.delete_partners(db, [key])
    assert add(db, "Brightpath") > key
    db.undo()
    db.undo()
    assert partners.partner(db, key).name == "Acme"


@pytest.mark.parametrize("value", [0.1 + 0.2, 1 / 3, 50.0, 1e-17, 99.99999999999999, None])
def test_numbers_come_back_to_the_last_bit(db, today, value):
    key = add(db, manual_to_us=value, notes='“北辰”\n\t"A\\B" \u2028')
    kept = snapshot(db)
    db.undo()
    db.redo()
    assert snapshot(db) == kept
    assert partners.partner(db, key).manual_to_us == value


def test_the_history_holds_whole_rows_as_they_were_added(db, today):
    key = add(db, "Acme", tags=("a", "b"), agreement_start=today, manual_to_us=12.5)
    with db.read() as c:
        edits = history.edits_of(c, db.undoable().id)
        row = c.exec_driver_sql("SELECT * FROM partners").mappings().one()
    (added,) = [edit for edit in edits if edit.table == "partners"]
    assert (added.row_id, added.before, added.after) == (key, None, dict(row))


def test_a_large_change_is_taken_back_in_parts(db, monkeypatch):
    monkeypatch.setattr(journal, "_AT_ONCE", 3)
    empty = snapshot(db)
    with db.write("Add many") as tx:
        keys = tx.insert_many(tables.partners, [{"name": f"P{n}"} for n in range(8)])
        tx.insert_many(tables.contacts, [{"partner_id": key, "name": "A"} for key in keys])
        tx.update_many(tables.partners, {key: {"city": "Ulm"} for key in keys})
    full = snapshot(db)
    db.undo()
    assert snapshot(db) == empty
    db.redo()
    assert snapshot(db) == full


def test_amounts_keep_every_digit(db, today):
    key = add(db)
    with db.write("Add plan") as tx:
        plan = tx.insert(tables.plans, {"partner_id": key, "fiscal_year": 2026, "currency": "EUR"})
        tx.insert(
            tables.plan_targets,
            {"plan_id": plan, "position": 0, "kpi": "x", "annual": Decimal("0.10")},
        )
    with db.read() as c:
        assert c.execute(select(tables.plan_targets.c.annual)).scalar() == Decimal("0.10")


USUAL = ("add", "edit", "contact", "delete", "undo", "redo", "reopen")
walks = st.lists(st.sampled_from(USUAL) | st.sampled_from(list(deeds.RESOURCES)), max_size=15)


def opened(path: Path) -> Database:
    db = Database(path)
    db.today = lambda: deeds.DAY
    return db


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(walk=walks)
def test_undo_all_is_the_start_and_redo_all_the_end(template, tmp_path_factory, walk):
    path = tmp_path_factory.mktemp("walk") / "walk.prmdesk"
    path.write_bytes(template.read_bytes())
    db = opened(path)
    start = snapshot(db)
    for name, to_us in (("Strategic", 80), ("Misfit", 20)):
        add(db, name, manual_to_partner=to_us, manual_to_us=to_us)
    pools.set_capacity(db, pools.pools(db)[0].id, deeds.QUARTER, 6000)
    for n, deed in enumerate(walk):
        alive = sorted(partners.ids(db, Query(), deeds.DAY))
        if deed == "add":
            add(db, f"Partner {n}")
        elif deed in ("undo", "redo"):
            getattr(db, deed)()
        elif deed == "reopen":
            db.close()
            db = opened(path)
        elif alive and deed == "edit":
            partners.edit_partner(
                db, alive[-1], deeds.DAY, city=f"City {n}", stage="grow", waiver="They are further"
            )
        elif alive and deed == "contact":
            partners.save_contact(db, Contact(0, alive[0], f"Contact {n}"))
        elif alive and deed == "delete":
            partners.delete_partners(db, alive[:1])
        elif alive:
            deeds.RESOURCES[deed](db, Random(n), alive[n % len(alive)], n)
    end, undone = snapshot(db), 0
    while db.undoable() is not None:
        db.undo()
        undone += 1
    assert snapshot(db) == start
    for _ in range(undone):
        db.redo()
    assert snapshot(db) == end
    db.close()

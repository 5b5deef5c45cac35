"""Imports in the journal: found however long it is, compared row by row."""

from datetime import date

import pytest

from prmdesk.domain.partners import Partner
from prmdesk.services import partners
from prmdesk.storage import imports, tables
from prmdesk.storage.database import Database


@pytest.fixture
def run_id(db: Database, today: date) -> int:
    """A run that added a partner and wrote its row twice, and one row that it took away again."""
    with db.write("Import partners") as tx:
        key = tx.insert(tables.partners, {"name": "Acme", "city": "Ulm"})
        tx.update(tables.partners, key, {"city": "Jena", "tier": "Gold"})
        tx.update(tables.partners, key, {"tier": "Silver"})
        passing = tx.insert(tables.contacts, {"partner_id": key, "name": "Anja"})
        tx.delete(tables.contacts, passing)
        return tx.insert(tables.imports, {"file_name": "list.xlsx", "new": 1})


def standing(db: Database, run_id: int) -> imports.Standing:
    with db.read() as c:
        run = next(one for one in imports.runs(c) if one.did.id == run_id)
        return imports.standing(c, run.change_id)


def test_a_row_that_the_run_wrote_twice_counts_once(db: Database, run_id: int, today: date) -> None:
    found = standing(db, run_id)
    (key,) = found.intact
    assert (found.added, found.edited) == ({key}, {})
    partners.edit_partner(db, key, today, tier="Gold")
    assert standing(db, run_id).edited == {key: {("partners", "tier")}}
    partners.edit_partner(db, key, today, tier="Silver")
    with db.write("Take back") as tx:
        run = imports.runs(tx.connection)[0]
        assert imports.take_back(tx, run, imports.standing(tx.connection, run.change_id)) == 0
    assert partners.count(db) == 0


def test_a_partner_of_whom_nothing_is_left_is_neither_intact_nor_edited(
    db: Database, run_id: int
) -> None:
    (key,) = standing(db, run_id).intact
    partners.delete_partners(db, [key])
    found = standing(db, run_id)
    assert (found.intact, found.edited) == (frozenset(), {})
    with db.read() as c:
        assert imports.names(c, [key]) == {key: "Acme"}
        assert imports.names(c, [99]) == {99: ""}


def test_runs_are_found_without_reading_the_whole_journal(db: Database, run_id: int) -> None:
    asked: list[str] = []
    with db.read() as c:
        from sqlalchemy import event

        event.listen(c, "before_cursor_execute", lambda *args: asked.append(args[2]))
        assert len(imports.runs(c)) == 1
        query = next(sql for sql in asked if "FROM edits" in sql)
        plan = c.exec_driver_sql(f"EXPLAIN QUERY PLAN {query}", ("imports",)).all()
    assert "SEARCH edits USING INDEX ix_edits_partner_id (partner_id=?)" in [row[3] for row in plan]


def test_an_older_run_comes_after_a_newer_one_also_when_it_was_done_again(
    db: Database, run_id: int, today: date
) -> None:
    db.undo()
    db.redo()
    with db.write("Import partners", "second.xlsx") as tx:
        tx.insert(tables.partners, {"name": "Zed"})
        second = tx.insert(tables.imports, {"file_name": "second.xlsx", "new": 1})
    with db.read() as c:
        assert [run.did.id for run in imports.runs(c)] == [second, run_id]
        assert [run.kept for run in imports.runs(c)] == [1, 1]


def test_partners_that_are_gone_are_not_of_a_run(db: Database, run_id: int, today: date) -> None:
    other = partners.add_partner(db, Partner(0, "Other"), today)
    with db.read() as c:
        change_id = imports.runs(c)[0].change_id
        (key,) = imports.partner_ids(c, change_id)
    assert key != other
    partners.delete_partners(db, [key])
    with db.read() as c:
        assert imports.partner_ids(c, change_id) == []

"""One transaction at a time, nested writes, views for reading, what stops a write."""

import shutil
import threading
from pathlib import Path

import pytest

from prmdesk.domain.partners import Partner
from prmdesk.errors import Conflict, NotFound, Unavailable
from prmdesk.i18n import N_
from prmdesk.services import partners
from prmdesk.storage import tables
from prmdesk.storage.database import Database


def test_nested_writes_are_one_step(db, today):
    with db.write(N_("Import partners"), "2") as outer:
        partners.add_partner(db, Partner(0, "Acme"), today)
        with db.write("Inner") as inner:
            assert inner is outer
        partners.add_partner(db, Partner(0, "Brightpath"), today)
    assert (db.undoable().label, db.undoable().detail) == ("Import partners", "2")
    db.undo()
    assert partners.values_in_use(db, "name") == []


def test_reading_inside_a_write_sees_what_was_written(db, today):
    with db.write("x"):
        partners.add_partner(db, Partner(0, "Acme"), today)
        with db.read() as c:
            assert c.execute(tables.partners.select()).one().name == "Acme"


def test_another_thread_sees_only_what_was_committed(db, today):
    seen = []

    def look() -> None:
        with db.read() as c:
            seen.append(len(c.execute(tables.partners.select()).all()))

    def in_a_thread() -> None:
        thread = threading.Thread(target=look)
        thread.start()
        thread.join()

    with db.write("x"):
        partners.add_partner(db, Partner(0, "Acme"), today)
        in_a_thread()
    in_a_thread()
    assert seen == [0, 1]


def test_a_view_for_reading_stays_the_same_while_others_write(db, today):
    with db.read() as c:
        before = c.execute(tables.partners.select()).all()
        thread = threading.Thread(target=partners.add_partner, args=(db, Partner(0, "Acme"), today))
        thread.start()
        thread.join()
        assert c.execute(tables.partners.select()).all() == before == []


def test_the_change_tells_what_it_was_about(db, today):
    heard = []
    db.subscribe(heard.append)
    db.who = "Robin"
    key = partners.add_partner(db, Partner(0, "Acme"), today)
    (change,) = heard
    assert (change.label, change.detail, change.reverts) == ("Add partner", "Acme", None)
    assert change.about("partners")
    assert change.about("scores", "stage_entries")
    assert not change.about("contacts", "plans")
    with db.read() as c:
        assert c.execute(tables.changes.select()).all()[-1].who == "Robin"
        assert c.execute(tables.edits.select()).all()[-1].partner_id == key


def test_what_is_not_in_the_history_cannot_be_taken_back(db):
    with pytest.raises(NotFound):
        db.revert(4711)


def test_what_was_done_before_the_tables_were_rebuilt_can_be_read_not_taken_back(db, today):
    partners.add_partner(db, Partner(0, "Acme"), today)
    done = db.undoable()
    with db.write("x") as tx:
        tx.connection.execute(tables.changes.update().values(schema=tables.REVERTIBLE - 1))
    with pytest.raises(Conflict, match="no longer be taken back"):
        db.revert(done.id)
    assert partners.values_in_use(db, "name") == ["Acme"]


def test_undo_with_nothing_done_is_nothing(tmp_path, template):
    db = Database(Path(shutil.copy(template, tmp_path / "a.prmdesk")))
    while db.undo():
        pass
    assert db.undo() is None
    while db.redo():
        pass
    db.close()


def test_a_file_replaced_under_us_is_not_written_into_the_void(db, tmp_path, today):
    """What a sync program does when it brings the file of another computer."""
    partners.add_partner(db, Partner(0, "Acme"), today)
    Path(shutil.copy(db.path, tmp_path / "theirs")).replace(db.path)
    with pytest.raises(Unavailable, match="moved or replaced"):
        partners.add_partner(db, Partner(0, "Brightpath"), today)
    db.path.unlink()
    with pytest.raises(Unavailable, match="moved or replaced"):
        partners.add_partner(db, Partner(0, "Brightpath"), today)


def test_writing_can_be_withheld(db, today):
    db.withheld = "Not now."
    with pytest.raises(Unavailable, match=r"Not now\."):
        partners.add_partner(db, Partner(0, "Acme"), today)
    db.withheld = ""
    partners.add_partner(db, Partner(0, "Acme"), today)


def test_closing_twice_does_no_harm(db_path):
    db = Database(db_path)
    db.close()
    db.close()

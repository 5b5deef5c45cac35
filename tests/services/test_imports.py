"""Runs of imports: what the history tells of them, and taking them back, whole or the rest."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.imports import State
from prmdesk.domain.merging import Policy
from prmdesk.domain.partners import Contact, Partner, Reason, Stage
from prmdesk.errors import Cancelled, Conflict, NotFound
from prmdesk.importers.answers import Answers
from prmdesk.services import duplicates, importing, imports, partners, plans, reasons, workspace
from prmdesk.services.import_check import Decisions
from prmdesk.storage import placements
from prmdesk.storage.database import Database
from tests.importers.making import grid
from tests.services.trying import by_name, imported, tried
from tests.storage.test_journal import snapshot

SHEET = grid(
    ["Company", "City", "Contact Person", "Email", "Shoe size"],
    ["Acme", "Ulm", "Anja", "anja@acme.example", 42],
    ["Brightpath", "Bonn", "Ben", "ben@brightpath.example", 43],
    ["Cobalt", "Cham", "Cem", "cem@cobalt.example", 44],
    [],
)
SHOES = Answers(fields={4: "custom:Shoe size"})


@pytest.fixture
def known(db: Database, today: date) -> int:
    """A partner that was there before the import."""
    return partners.add_partner(db, Partner(0, "Cobalt"), today)


@pytest.fixture
def run_id(db: Database, known: int, today: date) -> int:
    """An import that added Acme and Brightpath and updated Cobalt."""
    report = imported(db, SHEET, today, SHOES)
    assert (report.new, report.updated) == (2, 1)
    assert report.import_id is not None
    return report.import_id


def edited(db: Database, run_id: int) -> dict[str, tuple[str, ...]]:
    return {one.name: one.what for one in imports.edited_since(db, run_id)}


def test_a_run_tells_who_when_what_and_how_many(db: Database, known: int, today: date) -> None:
    db.who = "Robin"
    report = imported(db, SHEET, today, SHOES)
    (run,) = imports.runs(db)
    assert (run.did.id, run.who, run.state) == (report.import_id, "Robin", State.STANDS)
    assert (run.did.file_name, run.did.sheet) == ("list.xlsx", SHEET.name)
    told = (run.did.rows, run.did.new, run.did.updated, run.did.unchanged, run.did.skipped)
    assert told == (4, 2, 1, 0, 1)
    assert imported(db, SHEET, today, SHOES).import_id is None
    assert len(imports.runs(db)) == 1


def test_undo_and_redo_take_the_run_with_them(db: Database, run_id: int) -> None:
    db.undo()
    assert imports.run(db, run_id).state is State.TAKEN_BACK
    db.redo()
    (run,) = imports.runs(db)
    assert (run.did.id, run.state, run.kept) == (run_id, State.STANDS, 3)


def test_a_whole_run_is_taken_back_after_a_restart_and_other_changes(
    db_path: Path, today: date
) -> None:
    first = Database(db_path)
    partners.add_partner(first, Partner(0, "Cobalt"), today)
    before = snapshot(first)
    run_id = imported(first, SHEET, today, SHOES).import_id
    assert run_id is not None
    other = partners.add_partner(first, Partner(0, "Delta"), today)
    first.close()
    second = Database(db_path)
    stood = snapshot(second)
    assert imports.take_back(second, run_id) == 0
    partners.delete_partners(second, [other])
    assert snapshot(second) == before
    assert imports.run(second, run_id).state is State.TAKEN_BACK
    second.undo()
    second.undo()
    assert snapshot(second) == stood
    assert imports.run(second, run_id).state is State.STANDS
    second.close()


def test_what_was_edited_is_named_and_the_rest_is_taken_back(
    db: Database, run_id: int, known: int, today: date
) -> None:
    acme = by_name(db)["Acme"].id
    partners.edit_partner(db, acme, today, city="Jena", tier="Gold")
    partners.save_contact(db, Contact(0, acme, "Ada"))
    stood = snapshot(db)
    assert edited(db, run_id) == {"Acme": ("City", "Tier", "Contacts")}
    with pytest.raises(Conflict, match=r"1 partner was edited since this import: Acme\."):
        imports.take_back(db, run_id)
    assert snapshot(db) == stood
    assert imports.take_back(db, run_id, rest=True) == 1
    assert set(by_name(db)) == {"Acme", "Cobalt"}
    assert by_name(db)["Cobalt"].city == ""
    assert partners.contacts(db, known) == []
    assert by_name(db)["Acme"].city == "Jena"
    assert [one.name for one in partners.contacts(db, acme)] == ["Anja", "Ada"]
    assert [field.name for field in partners.fields(db)] == ["Shoe size"]
    run = imports.run(db, run_id)
    assert (run.state, run.kept, run.did.new, run.did.updated) == (State.PARTLY, 1, 2, 1)
    assert db.undoable().label == "Take back import"
    db.undo()
    assert snapshot(db) == stood


def test_the_rest_of_the_rest_can_be_taken_back_later(
    db: Database, run_id: int, today: date
) -> None:
    acme = by_name(db)["Acme"].id
    partners.edit_partner(db, acme, today, city="Jena")
    imports.take_back(db, run_id, rest=True)
    with pytest.raises(Conflict, match="All its partners were edited since"):
        imports.take_back(db, run_id, rest=True)
    partners.edit_partner(db, acme, today, city="Ulm")
    assert imports.take_back(db, run_id) == 0
    assert set(by_name(db)) == {"Cobalt"}
    assert partners.fields(db) == []
    with pytest.raises(Conflict, match="taken back already"):
        imports.take_back(db, run_id)


def test_an_edit_that_was_undone_is_none(db: Database, run_id: int, today: date) -> None:
    acme = by_name(db)["Acme"].id
    partners.edit_partner(db, acme, today, city="Jena")
    db.undo()
    partners.edit_partner(db, acme, today, city="Jena")
    partners.edit_partner(db, acme, today, city="Ulm")
    assert edited(db, run_id) == {}


def test_a_later_import_of_the_same_partners_is_an_edit(
    db: Database, run_id: int, today: date
) -> None:
    sheet = grid(["Company", "City"], ["Acme", "Jena"], ["Cobalt", "Cham"])
    imported(db, sheet, today, decisions=Decisions(Policy.OVERWRITE))
    assert edited(db, run_id) == {"Acme": ("City",)}


@pytest.mark.parametrize(
    ("act", "what"),
    [
        (lambda db, key, day: reasons.set_reason(db, key, Reason.COST, True), "Why we partner"),
        (lambda db, key, day: partners.edit_partner(db, key, day, stage=Stage.PAUSED), "Stage"),
        (lambda db, key, day: plans.create_plan(db, key, 2027), "Plan"),
        (
            lambda db, key, day: partners.save_activity(
                db, Activity(0, key, Kind.NOTE, day, "Called")
            ),
            "Log",
        ),
        (
            lambda db, key, day: partners.set_field(
                db, key, partners.fields(db)[0].id, "45"
            ),
            "Custom fields",
        ),
    ],
)  # fmt: skip
def test_each_thing_that_is_added_to_a_new_partner_is_an_edit(
    db: Database, run_id: int, today: date, act: Callable[..., object], what: str
) -> None:
    act(db, by_name(db)["Acme"].id, today)
    assert what in edited(db, run_id)["Acme"]
    assert list(edited(db, run_id)) == ["Acme"]


def test_what_is_added_to_a_partner_known_before_does_not_stand_in_the_way(
    db: Database, run_id: int, known: int, today: date
) -> None:
    reasons.set_reason(db, known, Reason.COST, True)
    assert edited(db, run_id) == {}
    mine = partners.contacts(db, known)[0]
    call = Activity(0, known, Kind.CONTACT, today, "Called", contact_id=mine.id)
    key = partners.save_activity(db, call)
    assert edited(db, run_id) == {"Cobalt": ("Log",)}
    partners.delete_activity(db, Activity(key, known, Kind.CONTACT, today, "Called"))
    assert imports.take_back(db, run_id) == 0
    assert len(reasons.of_partner(db, known)) == 1


def test_a_deleted_partner_is_not_brought_back(db: Database, run_id: int, known: int) -> None:
    partners.delete_partners(db, [by_name(db)["Acme"].id, known])
    assert edited(db, run_id) == {"Cobalt": ("deleted",)}  # of Acme nothing is left
    assert imports.take_back(db, run_id, rest=True) == 0
    assert by_name(db) == {}
    assert imports.run(db, run_id).state is State.TAKEN_BACK


def test_a_field_that_others_use_or_that_was_renamed_stays(
    db: Database, run_id: int, known: int, today: date
) -> None:
    field = partners.fields(db)[0].id
    other = partners.add_partner(db, Partner(0, "Delta"), today)
    partners.set_field(db, other, field, "40")
    assert imports.take_back(db, run_id) == 0
    assert partners.field_values(db, [other]) == {other: {field: "40"}}
    db.undo()
    partners.set_field(db, other, field, "")
    partners.rename_field(db, field, "Shoes")
    assert imports.take_back(db, run_id) == 0
    assert [one.name for one in partners.fields(db)] == ["Shoes"]


def test_the_latest_import_of_a_file_that_stands_is_found_by_its_fingerprint(
    db: Database, today: date
) -> None:
    assert imports.last_of(db, "f" * 64) is None
    report = importing.apply(db, tried(db, SHEET), today, "a.xlsx", fingerprint="f" * 64)
    found = imports.last_of(db, "f" * 64)
    assert found is not None
    assert found.did.id == report.import_id
    assert imports.last_of(db, "") is None
    db.undo()
    assert imports.last_of(db, "f" * 64) is None


def test_the_partners_of_a_run_are_those_still_there(db: Database, run_id: int, known: int) -> None:
    acme, other = by_name(db)["Acme"].id, by_name(db)["Brightpath"].id
    partners.delete_partners(db, [other])
    assert imports.partner_ids(db, run_id) == sorted((acme, known))


def test_what_never_was_cannot_be_taken_back(db: Database) -> None:
    with pytest.raises(NotFound):
        imports.take_back(db, 7)


def test_cancelling_leaves_all_as_it_was(db: Database, run_id: int) -> None:
    def cancel(_done: int, _of: int) -> None:
        raise Cancelled

    stood = snapshot(db)
    with pytest.raises(Cancelled):
        imports.take_back(db, run_id, progress=cancel)
    assert snapshot(db) == stood


def test_a_pair_that_the_run_told_apart_goes_with_its_new_partner(
    db: Database, today: date
) -> None:
    known = partners.add_partner(db, Partner(0, "Acme Inc"), today)
    empty = snapshot(db)
    sheet = grid(["Company", "City"], ["Acme GmbH", "Ulm"], ["Zed", "Bonn"])
    report = imported(db, sheet, today, decisions=Decisions(new=frozenset({1})))
    assert len(duplicates.told_apart(db)) == 1
    run_id = report.import_id
    assert run_id is not None
    assert edited(db, run_id) == {}
    new = by_name(db)["Acme GmbH"].id
    assert imports.partner_ids(db, run_id) == sorted((new, by_name(db)["Zed"].id))
    partners.edit_partner(db, new, today, city="Jena")
    assert imports.take_back(db, run_id, rest=True) == 1
    assert len(duplicates.told_apart(db)) == 1
    partners.edit_partner(db, new, today, city="Ulm")
    partners.edit_partner(db, known, today, city="Rom")
    assert imports.take_back(db, run_id) == 0
    partners.edit_partner(db, known, today, city="")
    assert snapshot(db) == empty


def test_where_partners_stood_since_does_not_stand_in_the_way(
    db: Database, today: date, known: int
) -> None:
    sheet = grid(
        ["Company", "Value to partner", "Value to company"],
        ["Acme", 80, 52],
        ["Cobalt", 20, 60],
    )
    before = snapshot(db)
    report = imported(db, sheet, today)
    workspace.change_settings(db, hysteresis=0.0, threshold_us=55.0)
    assert report.import_id is not None
    assert edited(db, report.import_id) == {}
    imports.take_back(db, report.import_id)
    with db.read() as c:
        assert placements.every(c) == []
    workspace.change_settings(db, hysteresis=5.0, threshold_us=50.0)
    assert snapshot(db) == before

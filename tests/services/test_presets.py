"""Remembered matchings: kept, used again, renamed, forgotten."""

from datetime import date

import pytest

from prmdesk.domain.merging import Policy
from prmdesk.domain.values import Order
from prmdesk.errors import Invalid, NotFound
from prmdesk.importers.answers import Answers
from prmdesk.importers.grid import Grid
from prmdesk.importers.table import Table
from prmdesk.services import importing, presets
from prmdesk.services.import_check import Decisions, DryRun, Twin
from prmdesk.storage.database import Database
from tests.importers.making import grid
from tests.services.trying import tried

HEAD = ["Company", "Owner", "Start Date", "City", "Phase"]
SHEET = grid(HEAD, ["Acme", "Bob", "03/04/2025", "Ulm", "x"], ["Zed", "Ann", "", "Bonn", "y"])
MOVED = grid(
    ["Phase", "Region", "City", "Start Date", "Owner", "Company"],
    ["x", "North", "Köln", "05/06/2025", "Bob", "Foo"],
    ["y", "South", "Trier", "", "Ann", "Bar"],
)
ANSWERS = Answers(
    fields={1: "our_owner"},
    words={"lifecycle_stage": {"purple": "paused"}},
    orders={2: Order.DAY_FIRST},
    corrections={(1, 3): "Neu-Ulm"},
)
DECISIONS = Decisions(
    Policy.NEWEST, {"city": Policy.KEEP}, same={1: Twin(7)}, left_out=frozenset({2})
)


def table(db: Database, sheet: Grid = SHEET) -> Table:
    return importing.understand(db, sheet)


def saved(db: Database, today: date, name: str = "Portal") -> None:
    presets.save(db, name, table(db), ANSWERS, DECISIONS, today)


def run(db: Database, sheet: Grid = SHEET, answers: Answers = ANSWERS) -> DryRun:
    return tried(db, sheet, answers)


def names(db: Database) -> list[str]:
    return [one.name for one in presets.every(db)]


def test_the_same_layout_is_known_and_its_answers_with_it(db: Database, today: date) -> None:
    saved(db, today)
    found = presets.recall(db, table(db))
    assert found is not None
    assert found.news == ()
    assert (found.preset.name, found.preset.used_on) == ("Portal", today)
    assert (found.answers.fields[1], found.answers.orders) == ("our_owner", ANSWERS.orders)
    assert found.answers.words == ANSWERS.words
    assert found.decisions == Decisions(Policy.NEWEST, {"city": Policy.KEEP})
    assert found.answers.corrections == {}


def test_a_layout_that_is_nearly_known_gets_what_is_known(db: Database, today: date) -> None:
    saved(db, today)
    found = presets.recall(db, table(db, MOVED))
    assert found is not None
    assert found.news == ("Region",)
    assert (found.answers.fields[4], found.answers.orders) == ("our_owner", {3: Order.DAY_FIRST})
    assert 1 not in found.answers.fields


def test_it_is_said_which_matching_is_used_and_what_it_does_not_know(
    db: Database, today: date
) -> None:
    assert presets.in_words(None) == "No remembered matching fits this sheet."
    saved(db, today)
    portal = presets.named(db, "Portal")
    assert presets.in_words(presets.use(table(db), portal)) == "Matched as in “Portal”."
    assert presets.in_words(presets.use(table(db, MOVED), portal)) == (
        "Matched as in “Portal”. Not known from there: Region."
    )


def test_another_layout_is_not_known(db: Database, today: date) -> None:
    saved(db, today)
    assert presets.recall(db, table(db, grid(["Company", "Fax"], ["Acme", "1"]))) is None


def test_saving_is_one_step_that_can_be_undone(db: Database, today: date) -> None:
    saved(db, today, "  My   portal ")
    assert names(db) == ["My portal"]
    undone = db.undo()
    assert undone is not None
    assert (undone.label, undone.detail) == ("Save matching", "My portal")
    assert names(db) == []


def test_saving_under_a_known_name_replaces_it(db: Database, today: date) -> None:
    saved(db, date(2026, 1, 1))
    presets.save(db, "Portal", table(db), Answers(fields={1: ""}), Decisions(), today)
    (kept,) = presets.every(db)
    found = presets.use(table(db), kept)
    assert (kept.used_on, found.answers.fields[1], found.answers.orders) == (today, "", {})
    db.undo()
    assert presets.every(db)[0].used_on == date(2026, 1, 1)


def test_renaming_and_forgetting_can_be_undone(db: Database, today: date) -> None:
    saved(db, today)
    presets.rename(db, presets.named(db, "portal"), "Reseller portal")
    assert names(db) == ["Reseller portal"]
    presets.delete(db, presets.every(db)[0])
    assert names(db) == []
    db.undo()
    db.undo()
    assert names(db) == ["Portal"]


def test_two_matchings_have_two_names(db: Database, today: date) -> None:
    saved(db, today, "One")
    saved(db, today, "Two")
    with pytest.raises(Invalid, match="already"):
        presets.rename(db, presets.named(db, "One"), "Two")
    with pytest.raises(Invalid, match="needs a name"):
        presets.rename(db, presets.named(db, "One"), "  ")
    presets.rename(db, presets.named(db, "One"), "One")
    assert names(db) == ["One", "Two"]


def test_a_name_that_is_not_there_says_which_are(db: Database, today: date) -> None:
    with pytest.raises(NotFound, match="Remembered are: none"):
        presets.named(db, "x")
    saved(db, today)
    with pytest.raises(NotFound, match="Remembered are: Portal"):
        presets.named(db, "x")


def test_what_was_answered_is_remembered_under_the_name_of_the_file(
    db: Database, today: date
) -> None:
    trial = run(db)
    ready, kept = presets.remember(db, trial, Decisions(), today, "/tmp/May list.xlsx")
    assert kept is not None
    assert names(db) == ["May list"] == [kept.name]
    report = importing.apply(db, ready, today, "May list.xlsx")
    assert report.new == 2
    db.undo()
    assert names(db) == ["May list"], "taking the import back does not lose the matching"


def test_nothing_answered_is_nothing_remembered(db: Database, today: date) -> None:
    trial = run(db, answers=Answers(corrections={(1, 3): "Neu-Ulm"}))
    assert presets.remember(db, trial, Decisions(), today, "a.xlsx") == (trial, None)
    assert names(db) == []
    presets.remember(db, trial, Decisions(Policy.NEWEST), today, "a.xlsx")
    assert names(db) == ["a"]


def test_the_same_layout_is_remembered_once_and_names_do_not_collide(
    db: Database, today: date
) -> None:
    presets.remember(db, run(db), Decisions(), today, "list.xlsx")
    other = Answers(fields={1: "their_manager"})
    presets.remember(db, run(db, answers=other), Decisions(), today, "list.xlsx")
    (kept,) = presets.every(db)
    again = presets.use(table(db), kept).answers
    assert (again.fields[1], again.orders) == ("their_manager", {})
    strange = grid(["Company", "Fax"], ["Acme", "1"], ["Zed", "2"])
    skips = Answers(fields={1: ""})
    presets.remember(db, run(db, strange, skips), Decisions(), today, "list.xlsx")
    assert names(db) == ["list", "list (2)"]


def test_the_matching_in_use_learns_the_new_layout_and_forgets_nothing(
    db: Database, today: date
) -> None:
    saved(db, date(2026, 1, 1))
    portal = presets.named(db, "Portal")
    fewer = grid(["Company", "City", "Phase", "Owner", "Zone"], *[["a", "b", "c", "d", "e"]] * 2)
    answers = Answers(fields={3: "our_owner", 4: "region"})
    presets.remember(db, run(db, fewer, answers), Decisions(), today, "June.xlsx", portal)
    (kept,) = presets.every(db)
    assert (kept.name, kept.used_on) == ("Portal", today)
    assert presets.use(table(db, fewer), kept).news == ()
    old = presets.use(table(db), kept)
    assert old.news == ()
    assert (old.answers.fields[1], old.answers.orders) == ("our_owner", {2: Order.DAY_FIRST})


def test_a_desk_that_changed_meanwhile_is_told_when_writing(db: Database, today: date) -> None:
    trial = run(db)
    saved(db, today)
    assert presets.remember(db, trial, Decisions(), today, "list.xlsx") == (trial, None)
    assert names(db) == ["Portal"]

"""Whatever was imported and edited: what was edited stays, the rest goes back, Undo undoes it."""

import random
from collections.abc import Callable
from contextlib import suppress
from datetime import date

import pytest
from sqlalchemy import select

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.lines import Query
from prmdesk.domain.merging import Policy
from prmdesk.domain.partners import Contact, Partner, Reason, Stage
from prmdesk.errors import Conflict
from prmdesk.importers.answers import Answers
from prmdesk.importers.grid import Grid
from prmdesk.services import imports, onboarding, partners, plans, reasons, scores
from prmdesk.services.import_check import Decisions
from prmdesk.storage import tables
from prmdesk.storage.database import Database
from tests.importers.making import grid
from tests.services.trying import imported
from tests.storage.test_journal import snapshot

Rows = dict[tuple[str, int], dict[str, object]]


def _rows(db: Database) -> Rows:
    kept = tables.metadata.sorted_tables
    with db.read() as c:
        return {
            (table.name, row["id"]): dict(row)
            for table in kept if table.name not in ("changes", "edits", "imports")
            for row in c.execute(select(table)).mappings()
        }  # fmt: skip


def _owner(key: tuple[str, int], *states: Rows) -> object:
    row = next(state[key] for state in states if key in state)
    return key[1] if key[0] == "partners" else row.get("partner_id")


def _sheet(chance: random.Random) -> Grid:
    rows = [
        [
            f"Partner {n}x", chance.choice(["Ulm", "Bonn", None]), chance.choice(["Gold", None]),
            chance.choice(["Anja", "Ben", None]), chance.choice([41, 42, None]),
        ]
        for n in chance.sample(range(20), 10)
    ]  # fmt: skip
    return grid(["Company", "City", "Tier", "Contact Person", "Shoe size"], *rows)


def _edit(db: Database, chance: random.Random, key: int, today: date) -> None:
    """Do one thing to one partner, as a person would."""
    people, fields = partners.contacts(db, key), partners.fields(db)
    driver = chance.choice(chance.choice(list(scores.cards(db, key).values())).drivers)
    call = Activity(0, key, Kind.CONTACT, today, "Call", people[0].id if people else None)
    acts: list[Callable[[], object]] = [
        lambda: partners.edit_partner(db, key, today, city=chance.choice(["Ulm", "Cham", ""])),
        lambda: partners.edit_partner(db, key, today, stage=chance.choice(list(Stage)), waiver="x"),
        lambda: partners.save_contact(db, Contact(0, key, "New", is_main=chance.random() < 0.5)),
        lambda: people and partners.delete_contact(db, chance.choice(people)),
        lambda: partners.save_activity(db, call),
        lambda: scores.score(db, key, driver.id, chance.randint(0, 5), today),
        lambda: plans.create_plan(db, key, plans.next_free_year(db, key, today)),
        lambda: onboarding.start(db, key, onboarding.templates(db)[0].id, today, today, waiver="x"),
        lambda: fields and partners.set_field(db, key, fields[0].id, chance.choice(["", "41"])),
        lambda: partners.delete_partners(db, [key]),
        lambda: reasons.set_reason(db, key, chance.choice(list(Reason)), True),
    ]  # fmt: skip
    with suppress(Conflict):
        chance.choice(acts)()
    latest = db.undoable()
    if latest is not None and latest.label != "Import partners" and chance.random() < 0.2:
        db.undo()


@pytest.mark.parametrize("seed", range(20))
def test_the_rest_goes_back_and_what_was_edited_stays_whatever_was_done(
    db: Database, today: date, seed: int
) -> None:
    chance = random.Random(seed)
    for n in range(0, 20, 2):
        partners.add_partner(
            db, Partner(0, f"Partner {n}x", city=chance.choice(["", "Rom"])), today
        )
    before = _rows(db)
    answers = Answers(fields={4: "custom:Shoe size"})
    policy = Decisions(chance.choice([Policy.FILL, Policy.OVERWRITE]))
    run_id = imported(db, _sheet(chance), today, answers, policy).import_id
    assert run_id is not None
    given = _rows(db)
    for _deed in range(chance.randint(0, 12)):
        _edit(db, chance, chance.choice(partners.ids(db, Query(), today)), today)
    stood, whole = _rows(db), snapshot(db)
    kept = {one.partner_id for one in imports.edited_since(db, run_id)}
    assert kept == _moved_on(before, given, stood)
    try:
        imports.take_back(db, run_id, rest=True)
    except Conflict:
        assert kept
        assert snapshot(db) == whole
        return
    assert _without_fields(_rows(db)) == _expected(before, given, stood, kept)
    with db.read() as c:
        assert not c.exec_driver_sql("PRAGMA foreign_key_check").all()
    db.undo()
    assert snapshot(db) == whole


def _written(before: Rows, given: Rows, key: tuple[str, int]) -> set[str]:
    """The columns of a row that the run wrote."""
    old, new = before.get(key, {}), given.get(key, {})
    return {name for name in {**old, **new} if old.get(name) != new.get(name) or not old}


def _moved_on(before: Rows, given: Rows, stood: Rows) -> set[object]:
    """The partners of the run that were edited since, told from three pictures of the desk."""
    moved, left = set(), set()
    for key in given:
        names = _written(before, given, key)
        owner = _owner(key, given)
        if not names or owner is None or key[0] == "partner_lines":
            continue
        now, old = stood.get(key), before.get(key)
        is_new = key not in before
        if now is None or any(now[name] != given[key][name] for name in names):
            moved.add(owner)
        back = now is None if is_new else now is not None and all(
            now[name] == old[name] for name in names  # type: ignore[index]
        )  # fmt: skip
        if not back:
            left.add(owner)
    for key, row in stood.items():
        owner = _owner(key, stood)
        partner = ("partners", owner)
        if key not in given and partner in given and partner not in before:
            moved.add(owner)
        contact = ("contacts", row.get("contact_id"))
        if key not in given and contact in given and contact not in before:
            moved.add(owner)
    return moved & left


def _expected(before: Rows, given: Rows, stood: Rows, kept: set[object]) -> Rows:
    """What should be there once the rest was taken back."""
    found = {}
    for key, row in _without_fields(stood).items():
        names = _written(before, given, key) if key in given else set()
        owner = _owner(key, stood)
        if not names or owner in kept or owner is None:
            found[key] = row
        elif key in before:
            found[key] = row | {name: before[key][name] for name in names}
    return found


def _without_fields(rows: Rows) -> Rows:
    """Lines follow from the rest; whether a custom field stays is another test's."""
    return {key: row for key, row in rows.items() if key[0] not in ("partner_lines", "fields")}

"""Search, conditions and order of the list; its lines equal what the domain says."""

import random
from dataclasses import replace
from datetime import date, timedelta

import pytest

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.lines import Compare, Condition, Query
from prmdesk.domain.onboarding import Checklist, Step
from prmdesk.domain.partners import Bucket, Contact, Partner, Stage, Touch
from prmdesk.domain.quadrant import Quadrant
from prmdesk.domain.scores import Driver, DriverWeight, Score
from prmdesk.services import partners, workspace
from prmdesk.storage import lines, placements, tables
from prmdesk.storage.database import Database
from prmdesk.storage.rows import read
from tests.domain.whole_line import whole_line
from tests.storage import deeds

DAY = date(2026, 11, 24)


def add(db: Database, name: str, **values: object) -> int:
    return partners.add_partner(db, Partner(0, name, **values), DAY)


def found(db: Database, *conditions: Condition, text: str = "", order: str = "name") -> list[str]:
    query = Query(text, conditions, tuple(order.split()))
    with db.read() as c:
        return [shown.name for shown in lines.every(c, query, DAY)]


def named(db: Database, column: str, compare: Compare, value: str = "") -> str:
    """The first letters of the partners that meet one condition."""
    return "".join(name[0] for name in found(db, Condition(column, compare, value)))


@pytest.fixture
def full(db: Database) -> Database:
    """Four partners that differ in every column; D has nothing."""
    first = add(
        db, "Acme", tier="Gold", stage=Stage.GROW, touch=Touch.HIGH, country="AT", city="Graz",
        region="Süd", our_owner="Robin", buckets=(Bucket.SUPPLIER, Bucket.INFLUENCE),
        tags=("VIP", '3" pipes'), manual_to_partner=80, manual_to_us=20,
    )  # fmt: skip
    second = add(
        db, "Brightpath", tier="gold", stage=Stage.ONBOARD, country="CN", city="北京",
        buckets=(Bucket.SUPPLIER,), tags=("VIP 2",), manual_to_partner=50, manual_to_us=50,
    )  # fmt: skip
    third = add(db, "Café Ø", tier="50 %", manual_to_partner=10, manual_to_us=90)
    add(db, "Dot")
    for key, day in ((first, 1), (second, 31)):
        contact = Activity(0, key, Kind.CONTACT, DAY - timedelta(day), "Call")
        partners.save_activity(db, contact)
        task = replace(contact, kind=Kind.TASK, text=f"Task {day}", due=DAY - timedelta(day))
        partners.save_activity(db, task)
    partners.save_activity(
        db, Activity(0, third, Kind.TASK, DAY, "Send 100%_offer", due=DAY + timedelta(7))
    )
    partners.save_contact(db, Contact(0, first, "Anja Vogel", email="anja@acme.example"))
    return db


# Search


@pytest.mark.parametrize(
    ("typed", "finds"),
    [
        ("", ["ＡＢＣ", "Acme 100%", "Brightpath_AG", "Łódź Café", "北辰科技"]),
        ("acme", ["Acme 100%"]),
        ("CM", ["Acme 100%"]),
        ("100%", ["Acme 100%"]),
        ("%", ["Acme 100%"]),
        ("_", ["Brightpath_AG"]),
        ("\\", []),
        ("'", []),
        ("cafe lodz", ["Łódź Café"]),
        ("CAFÉ", ["Łódź Café"]),
        ("北", ["北辰科技"]),
        ("北辰", ["北辰科技"]),
        ("辰科", ["北辰科技"]),
        ("abc", ["ＡＢＣ"]),
        ("vogel", ["Acme 100%"]),
        ("anja acme", ["Acme 100%"]),
        ("@acme.ex", ["Acme 100%"]),
        ("acme bright", []),
    ],
)
def test_search_finds_parts_of_words_in_any_spelling(db, typed, finds):
    key = add(db, "Acme 100%")
    for name in ("Brightpath_AG", "Łódź Café", "北辰科技", "ＡＢＣ"):
        add(db, name)
    partners.save_contact(db, Contact(0, key, "Anja Vogel", email="anja@acme.example"))
    assert found(db, text=typed) == finds


@pytest.mark.parametrize(
    "typed", ["lodz", "ŁÓDŹ", "b-7", "de 123", "graz", "west", "consult", "robin", "3\" pipes",
              "anja", "@x.example", "jan", "bp", "bright.example"],
)  # fmt: skip
def test_a_partner_is_found_by_all_its_names_and_numbers(db, typed):
    key = add(
        db, "Łódź Systemy", short_name="BP", external_id="B-7", tax_id="DE 123", city="Graz",
        region="West", website="bright.example", industry="Consulting", our_owner="Robin",
        tags=("key", '3" pipes'),
    )  # fmt: skip
    add(db, "Other")
    partners.save_contact(db, Contact(0, key, "Anja Vogel", email="a@x.example"))
    partners.save_contact(db, Contact(0, key, "Jan Smit"))
    assert found(db, text=typed) == ["Łódź Systemy"]


def test_search_and_conditions_go_together(full):
    gold = Condition("tier", Compare.CONTAINS, "gold")
    assert found(full, gold, text="acme") == ["Acme"]
    assert found(full, gold, Condition("city", Compare.IS, "Graz")) == ["Acme"]
    assert found(full, gold, text="dot") == []


# Conditions: each comparison on each kind of column


@pytest.mark.parametrize(
    ("column", "compare", "value", "letters"),
    [
        ("name", Compare.IS, "Acme", "A"),
        ("name", Compare.IS_NOT, "Acme", "BCD"),
        ("name", Compare.CONTAINS, "café", "C"),
        ("name", Compare.FILLED, "", "ABCD"),
        ("city", Compare.EMPTY, "", "CD"),
        ("city", Compare.FILLED, "", "AB"),
        ("city", Compare.CONTAINS, "京", "B"),
        ("tier", Compare.CONTAINS, "%", "C"),
        ("tier", Compare.CONTAINS, "_", ""),
        ("tier", Compare.IS_NOT, "Gold", "CD"),
        ("main_contact", Compare.CONTAINS, "vogel", "A"),
        ("next_step", Compare.CONTAINS, "%_", "C"),
        ("stage", Compare.IS, "grow", "A"),
        ("stage", Compare.IS_NOT, "grow", "BCD"),
        ("stage", Compare.EMPTY, "", ""),
        ("touch", Compare.IS, "high", "A"),
        ("touch", Compare.EMPTY, "", "BCD"),
        ("quadrant", Compare.IS, "opportunistic", "A"),
        ("quadrant", Compare.IS, "strategic", "B"),
        ("quadrant", Compare.IS, "orphan", "C"),
        ("quadrant", Compare.IS, "", "D"),
        ("quadrant", Compare.IS_NOT, "", "ABC"),
        ("buckets", Compare.IS, "supplier", "AB"),
        ("buckets", Compare.IS, "influence", "A"),
        ("buckets", Compare.IS_NOT, "influence", "BCD"),
        ("buckets", Compare.EMPTY, "", "CD"),
        ("buckets", Compare.FILLED, "", "AB"),
        ("tags", Compare.IS, "VIP", "A"),
        ("tags", Compare.IS, '3" pipes', "A"),
        ("tags", Compare.IS_NOT, "VIP 2", "ACD"),
        ("tags", Compare.CONTAINS, "vip", "AB"),
        ("tags", Compare.EMPTY, "", "CD"),
        ("value_to_us", Compare.AT_LEAST, "50", "BC"),
        ("value_to_us", Compare.AT_MOST, "50", "AB"),
        ("value_to_us", Compare.EMPTY, "", "D"),
        ("value_to_partner", Compare.FILLED, "", "ABC"),
        ("progress", Compare.EMPTY, "", "ABCD"),
        ("next_due", Compare.BEFORE, "+0", "AB"),
        ("next_due", Compare.BEFORE, "-1", "B"),
        ("next_due", Compare.AFTER, "+0", "C"),
        ("next_due", Compare.AFTER, "2026-12-01", ""),
        ("next_due", Compare.AFTER, "2026-11-30", "C"),
        ("next_due", Compare.EMPTY, "", "D"),
        ("last_contact", Compare.BEFORE, "-30", "B"),
        ("last_contact", Compare.AFTER, "-30", "A"),
        ("last_contact", Compare.NOT_SINCE, "-30", "BCD"),
        ("last_contact", Compare.FILLED, "", "AB"),
    ],
)
def test_a_condition_picks_its_partners(full, column, compare, value, letters):
    assert named(full, column, compare, value) == letters


def test_custom_fields_are_columns_like_others(full):
    tax, seats, since = (partners.add_field(full, name) for name in ("Tax", "Seats", "Since"))
    ids = partners.ids(full, Query(), DAY)
    for key, texts in zip(
        ids, [("x%y", "9", "2024-05-01"), ("", "10", "2026-11-25")], strict=False
    ):
        for field, value in zip((tax, seats, since), texts, strict=True):
            partners.set_field(full, key, field, value)
    assert named(full, f"field:{tax}", Compare.IS, "x%y") == "A"
    assert named(full, f"field:{tax}", Compare.IS_NOT, "x%y") == "BCD"
    assert named(full, f"field:{tax}", Compare.CONTAINS, "%") == "A"
    assert named(full, f"field:{tax}", Compare.EMPTY) == "BCD"
    assert named(full, f"field:{tax}", Compare.FILLED) == "A"
    assert named(full, f"field:{seats}", Compare.AT_LEAST, "10") == "B"
    assert named(full, f"field:{seats}", Compare.AT_LEAST, "9") == "AB"
    assert named(full, f"field:{seats}", Compare.AT_MOST, "9.5") == "A"
    assert named(full, f"field:{since}", Compare.BEFORE, "+0") == "A"
    assert named(full, f"field:{since}", Compare.AFTER, "+0") == "B"
    for order, letters in (
        (f"field:{tax}", "ABCD"),
        (f"field:{seats}", "ABCD"),
        (f"-field:{seats}", "BACD"),
    ):
        assert "".join(name[0] for name in found(full, order=order)) == letters
    with full.read() as c:
        assert lines.field_values(c, ids[:2]) == {
            ids[0]: {tax: "x%y", seats: "9", since: "2024-05-01"},
            ids[1]: {seats: "10", since: "2026-11-25"},
        }


# Order


@pytest.mark.parametrize(
    ("order", "letters"),
    [
        ("name", "ABCD"),
        ("-name", "DCBA"),
        ("city", "ABCD"),
        ("-city", "BACD"),
        ("stage", "CDBA"),
        ("-stage", "ABCD"),
        ("quadrant", "BCAD"),
        ("-quadrant", "ACBD"),
        ("tier", "CABD"),
        ("value_to_us", "ABCD"),
        ("-value_to_us", "CBAD"),
        ("next_due", "BACD"),
        ("-next_due", "CABD"),
        ("last_contact", "BACD"),
        ("-last_contact", "ABCD"),
        ("touch -name", "ADCB"),
    ],
)
def test_order_with_what_is_empty_last(full, order, letters):
    assert "".join(name[0] for name in found(full, order=order)) == letters


def test_names_are_ordered_as_people_do(db):
    for name in ("Zeta", "émile", "alpha", "Ärzte", "Beta"):
        add(db, name)
    assert found(db) == ["alpha", "Ärzte", "Beta", "émile", "Zeta"]


def test_partners_of_one_name_keep_their_order(db):
    keys = [add(db, "Acme") for _ in range(5)]
    assert partners.ids(db, Query(), DAY) == keys
    assert partners.ids(db, Query(order=("city",)), DAY) == keys


def test_many_partners_are_listed_whole(db, monkeypatch):
    monkeypatch.setattr(lines, "_CHUNK", 100)
    names = [f"Partner {n:03}" for n in range(250)]
    with db.write("Import partners") as tx:
        tx.insert_many(tables.partners, [{"name": name} for name in names])
    assert found(db) == names
    db.undo()
    assert found(db) == []


def test_values_in_use_are_told_once(full):
    assert partners.values_in_use(full, "tier") == ["50 %", "Gold", "gold"]
    assert partners.values_in_use(full, "region") == ["Süd"]


def test_partners_are_counted(full):
    with full.read() as c:
        assert lines.count(c) == 4


# The lines are what the domain says


def derived(db: Database) -> list[object]:
    """Each line worked out anew, from all rows and by the domain alone."""

    def rows(make: type, table: object) -> list:
        return read(c, make, table.select())

    with db.read() as c:
        everyone, contacts = rows(Partner, tables.partners), rows(Contact, tables.contacts)
        scores, log = rows(Score, tables.scores), rows(Activity, tables.activities)
        lists, steps = rows(Checklist, tables.checklists), rows(Step, tables.steps)
        drivers, weights = rows(Driver, tables.drivers), rows(DriverWeight, tables.driver_weights)
        stood = {place.partner_id: place.quadrant for place in placements.every(c)}
    thresholds = workspace.settings_of(db).thresholds
    made = []
    for partner in everyone:
        own = next((item for item in lists if item.partner_id == partner.id), None)
        facts = (
            [item for item in contacts if item.partner_id == partner.id],
            [item for item in scores if item.partner_id == partner.id],
            [item for item in log if item.partner_id == partner.id],
            own,
            [item for item in steps if own and item.checklist_id == own.id],
            partner.buckets,
            stood.get(partner.id, Quadrant.UNSCORED),
        )
        made.append(whole_line(partner, *facts, drivers=drivers, thresholds=thresholds,
                               own_weights=weights))  # fmt: skip
    return made


def shown(db: Database) -> list[object]:
    with db.read() as c:
        return sorted(lines.every(c, Query(), DAY), key=lambda item: item.id)


@pytest.mark.parametrize("seed", range(3))
def test_the_lines_equal_the_domain_after_any_deeds(db, seed):
    dice = random.Random(seed)
    for n in range(60):
        ids = partners.ids(db, Query(), DAY)
        if len(ids) < 4:
            ids.append(add(db, f"Partner {n}", city=f"City {n % 3}", tags=(f"tag {n}",)))
        dice.choice(deeds.ALL)(db, dice, dice.choice(ids), n)
        if n % 6 == 0:
            assert shown(db) == derived(db)
    assert shown(db) == derived(db)
    assert shown(db), "nothing was compared"


def test_countries_are_ordered_by_their_names_as_they_are_read(db):
    for name, country in (("Swiss", "CH"), ("German", "DE"), ("Austrian", "AT"), ("None", "")):
        add(db, name, country=country)
    assert found(db, order="country") == ["Austrian", "German", "Swiss", "None"]

"""What can be done with partners: each thing one step, kept whole, and undone whole."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.lines import Query
from prmdesk.domain.partners import Bucket, Contact, Partner, Reason, Stage
from prmdesk.errors import Invalid, NotFound
from prmdesk.services import history, partners, reasons
from prmdesk.storage.database import Database


@pytest.fixture
def acme(db: Database, today: date) -> int:
    return partners.add_partner(db, Partner(0, "Acme"), today)


@pytest.fixture
def other(db: Database, today: date) -> int:
    return partners.add_partner(db, Partner(0, "Brightpath"), today)


def steps(db: Database) -> int:
    return len(history.latest(db, 500))


def names(db: Database, today: date) -> list[str]:
    return [line.name for line in partners.all_lines(db, Query(), today)]


# Partners


def test_a_partner_is_kept_as_it_was_given(db: Database, today: date) -> None:
    draft = Partner(0, " Acme ", buckets=(Bucket.SUPPLIER,), stage=Stage.GROW, tags=("a",))
    key = partners.add_partner(db, draft, today)
    assert partners.partner(db, key) == replace(draft, id=key, name="Acme", created_on=today)
    assert [(e.stage, e.entered_on) for e in partners.stage_entries(db, key)] == [
        (Stage.GROW, today)
    ]


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"name": " "}, "name"),
        ({"name": "x" * 201}, "name"),
        ({"manual_to_us": 101.0}, "manual_to_us"),
        ({"agreement_start": date(2026, 2, 1), "agreement_end": date(2026, 1, 1)}, "agreement_end"),
    ],
)
def test_what_is_wrong_is_told_at_its_field_and_nothing_is_kept(
    db: Database, acme: int, today: date, values: dict[str, object], field: str
) -> None:
    before = steps(db)
    with pytest.raises(Invalid) as refused:
        partners.edit_partner(db, acme, today, **values)
    assert [problem.field for problem in refused.value.problems] == [field]
    assert refused.value.problems[0].text.endswith(".")
    assert steps(db) == before


def test_a_new_stage_is_entered_once_on_its_day(db: Database, acme: int, today: date) -> None:
    partners.edit_partner(db, acme, today, stage=Stage.GROW, waiver="They are further")
    partners.edit_partner(
        db, acme, today + timedelta(1), stage=Stage.GROW, city="Graz", waiver="They are further"
    )
    stages = [entry.stage for entry in partners.stage_entries(db, acme)]
    assert stages == [Stage.IDENTIFY, Stage.GROW]


def test_several_are_edited_in_one_step(db: Database, acme: int, other: int, today: date) -> None:
    before = steps(db)
    partners.edit_partners(db, [acme, other], today, stage=Stage.PAUSED)
    assert steps(db) == before + 1
    assert history.latest(db, 1)[0].detail == "2 partners"
    db.undo()
    assert {partners.partner(db, key).stage for key in (acme, other)} == {Stage.IDENTIFY}


def test_each_its_own_values_in_one_step_own_fields_too(
    db: Database, acme: int, other: int, today: date
) -> None:
    colour = partners.add_field(db, "Colour")
    before = steps(db)
    partners.edit_each(
        db,
        {acme: {"city": "Graz", f"field:{colour}": "red"}, other: {"stage": Stage.GROW}},
        today,
        waiver="They are further",
    )
    assert steps(db) == before + 1
    assert history.latest(db, 1)[0].detail == "2 partners"
    assert partners.partner(db, acme).city == "Graz"
    assert partners.field_values(db, [acme]) == {acme: {colour: "red"}}
    assert partners.stage_entries(db, other)[-1].stage is Stage.GROW
    db.undo()
    assert (partners.partner(db, acme).city, partners.field_values(db, [acme])) == ("", {})


def test_one_that_is_wrong_keeps_all_from_being_kept(
    db: Database, acme: int, other: int, today: date
) -> None:
    before = steps(db)
    with pytest.raises(Invalid):
        partners.edit_each(db, {acme: {"city": "Graz"}, other: {"name": ""}}, today)
    assert partners.partner(db, acme).city == ""
    assert steps(db) == before


def test_tags_are_added_once_and_removed(db: Database, acme: int, other: int, today: date) -> None:
    partners.edit_partner(db, acme, today, tags=("a", "b"))
    partners.add_tag(db, [acme, other], "b")
    assert [partners.partner(db, key).tags for key in (acme, other)] == [("a", "b"), ("b",)]
    partners.remove_tag(db, [acme, other], "b")
    assert [partners.partner(db, key).tags for key in (acme, other)] == [("a",), ()]


def test_deleting_takes_all_that_belongs_and_undo_brings_all_back(
    db: Database, acme: int, other: int, today: date
) -> None:
    contact = partners.save_contact(db, Contact(0, acme, "Anja"))
    partners.save_activity(db, Activity(0, acme, Kind.CONTACT, today, "Call", contact_id=contact))
    reasons.set_reason(db, acme, Reason.COST, True)
    partners.set_field(db, acme, partners.add_field(db, "Colour"), "red")
    partners.delete_partners(db, [acme])
    assert names(db, today) == ["Brightpath"]
    with pytest.raises(NotFound):
        partners.partner(db, acme)
    assert partners.contacts(db, acme) == partners.activities(db, acme) == []
    db.undo()
    assert names(db, today) == ["Acme", "Brightpath"]
    assert [c.name for c in partners.contacts(db, acme)] == ["Anja"]
    assert [a.contact_id for a in partners.activities(db, acme)] == [contact]
    assert [why.reason for why in reasons.of_partner(db, acme)] == [Reason.COST]
    assert len(partners.field_values(db, [acme])[acme]) == 1


def test_what_a_change_was_about_is_the_one_or_how_many() -> None:
    assert partners.names([]) == ""
    assert partners.names([Partner(1, "A & <b>")]) == "A & <b>"
    assert partners.names([Partner(1, "A"), Partner(2, "B")]) == "2 partners"


def test_values_in_use_are_different_sorted_and_not_empty(db: Database, today: date) -> None:
    for n, tier in enumerate(("Gold", "", "Silver", "Gold")):
        partners.add_partner(db, Partner(0, f"P{n}", tier=tier), today)
    assert partners.values_in_use(db, "tier") == ["Gold", "Silver"]


def test_partners_are_counted(db: Database, acme: int, other: int) -> None:
    assert partners.count(db) == len({acme, other})


# People


def test_the_first_contact_is_the_main_one_and_there_is_one_only(db: Database, acme: int) -> None:
    anja = partners.save_contact(db, Contact(0, acme, "Anja"))
    selin = partners.save_contact(db, Contact(0, acme, "Selin", is_main=True))
    assert [(c.id, c.is_main) for c in partners.contacts(db, acme)] == [
        (selin, True),
        (anja, False),
    ]


def test_a_contact_needs_a_name(db: Database, acme: int) -> None:
    with pytest.raises(Invalid):
        partners.save_contact(db, Contact(0, acme, "  "))


def test_what_was_logged_with_a_contact_outlives_it(db: Database, acme: int, today: date) -> None:
    anja = partners.save_contact(db, Contact(0, acme, "Anja"))
    partners.save_activity(db, Activity(0, acme, Kind.CONTACT, today, "Call", contact_id=anja))
    partners.delete_contact(db, partners.contacts(db, acme)[0])
    assert [(a.text, a.contact_id) for a in partners.activities(db, acme)] == [("Call", None)]
    db.undo()
    assert partners.activities(db, acme)[0].contact_id == anja


# The log


@pytest.mark.parametrize("kind", Kind)
def test_a_line_of_the_log_is_kept_changed_and_removed(
    db: Database, acme: int, today: date, kind: Kind
) -> None:
    key = partners.save_activity(db, Activity(0, acme, kind, today, "First"))
    entry = partners.activities(db, acme)[0]
    partners.save_activity(db, replace(entry, text="Second"))
    assert [(a.id, a.text) for a in partners.activities(db, acme)] == [(key, "Second")]
    partners.delete_activity(db, entry)
    assert partners.activities(db, acme) == []
    assert [change.detail for change in history.latest(db, 3)][1:] == ["Acme", "Acme"]


def test_nothing_written_is_refused(db: Database, acme: int, today: date) -> None:
    with pytest.raises(Invalid):
        partners.save_activity(db, Activity(0, acme, Kind.NOTE, today, " \n"))
    with pytest.raises(Invalid):
        partners.log_contact(
            db,
            Activity(0, acme, Kind.CONTACT, today, "Call"),
            Activity(0, acme, Kind.TASK, today, ""),
        )
    assert partners.activities(db, acme) == []


def test_a_contact_and_its_next_step_are_one_step(db: Database, acme: int, today: date) -> None:
    before = steps(db)
    partners.log_contact(
        db,
        Activity(0, acme, Kind.CONTACT, today, "Call"),
        Activity(0, acme, Kind.TASK, today, "Write", due=today),
    )
    assert steps(db) == before + 1
    assert history.latest(db, 1)[0].detail == "Acme"
    line = partners.lines_of(db, [acme])[acme]
    assert (line.last_contact, line.next_step, line.next_due) == (today, "Write", today)


def test_the_newest_line_comes_first(db: Database, acme: int, today: date) -> None:
    for text, days in (("Old", -3), ("New", 0), ("Also new", 0)):
        partners.save_activity(db, Activity(0, acme, Kind.NOTE, today + timedelta(days), text))
    assert [a.text for a in partners.activities(db, acme)] == ["Also new", "New", "Old"]


# Custom fields


def test_a_field_is_added_renamed_filled_cleared_and_deleted(db: Database, acme: int) -> None:
    colour = partners.add_field(db, " Colour ", choices=("red", "blue"))
    partners.rename_field(db, colour, "Hue")
    assert [(f.id, f.name, f.choices) for f in partners.fields(db)] == [
        (colour, "Hue", ("red", "blue"))
    ]
    for value in ("red", "blue"):
        partners.set_field(db, acme, colour, value)
        assert partners.field_values(db, [acme]) == {acme: {colour: value}}
    partners.set_field(db, acme, colour, "")
    assert partners.field_values(db, [acme]) == {}
    partners.set_field(db, acme, colour, "red")
    partners.delete_field(db, colour)
    assert (partners.fields(db), partners.field_values(db, [acme])) == ([], {})
    db.undo()
    assert partners.field_values(db, [acme]) == {acme: {colour: "red"}}


@pytest.mark.parametrize("name", ["", " ", "Colour"])
def test_a_field_needs_a_name_of_its_own(db: Database, name: str) -> None:
    partners.add_field(db, "Colour")
    hue = partners.add_field(db, "Hue")
    with pytest.raises(Invalid):
        partners.add_field(db, name)
    with pytest.raises(Invalid):
        partners.rename_field(db, hue, name)
    partners.rename_field(db, hue, "Hue")
    assert [field.name for field in partners.fields(db)] == ["Colour", "Hue"]

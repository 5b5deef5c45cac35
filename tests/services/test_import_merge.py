"""Where the fields of a sheet go."""

from dataclasses import fields as dataclass_fields
from datetime import date, timedelta

import pytest

from prmdesk.domain.activities import Kind
from prmdesk.domain.merging import Policy
from prmdesk.domain.partners import Contact, Partner, Stage
from prmdesk.importers.answers import Answers
from prmdesk.importers.fields import FIELDS
from prmdesk.importers.preview import Preview
from prmdesk.services import importing, partners
from prmdesk.services.import_check import Decisions
from prmdesk.services.import_merge import COLUMNS, Home, Meeting, Work, added, left_out
from prmdesk.storage.database import Database
from tests.importers.making import grid, table
from tests.services.trying import by_name, imported, tried


def meeting(db: Database, preview: Preview) -> Meeting:
    with db.read() as c:
        return Meeting.of(c, [], preview, Policy.FILL, {})


def test_fields_and_columns_exist() -> None:
    assert set(COLUMNS) <= set(FIELDS)
    assert set(COLUMNS.values()) <= {field.name for field in dataclass_fields(Partner)}


def test_fields_without_a_column_become_custom_fields_of_their_kind(db: Database) -> None:
    preview = Preview(
        table(
            ["Company", "State/Province", "Annual Target", "Next QBR", "City"],
            ["Acme", "Texas", 500, "2026-12-01", "Austin"],
            ["Zed", "Texas", 100, "2026-12-02", "Dallas"],
        )
    )
    assert list(meeting(db, preview).homes.values()) == [
        Home("State or province"),
        Home("Revenue target", "number"),
        Home("Next review", "date"),
    ]


def test_a_custom_field_called_like_the_heading_or_the_field_is_used(db: Database) -> None:
    quota = partners.add_field(db, "Quota", "number")
    region = partners.add_field(db, "state or province")
    preview = Preview(
        table(["Company", "Quota", "Province"], ["Acme", 5, "Texas"], ["Zed", 6, "X"])
    )
    assert list(meeting(db, preview).homes.values()) == [
        Home("Quota", "number", quota), Home("state or province", "text", region),
    ]  # fmt: skip


def test_a_new_partner_is_written_with_everything_said(db: Database) -> None:
    preview = Preview(
        table(
            ["Company", "Created", "Next Step", "Quota", "Contact Person"],
            ["Acme", "2024-02-03", "Call", "5", "Anja"],
        )
    )
    work = added(preview.records[0], meeting(db, preview).homes)
    assert work.columns == {"name": "Acme", "created_on": date(2024, 2, 3)}
    assert work.fields == {"Revenue target": "5"}
    assert [columns["name"] for _key, columns in work.people] == ["Anja"]
    assert [row["text"] for row in work.log] == ["Call"]
    assert left_out(preview.records[0]) == []


def test_work_that_writes_nothing_is_false() -> None:
    assert not Work()
    assert Work(columns={"city": "Ulm"})


def test_filling_blanks_leaves_what_is_there(db: Database, today: date) -> None:
    key = partners.add_partner(
        db, Partner(0, "Acme Inc", city="Ulm", tags=("old",), stage=Stage.REVIEW), today
    )
    sheet = grid(
        ["Company", "City", "Tier", "Tags", "Lifecycle Stage", "Contact Person", "Email"],
        ["ACME, Inc.", "Bonn", "Gold", "new", "Prospect", "Anja", "anja@acme.example"],
    )
    report = imported(db, sheet, today)
    assert (report.new, report.updated) == (0, 1)
    found = partners.partner(db, key)
    assert (found.name, found.city, found.tier) == ("Acme Inc", "Ulm", "Gold")
    assert (found.tags, found.stage) == (("old", "new"), Stage.REVIEW)
    assert [contact.name for contact in partners.contacts(db, key)] == ["Anja"]


def test_overwriting_takes_the_sheet_s_word_but_never_for_what_was_not_understood(
    db: Database, today: date
) -> None:
    key = partners.add_partner(
        db, Partner(0, "Acme", city="Ulm", website="acme.example", stage=Stage.GROW), today
    )
    sheet = grid(
        ["Company", "City", "Website", "Lifecycle Stage"], ["Acme", "Bonn", "ask Bob", "Purple"]
    )
    answers = Answers(fields={2: "website", 3: "lifecycle_stage"})
    run = tried(db, sheet, answers, Decisions(policy=Policy.OVERWRITE))
    assert [note.raw for note in run.entries[0].record.notes] == ["ask Bob", "Purple"]
    importing.apply(db, run, today)
    found = partners.partner(db, key)
    assert (found.city, found.website, found.stage) == ("Bonn", "acme.example", Stage.GROW)


def test_a_policy_for_one_field_wins_over_the_general_one(db: Database, today: date) -> None:
    key = partners.add_partner(db, Partner(0, "Acme", city="Ulm", tier="Gold"), today)
    sheet = grid(["Company", "City", "Tier"], ["Acme", "Bonn", "Silver"])
    decisions = Decisions(policies={"city": Policy.OVERWRITE})
    imported(db, sheet, today, decisions=decisions)
    found = partners.partner(db, key)
    assert (found.city, found.tier) == ("Bonn", "Gold")


def test_keeping_leaves_known_partners_alone(db: Database, today: date) -> None:
    partners.add_partner(db, Partner(0, "Acme"), today)
    sheet = grid(
        ["Company", "City", "Contact Person"], ["Acme", "Bonn", "Anja"], ["Zed", "Ulm", "B"]
    )
    report = imported(db, sheet, today, decisions=Decisions(policy=Policy.KEEP))
    assert (report.new, report.updated, report.unchanged) == (1, 0, 1)


NEWEST = Decisions(Policy.NEWEST)


def test_the_newest_value_wins_where_the_row_was_changed_after_the_partner(
    db: Database, today: date
) -> None:
    for name in ("Newer", "Older", "Undated"):
        partners.add_partner(db, Partner(0, name, city="Bonn"), today)
    after, before = today + timedelta(1), today - timedelta(1)
    sheet = grid(
        ["Company", "City", "Country", "Last Updated"],
        ["Newer", "Ulm", "DE", after.isoformat()],
        ["Older", "Ulm", "DE", f"{before:%d %B %Y} 23:59"],
        ["Undated", "Ulm", "DE", None],
    )
    imported(db, sheet, today, decisions=NEWEST)
    found = {name: (one.city, one.country) for name, one in by_name(db).items()}
    assert found == {"Newer": ("Ulm", "DE"), "Older": ("Bonn", "DE"), "Undated": ("Bonn", "DE")}


def test_the_newest_value_of_one_field_leaves_the_others_to_their_policy(
    db: Database, today: date
) -> None:
    key = partners.add_partner(db, Partner(0, "Acme", city="Bonn", tier="Gold"), today)
    partners.save_contact(db, Contact(0, key, "Anja", phone="1234567", mobile="1"))
    sheet = grid(
        ["Company", "City", "Tier", "Contact Person", "Phone", "Mobile", "Updated"],
        ["Acme", "Ulm", "Silver", "Anja", "+49 30 7654321", "0171 7654321", date(2999, 1, 1)],
    )
    wanted = dict.fromkeys(("city", "contact_phone"), Policy.NEWEST)
    imported(db, sheet, today, decisions=Decisions(policies=wanted))
    (acme,) = by_name(db).values()
    (anja,) = partners.contacts(db, key)
    assert (acme.city, acme.tier) == ("Ulm", "Gold")
    assert (anja.phone, anja.mobile) == ("+49 30 7654321", "1")


def test_days_of_the_last_change_are_read_as_their_whole_column_tells(
    db: Database, today: date
) -> None:
    for name in ("One", "Two"):
        partners.add_partner(db, Partner(0, name, city="Bonn"), today)
    rows = [["One", "Ulm", "03/04/2998"], ["Two", "Ulm", "25/12/2998"]]
    imported(db, grid(["Company", "City", "Updated"], *rows), today, decisions=NEWEST)
    assert {one.city for one in by_name(db).values()} == {"Ulm"}


@pytest.mark.parametrize("policy", [Policy.OVERWRITE, Policy.NEWEST])
def test_a_country_that_is_none_takes_no_known_one_s_place(
    db: Database, today: date, policy: Policy
) -> None:
    partners.add_partner(db, Partner(0, "Acme", country="AT"), today)
    partners.add_partner(db, Partner(0, "Zed"), today)
    sheet = grid(
        ["Company", "Country", "Updated"],
        ["Acme", "Oesterreich & Co", date(2999, 1, 1)],
        ["Zed", "Oesterreich & Co", date(2999, 1, 1)],
        ["Foo", "France", None],
    )
    imported(db, sheet, today, decisions=Decisions(policy))
    found = {name: one.country for name, one in by_name(db).items()}
    assert found == {"Acme": "AT", "Zed": "Oesterreich & Co", "Foo": "FR"}


def test_keeping_the_contacts_adds_and_changes_none(db: Database, today: date) -> None:
    key = partners.add_partner(db, Partner(0, "Acme"), today)
    sheet = grid(["Company", "Contact Person", "City"], ["Acme", "Anja", "Ulm"])
    kept = Decisions(policies={"contact_name": Policy.KEEP})
    imported(db, sheet, today, decisions=kept)
    assert partners.contacts(db, key) == []
    assert partners.partner(db, key).city == "Ulm"


def test_the_columns_that_differ_are_told_side_by_side(db: Database, today: date) -> None:
    known = Partner(0, "Acme", external_id="P7", country="DE", tier="Gold", stage=Stage.GROW)
    partners.add_partner(db, known, today)
    sheet = grid(
        ["Company", "Partner ID", "Country", "Tier", "City", "Lifecycle Stage"],
        ["Acme", "P7", "France", "Silver", "Paris", "On hold"],
    )
    run = tried(db, sheet, decisions=Decisions(policies={"country": Policy.OVERWRITE}))
    assert [(d.field, d.known, d.given, d.is_written) for d in run.entries[0].differences] == [
        ("tier", "Gold", "Silver", False),
        ("lifecycle_stage", "Growing", "Paused", False),
        ("country", "Germany", "France", True),
        ("city", "", "Paris", True),
    ]


def test_an_end_before_the_start_is_left_out_and_told(db: Database, today: date) -> None:
    sheet = grid(
        ["Company", "Contract Start Date", "Contract End Date"],
        ["Acme", "2025-03-05", "2024-01-01"],
    )
    report = imported(db, sheet, today)
    acme = by_name(db)["Acme"]
    assert (acme.agreement_start, acme.agreement_end) == (date(2025, 3, 5), None)
    assert [note.why for note in report.left_out] == ["The agreement would end before it starts."]


def test_next_step_and_last_contact_go_to_the_log_once(db: Database, today: date) -> None:
    sheet = grid(
        ["Company", "Next Step", "Due Date", "Last Contact"],
        ["Acme", "Send proposition", "2026-12-01", "2026-11-02"],
    )
    imported(db, sheet, today)
    imported(db, sheet, today)
    log = partners.activities(db, by_name(db)["Acme"].id)
    assert sorted((one.kind, one.on_date, one.due) for one in log) == [
        (Kind.CONTACT, date(2026, 11, 2), None),
        (Kind.TASK, today, date(2026, 12, 1)),
    ]


def test_contacts_are_filled_and_added_but_never_doubled(db: Database, today: date) -> None:
    key = partners.add_partner(db, Partner(0, "Acme"), today)
    partners.save_contact(db, Contact(0, key, "Anja Vogel", email="anja@acme.example"))
    sheet = grid(
        ["Company", "Contact Person", "Email", "Phone"],
        ["Acme", "A. Vogel", "ANJA@acme.example", "+49 30 1234567"],
        [None, "Bob Ray", "bob@acme.example", None],
    )
    imported(db, sheet, today)
    assert [(one.name, one.phone, one.is_main) for one in partners.contacts(db, key)] == [
        ("Anja Vogel", "+49 30 1234567", True),
        ("Bob Ray", "", False),
    ]

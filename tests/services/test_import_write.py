"""Writing in bulk: stages, main contacts, custom fields."""

from datetime import date

from prmdesk.domain.partners import Contact, Field, Partner, Stage
from prmdesk.importers.answers import Answers
from prmdesk.services import importing, partners
from prmdesk.storage.database import Database
from tests.importers.making import grid


def bring(db: Database, today: date, *rows: list[object]) -> dict[str, int]:
    table = importing.understand(db, grid(*rows))
    run = importing.dry_run(db, importing.preview(db, table, Answers()))
    report = importing.apply(db, run, today)
    return {partners.partner(db, key).name: key for key in report.partner_ids}


def test_new_and_moved_partners_enter_their_stage_today(db: Database, today: date) -> None:
    earlier = date(2026, 1, 5)
    zed = partners.add_partner(db, Partner(0, "Zed"), earlier)
    keys = bring(
        db, today, ["Company", "Lifecycle Stage"], ["Acme", "Active"], ["Zed", "On hold"],
        ["Foo", None],
    )  # fmt: skip
    assert [(one.stage, one.entered_on) for one in partners.stage_entries(db, zed)] == [
        (Stage.IDENTIFY, earlier), (Stage.PAUSED, today),
    ]  # fmt: skip
    assert [one.stage for one in partners.stage_entries(db, keys["Acme"])] == [Stage.GROW]
    assert [one.stage for one in partners.stage_entries(db, keys["Foo"])] == [Stage.IDENTIFY]
    assert partners.partner(db, keys["Foo"]).created_on == today


def test_there_is_one_main_contact(db: Database, today: date) -> None:
    zed = partners.add_partner(db, Partner(0, "Zed"), today)
    partners.save_contact(db, Contact(0, zed, "Old", is_main=True))
    keys = bring(
        db, today, ["Company", "Contact Person"], ["Acme", "Anja; Bob"], ["Zed", "New"],
    )  # fmt: skip
    mains = {
        name: [one.name for one in partners.contacts(db, key) if one.is_main]
        for name, key in keys.items()
    }
    assert mains == {"Acme": ["Anja"], "Zed": ["Old"]}


def test_custom_fields_are_made_once_and_only_if_used(db: Database, today: date) -> None:
    sheet: list[list[object]] = [["Company", "Quota", "Deals"], ["Acme", 5, None], ["Zed", 6, None]]
    keys = bring(db, today, *sheet)
    (field,) = partners.fields(db)
    assert (field.name, field.kind) == ("Revenue target", "number")
    bring(db, today, ["Company", "Quota"], ["Foo", 7])
    assert [one.name for one in partners.fields(db)] == ["Revenue target"]
    values = partners.field_values(db, list(keys.values()))
    assert [values[key] for key in keys.values()] == [{field.id: "5"}, {field.id: "6"}]


def test_a_blank_custom_field_is_filled(db: Database, today: date) -> None:
    quota = partners.add_field(db, "Quota")
    zed = partners.add_partner(db, Partner(0, "Zed"), today)
    acme = partners.add_partner(db, Partner(0, "Acme"), today)
    partners.set_field(db, acme, quota, "1")
    bring(db, today, ["Company", "Quota"], ["Acme", 5], ["Zed", 6])
    values = partners.field_values(db, [acme, zed])
    assert (values[acme], values[zed]) == ({quota: "1"}, {quota: "6"})
    assert isinstance(partners.fields(db)[0], Field)

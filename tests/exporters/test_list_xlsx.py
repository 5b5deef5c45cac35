"""The exported list comes in again as it went out, and its text never acts."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from prmdesk import i18n
from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.lines import Query
from prmdesk.domain.partners import Bucket, Contact, Partner, Stage
from prmdesk.importers.answers import Answers
from prmdesk.importers.headings import meaning
from prmdesk.importers.vocabulary import How
from prmdesk.services import exporting, importing, onboarding, partners, scores, templates
from prmdesk.services.import_check import DryRun, Status
from prmdesk.storage.database import Database

ACME = Partner(
    0, "Acme GmbH & Co. KG", short_name="Acme", external_id="00123", tax_id="DE123456789",
    industry="Machines", buckets=(Bucket.DISTRIBUTOR, Bucket.INFLUENCE), tier="Gold",
    stage=Stage.GROW, region="South", country="DE", city="Ulm", address="Ring 1", postcode="01067",
    website="https://acme.example", tags=("key", "south"), our_owner="Mia",
    agreement_start=date(2025, 3, 4), agreement_end=date(2027, 3, 3), notes="Line 1\nLine 2",
    manual_to_partner=80, manual_to_us=20.5,
)  # fmt: skip
BEICHEN = Partner(0, "北辰科技", buckets=(Bucket.SUPPLIER,), country="CN", city="北京")


@pytest.fixture
def filled(db: Database, today: date) -> Database:
    acme = partners.add_partner(db, ACME, today)
    partners.save_contact(db, Contact(0, acme, "Anja Vogel", email="anja@acme.example"))
    partners.save_activity(db, Activity(0, acme, Kind.TASK, today, "Call", due=date(2026, 12, 1)))
    beichen = partners.add_partner(db, BEICHEN, today)
    with db.write("Set up"):
        template = templates.add_template(db, "Short")
        onboarding.start(db, beichen, template, today, today, waiver="They are further")
    for driver, value in ((1, 4), (2, 3), (6, 5)):  # scored, not set by hand
        scores.score(db, beichen, driver, value, today)
    field = partners.add_field(db, "House colour")
    partners.set_field(db, acme, field, "DACH")
    return db


def saved(db: Database, path: Path, today: date) -> Path:
    exporting.save_list(db, path, Query(), today)
    return path


def tried(db: Database, path: Path) -> DryRun:
    (sheet,) = importing.read(db, path).grids
    table = importing.understand(db, sheet)
    return importing.dry_run(db, importing.preview(db, table, Answers()))


@pytest.mark.parametrize("language", ["en", "zh"])
def test_our_import_knows_every_heading(
    filled: Database, tmp_path: Path, today: date, language: str
) -> None:
    i18n.use(language)
    sheet = load_workbook(saved(filled, tmp_path / "list.xlsx", today)).worksheets[0]
    headings = [str(cell.value) for cell in sheet[1]]
    unknown = [h for h in headings if meaning(h).how is not How.EXACT or meaning(h).is_dangerous]
    assert unknown == ["House colour"]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_same_list_again_changes_nothing(
    filled: Database, tmp_path: Path, today: date, language: str
) -> None:
    i18n.use(language)
    run = tried(filled, saved(filled, tmp_path / "list.xlsx", today))
    assert [entry.status for entry in run.entries] == [Status.UNCHANGED] * 2


def test_in_an_empty_workspace_it_brings_the_same_partners(
    filled: Database, template: Path, tmp_path: Path, today: date
) -> None:
    path = saved(filled, tmp_path / "list.xlsx", today)
    (tmp_path / "other.prmdesk").write_bytes(template.read_bytes())
    other = Database(tmp_path / "other.prmdesk")
    importing.apply(other, tried(other, path), today)
    found = [partners.partner(other, key) for key in partners.ids(other, Query(), today)]
    acme, beichen = (replace(partner, id=0, created_on=None) for partner in found)
    assert acme == ACME
    values = {"manual_to_partner": 100, "manual_to_us": 72}
    assert beichen == replace(BEICHEN, stage=Stage.ONBOARD, **values)
    assert partners.contacts(other, found[0].id)[0].email == "anja@acme.example"
    other.close()


def test_text_stays_text(db: Database, tmp_path: Path, today: date) -> None:
    names = ["=1+1", "@SUM(A1)", "+44 20", "-1", "#REF!", "007", "_x0041_"]
    for name in names:
        partners.add_partner(db, Partner(0, name, notes="bell\x07"), today)
    sheet = load_workbook(saved(db, tmp_path / "list.xlsx", today)).worksheets[0]
    cells = [sheet.cell(row, 1) for row in range(2, len(names) + 2)]
    assert {cell.data_type for cell in cells} == {"s"}
    assert all(cell.quotePrefix for cell in cells)
    read = importing.read(db, tmp_path / "list.xlsx").grids[0]
    assert {row[0] for row in list(read.rows)[1:]} == set(names)


def test_what_is_looked_for_is_exported_in_its_order(
    filled: Database, tmp_path: Path, today: date
) -> None:
    told: list[tuple[int, int]] = []
    path = tmp_path / "list.xlsx"
    n = exporting.save_list(
        filled, path, Query(text="北辰"), today, progress=lambda *at: told.append(at)
    )
    sheet = load_workbook(path).worksheets[0]
    assert (n, sheet.max_row, sheet["A2"].value) == (1, 2, "北辰科技")
    assert sheet.freeze_panes == "B2"


def test_days_are_days_and_values_are_numbers(
    filled: Database, tmp_path: Path, today: date
) -> None:
    sheet = load_workbook(saved(filled, tmp_path / "list.xlsx", today)).worksheets[0]
    row = {sheet.cell(1, n).value: sheet.cell(2, n) for n in range(1, sheet.max_column + 1)}
    assert row["Next step due"].value.date() == date(2026, 12, 1)
    assert row["Value to us"].value == 20.5
    assert row["Partner ID"].value == "00123"

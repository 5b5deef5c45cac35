"""Hostile texts through every file that leaves the house: they stay texts, letter for letter.

T18 and T19: 79 names with markup, bidirectional tricks and formulas, as names and as the rows of a
plan; read back from every workbook, also after LibreOffice, and from the pages and letters.
"""

import shutil
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pypdfium2
import pytest
from icalendar import Calendar
from openpyxl import load_workbook

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.battlecards import CardOptions
from prmdesk.domain.calendar import Wanted
from prmdesk.domain.lines import Query
from prmdesk.domain.onboarding import Side
from prmdesk.domain.partners import Contact, Partner
from prmdesk.domain.plan_work import Account, Commitment, Risk
from prmdesk.domain.plans import NAMED_BY, Marketing, Rule, Target, Training
from prmdesk.domain.promises import Promise
from prmdesk.domain.qbr import PackOptions
from prmdesk.domain.sheets import Sheet
from prmdesk.domain.workspace import Workspace
from prmdesk.exporters.ics import ics_bytes
from prmdesk.exporters.pdf_fonts import printable
from prmdesk.exporters.xlsx_kit import clean
from prmdesk.services import (
    battlecards,
    calendar,
    exporting,
    partners,
    people,
    people_sheets,
    plan_books,
    plans,
    promise_sheets,
    promises,
    qbr,
    workspace,
)
from prmdesk.storage import plans as stored_plans
from prmdesk.storage import tables
from prmdesk.storage.database import Database
from tests.conftest import TODAY
from tests.ui.hostile import BIDI, NAMES

TEXTS = tuple(dict.fromkeys(text.strip() for text in NAMES))
KINDS = (Rule, Target, Training, Marketing, Account, Commitment, Risk)


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """A partner called each of the texts, and one whose plan has them in all its rows."""
    path = tmp_path_factory.mktemp("sinks") / "hostile.prmdesk"
    made = workspace.create(path, Workspace(owner="=1+1", company="<b>R&D</b>"))
    made.today = lambda: TODAY
    with made.write("Fill") as tx:
        for text in TEXTS:
            key = partners.add_partner(made, _partner(text), TODAY)
            anja = partners.save_contact(
                made, Contact(0, key, text, title=text, email="a@b.example")
            )
            told = Activity(0, key, Kind.TASK, TODAY, text, anja, due=TODAY)
            partners.save_activity(made, told)
            promises.save(made, Promise(0, key, Side.PARTNER, text, TODAY, due=TODAY, owner=text))
        plan_id = plans.create_plan(made, 1, 2026)
        for kind in KINDS:
            for place, text in enumerate(TEXTS, start=20):
                row = {"plan_id": plan_id, "position": place, NAMED_BY[kind]: text}
                tx.insert(stored_plans.TABLES[kind], row)
        for place, text in enumerate(TEXTS):
            proof = {"question": "partner", "text": text, "source": text, "partner_id": 1}
            tx.insert(tables.proofs, proof | {"position": place})
            tx.insert(tables.talking_points, {"kind": "say", "text": text, "partner_id": 1})
    yield made
    made.close()


def _partner(text: str) -> Partner:
    return Partner(
        0, text, short_name=text, description=text, industry=text, tier=text, region=text,
        city=text, website=text, our_owner=text, partner_answer=text, customer_answer=text,
        notes=text, tags=(text,), products=(text,), employees=text, serves=text,
        agreement_end=TODAY,
    )  # fmt: skip


def _sheets(db: Database) -> list[Sheet]:
    everybody = people.everyone(db)
    ledger = promises.ledger(db, Query(), TODAY)
    return [
        people_sheets.people_sheet(everybody, TODAY),
        promise_sheets.ledger_sheet(ledger, TODAY),
    ]


def _workbooks(db: Database, folder: Path) -> dict[str, Path]:
    found = {
        "list": folder / "list.xlsx",
        "plan": folder / "plan.xlsx",
        "sheets": folder / "sheets.xlsx",
    }
    exporting.save_list(db, found["list"], Query(), TODAY)
    plan = plans.years(db, 1)[0]
    plan_books.save_plan(db, plan.id, found["plan"], TODAY)
    exporting.save_sheets(db, found["sheets"], _sheets(db), TODAY)
    saved = qbr.save_packs(db, [1], folder, TODAY, PackOptions())
    return found | {"qbr": next(path for path in saved.paths if path.suffix == ".xlsx")}


@pytest.fixture(scope="module")
def books(db: Database, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return _workbooks(db, tmp_path_factory.mktemp("books"))


def _cells(path: Path) -> tuple[set[str], set[str]]:
    """The texts and the formulas of a workbook."""
    texts: set[str] = set()
    formulas: set[str] = set()
    for sheet in load_workbook(path).worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                kept = formulas if cell.data_type == "f" else texts
                if isinstance(cell.value, str):
                    kept.add(cell.value)
                assert cell.hyperlink is None
    return texts, formulas


WHOLE = {"list": TEXTS, "plan": TEXTS, "sheets": TEXTS, "qbr": TEXTS[:1]}
"""Which texts each workbook has to hold: the pack tells of one partner only."""


@pytest.mark.parametrize("book", WHOLE)
def test_no_text_becomes_a_formula_in_a_workbook(books: dict[str, Path], book: str) -> None:
    texts, formulas = _cells(books[book])
    assert not [text for text in WHOLE[book] if clean(text) not in texts]
    assert not formulas & set(TEXTS)
    assert book in ("plan", "qbr") or not formulas  # these compute


@pytest.mark.drill  # those of the plan go through it in the suite too
@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_libreoffice_makes_nothing_of_them_either(books: dict[str, Path], tmp_path: Path) -> None:
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    command = ["soffice", home, "--headless", "--convert-to", "xlsx", "--outdir", str(tmp_path)]
    files = [str(books[book]) for book in ("list", "plan", "sheets")]
    subprocess.run([*command, *files], check=True, capture_output=True, timeout=120)
    for book in ("list", "plan", "sheets"):
        texts, formulas = _cells(tmp_path / books[book].name)
        assert not formulas & set(TEXTS)
        assert not [text for text in TEXTS if text.isascii() and clean(text) not in texts]


def test_every_text_is_printed_as_it_is(db: Database, tmp_path: Path) -> None:
    path = tmp_path / "cards.pdf"
    ids = [line.id for line in partners.lines_of(db, range(1, len(TEXTS) + 1)).values()]
    saved = battlecards.save_in_one_file(db, ids, path, TODAY, CardOptions())
    document = pypdfium2.PdfDocument(path)
    names = [partners.partner(db, key).name for key in ids]
    assert len(document) == len(names) == len(TEXTS)
    for name, page, report in zip(names, document, saved.reports, strict=True):
        wanted = printable(name)[0]
        assert wanted in report.text
        if name not in BIDI and name.isascii():  # the eye reads others from right to left
            assert wanted in _flat(page.get_textpage().get_text_range())


def _flat(text: str) -> str:
    return " ".join(text.split())


def test_a_calendar_keeps_each_text_in_its_entry(db: Database) -> None:
    found = calendar.entries(db, Wanted())
    raw = ics_bytes(found, calendar.edition(db, datetime(2026, 11, 24, tzinfo=UTC)), "All")
    read = Calendar.from_ical(raw)
    told = {str(entry["summary"]) for entry in read.walk("VEVENT")}
    assert len(read.walk("VEVENT")) == len(found)
    spoken = "\n".join(told)
    assert not [text for text in TEXTS if text.isascii() and text not in spoken]

"""QBR packs on a real workspace: the same figures on page, in workbook and on screen; no leaks."""

import re
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pypdfium2
import pytest

from prmdesk.domain.battlecards import Variant
from prmdesk.domain.frictions import Friction
from prmdesk.domain.onboarding import Side
from prmdesk.domain.partners import Partner
from prmdesk.domain.plan_work import Account
from prmdesk.domain.plans import Target
from prmdesk.domain.promises import Promise, PromiseState
from prmdesk.domain.qbr import AgendaItem, PackOptions
from prmdesk.domain.reviews import Minutes
from prmdesk.domain.sheets import Sheet
from prmdesk.errors import Cancelled, NotFound, Unavailable
from prmdesk.services import frictions, partners, plans, promises, qbr, reviews
from prmdesk.services.qbr_sheets import sheets
from prmdesk.storage.database import Database
from prmdesk.words.sheets import cell_text

FOR_US = PackOptions(Variant.INTERNAL)
MEETING = PackOptions(Variant.SHAREABLE)
SECRETS = ("Secret", "only half", "slow quotes", "41.5", "77.2")


@pytest.fixture
def acme(db: Database, today: date) -> int:
    """A partner with a plan, a review that was held, promises both ways and some pain."""
    values = {"manual_to_us": 77.25, "manual_to_partner": 41.5}
    key = partners.add_partner(db, Partner(0, "Acme", notes="Secret note", **values), today)
    plan_id = plans.create_plan(db, key, today.year)
    revenue = plans.add_row(db, plan_id, Target, "Bookings")
    (row,) = [one for one in plans.whole(db, plan_id).targets if one.id == revenue]
    figures = {"target_q1": 1000, "target_q2": 2000, "actual_q1": "900.25", "actual_q2": 2200}
    plans.edit_row(db, row, unit="EUR", **{key: Decimal(one) for key, one in figures.items()})
    account = plans.add_row(db, plan_id, Account, "Isar")
    (first,) = [one for one in plans.whole(db, plan_id).accounts if one.id == account]
    plans.edit_row(db, first, value=Decimal(12_500), probability=Decimal(30), next_us="Demo")
    review_id = reviews.plan_review(db, plan_id, "Q3 review", today - timedelta(90))
    held = today - timedelta(88)
    due = held + timedelta(20)
    given = [
        Promise(0, key, Side.US, "Send prices", held, due, "Kim", note="only half"),
        Promise(0, key, Side.PARTNER, "Name accounts", held, held + timedelta(30), "Anja"),
    ]
    reviews.hold(db, review_id, Minutes(held, "Anja", "Secret: go slow", given), today)
    ours = next(one for one in promises.of_partner(db, key) if one.side is Side.US)
    promises.close(db, ours.id, PromiseState.KEPT, held + timedelta(10))
    frictions.save(db, Friction(0, key, today, "slow quotes"))
    return key


def text_of(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def cells_of(path: Path) -> list[Any]:
    book = openpyxl.load_workbook(path, data_only=True)
    return [cell.value for tab in book for row in tab.iter_rows() for cell in row]


def as_read(found: tuple[Sheet, ...]) -> list[list[list[str]]]:
    """The tables as the window shows them."""
    return [
        [[cell_text(*pair) for pair in zip(one.columns, row.cells, strict=True)]
         for row in one.rows]
        for one in found
    ]  # fmt: skip


def numbers(text: str) -> set[str]:
    """The figures in a text: days, minutes and the numbers of pages and quarters are none."""
    text = re.sub(r"\d{1,2} [A-Z][a-z]{2} \d{4}|\d+–\d+|\b\d/\d\b|Q\d", " ", text)
    return {one for one in re.findall(r"\d+(?:,\d{3})*(?:\.\d+)?", text) if len(one) > 1}


@pytest.mark.parametrize("options", [MEETING, FOR_US])
def test_every_figure_of_the_pages_stands_in_the_tables_and_in_the_workbook(
    db: Database, acme: int, today: date, tmp_path: Path, options: PackOptions
) -> None:
    saved = qbr.save_packs(db, [acme], tmp_path, today, options)
    page, book = saved.paths
    made = qbr.pack_of(db, acme, today, options)
    shown = as_read(sheets(made))
    told = {one for table in shown for row in table for cell in row for one in numbers(cell)}
    told |= {str(today.year), str(made.minutes), "100"}  # "of 100"
    assert numbers(text_of(page)) <= told
    tabs = openpyxl.load_workbook(book, data_only=True).worksheets
    assert [tab.title for tab in tabs[:5]] == [
        "Promises", "Dashboard", "Open accounts", "Agenda", "Commitments"
    ]  # fmt: skip
    for tab, sheet in zip(tabs, sheets(made), strict=True):
        for place, row in enumerate(sheet.rows, start=5):
            for column, cell in enumerate(row.cells, start=1):
                kept = tab.cell(place, column).value
                amount = getattr(cell, "value", cell)
                if isinstance(amount, int | float) and amount is not None:
                    at_hand = cell_text(sheet.columns[column - 1], cell).replace(",", "")
                    scale = 100 if at_hand.endswith("%") else 1
                    assert float(kept) * scale == pytest.approx(float(at_hand.rstrip(" %")))


def test_the_pages_tell_what_is_known(db: Database, acme: int, today: date, tmp_path: Path) -> None:
    agenda = (AgendaItem(20, title="Only this"),)
    saved = qbr.save_packs(db, [acme], tmp_path, today, PackOptions(agenda=agenda))
    assert [path.name for path in saved.paths] == [
        "QBR_Acme_2026-11-24.pdf", "QBR_Acme_2026-11-24.xlsx"
    ]  # fmt: skip
    text = text_of(saved.paths[0])
    for words in ("Send prices", "1 of 1 kept by their day", "58 days late", "Only this", "0–20",
                  "3,100.25", "of 3,000 EUR", "103 %", "12,500", "3,750", "Demo"):  # fmt: skip
        assert words in text, words
    assert saved.reports[0].cut == ()


def test_nothing_internal_leaves_with_the_pack_for_the_meeting(
    db: Database, acme: int, today: date, tmp_path: Path
) -> None:
    page, book = qbr.save_packs(db, [acme], tmp_path, today, MEETING).paths
    for told in (text_of(page), " ".join(map(str, cells_of(book)))):
        assert not [secret for secret in SECRETS if secret in told]
    ours = qbr.save_packs(db, [acme], tmp_path, today, FOR_US).paths
    assert ours[0].name == "QBR_internal_Acme_2026-11-24.pdf"
    for told in (text_of(ours[0]), " ".join(map(str, cells_of(ours[1])))):
        assert all(secret in told for secret in SECRETS)


def test_a_partner_with_nothing_has_a_pack_and_no_file_is_replaced(
    db: Database, today: date, tmp_path: Path
) -> None:
    keys = [partners.add_partner(db, Partner(0, "Bare"), today) for _n in range(2)]
    names = [path.name for path in qbr.save_packs(db, keys, tmp_path, today, MEETING).paths]
    assert names[2:] == ["QBR_Bare_2026-11-24_2.pdf", "QBR_Bare_2026-11-24_2.xlsx"]


def test_cancelled_or_failed_nothing_stays(
    db: Database, acme: int, today: date, tmp_path: Path
) -> None:
    def stop(done: int, _of: int) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        qbr.save_packs(db, [acme, acme], tmp_path, today, MEETING, progress=stop)
    with pytest.raises(NotFound):
        qbr.save_packs(db, [acme, 999], tmp_path, today, MEETING)
    with pytest.raises(Unavailable):
        qbr.save_packs(db, [acme], tmp_path / "none", today, MEETING)
    assert not [path for path in tmp_path.iterdir() if path.suffix in (".pdf", ".xlsx")]


def test_a_text_that_looks_like_a_formula_stays_text(
    db: Database, today: date, tmp_path: Path
) -> None:
    name = '=HYPERLINK("http://evil.example","x")'
    key = partners.add_partner(db, Partner(0, name), today)
    promises.save(db, Promise(0, key, Side.US, "=1+2", today, owner="@SUM(A1)"))
    _page, book = qbr.save_packs(db, [key], tmp_path, today, FOR_US).paths
    found = openpyxl.load_workbook(book)["Promises"]["B5"]
    assert (found.value, found.data_type, found.quotePrefix) == ("=1+2", "s", True)

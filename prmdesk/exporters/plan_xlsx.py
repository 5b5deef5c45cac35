"""The business plan of one partner as a workbook that both sides work in (R50-R54, C-ii)."""

import hashlib
import json
from dataclasses import asdict
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

from openpyxl.packaging.custom import StringProperty
from openpyxl.worksheet.worksheet import Worksheet

from prmdesk import __version__, words
from prmdesk.domain.figures import Attainment
from prmdesk.domain.onboarding import Side
from prmdesk.domain.plans import ClauseStatus, WholePlan, WorkStatus
from prmdesk.exporters.plan_sheets import Tables, add_tables
from prmdesk.exporters.plan_summary import PlanFacts, fill_summary
from prmdesk.exporters.xlsx_kit import Book, Value, quoted, text_height
from prmdesk.exporters.xlsx_table import Table
from prmdesk.i18n import LANGUAGES, _, language, speaking

SCHEMA = 1
"""The version of the workbook's layout, for reading it back."""

_COLUMNS = 96


def write_plan(path: Path, facts: PlanFacts, today: date) -> None:
    """Write the workbook, in the language spoken now; ``Unavailable`` when that fails."""
    plan_book(facts, today).save(path)


def plan_book(facts: PlanFacts, today: date) -> Book:
    """The workbook, in the language spoken now.

    Which plan it is stands in three places, as any one can be lost on the way: in the hidden ids
    and ``_meta``, in a defined name, and in a property of the document.
    """
    book = Book(facts.whole.plan.currency)
    readme, summary = book.sheet(_("Read me")), book.sheet(_("1 Summary"))
    tables = add_tables(book, facts.whole, facts.subtitle, today)
    fill_summary(book, summary, facts, tables)
    _fill_readme(book, readme, facts, today)
    _add_meta(book, facts, tables, today)
    book.workbook.active = 1
    return book


def _fill_readme(book: Book, sheet: Worksheet, facts: PlanFacts, today: date) -> None:
    sheet.column_dimensions["A"].hidden = True
    for letter, width in {"B": 30, "C": 30, "D": 46}.items():
        sheet.column_dimensions[letter].width = width
    sheet.page_setup.orientation = "portrait"
    book.heading(sheet, _("How to fill in this plan"), facts.subtitle)
    row = 4
    for text in _advice(facts):
        book.put(sheet, f"B{row}", text)
        sheet.merged_cells.add(f"B{row}:D{row}")
        sheet.row_dimensions[row].height = text_height(text, _COLUMNS)
        row += 1
    for style, text in (
        ("text fills", _("Yellow: for you to fill in.")),
        ("text", _("White: our proposal. Change it where you see it otherwise.")),
        ("text figure", _("Grey: computed. Leave these cells as they are.")),
    ):
        row += 1
        book.put(sheet, f"B{row}", "", style)
        book.put(sheet, f"C{row}", text)
        sheet.merged_cells.add(f"C{row}:D{row}")
    row = _put_words(book, sheet, row + 2)
    made = _("Made with prmdesk {version} on {day}.")
    text = made.format(version=__version__, day=today.isoformat())
    book.put(sheet, f"B{row + 2}", text, "label")


def _advice(facts: PlanFacts) -> tuple[str, ...]:
    us = facts.workspace.company or facts.workspace.owner or _("the sender")
    return (
        _("This is our common plan. Please fill in the yellow cells and send the file back."),
        _("“Us” is {us}, “Partner” is {partner}.").format(us=us, partner=facts.partner.name),
        _(
            "Insert, sort, move or delete rows as you like; there is room for more below each "
            "table. Column A is hidden: it tells us which row is which, so please leave it."
        ),
        _("Percentages such as a win rate are entered as plain numbers: 35 for 35 %."),
        _("An empty figure means unknown, not zero."),
    )


def _put_words(book: Book, sheet: Worksheet, row: int) -> int:
    """The words of the lists in every language, so that both sides can read them."""
    for letter, name in zip("BC", LANGUAGES.values(), strict=True):
        book.put(sheet, f"{letter}{row}", name, "heading text")
    for codes in (ClauseStatus, WorkStatus, Attainment, Side):
        for code in codes:
            row += 1
            for letter, spoken in zip("BC", LANGUAGES, strict=True):
                with speaking(spoken):
                    book.put(sheet, f"{letter}{row}", words.name(code), "text")
    return row


def _add_meta(book: Book, facts: PlanFacts, tables: Tables, today: date) -> None:
    plan = facts.whole.plan
    entries: dict[str, Value] = {
        "schema": SCHEMA,
        "plan": plan.id,
        "partner": plan.partner_id,
        "partner name": facts.partner.name,
        "fiscal year": plan.fiscal_year,
        "language": language(),
        "exported on": today.isoformat(),
        "base": _digest(facts.whole),
    }
    sheet = book.sheet("_meta")
    sheet.sheet_state = "hidden"
    for row, (key, value) in enumerate(entries.items(), start=1):
        book.put(sheet, f"A{row}", key)
        book.put(sheet, f"B{row}", value)
    for row, name in enumerate(Tables.__slots__, start=len(entries) + 1):
        table: Table = getattr(tables, name)
        book.put(sheet, f"A{row}", name)
        book.put(sheet, f"B{row}", table.sheet.title)
        book.put(sheet, f"C{row}", json.dumps(table.headings, ensure_ascii=False))
    book.name("prmdesk_plan", f"{quoted(sheet)}!$B$2")
    identity = json.dumps({key: entries[key] for key in ("schema", "plan", "partner", "base")})
    properties: Any = book.workbook
    properties.custom_doc_props.append(StringProperty(name="prmdesk", value=identity))


def _digest(whole: WholePlan) -> str:
    """A fingerprint of the plan as it is sent: tells whether ours moved on meanwhile."""

    def plain(value: object) -> str:
        return value.value if isinstance(value, StrEnum) else str(value)

    told = json.dumps(asdict(whole), default=plain, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()

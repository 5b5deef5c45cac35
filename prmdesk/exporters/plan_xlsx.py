"""The business plan of one partner as a workbook that both sides work in (R50-R54, C-ii)."""

import json
from datetime import date
from pathlib import Path
from typing import Any

from openpyxl.packaging.custom import StringProperty

from prmdesk.domain.plan_snapshot import digest
from prmdesk.exporters.plan_columns import Part, Tables
from prmdesk.exporters.plan_facts import PlanFacts
from prmdesk.exporters.plan_readme import fill_readme
from prmdesk.exporters.plan_sheets import add_marketing, add_rules, add_steps, add_trainings
from prmdesk.exporters.plan_summary import fill_summary
from prmdesk.exporters.plan_targets import add_targets
from prmdesk.exporters.plan_work_sheets import (
    add_accounts,
    add_actions,
    add_commitments,
    add_reviews,
    add_risks,
)
from prmdesk.exporters.xlsx_kit import Book, Value, clean, quoted
from prmdesk.i18n import _, language

SCHEMA = 2
"""The version of the workbook's layout, for reading it back."""


def write_plan(path: Path, facts: PlanFacts, today: date) -> None:
    """Write the workbook, in the language spoken now; ``Unavailable`` when that fails."""
    plan_book(facts, today).save(path)


def plan_book(facts: PlanFacts, today: date) -> Book:
    """The workbook, in the language spoken now.

    Which plan it is stands in three places, as any one can be lost on the way: in the hidden ids
    and ``_meta``, in a defined name, and in a property of the document.
    """
    book = Book(facts.whole.plan.currency, facts.subtitle)
    book.workbook.properties.title = clean(f"{_('Joint business plan')}: {facts.subtitle}")
    readme, summary = book.sheet(_("Read me")), book.sheet(_("1 Summary"))
    base = digest(facts.sent)
    tables = _add_tables(book, facts, base, today)
    headings = {name: table.headings for name, table in tables.items()}
    titles = {name: table.sheet.title for name, table in tables.items()}
    headings["plan"] = fill_summary(book, summary, facts, tables, today, base=base)
    titles["plan"] = summary.title
    fill_readme(book, readme, facts, today)
    _add_meta(book, facts, base, today, [(name, titles[name], headings[name]) for name in titles])
    book.workbook.active = 1
    return book


def _add_tables(book: Book, facts: PlanFacts, base: str, today: date) -> Tables:
    """The sheets 2 to 11, each under its title."""
    whole = facts.whole

    def part(name: str, title: str) -> Part:
        sheet = book.sheet(title)
        book.heading(sheet, title.partition(" ")[2], facts.subtitle)
        return Part(book, sheet, whole.plan, base, name)

    return {
        "rules": add_rules(part("rules", _("2 Rules")), whole.rules),
        "targets": add_targets(part("targets", _("3 Targets")), whole.targets),
        "trainings": add_trainings(part("trainings", _("4 Training")), whole.trainings),
        "steps": add_steps(part("steps", _("5 Onboarding")), whole, today),
        "marketing": add_marketing(part("marketing", _("6 Marketing")), whole.marketing),
        "accounts": add_accounts(part("accounts", _("7 Accounts")), whole.accounts),
        "commitments": add_commitments(part("commitments", _("8 Resources")), whole.commitments),
        "risks": add_risks(part("risks", _("9 Risks")), whole.risks),
        "promises": add_actions(
            part("promises", _("10 Actions")), whole.promises, whole.reviews, today
        ),
        "reviews": add_reviews(part("reviews", _("11 Reviews")), whole.reviews),
    }


def _add_meta(
    book: Book,
    facts: PlanFacts,
    base: str,
    today: date,
    tables: list[tuple[str, str, Any]],
) -> None:
    plan = facts.whole.plan
    entries: dict[str, Value] = {
        "schema": SCHEMA,
        "plan": plan.id,
        "partner": plan.partner_id,
        "partner name": facts.partner.name,
        "fiscal year": plan.fiscal_year,
        "language": language(),
        "exported on": today.isoformat(),
        "base": base,
    }
    sheet = book.sheet("_meta")
    sheet.sheet_state = "hidden"
    for row, (key, value) in enumerate(entries.items(), start=1):
        book.put(sheet, f"A{row}", key)
        book.put(sheet, f"B{row}", value)
    for row, (name, title, headings) in enumerate(tables, start=len(entries) + 1):
        book.put(sheet, f"A{row}", name)
        book.put(sheet, f"B{row}", title)
        book.put(sheet, f"C{row}", json.dumps(headings, ensure_ascii=False))
    book.name("prmdesk_plan", f"{quoted(sheet)}!$B$2")
    identity = json.dumps({key: entries[key] for key in ("schema", "plan", "partner", "base")})
    properties: Any = book.workbook
    properties.custom_doc_props.append(StringProperty(name="prmdesk", value=identity))

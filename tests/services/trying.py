"""Trying and doing an import of a sheet in memory."""

from collections.abc import Mapping
from datetime import date

from prmdesk.domain.lines import Query
from prmdesk.domain.partners import Partner
from prmdesk.importers.answers import Answers
from prmdesk.importers.grid import Grid
from prmdesk.services import importing, partners
from prmdesk.services.import_check import Decisions, DryRun
from prmdesk.services.importing import Report
from prmdesk.storage.database import Database


def tried(
    db: Database,
    sheet: Grid,
    answers: Answers | None = None,
    decisions: Decisions | None = None,
) -> DryRun:
    table = importing.understand(db, sheet)
    return importing.dry_run(db, importing.preview(db, table, answers or Answers()), decisions)


def imported(
    db: Database,
    sheet: Grid,
    today: date,
    answers: Answers | None = None,
    decisions: Decisions | None = None,
) -> Report:
    return importing.apply(db, tried(db, sheet, answers, decisions), today, "list.xlsx")


def by_name(db: Database) -> Mapping[str, Partner]:
    ids = partners.ids(db, Query(), date(2026, 1, 1))
    return {found.name: found for found in (partners.partner(db, key) for key in ids)}

"""An import told to another program: `prmdesk import --json`, with and without a window."""

import time
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from prmdesk.errors import Unreadable
from prmdesk.i18n import _, ngettext
from prmdesk.importers.answers import Answers
from prmdesk.importers.fields import Kind, field
from prmdesk.importers.grid import Book
from prmdesk.importers.preview import Preview
from prmdesk.importers.profile import Look
from prmdesk.importers.questions import Question, sentence
from prmdesk.importers.refusals import WARNINGS
from prmdesk.importers.table import Table
from prmdesk.services import importing
from prmdesk.services.import_check import DryRun, Status
from prmdesk.storage.database import Database

DONE, REFUSED, ASKS = 0, 1, 3
"""The exit codes: imported (or could be), refused, an answer is needed first."""

_COUNTED = (Status.NEW, Status.UPDATE, Status.UNCHANGED, Status.MAYBE, Status.PROBLEM)


def import_file(
    db: Database, path: Path, today: date, answers: Answers | None = None, *, write: bool
) -> tuple[dict[str, Any], int]:
    """Import ``path``, or only try to; what happened as JSON, and the exit code.

    Nothing is written while a needed question is open, nor what may be a duplicate.
    """
    began = time.monotonic()
    try:
        book = importing.read(db, path)
    except Unreadable as error:
        return _refused(path, str(error), time.monotonic() - began), REFUSED
    sheet = importing.likely_sheet(book)
    table = importing.understand(db, book.grids[sheet])
    run = importing.dry_run(db, importing.preview(db, table, answers or Answers()))
    asks = any(question.is_needed for question in run.preview.questions) or not is_list(run.preview)
    if write and not asks:
        importing.apply(db, run, today, path.name)
    told = as_json(path, book, run, time.monotonic() - began)
    return told, ASKS if asks else DONE


def as_json(path: Path, book: Book, run: DryRun, seconds: float) -> dict[str, Any]:
    """A dry run as plain data. Rows and columns count from 0, as in the file."""
    preview = run.preview
    table = preview.table
    layout = table.layout
    return {
        "file": str(path),
        "kind": "partner-list" if is_list(preview) else "not-a-partner-list",
        "refused": None,
        "encoding": book.encoding or None,
        "delimiter": book.delimiter or None,
        "sheet": table.grid.name,
        "header_row_index": layout.header[-1] if layout.header else None,
        "data_rows": len(layout.rows),
        "mapping": _mapping(preview),
        "confidence": _confidence(table),
        "questions": [_question(one, table) for one in preview.questions],
        "records": list(preview.row_values()),
        "counts": _counts(run),
        "skipped": [{"row": row, "reason": why} for row, why in importing.skipped(run)],
        "warnings": _warnings(book, run),
        "seconds": round(seconds, 3),
    }


def is_list(preview: Preview) -> bool:
    """Whether the sheet is a list of partners at all: it names companies, and says so."""
    table = preview.table
    column = preview.column_of("partner_name")
    if column is None:
        return False
    if column in preview.answers.fields:
        return True
    guess = next(one for one in table.guesses if one.column == column)
    profile = next(one.profile for one in table.columns if one.index == column)
    return guess.confidence >= 0.5 or profile.share(Look.COMPANY) >= 0.3


def _refused(path: Path, why: str, seconds: float) -> dict[str, Any]:
    return {
        "file": str(path), "kind": "not-a-partner-list", "refused": why, "encoding": None,
        "delimiter": None, "sheet": None, "header_row_index": None, "data_rows": 0,
        "mapping": {}, "confidence": {}, "questions": [], "records": [],
        "counts": dict.fromkeys([*_COUNTED, "skipped"], 0), "skipped": [], "warnings": [],
        "seconds": round(seconds, 3),
    }  # fmt: skip


def _mapping(preview: Preview) -> dict[str, list[int]]:
    """Field -> its columns; those that are read but not imported (row numbers) included."""
    found: dict[str, list[int]] = {}
    for guess in preview.table.guesses:
        name = preview.answers.fields.get(guess.column, guess.field)
        kept = preview.mapping.get(guess.column, "")
        if name and (name == kept or field(name).kind is Kind.NOTHING):
            found.setdefault(name, []).append(guess.column)
    return found


def _confidence(table: Table) -> dict[str, float]:
    found: dict[str, float] = {}
    for guess in table.guesses:
        if guess.field:
            found[guess.field] = max(found.get(guess.field, 0), guess.confidence)
    return found


def _question(question: Question, table: Table) -> dict[str, Any]:
    heading = next(one.heading for one in table.columns if one.index == question.column)
    return {
        "about": question.about,
        "column": question.column,
        "heading": heading,
        "field": question.field,
        "word": question.word,
        "count": question.count,
        "choices": list(question.choices),
        "likely": question.likely,
        "needed": question.is_needed,
        "text": sentence(question, heading),
    }


def _counts(run: DryRun) -> Mapping[str, int]:
    counts = run.counts()
    skipped = len(run.preview.skipped)
    return {**{str(status): counts[status] for status in _COUNTED}, "skipped": skipped}


def _warnings(book: Book, run: DryRun) -> list[str]:
    found = [_(WARNINGS[code]) for code in book.warnings]
    left_out = sum(len(entry.record.notes) for entry in run.entries)
    if left_out:
        text = ngettext(
            "{n} cell was not understood and is left out.",
            "{n} cells were not understood and are left out.",
            left_out,
        )
        found.append(text.format(n=left_out))
    return found

"""An import told to another program: `prmdesk import --json`, with and without a window."""

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from prmdesk.domain.merging import Policy
from prmdesk.errors import Unreadable
from prmdesk.i18n import ngettext
from prmdesk.importers.answers import Answers
from prmdesk.importers.fields import FIELDS, Kind, is_custom
from prmdesk.importers.fields import field as field_named
from prmdesk.importers.grid import Book
from prmdesk.importers.preview import Preview
from prmdesk.importers.questions import Question, sentence
from prmdesk.importers.refusals import warnings_of
from prmdesk.importers.table import Table
from prmdesk.services import importing, presets
from prmdesk.services.import_check import Decisions, DryRun, Status
from prmdesk.services.presets import Recalled
from prmdesk.storage.database import Database

DONE, REFUSED, ASKS = 0, 1, 3
"""The exit codes: imported (or could be), refused, an answer is needed first."""

AUTO = "auto"
"""The matching to use: the one that is remembered for the layout of the sheet."""

_COUNTED = (Status.NEW, Status.UPDATE, Status.UNCHANGED, Status.MAYBE, Status.PROBLEM)


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a script says about an import besides its answers.

    ``matching`` is the name of a remembered one, or auto: the one that fits, if any does.
    ``save_as`` is the name to remember this one under. ``policy`` None: as remembered, or usual.
    """

    matching: str = ""
    save_as: str = ""
    policy: Policy | None = None
    policies: Mapping[str, Policy] = field(default_factory=dict)

    @classmethod
    def from_json(cls, data: Mapping[str, Any], matching: str, save_as: str) -> "Wishes":
        """``policy`` and ``policies`` (by field) of a file of answers.

        ``ValueError`` where something is not one of its choices.
        """
        policies = {str(name): Policy(one) for name, one in data.get("policies", {}).items()}
        if unknown := [name for name in policies if not (name in FIELDS or is_custom(name))]:
            raise ValueError(unknown)
        policy = Policy(data["policy"]) if "policy" in data else None
        return cls(matching, save_as, policy, policies)


def import_file(
    db: Database, path: Path, today: date, answers: Answers | None = None,
    wishes: Wishes | None = None, *, write: bool,
) -> tuple[dict[str, Any], int]:  # fmt: skip
    """Import ``path``, or only try to; what happened as JSON, and the exit code.

    Nothing is written while a needed question is open, nor what may be a duplicate. ``NotFound``
    when there is no matching of the name wished for.
    """
    wishes = wishes or Wishes()
    began = time.monotonic()
    try:
        book = importing.read(db, path)
    except Unreadable as error:
        return _refused(path, str(error), time.monotonic() - began), REFUSED
    sheet = importing.likely_sheet(book)
    table = importing.understand(db, book.grids[sheet])
    recalled = _recalled(db, table, wishes.matching)
    answers, decisions = _decided(answers or Answers(), wishes, recalled)
    run = importing.dry_run(db, importing.preview(db, table, answers), decisions)
    is_partners = run.preview.subject.is_partners
    asks = not is_partners or any(question.is_needed for question in run.preview.questions)
    if write and not asks:
        importing.apply(db, run, today, path.name, fingerprint=book.fingerprint)
        if wishes.save_as:
            presets.save(db, wishes.save_as, table, answers, decisions, today)
    told = as_json(path, book, run, time.monotonic() - began)
    if wishes.matching:
        told["warnings"].append(presets.in_words(recalled))
    return told, ASKS if asks else DONE


def _recalled(db: Database, table: Table, matching: str) -> Recalled | None:
    if matching == AUTO:
        return presets.recall(db, table)
    return presets.use(table, presets.named(db, matching)) if matching else None


def _decided(
    answers: Answers, wishes: Wishes, recalled: Recalled | None
) -> tuple[Answers, Decisions]:
    """What the script says goes before what is remembered."""
    known = recalled.decisions if recalled else Decisions()
    policies = {**known.policies, **wishes.policies}
    decisions = Decisions(wishes.policy or known.policy, policies)
    return answers.over(recalled.answers) if recalled else answers, decisions


def as_json(path: Path, book: Book, run: DryRun, seconds: float) -> dict[str, Any]:
    """A dry run as plain data. Rows and columns count from 0, as in the file."""
    preview = run.preview
    table = preview.table
    layout = table.layout
    return {
        "file": str(path),
        "kind": "partner-list" if preview.subject.is_partners else "not-a-partner-list",
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
        if name and (name == kept or field_named(name).kind is Kind.NOTHING):
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
    found = warnings_of(book)
    if not run.preview.subject.is_partners:
        found.insert(0, run.preview.subject.reason)
    left_out = sum(len(entry.record.notes) for entry in run.entries)
    if left_out:
        text = ngettext(
            "{n} cell was not understood and is left out.",
            "{n} cells were not understood and are left out.",
            left_out,
        )
        found.append(text.format(n=left_out))
    return found

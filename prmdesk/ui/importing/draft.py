"""The import as far as it has come: what was read, what it means, what the user decided."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from prmdesk.domain.imports import Preset
from prmdesk.domain.merging import Policy
from prmdesk.importers.answers import Answers
from prmdesk.importers.grid import Book, Grid
from prmdesk.importers.preview import Preview
from prmdesk.importers.questions import Question
from prmdesk.importers.subject import subject
from prmdesk.importers.table import Table
from prmdesk.services import importing, presets
from prmdesk.services.import_check import Decisions, DryRun, Twin
from prmdesk.services.importing import Report
from prmdesk.services.presets import Recalled
from prmdesk.ui.desk import Desk
from prmdesk.ui.importing.matching import Matching


class Draft(Matching):
    """Steps read it and tell it the user's word; it finds out the rest in the worker.

    No answer is lost by going back; another file or sheet begins anew, or as its layout was
    matched before. ``doubt`` says why the sheet is hardly a list of partners at all.
    """

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self.path: Path | None = None
        self.book: Book | None = None
        self.sheet = 0
        self.doubt = ""
        self.report: Report | None = None

    # The file

    def take_file(self, path: Path, encoding: str = "", delimiter: str = "") -> None:
        """Read ``path``; an encoding or separator of the user's choice wins."""
        self.path, self.name, self.table = path, path.name, None
        self._work(
            importing.read, path, encoding=encoding, delimiter=delimiter, done=self._read
        )  # fmt: skip

    def take_text(self, text: str, name: str) -> None:
        """Read a block copied from a spreadsheet."""
        self.path, self.name, self.table = None, name, None
        self._work(importing.read_pasted, text, done=self._read)

    def _read(self, book: Book) -> None:
        self.book = book
        self._work(_likely_sheet, book, done=self.choose_sheet)

    def choose_sheet(self, sheet: int) -> None:
        """Import another sheet of the book."""
        self.sheet = sheet
        self.choose_header(None)

    def choose_header(self, header: int | None) -> None:
        """Take ``header`` (0-based, -1 for none) as the row of headings; None: find it."""
        self.run = self.recalled = self.kept = None
        self.answers, self.decisions = Answers(), Decisions()
        self._work(_understood, self.grid, header, done=self._understood)

    @property
    def grid(self) -> Grid:
        """The sheet being imported."""
        assert self.book is not None
        return self.book.grids[self.sheet]

    def _understood(self, found: tuple[Table, Recalled | None, str]) -> None:
        self.table, recalled, self.doubt = found
        self._match(recalled)

    def insist(self) -> None:
        """The sheet is a list of partners, whatever it looks like."""
        self.doubt = ""
        self.told.emit()

    # Values

    def ask_values(self) -> None:
        """Find out what is to be asked about the values, whatever was answered before."""
        only_fields = Answers(fields=self.answers.fields, corrections=self.answers.corrections)
        self._work(_questions, self.table, only_fields, done=self._asked)

    def _asked(self, questions: tuple[Question, ...]) -> None:
        self.asked = tuple(one for one in questions if one.about != "column")

    # The check

    def check(self) -> None:
        """Find out what would be written."""
        self._work(_checked, self.table, self.answers, self.decisions, done=self._checked)

    def correct(self, row: int, column: int, text: str) -> None:
        """Let a cell say ``text``, and check again."""
        self._answer(corrections={**self.answers.corrections, (row, column): text})
        self.check()

    def choose_policy(self, policy: Policy) -> None:
        """What updates may do, and check again."""
        self._decide(policy=policy)

    def choose_field_policy(self, name: str, policy: Policy | None) -> None:
        """What updates may do to the field ``name``, None: as usual; and check again."""
        others = {key: one for key, one in self.decisions.policies.items() if key != name}
        self._decide(policies=others | ({name: policy} if policy else {}))

    def is_same(self, row: int, twin: Twin) -> None:
        """The record at ``row`` is ``twin``."""
        self._decide_rows([row], same={**self.decisions.same, row: twin})

    def is_new(self, row: int) -> None:
        """The record at ``row`` is nobody known."""
        self._decide_rows([row], new=self.decisions.new | {row})

    def leave_out(self, row: int) -> None:
        """The record at ``row`` is not imported."""
        self._decide_rows([row], left_out=self.decisions.left_out | {row})

    def take_in(self, rows: Sequence[int]) -> None:
        """Take back what was decided about the records at ``rows``."""
        self._decide_rows(rows)

    def _decide_rows(self, rows: Sequence[int], **values: Any) -> None:
        decided = self.decisions
        same = {row: twin for row, twin in decided.same.items() if row not in rows}
        new, left_out = decided.new.difference(rows), decided.left_out.difference(rows)
        self._decide(**{"same": same, "new": new, "left_out": left_out} | values)

    def _decide(self, **values: Any) -> None:
        self.decisions = replace(self.decisions, **values)
        if self.run is not None:
            preview = self.run.preview
            self._work(importing.dry_run, preview, self.decisions, done=self._checked)

    def _checked(self, run: DryRun) -> None:
        self.run = run

    # Writing

    def write(self) -> None:
        """Write what the check found; ``told`` tells when it is done."""
        preset = self.recalled.preset if self.recalled else None
        assert self.book is not None
        self._work(
            _imported, self.run, self.decisions, self.desk.today(),
            (self.name, self.book.fingerprint), preset, done=self._written, writes=True,
        )  # fmt: skip

    def _written(self, done: tuple[Report, Preset | None]) -> None:
        self.report, self.kept = done


def _likely_sheet(_db: object, book: Book, *, progress: Callable[[int, int], object]) -> int:
    return importing.likely_sheet(book)


def _understood(
    db: Any, grid: Grid, header: int | None, *, progress: Callable[[int, int], object]
) -> tuple[Table, Recalled | None, str]:
    table = importing.understand(db, grid, header, progress=progress)
    recalled, found = presets.recall(db, table), subject(table)
    return table, recalled, "" if recalled or found.is_partners else found.reason


def _questions(
    db: Any, table: Table, answers: Answers, *, progress: Callable[[int, int], object]
) -> tuple[Question, ...]:
    return Preview(table, answers, progress).questions


def _checked(
    db: Any, table: Table, answers: Answers, decisions: Decisions,
    *, progress: Callable[[int, int], object],
) -> DryRun:  # fmt: skip
    preview = importing.preview(db, table, answers, progress=progress)
    return importing.dry_run(db, preview, decisions, progress=progress)


def _imported(
    db: Any, run: DryRun, decisions: Decisions, today: date, file: tuple[str, str],
    preset: Preset | None, *, progress: Callable[[int, int], object],
) -> tuple[Report, Preset | None]:  # fmt: skip
    """Write ``run``; ``file`` is its name and fingerprint."""
    source, fingerprint = file
    ready, kept = presets.remember(db, run, decisions, today, source, preset)
    report = importing.apply(
        db, ready, today, source, fingerprint=fingerprint, progress=progress
    )  # fmt: skip
    return report, kept

"""The import as far as it has come: what was read, what it means, what the user decided."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from prmdesk.domain.merging import Policy
from prmdesk.domain.values import Decimals, Order, Scale
from prmdesk.importers.answers import Answers
from prmdesk.importers.fields import field
from prmdesk.importers.grid import Book, Grid
from prmdesk.importers.preview import Preview
from prmdesk.importers.questions import Question
from prmdesk.importers.spelling import level
from prmdesk.importers.table import Table
from prmdesk.services import importing
from prmdesk.services.import_check import Decisions, DryRun, Twin
from prmdesk.services.importing import Report
from prmdesk.ui.desk import Desk
from prmdesk.ui.importing.work import Work


class Draft(Work):
    """Steps read it and tell it the user's word; it finds out the rest in the worker.

    No answer is lost by going back; another file or sheet begins anew.
    """

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self.path: Path | None = None
        self.name = ""
        self.book: Book | None = None
        self.sheet = 0
        self.table: Table | None = None
        self.answers = Answers()
        self.decisions = Decisions()
        self.asked: tuple[Question, ...] = ()
        self.run: DryRun | None = None
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
        self.answers, self.decisions, self.run = Answers(), Decisions(), None
        self._work(importing.understand, self.grid, header, done=self._understood)

    @property
    def grid(self) -> Grid:
        """The sheet being imported."""
        assert self.book is not None
        return self.book.grids[self.sheet]

    def _understood(self, table: Table) -> None:
        self.table = table

    # Columns

    def field_of(self, column: int) -> str:
        """Where ``column`` goes now: by the user's word, else by our guess."""
        assert self.table is not None
        if column in self.answers.fields:
            return self.answers.fields[column]
        guess = next(one for one in self.table.guesses if one.column == column)
        is_taken = guess.field in self.answers.fields.values()
        return "" if guess.field and is_taken and not field(guess.field).many else guess.field

    def open_columns(self) -> list[int]:
        """The columns that the user must still decide."""
        assert self.table is not None
        return [
            one.column
            for one in self.table.guesses
            if one.choices and one.column not in self.answers.fields
        ]

    def answer_field(self, column: int, name: str) -> None:
        """Let ``column`` go to the field ``name``, empty to skip it."""
        self._answer(fields={**self.answers.fields, column: name})

    def accept_guesses(self) -> None:
        """Take our suggestion for every column still open."""
        likely = {column: self.field_of(column) for column in self.open_columns()}
        self._answer(fields={**self.answers.fields, **likely})

    # Values

    def ask_values(self) -> None:
        """Find out what is to be asked about the values, whatever was answered before."""
        only_fields = Answers(fields=self.answers.fields, corrections=self.answers.corrections)
        self._work(_questions, self.table, only_fields, done=self._asked)

    def _asked(self, questions: tuple[Question, ...]) -> None:
        self.asked = tuple(one for one in questions if one.about != "column")

    def answer_word(self, name: str, word: str, code: str | None) -> None:
        """Let ``word`` in the field ``name`` mean ``code``, empty for nothing; None: undecided."""
        known = dict(self.answers.words.get(name, {}))
        known.pop(level(word), None)
        if code is not None:
            known[level(word)] = code
        self._answer(words={**self.answers.words, name: known})

    def answer_order(self, column: int, order: Order) -> None:
        """Decide what 03/04 means in ``column``."""
        self._answer(orders={**self.answers.orders, column: order})

    def answer_decimals(self, column: int, decimals: Decimals) -> None:
        """Decide what 1.234 means in ``column``."""
        self._answer(decimals={**self.answers.decimals, column: decimals})

    def answer_scale(self, column: int, scale: Scale) -> None:
        """Decide on which scale the values of ``column`` are."""
        self._answer(scales={**self.answers.scales, column: scale})

    def open_values(self) -> list[Question]:
        """The needed questions about values that have no answer yet."""
        answered: dict[str, Mapping[int, Any]] = {
            "order": self.answers.orders,
            "decimals": self.answers.decimals,
        }
        return [
            one for one in self.asked
            if one.is_needed and one.column not in answered.get(one.about, {})
        ]  # fmt: skip

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
        today = self.desk.today()
        self._work(
            importing.apply, self.run, today, self.name, done=self._written, writes=True
        )  # fmt: skip

    def _written(self, report: Report) -> None:
        self.report = report

    def _answer(self, **values: Any) -> None:
        self.answers = replace(self.answers, **values)
        self.told.emit()


def _likely_sheet(_db: object, book: Book, *, progress: Callable[[int, int], object]) -> int:
    return importing.likely_sheet(book)


def _questions(
    db: Any, table: Table, answers: Answers, *, progress: Callable[[int, int], object]
) -> tuple[Question, ...]:
    return Preview(table, answers).questions


def _checked(
    db: Any, table: Table, answers: Answers, decisions: Decisions,
    *, progress: Callable[[int, int], object],
) -> DryRun:  # fmt: skip
    preview = importing.preview(db, table, answers, progress=progress)
    return importing.dry_run(db, preview, decisions, progress=progress)

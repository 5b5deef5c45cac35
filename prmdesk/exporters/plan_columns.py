"""What the sheets of a plan workbook share: columns by field, rows by value, words in colour."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from openpyxl.worksheet.worksheet import Worksheet

from prmdesk import words
from prmdesk.domain.figures import AT_RISK_FROM, Attainment
from prmdesk.domain.plan_snapshot import KINDS
from prmdesk.domain.plans import SCALES, Plan, Row, WorkStatus, is_locked
from prmdesk.domain.promises import Promise
from prmdesk.exporters.plan_notes import note
from prmdesk.exporters.xlsx_kit import Book, Value, literal
from prmdesk.exporters.xlsx_looks import GOOD, LATE, MUTED, WARNING, Kind
from prmdesk.exporters.xlsx_table import Column, Fixed, Table, Told, add_table

SPARE = 5
"""Empty rows at the end of each table, ready to be filled by the partner."""

Cells = dict[str, Value | Fixed | Told]
PlanRow = tuple[int | None, Cells]
Tables = Mapping[str, Table]
"""The tables of a plan by their names in ``domain.plan_snapshot.KINDS``."""


@dataclass(frozen=True, slots=True)
class Part:
    """One sheet of a plan's workbook in the making, with the table ``name`` on it."""

    book: Book
    sheet: Worksheet
    plan: Plan
    base: str
    name: str

    @property
    def kind(self) -> type[Any]:
        """What a row of its table is."""
        return KINDS[self.name]

    def column(
        self,
        key: str,
        kind: Kind = Kind.TEXT,
        width: float = 12,
        *,
        fills: bool = False,
        codes: Sequence[StrEnum] | type[StrEnum] = (),
        formula: str = "",
    ) -> Column:
        """The column of a field or figure ``key`` under its usual heading, with its note.

        It is for the partner to fill (``fills``) unless the plan is agreed and keeps it.
        """
        return Column(
            key,
            words.field(key, self.name),
            kind,
            width,
            fills and not is_locked(self.plan, self.kind, key),
            tuple(words.name(code) for code in codes),
            formula,
            SCALES.get(key),
            note(self.name, key),
        )

    def table(self, columns: Sequence[Column], rows: Sequence[PlanRow], *, top: int = 4) -> Table:
        """The table itself, with room below for what the partner adds where that is possible."""
        spare = 0 if is_locked(self.plan, self.kind) else SPARE
        more: list[PlanRow] = [(None, {})] * spare
        whose = marker(self.plan, self.name, self.base)
        return add_table(self.book, self.sheet, columns, [*rows, *more], top=top, marker=whose)


def marker(plan: Plan, name: str, base: str) -> str:
    """What stands above the hidden ids of a table: which plan's, and as of which sending (D4)."""
    return f"prmdesk {plan.id} {name} {base[:12]}"


def cells(row: Row | Promise) -> Cells:
    """The fields of ``row``; codes become the words that people read."""
    return {
        key: words.name(value) if isinstance(value, StrEnum) else value
        for key, value in asdict(row).items()
    }


def is_word(key: str, code: StrEnum) -> str:
    """The test in a formula whether a cell of its row says ``code``."""
    return f"{{{key}}}={literal(words.name(code))}"


def attainment_inks() -> dict[str, str]:
    """The words for attainment with their colours."""
    inks = {
        Attainment.ON_TRACK: GOOD,
        Attainment.AT_RISK: WARNING,
        Attainment.OFF_TRACK: LATE,
        Attainment.NO_DATA: MUTED,
    }
    return {words.name(code): ink for code, ink in inks.items()}


def attainment_formula(share: str) -> str:
    """The word for the share in a cell, by the thresholds of ``domain.figures.status``."""
    names = [literal(words.name(code)) for code in Attainment]
    return (
        f'IF({share}="",{names[0]},IF({share}>=1,{names[1]},'
        f"IF({share}>={AT_RISK_FROM},{names[2]},{names[3]})))"
    )


def work_inks() -> dict[str, str]:
    """The words for how far work has come, with their colours."""
    inks = {WorkStatus.DONE: GOOD, WorkStatus.RUNNING: WARNING, WorkStatus.CANCELLED: MUTED}
    return {words.name(code): ink for code, ink in inks.items()}

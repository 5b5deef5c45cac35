"""What the tables of a plan workbook share: columns by field, rows by value, words in colour."""

from dataclasses import asdict
from enum import StrEnum

from prmdesk import words
from prmdesk.domain.figures import AT_RISK_FROM, Attainment
from prmdesk.domain.plans import Row, WorkStatus
from prmdesk.exporters.xlsx_kit import GOOD, LATE, MUTED, WARNING, Kind, Value, literal
from prmdesk.exporters.xlsx_table import Column, Fixed

SPARE = 5
"""Empty rows at the end of each table, ready to be filled by the partner."""

Cells = dict[str, Value | Fixed]


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


def column(
    key: str,
    kind: Kind = Kind.TEXT,
    width: float = 12,
    *,
    fills: bool = False,
    codes: type[StrEnum] | None = None,
    formula: str = "",
) -> Column:
    """The column of a plan's field or figure ``key``, under its usual heading."""
    listed = tuple(words.name(code) for code in codes) if codes else ()
    return Column(key, words.field(key), kind, width, fills, listed, formula)


def cells(row: Row) -> Cells:
    """The fields of ``row``; codes become the words that people read."""
    return {
        key: words.name(value) if isinstance(value, StrEnum) else value
        for key, value in asdict(row).items()
    }


def with_spares(rows: list[tuple[int | None, Cells]]) -> list[tuple[int | None, Cells]]:
    """``rows``, and some to be filled below them."""
    return rows + [(None, {})] * SPARE


def work_inks() -> dict[str, str]:
    """The words for how far work has come, with their colours."""
    inks = {WorkStatus.DONE: GOOD, WorkStatus.RUNNING: WARNING, WorkStatus.CANCELLED: MUTED}
    return {words.name(code): ink for code, ink in inks.items()}

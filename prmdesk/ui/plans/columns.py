"""The columns of a plan's grids: what each shows, how it is entered, what it may hold."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from prmdesk import words
from prmdesk.domain.dates import read_day
from prmdesk.domain.figures import (
    Attainment,
    cost_per_lead,
    next_due,
    return_on_spent,
    target_figures,
)
from prmdesk.domain.plans import (
    NAMED_BY,
    ClauseStatus,
    Marketing,
    Row,
    Rule,
    Target,
    Training,
    WorkStatus,
)
from prmdesk.i18n import N_, _
from prmdesk.ui.kit.dates import shown
from prmdesk.ui.kit.numbers import number_text, read_number


class Kind(StrEnum):
    """What a cell holds: it decides the editor, the alignment and how text is read."""

    TEXT = "text"
    LONG = "long"
    CODE = "code"
    WHOLE = "whole"
    NUMBER = "number"
    DAY = "day"
    FIGURE = "figure"


Work = Callable[[Any, int], Any]
"""The value of a figure from its row and the quarter reported last."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: the field of its row (or a figure ``work`` computes), and its width at 100 %."""

    key: str
    kind: Kind = Kind.TEXT
    width: int = 110
    codes: type[StrEnum] | None = None
    work: Work | None = None
    heading: str = ""

    @property
    def title(self) -> str:
        """What stands over the column."""
        return _(self.heading) if self.heading else words.field(self.key)


def _figures(key: str) -> Work:
    return lambda row, quarter: getattr(target_figures(row, quarter), key)


def _constant(text: str) -> Work:
    return lambda _row, _quarter: text


def _quarters(side: str) -> tuple[Column, ...]:
    return tuple(Column(f"{side}_q{n}", Kind.NUMBER, 76, heading=f"Q{n}") for n in (1, 2, 3, 4))


def _figure(key: str, width: int, work: Work, heading: str = "") -> Column:
    return Column(key, Kind.FIGURE, width, work=work, heading=heading)


_KPI = Column("kpi", width=140)
_SHARE = _figure("of_ytd", 78, _figures("of_ytd"), N_("Of target"))
_WORD = _figure("attainment", 104, _figures("status"))
_TOPIC, _TRAINER = Column("topic", width=160), Column("trainer", width=96)
_ACTIVITY, _AUDIENCE = Column("activity", width=130), Column("audience", width=80)
_SPENT, _STATUS = Column("spent", Kind.NUMBER, 70), Column("status", Kind.CODE, 98, WorkStatus)

LINES: dict[type[Row], tuple[tuple[Column, ...], ...]] = {
    Rule: (
        (
            Column("clause", width=216),
            Column("text", Kind.LONG, 260),
            Column("owner", width=110),
            Column("status", Kind.CODE, 116, ClauseStatus),
            Column("agreed_on", Kind.DAY, 106),
        ),
    ),
    Target: (
        (
            _KPI,
            _figure("target", 58, _constant(N_("Target"))),
            *_quarters("target"),
            _figure("ytd_target", 90, _figures("ytd_target"), N_("To date")),
            Column("annual", Kind.NUMBER, 88),
            _SHARE,
            _WORD,
        ),
        (
            _KPI,
            _figure("actual", 58, _constant(N_("Actual"))),
            *_quarters("actual"),
            _figure("ytd_actual", 90, _figures("ytd_actual"), N_("To date")),
            _figure("of_year", 88, _figures("of_year"), N_("Of year")),
            _SHARE,
            _WORD,
        ),
    ),
    Training: (
        (
            _TOPIC,
            Column("audience", width=110),
            Column("heads_needed", Kind.WHOLE, 100),
            Column("planned_on", Kind.DAY, 106),
            Column("refresh_months", Kind.WHOLE, 132),
            _TRAINER,
            _STATUS,
        ),
        (
            _TOPIC,
            Column("mode", width=110),
            Column("heads_trained", Kind.WHOLE, 100),
            Column("done_on", Kind.DAY, 106),
            _figure("next_due", 132, lambda row, _quarter: next_due(row)),
            _TRAINER,
            _STATUS,
        ),
    ),
    Marketing: (
        (
            _ACTIVITY,
            _AUDIENCE,
            Column("starts_on", Kind.DAY, 100),
            Column("budget_us", Kind.NUMBER, 106),
            _SPENT,
            Column("leads_target", Kind.WHOLE, 88),
            Column("pipeline", Kind.NUMBER, 80),
            _figure("cost_per_lead", 92, lambda row, _quarter: cost_per_lead(row)),
            _STATUS,
        ),
        (
            _ACTIVITY,
            _AUDIENCE,
            Column("ends_on", Kind.DAY, 100),
            Column("budget_partner", Kind.NUMBER, 106),
            _SPENT,
            Column("leads_actual", Kind.WHOLE, 88),
            Column("won", Kind.NUMBER, 80),
            _figure("return_on_spent", 92, lambda row, _quarter: return_on_spent(row)),
            _STATUS,
        ),
    ),
}
"""For each kind of row, the columns of the line of cells that it takes, or of its two lines.

A column that stands in both lines is one cell over both.
"""

_SHARES = frozenset({"of_ytd", "of_year", "return_on_spent"})


def is_name(column: Column, row_kind: type[Row]) -> bool:
    """Whether the column says what a row is."""
    return column.key == NAMED_BY[row_kind]


def value(column: Column, row: Row, quarter: int) -> Any:
    """What a cell holds."""
    return column.work(row, quarter) if column.work else getattr(row, column.key)


def text(column: Column, row: Row, quarter: int) -> str:
    """What a cell shows."""
    found = value(column, row, quarter)
    if column.key == "clause":
        return words.clause(found)
    if column.key in ("target", "actual"):
        return _(str(found))
    if column.key in _SHARES and found is not None:
        return f"{round(found * 100)} %"
    if column.key == "cost_per_lead" and found is not None:
        return number_text(round(found, 2))
    return shown_value(found)


def shown_value(found: Any) -> str:
    """A value as it is shown: names for codes, short days, grouped numbers, nothing for none."""
    if isinstance(found, StrEnum):
        return words.name(found)
    if isinstance(found, date):
        return shown(found)
    if isinstance(found, Decimal):
        return number_text(found)
    return f"{found:,}" if isinstance(found, int) else found or ""


def entered(column: Column, row: Row) -> str:
    """What an input for the cell starts with."""
    found = getattr(row, column.key)
    if isinstance(found, Decimal):
        return number_text(found, grouped=False)
    if column.key == "clause":
        return words.clause(found)
    return shown_value(found) if isinstance(found, date) else str("" if found is None else found)


def read(column: Column, text: str, today: date) -> Any:
    """What ``text`` means in a cell; ``ValueError`` when it means nothing there."""
    text = text.strip()
    match column.kind:
        case Kind.NUMBER:
            return read_number(text)
        case Kind.WHOLE:
            number = read_number(text)
            if number is not None and number != number.to_integral_value():
                raise ValueError(text)
            return None if number is None else int(number)
        case Kind.DAY:
            return read_day(text, today)
        case Kind.CODE:
            return _read_code(column, text)
    return text


def _read_code(column: Column, text: str) -> StrEnum:
    assert column.codes is not None
    for code in column.codes:
        if text.casefold() in (words.name(code).casefold(), code.value):
            return code
    raise ValueError(text)


def why_not(column: Column) -> str:
    """What to write instead of something that cannot be read."""
    match column.kind:
        case Kind.DAY:
            return _("This is no day. Try 2026-03-25, 25.3, +7 or fri.")
        case Kind.WHOLE:
            return _("Write a whole number.")
        case Kind.CODE:
            return _("Choose one of the list.")
    return _("This is no number. Write 1234.50 or 1,234.50.")


def blank(column: Column) -> Any:
    """What a cleared cell holds."""
    return "" if column.kind in (Kind.TEXT, Kind.LONG) else None


def hint(column: Column, row: Row) -> str:
    """What an empty cell asks for."""
    is_text = isinstance(row, Rule) and column.key == "text"
    return words.clause_hint(row.clause) if is_text and isinstance(row, Rule) else ""


def attainment(column: Column, row: Row, quarter: int) -> Attainment | None:
    """The attainment that a cell tells, None for other cells."""
    found = value(column, row, quarter) if column.key == "attainment" else None
    return found if isinstance(found, Attainment) else None

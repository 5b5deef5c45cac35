"""The columns of the grid of resources: what a cell holds, how it reads, what typing it means."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from prmdesk.domain.resource_board import Cell, State
from prmdesk.domain.resources import Measure, Pool
from prmdesk.i18n import N_, _
from prmdesk.ui.kit import dates
from prmdesk.words.resources import amount, figure, pool_name

PLANNED = "planned"
AMOUNTS = frozenset({"offered", PLANNED, "used", "floor", "cap"})
DAYS = frozenset({"on_day", "needed_by"})
STEP = "step_id"
EDITED = AMOUNTS | DAYS | {STEP}
"""What can be entered; the rest is worked out."""

LIMITS = frozenset({"floor", "cap"})
PLANS = (AMOUNTS - LIMITS) | DAYS
"""What is written down for one quarter as it is typed; limits are for good."""

_OF_ONE_POOL = (
    ("should", N_("Should have"), 92),
    ("offered", N_("Offered"), 92),
    (PLANNED, N_("Planned"), 92),
    ("used", N_("Used"), 92),
    ("delta", N_("Difference"), 100),
    ("floor", N_("At least"), 84),
    ("cap", N_("At most"), 84),
    ("on_day", N_("When"), 100),
    (STEP, N_("For the step"), 150),
    ("needed_by", N_("Needed by"), 100),
)
_PARTNER_WIDTH, _POOL_WIDTH, _MONEY_WIDTH = 200, 116, 148

StepName = Callable[[int, int], str]
"""The title of an onboarding step of a partner."""


@dataclass(frozen=True, slots=True)
class Column:
    """``key`` is a field of ``Cell``; ``pool`` is whose figures stand in it, None for partners.

    ``is_whole``: beside what is planned the cell tells what it should be, and the difference.
    """

    key: str
    title: str
    width: int
    pool: Pool | None = None
    is_whole: bool = False

    @property
    def is_entered(self) -> bool:
        """Whether something can be typed here."""
        return self.key in EDITED


def columns_of(pools: Sequence[Pool], chosen: Pool | None, currency: str) -> tuple[Column, ...]:
    """A column for each pool, or all about the one ``chosen``; the partner comes first."""
    partner = Column("partner", _("Partner"), _PARTNER_WIDTH)
    if chosen is not None:
        own = (Column(key, _(title), width, chosen) for key, title, width in _OF_ONE_POOL)
        return (partner, *own)
    return (partner, *(_whole(pool, currency) for pool in pools))


def _whole(pool: Pool, currency: str) -> Column:
    if pool.measure is Measure.MONEY:
        title = f"{pool_name(pool)} ({currency})"
        return Column(PLANNED, title, _MONEY_WIDTH, pool, is_whole=True)
    return Column(PLANNED, pool_name(pool), _POOL_WIDTH, pool, is_whole=True)


def value(column: Column, cell: Cell) -> Any:
    """What a cell holds; None where nobody said, also for a floor of 0."""
    if column.key in DAYS | {STEP}:
        return getattr(cell.allotment, column.key) if cell.allotment else None
    found = getattr(cell, column.key)
    return None if column.key == "floor" and not found else found


def text(column: Column, cell: Cell, step_name: StepName) -> str:
    """What a cell says."""
    assert column.pool is not None
    found = value(column, cell)
    if column.key in DAYS:
        return dates.shown(found)
    if column.key == STEP:
        return step_name(cell.partner_id, found) if found else ""
    if column.key == "delta":
        return "" if found is None else delta_text(column.pool.measure, found)
    return figure(column.pool.measure, found)


def delta_text(measure: Measure, delta: int) -> str:
    """A difference, as arrow and figure: ▲ planned beyond what it should be, ▼ below."""
    return f"{delta_arrow(delta)} {_short(measure, abs(delta))}" if delta else "="


def delta_arrow(delta: int) -> str:
    """Which way a difference goes, so that its colour is not all that tells."""
    return "▲" if delta > 0 else "▼" if delta < 0 else "="


def _short(measure: Measure, much: int) -> str:
    said = figure(measure, much)
    return said.removesuffix(".00") if measure is Measure.MONEY else said


def beside(pool: Pool, cell: Cell) -> str:
    """What stands muted below what is planned: what it should be, or why it is not offered."""
    if cell.against and not cell.should:
        return _("not offered")
    return "" if cell.should is None else _("of {n}").format(n=_short(pool.measure, cell.should))


def spoken(column: Column, cell: Cell, currency: str) -> str:
    """A whole cell as one sentence, for tips and screen readers."""
    pool = column.pool
    assert pool is not None

    def told(much: int | None) -> str:
        return amount(pool.measure, much or 0, currency)

    parts = [
        _("{pool}: planned {planned}").format(pool=pool_name(pool), planned=told(cell.planned))
    ]
    if cell.delta is not None:
        should = _("should have {n}").format(n=told(cell.should))
        much = told(abs(cell.delta))
        if cell.delta > 0:
            should = _("{should}: {n} too much").format(should=should, n=much)
        elif cell.delta < 0:
            should = _("{should}: {n} too little").format(should=should, n=much)
        parts.append(should)
    if cell.used:
        parts.append(_("used {n}").format(n=told(cell.used)))
    if cell.against:
        parts.append(_("not offered to such a partner"))
    if cell.allotment and cell.allotment.reason:
        parts.append(_("given because: {why}").format(why=cell.allotment.reason))
    return _(", ").join(parts)


HEAD = (
    ("capacity", N_("Capacity")),
    ("planned", N_("Planned")),
    ("used", N_("Used")),
    ("left", N_("Left")),
)
"""The rows above the partners: how each pool stands."""


def state_text(key: str, state: State, currency: str) -> str:
    """What a row above the partners says of a pool."""
    measure = state.pool.measure
    if key != "left":
        return figure(measure, getattr(state, key))
    if state.over:
        return _("{n} over").format(n=amount(measure, state.over, currency))
    return figure(measure, state.left)

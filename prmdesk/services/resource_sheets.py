"""The resources of a quarter as tables of exact figures, for screen and workbook alike."""

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from typing import Any

from prmdesk import words
from prmdesk.domain.amounts import KINDS
from prmdesk.domain.lines import Query
from prmdesk.domain.partners import Bucket, Stage
from prmdesk.domain.quadrant import Quadrant
from prmdesk.domain.resource_board import Board, Claimant
from prmdesk.domain.resources import Measure, Pool, Quarter
from prmdesk.domain.sheets import Amount, Column, Kind, Row, Sheet
from prmdesk.i18n import _
from prmdesk.services.pools import pools
from prmdesk.services.resources import board, ledger
from prmdesk.services.shifting import over_and_under, shift_preview
from prmdesk.services.workspace import settings_of
from prmdesk.storage.database import Database
from prmdesk.words.resources import pool_name, quarter_name


def board_sheet(db: Database, quarter: Quarter, query: Query, today: date) -> Sheet:
    """The grid: a partner a row, of each pool what it should have, is offered, planned and used.

    The rows at the end are of the whole pool, over all partners.
    """
    found = board(db, quarter, query, today)
    settings = settings_of(db)
    title = _("Resources {quarter}").format(quarter=quarter_name(quarter, settings.fiscal_start))
    note = _("What each should have is shared among all partners, also those not shown.")
    return Sheet(
        title,
        (
            Column(_("Partner")),
            Column(_("Quadrant"), Kind.QUADRANT),
            Column(_("Stage")),
            *(
                column
                for state in found.states
                for column in _pool_columns(state.pool, settings.currency)
            ),
        ),
        (*(_partner_row(found, partner) for partner in found.partners), *_pool_rows(found)),
        note,
    )


def _pool_columns(pool: Pool, currency: str) -> Iterable[Column]:
    unit = _unit(pool, currency)
    for text in (
        _("{pool}: should"), _("{pool}: offered"), _("{pool}: planned"), _("{pool}: used"),
    ):  # fmt: skip
        yield Column(text.format(pool=pool_name(pool)), KINDS[pool.measure], unit)


def _unit(pool: Pool, currency: str) -> str:
    units = {Measure.TIME: _("h"), Measure.DAYS: _("days"), Measure.MONEY: currency}
    return units.get(pool.measure, "")


def _partner_row(found: Board, partner: Claimant) -> Row:
    cells: list[Any] = [partner.name, partner.quadrant, words.name(partner.stage)]
    for state in found.states:
        cell = found.cell(partner, state.pool)
        cells += cell.should, cell.offered, cell.planned, cell.used
    return Row(tuple(cells), partner.id)


def _pool_rows(found: Board) -> Iterable[Row]:
    given: list[Any] = [_("All partners"), None, ""]
    holds: list[Any] = [_("Capacity"), None, ""]
    left: list[Any] = [_("Left"), None, ""]
    over: list[Any] = [_("Too much"), None, ""]
    for state in found.states:
        should = None if state.capacity is None else sum(state.guided.values())
        given += should, state.offered, state.planned, state.used
        holds += None, None, state.capacity, None
        left += state.unshared or None, None, state.left, None
        over += state.overpromised or None, None, state.over or None, None
    return [Row(tuple(cells), is_sum=True) for cells in (given, holds, left, over)]


def off_sheet(db: Database, quarter: Quarter) -> Sheet:
    """The over and under list: a row for a partner and a pool."""
    currency = settings_of(db).currency
    rows = [
        Row(
            (
                pool_name(off.pool),
                off.partner.name,
                off.partner.quadrant,
                *_amounts(off.pool, currency, (off.should, off.planned, off.delta)),
            ),
            off.partner.id,
        )
        for off in over_and_under(db, quarter)
    ]
    columns = (
        Column(_("Pool")),
        Column(_("Partner")),
        Column(_("Quadrant"), Kind.QUADRANT),
        Column(_("Should have"), Kind.AMOUNT),
        Column(_("Planned"), Kind.AMOUNT),
        Column(_("Too much (+) or too little"), Kind.AMOUNT),
    )
    return Sheet(_("Over and under"), columns, tuple(rows))


def _amounts(pool: Pool, currency: str, amounts: Sequence[int]) -> list[Amount]:
    unit = _unit(pool, currency)
    return [Amount(amount, KINDS[pool.measure], unit) for amount in amounts]


def shift_sheet(db: Database, quarter: Quarter) -> Sheet:
    """The stop-doing list: a row for each amount that is taken or given."""
    found = ledger(db, quarter)
    partners = {partner.id: partner for partner in found.claimants}
    currency = settings_of(db).currency
    moves = shift_preview(db, quarter)
    rows = [
        Row(
            (
                pool_name(move.pool),
                text,
                partners[partner_id].name,
                partners[partner_id].quadrant,
                *_amounts(move.pool, currency, [much]),
            ),
            partner_id,
        )
        for move in moves
        for text, part in ((_("Take from"), move.shift.takes), (_("Give to"), move.shift.gives))
        for partner_id, much in part.items()
    ]
    columns = (
        Column(_("Pool")),
        Column(_("What to do")),
        Column(_("Partner")),
        Column(_("Quadrant"), Kind.QUADRANT),
        Column(_("Amount"), Kind.AMOUNT),
    )
    note = "\n".join(move.sentence for move in moves)
    return Sheet(_("Stop doing"), columns, tuple(rows), note)


def catalogue_sheet(db: Database) -> Sheet:
    """Which pool is offered to which quadrants, stages and buckets (R26)."""
    columns = [Column(text) for text in (_("Pool"), _("Quadrants"), _("Stages"), _("Types"))]
    rows = [
        Row(
            (
                pool_name(pool),
                _those(pool.quadrants, list(Quadrant)[:4]),
                _those(pool.stages, list(Stage)),
                _those(pool.buckets, list(Bucket)),
            )
        )
        for pool in pools(db)
    ]
    return Sheet(_("What is offered to whom"), tuple(columns), tuple(rows))


def _those(chosen: Sequence[StrEnum], every: Sequence[StrEnum]) -> str:
    if set(chosen) == set(every):
        return _("All")
    return _(", ").join(words.name(code) for code in every if code in chosen) or _("None")


def sheets(db: Database, quarter: Quarter, query: Query, today: date) -> tuple[Sheet, ...]:
    """All of them, for the workbook (``exporting.save_sheets``)."""
    return (
        board_sheet(db, quarter, query, today),
        off_sheet(db, quarter),
        shift_sheet(db, quarter),
        catalogue_sheet(db),
    )

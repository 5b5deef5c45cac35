"""Reading the drivers of value and the scores given to partners."""

from collections.abc import Sequence
from dataclasses import fields

from sqlalchemy import Connection, select

from prmdesk.domain.quadrant import Standing
from prmdesk.domain.scores import Driver, Score, current
from prmdesk.storage import tables
from prmdesk.storage.rows import read, read_where


def drivers(c: Connection) -> list[Driver]:
    """The drivers of both values, in the order in which they are shown."""
    return read(c, Driver, select(tables.drivers).order_by(tables.drivers.c.position))


def of_partner(c: Connection, partner_id: int) -> list[Score]:
    """Every score ever given to a partner, oldest first."""
    found = read_where(c, Score, tables.scores, "partner_id", [partner_id])
    return sorted(found, key=lambda score: (score.on_date, score.id))


def latest(c: Connection, partner_id: int, driver_id: int) -> Score | None:
    """The score in force of one driver of one partner, None if it was never scored."""
    return current(of_partner(c, partner_id)).get(driver_id)


def standings(c: Connection, partner_ids: Sequence[int]) -> list[Standing]:
    """Where partners stand, in the order of ``partner_ids``; those that are gone are left out."""
    columns = [tables.partner_lines.c[field.name] for field in fields(Standing)]
    found = {row.id: Standing(*row) for row in c.execute(select(*columns))}
    return [found[key] for key in partner_ids if key in found]

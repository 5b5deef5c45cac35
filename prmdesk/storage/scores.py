"""Reading the drivers of value and the scores given to partners."""

from collections.abc import Sequence
from dataclasses import fields

from sqlalchemy import Connection, select

from prmdesk.domain.quadrant import Standing
from prmdesk.domain.scores import Driver, DriverWeight, Score, Voice, current
from prmdesk.storage import tables
from prmdesk.storage.rows import among, read, read_where


def drivers(c: Connection) -> list[Driver]:
    """The drivers of both values, in the order in which they are shown."""
    return read(c, Driver, select(tables.drivers).order_by(tables.drivers.c.position))


def own_weights(c: Connection) -> list[DriverWeight]:
    """What drivers weigh for the partners of a bucket, where it has weights of its own."""
    return read(c, DriverWeight, select(tables.driver_weights))


def of_partner(c: Connection, partner_id: int) -> list[Score]:
    """Every score ever given to a partner, oldest first."""
    found = read_where(c, Score, tables.scores, "partner_id", [partner_id])
    return sorted(found, key=lambda score: (score.on_date, score.id))


def of_partners(c: Connection, partner_ids: Sequence[int]) -> dict[int, list[Score]]:
    """Every score ever given to partners, by partner."""
    found: dict[int, list[Score]] = {key: [] for key in partner_ids}
    for score in read_where(c, Score, tables.scores, "partner_id", partner_ids):
        found[score.partner_id].append(score)
    return found


def said_by_partners(c: Connection) -> set[int]:
    """The partners that gave scores themselves (D3)."""
    t = tables.scores.c
    return set(c.scalars(select(t.partner_id).where(t.voice == Voice.PARTNER).distinct()))


def latest(c: Connection, partner_id: int, driver_id: int, voice: Voice = Voice.US) -> Score | None:
    """The score in force of one driver of one partner, None if ``voice`` never scored it."""
    return current(of_partner(c, partner_id), voice).get(driver_id)


def standings(c: Connection, partner_ids: Sequence[int]) -> list[Standing]:
    """Where partners stand, in the order of ``partner_ids``; those that are gone are left out."""
    columns = [tables.partner_lines.c[field.name] for field in fields(Standing)]
    wanted = select(*columns).where(among(tables.partner_lines.c.id, partner_ids))
    found = {row.id: Standing(*row) for row in c.execute(wanted)}
    return [found[key] for key in partner_ids if key in found]

"""Reading what makes quadrants out of scores: drivers, weights of buckets, anchors, thresholds."""

from sqlalchemy import Connection, func, select

from prmdesk.domain.drivers import Weighing
from prmdesk.domain.lines import PartnerFacts
from prmdesk.domain.scores import Anchor, Driver, DriverWeight, Score
from prmdesk.errors import NotFound
from prmdesk.i18n import _
from prmdesk.storage import revaluing, scores, tables, workspace
from prmdesk.storage.rows import read, read_where


def one(c: Connection, driver_id: int) -> Driver:
    """The driver; ``NotFound`` when it was removed."""
    found = read_where(c, Driver, tables.drivers, "id", [driver_id])
    if not found:
        raise NotFound(_("This driver was removed."))
    return found[0]


def weighing(c: Connection) -> Weighing:
    """The drivers, what they weigh, and the thresholds in force."""
    own = scores.own_weights(c)
    return Weighing(tuple(scores.drivers(c)), tuple(own), workspace.load(c).thresholds)


def weights_of(c: Connection, driver_id: int) -> list[DriverWeight]:
    """What one driver weighs for the buckets that it has a weight of its own for."""
    return read_where(c, DriverWeight, tables.driver_weights, "driver_id", [driver_id])


def anchors(c: Connection) -> list[Anchor]:
    """The anchors that the user wrote, of all drivers."""
    return read(c, Anchor, select(tables.anchors).order_by(tables.anchors.c.id))


def scores_of(c: Connection, driver_id: int) -> list[Score]:
    """Every score ever given for one driver."""
    return read_where(c, Score, tables.scores, "driver_id", [driver_id])


def times_scored(c: Connection) -> dict[int, int]:
    """For how many partners each driver was scored, by driver."""
    t = tables.scores.c
    count = func.count(t.partner_id.distinct())
    return {row[0]: row[1] for row in c.execute(select(t.driver_id, count).group_by(t.driver_id))}


def facts(c: Connection) -> dict[int, PartnerFacts]:
    """What the quadrant of each partner comes from, and where it stands now, by partner."""
    return revaluing.facts(c, list(c.scalars(select(tables.partners.c.id))))

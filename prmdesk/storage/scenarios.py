"""Reading the what-ifs that were kept."""

from sqlalchemy import Connection, select

from prmdesk.domain.scenarios import Scenario
from prmdesk.storage.rows import read
from prmdesk.storage.tables import scenarios


def every(c: Connection) -> list[Scenario]:
    """All of them, by name."""
    return read(c, Scenario, select(scenarios).order_by(scenarios.c.name))

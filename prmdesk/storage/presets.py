"""Reading the remembered matchings."""

from sqlalchemy import Connection, select

from prmdesk.domain.imports import Preset
from prmdesk.storage.rows import read
from prmdesk.storage.tables import presets


def every(c: Connection) -> list[Preset]:
    """The remembered matchings, those used last first."""
    order = presets.c.used_on.desc().nulls_last(), presets.c.name
    return read(c, Preset, select(presets).order_by(*order))

"""Reading the named choices for battlecards."""

from sqlalchemy import Connection, select

from prmdesk.domain.battlecards import CardPreset
from prmdesk.storage.rows import read
from prmdesk.storage.tables import card_presets


def every(c: Connection) -> list[CardPreset]:
    """The presets, in their order."""
    order = card_presets.c.position, card_presets.c.id
    return read(c, CardPreset, select(card_presets).order_by(*order))

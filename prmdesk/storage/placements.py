"""Where partners stood, day by day: noted by the journal with whatever moved them (D2)."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from sqlalchemy import Connection, func, select

from prmdesk.domain.lines import Derived
from prmdesk.domain.placements import Placement
from prmdesk.domain.quadrant import Quadrant, Standing
from prmdesk.storage.journal import Transaction
from prmdesk.storage.rows import among, read, read_where
from prmdesk.storage.tables import placements


def of_partner(c: Connection, partner_id: int) -> list[Placement]:
    """The path of one partner, oldest first."""
    return read_where(c, Placement, placements, "partner_id", [partner_id])


def every(c: Connection) -> list[Placement]:
    """The paths of all partners, oldest first."""
    return read(c, Placement, select(placements).order_by(placements.c.id))


def latest(c: Connection, partner_ids: Sequence[int]) -> dict[int, Placement]:
    """Where partners stood last, by partner; those that never stood anywhere are left out."""
    newest = (
        select(func.max(placements.c.id))
        .where(among(placements.c.partner_id, partner_ids))
        .group_by(placements.c.partner_id)
    )
    found = read(c, Placement, select(placements).where(placements.c.id.in_(newest)))
    return {placement.partner_id: placement for placement in found}


def moved(
    before: Mapping[int, Placement], now: Mapping[int, Derived | Standing]
) -> list[Placement]:
    """Where partners stand ``now`` that stood elsewhere ``before``; ``id`` 0: on a new day."""
    found = []
    for partner_id, line in now.items():
        was = before.get(partner_id)
        values = line.value_to_partner, line.value_to_us, line.quadrant, line.is_manual
        stood = (None, None, Quadrant.UNSCORED, False) if was is None else _values(was)
        if values != stood:
            last, day = (was.id, was.on_date) if was else (0, date.min)
            found.append(Placement(last, partner_id, day, *values))
    return found


def note(tx: Transaction, places: Iterable[Placement], today: date) -> None:
    """Keep where partners stand from ``today`` on; the last of a day is the one that stays.

    ``places`` come from ``moved``. Days never run backwards, whatever the clock says.
    """
    new, changed = [], {}
    for place in places:
        row = {
            "to_partner": place.to_partner,
            "to_us": place.to_us,
            "quadrant": place.quadrant,
            "is_manual": place.is_manual,
        }
        if place.id and place.on_date >= today:
            changed[place.id] = row
        else:
            new.append(row | {"partner_id": place.partner_id, "on_date": today})
    tx.insert_many(placements, new)
    tx.update_many(placements, changed)


def _values(placement: Placement) -> tuple[float | None, float | None, Quadrant, bool]:
    return placement.to_partner, placement.to_us, placement.quadrant, placement.is_manual

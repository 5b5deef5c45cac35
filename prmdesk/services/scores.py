"""The two values of a partner: score the drivers, or place the partner by hand."""

from collections.abc import Mapping, Sequence
from datetime import date

from prmdesk.domain.lines import Query
from prmdesk.domain.quadrant import HIGHEST, Place, Standing
from prmdesk.domain.scores import BEST, Axis, AxisCard, axis_card
from prmdesk.errors import Invalid, Problem
from prmdesk.i18n import N_, _
from prmdesk.services.partners import names
from prmdesk.storage import lines, partners, tables
from prmdesk.storage import scores as stored
from prmdesk.storage.database import Database

BY_HAND = {Axis.PARTNER: "manual_to_partner", Axis.US: "manual_to_us"}
"""The field of a partner that holds the value set by hand, for each axis."""


def cards(db: Database, partner_id: int) -> dict[Axis, AxisCard]:
    """Both values of a partner with all they come from (R18); ``NotFound`` when it was deleted."""
    with db.read() as c:
        partner = partners.one(c, partner_id)
        drivers, scores = stored.drivers(c), stored.of_partner(c, partner_id)
    return {
        axis: axis_card(drivers, scores, axis, getattr(partner, field))
        for axis, field in BY_HAND.items()
    }


def standings(db: Database, query: Query, today: date) -> list[Standing]:
    """Where the partners stand that ``query`` asks for, in its order (R19)."""
    with db.read() as c:
        return stored.standings(c, lines.ids(c, query, today))


# Scoring the drivers


def score(db: Database, partner_id: int, driver_id: int, value: float, today: date) -> None:
    """Score a driver 0-5 as of ``today``: one judgement a day, the earlier days stay (R18)."""
    if not 0 <= value <= BEST:
        raise Invalid([Problem("value", _("A score lies between 0 and {n}.").format(n=BEST))])
    with db.write(N_("Score partner")) as tx:
        tx.detail = partners.one(tx.connection, partner_id).name
        latest = stored.latest(tx.connection, partner_id, driver_id)
        if latest is not None and latest.on_date >= today:
            tx.update(tables.scores, latest.id, {"value": value})
            return
        row = {"partner_id": partner_id, "driver_id": driver_id, "value": value, "on_date": today}
        tx.insert(tables.scores, row | {"evidence": latest.evidence if latest else ""})


def note_evidence(db: Database, partner_id: int, driver_id: int, evidence: str) -> None:
    """Say what shows that the score in force is right; the day of the score stays."""
    with db.write(N_("Edit evidence")) as tx:
        tx.detail = partners.one(tx.connection, partner_id).name
        latest = stored.latest(tx.connection, partner_id, driver_id)
        if latest is not None:
            tx.update(tables.scores, latest.id, {"evidence": evidence.strip()})


def forget(db: Database, partner_id: int, driver_id: int) -> None:
    """Take a driver's scores away: it is not known (which is not a zero)."""
    with db.write(N_("Remove score")) as tx:
        tx.detail = partners.one(tx.connection, partner_id).name
        given = stored.of_partner(tx.connection, partner_id)
        tx.delete_many(tables.scores, [row.id for row in given if row.driver_id == driver_id])


# Placing by hand


def place(db: Database, places: Mapping[int, Place]) -> list[int]:
    """Put partners where they were dragged, all in one step (R19); returns those that moved.

    A side that is where it was keeps its score; one that moved is set by hand.
    """
    with db.write(N_("Move partner")) as tx:
        now = lines.of(tx.connection, list(places))
        changed: dict[int, dict[str, float]] = {}
        for partner_id, to in places.items():
            line = now.get(partner_id)
            if line is None or line.value_to_partner != to.to_partner:
                changed.setdefault(partner_id, {})["manual_to_partner"] = _checked(to.to_partner)
            if line is None or line.value_to_us != to.to_us:
                changed.setdefault(partner_id, {})["manual_to_us"] = _checked(to.to_us)
        tx.update_many(tables.partners, changed)
        tx.detail = names(partners.one(tx.connection, key) for key in changed)
    return list(changed)


def set_by_hand(db: Database, partner_id: int, axis: Axis, value: float) -> None:
    """Set one value, 0-100, by hand; the score beneath it stays."""
    with db.write(N_("Set value by hand")) as tx:
        tx.detail = partners.one(tx.connection, partner_id).name
        tx.update(tables.partners, partner_id, {BY_HAND[axis]: _checked(value)})


def use_scores(
    db: Database, partner_ids: Sequence[int], axes: Sequence[Axis] = tuple(Axis)
) -> None:
    """Clear what was set by hand: the scores count again; without them a partner is unscored."""
    cleared = {BY_HAND[axis]: None for axis in axes}
    with db.write(N_("Use score")) as tx:
        tx.update_many(tables.partners, dict.fromkeys(partner_ids, cleared))
        tx.detail = names(partners.one(tx.connection, key) for key in partner_ids)


def _checked(value: float) -> float:
    if not 0 <= value <= HIGHEST:
        raise Invalid([Problem("value", _("A value lies between 0 and 100."))])
    return value

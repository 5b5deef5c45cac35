"""The two values of a partner: score the drivers, or place the partner by hand."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from prmdesk import words
from prmdesk.domain.lines import Query
from prmdesk.domain.quadrant import HIGHEST, Place, Quadrant, Standing
from prmdesk.domain.scores import (
    BEST,
    Axis,
    AxisCard,
    AxisValue,
    Score,
    Voice,
    axis_card,
    axis_value,
    current,
    weighted,
)
from prmdesk.domain.sensitivity import Edge, edges
from prmdesk.errors import Invalid, Problem
from prmdesk.i18n import N_, _
from prmdesk.services.partners import names
from prmdesk.storage import lines, partners, tables, workspace
from prmdesk.storage import scores as stored
from prmdesk.storage.database import Database
from prmdesk.storage.journal import Transaction

BY_HAND = {Axis.PARTNER: "manual_to_partner", Axis.US: "manual_to_us"}
"""The field of a partner that holds the value set by hand, for each axis."""


def cards(db: Database, partner_id: int) -> dict[Axis, AxisCard]:
    """Both values of a partner with all they come from (R18); ``NotFound`` when it was deleted."""
    with db.read() as c:
        partner = partners.one(c, partner_id)
        drivers = weighted(stored.drivers(c), stored.own_weights(c), partner.buckets)
        scores = stored.of_partner(c, partner_id)
    return {
        axis: axis_card(drivers, scores, axis, getattr(partner, field))
        for axis, field in BY_HAND.items()
    }


def footing(db: Database, partner_id: int) -> tuple[Quadrant, dict[Axis, Edge]]:
    """The quadrant a partner stands in, and where each of its values would turn (D2)."""
    both = cards(db, partner_id)
    with db.read() as c:
        now = lines.of(c, [partner_id])[partner_id].quadrant
        return now, edges(now, both, workspace.load(c).thresholds)


def standings(db: Database, query: Query, today: date) -> list[Standing]:
    """Where the partners stand that ``query`` asks for, in its order (R19)."""
    with db.read() as c:
        return stored.standings(c, lines.ids(c, query, today))


def uncertainty(db: Database, partner_ids: Sequence[int]) -> dict[int, dict[Axis, AxisValue]]:
    """Between what ``low`` and ``high`` the scored values of partners can end up (D3).

    A value set by hand is left out: it is what it is.
    """
    with db.read() as c:
        drivers, own = stored.drivers(c), stored.own_weights(c)
        scores = stored.of_partners(c, partner_ids)
        found = partners.some(c, partner_ids)
    ranges: dict[int, dict[Axis, AxisValue]] = {}
    for partner in found:
        weighing, ours = weighted(drivers, own, partner.buckets), current(scores[partner.id])
        ranges[partner.id] = {
            axis: axis_value(weighing, ours, axis)
            for axis, field in BY_HAND.items()
            if getattr(partner, field) is None
        }
    return ranges


# Scoring the drivers


def score(
    db: Database,
    partner_id: int,
    driver_id: int,
    value: float,
    today: date,
    voice: Voice = Voice.US,
) -> bool:
    """Score a driver 0-5 as of ``today``: one judgement a day, the earlier days stay (R18).

    Ours is said by who works here, the partner's by whom was said to speak for it last. Returns
    whether anything changed.
    """
    if not 0 <= value <= BEST:
        raise Invalid([Problem("value", _("A score lies between 0 and {n}.").format(n=BEST))])
    with db.write(_SCORING[voice]) as tx:
        tx.detail = partners.one(tx.connection, partner_id).name
        latest = stored.latest(tx.connection, partner_id, driver_id, voice)
        who = db.who if voice is Voice.US else _speaker(tx, partner_id)
        if latest is None or latest.on_date < today:
            row = {"partner_id": partner_id, "driver_id": driver_id, "value": value,
                   "on_date": today, "voice": voice, "who": who,
                   "evidence": latest.evidence if latest else "",
                   "confidence": latest.confidence if latest else None}  # fmt: skip
            tx.insert(tables.scores, row)
        elif latest.value != value:
            tx.update(tables.scores, latest.id, {"value": value, "who": who or latest.who})
    return tx.change is not None


_SCORING = {Voice.US: N_("Score partner"), Voice.PARTNER: N_("Note the partner's score")}


def _speaker(tx: Transaction, partner_id: int) -> str:
    """Who spoke for the partner last."""
    given = stored.of_partner(tx.connection, partner_id)
    return next((one.who for one in reversed(given) if one.voice is Voice.PARTNER), "")


def edit_score(
    db: Database,
    partner_id: int,
    driver_id: int,
    field: str,
    value: Any,
    voice: Voice = Voice.US,
) -> None:
    """Say more of the score in force: its ``evidence``, ``on_date``, ``confidence`` or ``who``.

    ``Invalid`` for a day to come, or one so early that an earlier score would count again.
    """
    with db.write(N_("Edit evidence") if field == "evidence" else N_("Edit score")) as tx:
        tx.detail = partners.one(tx.connection, partner_id).name
        latest = stored.latest(tx.connection, partner_id, driver_id, voice)
        if latest is None:
            return
        value = value.strip() if isinstance(value, str) else value
        tx.update(tables.scores, latest.id, {field: value})
        if field == "on_date":
            _check_day(tx, latest, value, db.today())


def _check_day(tx: Transaction, edited: Score, day: date, today: date) -> None:
    now = stored.latest(tx.connection, edited.partner_id, edited.driver_id, edited.voice)
    if day > today:
        raise Invalid([Problem("on_date", _("A score cannot be of a day to come."))])
    if now is not None and now.id != edited.id:
        text = _("There is a score of {day} already. Choose a later day, so that this one counts.")
        raise Invalid([Problem("on_date", text.format(day=words.day(now.on_date)))])


def forget(db: Database, partner_id: int, driver_id: int, voice: Voice = Voice.US) -> bool:
    """Take a driver's scores away: it is not known (which is not a zero); whether it had any."""
    with db.write(N_("Remove score")) as tx:
        tx.detail = partners.one(tx.connection, partner_id).name
        given = stored.of_partner(tx.connection, partner_id)
        gone = [row.id for row in given if row.driver_id == driver_id and row.voice is voice]
        tx.delete_many(tables.scores, gone)
    return bool(gone)


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

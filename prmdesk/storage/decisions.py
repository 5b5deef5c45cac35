"""Reading the decisions log."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from sqlalchemy import Connection, select

from prmdesk.domain.decisions import Decision, Followed, Origin, stood
from prmdesk.domain.placements import Placement
from prmdesk.errors import NotFound
from prmdesk.i18n import _
from prmdesk.storage import scores
from prmdesk.storage.rows import among, read, read_where
from prmdesk.storage.tables import decisions, placements


def one(c: Connection, decision_id: int) -> Decision:
    """The decision; ``NotFound`` when it was deleted."""
    found = read_where(c, Decision, decisions, "id", [decision_id])
    if not found:
        raise NotFound(_("This decision was deleted."))
    return found[0]


def of_partners(c: Connection, partner_ids: Sequence[int]) -> list[Decision]:
    """What was decided about partners, newest first."""
    t = decisions.c
    mine = select(decisions).where(among(t.partner_id, partner_ids))
    return read(c, Decision, mine.order_by(t.on_date.desc(), t.id.desc()))


def due(c: Connection, today: date) -> list[Decision]:
    """What is to be looked at again by ``today`` and was not, the longest due first."""
    t = decisions.c
    waiting = select(decisions).where(t.review_on <= today, t.reviewed_on.is_(None))
    return read(c, Decision, waiting.order_by(t.review_on, t.id))


def automatic(
    c: Connection, partner_ids: Sequence[int], origin: Origin, day: date
) -> dict[int, Decision]:
    """The lines that ``origin`` left on ``day`` and nobody reviewed yet, by partner."""
    t = decisions.c
    left = select(decisions).where(
        among(t.partner_id, partner_ids),
        t.origin == origin,
        t.on_date == day,
        t.reviewed_on.is_(None),
    )
    return {line.partner_id: line for line in read(c, Decision, left.order_by(t.id))}


def followed(c: Connection, found: Sequence[Decision]) -> list[Followed]:
    """``found`` with where the partners stood then and stand now, in the same order."""
    ids = sorted({decision.partner_id for decision in found})
    now = {standing.id: standing for standing in scores.standings(c, ids)}
    paths: dict[int, list[Placement]] = defaultdict(list)
    for place in read_where(c, Placement, placements, "partner_id", ids):
        paths[place.partner_id].append(place)
    return [
        Followed(
            decision, now[decision.partner_id], stood(paths[decision.partner_id], decision.on_date)
        )
        for decision in found
    ]

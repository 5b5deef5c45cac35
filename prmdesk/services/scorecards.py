"""The scorecards of partners and where these stand on the ladder of tiers (C-iv, R68)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from prmdesk.domain.metrics import TYPES, Metric, PartnerType, weights
from prmdesk.domain.readings import readings
from prmdesk.domain.score_facts import certified, revenue
from prmdesk.domain.scorecard import Scorecard, kind_of, scorecard
from prmdesk.domain.tiers import Tier, TierStanding, standing
from prmdesk.domain.workspace import Workspace
from prmdesk.errors import NotFound
from prmdesk.i18n import _
from prmdesk.storage import scorecards as stored
from prmdesk.storage import workspace
from prmdesk.storage.database import Database
from prmdesk.storage.scorecards import Known


@dataclass(frozen=True, slots=True)
class Assessment:
    """How one partner scores, and where that puts it on the ladder."""

    card: Scorecard
    standing: TierStanding


def _silent(_done: int, _of: int) -> None:
    """No one wants to know how far it is."""


def assessment(db: Database, partner_id: int, today: date) -> Assessment:
    """The scorecard of one partner and its standing; ``NotFound`` when it was deleted."""
    with db.read() as c:
        settings, steps = workspace.load(c), stored.tiers(c)
        found = stored.known(c, settings, today, partner_id)
    if not found:
        raise NotFound(_("This partner was deleted."))
    return _assess(found[0], _weights(settings), settings, steps, today)


def assessments(
    db: Database, today: date, *, progress: Callable[[int, int], object] = _silent
) -> list[Assessment]:
    """The scorecards of all partners and their standings, by name; it is read in the worker."""
    with db.read() as c:
        settings, steps = workspace.load(c), stored.tiers(c)
        known = stored.known(c, settings, today)
    found, weights_of = [], _weights(settings)
    for n, one in enumerate(known):
        found.append(_assess(one, weights_of, settings, steps, today))
        progress(n + 1, len(known))
    return found


def scorecard_of(db: Database, partner_id: int, today: date) -> Scorecard:
    """The scorecard of one partner; ``NotFound`` when it was deleted."""
    return assessment(db, partner_id, today).card


def all_scorecards(db: Database, today: date) -> list[Scorecard]:
    """The scorecards of all partners, by name."""
    return [one.card for one in assessments(db, today)]


def for_review(db: Database, partner_id: int, today: date) -> dict[str, Decimal | str | None]:
    """What a review keeps of how the partner stands: score, coverage, and the tier it has."""
    found = assessment(db, partner_id, today)
    return {
        "partner_score": found.card.score,
        "coverage": found.card.coverage,
        "tier": found.standing.called,
    }


_Weights = Mapping[PartnerType, Mapping[Metric, Decimal]]


def _weights(settings: Workspace) -> _Weights:
    return {kind: weights(kind, settings.score_weights) for kind in TYPES}


def _assess(
    known: Known, weights_of: _Weights, settings: Workspace, steps: list[Tier], today: date
) -> Assessment:
    facts, scales = known.facts, settings.metric_scales
    weighed = weights_of.get(kind_of(facts.partner)[0], {})
    card = scorecard(
        facts.partner,
        readings(facts, weighed, scales, today),
        weighed,
        scales,
        certified=certified(facts),
        revenue=revenue(facts),
    )
    return Assessment(card, standing(steps, facts.partner.tier, card, known.reviews, today))

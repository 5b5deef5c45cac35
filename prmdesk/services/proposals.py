"""What the method would decide about a partner: proposed in words, kept by people only."""

from dataclasses import dataclass
from datetime import date, timedelta

from prmdesk.domain.decisions import PROPOSED, Verdict
from prmdesk.domain.partners import Stage
from prmdesk.domain.quadrant import Quadrant, shown
from prmdesk.domain.workspace import Workspace
from prmdesk.i18n import N_, _
from prmdesk.storage import lines, partners, workspace
from prmdesk.storage.database import Database

_WHY: dict[Quadrant, str] = {
    Quadrant.STRATEGIC: N_("High value to the partner and to us: worth most of what we have."),
    Quadrant.ORPHAN: N_(
        "High value to us, low value to the partner: raise what the partner gets from us."
    ),
    Quadrant.OPPORTUNISTIC: N_(
        "High value to the partner, low value to us: reduce, let them serve themselves, ask for "
        "more in return."
    ),
    Quadrant.MISFIT: N_("Low value to both: go down to nearly nothing, end it or re-purpose it."),
}
_EFFECT: dict[Quadrant, str] = {
    Quadrant.STRATEGIC: N_("Both values stay high."),
    Quadrant.ORPHAN: N_("The value to the partner rises to {partner} or more."),
    Quadrant.OPPORTUNISTIC: N_("The value to us rises to {us} or more, or it costs us less."),
    Quadrant.MISFIT: N_("What is freed goes to Strategic and Orphan partners."),
}


@dataclass(frozen=True, slots=True)
class Proposal:
    """A verdict with its words, to be taken over or not (R20-R24)."""

    verdict: Verdict
    why: str
    effect: str


@dataclass(frozen=True, slots=True)
class Ground:
    """What a decision about a partner starts from; ``proposal`` is None while it is unscored."""

    partner: str
    quadrant: Quadrant
    review_on: date
    can_end: bool
    proposal: Proposal | None = None


def ground(db: Database, partner_id: int, today: date) -> Ground:
    """Where a partner stands, what is proposed for it (R20-R24), and when to look again."""
    with db.read() as c:
        partner, settings = partners.one(c, partner_id), workspace.load(c)
        quadrant = lines.of(c, [partner_id])[partner_id].quadrant
    return Ground(
        partner.name,
        quadrant,
        today + timedelta(settings.review_days),
        partner.stage is not Stage.EXIT,
        _proposal(quadrant, settings),
    )


def _proposal(quadrant: Quadrant, settings: Workspace) -> Proposal | None:
    if quadrant not in PROPOSED:
        return None
    edges = {"partner": shown(settings.threshold_partner), "us": shown(settings.threshold_us)}
    return Proposal(PROPOSED[quadrant], _(_WHY[quadrant]), _(_EFFECT[quadrant]).format(**edges))

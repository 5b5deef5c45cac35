"""What the method proposes about a partner is worded for its quadrant, and writes nothing."""

from datetime import date, timedelta

import pytest

from prmdesk.domain.decisions import Verdict
from prmdesk.domain.lines import Query
from prmdesk.domain.partners import Partner, Stage
from prmdesk.domain.quadrant import Quadrant
from prmdesk.errors import NotFound
from prmdesk.services import decisions, partners, workspace
from prmdesk.services.proposals import ground
from prmdesk.storage.database import Database


@pytest.mark.parametrize(
    ("values", "quadrant", "verdict", "said", "effect"),
    [
        ((80, 80), Quadrant.STRATEGIC, Verdict.RAISE, "worth most", "stay high"),
        ((20, 80), Quadrant.ORPHAN, Verdict.RAISE, "raise what the partner gets", "rises to 60"),
        ((80, 20), Quadrant.OPPORTUNISTIC, Verdict.CUT, "serve themselves", "to us rises to 50"),
        ((20, 20), Quadrant.MISFIT, Verdict.CUT, "end it or re-purpose", "Strategic and Orphan"),
    ],
)
def test_each_quadrant_has_its_proposal(
    db: Database, today: date, values: tuple[float, float],
    quadrant: Quadrant, verdict: Verdict, said: str, effect: str,
) -> None:  # fmt: skip
    workspace.change_settings(db, threshold_partner=60, review_days=30)
    draft = Partner(0, "Acme", manual_to_partner=values[0], manual_to_us=values[1])
    found = ground(db, partners.add_partner(db, draft, today), today)
    assert found.proposal is not None
    assert (found.quadrant, found.proposal.verdict) == (quadrant, verdict)
    assert said in found.proposal.why
    assert effect in found.proposal.effect
    assert found.review_on == today + timedelta(30)
    assert decisions.log(db, Query(), today) == []


def test_nothing_is_proposed_for_a_partner_without_both_values(db: Database, today: date) -> None:
    gone = Partner(0, "Acme", stage=Stage.EXIT)
    found = ground(db, partners.add_partner(db, gone, today), today)
    assert (found.partner, found.proposal, found.can_end) == ("Acme", None, False)
    with pytest.raises(NotFound):
        ground(db, 99, today)

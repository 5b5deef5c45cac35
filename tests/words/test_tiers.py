"""What is said of tiers: why another is proposed, and what is missing in figures."""

from decimal import Decimal

import pytest

from prmdesk.domain.tiers import Check, Proposal, Requirement, Tier, TierStanding
from prmdesk.words import tiers as told

D = Decimal
GOLD, SILVER = Tier(1, "Gold", 0, 75), Tier(2, "Silver", 1, 60)


@pytest.mark.parametrize("proposal", Proposal)
def test_each_proposal_says_why(proposal: Proposal) -> None:
    short = Check(Requirement.SCORE, D(75), D(65))
    found = TierStanding(
        1, "Gold", GOLD, proposal=proposal, proposed=SILVER, below=1, to_keep=(short,)
    )
    said = told.proposal_text(found)
    assert "{" not in said + told.proposal_word(found)
    assert ("review" in said) is (proposal in (Proposal.WATCH, Proposal.DEMOTE))


def test_a_tier_that_is_none_of_the_ladder_is_said() -> None:
    own = TierStanding(1, "Diamond", proposal=Proposal.ASSIGN, proposed=SILVER)
    assert told.proposal_text(own).startswith("“Diamond” is none of the tiers. It meets all")


def test_what_is_missing_is_said_in_figures() -> None:
    checks = (
        Check(Requirement.SCORE, D(75), D("70.5")),
        Check(Requirement.REVENUE, D(100_000), D(60_000)),
        Check(Requirement.CERTIFIED, D(2)),
    )
    found = TierStanding(1, "Silver", SILVER, next=GOLD, to_next=checks)
    assert told.missing_text(found, "EUR") == (
        "Gold: Score 70.5 of 75 – 4.5 points are missing; Revenue of four quarters 60,000 of "
        "100,000 EUR – 40,000 EUR are missing; Certified people 2: not known"
    )
    assert told.missing_text(TierStanding(1), "EUR") == ""

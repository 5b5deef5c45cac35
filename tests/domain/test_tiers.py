"""The ladder: requirements beside the score, what is missing, and no demotion after one review."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from prmdesk.domain.metrics import PartnerType
from prmdesk.domain.plan_work import Review
from prmdesk.domain.scorecard import Scorecard
from prmdesk.domain.tiers import Check, Met, Proposal, Requirement, Tier, TierStanding, standing

D = Decimal
TODAY = date(2026, 11, 24)
GOLD = Tier(1, "Gold", 0, 75, D(100_000), 2)
SILVER = Tier(2, "Silver", 1, 60)
BRONZE = Tier(3, "Bronze", 2, 40)
LADDER = [SILVER, BRONZE, GOLD]


def card(
    score: str, coverage: str = "1", certified: int | None = 2, revenue: str | None = "150000"
) -> Scorecard:
    return Scorecard(
        1, "Acme", PartnerType.RESELLER, score=D(score), coverage=D(coverage),
        certified=certified, revenue=D(revenue) if revenue else None,
    )  # fmt: skip


def review(days_ago: int, score: str | None, coverage: str = "1", tier: str = "Gold") -> Review:
    return Review(
        days_ago, 1, 0, "QBR", held_on=TODAY - timedelta(days_ago), tier=tier,
        partner_score=D(score) if score else None, coverage=D(coverage),
    )  # fmt: skip


def at(called: str, scored: Scorecard, *reviews: Review) -> TierStanding:
    return standing(LADDER, called, scored, reviews, TODAY)


def test_what_is_missing_for_the_next_tier() -> None:
    found = at("silver", card("70.5", certified=1, revenue=None))
    assert (found.current, found.earned, found.next) == (SILVER, SILVER, GOLD)
    assert found.missing == (
        Check(Requirement.SCORE, D("75.0"), D("70.5")),
        Check(Requirement.REVENUE, D(100_000), None),
        Check(Requirement.CERTIFIED, D(2), D(1)),
    )
    assert [one.missing for one in found.missing] == [D("4.5"), None, D(1)]
    assert [one.met for one in found.missing] == [Met.NO, Met.UNKNOWN, Met.NO]
    assert found.proposal is Proposal.NONE


def test_upwards_everything_must_be_known_and_met() -> None:
    assert at("Silver", card("75")).proposal is Proposal.PROMOTE
    assert at("Silver", card("75")).proposed == GOLD
    assert at("Silver", card("74.9")).proposal is Proposal.NONE
    poor = at("Silver", card("90", revenue=None))
    assert (poor.by_score, poor.earned, poor.proposal) == (GOLD, SILVER, Proposal.NONE)
    assert at("", card("61")).proposed == SILVER
    assert at("Diamond", card("61")).proposal is Proposal.ASSIGN
    assert at("", card("39")).proposal is Proposal.NONE
    top = at("Gold", card("80"))
    assert (top.next, top.to_next, top.proposal) == (None, (), Proposal.NONE)


def test_only_the_second_review_in_a_row_proposes_a_lower_tier() -> None:
    low = card("65")
    assert at("Gold", low).proposal is Proposal.WATCH
    first = at("Gold", low, review(10, "65"))
    assert (first.proposal, first.below) == (Proposal.WATCH, 1)
    second = at("Gold", low, review(10, "65"), review(100, "70"))
    assert (second.proposal, second.proposed, second.below) == (Proposal.DEMOTE, SILVER, 2)
    recovered = at("Gold", card("80"), review(10, "65"), review(100, "70"))
    assert recovered.proposal is Proposal.NONE
    between = at("Gold", low, review(10, "65"), review(50, "76"), review(100, "70"))
    assert (between.proposal, between.below) == (Proposal.WATCH, 1)
    nobody_asked = at("Gold", low, review(10, "65"), review(50, None), review(100, "70"))
    assert nobody_asked.proposal is Proposal.DEMOTE
    to_come = at("Gold", low, review(-10, "65"), review(10, "65"))
    assert to_come.proposal is Proposal.WATCH


def test_a_review_before_the_promotion_does_not_count() -> None:
    found = at("Gold", card("65"), review(10, "65"), review(100, "65", tier="Silver"))
    assert found.proposal is Proposal.WATCH


def test_little_known_is_said_and_never_demotes() -> None:
    thin = at("Gold", card("30", "0.59"), review(10, "65"), review(100, "70"))
    assert (thin.proposal, thin.proposed, thin.by_score) == (Proposal.UNSURE, None, None)
    assert thin.to_keep[0].met is Met.UNKNOWN
    assert at("Silver", card("99", "0.3")).proposal is Proposal.UNSURE
    unsure = at("Gold", card("65"), review(10, "65", "0.5"), review(100, "70"))
    assert (unsure.proposal, unsure.below) == (Proposal.WATCH, 0)


def test_a_requirement_beside_the_score_is_watched() -> None:
    found = at("Gold", card("90", certified=1), review(10, "65"), review(100, "70"))
    assert (found.proposal, found.earned) == (Proposal.WATCH, SILVER)
    assert at("Gold", card("90", certified=None)).proposal is Proposal.NONE  # nobody knows


def test_a_lower_tier_is_one_of_which_nothing_known_speaks_against_it() -> None:
    strict = [GOLD, replace(SILVER, min_revenue=D(1)), BRONZE]
    reviews = [review(10, "65"), review(100, "70")]
    found = standing(strict, "Gold", card("65", revenue=None), reviews, TODAY)
    assert found.proposed is not None
    assert found.proposed.name == "Silver"  # not known is not missing
    fallen = standing(LADDER, "Gold", card("10"), reviews, TODAY)
    assert (fallen.proposal, fallen.proposed) == (Proposal.DEMOTE, None)


def test_without_a_ladder_there_is_nothing_to_say() -> None:
    found = standing([], "Gold", card("65"), [], TODAY)
    assert (found.current, found.next, found.proposal) == (None, None, Proposal.NONE)

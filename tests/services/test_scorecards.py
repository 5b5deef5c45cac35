"""Scorecards over a real workspace: what moves them, and nothing is written by themselves."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from prmdesk.domain.metrics import Metric, PartnerType
from prmdesk.domain.onboarding import Side
from prmdesk.domain.partners import Bucket, Partner
from prmdesk.domain.plan_work import Review
from prmdesk.domain.plans import Target
from prmdesk.domain.promises import Promise, PromiseState
from prmdesk.domain.tiers import Proposal
from prmdesk.errors import NotFound
from prmdesk.services import partners, plans, promises, scorecards, tiers, workspace
from prmdesk.storage import tables
from prmdesk.storage.database import Database

D = Decimal


@pytest.fixture
def acme(db: Database, today: date) -> int:
    """A reseller with a plan: revenue 210 of 200, plan score therefore 100."""
    draft = Partner(0, "Acme", buckets=(Bucket.DISTRIBUTOR,), tier="Gold", created_on=today)
    made = partners.add_partner(db, draft, today)
    plan_id = plans.create_plan(db, made, 2026)
    plans.remove_rows(db, plans.whole(db, plan_id).targets)
    with db.write("Targets") as tx:
        told = Target(
            0, plan_id, 0, "Revenue", unit="EUR", annual=D(400), target_q1=D(200),
            actual_q1=D(210), metric=Metric.REVENUE,
        )  # fmt: skip
        row = {name: getattr(told, name) for name in Target.__match_args__ if name != "id"}
        tx.insert(tables.plan_targets, row)
    return made


def score(db: Database, partner_id: int, metric: Metric) -> Decimal | None:
    card = scorecards.scorecard_of(db, partner_id, db.today())
    return next(one.score for one in card.metrics if one.metric is metric)


def test_a_score_is_read_from_plan_promises_and_the_last_touch(
    db: Database, acme: int, today: date
) -> None:
    card = scorecards.scorecard_of(db, acme, today)
    assert (card.kind, card.is_assumed) == (PartnerType.RESELLER, True)
    known = {one.metric: one.score for one in card.metrics if one.score is not None}
    assert known == {Metric.REVENUE: D("105.0"), Metric.PLAN: D(100), Metric.CONTACT: D("118.4")}
    assert card.coverage == D("0.345")
    assert card.revenue == D(210)
    promises.save(
        db, Promise(0, acme, Side.PARTNER, "x", today, today, state=PromiseState.KEPT,
                    closed_on=today),
    )  # fmt: skip
    assert score(db, acme, Metric.ON_TIME) == D("111.1")
    partners.edit_partner(db, acme, today, scored_as=PartnerType.SUPPLIER)
    assert scorecards.scorecard_of(db, acme, today).kind is PartnerType.SUPPLIER


def test_money_in_another_currency_is_left_out_and_said(
    db: Database, acme: int, today: date
) -> None:
    with db.write("Currency") as tx:
        (plan,) = plans.years(db, acme)
        tx.update(tables.plans, plan.id, {"currency": "USD"})
    card = scorecards.scorecard_of(db, acme, today)
    assert score(db, acme, Metric.REVENUE) is None
    assert next(one for one in card.metrics if one.metric is Metric.REVENUE).reading.lack
    assert card.revenue is None


def test_all_at_once_are_as_one_by_one_and_reading_writes_nothing(
    sampled: Database, today: date
) -> None:
    steps: list[tuple[int, int]] = []
    before = sampled.undoable()
    found = scorecards.assessments(sampled, today, progress=lambda n, of: steps.append((n, of)))
    assert steps[-1] == (len(found), len(found))
    for one in found[:6]:
        assert scorecards.assessment(sampled, one.card.partner_id, today) == one
    assert [one.card for one in found] == scorecards.all_scorecards(sampled, today)
    assert sampled.undoable() == before
    kinds = {one.standing.proposal for one in found}
    assert Proposal.UNSURE in kinds


def test_a_review_keeps_how_the_partner_stood(db: Database, acme: int, today: date) -> None:
    card = scorecards.scorecard_of(db, acme, today)
    kept = scorecards.for_review(db, acme, today)
    assert kept == {"partner_score": card.score, "coverage": card.coverage, "tier": "Gold"}
    with pytest.raises(NotFound):
        scorecards.assessment(db, 999, today)


def test_two_reviews_below_its_tier_propose_a_lower_one(
    db: Database, acme: int, today: date
) -> None:
    (plan,) = plans.years(db, acme)
    for days in (10, 100):
        held = Review(
            0, plan.id, days, "QBR", held_on=today - timedelta(days), partner_score=D(65),
            coverage=D(1), tier="Gold",
        )  # fmt: skip
        with db.write("Review") as tx:
            row = {name: getattr(held, name) for name in Review.__match_args__ if name != "id"}
            tx.insert(tables.reviews, row)
    assert tiers.standing_of(db, acme, today).proposal is Proposal.UNSURE  # 35 % says nothing
    all_known = {f"reseller.{name}": 0.0 for name in ("pipeline", "capability", "results")}
    all_known |= {"reseller.engagement.plan": 0.0, "reseller.engagement.on_time": 0.0}
    workspace.change_settings(db, score_weights=all_known)
    partners.edit_partner(db, acme, today, created_on=today - timedelta(30))
    at = tiers.standing_of(db, acme, today)
    assert (at.below, at.proposal) == (2, Proposal.NONE)  # it is good today
    partners.edit_partner(db, acme, today, created_on=today - timedelta(42))
    at = tiers.standing_of(db, acme, today)
    assert (at.below, at.proposal) == (2, Proposal.DEMOTE)
    assert at.proposed is not None
    assert at.proposed.name == "Silver"  # 48 days of 76: a score of 63.2
    assert partners.partner(db, acme).tier == "Gold"  # people do it

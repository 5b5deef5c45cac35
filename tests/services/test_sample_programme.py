"""What the sample's plans work on, and what is said to its partners."""

import pytest

from prmdesk.domain.lines import Query
from prmdesk.domain.metrics import PartnerType
from prmdesk.domain.plan_actions import actions_of
from prmdesk.domain.plans import PlanStatus, Section, WholePlan, filled
from prmdesk.domain.promises import PromiseState
from prmdesk.services import partners, pitch, plan_life, plans, tiers
from prmdesk.storage.database import Database
from tests.conftest import TODAY


@pytest.fixture
def northwind(sampled: Database) -> WholePlan:
    line = next(one for one in plans.all_plans(sampled) if one.partner == "Northwind Resellers")
    return plans.whole(sampled, line.plan.id)


def test_a_full_plan_has_something_in_every_section(northwind: WholePlan) -> None:
    assert filled(northwind) >= frozenset(Section) - {Section.ONBOARDING}
    assert (northwind.plan.status, northwind.plan.version) == (PlanStatus.AGREED, 2)


def test_its_versions_tell_what_was_amended(sampled: Database, northwind: WholePlan) -> None:
    second, first = plan_life.versions(sampled, northwind.plan.id)
    assert second.reason.startswith("A new price list")
    assert first.agreed_on < second.agreed_on
    differences = plan_life.compare(sampled, northwind.plan.id, 1, 2)
    assert [one.field for one in differences if one.table == "targets"] == ["annual"]
    assert [one.course_id is not None for one in northwind.trainings] == [False, True, False]


def test_what_was_promised_in_a_review_is_known_by_it(northwind: WholePlan) -> None:
    last = max((one for one in northwind.reviews if one.held_on), key=lambda one: one.position)
    given = [one for one in northwind.promises if one.review_id == last.id]
    assert {one.state for one in given} == {PromiseState.OPEN, PromiseState.KEPT}
    assert set(given) <= set(actions_of(northwind, 1))


def test_partners_are_told_apart_and_spoken_to(sampled: Database, northwind: WholePlan) -> None:
    partner = partners.partner(sampled, northwind.plan.partner_id)
    assert (partner.scored_as, partner.gaps) == (PartnerType.RESELLER, ("Night shift support",))
    assert partner.partner_answer_by == "Mara Lindqvist"
    proofs = pitch.proofs_of(sampled, partner.id)
    assert [proof.partner_id for proof in proofs].count(partner.id) == 3
    assert {one.partner_id for one in pitch.talking_points(sampled)} >= {None, partner.id}
    assert len(pitch.propositions(sampled)) == 4


def test_its_partners_stand_in_tiers_of_the_ladder(sampled: Database) -> None:
    names = [tier.name for tier in tiers.tiers(sampled)]
    assert names == ["Platinum", "Gold", "Silver", "Bronze"]
    told = {partners.partner(sampled, key).tier for key in partners.ids(sampled, Query(), TODAY)}
    assert told - {""} <= set(names)

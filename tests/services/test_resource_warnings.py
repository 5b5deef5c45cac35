"""Warnings about resources, with the shift that mends them."""

from datetime import date

import pytest

from prmdesk.domain.resource_alarms import Amiss
from prmdesk.domain.resources import Pool
from prmdesk.services import onboarding, pools, resource_warnings, resources, shifting
from prmdesk.storage.database import Database
from tests.conftest import TODAY
from tests.services.test_resources import NOW, add


@pytest.fixture
def hours(db: Database) -> Pool:
    pool = pools.pools(db)[0]
    pools.set_capacity(db, pool.id, NOW, 2400)
    for name, *values in (("Brightpath", 80, 80), ("Nord", 20, 80), ("Lumen", 20, 20)):
        add(db, name, *values)
    return pool


def test_misfits_over_their_cap_are_told_and_one_shift_mends_it(db: Database, hours: Pool) -> None:
    cells = {(key, hours.id): {"planned": much} for key, much in ((1, 1080), (2, 780), (3, 528))}
    resources.plan_many(db, cells, NOW, TODAY)
    (warned,) = resource_warnings.warnings(db, NOW, TODAY)
    assert warned.amiss is Amiss.MISFITS
    assert warned.partner_ids == (3,)
    assert warned.sentence == "Own hours: Misfits get 22 % (guide 5 %), 6:48 h too much: Lumen."
    assert warned.mend == "Move 6:54 h to Nord and Brightpath?"
    assert warned.shift is not None
    shifting.apply_shift(db, NOW, TODAY, warned.shift)
    assert resource_warnings.warnings(db, NOW, TODAY) == []


def test_of_what_is_planned_beyond_the_capacity_only_a_part_is_given_on(
    db: Database, hours: Pool
) -> None:
    resources.plan_many(db, {(1, hours.id): {"planned": 2700}}, NOW, TODAY)
    warned = resource_warnings.warnings(db, NOW, TODAY)[0]
    (move,) = shifting.shift_preview(db, NOW)
    assert (move.shift.taken, move.shift.given) == (1500, 1200)
    assert warned.sentence == "Own hours: 5 h more is planned than there is."
    assert warned.mend == "Take 25 h back and give 20 h of it to Nord and Lumen?"


def test_what_cannot_be_mended_by_a_shift_only_says_so(db: Database, hours: Pool) -> None:
    resources.plan(db, 1, hours.id, NOW, TODAY, planned=60, used=90)
    (warned,) = resource_warnings.warnings(db, NOW, TODAY)
    assert warned.sentence == "Own hours: Brightpath used 0:30 h more than planned."
    assert (warned.mend, warned.shift) == ("", None)


def test_what_is_offered_in_vain_is_told_in_the_last_month(db: Database, hours: Pool) -> None:
    resources.plan(db, 1, hours.id, NOW, TODAY, offered=120, used=30)
    assert resource_warnings.warnings(db, NOW, TODAY) == []
    (warned,) = resource_warnings.warnings(db, NOW, date(2026, 12, 1))
    assert warned.sentence == "Own hours: 1:30 h offered to Brightpath is not used."


def test_what_is_planned_after_its_step_is_told_with_both_days(db: Database, hours: Pool) -> None:
    template = onboarding.templates(db)[0]
    checklist = onboarding.start(db, 1, template.id, date(2026, 9, 1), TODAY)
    steps = onboarding.steps(db, checklist)
    kickoff = next(step for step in steps if step.day == 5)
    planned = {"planned": 60, "step_id": kickoff.id, "on_day": date(2026, 9, 20)}
    resources.plan(db, 1, hours.id, NOW, TODAY, **planned)
    seats = pools.pools(db)[3]
    resources.plan(db, 1, seats.id, NOW, TODAY, planned=2, on_day=date(2026, 12, 24))
    told = {warned.sentence for warned in resource_warnings.warnings(db, NOW, TODAY)}
    assert told == {
        f"Own hours: planned for Brightpath on 20 Sep 2026; “{kickoff.title}” is due on "
        "6 Sep 2026.",
        "Training seats: planned for Brightpath on 24 Dec 2026, after its launch on 30 Nov 2026.",
    }
    assert len(resource_warnings.late_of(db, 1, NOW)) == 2
    assert resource_warnings.late_of(db, 2, NOW) == []

"""Starting an onboarding, seeing how it goes, and the templates behind it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from prmdesk.domain.onboarding import Progress, Step, leaves
from prmdesk.domain.partners import Partner, Stage, Touch
from prmdesk.errors import Conflict, Invalid, NotFound
from prmdesk.services import onboarding, partners, steps
from prmdesk.storage.database import Database


@pytest.fixture
def low(db: Database) -> int:
    return next(found.id for found in onboarding.templates(db) if found.touch is Touch.LOW)


@pytest.fixture
def partner_id(db: Database, today: date) -> int:
    return partners.add_partner(db, Partner(0, "Brightpath", stage=Stage.RECRUIT), today)


def without_place(step: Step) -> Step:
    return replace(step, id=0, checklist_id=0, parent_id=None, after_id=None, origin_id=None)


def test_starting_copies_the_template_and_moves_the_stage_on(
    db: Database, partner_id: int, low: int, today: date
) -> None:
    began = today - timedelta(3)
    checklist_id = onboarding.start(db, partner_id, low, began, today, waiver="They are further")
    own = onboarding.checklist_of(db, partner_id)
    assert own is not None
    assert (own.id, own.template_id, own.version) == (checklist_id, low, 1)
    assert (own.started_on, own.touch) == (began, Touch.LOW)
    copied, originals = onboarding.steps(db, checklist_id), onboarding.steps(db, low)
    assert list(map(without_place, copied)) == list(map(without_place, originals))
    assert [step.origin_id for step in copied] == [step.id for step in originals]
    ids = dict(zip((step.id for step in originals), (step.id for step in copied), strict=True))
    waits = [step.after_id for step in originals if step.after_id]
    assert waits
    assert [step.after_id for step in copied if step.after_id] == [ids[one] for one in waits]
    assert partners.partner(db, partner_id).stage is Stage.ONBOARD
    assert partners.stage_entries(db, partner_id)[-1].stage is Stage.ONBOARD


def test_starting_is_one_undo_step(db: Database, partner_id: int, low: int, today: date) -> None:
    onboarding.start(db, partner_id, low, today, today, waiver="They are further")
    db.undo()
    assert onboarding.checklist_of(db, partner_id) is None
    assert partners.partner(db, partner_id).stage is Stage.RECRUIT


def test_a_partner_that_is_further_on_keeps_its_stage(
    db: Database, partner_id: int, low: int, today: date
) -> None:
    partners.edit_partner(db, partner_id, today, stage=Stage.GROW, waiver="They are further")
    onboarding.start(db, partner_id, low, today, today, waiver="They are further")
    assert partners.partner(db, partner_id).stage is Stage.GROW


def test_a_second_onboarding_is_refused(
    db: Database, partner_id: int, low: int, today: date
) -> None:
    onboarding.start(db, partner_id, low, today, today, waiver="They are further")
    with pytest.raises(Conflict, match="Brightpath has an onboarding already"):
        onboarding.start(db, partner_id, low, today, today, waiver="They are further")


def test_under_way_tells_progress_lateness_and_phase(
    db: Database, partner_id: int, low: int, today: date
) -> None:
    bare = partners.add_partner(db, Partner(0, "Asterix", stage=Stage.ONBOARD), today)
    own = onboarding.start(
        db, partner_id, low, today - timedelta(16), today, waiver="They are further"
    )
    steps.tick(db, own, [onboarding.steps(db, own)[1].id], today)
    asterix, bright = onboarding.under_way(db, today)
    assert (asterix.partner_id, asterix.checklist) == (bare, None)
    assert (bright.partner, bright.progress) == ("Brightpath", Progress(1, 10))
    assert bright.late == 2
    assert bright.phase == bright.phases[0] == "Days 1–30: foundations"


def test_finished_onboardings_tell_how_long_they_took(
    db: Database, partner_id: int, low: int, today: date
) -> None:
    own = onboarding.start(
        db, partner_id, low, today - timedelta(40), today, waiver="They are further"
    )
    work = [step.id for step in leaves(onboarding.steps(db, own))]
    steps.tick(db, own, [work[0]], today - timedelta(10))
    steps.skip(db, own, work[1:], "Knows us well")
    assert onboarding.finished_days(db, low) == [30]
    assert onboarding.finished_days(db, None) == []


def test_a_checklist_needs_a_name(db: Database, low: int) -> None:
    with pytest.raises(Invalid, match="needs a name"):
        onboarding.edit_checklist(db, low, name="")


def test_deleting_a_template_leaves_what_was_started_from_it(
    db: Database, partner_id: int, low: int, today: date
) -> None:
    own = onboarding.start(db, partner_id, low, today, today, waiver="They are further")
    before = onboarding.steps(db, own)
    onboarding.delete_checklist(db, low)
    assert onboarding.checklist(db, own).template_id is None
    assert onboarding.steps(db, own) == before
    with pytest.raises(NotFound):
        onboarding.checklist(db, low)
    db.undo()
    assert onboarding.checklist(db, own).template_id == low


def test_a_partner_with_a_checklist_can_be_deleted_and_brought_back(
    db: Database, partner_id: int, low: int, today: date
) -> None:
    own = onboarding.start(db, partner_id, low, today, today, waiver="They are further")
    before = onboarding.steps(db, own)
    partners.delete_partners(db, [partner_id])
    db.undo()
    assert onboarding.steps(db, own) == before

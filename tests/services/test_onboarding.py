"""Starting an onboarding, seeing how it goes, and the templates behind it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from prmdesk import i18n
from prmdesk.domain.onboarding import Progress, Step, StepKind, leaves
from prmdesk.domain.partners import Partner, Stage, Touch
from prmdesk.domain.workspace import Workspace
from prmdesk.errors import Conflict, Invalid, NotFound
from prmdesk.services import onboarding, partners, steps, workspace
from prmdesk.storage import upgrade
from prmdesk.storage.database import Database


@pytest.fixture
def low(db: Database) -> int:
    return next(found.id for found in onboarding.templates(db) if found.touch is Touch.LOW)


@pytest.fixture
def partner_id(db: Database, today: date) -> int:
    return partners.add_partner(db, Partner(0, "Brightpath", stage=Stage.RECRUIT), today)


def without_place(step: Step) -> Step:
    return replace(step, id=0, checklist_id=0, parent_id=None)


def test_a_new_workspace_has_both_templates_of_the_content_model(db: Database) -> None:
    high, low = onboarding.templates(db)
    assert (high.name, low.name) == ("30/60/90 days, high touch", "30/60/90 days, low touch")
    steps_high = onboarding.steps(db, high.id)
    assert [step.title for step in steps_high if step.parent_id is None] == [
        "Before day 1",
        "Days 1–30: foundations",
        "Days 31–60: certification",
        "Days 61–90: ready",
    ]
    assert len(leaves(steps_high)) == 33
    assert sum(step.is_exit for step in steps_high) == 6
    kickoff = next(step for step in steps_high if step.title.startswith("Kickoff"))
    assert (kickoff.day, kickoff.kind) == (5, StepKind.PEOPLE)
    exits = {step.title for step in steps_high if step.is_exit}
    assert exits <= {step.title for step in onboarding.steps(db, low.id)}


def test_the_language_decides_which_titles_a_new_workspace_gets(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    path = tmp_path_factory.mktemp("zh") / "zh.prmdesk"
    upgrade.create(path)
    db = Database(path)
    i18n.use("zh")
    workspace.set_up(db, Workspace(owner="李雷"))
    assert [found.name for found in onboarding.templates(db)] == [
        "30/60/90 天，低接触",
        "30/60/90 天，高接触",
    ]
    titles = [step.title for found in onboarding.templates(db) for step in
              onboarding.steps(db, found.id)]  # fmt: skip
    db.close()
    assert "协议已签署" in titles
    assert not any(title.isascii() for title in titles)


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


def test_a_copy_of_a_template_stands_beside_it(db: Database, low: int) -> None:
    copy_id = onboarding.copy_template(db, low)
    copy = onboarding.checklist(db, copy_id)
    assert (copy.name, copy.touch) == ("Copy of 30/60/90 days, low touch", Touch.LOW)
    assert len(onboarding.steps(db, copy_id)) == len(onboarding.steps(db, low))


def test_a_template_needs_a_name(db: Database, low: int) -> None:
    with pytest.raises(Invalid, match="needs a name"):
        onboarding.add_template(db, "  ")
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

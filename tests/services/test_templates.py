"""The templates behind onboardings: what is shipped, what is made, and what each must have."""

from datetime import date

import pytest

from prmdesk import i18n
from prmdesk.domain.onboarding import First, StepKind, leaves
from prmdesk.domain.partners import Bucket, Partner, Stage, Touch
from prmdesk.domain.template_versions import Use
from prmdesk.domain.waiting import is_circular
from prmdesk.domain.workspace import Workspace
from prmdesk.errors import Conflict, Invalid
from prmdesk.services import gates, onboarding, partners, steps, templates, workspace
from prmdesk.storage import upgrade
from prmdesk.storage.database import Database


@pytest.fixture
def low(db: Database) -> int:
    return next(found.id for found in onboarding.templates(db) if found.touch is Touch.LOW)


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


def test_what_is_shipped_is_filled(db: Database, today: date) -> None:
    high, low = (onboarding.steps(db, found.id) for found in onboarding.templates(db))
    for steps_of in (high, low):
        assert {step.first for step in steps_of} == set(First)
        assert [step.title[:12] for step in steps_of if step.teaches_customer] == ["101 training"]
        assert not is_circular(steps_of)
    assert {step.kind for step in high} == set(StepKind)
    assert [step.title for step in high if step.needs_evidence] == [
        "Agreement signed", "Sales certificates earned", "Technical certificates earned",
    ]  # fmt: skip
    called = {step.id: step.title for step in high}
    waits = {step.title: called[step.after_id] for step in high if step.after_id}
    assert waits["Sales certificates earned"].startswith("101 training")
    assert len(waits) == 9
    assert sum(bool(step.every_months) for step in high) == 4
    for found in onboarding.templates(db):
        assert [gate.week for gate in gates.gates_of(db, found.id, today)] == [4, 8, 12]


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


def test_a_new_template_begins_with_the_target_customer_and_keeps_it(db: Database) -> None:
    with pytest.raises(Invalid, match="needs a name"):
        templates.add_template(db, "  ")
    made = templates.add_template(db, " Short ")
    phase, topic = onboarding.steps(db, made)
    assert topic.teaches_customer
    assert (topic.parent_id, topic.kind) == (phase.id, StepKind.TRAINING)
    with pytest.raises(Invalid, match="who the target customer is"):
        steps.delete_steps(db, made, [phase.id])
    with pytest.raises(Invalid, match="who the target customer is"):
        steps.edit_steps(db, made, [topic.id], teaches_customer=False)
    other = steps.add_step(db, made, "Who buys")
    steps.edit_steps(db, made, [other], teaches_customer=True)
    steps.delete_steps(db, made, [phase.id])
    assert [step.title for step in onboarding.steps(db, made)] == ["Who buys"]


def test_a_partner_may_do_without_the_topic_for_a_reason(
    db: Database, low: int, today: date
) -> None:
    partner_id = partners.add_partner(db, Partner(0, "Brightpath", stage=Stage.ONBOARD), today)
    own = onboarding.start(db, partner_id, low, today, today)
    topic = next(step for step in onboarding.steps(db, own) if step.teaches_customer)
    steps.skip(db, own, [topic.id], "They taught us")
    steps.delete_steps(db, own, [topic.id], why_changed="They taught us")
    change = db.undoable()
    assert change is not None
    assert change.detail == f"{topic.title}: They taught us"


def test_a_copy_of_a_template_stands_beside_it(db: Database, low: int) -> None:
    copy_id = templates.copy_template(db, low)
    copy = onboarding.checklist(db, copy_id)
    assert (copy.name, copy.touch) == ("Copy of 30/60/90 days, low touch", Touch.LOW)
    copied, originals = onboarding.steps(db, copy_id), onboarding.steps(db, low)
    assert [step.title for step in copied] == [step.title for step in originals]
    places = {step.id: place for place, step in enumerate(originals)}
    mine = {step.id: place for place, step in enumerate(copied)}
    assert [mine.get(step.after_id or 0) for step in copied] == [
        places.get(step.after_id or 0) for step in originals
    ]


def test_a_template_for_a_bucket_and_touch_is_copied_from_the_nearest(db: Database) -> None:
    made = onboarding.checklist(db, templates.add_template_for(db, Bucket.SUPPLIER, Touch.HIGH))
    assert (made.name, made.bucket, made.touch) == (
        "Supplier, High touch",
        Bucket.SUPPLIER,
        Touch.HIGH,
    )
    assert len(leaves(onboarding.steps(db, made.id))) == 33
    with pytest.raises(Conflict, match="meant for these partners already"):
        templates.add_template_for(db, Bucket.SUPPLIER, Touch.HIGH)


def test_how_often_a_template_is_used_and_how_many_keep_an_older_version(
    db: Database, low: int, today: date
) -> None:
    partner_id = partners.add_partner(db, Partner(0, "Brightpath", stage=Stage.ONBOARD), today)
    assert templates.uses(db) == {}
    own = onboarding.start(db, partner_id, low, today, today)
    assert templates.uses(db) == {low: Use(1, 0)}
    steps.add_step(db, low, "Welcome pack")
    assert templates.uses(db) == {low: Use(1, 1)}
    gates.stop(db, own, "No answer", today)
    assert templates.uses(db) == {low: Use(1, 0)}

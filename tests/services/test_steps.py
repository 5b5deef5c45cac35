"""The steps of a checklist: edited, moved, ticked, skipped; each an undo step of its own."""

from datetime import date, timedelta

import pytest

from prmdesk.domain.onboarding import Step, StepKind, progress
from prmdesk.domain.outline import lines
from prmdesk.domain.partners import Partner
from prmdesk.errors import Invalid
from prmdesk.services import onboarding, partners, steps, templates
from prmdesk.storage.database import Database


@pytest.fixture
def plan(db: Database, today: date) -> int:
    """A partner's own checklist: Before (Sign, Call), After (Train)."""
    template = templates.add_template(db, "Short")
    shipped = [step.id for step in onboarding.steps(db, template)]
    before = steps.add_step(db, template, "Before")
    steps.add_step(db, template, "Sign", parent_id=before)
    call = steps.add_step(db, template, "Call", parent_id=before)
    steps.edit_steps(db, template, [call], kind=StepKind.PEOPLE)
    after = steps.add_step(db, template, "After")
    train = steps.add_step(db, template, "Train", parent_id=after)
    steps.edit_steps(db, template, [train], teaches_customer=True)
    steps.delete_steps(db, template, shipped)
    partner_id = partners.add_partner(db, Partner(0, "Brightpath"), today)
    return onboarding.start(db, partner_id, template, today, today, waiver="They are further")


def called(db: Database, checklist_id: int, title: str) -> Step:
    return next(step for step in onboarding.steps(db, checklist_id) if step.title == title)


def drawn(db: Database, checklist_id: int) -> list[str]:
    shown = lines(onboarding.steps(db, checklist_id))
    return ["  " * line.depth + line.step.title for line in shown]


START = ["Before", "  Sign", "  Call", "After", "  Train"]


def test_a_step_is_added_where_it_was_asked_for(db: Database, plan: int) -> None:
    before, call = called(db, plan, "Before"), called(db, plan, "Call")
    steps.add_step(db, plan, " Read ", parent_id=before.id, before=call.id)
    assert drawn(db, plan) == ["Before", "  Sign", "  Read", "  Call", "After", "  Train"]


def test_a_step_needs_a_title(db: Database, plan: int) -> None:
    with pytest.raises(Invalid, match="needs a title"):
        steps.add_step(db, plan, "  ")
    with pytest.raises(Invalid, match="needs a title"):
        steps.edit_steps(db, plan, [called(db, plan, "Sign").id], title="")


def test_a_step_goes_with_all_below_it_and_comes_back(db: Database, plan: int) -> None:
    assert steps.delete_steps(db, plan, [called(db, plan, "Before").id]) == 3
    assert drawn(db, plan) == ["After", "  Train"]
    db.undo()
    assert drawn(db, plan) == START


def test_a_duplicate_stands_behind_with_all_below_but_nothing_done(
    db: Database, plan: int, today: date
) -> None:
    steps.tick(db, plan, [called(db, plan, "Sign").id], today)
    steps.duplicate_steps(db, plan, [called(db, plan, "Before").id])
    assert drawn(db, plan) == [*START[:3], *START[:3], *START[3:]]
    assert progress(onboarding.steps(db, plan)).done == 1
    db.undo()
    assert drawn(db, plan) == START


def test_two_duplicates_each_stand_behind_their_own(db: Database, plan: int) -> None:
    ids = [called(db, plan, title).id for title in ("Sign", "Call")]
    steps.duplicate_steps(db, plan, ids)
    assert drawn(db, plan)[1:5] == ["  Sign", "  Sign", "  Call", "  Call"]


def test_a_drag_of_many_is_one_undo_step(db: Database, plan: int) -> None:
    ids = [called(db, plan, title).id for title in ("Sign", "Call")]
    steps.move_steps(db, plan, ids, called(db, plan, "After").id)
    assert drawn(db, plan) == ["Before", "After", "  Train", "  Sign", "  Call"]
    db.undo()
    assert drawn(db, plan) == START


def test_a_group_cannot_be_dragged_into_itself(db: Database, plan: int) -> None:
    last = db.undoable()
    before = called(db, plan, "Before").id
    steps.move_steps(db, plan, [before], called(db, plan, "Sign").id)
    assert drawn(db, plan) == START
    assert db.undoable() == last, "what moves nothing leaves no undo step"


def test_indent_outdent_and_shift(db: Database, plan: int) -> None:
    call = [called(db, plan, "Call").id]
    steps.indent_steps(db, plan, call)
    assert drawn(db, plan)[1:3] == ["  Sign", "    Call"]
    steps.outdent_steps(db, plan, call)
    steps.shift_steps(db, plan, call, -1)
    assert drawn(db, plan)[1:3] == ["  Call", "  Sign"]


def test_a_tick_on_a_group_leaves_its_people_steps_open(
    db: Database, plan: int, today: date
) -> None:
    steps.tick(db, plan, [called(db, plan, "Before").id], today)
    assert called(db, plan, "Sign").done_on == today
    assert called(db, plan, "Call").done_on is None


def test_a_people_step_cannot_just_be_ticked(db: Database, plan: int, today: date) -> None:
    with pytest.raises(Invalid, match="“Call” is done with people"):
        steps.tick(db, plan, [called(db, plan, "Call").id], today)
    with pytest.raises(Invalid, match="who took part"):
        steps.record_meeting(db, called(db, plan, "Call").id, today, " ", "ok", today)
    tomorrow = today + timedelta(1)
    with pytest.raises(Invalid, match="has not come"):
        steps.record_meeting(db, called(db, plan, "Call").id, tomorrow, "Anja", "ok", today)
    with pytest.raises(Invalid, match="has not come"):
        steps.tick(db, plan, [called(db, plan, "Sign").id], tomorrow)


def test_a_people_step_is_done_by_its_record(db: Database, plan: int, today: date) -> None:
    call = called(db, plan, "Call")
    steps.record_meeting(db, call.id, today, " Anja, Li ", "Ramp plan agreed", today)
    done = called(db, plan, "Call")
    assert (done.done_on, done.attendees, done.note) == (today, "Anja, Li", "Ramp plan agreed")
    steps.untick(db, plan, [call.id])
    assert (called(db, plan, "Call").done_on, called(db, plan, "Call").attendees) == (
        None,
        "Anja, Li",
    )


def test_the_kind_of_a_done_step_stays_so_that_a_later_one_is_no_way_round_its_rules(
    db: Database, plan: int, today: date
) -> None:
    sign, call = called(db, plan, "Sign"), called(db, plan, "Call")
    steps.tick(db, plan, [sign.id], today)
    steps.record_meeting(db, call.id, today, "Anja", "Agreed", today)
    for step, kind in (
        (sign, StepKind.PEOPLE), (sign, StepKind.TRAINING), (call, StepKind.TASK),
    ):  # fmt: skip
        with pytest.raises(Invalid, match="Untick it before you change its kind"):
            steps.edit_steps(db, plan, [step.id], kind=kind)
    steps.edit_steps(db, plan, [sign.id], kind=sign.kind, title="Signed")
    steps.untick(db, plan, [sign.id])
    steps.edit_steps(db, plan, [sign.id], kind=StepKind.TRAINING)


def test_what_is_not_needed_has_a_reason_and_does_not_count(
    db: Database, plan: int, today: date
) -> None:
    with pytest.raises(Invalid, match="why"):
        steps.skip(db, plan, [called(db, plan, "Call").id], " ")
    steps.tick(db, plan, [called(db, plan, "Sign").id], today)
    steps.skip(db, plan, [called(db, plan, "Before").id], "They know us")
    assert progress(onboarding.steps(db, plan)).total == 2
    assert called(db, plan, "Sign").done_on == today
    assert called(db, plan, "Call").skip_reason == "They know us"
    steps.need_again(db, plan, [called(db, plan, "Before").id])
    assert progress(onboarding.steps(db, plan)).total == 3


def test_a_step_waits_for_another_until_that_is_settled(
    db: Database, plan: int, today: date
) -> None:
    sign, call, train = (called(db, plan, title) for title in ("Sign", "Call", "Train"))
    steps.edit_steps(db, plan, [train.id, call.id], after_id=sign.id)
    for deed in (
        lambda: steps.tick(db, plan, [train.id], today),
        lambda: steps.record_meeting(db, call.id, today, "Anja", "Agreed", today),
    ):
        with pytest.raises(Invalid, match="waits for “Sign”, which is still open"):
            deed()
    steps.tick(db, plan, [called(db, plan, "After").id], today)
    assert called(db, plan, "Train").done_on is None, "a group leaves out what waits"
    steps.tick(db, plan, [train.id, sign.id], today)
    assert called(db, plan, "Train").done_on == today
    steps.untick(db, plan, [train.id, sign.id])
    steps.skip(db, plan, [sign.id], "Signed before")
    steps.tick(db, plan, [train.id], today)
    assert called(db, plan, "Train").done_on == today


def test_copies_of_steps_that_wait_wait_for_the_copies(db: Database, plan: int) -> None:
    sign, call, train = (called(db, plan, title) for title in ("Sign", "Call", "Train"))
    steps.edit_steps(db, plan, [call.id, train.id], after_id=sign.id, why="So that")
    steps.duplicate_steps(db, plan, [called(db, plan, "Before").id, train.id])
    found = onboarding.steps(db, plan)
    copied = {step.title: step for step in found if step.id > train.id}
    assert copied["Call"].after_id == copied["Sign"].id
    assert copied["Train"].after_id == copied["Sign"].id
    assert copied["Call"].why == "So that"


def test_what_needs_evidence_is_ticked_by_itself_with_what_proves_it(
    db: Database, plan: int, today: date
) -> None:
    sign = called(db, plan, "Sign")
    steps.edit_steps(db, plan, [sign.id], needs_evidence=True)
    with pytest.raises(Invalid, match="“Sign” needs evidence"):
        steps.tick(db, plan, [sign.id], today, evidence=" ")
    steps.tick(db, plan, [called(db, plan, "Before").id], today)
    assert called(db, plan, "Sign").done_on is None, "a group leaves it out"
    steps.tick(db, plan, [sign.id], today, evidence=" Contract 12 ")
    done = called(db, plan, "Sign")
    assert (done.done_on, done.evidence) == (today, "Contract 12")
    with pytest.raises(Invalid, match="“Sign” needs evidence"):
        steps.edit_steps(db, plan, [sign.id], evidence="")


def test_what_is_done_again_stays_done_and_is_recorded(
    db: Database, plan: int, today: date
) -> None:
    train, call = called(db, plan, "Train"), called(db, plan, "Call")
    steps.edit_steps(db, plan, [train.id, call.id], every_months=6)
    began, later = today - timedelta(200), today - timedelta(3)
    steps.tick(db, plan, [train.id], began)
    steps.record_meeting(db, call.id, began, "Anja", "Ramp plan agreed", today)
    steps.repeat(db, train.id, later)
    done = called(db, plan, "Train")
    assert (done.done_on, done.repeated_on) == (began, later)
    with pytest.raises(Invalid, match=r"who took part.*Write a note"):
        steps.repeat(db, call.id, later)
    with pytest.raises(Invalid, match="has not come"):
        steps.repeat(db, train.id, today + timedelta(1))
    steps.repeat(db, call.id, later, "Li", "Still on plan")
    again = called(db, plan, "Call")
    assert again.attendees == "Li"
    assert again.note == f"Ramp plan agreed\n{later}: Still on plan"
    steps.untick(db, plan, [train.id])
    assert called(db, plan, "Train").repeated_on is None


def test_why_a_partners_differs_is_kept_where_it_differs(db: Database, plan: int) -> None:
    added = steps.add_step(db, plan, "Visit the plant", why_changed=" They asked ")
    call = called(db, plan, "Call")
    steps.move_steps(db, plan, [call.id], None, why_changed="First of all")
    steps.edit_steps(db, plan, [called(db, plan, "Sign").id], day=9, why_changed="Holidays")
    found = {step.title: step.why_changed for step in onboarding.steps(db, plan)}
    assert found["Visit the plant"] == "They asked"
    assert (found["Call"], found["Sign"], found["Train"]) == ("First of all", "Holidays", "")
    steps.delete_steps(db, plan, [added], why_changed="They came to us")
    change = db.undoable()
    assert change is not None
    assert change.detail == "Visit the plant: They came to us"


def test_a_template_in_use_gets_its_next_version_by_a_change(db: Database, plan: int) -> None:
    template = onboarding.checklist(db, plan).template_id
    assert template is not None
    assert onboarding.checklist(db, template).version == 1
    sign = called(db, template, "Sign")
    steps.edit_steps(db, template, [sign.id], day=3)
    steps.edit_steps(db, template, [sign.id], day=5)
    assert onboarding.checklist(db, template).version == 2
    assert onboarding.checklist(db, plan).version == 1
    assert called(db, plan, "Sign").day is None


def test_editing_with_what_it_is_already_makes_no_version(db: Database, plan: int) -> None:
    template = onboarding.checklist(db, plan).template_id
    assert template is not None
    steps.edit_steps(db, template, [called(db, template, "Sign").id], title="Sign")
    assert onboarding.checklist(db, template).version == 1


def test_every_deed_has_a_name_and_says_what_it_was_about(
    db: Database, plan: int, today: date
) -> None:
    steps.tick(db, plan, [called(db, plan, "Sign").id], today)
    change = db.undoable()
    assert change is not None
    assert (change.label, change.detail) == ("Tick step", "Sign")

"""How far an onboarding has come, and what a people step needs."""

from dataclasses import replace
from datetime import date, timedelta

from prmdesk.domain.onboarding import (
    Checklist,
    Onboarding,
    Outcome,
    Progress,
    Response,
    Side,
    Step,
    StepKind,
    again_on,
    board_columns,
    days_late,
    due_again,
    due_date,
    expected_finish,
    finished_on,
    first_open,
    fitting,
    group_progress,
    late,
    late_by_side,
    progress,
    stuck,
    tickable_together,
    unmet,
)
from prmdesk.domain.partners import Bucket, Touch

START = date(2026, 11, 2)
TODAY = date(2026, 11, 24)


def step(ident: int, parent: int | None = None, **values: object) -> Step:
    return replace(Step(ident, 1, parent, ident, f"Step {ident}"), **values)  # type: ignore[arg-type]


PHASES = [step(1), step(2)]
STEPS = [
    *PHASES,
    step(11, 1, day=2, done_on=date(2026, 11, 4)),
    step(12, 1, day=20),
    step(13, 1, day=25, skip_reason="They know it"),
    step(21, 2),
    step(211, 21, day=60, done_on=date(2026, 11, 20)),
    step(212, 21, day=90),
]


def test_progress_counts_the_work_and_not_groups_or_what_is_skipped() -> None:
    assert progress(STEPS) == Progress(2, 4)


def test_each_group_has_the_progress_of_all_below_it() -> None:
    assert group_progress(STEPS) == {
        1: Progress(1, 2),
        2: Progress(1, 2),
        21: Progress(1, 2),
    }


def test_what_was_ticked_on_a_step_that_became_a_group_no_longer_counts() -> None:
    steps = [step(1, done_on=TODAY), step(11, 1)]
    assert progress(steps) == Progress(0, 1)


def test_an_empty_checklist_has_no_share_and_is_not_complete() -> None:
    assert progress([]).share is None
    assert not progress([]).is_complete


def test_the_columns_of_the_board_keep_the_order_of_every_checklist() -> None:
    def own(*phases: str) -> Onboarding:
        return Onboarding(1, "Kestrel", phases=phases)

    low = own("Days 1-30", "Own", "Ready")
    high = own("Before", "Days 1-30", "Ready", "Later")
    assert board_columns([low, high]) == ["Before", "Days 1-30", "Own", "Ready", "Later"]
    assert board_columns([]) == []


def test_due_is_counted_from_the_start_unless_a_day_is_set() -> None:
    assert due_date(step(1, day=14), START) == date(2026, 11, 16)
    assert due_date(step(1, day=-5), START) == date(2026, 10, 28)
    assert due_date(step(1, day=14, due=TODAY), START) == TODAY
    assert due_date(step(1, day=14), None) is None


def test_only_open_steps_past_their_day_are_late() -> None:
    assert days_late(step(1, day=20), START, TODAY) == 2
    assert days_late(step(1, day=22), START, TODAY) == 0
    assert days_late(step(1, day=20, done_on=TODAY), START, TODAY) == 0
    assert days_late(step(1, day=20, skip_reason="no"), START, TODAY) == 0
    assert [found.id for found in late(STEPS, START, TODAY)] == [12]


def test_the_open_phase_is_the_first_with_work_left() -> None:
    assert first_open(PHASES, STEPS) == PHASES[0]
    done = [replace(one, done_on=TODAY) if one.id == 12 else one for one in STEPS]
    assert first_open(PHASES, done) == PHASES[1]
    assert first_open([step(1, done_on=TODAY)], [step(1, done_on=TODAY)]) is None


def test_one_click_never_ticks_a_people_step() -> None:
    call = step(3, kind=StepKind.PEOPLE)
    assert tickable_together([step(1), step(2, done_on=TODAY), call]) == [step(1)]


def test_a_people_step_needs_day_attendees_and_note() -> None:
    call = step(1, kind=StepKind.PEOPLE)
    assert unmet(call) == ["done_on", "attendees", "note"]
    assert unmet(replace(call, done_on=TODAY, attendees="Anja", note="Agreed")) == []
    assert unmet(step(1)) == []


def test_finished_on_the_day_of_the_last_tick() -> None:
    assert finished_on(STEPS) is None
    assert finished_on([step(1, done_on=START), step(2, done_on=TODAY)]) == TODAY


def test_expected_finish_is_the_median_of_others_else_the_last_due_day() -> None:
    assert expected_finish(STEPS, START, TODAY, []) == START + timedelta(90)
    assert expected_finish(STEPS, START, TODAY, [40, 100, 60]) == START + timedelta(60)
    assert expected_finish(STEPS, START, TODAY, [10]) == TODAY
    assert expected_finish(STEPS, None, TODAY, [10]) is None
    assert expected_finish([step(1)], START, TODAY, []) is None
    assert expected_finish([step(1, done_on=START)], START, TODAY, [99]) == START


def test_the_template_meant_for_such_a_partner_comes_first() -> None:
    plain = Checklist(1, None, "Any")
    low = Checklist(2, None, "Low", touch=Touch.LOW)
    supplier = Checklist(3, None, "Supplier, high", Bucket.SUPPLIER, Touch.HIGH)
    every = [plain, low, supplier]

    def order(bucket: Bucket, touch: Touch) -> list[int]:
        return [found.id for found in fitting(every, [bucket], touch)]

    assert order(Bucket.SUPPLIER, Touch.HIGH) == [3, 1, 2]
    assert order(Bucket.INFLUENCE, Touch.LOW) == [2, 1, 3]
    assert order(Bucket.INFLUENCE, Touch.UNDECIDED) == [1, 2, 3]


def test_one_click_never_ticks_what_lacks_its_evidence() -> None:
    signed = step(3, needs_evidence=True)
    assert tickable_together([signed]) == []
    proven = replace(signed, evidence="Contract 12")
    assert tickable_together([proven]) == [proven]


def again(done_on: date, months: int | None, repeated_on: date | None = None) -> date | None:
    return again_on(step(1, done_on=done_on, every_months=months, repeated_on=repeated_on))


def test_a_step_is_due_again_months_after_it_was_done_last() -> None:
    assert again(date(2026, 3, 15), 12) == date(2027, 3, 15)
    assert again(date(2026, 3, 15), 6, date(2026, 10, 2)) == date(2027, 4, 2)
    assert again(date(2026, 3, 15), None) is None
    assert again_on(step(1, every_months=6)) is None


def test_the_last_of_a_month_stays_it_and_does_not_drift() -> None:
    began = date(2027, 1, 31)
    assert again(began, 1) == date(2027, 2, 28)
    assert again(began, 1, date(2027, 2, 28)) == date(2027, 3, 31)
    assert again(date(2028, 1, 31), 1) == date(2028, 2, 29)
    assert again(date(2027, 1, 28), 1, date(2027, 2, 28)) == date(2027, 3, 28)
    assert again(began, 1, date(2027, 3, 10)) == date(2027, 4, 10)


def test_a_graduate_repeats_on_and_who_was_stopped_does_not() -> None:
    done = [step(1, done_on=date(2025, 5, 1), every_months=12),
            step(2, done_on=date(2025, 1, 1), every_months=12)]  # fmt: skip
    ended = Checklist(1, 1, "Own", ended_on=TODAY, outcome=Outcome.GRADUATED)
    assert [one.id for one in due_again(ended, done, date(2026, 4, 30))] == [2]
    assert [one.id for one in due_again(ended, done, date(2026, 5, 1))] == [2, 1]
    assert due_again(replace(ended, outcome=Outcome.STOPPED), done, TODAY) == []


def test_what_is_late_waits_on_us_on_them_or_on_both() -> None:
    steps = [step(n, day=1, side=side) for n, side in enumerate((*Side, Side.US), 1)]
    assert late_by_side(steps, START, TODAY) == (3, 2)
    assert late_by_side(steps, START, START) == (0, 0)


def test_open_steps_the_partner_is_stuck_with_are_counted() -> None:
    held = [step(1, response=Response.STUCK), step(2, response=Response.SLOW)]
    assert stuck(held) == [held[0]]
    assert stuck([replace(held[0], done_on=TODAY)]) == []

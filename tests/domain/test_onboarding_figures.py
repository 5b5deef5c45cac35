"""The figures of onboardings, worked out by hand on two short checklists."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from prmdesk.domain.onboarding import (
    Checklist,
    First,
    Outcome,
    Progress,
    Response,
    Side,
    Step,
    StepKind,
)
from prmdesk.domain.onboarding_figures import (
    Run,
    Waiting,
    cohort,
    delays,
    firsts,
    group_figures,
    grouped,
    reached,
    run_figures,
    stalls,
    touches,
    version,
    waiting,
)

START = date(2026, 3, 2)
TODAY = START + timedelta(30)


def day(n: int) -> date:
    return START + timedelta(n)


def run(*steps: Step, partner_id: int = 1, **checklist: object) -> Run:
    own = Checklist(partner_id, partner_id, "90 days", started_on=START, template_id=7)
    return Run(partner_id, f"Partner {partner_id}", replace(own, **checklist), steps)  # type: ignore[arg-type]


def step(key: int, title: str, due: int | None, done: int | None = None, **more: object) -> Step:
    done_on = None if done is None else day(done)
    made = Step(key, 1, None, key, title, day=due, done_on=done_on)
    return replace(made, **more)  # type: ignore[arg-type]


ACCESS = step(1, "Access", 2, 5)  # 3 days late, ours
TRAIN = step(2, "Train", 10, 10, side=Side.PARTNER, first=First.TRAINING)  # in time
ACCOUNTS = step(3, "Accounts", 20, side=Side.BOTH)  # open for 10 days, both
DEAL = step(4, "Deal", 60, side=Side.PARTNER, first=First.DEAL)  # to come
MET = step(5, "Kickoff", 5, 9, kind=StepKind.PEOPLE)  # 4 days late, ours


def test_what_fell_due_is_late_by_the_days_behind_its_day() -> None:
    late = {
        delay.step.title: delay.days for delay in delays(run(ACCESS, TRAIN, ACCOUNTS, DEAL), TODAY)
    }
    assert late == {"Access": 3, "Train": 0, "Accounts": 10}


def test_days_on_which_two_steps_are_late_count_once() -> None:
    # ours: days 3, 4, 5 (access) and 6 to 9 (kickoff) and 21 to 30 (both); theirs: 21 to 30
    assert waiting(run(ACCESS, MET, ACCOUNTS), TODAY) == Waiting(17, 10, 1, 1)
    same = step(6, "Also", 2, 4)  # days 3, 4: covered by the days of access
    assert waiting(run(ACCESS, MET, ACCOUNTS, same), TODAY).days_us == 17


def test_how_one_onboarding_stands() -> None:
    figures = run_figures(run(ACCESS, TRAIN, ACCOUNTS, DEAL, MET), TODAY)
    assert figures.progress == Progress(3, 5)
    assert (figures.days, figures.late, figures.days_late) == (30, 1, 10)
    assert figures.on_time == 1 / 4
    assert figures.touches == 1
    assert figures.forecast == day(60)
    assert run_figures(run(DEAL), TODAY, [40, 50, 90]).forecast == day(50)


def test_what_ended_is_late_no_more_and_was_so_until_it_ended() -> None:
    ended = run(ACCESS, ACCOUNTS, ended_on=day(24), outcome=Outcome.STOPPED)
    figures = run_figures(ended, TODAY)
    assert (figures.days, figures.late, figures.days_late) == (24, 0, 0)
    assert figures.waiting == Waiting(7, 4, 0, 0)
    assert figures.forecast is None


def test_nobody_waits_for_a_partner_that_is_paused() -> None:
    paused = replace(run(ACCOUNTS), resting_since=day(22))
    figures = run_figures(paused, TODAY)
    assert (figures.late, figures.waiting) == (0, Waiting(2, 2, 0, 0))
    assert stalls([paused], TODAY)[0].waiting == 0


def test_a_step_that_is_not_needed_or_has_no_day_stalls_nowhere() -> None:
    skipped = replace(ACCOUNTS, skip_reason="They have none")
    assert delays(run(skipped, step(9, "Some day", None)), TODAY) == []


def test_the_step_that_costs_the_most_days_comes_first() -> None:
    other = run(
        step(11, "Access", 2, 2, origin_id=70),
        step(13, "Accounts named", 20, 28, response=Response.STUCK, origin_id=90),
        partner_id=2,
    )
    mine = run(replace(ACCESS, origin_id=70), replace(ACCOUNTS, origin_id=90))
    found = stalls([mine, other], TODAY)
    assert [(stall.title, stall.days, stall.late) for stall in found] == [
        ("Accounts named", 18, 2),
        ("Access", 3, 1),
    ]
    assert (found[0].typical, found[0].waiting, found[0].trouble) == (9, 1, 1)
    assert found[1].typical == 1.5


def test_steps_of_two_templates_that_are_called_the_same_are_one() -> None:
    other = run(step(11, "Access", 2, 4, origin_id=170), partner_id=2)
    (stall,) = stalls([run(replace(ACCESS, origin_id=70)), other], TODAY)
    assert (stall.days, stall.late) == (5, 2)


def test_without_an_origin_steps_are_the_same_by_their_title() -> None:
    other = run(step(11, "ACCESS", 2, 4), partner_id=2)
    (stall,) = stalls([run(ACCESS), other], TODAY)
    assert stall.days == 5


def test_the_time_to_a_first_counts_from_the_start_and_a_session_counts_too() -> None:
    one = run(TRAIN, DEAL)
    early = replace(run(TRAIN, partner_id=2), trained_on=day(4))
    found = firsts([one, early])
    assert [(it.run.partner_id, it.days) for it in found[First.TRAINING]] == [(2, 4), (1, 10)]
    assert found[First.DEAL] == []
    assert (
        reached(replace(one, checklist=replace(one.checklist, started_on=None)), First.DEAL) is None
    )


def test_people_steps_that_were_done_and_repeated_are_human_touches() -> None:
    assert touches(run(MET, replace(MET, id=6, repeated_on=TODAY), TRAIN)) == 3


def test_cohorts_and_versions_are_compared_by_medians() -> None:
    quick = run(step(1, "A", 1, 6), version=2)
    slow = run(step(1, "A", 1, 12), partner_id=2, version=2)
    still = run(step(1, "A", 1), partner_id=3, version=3, started_on=date(2026, 4, 1))
    by_version = grouped([still, slow, quick], version)
    assert list(by_version) == [(7, 2), (7, 3)]
    figures = group_figures(by_version[7, 2], TODAY)
    assert (figures.finished, figures.days_to_finish, figures.on_time) == (2, 9, 0.0)
    assert group_figures([], TODAY).days_to_finish is None
    assert list(grouped([quick, still], cohort)) == [(2026, 1), (2026, 2)]


DAYS = st.none() | st.integers(-5, 60)
STEPS = st.lists(
    st.builds(
        lambda due, done, side, kind: (due, done, side, kind),
        DAYS, DAYS, st.sampled_from(list(Side)), st.sampled_from(list(StepKind)),
    ),
    max_size=6,
)  # fmt: skip


@given(st.lists(STEPS, max_size=4))
def test_totals_are_the_sums_of_the_onboardings(
    all_of: list[list[tuple[int, int, Side, StepKind]]],
) -> None:
    runs = [
        run(
            *(
                step(n, f"Step {n}", due, done, side=side, kind=kind)
                for n, (due, done, side, kind) in enumerate(steps, 1)
            ),
            partner_id=key,
        )
        for key, steps in enumerate(all_of, 1)
    ]
    ranked = stalls(runs, TODAY)
    assert sum(stall.days for stall in ranked) == sum(
        delay.days for one in runs for delay in delays(one, TODAY)
    )
    assert [stall.days for stall in ranked] == sorted((s.days for s in ranked), reverse=True)
    together = group_figures(runs, TODAY)
    assert together.touches == sum(run_figures(one, TODAY).touches for one in runs)
    assert together.running + together.graduated + together.stopped == len(runs)
    for one in runs:
        found = waiting(one, TODAY)
        most = sum(delay.days for delay in delays(one, TODAY))
        assert max(found.days_us, found.days_partner) <= most

"""The way through the stages: what is open, what is forward, how long it took."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prmdesk.domain.lifecycle import (
    JOURNEY,
    Board,
    Card,
    Criterion,
    CriterionMet,
    Fact,
    Known,
    Records,
    Usual,
    checks,
    entered_on,
    facts,
    is_forward,
    left,
    median_age,
    stays,
    totals,
    usual,
)
from prmdesk.domain.onboarding import Outcome
from prmdesk.domain.partners import Role, Stage, StageEntry
from prmdesk.domain.quadrant import Quadrant

DAY = date(2026, 11, 24)
HAND = Criterion(1, Stage.RECRUIT, text="The lawyers are happy")
SIGNED = Criterion(2, Stage.RECRUIT, key="agreement")


def ago(days: int) -> date:
    return DAY - timedelta(days)


def entries(*told: tuple[Stage, int]) -> list[StageEntry]:
    """Stages with how many days ago they were entered."""
    return [StageEntry(n, 1, stage, ago(days)) for n, (stage, days) in enumerate(told, 1)]


@pytest.mark.parametrize(
    ("known", "fact"),
    [
        (Known(has_reason=True), Fact.REASON),
        (Known(roles=frozenset({Role.UNKNOWN})), Fact.CONTACT),
        (Known(value_to_partner=0.0, value_to_us=0.0), Fact.VALUES),
        (Known(agreement_start=DAY + timedelta(1)), Fact.AGREEMENT),
        (Known(progress=1.0), Fact.ONBOARDED),
        (Known(progress=0.4, outcome=Outcome.GRADUATED), Fact.ONBOARDED),
        (Known(has_plan=True), Fact.PLAN),
    ],
)
def test_a_fact_holds_by_what_is_known(known: Known, fact: Fact) -> None:
    assert facts(known, DAY) == {fact}


def test_what_is_unknown_or_not_whole_is_no_fact() -> None:
    assert facts(Known(), DAY) == frozenset()
    assert facts(Known(value_to_us=90.0, progress=0.99), DAY) == frozenset()
    assert facts(Known(progress=1.0, outcome=Outcome.STOPPED), DAY) == frozenset()


@pytest.mark.parametrize(
    ("start", "end", "runs"),
    [
        (0, None, True),
        (400, 0, True),
        (400, 1, False),
        (-1, None, False),
    ],
)
def test_an_agreement_runs_from_its_first_day_through_its_last(
    start: int, end: int | None, runs: bool
) -> None:
    known = Known(agreement_start=ago(start), agreement_end=None if end is None else ago(end))
    assert (Fact.CURRENT in facts(known, DAY)) is runs


def test_a_sponsor_is_one_of_the_people() -> None:
    held = facts(Known(roles=frozenset({Role.SALES, Role.SPONSOR})), DAY)
    assert held == {Fact.CONTACT, Fact.SPONSOR}


def test_a_tick_meets_what_people_answer_and_a_fact_what_we_know() -> None:
    ticks = [CriterionMet(1, 1, HAND.id, DAY), CriterionMet(2, 1, SIGNED.id, DAY)]
    hand, signed = checks([HAND, SIGNED], ticks, [], ())
    assert (hand.is_met, signed.is_met) == (True, False), "a tick is no signature"
    hand, signed = checks([HAND, SIGNED], [], [], {Fact.AGREEMENT})
    assert (hand.is_open, signed.is_open) == (True, False)


def test_a_waiver_closes_without_meeting_and_is_no_waiver_once_it_is_met() -> None:
    waived = CriterionMet(1, 1, SIGNED.id, DAY, "Papers follow")
    (check,) = checks([SIGNED], [waived], [], ())
    assert (check.is_met, check.is_waived, check.is_open) == (False, True, False)
    (check,) = checks([SIGNED], [waived], [], {Fact.AGREEMENT})
    assert (check.is_met, check.is_waived) == (True, False)


def test_who_comes_again_meets_the_criteria_again() -> None:
    criterion = Criterion(3, Stage.REVIEW, text="The term is decided")
    first = stays(entries((Stage.REVIEW, 400), (Stage.GROW, 390)))
    again = stays(entries((Stage.REVIEW, 400), (Stage.GROW, 390), (Stage.REVIEW, 5)))
    old, new = CriterionMet(1, 1, 3, ago(395)), CriterionMet(1, 1, 3, ago(5))
    assert [check.is_met for check in checks([criterion], [old], first, ())] == [True]
    assert [check.is_met for check in checks([criterion], [old], again, ())] == [False]
    assert [check.is_met for check in checks([criterion], [new], again, ())] == [True]


def test_what_is_ticked_ahead_of_the_first_time_counts() -> None:
    early = CriterionMet(1, 1, HAND.id, ago(30))
    past = stays(entries((Stage.RECRUIT, 10)))
    assert checks([HAND], [early], past, ())[0].is_met


def test_forward_asks_and_back_beside_and_out_do_not() -> None:
    assert is_forward(Stage.IDENTIFY, Stage.QUALIFY)
    assert is_forward(Stage.IDENTIFY, Stage.GROW)
    assert not is_forward(Stage.GROW, Stage.ENABLE)
    assert not is_forward(Stage.GROW, Stage.GROW)
    assert not any(is_forward(stage, beside) for stage in JOURNEY
                   for beside in (Stage.PAUSED, Stage.EXIT))  # fmt: skip
    assert not is_forward(None, Stage.GROW)


def test_a_renewed_partner_goes_forward_from_review_to_growing() -> None:
    assert is_forward(Stage.REVIEW, Stage.GROW)
    assert not is_forward(Stage.REVIEW, Stage.ACTIVATE)


def test_a_pause_is_no_way_round_what_was_open() -> None:
    past = stays(entries((Stage.RECRUIT, 50), (Stage.PAUSED, 10)))
    assert left(Stage.PAUSED, past) is Stage.RECRUIT
    assert left(Stage.ONBOARD, past) is Stage.ONBOARD
    assert left(Stage.PAUSED, stays(entries((Stage.PAUSED, 10)))) is None


def test_stays_follow_each_other_and_the_last_goes_on() -> None:
    past = stays(entries((Stage.IDENTIFY, 30), (Stage.QUALIFY, 20), (Stage.IDENTIFY, 5)))
    assert [(stay.stage, stay.days(DAY)) for stay in past] == [
        (Stage.IDENTIFY, 10), (Stage.QUALIFY, 15), (Stage.IDENTIFY, 5),
    ]  # fmt: skip
    assert past[-1].left_on is None
    assert totals(past, DAY) == {Stage.IDENTIFY: 15, Stage.QUALIFY: 15}, "both times count"
    assert entered_on(past, Stage.IDENTIFY) == ago(5)
    assert entered_on(past, Stage.GROW) is None


def test_a_stage_entered_while_in_it_goes_on() -> None:
    (stay,) = stays(entries((Stage.GROW, 30), (Stage.GROW, 10)))
    assert (stay.entered_on, stay.days(DAY)) == (ago(30), 30)


def test_entries_of_one_day_stand_in_the_order_they_were_made() -> None:
    past = stays(reversed(entries((Stage.IDENTIFY, 3), (Stage.QUALIFY, 3))))
    assert [(stay.stage, stay.days(DAY)) for stay in past] == [
        (Stage.IDENTIFY, 0), (Stage.QUALIFY, 3),
    ]  # fmt: skip


def test_usual_is_the_median_of_finished_stays() -> None:
    ways = [
        stays(entries((Stage.IDENTIFY, 100), (Stage.QUALIFY, 90))),
        stays(entries((Stage.IDENTIFY, 100), (Stage.QUALIFY, 80), (Stage.IDENTIFY, 70),
                      (Stage.QUALIFY, 40))),
    ]  # fmt: skip
    found = usual(stay for way in ways for stay in way)
    assert found == {Stage.IDENTIFY: Usual(20, 3), Stage.QUALIFY: Usual(10, 1)}


def test_long_is_more_than_twice_the_usual_if_enough_is_known() -> None:
    assert not Usual(20, 3).is_exceeded(40)
    assert Usual(20, 3).is_exceeded(41)
    assert not Usual(20, 2).is_exceeded(400), "two stays are chance"
    assert not Usual(20, 3).is_exceeded(None)


@given(st.lists(st.tuples(st.sampled_from(Stage), st.integers(0, 500)), min_size=1))
def test_the_days_of_all_stages_are_the_days_since_the_first(told: list[tuple[Stage, int]]) -> None:
    past = stays(entries(*told))
    assert sum(totals(past, DAY).values()) == max(days for _stage, days in told)
    assert all(one.stage is not two.stage for one, two in pairwise(past))


def test_records_tell_of_each_partner_what_is_its_own() -> None:
    records = Records(
        [HAND, SIGNED],
        {1: entries((Stage.RECRUIT, 10))},
        {1: [CriterionMet(1, 1, HAND.id, DAY)]},
        {1: Known(), 2: Known(agreement_start=DAY)},
    )
    assert [check.is_met for check in records.checks(1, Stage.RECRUIT, DAY)] == [True, False]
    assert [check.is_met for check in records.checks(2, Stage.RECRUIT, DAY)] == [False, True]
    assert records.checks(1, Stage.GROW, DAY) == ()
    assert records.past(2) == []


def test_a_column_has_the_longest_first_and_the_unknown_last() -> None:
    def card(key: int, days: int | None, stage: Stage = Stage.GROW) -> Card:
        return Card(key, f"P{key}", Quadrant.MISFIT, stage, days=days, open=(HAND,), needed=3)

    board = Board((card(1, None), card(2, 5), card(3, 90), card(4, 7, Stage.EXIT)), {})
    assert [one.partner_id for one in board.column(Stage.GROW)] == [3, 2, 1]
    assert median_age(board.column(Stage.GROW)) == 47.5
    assert median_age([]) is None
    assert board.cards[0].met == 2

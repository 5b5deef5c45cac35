"""What each fact asks to be done, worked out by hand from Tuesday 24 November 2026."""

import os
import time
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

import pytest

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.decisions import Decision, Verdict
from prmdesk.domain.enablement import Due
from prmdesk.domain.follow_ups import Proposal
from prmdesk.domain.gates import GateDecision, GateVerdict
from prmdesk.domain.movement import Orphan
from prmdesk.domain.onboarding import Checklist, Outcome, Side, Step
from prmdesk.domain.partners import Stage
from prmdesk.domain.people import Alarm, PeopleAlarm
from prmdesk.domain.plan_work import Review
from prmdesk.domain.plans import Plan, Target
from prmdesk.domain.promises import Promise
from prmdesk.domain.reviews import DueReview
from prmdesk.domain.today import About, Subject
from prmdesk.domain.today_items import Facts, UnderWay, items
from prmdesk.domain.trials import Trial

TUESDAY = date(2026, 11, 24)
Told = list[tuple[str, About, int]]


def ago(days: int) -> date:
    return TUESDAY - timedelta(days)


def told(facts: Facts, today: date = TUESDAY) -> Told:
    return [(item.key, item.about, item.days) for item in items(facts, today)]


def test_promises_tasks_and_meetings_are_told_from_a_week_ahead() -> None:
    facts = Facts(
        promises=[
            Promise(1, 1, Side.US, "send", ago(30), ago(3)),
            Promise(2, 1, Side.PARTNER, "sign", ago(30), ago(-7)),
            Promise(3, 1, Side.US, "later", ago(30), ago(-8)),
            Promise(4, 1, Side.US, "some day", ago(30)),
        ],
        activities=[
            Activity(5, 1, Kind.TASK, ago(9), "call", due=ago(0)),
            Activity(6, 1, Kind.MEETING, ago(9), "meet", due=ago(-1), at="14:00"),
        ],
    )
    assert told(facts) == [
        ("promise:1", About.OUR_PROMISE, 3),
        ("promise:2", About.THEIR_PROMISE, -7),
        ("activity:5", About.TASK, 0),
        ("activity:6", About.MEETING, -1),
    ]


def test_agreements_of_active_partners_are_told_sixty_days_before_they_end() -> None:
    partners = [
        Subject(1, "A", agreement_end=ago(-60)), Subject(2, "B", agreement_end=ago(-61)),
        Subject(3, "C", agreement_end=ago(5)), Subject(4, "D", Stage.EXIT, agreement_end=ago(5)),
    ]  # fmt: skip
    assert told(Facts(partners={one.id: one for one in partners})) == [
        ("agreement:1", About.AGREEMENT, -60), ("agreement:3", About.AGREEMENT, 5),
    ]  # fmt: skip


def test_what_stands_is_told_once_it_is_over_its_limit() -> None:
    late = Target(
        1, 1, 0, "Revenue", annual=Decimal(40), target_q1=Decimal(10), actual_q1=Decimal(7)
    )
    on_track = Target(2, 1, 1, "Leads", target_q1=Decimal(10), actual_q1=Decimal(10))
    silent = PeopleAlarm(2, "B", Alarm.NO_TOUCH, days=33, rhythm=30)
    facts = Facts(
        partners={1: Subject(1, "A"), 2: Subject(2, "B")},
        orphans=[
            Orphan(1, "A", ago(100), 100, 10, 40, 42, None),
            Orphan(2, "B", ago(90), 90, 0, 40, 42, None),
        ],
        plans=[(Plan(3, 1, 2026, "EUR"), [late, on_track]), (Plan(4, 2, 2026, "EUR"), [on_track])],
        decisions=[Decision(7, 1, ago(90), Verdict.KEEP, review_on=ago(2))],
        alarms=[silent, PeopleAlarm(1, "A", Alarm.SINGLE_THREAD, contact_id=8)],
        trials=[Trial(9, 1, "Ten leads", ago(90), ago(-7)), Trial(10, 2, "x", ago(9), ago(-8))],
        reviews=[DueReview(Review(11, 3, 0, "Q3 review", ago(4)), 1, "A")],
    )
    found = told(facts)
    assert found == [
        ("orphan:1", About.ORPHAN, 10), ("plan:3", About.PLAN, 0), ("qbr:11", About.QBR, 4),
        ("review:7", About.REVIEW, 2),
        ("contact:2", About.CONTACT, 3), ("people:1-single_thread-8", About.PEOPLE, 0),
        ("trial:9", About.TRIAL, -7),
    ]  # fmt: skip


def test_training_is_told_when_it_ran_out_and_nobody_is_invited() -> None:
    people = ((1, ago(4), None), (2, None, None), (3, ago(-4), None), (4, ago(4), ago(-9)))
    facts = Facts(
        trainings=[
            Due(1, key, 5, "Anja", "Basics", "A", due=due, session_on=session)
            for key, due, session in people
        ],
        news=[
            Proposal(6, 1, "A", "New price", ago(2)),
            Proposal(7, 1, "A", "Perhaps", ago(2), is_unsure=True),
        ],
    )
    assert told(facts) == [("training:1-5", About.TRAINING, 4), ("news:6-1", About.NEWS, 2)]


PHASE = Step(1, 5, None, 0, "Foundations")


def onboarding(*steps: Step, started: int, decisions: tuple[GateDecision, ...] = (),
               outcome: Outcome = Outcome.RUNNING) -> Facts:  # fmt: skip
    ended = None if outcome is Outcome.RUNNING else ago(1)
    own = Checklist(5, 7, "Onboarding", started_on=ago(started), ended_on=ended, outcome=outcome)
    return Facts(onboardings=[UnderWay(own, [PHASE, *steps], decisions)])


def test_steps_of_an_onboarding_wait_for_us_or_for_them() -> None:
    steps = (
        Step(2, 5, 1, 0, "Sign", day=8, side=Side.PARTNER),
        Step(3, 5, 1, 1, "Invite", day=10),
        Step(4, 5, 1, 2, "Done", day=1, done_on=ago(9)),
        Step(6, 5, 1, 3, "Far", day=30),
    )
    assert told(onboarding(*steps, started=10)) == [
        ("step:2", About.THEIR_STEP, 2), ("step:3", About.STEP, 0),
    ]  # fmt: skip
    assert told(onboarding(*steps, started=10, outcome=Outcome.GRADUATED)) == []


def test_an_onboarding_stalls_when_nothing_was_done_for_a_fortnight_and_a_step_is_late() -> None:
    late = Step(2, 5, 1, 0, "Sign", day=8)
    done = Step(3, 5, 1, 1, "Done", day=1, done_on=ago(14))
    (item,) = items(onboarding(late, done, started=20), TUESDAY)
    assert (item.key, item.about, item.n, item.most) == ("stalled:5", About.STALLED, 14, 1)
    yesterday = told(onboarding(late, done, started=20), ago(1))
    assert yesterday == [("step:2", About.STEP, 11)]


def test_a_gate_is_told_of_when_it_is_late_and_otherwise_once_all_is_met() -> None:
    met = Step(2, 5, 1, 0, "Trained", day=8, is_exit=True, done_on=ago(1))
    unmet = Step(3, 5, 1, 1, "Signed", day=8, is_exit=True)
    other = Step(4, 5, 1, 2, "Far", day=90)
    assert told(onboarding(met, unmet, started=10))[0] == ("gate:1", About.GATE, 2)
    assert told(onboarding(met, other, started=10)) == [("gate:1", About.GATE_MET, 2)]
    assert told(onboarding(met, started=10)) == []  # all is done: it need not be let on
    passed = GateDecision(1, 5, ago(1), GateVerdict.PASS, step_id=1)
    assert told(onboarding(met, other, started=10, decisions=(passed,))) == []


def test_a_step_comes_back_after_its_months_in_an_onboarding_that_graduated() -> None:
    again = Step(2, 5, 1, 0, "Refresh", done_on=date(2026, 5, 20), every_months=6)
    facts = onboarding(again, started=300, outcome=Outcome.GRADUATED)
    assert told(facts) == [("again:2", About.AGAIN, 4)]


@pytest.fixture
def _travelling() -> Iterator[None]:
    before = os.environ.get("TZ", "")
    yield
    os.environ["TZ"] = before
    time.tzset()


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone cannot be set here")
@pytest.mark.usefixtures("_travelling")
def test_no_time_zone_and_no_change_of_the_clock_moves_a_due_day() -> None:
    facts = Facts(activities=[Activity(5, 1, Kind.TASK, ago(9), "call", due=ago(0))])
    for zone in ("Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/Berlin", "Asia/Shanghai"):
        os.environ["TZ"] = zone
        time.tzset()
        assert told(facts) == [("activity:5", About.TASK, 0)]
        change = date(2026, 10, 25)  # the night in which Europe's clocks go back
        around = [told(facts, change + timedelta(n))[:1] for n in (29, 30, 31)]
        assert [found[0][2] for found in around] == [-1, 0, 1]

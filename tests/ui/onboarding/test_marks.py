"""The signs behind a title."""

from dataclasses import replace
from datetime import date

from prmdesk.domain.onboarding import Outcome, Progress, Response, Step
from prmdesk.domain.own_steps import Differs
from prmdesk.ui.onboarding.columns import Facts
from prmdesk.ui.onboarding.marks import marks, response_mark

TODAY = date(2026, 11, 24)
FACTS = Facts(False, date(2026, 11, 2), TODAY)
STEP = Step(1, 1, None, 0, "Kickoff", day=20)


def texts(step: Step, facts: Facts = FACTS) -> list[str]:
    return [sign.text for sign in marks(step, facts)]


def test_an_open_step_says_what_it_waits_for_and_what_it_lacks() -> None:
    held = replace(FACTS, waits_for="Sign")
    step = replace(STEP, needs_evidence=True)
    assert texts(step, held) == ["waits for Sign", "needs evidence"]
    done = replace(step, evidence="Certificate 7", done_on=TODAY)
    assert texts(done, held) == []
    assert texts(STEP, replace(held, group=Progress(0, 2))) == ["waits for Sign"]


def test_a_step_that_is_done_again_says_when_and_warns_from_that_day_on() -> None:
    step = replace(STEP, every_months=6, done_on=date(2026, 6, 1))
    assert [(sign.text, sign.warns) for sign in marks(step, FACTS)] == [
        ("again: 1 Dec 2026", False)
    ]
    due = replace(step, done_on=date(2026, 5, 22))
    assert [(sign.text, sign.warns) for sign in marks(due, FACTS)] == [("again: 2 days late", True)]
    graduated = replace(FACTS, outcome=Outcome.GRADUATED)
    assert marks(due, graduated) == marks(due, FACTS)
    assert texts(due, replace(FACTS, outcome=Outcome.STOPPED)) == []


def test_own_and_moved_steps_say_so_with_the_reason() -> None:
    own = replace(FACTS, differs=Differs.OWN)
    assert texts(STEP, own) == ["only for this partner"]
    why = replace(STEP, why_changed="They asked for it")
    assert texts(why, own) == ["only for this partner: They asked for it"]
    assert texts(STEP, replace(FACTS, differs=Differs.MOVED)) == ["moved for this partner"]


def test_stuck_and_complained_warn() -> None:
    assert response_mark(STEP) is None
    signs = {code: response_mark(replace(STEP, response=code)) for code in Response if code}
    assert [sign.text for sign in signs.values() if sign and sign.warns] == ["Stuck", "Complained"]

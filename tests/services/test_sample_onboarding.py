"""Onboardings of all kinds: their medians differ, gates are passed in several ways, one merges."""

from collections import Counter
from datetime import date

from prmdesk.domain.gates import GateState
from prmdesk.domain.onboarding import Outcome, again_on, due_again
from prmdesk.domain.partners import Touch
from prmdesk.domain.template_diff import DiffKind
from prmdesk.services import gates, onboarding, template_merge
from prmdesk.storage import onboarding as stored
from prmdesk.storage.database import Database


def test_some_run_some_ended_and_none_took_what_the_template_says(
    sampled: Database, today: date
) -> None:
    with sampled.read() as c:
        owns = [own for own in stored.of_partners(c, range(1, 25)).values() if own is not None]
    assert Counter(own.outcome for own in owns) == {
        Outcome.RUNNING: 7, Outcome.GRADUATED: 8, Outcome.STOPPED: 1,
    }  # fmt: skip
    by_touch = {one.touch: one.id for one in onboarding.templates(sampled)}
    days = {touch: onboarding.finished_days(sampled, key) for touch, key in by_touch.items()}
    assert sorted(days[Touch.HIGH]) == [77, 81, 107]
    assert sorted(days[Touch.LOW]) == [60, 68, 86, 125, 128]
    states = Counter(gate.state for own in owns for gate in gates.gates_of(sampled, own.id, today))
    assert {GateState.PASSED, GateState.WAIVED, GateState.LATE, GateState.AHEAD} <= states.keys()
    again = [
        again_on(step)
        for own in owns
        for step in due_again(own, onboarding.steps(sampled, own.id), today)
    ]
    assert again, "nothing is to be done again"


def test_a_newer_template_is_offered_to_those_that_began_before(sampled: Database) -> None:
    older = template_merge.outdated(sampled)
    assert [one.partner for one in older] == [
        "Brightpath Consulting", "Ipê Amarelo Tecnologia Ltda.", "Quanta Integrators",
        "株式会社あおぞらテック", "푸른별시스템",
    ]  # fmt: skip
    found = template_merge.differences_of(sampled, older[0].checklist.id)
    assert Counter(one.kind for one in found) == {
        DiffKind.ADDED: 1, DiffKind.REMOVED: 1, DiffKind.RENAMED: 1,
    }  # fmt: skip

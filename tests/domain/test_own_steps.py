"""What was added and moved for a partner, told from the template."""

from datetime import date

from prmdesk.domain.gates import GateDecision, GateVerdict
from prmdesk.domain.onboarding import Step
from prmdesk.domain.own_steps import Differs, differing

DAY = date(2026, 11, 24)
TEMPLATE = [Step(1, 1, None, 0, "Sign", day=5), Step(2, 1, None, 1, "Sell", day=60)]


def own(step_id: int, origin_id: int | None, day: int | None, due: date | None = None) -> Step:
    return Step(step_id, 2, None, step_id, "Own", day=day, due=due, origin_id=origin_id)


def test_what_is_as_in_the_template_does_not_differ() -> None:
    assert differing([own(11, 1, 5), own(12, 2, 60)], TEMPLATE) == {}


def test_added_and_moved_steps_differ() -> None:
    steps = [own(11, 1, 7), own(12, 2, 60, DAY), own(13, None, 9), own(14, 2, None)]
    assert differing(steps, TEMPLATE) == {
        11: Differs.MOVED, 12: Differs.MOVED, 13: Differs.OWN, 14: Differs.MOVED,
    }  # fmt: skip


def test_what_an_extension_of_it_all_moved_was_not_moved() -> None:
    extended = [
        GateDecision(1, 2, DAY, GateVerdict.EXTEND, days=30),
        GateDecision(2, 2, DAY, GateVerdict.EXTEND, days=10),
    ]
    steps = [own(11, 1, 35), own(12, 2, 100)]
    assert differing(steps, TEMPLATE, extended) == {}
    assert differing([own(11, 1, 25)], TEMPLATE, extended) == {11: Differs.MOVED}


def test_where_no_step_says_where_it_came_from_nothing_is_told() -> None:
    assert differing([own(11, None, 5), own(12, None, 60)], TEMPLATE) == {}


def test_a_step_whose_origin_is_gone_from_the_template_does_not_differ() -> None:
    assert differing([own(11, 1, 5), own(12, 99, 8)], TEMPLATE) == {}

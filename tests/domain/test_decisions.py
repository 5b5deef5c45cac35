"""Decisions: what keeps one from being kept, when to look again, and what became of it."""

from dataclasses import replace
from datetime import date, timedelta

from prmdesk.domain.decisions import (
    PROPOSED,
    Decision,
    Followed,
    Looked,
    Verdict,
    counts,
    narrowed,
    problems,
    stood,
)
from prmdesk.domain.placements import Placement
from prmdesk.domain.quadrant import Quadrant, Standing
from prmdesk.domain.scores import Axis

DAY = date(2026, 11, 24)
KEPT = Decision(1, 7, DAY, Verdict.KEEP)


def place(key: int, day: date, to_partner: float | None, to_us: float | None = 80) -> Placement:
    return Placement(key, 7, day, to_partner, to_us, Quadrant.ORPHAN)


def now(to_partner: float | None, to_us: float | None = 80) -> Standing:
    return Standing(7, "Acme", to_partner, to_us, False, Quadrant.STRATEGIC)


def test_hard_decisions_need_a_reason() -> None:
    missing = [("why", "missing")]
    for verdict, found in (
        (Verdict.RAISE, []), (Verdict.KEEP, []), (Verdict.CUT, missing), (Verdict.EXIT, missing)
    ):  # fmt: skip
        assert list(problems(replace(KEPT, verdict=verdict, why="  "))) == found
        assert list(problems(replace(KEPT, verdict=verdict, why="No return"))) == []


def test_a_review_does_not_come_before_the_decision() -> None:
    assert list(problems(replace(KEPT, review_on=DAY))) == []
    early = replace(KEPT, review_on=DAY - timedelta(1))
    assert list(problems(early)) == [("review_on", "too_early")]


def test_a_review_is_due_on_its_day_until_it_was_made() -> None:
    planned = replace(KEPT, review_on=DAY)
    assert KEPT.looked(DAY) is Looked.UNPLANNED
    assert planned.looked(DAY - timedelta(1)) is Looked.WAITING
    assert planned.looked(DAY) is Looked.DUE
    assert replace(planned, reviewed_on=DAY).looked(DAY + timedelta(9)) is Looked.REVIEWED


def test_where_a_partner_stood_is_the_last_place_that_is_not_later() -> None:
    path = [place(1, date(2026, 1, 1), 20), place(2, date(2026, 3, 1), 32), place(3, DAY, 47)]
    assert stood(path, date(2025, 12, 31)) is None
    assert stood(path, date(2026, 2, 28)) == path[0]
    assert stood(path, date(2026, 3, 1)) == path[1]
    assert stood(reversed(path), date(2027, 1, 1)) == path[2]


def test_only_what_became_another_value_is_told() -> None:
    assert Followed(KEPT, now(47), place(1, DAY, 32)).values() == {Axis.PARTNER: (32, 47)}
    assert Followed(KEPT, now(32, None), place(1, DAY, 32)).values() == {Axis.US: (80, None)}
    assert Followed(KEPT, now(32), place(1, DAY, 32)).values() == {}
    assert Followed(KEPT, now(32)).values() == {}  # where it stood then is not known


def test_more_goes_to_strategic_and_orphan_less_to_the_others() -> None:
    assert {quadrant: verdict.value for quadrant, verdict in PROPOSED.items()} == {
        Quadrant.STRATEGIC: "raise", Quadrant.ORPHAN: "raise",
        Quadrant.OPPORTUNISTIC: "cut", Quadrant.MISFIT: "cut",
    }  # fmt: skip


def test_verdicts_are_counted_with_those_that_nobody_gave() -> None:
    found = counts([KEPT, KEPT, replace(KEPT, verdict=Verdict.CUT)])
    assert list(found.values()) == [0, 2, 1, 0]


def test_the_log_is_narrowed_by_verdict_and_by_review() -> None:
    due = replace(KEPT, id=2, verdict=Verdict.CUT, review_on=DAY)
    waiting = replace(due, id=3, review_on=DAY + timedelta(1))
    log = [Followed(one, now(32)) for one in (KEPT, due, waiting)]

    def ids(*by: object) -> list[int]:
        return [one.decision.id for one in narrowed(log, DAY, *by)]  # type: ignore[arg-type]

    assert ids() == [1, 2, 3]
    assert ids([Verdict.CUT]) == [2, 3]
    assert ids([Verdict.CUT, Verdict.KEEP], [Looked.DUE]) == [2]
    assert ids([], [Looked.WAITING, Looked.UNPLANNED]) == [1, 3]

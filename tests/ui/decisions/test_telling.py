"""A decision in words, for cards and for the review."""

from dataclasses import replace
from datetime import date, timedelta

from prmdesk.domain.decisions import Origin
from prmdesk.ui.decisions.telling import (
    decision_lines,
    headline,
    outcome_line,
    review_text,
    since_line,
)
from tests.ui.decisions.conftest import Decide


def test_a_decision_is_told_by_what_was_written(decide: Decide, today: date) -> None:
    found = decide(moved="Seats 4 → 2")
    assert headline(found) == "Cut · 24 Nov 2026 · Robin Weber"
    assert decision_lines(found) == ["Why: No return", "Moved: Seats 4 → 2"]
    assert since_line(found) == "Since then: Still 32 to the partner, 80 to us"
    shift = replace(found, decision=replace(found.decision, origin=Origin.SHIFT, who=""))
    assert headline(shift) == "Cut · 24 Nov 2026 · Noted when resources were shifted"


def test_a_review_is_told_by_its_state(decide: Decide, today: date) -> None:
    found = decide(outcome="Half the hours")
    assert review_text(found, today) == "Review: 22 Feb 2027"
    assert review_text(found, today + timedelta(93)) == "Review: 3 days late"
    assert outcome_line(found) == "What came of it: Half the hours"
    seen = replace(found, decision=replace(found.decision, reviewed_on=today))
    assert review_text(seen, today) == "Reviewed"
    assert outcome_line(seen) == "What came of it: Half the hours (24 Nov 2026)"
    assert (
        review_text(replace(found, decision=replace(found.decision, review_on=None)), today) == ""
    )

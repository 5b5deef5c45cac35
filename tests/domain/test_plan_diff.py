"""Two states of a plan, and three: as sent, as ours is now, as theirs came home."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from prmdesk.domain.onboarding import Step
from prmdesk.domain.plan_diff import Change, Difference, Verdict, alike, compare, three_way
from prmdesk.domain.plan_match import Filled, Line
from prmdesk.domain.plan_snapshot import Snapshot, snapshot
from prmdesk.domain.plans import (
    ClauseStatus,
    Marketing,
    Plan,
    Rule,
    Target,
    WholePlan,
    WorkStatus,
)

D = Decimal
PLAN = Plan(3, 7, 2026, "EUR", thesis="Win.")
FAIR = Marketing(5, 3, 0, "Fair", "Buyers", spent=D(900), leads_target=40)
TALK = Marketing(6, 3, 1, "Talk")
WHOLE = WholePlan(PLAN, [Rule(1, 3, 0, "purpose")], [Target(2, 3, 0, "Revenue")], (), [FAIR, TALK])


def told(found: list[Difference]) -> list[tuple[Any, ...]]:
    return [(one.table, one.row_id, one.field, one.before, one.after, one.name) for one in found]


def test_nothing_differs_from_itself() -> None:
    assert compare(snapshot(WHOLE), snapshot(WHOLE)) == []


def test_what_changed_came_and_went_is_told_row_by_row() -> None:
    now = replace(
        WHOLE,
        plan=replace(PLAN, thesis="Win the Nordics."),
        rules=[],
        marketing=[replace(FAIR, spent=None), TALK, Marketing(9, 3, 2, "Dinner", won=D(5))],
    )
    assert told(compare(snapshot(WHOLE), snapshot(now))) == [
        ("plan", 3, "thesis", "Win.", "Win the Nordics.", ""),
        ("rules", 1, "", "purpose", None, "purpose"),
        ("marketing", 5, "spent", D(900), None, "Fair"),
        ("marketing", 9, "", None, "Dinner", "Dinner"),
        ("marketing", 9, "won", None, D(5), "Dinner"),
    ]


def test_a_field_that_an_older_prmdesk_did_not_keep_is_no_difference() -> None:
    old = Snapshot({"targets": {2: {"kpi": "Revenue", "note": ""}}})
    assert told(compare(old, snapshot(WHOLE)))[0][:3] == ("plan", 3, "")
    assert not [one for one in compare(old, snapshot(WHOLE)) if one.table == "targets"]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (D("90.50"), D("90.5"), True),
        (D("123456789012.34"), D("123456789012.340"), True),
        (D(0), None, False),
        ("a \r\nb\x07", "a\nb ", True),
        ("", None, True),
        (ClauseStatus.OPEN, "open", True),
        (date(2026, 1, 1), None, False),
        ("x" * 40_000, "x" * 32_766 + "…", True),
        ("x…", "xyz", False),
    ],
)
def test_what_a_spreadsheet_does_to_a_value_makes_no_difference(
    one: Any, other: Any, expected: bool
) -> None:
    assert alike(one, other) is expected
    assert alike(other, one) is expected


# Three ways


def home(*lines: Line, guessed: tuple[str, ...] = ()) -> dict[str, Filled]:
    return {"marketing": Filled(lines, frozenset(guessed))}


def sent_back(row: Marketing, number: int, **edits: Any) -> Line:
    shown = {key: getattr(row, key) for key in ("activity", "audience", "spent", "leads_target")}
    return Line(number, row.id, shown | edits)


TALK_LINE = sent_back(TALK, 6)


def verdicts(found: list[Change]) -> list[tuple[Any, ...]]:
    return [(one.row_id, one.field, one.theirs, one.verdict.value) for one in found]


def against(ours: WholePlan, *lines: Line, base: WholePlan | None = WHOLE) -> list[Change]:
    return three_way(base and snapshot(base), snapshot(ours), home(*lines))


def test_a_plan_that_comes_home_as_it_went_has_no_changes() -> None:
    assert against(WHOLE, sent_back(FAIR, 5), TALK_LINE) == []


def test_each_cell_gets_its_verdict() -> None:
    ours = replace(WHOLE, marketing=[replace(FAIR, spent=D(950), leads_target=45), TALK])
    found = against(ours, sent_back(FAIR, 5, audience="All", spent=D(999), leads_target=45))
    assert verdicts(found) == [
        (5, "audience", "All", "take"),
        (5, "spent", D(999), "conflict"),
        (5, "leads_target", 45, "same"),
        (6, "", None, "removed"),
    ]
    assert (found[1].base, found[1].ours) == (D(900), D(950))
    assert [one.is_suggested for one in found] == [True, False, False, False]
    assert [one.is_takeable for one in found] == [True, True, False, True]


def test_what_only_we_changed_is_no_change() -> None:
    ours = replace(WHOLE, marketing=[replace(FAIR, spent=D(950)), TALK])
    assert against(ours, sent_back(FAIR, 5), TALK_LINE) == []


def test_an_emptied_cell_is_a_change_and_a_missing_column_is_none() -> None:
    emptied = sent_back(FAIR, 5, spent=None)
    assert verdicts(against(WHOLE, emptied, TALK_LINE)) == [(5, "spent", None, "take")]
    cut = Line(5, 5, {"activity": "Fair"})
    assert against(WHOLE, cut, TALK_LINE) == []


def test_a_row_wiped_or_gone_is_offered_as_removed_and_one_we_added_since_is_not() -> None:
    wiped = Line(5, 5, {"activity": "", "audience": "", "spent": None, "leads_target": None})
    assert verdicts(against(WHOLE, wiped, TALK_LINE)) == [(5, "", None, "removed")]
    ours = replace(WHOLE, marketing=[FAIR, TALK, Marketing(9, 3, 2, "Dinner")])
    assert against(ours, sent_back(FAIR, 5), TALK_LINE) == []


def test_new_and_copied_rows_are_proposals_of_what_was_filled_in() -> None:
    new = Line(8, None, {"activity": "Dinner", "audience": "", "status": WorkStatus.PLANNED})
    copy = sent_back(FAIR, 9, audience="Partners")
    found = against(WHOLE, sent_back(FAIR, 5), TALK_LINE, new, copy)
    assert verdicts(found) == [
        (None, "activity", "Dinner", "new"),
        (None, "activity", "Fair", "new"),
        (None, "audience", "Partners", "new"),
        (None, "spent", D(900), "new"),
        (None, "leads_target", 40, "new"),
    ]
    assert [one.why for one in found] == ["", "copy", "copy", "copy", "copy"]


def test_a_row_that_we_took_out_comes_back_only_if_they_worked_on_it() -> None:
    ours = replace(WHOLE, marketing=[TALK])
    assert against(ours, sent_back(FAIR, 5), TALK_LINE) == []
    found = against(ours, sent_back(FAIR, 5, audience="All"), TALK_LINE)
    assert {(one.row_id, one.verdict, one.why) for one in found} == {
        (None, Verdict.NEW, "we_removed")
    }


def test_without_a_base_every_difference_is_to_be_confirmed() -> None:
    found = against(WHOLE, sent_back(FAIR, 5, audience="All"), base=None)
    assert verdicts(found) == [(5, "audience", "All", "confirm"), (6, "", None, "removed")]
    assert {one.why for one in found} == {"no_base"}


def test_a_column_told_by_its_place_is_to_be_confirmed() -> None:
    theirs = home(sent_back(FAIR, 5, audience="All"), TALK_LINE, guessed=("audience",))
    (found,) = three_way(snapshot(WHOLE), snapshot(WHOLE), theirs)
    assert (found.verdict, found.why) == (Verdict.CONFIRM, "guessed")


def test_what_cannot_be_read_and_what_covers_a_formula_is_noticed() -> None:
    read = sent_back(FAIR, 5)
    odd = replace(
        read,
        values={key: read.values[key] for key in ("activity", "audience")},
        unread={"spent": "lots"},
        reasons={"spent": "number"},
        typed_over={"cost_per_lead": D(4)},
    )
    assert verdicts(against(WHOLE, odd, TALK_LINE)) == [
        (5, "spent", "lots", "unreadable"),
        (5, "cost_per_lead", D(4), "computed"),
    ]


def test_a_line_that_may_be_several_rows_is_asked_for_and_then_nothing_counts_as_removed() -> None:
    lines = (Line(5, None, {"activity": "Fair"}), Line(6, None, {"activity": "Gespräch"}))
    (asked,) = three_way(snapshot(WHOLE), snapshot(WHOLE), home(*lines))
    assert (asked.verdict, asked.theirs, asked.line) == (Verdict.ASK, "Gespräch", 6)
    placed = three_way(snapshot(WHOLE), snapshot(WHOLE), home(*lines), {("marketing", 6): 6})
    assert verdicts(placed) == [(6, "activity", "Gespräch", "take")]


def test_phases_are_not_in_the_workbook_and_so_not_missing() -> None:
    whole = WholePlan(PLAN, steps=[Step(1, 5, None, 0, "Phase"), Step(2, 5, 1, 0, "Access")])
    taken = snapshot(whole)
    theirs = {"steps": Filled([Line(6, 2, {"title": "Access", "done_on": None})])}
    assert three_way(taken, taken, theirs) == []
    assert verdicts(three_way(taken, taken, {"steps": Filled([])})) == [(2, "", None, "removed")]

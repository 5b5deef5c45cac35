"""What changed in a plan, in words: no code, no id, no field without a name."""

from datetime import date
from decimal import Decimal

from prmdesk import words
from prmdesk.domain.onboarding import Side, Step
from prmdesk.domain.plan_diff import Difference, compare
from prmdesk.domain.plan_snapshot import snapshot
from prmdesk.domain.plan_work import Account, AccountStatus, Commitment, Review, Risk
from prmdesk.domain.plans import (
    Marketing,
    Plan,
    Rule,
    Section,
    Target,
    Training,
    WholePlan,
)
from prmdesk.domain.promises import Promise
from prmdesk.ui.plans.differences import Names, difference_sheet, value_text

D = Decimal
DAY = date(2026, 3, 3)
PLAN = Plan(1, 7, 2026, "EUR")


def test_a_change_is_told_by_part_row_field_before_and_after() -> None:
    before = WholePlan(
        PLAN,
        [Rule(1, 1, 0, "scope", "DACH")],
        accounts=[Account(1, 1, 0, "Nordbank", probability=D(40)), Account(2, 1, 1, "Kiel")],
        trainings=[Training(1, 1, 0, "Basics", course_id=4)],
    )
    after = WholePlan(
        Plan(1, 7, 2026, "EUR", version=1, thesis="Grow"),
        [Rule(1, 1, 0, "scope", "DACH and Benelux")],
        accounts=[
            Account(1, 1, 0, "Nordbank", status=AccountStatus.WON, probability=D("62.50")),
            Account(3, 1, 1, "Bahn", next_on=DAY),
        ],
        trainings=[Training(1, 1, 0, "Basics", course_id=5)],
        promises=[Promise(1, 7, Side.PARTNER, "Name people", DAY, review_id=9)],
    )
    found = compare(snapshot(before), snapshot(after))
    told = [row.cells for row in difference_sheet("", found, Names({4: "Product 101"})).rows]
    gone = "no. 5, not there any more"
    assert told == [
        ("Goals", "", "What we want to reach together", "", "Grow"),
        ("Rules of engagement", "Scope", "What we agree", "DACH", "DACH and Benelux"),
        ("Training", "Basics", "Course", "Product 101", gone),
        ("Target accounts", "Nordbank", "Status", "Named", "Won"),
        ("Target accounts", "Nordbank", "Probability", "40 %", "62.5 %"),
        ("Target accounts", "Kiel", "whole row", "was there", "removed"),
        ("Target accounts", "Bahn", "whole row", "", "added"),
        ("Target accounts", "Bahn", "By", "", "3 Mar 2026"),
        ("Actions", "Name people", "whole row", "", "added"),
        ("Actions", "Name people", "From the review", "", "no. 9, not there any more"),
    ]


def test_everything_that_is_compared_has_a_part_and_a_name() -> None:
    rows = {
        "rules": [Rule(1, 1, 0, "scope")], "targets": [Target(1, 1, 0, "Revenue")],
        "trainings": [Training(1, 1, 0, "Basics")], "marketing": [Marketing(1, 1, 0, "Fair")],
        "accounts": [Account(1, 1, 0, "Kiel")], "commitments": [Commitment(1, 1, 0, "Days")],
        "risks": [Risk(1, 1, 0, "Rival")], "reviews": [Review(1, 1, 0, "Q1")],
        "promises": [Promise(1, 7, Side.US, "Call", DAY)], "steps": [Step(1, 1, None, 0, "Sign")],
    }  # fmt: skip
    taken = snapshot(WholePlan(PLAN, **rows)).tables  # type: ignore[arg-type]
    every = [
        Difference(table, 1, field, None, None, "")
        for table, found in taken.items()
        for field in found[1]
    ]
    told = difference_sheet("", every, Names()).rows
    assert {row.cells[0] for row in told} == {words.name(section) for section in Section}
    assert all(row.cells[2] for row in told)


def test_values_read_as_people_write_them() -> None:
    told = [value_text("x", value, Names()) for value in (None, True, 3, D("1250.50"), "as it is")]
    assert told == ["", "yes", "3", "1,250.5", "as it is"]

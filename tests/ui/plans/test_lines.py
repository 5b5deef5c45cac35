"""The columns of the grids: figures beside what is entered, and two lines that stand as one row."""

from datetime import date
from decimal import Decimal

import pytest

from prmdesk import words
from prmdesk.domain.onboarding import Side
from prmdesk.domain.plan_work import Account, Commitment, Review, Risk
from prmdesk.domain.plans import NAMED_BY, Row
from prmdesk.ui.plans import columns
from prmdesk.ui.plans.columns import Column, Kind
from prmdesk.ui.plans.lines import LINES

D = Decimal


def column(kind: type, key: str) -> Column:
    return next(c for cells in LINES[kind] for c in cells if c.key == key)


@pytest.mark.parametrize("kind", LINES)
def test_a_row_begins_with_its_name_and_its_lines_are_equally_long(kind: type[Row]) -> None:
    assert LINES[kind][0][0].key == NAMED_BY[kind]
    assert len({len(cells) for cells in LINES[kind]}) == 1
    for cells in LINES[kind]:
        for one in cells:
            assert one.title
            assert one.kind is not Kind.CODE or one.codes is not None


@pytest.mark.parametrize(
    ("row", "key", "text"),
    [
        (Account(1, 1, 0, "Nordbank", value=D(120000), probability=D(40)), "weighted", "48,000"),
        (Account(1, 1, 0, "Nordbank", value=D(1), probability=D("12.5")), "probability", "12.5 %"),
        (Account(1, 1, 0, "Nordbank", value=D(120000)), "weighted", ""),
        (Commitment(1, 1, 0, "Days", planned_q1=D(6), planned_q3=D(4)), "planned", "10"),
        (Commitment(1, 1, 0, "Days", planned_q1=D(6), rate=D("950.005")), "cost", "5,700.03"),
        (Commitment(1, 1, 0, "Days", planned_q1=D(6), used_q1=D(8)), "variance", "-2"),
        (Commitment(1, 1, 0, "Days", side=Side.PARTNER), "side", "Partner"),
        (Risk(1, 1, 0, "Rival", likelihood=4, impact=5), "risk_score", "20"),
        (Risk(1, 1, 0, "Rival", likelihood=4), "risk_score", ""),
        (Review(1, 1, 0, "Q1", held_on=date(2026, 4, 2)), "held_on", "2 Apr 2026"),
        (Review(1, 1, 0, "Q1", plan_score=D("0.875")), "plan_score", "88 %"),
    ],
)
def test_what_rows_come_to_stands_beside_them(row: Row, key: str, text: str) -> None:
    assert columns.text(column(type(row), key), row, 1) == text


def test_a_field_of_the_same_name_has_its_own_heading() -> None:
    assert column(Risk, "text").title == words.field("text", "risks") != words.field("text")

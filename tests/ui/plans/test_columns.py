"""What cells show, and what typed text means in them."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from prmdesk.domain.figures import Attainment
from prmdesk.domain.plans import ClauseStatus, Marketing, Rule, Target, Training
from prmdesk.ui.plans import columns
from prmdesk.ui.plans.columns import Column
from prmdesk.ui.plans.lines import LINES

D = Decimal
TODAY = date(2026, 11, 24)
REVENUE = Target(
    1, 1, 0, "Revenue", annual=D(1000), target_q1=D(250), target_q2=D(250), actual_q1=D("240.50")
)


def column(kind: type, key: str) -> Column:
    return next(c for cells in LINES[kind] for c in cells if c.key == key)


def test_nothing_is_unknown_not_zero() -> None:
    assert columns.read(column(Training, "done_on"), "", TODAY) is None
    assert columns.text(column(Target, "actual_q2"), REVENUE, 1) == ""


@pytest.mark.parametrize(
    ("kind", "key", "text", "meant"),
    [
        (Training, "heads_needed", "4", 4),
        (Training, "planned_on", "25.3.2027", date(2027, 3, 25)),
        (Rule, "status", "agreed", ClauseStatus.AGREED),
        (Rule, "status", "Not applicable", ClauseStatus.NOT_APPLICABLE),
        (Rule, "text", " As discussed. ", "As discussed."),
    ],
)
def test_cells_read_by_kind(kind: type, key: str, text: str, meant: Any) -> None:
    assert columns.read(column(kind, key), text, TODAY) == meant


@pytest.mark.parametrize(
    ("kind", "key", "text"),
    [(Training, "heads_needed", "4.5"), (Rule, "status", "maybe"), (Training, "done_on", "soon")],
)
def test_what_means_nothing_is_refused_with_advice(kind: type, key: str, text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        columns.read(column(kind, key), text, TODAY)
    assert columns.why_not(column(kind, key))


def test_figures_are_shown_as_people_read_them() -> None:
    assert columns.text(column(Target, "ytd_actual"), REVENUE, 1) == "240.5"
    assert columns.text(column(Target, "of_ytd"), REVENUE, 1) == "96 %"
    assert columns.text(column(Target, "attainment"), REVENUE, 1) == "At risk"
    assert columns.attainment(column(Target, "attainment"), REVENUE, 1) is Attainment.AT_RISK
    assert columns.attainment(column(Target, "of_ytd"), REVENUE, 1) is None
    fair = Marketing(1, 1, 0, "Fair", spent=D(1000), leads_actual=3)
    assert columns.text(column(Marketing, "cost_per_lead"), fair, 1) == "333.33"


def test_a_known_clause_has_its_name_and_says_what_it_asks_for() -> None:
    rule = Rule(1, 1, 0, "scope")
    assert columns.text(column(Rule, "clause"), rule, 1) == "Scope"
    assert columns.hint(column(Rule, "text"), rule).startswith("Which products")
    own = Rule(2, 1, 0, "House rules")
    assert columns.text(column(Rule, "clause"), own, 1) == "House rules"
    assert columns.hint(column(Rule, "text"), own) == ""

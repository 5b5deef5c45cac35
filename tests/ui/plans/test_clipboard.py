"""Blocks of cells as text: out with plain numbers, in by what they mean."""

from datetime import date
from decimal import Decimal

import pytest

from prmdesk.domain.plans import Marketing, Plan, PlanStatus, Target, WorkStatus
from prmdesk.ui.plans.clipboard import Misread, copied, pasted
from prmdesk.ui.plans.model import GridModel

D = Decimal
PLAN = Plan(1, 7, 2026, "EUR")
ROWS = [
    Target(1, 1, 0, "Revenue\nnet", target_q1=D("1250.50"), actual_q1=D(7)),
    Target(2, 1, 1, "Leads"),
]


def grid(plan: Plan = PLAN) -> GridModel:
    made = GridModel(Target, "+ Add", lambda: date(2026, 11, 24))
    made.show(plan, ROWS)
    return made


def test_a_block_is_copied_line_by_line() -> None:
    model = grid()
    indexes = [model.index(row, column) for column in (3, 2, 0) for row in (1, 0)]
    assert copied(model, indexes) == "Revenue net\t1250.5\t\nRevenue net\t7\t"
    assert copied(model, [model.new_cell()]) == ""


def test_a_block_is_read_by_what_its_cells_hold() -> None:
    model = grid()
    edits = pasted(model, model.index(0, 2), "1.000\t2,5\n\t9\n")
    assert edits == [
        (
            ROWS[0],
            {"target_q1": D(1000), "target_q2": D("2.5"), "actual_q1": None, "actual_q2": D(9)},
        )
    ]


def test_what_lies_beyond_the_grid_or_is_computed_is_left() -> None:
    model = grid()
    edits = pasted(model, model.cell(2, "actual_q4"), "5\t6\t7\t8\t9\n1")
    assert edits == [(ROWS[1], {"actual_q4": D(5)})]


def test_what_is_agreed_stays() -> None:
    model = grid(Plan(1, 7, 2026, "EUR", PlanStatus.AGREED))
    assert pasted(model, model.cell(1, "target_q1"), "5\n6") == [(ROWS[0], {"actual_q1": D(6)})]


def test_one_cell_that_means_nothing_refuses_the_block() -> None:
    model = grid()
    with pytest.raises(Misread) as refused:
        pasted(model, model.index(0, 2), "1\tmany")
    assert refused.value.index == model.index(0, 3)
    assert "no number" in refused.value.why


def test_codes_come_back_by_their_name() -> None:
    model = GridModel(Marketing, "+ Add", lambda: date(2026, 11, 24))
    fair = Marketing(1, 1, 0, "Fair", status=WorkStatus.DONE)
    model.show(PLAN, [fair])
    cell = model.cell(1, "status")
    assert copied(model, [cell]) == "Done"
    assert pasted(model, cell, "planned") == [(fair, {"status": WorkStatus.PLANNED})]

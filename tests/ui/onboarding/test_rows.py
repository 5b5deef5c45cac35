"""Rows and parents as Qt's own tester wants them, through shows, drafts and changes.

(``StepModel`` gives the rows their cells, without which Qt takes no model.)
"""

from PySide6.QtTest import QAbstractItemModelTester

from prmdesk.domain.onboarding import Step
from prmdesk.ui.onboarding.columns import Column
from prmdesk.ui.onboarding.model import StepModel
from prmdesk.ui.onboarding.rows import DRAFT, StepRows


def steps(*rows: tuple[int, int | None]) -> list[Step]:
    return [Step(ident, 1, parent, place, str(ident)) for place, (ident, parent) in enumerate(rows)]


SMALL = steps((1, None), (11, 1), (12, 1), (2, None))


def small() -> tuple[StepRows, QAbstractItemModelTester]:
    rows = StepModel()
    rows.set_rows(SMALL)
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    return rows, QAbstractItemModelTester(rows, mode)


def test_ids_and_indexes_lead_to_each_other(qapp: object) -> None:
    rows, _tester = small()
    index = rows.index_of(12, Column.DUE)
    assert (index.row(), index.column()) == (1, Column.DUE)
    assert rows.step_at(index) == SMALL[2]
    assert rows.parent(index) == rows.index_of(1)
    assert not rows.index_of(99).isValid()
    assert list(rows.below(1)) == [11, 12]


def test_the_same_outline_is_changed_data_and_no_reset(qapp: object) -> None:
    rows, _tester = small()
    changed: list[object] = []
    rows.dataChanged.connect(lambda *places: changed.append(places))
    assert not rows.set_rows(SMALL)
    assert len(changed) == 2
    assert rows.set_rows(steps((1, None), (12, 1), (11, 1), (2, None)))
    assert list(rows.below(1)) == [12, 11]


def test_a_draft_takes_its_place_and_goes_without_a_trace(qapp: object) -> None:
    rows, _tester = small()
    index = rows.begin_draft(1, 12)
    assert (index.row(), rows.rowCount(rows.index_of(1))) == (1, 3)
    assert rows.draft_place() == (1, 12)
    rows.end_draft()
    assert list(rows.below(1)) == [11, 12]
    assert rows.step(DRAFT) is None


def test_a_draft_below_a_step_without_any_makes_it_a_group_for_the_time(qapp: object) -> None:
    rows, _tester = small()
    rows.begin_draft(2, None)
    assert rows.rowCount(rows.index_of(2)) == 1
    rows.begin_draft(None, None)
    assert rows.rowCount(rows.index_of(2)) == 0
    assert rows.draft_place() == (None, None)

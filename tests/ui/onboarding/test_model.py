"""What the model tells its views, and what it passes on."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from prmdesk.domain.onboarding import Checklist, Outcome, Step, StepKind
from prmdesk.ui.onboarding import columns
from prmdesk.ui.onboarding.columns import Column
from prmdesk.ui.onboarding.model import StepModel

TODAY = date(2026, 11, 24)
Role, State, Flag = Qt.ItemDataRole, Qt.CheckState, Qt.ItemFlag


@pytest.fixture
def model(qapp: object) -> StepModel:
    made = StepModel()
    made.show(
        Checklist(1, 7, "Own", started_on=TODAY - timedelta(10)),
        [
            Step(1, 1, None, 0, "Before"),
            Step(11, 1, 1, 0, "Sign", day=1, done_on=TODAY),
            Step(12, 1, 1, 1, "Call", StepKind.PEOPLE, day=5),
            Step(13, 1, 1, 2, "Read", skip_reason="Known"),
            Step(2, 1, None, 1, "All gone"),
            Step(21, 1, 2, 0, "Gone", skip_reason="Known"),
        ],
        TODAY,
    )
    return made


def check(model: StepModel, step_id: int) -> object:
    return model.index_of(step_id, Column.DONE).data(Role.CheckStateRole)


def test_boxes_follow_the_steps_below(model: StepModel) -> None:
    assert check(model, 1) == State.PartiallyChecked
    assert check(model, 11) == State.Checked
    assert check(model, 12) == State.Unchecked
    assert check(model, 13) is None, "what is not needed cannot be ticked"
    assert check(model, 2) is None


def test_a_screen_reader_hears_title_state_and_lateness(model: StepModel) -> None:
    call = model.index_of(12, Column.TITLE).data(Role.AccessibleTextRole)
    assert call == "Call, not done, 5 days late, People"
    before = model.index_of(1, Column.TITLE).data(Role.AccessibleTextRole)
    assert before == "Before, partly done, 1 late"
    gone = model.index_of(13, Column.TITLE).data(Role.AccessibleTextRole)
    assert gone.startswith("Read, not needed")


def test_what_ended_looks_late_nowhere(model: StepModel) -> None:
    assert model.checklist is not None
    ended = replace(model.checklist, ended_on=TODAY, outcome=Outcome.GRADUATED)
    call = replace(model.steps[2], due=TODAY - timedelta(3))
    model.show(ended, [*model.steps[:2], call], TODAY)
    told = [model.index_of(key, Column.DUE).data() for key in (1, 12)]
    assert told == ["1 of 2", "21 Nov 2026"]
    assert not any(columns.is_late(step, model.facts(step)) for step in model.steps)
    stopped = replace(ended, outcome=Outcome.STOPPED)
    model.show(stopped, model.steps, TODAY)
    assert model.index_of(12, Column.DUE).data() == "21 Nov 2026"


def test_imported_text_is_shown_letter_for_letter_in_tips(model: StepModel) -> None:
    steps = [Step(1, 1, None, 0, "<img src=x> & co")]
    model.show(model.checklist, steps, TODAY)
    assert "&lt;img" in model.index_of(1, Column.TITLE).data(Role.ToolTipRole)


def test_groups_hold_no_kind_or_day_of_their_own(model: StepModel) -> None:
    def editable(step_id: int, column: Column) -> bool:
        return bool(model.flags(model.index_of(step_id, column)) & Flag.ItemIsEditable)

    assert editable(1, Column.TITLE)
    assert not editable(1, Column.KIND)
    assert not editable(1, Column.DUE)
    assert editable(12, Column.DUE)
    assert not editable(12, Column.DONE)


def test_entries_go_out_as_signals_and_what_is_so_already_does_not(model: StepModel) -> None:
    edited: list[object] = []
    ticked: list[object] = []
    model.edited.connect(lambda *told: edited.append(told))
    model.ticked.connect(lambda *told: ticked.append(told))
    model.setData(model.index_of(12, Column.TITLE), "Call", Role.EditRole)
    model.setData(model.index_of(12, Column.TITLE), "Ring", Role.EditRole)
    model.setData(model.index_of(12, Column.DONE), State.Checked, Role.CheckStateRole)
    assert edited == [(12, {"title": "Ring"})]
    assert ticked == [(12, True)]
    assert model.step(12) == Step(12, 1, 1, 1, "Call", StepKind.PEOPLE, day=5)


def test_the_columns_have_headings(model: StepModel) -> None:
    shown = [model.headerData(c, Qt.Orientation.Horizontal, Role.DisplayRole) for c in Column]
    assert shown == ["", "Step", "Kind", "Who", "Owner", "Due", "Response", "Exit", "Note"]
    accessible = Role.AccessibleTextRole
    assert model.headerData(Column.DONE, Qt.Orientation.Horizontal, accessible) == "Done"


def test_the_work_below_a_group_is_its_leaves(model: StepModel) -> None:
    assert [step.id for step in model.work([1])] == [11, 12, 13]
    assert [step.id for step in model.work([12, 2])] == [12, 21]

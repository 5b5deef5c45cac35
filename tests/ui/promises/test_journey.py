"""The journey map: steps judged and moved, the worst named, the verdict kept."""

import pytest
from PySide6.QtWidgets import QApplication

from prmdesk.domain.partners import Stage
from prmdesk.services import journey_map, workspace
from prmdesk.storage.database import Database
from prmdesk.ui.desk import Desk
from prmdesk.ui.promises.journey import JourneyView, StepForm
from tests.ui.conftest import Show
from tests.ui.drivers import CTRL, K, answering, press, write


@pytest.fixture
def view(desk: Desk, shown: Show) -> JourneyView:
    made = JourneyView(desk)
    desk.changed.connect(lambda _change: made.refresh())
    shown(made)
    made.refresh()
    return made


def test_the_worst_step_is_named_once_enough_is_said(view: JourneyView, db: Database) -> None:
    assert view.worst.text().startswith("Say of each step")
    view.table.selectRow(0)
    view.table.setFocus()

    def judged(form: StepForm) -> None:
        form.effort.fill(5)
        write(form.wait_days, "many")
        form.keep()
        assert form.wait_days.property("wrong") is True
        write(form.wait_days, "9")
        form.keep()

    with answering(StepForm, judged):
        press(view.table, K.Key_Return)
    assert view.worst.text() == (
        "Worst step: Let us learn who they are, what they sell and to whom (Identified): 100 of "
        "100 hard, from effort 5 of 5, 9 days of waiting; not said: the mood as they say, the "
        "mood as we think. Measured: nobody has left this stage yet, 0 frictions noted in it."
    )
    step = journey_map.steps(db)[0]
    assert (step.effort, step.wait_days, step.mood_us) == (5, 9, None)


def test_steps_are_added_moved_and_removed(desk: Desk, view: JourneyView, db: Database) -> None:
    view.table.selectRow(1)

    def added(form: StepForm) -> None:
        assert form.stage.code() is Stage.QUALIFY
        form.ask.setPlainText("Come to our office")
        form.keep()

    with answering(StepForm, added):
        view.ask_new()
    view.table.selectRow(3)
    view.table.setFocus()
    press(view.table, K.Key_Up, mod=CTRL)
    assert view.table.texts()[2][1] == "Come to our office"
    n = len(journey_map.steps(db))
    press(view.table, K.Key_Delete)
    assert len(journey_map.steps(db)) == n - 1
    journey_map.remove(db, [step.id for step in journey_map.steps(db)])
    QApplication.processEvents()
    assert view.nothing.isVisible()


def test_the_verdict_saves_itself(view: JourneyView, db: Database) -> None:
    write(view.verdict, "Too long before the first deal", K.Key_Return)
    assert workspace.settings_of(db).journey_verdict == "Too long before the first deal"

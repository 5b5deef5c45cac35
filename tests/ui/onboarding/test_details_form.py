"""The fields by themselves: what can be chosen, and what a step done again says."""

from dataclasses import replace
from datetime import date, timedelta

from pytestqt.qtbot import QtBot

from prmdesk.domain.onboarding import Checklist, Step
from prmdesk.ui.desk import Desk
from prmdesk.ui.onboarding.details_form import DetailsForm

TREE = [
    Step(1, 1, None, 0, "Before"),
    Step(2, 1, 1, 0, "Sign"),
    Step(3, 1, None, 1, "After"),
    Step(4, 1, 3, 0, "Train"),
]


def test_a_step_can_wait_for_all_but_itself_and_what_it_lies_in(
    desk: Desk, qtbot: QtBot, today: date
) -> None:
    form = DetailsForm(desk, list)
    qtbot.addWidget(form)
    own = Checklist(1, 7, "Own", started_on=today)
    form.show_step(TREE[1], own, TREE)
    choice = form.fields["after_id"]
    assert [choice.itemText(n) for n in range(choice.count())] == ["Nothing", "After", "Train"]
    form.show_step(TREE[0], own, TREE)
    assert [choice.itemText(n) for n in range(choice.count())] == ["Nothing", "After", "Train"]


def test_a_step_done_again_says_when_and_leads_on(desk: Desk, qtbot: QtBot, today: date) -> None:
    form = DetailsForm(desk, list)
    qtbot.addWidget(form)
    own = Checklist(1, 7, "Own", started_on=today)
    form.show_step(TREE[1], own, TREE)
    assert form.again.isHidden()
    done = replace(TREE[1], done_on=today - timedelta(60), every_months=1)
    form.show_step(done, own, [TREE[0], done, *TREE[2:]])
    assert not form.again.isHidden()
    assert form.fields["every_months"].currentText() == "every 1 month"
    with qtbot.waitSignal(form.repeated):
        form.again.click()

"""What a what-if asks for: what cannot be is refused with a sentence."""

import pytest
from pytestqt.qtbot import QtBot

from prmdesk.domain.allocation import Guide
from prmdesk.domain.drivers import Weighing
from prmdesk.domain.partners import Stage
from prmdesk.domain.quadrant import Place, Thresholds
from prmdesk.domain.resources import Measure, Pool
from prmdesk.domain.scenarios import Newcomer, WhatIf
from prmdesk.domain.scores import Axis, Driver
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.quadrant.what_if_dialogs import CapacityDialog, NewcomerDialog, WeightsDialog

WEIGHING = Weighing(
    (Driver(1, Axis.US, "revenue", "", 30, 0), Driver(2, Axis.PARTNER, "margin", "", 25, 1)),
    (),
    Thresholds(),
)


@pytest.fixture
def parent(desk: Desk, qtbot: QtBot):
    made = button("Parent")
    qtbot.addWidget(made)
    return made


def test_a_newcomer_needs_a_name(parent) -> None:
    dialog = NewcomerDialog(parent)
    dialog.keep()
    assert dialog.name.property("wrong")
    dialog.name.setText(" Nord ")
    dialog.to_us.setValue(80)
    dialog.keep()
    assert dialog.newcomer() == Newcomer("Nord", Place(60, 80), Stage.ONBOARD)


def test_weights_that_cannot_be_are_refused_and_the_same_ones_are_no_change(parent) -> None:
    dialog = WeightsDialog(WEIGHING, Guide(), WhatIf(weights={1: 40}), parent)
    assert dialog.weights[1].value() == 40
    dialog.weights[1].setValue(0)
    dialog.keep()
    assert "At least one driver" in dialog._trouble.text()
    dialog.weights[1].setValue(30)
    dialog.guide["misfit"].setValue(20)
    dialog.keep()
    assert "weigh at least as much" in dialog._trouble.text()
    dialog.guide["misfit"].setValue(1)
    assert dialog.changed() == WhatIf()
    dialog.cap.setValue(10)
    assert dialog.changed() == WhatIf(guide=Guide(misfit_cap=0.1))


def test_an_amount_that_cannot_be_read_says_how_to_write_it(parent) -> None:
    hours = Pool(1, "hours", Measure.TIME)
    dialog = CapacityDialog({1: hours}, {1: 600}, WhatIf(), parent)
    dialog.fields[1].setText("many")
    dialog.keep()
    assert dialog.fields[1].property("wrong")
    dialog.fields[1].setText("10:00")
    dialog.keep()
    assert dialog.changed() == WhatIf(), "it holds as much now"
    dialog.fields[1].setText("12:30")
    dialog.keep()
    assert dialog.changed() == WhatIf(capacities={1: 750})

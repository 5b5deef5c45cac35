"""Where one is."""

from pytestqt.qtbot import QtBot

from prmdesk.ui.importing.stepper import Stepper
from prmdesk.ui.kit import theme


def test_it_tells_the_step_in_words_too(qtbot: QtBot) -> None:
    stepper = Stepper(["File", "Columns", "Done"])
    qtbot.addWidget(stepper)
    stepper.go(1)
    assert stepper.accessibleName() == "Step 2 of 3: Columns"


def test_steps_behind_and_here_are_painted_in_the_accent(qtbot: QtBot) -> None:
    stepper = Stepper(["File", "Columns", "Done"])
    qtbot.addWidget(stepper)
    stepper.resize(600, 30)
    here = {}
    for step in (0, 2):
        stepper.go(step)
        image = stepper.grab().toImage()
        colours = [image.pixelColor(x, 15).name() for x in range(image.width())]
        here[step] = colours.count(theme.colours().accent.lower())
    assert here[2] > here[0] > 0

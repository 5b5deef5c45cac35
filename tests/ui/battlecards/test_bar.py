"""The line over the page: which of several it is, and how large."""

from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from prmdesk.ui.battlecards.bar import ViewBar
from prmdesk.ui.battlecards.sheet import SheetView


def test_it_steps_through_several_and_zooms(qtbot: QtBot) -> None:
    view = SheetView()
    bar = ViewBar(view)
    for widget in (view, bar):
        qtbot.addWidget(widget)
        widget.resize(700, 500)
        widget.show()
    tools = {one.accessibleName(): one for one in bar.findChildren(QAbstractButton)}
    bar.show_place(1, 1)
    assert not tools["Next partner (J)"].isVisible()
    bar.show_place(2, 38)
    assert bar.place.text() == "2 of 38"
    bar.show_place(0, 38)
    assert bar.place.text() == "not among the 38"
    told: list[int] = []
    bar.stepped.connect(told.append)
    tools["Next partner (J)"].click()
    tools["Previous partner (K)"].click()
    assert told == [1, -1]
    assert not bar.fit.isEnabled()
    was = bar.percent.text()
    tools["Larger (Ctrl++)"].click()
    assert int(bar.percent.text().split()[0]) > int(was.split()[0])
    bar.fit.click()
    assert bar.percent.text() == was
    assert not bar.fit.isEnabled()

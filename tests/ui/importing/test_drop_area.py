"""Where a list is dropped."""

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from prmdesk.importers.grid import MAX_ROWS
from prmdesk.ui.importing.drop_area import DropArea
from tests.ui.importing.acting import texts


def test_the_limits_are_said_before_anything_is_read(qtbot: QtBot) -> None:
    area = DropArea(*[lambda: None] * 3, QPushButton())
    qtbot.addWidget(area)
    area.show()
    said = texts(area)
    for limit in ("50 MB", f"{MAX_ROWS:,} rows".replace(",", " "), "1 000 columns"):
        assert limit in said
    assert "Nothing is written before the last step." in said


def test_trouble_is_told_and_forgotten(qtbot: QtBot) -> None:
    area = DropArea(*[lambda: None] * 3, QPushButton())
    qtbot.addWidget(area)
    area.show()
    area.tell("This is a <b>PDF</b>.")
    assert "This is a <b>PDF</b>." in texts(area)
    area.tell("")
    assert not area.trouble.isVisible()


def test_both_ways_to_bring_a_file_are_buttons(qtbot: QtBot) -> None:
    pressed: list[str] = []
    area = DropArea(
        lambda: pressed.append("choose"),
        lambda: pressed.append("paste"),
        lambda: pressed.append("history"),
        QPushButton(),
    )
    qtbot.addWidget(area)
    area.choose.click()
    area.paste.click()
    area.history.click()
    assert pressed == ["choose", "paste", "history"]

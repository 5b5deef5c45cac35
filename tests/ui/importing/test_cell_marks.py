"""The marks on cells that are not what stands in the sheet."""

from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor

from prmdesk.ui.kit import theme
from tests.importers.making import workbook
from tests.ui.importing.acting import WizardDriver, texts

ROWS: list[list[object]] = [
    ["Company", "City", "Website", "Annual Target"],
    ["Acme", "Ulm", "see www.acme.example", "5k"],
    ["Zed", "Bonn", "ask Bob", "12"],
]


def test_rewritten_and_not_understood_cells_look_differently_and_are_explained(
    driver: WizardDriver, tmp_path: Path
) -> None:
    driver.bring(workbook(tmp_path / "a.xlsx", {"S": ROWS}))
    for _step in range(3):
        driver.next()
    step = driver.wizard.check_step
    assert "Rewritten" in texts(step)
    assert "Not understood" in texts(step)

    def colours(row: int, column: int) -> set[str]:
        index = step.model.index(row, column)
        step.table.scrollTo(index)
        cell = step.table.visualRect(index)
        image = step.table.viewport().grab(cell).toImage()
        places = (QPoint(x, y) for x in range(image.width()) for y in range(image.height()))
        return {QColor(image.pixel(place)).name() for place in places}

    accent, late = (QColor(c).name() for c in (theme.colours().accent, theme.colours().late))
    assert accent in colours(0, 4)
    assert late not in colours(0, 4)
    assert late in colours(1, 4)
    assert accent not in colours(1, 3)

"""What is painted: late in red with a clock, ticks, struck-through titles."""

from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from prmdesk.services import steps
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.onboarding.columns import Column
from tests.ui.onboarding.acting import EditorDriver


def picture(driver: EditorDriver, title: str, column: Column) -> QImage:
    QApplication.processEvents()
    index = driver.model.index_of(driver.step(title).id, column)
    return driver.tree.viewport().grab(driver.tree.visualRect(index)).toImage()


def has(image: QImage, colour: str) -> bool:
    wanted = QColor(colour)
    return any(
        image.pixelColor(x, y) == wanted
        for x in range(image.width())
        for y in range(image.height())
    )


def test_a_late_day_is_red_and_one_to_come_is_not(driver: EditorDriver) -> None:
    late = theme.colours().late
    assert has(picture(driver, "Sign", Column.DUE), late)
    assert has(picture(driver, "Before", Column.DUE), late)
    assert not has(picture(driver, "Sell", Column.DUE), late)


def test_a_ticked_box_is_filled(driver: EditorDriver) -> None:
    accent = theme.colours().accent
    assert not has(picture(driver, "Sign", Column.DONE), accent)
    driver.click_box("Sign")
    assert has(picture(driver, "Sign", Column.DONE), accent)


def test_what_is_not_needed_has_no_box_and_looks_different(
    driver: EditorDriver, desk: Desk
) -> None:
    checklist = driver.editor.checklist_id
    assert checklist is not None
    box, title = (picture(driver, "Sell", column) for column in (Column.DONE, Column.TITLE))
    desk.do(steps.skip, checklist, [driver.step("Sell").id], "They sell already")
    assert picture(driver, "Sell", Column.DONE) != box
    assert not has(picture(driver, "Sell", Column.DONE), theme.colours().border)
    assert picture(driver, "Sell", Column.TITLE) != title


def test_in_a_narrow_tree_the_title_says_what_columns_would(driver: EditorDriver) -> None:
    wide = picture(driver, "Sell", Column.TITLE)
    assert not has(wide, theme.colours().accent)
    driver.editor.resize(440, 500)
    assert has(picture(driver, "Sell", Column.TITLE), theme.colours().accent)

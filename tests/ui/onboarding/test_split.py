"""Tree and details: opened, put away, and where there is room for one only."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from prmdesk.ui.kit import memory
from tests.ui.onboarding.acting import EditorDriver

Key = Qt.Key


def test_f4_and_esc_lead_in_and_out_and_it_stays_as_it_was_left(driver: EditorDriver) -> None:
    pane = driver.editor.details
    driver.choose("Train")
    driver.press(Key.Key_F4)
    assert pane.isHidden()
    assert not memory.is_open("step", default=True)
    driver.press(Key.Key_F4)
    assert not pane.isHidden()
    pane.form.fields["owner"].setFocus()
    driver.press(Key.Key_Escape, on=pane.form.fields["owner"])
    assert driver.tree.hasFocus()


def test_where_there_is_room_for_one_the_details_stand_over_the_tree(driver: EditorDriver) -> None:
    driver.choose("Train")
    driver.editor.resize(440, 230)
    QApplication.processEvents()
    driver.press(Key.Key_F4)
    assert driver.tree.isHidden()
    driver.editor.details.closed.emit()
    assert not driver.tree.isHidden()
    assert driver.tree.hasFocus()

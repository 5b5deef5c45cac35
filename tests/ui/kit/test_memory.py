"""What is kept for this computer."""

from PySide6.QtWidgets import QApplication

from prmdesk.ui.kit import memory


def test_a_pane_is_as_it_was_left_and_before_that_as_is_usual(qapp: QApplication) -> None:
    assert memory.is_open("details", default=True)
    assert not memory.is_open("details", default=False)
    memory.keep_open("details", False)
    assert not memory.is_open("details", default=True)
    assert memory.is_open("another", default=True)

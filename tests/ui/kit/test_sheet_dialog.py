"""A table in a dialog: exact figures, a way on to the partner, and a sentence when it is empty."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from prmdesk.domain.sheets import Column, Kind, Row, Sheet
from prmdesk.ui.desk import Desk, PartnerLink
from prmdesk.ui.kit.sheet_dialog import SheetDialog
from tests.ui.drivers import press

COLUMNS = (Column("Partner"), Column("Gap", Kind.NUMBER))
GAPS = Sheet("Value gaps", COLUMNS, (Row(("Lumen", 20.0), 7),), "Above 0 we think more of it.")

Show = Callable[[QWidget], QWidget]


def words(dialog: SheetDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]


def test_enter_on_a_row_goes_to_the_partner(desk: Desk, shown: Show) -> None:
    opened: list[object] = []
    desk.opened.connect(opened.append)
    dialog = SheetDialog(desk, GAPS, None, tab="value")
    shown(dialog)
    assert dialog.view.texts() == [["Lumen", "20"]]
    assert "Above 0 we think more of it." in words(dialog)
    assert "Save as Excel…" in [button.text() for button in dialog.findChildren(QPushButton)]
    dialog.view.setFocus()
    press(dialog.view, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert opened == [PartnerLink(7, "value")]
    assert not dialog.isVisible()


def test_an_empty_table_leads_on(desk: Desk, shown: Show) -> None:
    dialog = SheetDialog(desk, Sheet("Value gaps", COLUMNS, ()), None, empty="Note what they say.")
    shown(dialog)
    assert "Note what they say." in words(dialog)
    assert not dialog.view.isVisible()

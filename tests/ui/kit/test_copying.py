"""Rows on the clipboard, for a sheet or a letter."""

from PySide6.QtGui import QGuiApplication

from prmdesk.ui.kit.copying import copy_table


def test_rows_are_text_with_tabs_and_a_table_letter_for_letter(qapp: object) -> None:
    copy_table([["Partner", "Used"], ["<b>A\tB\n</b>", "37:12"]])
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "Partner\tUsed\n<b>A B </b>\t37:12"
    assert "<td>&lt;b&gt;A\tB\n&lt;/b&gt;</td><td>37:12</td>" in data.html()

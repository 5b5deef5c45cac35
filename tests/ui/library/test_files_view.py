"""Files are dropped in, described, taken out; the user's own files stay."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from prmdesk.services import materials
from prmdesk.ui.desk import Desk
from prmdesk.ui.library.adding import AddFiles
from prmdesk.ui.library.cleaning import CleanUp
from prmdesk.ui.library.material_form import MaterialForm
from prmdesk.ui.library.page import LibraryPage
from tests.ui.drivers import K, press, write
from tests.ui.library.driving import answer, settle


def test_files_that_are_dropped_are_taken_in_described_and_taken_out(
    desk: Desk, page: LibraryPage, files: list[Path], qtbot: QtBot
) -> None:
    assert page.files.empty.isVisible()
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
    answer(AddFiles, lambda dialog: (dialog._copy.setChecked(True), dialog.keep()))
    page.files.dropEvent(QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, dropped, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    ))  # fmt: skip
    settle(desk, qtbot)
    table = page.files.table
    assert [row[:2] for row in table.texts()] == [["Prices", "Ready"], ["价目表", "Ready"]]
    assert page.count == "2 files"
    assert table.texts()[0][8] == "copy"

    def describe(dialog: MaterialForm) -> None:
        write(dialog.version, "3.1")
        dialog.until.setFocus()
        write(dialog.until, "-2")
        dialog.keep()

    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 0))
    answer(MaterialForm, describe)
    press(table, K.Key_Return)
    settle(desk, qtbot)
    assert table.texts()[0][1:4] == ["Expired", "", "3.1"]
    assert page.count == "2 files · 1 to look at"
    table.selectAll()
    press(table, K.Key_Delete)
    settle(desk, qtbot)
    assert desk.ask(materials.every) == []
    assert all(path.exists() for path in files)
    answer(CleanUp, lambda dialog: (dialog.list.item(0).setCheckState(Qt.CheckState.Unchecked),
                                    dialog.keep()))  # fmt: skip
    page.files.acts.clean_up()
    assert len(desk.ask(materials.unused_copies)) == 1

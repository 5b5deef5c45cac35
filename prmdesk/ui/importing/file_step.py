"""Step 1: which file, which sheet, where its headings are; with its first rows as they stand."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QStackedWidget

from prmdesk.i18n import _
from prmdesk.ui.importing.draft import Draft
from prmdesk.ui.importing.drop_area import DropArea
from prmdesk.ui.importing.file_look import FileLook
from prmdesk.ui.importing.matching_dialog import matchings_button
from prmdesk.ui.importing.runs import RunsDialog
from prmdesk.ui.importing.step import Step
from prmdesk.ui.kit.labels import restyle

_SUFFIXES = "*.xlsx *.xlsm *.xlsb *.xls *.ods *.csv *.tsv *.txt *.htm *.html"


class FileStep(Step):
    """Drop, choose or paste; then look at what came, and put right what was found wrongly.

    ``hurried``: the list is matched as before, and the user wants to go to the check at once.
    """

    hurried = Signal()

    def __init__(self, draft: Draft) -> None:
        super().__init__(draft)
        matchings = matchings_button(draft, kind="link")
        self.drop = DropArea(self.choose, self.paste, self.look_back, matchings)
        self.look = FileLook(draft, self.choose, self.hurried.emit)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.drop)
        self._stack.addWidget(self.look)
        self.column.addWidget(self._stack, 1)
        self.setAcceptDrops(True)
        draft.failed.connect(self._failed)

    def refresh(self) -> None:
        if self.draft.table is not None and not self.draft.is_busy:
            self.drop.trouble.hide()
            self._stack.setCurrentWidget(self.look)
            self.look.refresh()

    def is_ready(self) -> bool:
        table = self.draft.table
        return table is not None and bool(table.layout.rows) and not self.draft.doubt

    def choose(self) -> None:
        """Ask for a file with the system's own dialog."""
        kinds = _("Spreadsheets ({patterns})").format(patterns=_SUFFIXES)
        everything = _("All files")
        found, _kind = QFileDialog.getOpenFileName(
            self, _("Choose a spreadsheet"), "", f"{kinds};;{everything} (*)"
        )
        if found:
            self.draft.take_file(Path(found))

    def paste(self) -> None:
        """Take the block on the clipboard."""
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self.draft.take_text(text, _("Pasted rows"))
        else:
            self._failed(_("There is no text on the clipboard. Copy the rows in Excel first."))

    def look_back(self) -> None:
        """List the imports so far; the wizard closes once the list shows the partners of one."""
        runs = RunsDialog(self.draft.desk, self)
        runs.shown.connect(self.window().close)
        runs.open()

    def _failed(self, why: str) -> None:
        if self.draft.table is None or self.isVisible():
            self._stack.setCurrentWidget(self.drop)
            self.drop.tell(why)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event) is not None:
            event.acceptProposedAction()
            restyle(self.drop, "over", True)

    def dragLeaveEvent(self, event: object) -> None:
        restyle(self.drop, "over", False)

    def dropEvent(self, event: QDropEvent) -> None:
        restyle(self.drop, "over", False)
        path = _dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self.draft.take_file(path)


def _dropped(event: QDropEvent) -> Path | None:
    """The one local file that is dragged."""
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None

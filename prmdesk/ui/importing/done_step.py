"""Step 5: writing, with progress; then what was written, and the way back."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QListWidget,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from prmdesk.i18n import _, ngettext
from prmdesk.services import importing
from prmdesk.services.importing import Report
from prmdesk.ui.desk import Job
from prmdesk.ui.importing.draft import Draft
from prmdesk.ui.importing.recalled_line import KeptLine
from prmdesk.ui.importing.step import Step
from prmdesk.ui.importing.taking_back import take_back
from prmdesk.ui.kit import icons, theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.labels import heading, muted_label, picture_label, plain_label

_LISTED = 200


class DoneStep(Step):
    """``shown``: the user wants to see what was imported. ``undone``: all of it was taken back."""

    shown = Signal()
    undone = Signal()

    def __init__(self, draft: Draft) -> None:
        super().__init__(draft)
        self.work = _Work(draft)
        self.outcome = _Outcome(self)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.work)
        self._stack.addWidget(self.outcome)
        self.column.addWidget(self._stack, 1)
        draft.desk.progressed.connect(self._progressed)

    def enter(self) -> None:
        self.draft.report = None
        self._stack.setCurrentWidget(self.work)
        self.draft.write()

    def refresh(self) -> None:
        if self.draft.report is not None:
            self._stack.setCurrentWidget(self.outcome)
            self.outcome.show_report(self.draft.report)

    def is_ready(self) -> bool:
        return self.draft.report is not None

    def _progressed(self, job: Job, done: int, of: int) -> None:
        if job is self.draft.job:
            self.work.bar.setRange(0, of)
            self.work.bar.setValue(done)

    def take_back(self) -> None:
        """Undo the whole import."""
        report = self.draft.report
        if report is not None and report.import_id is not None:
            self.outcome.undo.setEnabled(False)
            take_back(
                self.draft.desk, report.import_id, self,
                done=self.undone.emit, failed=self._stands,
            )  # fmt: skip

    def _stands(self, why: str) -> None:
        """The import was not taken back; it can be tried again."""
        self.outcome.undo.setEnabled(True)
        self.outcome.tell(why)

    def save_skipped(self) -> None:
        """Write what was not imported to a workbook, with the reasons."""
        stem = Path(self.draft.name).stem or _("Pasted rows")
        name = _("{name} - not imported.xlsx").format(name=stem)
        title, kind = _("Save what was not imported"), _("Workbook")
        found, _kind = QFileDialog.getSaveFileName(self, title, name, f"{kind} (*.xlsx)")
        if found and self.draft.run is not None:
            self.draft.desk.run(
                importing.save_skipped, self.draft.run, Path(found).with_suffix(".xlsx"),
                done=self.outcome.tell_saved, failed=lambda error: self.outcome.tell(str(error)),
                label=_("Saving what was not imported"),
            )  # fmt: skip


class _Work(QWidget):
    """The import under way."""

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        title = heading(_("Importing…"), 14)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.bar.setFixedWidth(theme.px(420))
        self.bar.setAccessibleName(_("Importing…"))
        promise = muted_label(_("Cancel leaves everything as it was."))
        self.cancel = button(_("Cancel"), "x", clicked=draft.cancel)
        column = QVBoxLayout(self)
        column.setSpacing(theme.px(16))
        column.addStretch()
        for widget in (title, self.bar, promise, self.cancel):
            column.addWidget(widget, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()


class _Outcome(QWidget):
    """What was written, what was not, and what can be done now."""

    def __init__(self, step: DoneStep) -> None:
        super().__init__()
        self.title = heading("", 14)
        self._sign = picture_label(
            icons.pixmap("circle-check", theme.px(28), theme.colours().good, 2.0)
        )
        self._tiles = QGridLayout()
        self._tiles.setSpacing(theme.px(10))
        self.backup = muted_label(wrap=True)
        self.trouble = plain_label("", "late", wrap=True)
        self.undo = button(_("Undo import"), "undo-2", clicked=step.take_back)
        self.show_them = button(_("Show imported"), "users", clicked=step.shown.emit)
        self.save = button(_("Save what was left out…"), "save", clicked=step.save_skipped)
        self.kept = KeptLine(step.draft)
        self.left_out_title = heading("", 10.5)
        self.left_out = QListWidget()
        self.left_out.setObjectName("boxed")
        self.left_out.setAccessibleName(_("What was not imported"))
        self.left_out.setWordWrap(True)
        top = QHBoxLayout()
        top.setSpacing(theme.px(10))
        top.addWidget(self._sign)
        top.addWidget(self.title, 1)
        row = QHBoxLayout()
        for item in (self.show_them, self.undo, self.save):
            row.addWidget(item)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addLayout(top)
        column.addLayout(self._tiles)
        column.addWidget(self.backup)
        column.addLayout(row)
        column.addWidget(self.kept)
        column.addWidget(self.trouble)
        column.addWidget(self.left_out_title)
        column.addWidget(self.left_out, 1)
        column.addStretch(0)
        self.trouble.hide()

    def show_report(self, report: Report) -> None:
        """Show what an import did."""
        n = report.new + report.updated
        text = ngettext("{n} partner was imported.", "{n} partners were imported.", n)
        self.title.setText(text.format(n=n))
        self._show_counts(report)
        if report.backup is not None:
            self.backup.setText(
                _("A backup was made before: {name}").format(name=report.backup.path.name)
            )
        self.backup.setVisible(report.backup is not None)
        self.undo.setVisible(report.import_id is not None)
        self.undo.setEnabled(True)
        self.kept.refresh()
        self._show_left_out(report)

    def _show_counts(self, report: Report) -> None:
        while (item := self._tiles.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        told = (
            (_("Added"), report.new),
            (_("Updated"), report.updated),
            (_("Unchanged"), report.unchanged),
            (_("Rows not imported"), len(report.skipped)),
            (_("Cells left out"), len(report.left_out)),
        )
        for column, (name, n) in enumerate(told):
            self._tiles.addWidget(_tile(name, n), 0, column)

    def _show_left_out(self, report: Report) -> None:
        by_row = [
            (row, _("Row {n}: {why}").format(n=row + 1, why=why)) for row, why in report.skipped
        ]
        by_row += [
            (
                note.row,
                _("Row {n}: “{text}” – {why}").format(n=note.row + 1, text=note.raw, why=note.why),
            )
            for note in report.left_out
        ]
        told = [text for _row, text in sorted(by_row)]
        self.left_out.clear()
        self.left_out.addItems(told[:_LISTED])
        if len(told) > _LISTED:
            more = len(told) - _LISTED
            text = ngettext("and {n} more, in the workbook", "and {n} more, in the workbook", more)
            self.left_out.addItem(text.format(n=more))
        self.left_out_title.setText(_("Not imported, and why"))
        for widget in (self.left_out, self.left_out_title, self.save):
            widget.setVisible(bool(told))

    def tell(self, text: str) -> None:
        """Say what could not be done."""
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))

    def tell_saved(self, rows: int) -> None:
        """Say that the workbook was written."""
        text = ngettext(
            "{n} row was saved. Correct it and import the workbook again.",
            "{n} rows were saved. Correct them and import the workbook again.",
            rows,
        )
        self.tell("")
        self.backup.setText(text.format(n=rows))
        self.backup.show()


def _tile(name: str, n: int) -> QFrame:
    tile = QFrame()
    tile.setObjectName("notice")
    column = QVBoxLayout(tile)
    column.setContentsMargins(*[theme.px(12)] * 4)
    column.setSpacing(0)
    column.addWidget(heading(str(n), 17))
    column.addWidget(muted_label(name, wrap=True))
    return tile

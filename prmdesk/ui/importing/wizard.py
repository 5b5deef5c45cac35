"""The import wizard: five steps, nothing written before the last, no answer lost on the way."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from prmdesk.domain.lines import Query
from prmdesk.i18n import _, ngettext
from prmdesk.ui.desk import Desk, PageLink
from prmdesk.ui.importing.busy_line import BusyLine
from prmdesk.ui.importing.check_step import CheckStep
from prmdesk.ui.importing.columns_step import ColumnsStep
from prmdesk.ui.importing.done_step import DoneStep
from prmdesk.ui.importing.draft import Draft
from prmdesk.ui.importing.file_step import FileStep
from prmdesk.ui.importing.step import Step
from prmdesk.ui.importing.stepper import Stepper
from prmdesk.ui.importing.values_step import ValuesStep
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.dialogs import confirm
from prmdesk.ui.kit.labels import heading, muted_label

FILE, COLUMNS, VALUES, CHECK, DONE = range(5)

_WIDTH, _HEIGHT = 960, 640


class ImportWizard(QDialog):
    """Brings partners from a spreadsheet; ``take_file`` and ``take_text`` skip the asking."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Import partners"))
        self.draft = Draft(desk, self)
        self.file_step = FileStep(self.draft)
        self.columns_step = ColumnsStep(self.draft)
        self.values_step = ValuesStep(self.draft)
        self.check_step = CheckStep(self.draft)
        self.done_step = DoneStep(self.draft)
        self._steps: tuple[Step, ...] = (
            self.file_step, self.columns_step, self.values_step, self.check_step, self.done_step,
        )  # fmt: skip
        self.stepper = Stepper([_("File"), _("Match columns"), _("Values"), _("Check"), _("Done")])
        self.busy = BusyLine(self.draft)
        self.back = button(_("Back"), "arrow-left", clicked=lambda: self.go(self.here - 1))
        self.cancel = button(_("Cancel"), clicked=self.reject)
        self.next = button(_("Next"), primary=True, clicked=self.go_on)
        self.hint = muted_label(wrap=True)
        self._failure = ""
        self._hurries = False
        self.stack = QStackedWidget()
        for step in self._steps:
            self.stack.addWidget(step)
        self._lay_out()
        self._connect()
        self.go(FILE)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(8))
        foot.addWidget(self.back)
        foot.addWidget(self.hint, 1)
        foot.addWidget(self.busy, 1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(20)] * 4)
        column.setSpacing(theme.px(14))
        column.addWidget(heading(_("Import partners"), 14))
        column.addWidget(self.stepper)
        column.addWidget(self.stack, 1)
        column.addLayout(foot)
        room = self.screen().availableSize() * 0.95
        self.resize(min(theme.px(_WIDTH), room.width()), min(theme.px(_HEIGHT), room.height()))

    def _connect(self) -> None:
        self.draft.told.connect(self._refresh)
        self.draft.told.connect(self._hurried)
        self.draft.busy_changed.connect(self._busy_changed)
        self.draft.failed.connect(self._failed)
        self.file_step.hurried.connect(self._hurry)
        self.done_step.shown.connect(self._show_imported)
        self.done_step.undone.connect(self.accept)

    # Bringing a file

    def take_file(self, path: Path) -> None:
        """Begin with the file ``path``."""
        self.draft.take_file(path)

    def take_text(self, text: str) -> None:
        """Begin with a block copied from a spreadsheet."""
        self.draft.take_text(text, _("Pasted rows"))

    # Going about

    @property
    def here(self) -> int:
        """The step shown."""
        return self.stack.currentIndex()

    def go_on(self) -> None:
        """The next step; from the last one the wizard closes."""
        if self.here == DONE:
            self.accept()
        elif self._steps[self.here].is_ready():
            self.go(self.here + 1)

    def go(self, step: int) -> None:
        """Show ``step``."""
        self.stack.setCurrentIndex(step)
        self.stepper.go(step)
        self.busy.is_muted = step == DONE
        self._steps[step].enter()
        self._refresh()

    def _hurry(self) -> None:
        """To the check, past the steps that have nothing to ask."""
        self.go_on()
        if self.here == COLUMNS and self.columns_step.is_ready():
            self._hurries = True
            self.go_on()

    def _hurried(self) -> None:
        if self._hurries and not self.draft.is_busy:
            self._hurries = False
            if self.here == VALUES:
                self.go_on()

    def _refresh(self) -> None:
        step = self._steps[self.here]
        step.refresh()
        self.back.setVisible(self.here in (COLUMNS, VALUES, CHECK))
        self.cancel.setVisible(self.here != DONE)
        self.next.setText(self._next_text())
        self.next.setAccessibleName(self.next.text())
        self.next.setEnabled(step.is_ready() and not self.draft.is_busy)
        self.hint.setText(self._failure or step.hint())

    def _next_text(self) -> str:
        if self.here == DONE:
            return _("Close")
        if self.here != CHECK:
            return _("Next")
        n = self.check_step.written()
        return ngettext("Import {n} partner", "Import {n} partners", n).format(n=n)

    def _busy_changed(self, is_busy: bool) -> None:
        if is_busy:
            self._failure = ""
            self.next.setEnabled(False)

    def _failed(self, why: str) -> None:
        """What was asked for could not be found out or written, or was stopped (no ``why``)."""
        self._hurries = False
        if self.here == DONE or (not why and self.here in (VALUES, CHECK)):
            self.go(self.here - 1)
        self._failure = why if self.here != FILE else ""
        self._refresh()

    # The end

    def _show_imported(self) -> None:
        desk, report = self.draft.desk, self.draft.report
        desk.open(PageLink("partners"))
        desk.look_for(Query())
        if report is not None and report.partner_ids:
            desk.mark_asked.emit(frozenset(report.partner_ids))
        self.accept()

    def reject(self) -> None:
        """Close; what was decided so far is only thrown away if the user says so."""
        if self.draft.is_busy and self.here == DONE:
            self.draft.cancel()
            return
        if self.here in (COLUMNS, VALUES, CHECK):
            text = _("Close the import? Nothing was written yet; your answers are lost.")
            if not confirm(self, text, _("Close")):
                return
        super().reject()

    def done(self, result: int) -> None:
        self.draft.forget()
        super().done(result)
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus; only Ctrl+Enter goes on from anywhere."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        focused = self.focusWidget()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.next.click()
        elif isinstance(focused, QPushButton):
            focused.click()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.reject()

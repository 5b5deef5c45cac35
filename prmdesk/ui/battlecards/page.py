"""The Battlecard page: the selected partner's card as it will be printed, saved and handed over."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QWidget

from prmdesk.domain.battlecards import CardReport
from prmdesk.domain.lines import Query
from prmdesk.errors import NotFound, PrmError
from prmdesk.i18n import _
from prmdesk.services import battlecards, partners
from prmdesk.ui.battlecards.options import Options
from prmdesk.ui.battlecards.saving import Saving
from prmdesk.ui.battlecards.sheet import SheetView, print_pages
from prmdesk.ui.desk import Desk, Job, PageLink
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.commands import Command
from prmdesk.ui.kit.empty import EmptyState
from prmdesk.ui.kit.page import Page

_WAIT_MS = 400
_OPTIONS_WIDTH = 280


class BattlecardsPage(Page):
    """Choices at the left, the page at the right. The card follows every change of its facts."""

    key = "battlecards"
    icon = "file-text"
    shows = (
        "partners", "contacts", "reasons", "stage_entries", "scores", "drivers", "activities",
        "checklists", "steps", "plans", "plan_rules", "plan_targets", "settings",
    )  # fmt: skip

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.pdf = b""
        self.report: CardReport | None = None
        self._job: Job | None = None
        self._awaited = object()
        self._names: list[tuple[int, str]] = []
        self._saving = Saving(desk)
        self.options = Options()
        self.view = SheetView()
        self.view.setAccessibleName(_("The battlecard as it will be printed"))
        self._save = button(_("Save PDF…"), "download", primary=True, clicked=self.save)
        self._print = button(_("Print…"), "printer", clicked=self.print_card)
        self._copy = button(_("Copy text"), "copy", clicked=self.copy_text)
        self._several = button(_("Several…"), "layers", clicked=self.save_several)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.timeout.connect(self._make)
        self._lay_out()
        self.options.changed.connect(lambda: self._wait.start(_WAIT_MS))
        self.options.picker.picked.connect(desk.select)
        desk.selection_changed.connect(self._selected)

    def _lay_out(self) -> None:
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self.options)
        scroll.setFixedWidth(theme.px(_OPTIONS_WIDTH))
        self._empty = EmptyState(
            "file-text",
            _("Choose a partner to see the battlecard."),
            button(_("Go to partners"), clicked=lambda: self.desk.open(PageLink("partners"))),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.view)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(scroll)
        row.addWidget(self._stack, 1)

    def title(self) -> str:
        return _("Battlecard")

    def tools(self) -> list[QWidget]:
        return [self._several, self._copy, self._print, self._save]

    def commands(self) -> Sequence[Command]:
        def ready() -> bool:
            return self.isVisible() and bool(self.pdf)

        return (
            Command(
                "battlecard.print", _("Print battlecard…"), self.print_card, "partner", "printer",
                ("Ctrl+P",), ready,
            ),
            Command(
                "battlecard.save", _("Save battlecard as PDF…"), self.save, "partner", "download",
                (), ready,
            ),
        )  # fmt: skip

    def refresh(self) -> None:
        lines = self.desk.ask(partners.all_lines, Query(), self.desk.today())
        names = [(line.id, line.name) for line in lines]
        if names != self._names:
            self._names = names
            self.options.picker.fill(names, self.desk.selected)
        self.options.picker.choose(self.desk.selected)
        self._wait.start(0)

    def _selected(self, _partner_id: int | None) -> None:
        self.reload()

    # The card

    def _make(self) -> None:
        """Make the card anew in the worker; the one shown stays until it is ready."""
        if self._job is not None:
            self._job.cancel()
        self._job, self._awaited = None, object()
        if self.desk.selected is None:
            self._show_nothing()
            return
        self._job = self.desk.run(
            battlecards.battlecard_bytes, self.desk.selected, self.desk.today(),
            self.options.chosen(),
            done=partial(self._show, self._awaited), failed=partial(self._failed, self._awaited),
        )  # fmt: skip

    def _show(self, asked: object, made: tuple[bytes, CardReport]) -> None:
        if asked is not self._awaited:
            return
        self._job = None
        self.pdf, self.report = made
        self.view.sheet.show_pdf(self.pdf)
        self.view.setAccessibleDescription(self.report.text)
        self.options.report.show_report(self.report)
        self.set_count(" ".join(self.report.partner.split()))
        self._stack.setCurrentWidget(self.view)
        self._enable(True)

    def _show_nothing(self) -> None:
        self.pdf, self.report = b"", None
        self.set_count("")
        self._stack.setCurrentWidget(self._empty)
        self._enable(False)

    def _failed(self, asked: object, error: PrmError) -> None:
        if asked is not self._awaited:
            return
        self._job = None
        self._show_nothing()
        if not isinstance(error, NotFound):
            self.desk.problem.emit(error)

    def _enable(self, ready: bool) -> None:
        for made in (self._save, self._print, self._copy):
            made.setEnabled(ready)

    # What is done with it

    def save(self) -> None:
        """Ask for a file and write the card to it."""
        desk, options = self.desk, self.options.chosen()
        if desk.selected is None:
            return
        partner = desk.ask(partners.partner, desk.selected)
        name = battlecards.file_name(partner, desk.today(), options.language)
        path = self._saving.ask_file(self, name)
        if path is not None:
            at_once = self.options.open_after.isChecked()
            desk.run(
                battlecards.save_battlecard, desk.selected, path, desk.today(), options,
                done=lambda saved: self._saving.tell(saved, at_once=at_once),
                label=_("Saving the battlecard"),
            )  # fmt: skip

    def save_several(self) -> None:
        """Save the cards of the partners marked in the list, else of all it shows."""
        self.desk.command("partner.battlecards")

    def print_card(self) -> None:
        """Print the card shown."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(_("Battlecard"))
        dialog = QPrintDialog(printer, self)
        if dialog.exec():
            print_pages(self.pdf, printer)
        dialog.deleteLater()

    def copy_text(self) -> None:
        """Put the words of the card on the clipboard."""
        if self.report is not None:
            QGuiApplication.clipboard().setText(self.report.text)
            self.desk.say(_("The text was copied"))

"""The Battlecard page: a partner's card as it will be printed, saved and handed over."""

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from prmdesk.errors import NotFound, PrmError
from prmdesk.i18n import _
from prmdesk.services import battlecards, partners, workspace
from prmdesk.ui.battlecards.bar import ViewBar
from prmdesk.ui.battlecards.batch import BatchDialog
from prmdesk.ui.battlecards.options import Options
from prmdesk.ui.battlecards.preview import Made, Preview
from prmdesk.ui.battlecards.printing import ask_and_print
from prmdesk.ui.battlecards.report import Foot, Report
from prmdesk.ui.battlecards.saving import Saving
from prmdesk.ui.battlecards.sheet import SheetView
from prmdesk.ui.desk import Desk, PageLink, PartnerLink
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.commands import Command
from prmdesk.ui.kit.empty import EmptyState
from prmdesk.ui.kit.page import Page
from prmdesk.ui.kit.scrolling import plain_scroll

_OPTIONS_WIDTH = 300

_OF_PARTNERS = (
    "partners", "contacts", "reasons", "stage_entries", "scores", "drivers", "driver_weights",
    "placements", "activities", "acquaintances", "promises", "checklists", "steps", "sessions",
    "attendances", "frictions",
)  # fmt: skip
_OF_PLANS = ("plans", "plan_rules", "plan_targets", "plan_accounts")
_OF_ALL = (
    "propositions", "proofs", "talking_points", "target_customers", "settings", "card_presets",
)  # fmt: skip


class BattlecardsPage(Page):
    """Choices at the left, the page at the right. The card follows every change of its facts.

    It shows the partner selected in the window, which is one of those whose cards are saved.
    """

    key = "battlecards"
    icon = "file-text"
    shows = (*_OF_PARTNERS, *_OF_PLANS, *_OF_ALL)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.made: Made | None = None
        self._saving = Saving(desk)
        self.options = Options(desk)
        self.report = Report()
        self.view = SheetView()
        self.view.setAccessibleName(_("The battlecard as it will be printed"))
        self.bar = ViewBar(self.view)
        self.preview = Preview(desk)
        self._save = button(_("Save PDF…"), "download", primary=True, clicked=self.save)
        self._print = button(_("Print…"), "printer", clicked=self.print_cards)
        self._copy = button(_("Copy text"), "copy", clicked=self.copy_text)
        self._lay_out()
        self._connect()
        self._enable()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left())
        go = button(_("Go to partners"), clicked=lambda: self.desk.open(PageLink("partners")))
        again = button(_("Try again"), "refresh-cw", clicked=self.reload)
        self.empty = EmptyState("file-text", _("Choose a partner to see the battlecard."), go)
        self.trouble = EmptyState("triangle-alert", "", again)
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.view, 1)
        self._stack = QStackedWidget()
        for widget in (self.empty, self.trouble, shown):
            self._stack.addWidget(widget)
        self._shown = shown
        row.addWidget(self._stack, 1)

    def _left(self) -> QWidget:
        """The choices, which scroll, over what became of the card, which stays in sight."""
        left = QWidget()
        left.setFixedWidth(theme.px(_OPTIONS_WIDTH))
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(plain_scroll(self.options), 1)
        self._foot = Foot(self.report, left.width())
        column.addWidget(self._foot)
        return left

    def _connect(self) -> None:
        desk, preview = self.desk, self.preview
        self.options.changed.connect(self._want)
        self.options.whose.changed.connect(self._others)
        self.report.opened.connect(self._mend)
        self.bar.stepped.connect(self.step)
        self.view.sheet.blurred.connect(preview.sharpen)
        preview.asked.connect(lambda: self.bar.say(_("Making the card…")))
        preview.made.connect(self._show)
        preview.sharpened.connect(self._draw)
        preview.failed.connect(self._failed)
        desk.selection_changed.connect(lambda _key: self.reload())

    def title(self) -> str:
        return _("Battlecard")

    def tools(self) -> list[QWidget]:
        return [self._copy, self._print, self._save]

    def commands(self) -> Sequence[Command]:
        def ready() -> bool:
            return self.isVisible() and self._save.isEnabled()

        return (
            Command(
                "battlecard.print", _("Print battlecard…"), self.print_cards, "partner", "printer",
                ("Ctrl+P",), ready,
            ),
            Command(
                "battlecard.save", _("Save battlecard as PDF…"), self.save, "partner", "download",
                (), ready,
            ),
        )  # fmt: skip

    def refresh(self) -> None:
        self.options.refresh()
        self._want()

    def step(self, by: int) -> bool:
        ids = self.options.whose.ids()
        if len(ids) < 2:
            return False
        here = ids.index(self.desk.selected) if self.desk.selected in ids else -1 if by > 0 else 0
        self.desk.select(ids[(here + by) % len(ids)])
        return True

    # The card

    def _others(self) -> None:
        """Show one of the partners chosen now."""
        ids = self.options.whose.ids()
        if ids and self.desk.selected not in ids:
            self.desk.select(ids[0])

    def _want(self) -> None:
        """Have the card made anew; the one shown stays until it is ready."""
        if not self.isVisible():
            self._stale = True
            return
        ids, shown = self.options.whose.ids(), self.desk.selected
        self.bar.show_place(ids.index(shown) + 1 if shown in ids else 0, len(ids))
        if shown is None:
            self._show_nothing(self.empty)
        else:
            if self._stack.currentWidget() is self.empty:  # an empty page, being made, is no choice
                self._stack.setCurrentWidget(self._shown)
            self.preview.want(shown, self.options.chosen(), self.view.sheet.dots())
        self._enable()

    def _show(self, made: Made) -> None:
        self.made = made
        self._draw(made)
        self.view.setAccessibleDescription(made.report.text)
        months = self.desk.ask(workspace.settings_of).answer_months
        self.report.show_report(made.report, months, made.variant)
        self._foot.open_up()
        self.bar.say("")
        self.set_count(" ".join(made.report.partner.split()))
        self._stack.setCurrentWidget(self._shown)
        self._enable()

    def _draw(self, made: Made) -> None:
        self.view.sheet.show_image(made.image, made.dots)

    def _show_nothing(self, instead: QWidget) -> None:
        self.preview.forget()
        self.made = None
        self.report.clear()
        self._foot.hide()
        self.set_count("")
        self._stack.setCurrentWidget(instead)
        self._enable()

    def _failed(self, error: PrmError) -> None:
        self.trouble.say(str(error))
        self._show_nothing(self.empty if isinstance(error, NotFound) else self.trouble)

    def _enable(self) -> None:
        several = len(self.options.whose.ids())
        for made in (self._save, self._print):
            made.setEnabled(bool(several) and (several > 1 or self.made is not None))
        self._copy.setEnabled(self.made is not None)

    def _mend(self, tab: str) -> None:
        """Go to where the facts of a block are written."""
        if self.made is not None:
            self.desk.open(PartnerLink(self.made.partner_id, tab))

    # What is done with it

    def save(self) -> None:
        """Ask for a file and write the card to it; of several partners ask how."""
        desk, options, ids = self.desk, self.options.chosen(), self.options.whose.ids()
        at_once = self.options.open_after.isChecked()
        if len(ids) > 1:
            BatchDialog(desk, ids, self, options, open_after=at_once).open()
            return
        partner = desk.ask(partners.partner, ids[0])
        path = self._saving.ask_file(
            self, battlecards.file_name(partner, desk.today(), options.language)
        )
        if path is not None:
            desk.run(
                battlecards.save_battlecard, ids[0], path, desk.today(), options,
                done=lambda saved: self._saving.tell(saved, at_once=at_once),
                label=_("Saving the battlecard"),
            )  # fmt: skip

    def print_cards(self) -> None:
        """Print the cards of the partners chosen, one copy of each."""
        ids = self.options.whose.ids()
        ask_and_print(self.desk, self, ids, self.options.chosen())

    def copy_text(self) -> None:
        """Put the words of the card on the clipboard."""
        if self.made is not None:
            QGuiApplication.clipboard().setText(self.made.report.text)
            self.desk.say(_("The text was copied"))

"""The onboarding page: who is under way, each checklist, the board, and the templates."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from prmdesk.domain.onboarding import Onboarding
from prmdesk.domain.text import fold
from prmdesk.i18n import _, ngettext
from prmdesk.services import onboarding
from prmdesk.ui.desk import Desk, PageLink
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.commands import Command
from prmdesk.ui.kit.empty import EmptyState
from prmdesk.ui.kit.icons import icon
from prmdesk.ui.kit.page import Page
from prmdesk.ui.onboarding.board import Board
from prmdesk.ui.onboarding.cards import CardList
from prmdesk.ui.onboarding.own import PartnerChecklist
from prmdesk.ui.onboarding.reports import ReportsView
from prmdesk.ui.onboarding.templates import TemplatesView

_LIST_WIDTH = 264


class OnboardingPage(Page):
    """Three views: the checklists beside the list of partners, the board, the templates."""

    key = "onboarding"
    icon = "list-checks"
    shows = ("partners", "checklists", "steps", "gate_decisions", "courses")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._cards: list[Onboarding] = []
        self._found: list[Onboarding] = []
        self.list = CardList(_("Partners in onboarding"))
        self.own = PartnerChecklist(desk, named=True)
        self.board = Board()
        self.templates = TemplatesView(desk)
        self.reports = ReportsView(desk)
        self._checklists = QSplitter(Qt.Orientation.Horizontal)
        self._views = QStackedWidget()
        self._view: QWidget = self._checklists
        self._make_tools()
        self._empty = EmptyState(
            "list-checks",
            _("No onboarding yet. Start with a template."),
            button(_("Start onboarding…"), primary=True, clicked=self.start),
            button(_("Templates"), clicked=self.show_templates),
        )
        self._no_match = EmptyState(
            "search",
            _("No partner matches."),
            button(_("Clear search"), clicked=self.search.clear),
        )
        self._lay_out()
        self._connect()

    def _make_tools(self) -> None:
        self.search = QLineEdit()
        self.search.setObjectName("search")
        self.search.setAccessibleName(_("Search partners in onboarding"))
        self.search.setPlaceholderText(_("Search  (Ctrl+F)"))
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(theme.px(240))
        glass = QAction(icon("search", theme.colours().muted), "", self.search)
        self.search.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        self.board_button = self._toggle(_("Board"), "kanban", self.board)
        self.reports_button = self._toggle(_("Reports"), "chart-line", self.reports)
        self.templates_button = self._toggle(_("Templates"), "layers", self.templates)
        self.start_button = button(_("Start onboarding…"), "plus", primary=True, clicked=self.start)

    def _toggle(self, text: str, name: str, view: QWidget) -> QPushButton:
        made = button(text, name)
        made.setCheckable(True)
        made.clicked.connect(lambda on: self._go(view if on else self._checklists))
        return made

    def _lay_out(self) -> None:
        self._checklists.setChildrenCollapsible(False)
        self._checklists.setHandleWidth(1)
        self._checklists.addWidget(self.list)
        self._checklists.addWidget(self.own)
        self._checklists.setStretchFactor(1, 1)
        self._checklists.setSizes([theme.px(_LIST_WIDTH), 10_000])
        self.list.setMinimumWidth(theme.px(180))
        for view in (
            *(self._checklists, self.board, self.reports, self.templates),
            *(self._empty, self._no_match),
        ):
            self._views.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._views)

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _text: self._show_cards())
        self.list.picked.connect(self._pick)
        self.list.opened.connect(lambda _id: self.own.editor.tree.setFocus())
        self.board.opened.connect(self._open)
        self.reports.opened.connect(self._open)
        self.own.started.connect(self._open)
        self.own.form.cancelled.connect(self._arrange)
        self.desk.selection_changed.connect(self._follow)

    def title(self) -> str:
        return _("Onboarding")

    def tools(self) -> list[QWidget]:
        return [
            *(self.search, self.board_button, self.reports_button),
            *(self.templates_button, self.start_button),
        ]

    def commands(self) -> Sequence[Command]:
        return (
            Command(
                "onboarding.start", _("Start onboarding…"), self.start, "partner", "list-checks"
            ),
            Command("onboarding.reports", _("Onboarding reports"), self.show_reports, "tools"),
            Command(
                "onboarding.templates", _("Onboarding templates"), self.show_templates, "tools"
            ),
        )

    # What is shown

    def refresh(self) -> None:
        self._cards = self.desk.ask(onboarding.under_way, self.desk.today())
        n = len(self._cards)
        self.set_count(ngettext("{n} partner", "{n} partners", n).format(n=n) if n else "")
        self._show_cards()

    def _show_cards(self) -> None:
        """Show the partners that are searched for, and the checklist of the one chosen."""
        wanted = fold(self.search.text())
        self._found = [card for card in self._cards if wanted in fold(card.partner)]
        ids = [card.partner_id for card in self._found]
        likely = [key for key in (self.desk.selected, self.own.partner_id) if key in ids]
        chosen = next(iter(likely + ids), None)
        if not wanted and self._just_ended():
            chosen = self.own.partner_id
        self.list.show_cards(self._found, chosen)
        self.own.show_partner(chosen)
        self._arrange()

    def _just_ended(self) -> bool:
        """Whether the onboarding shown was under way a moment ago: it stays to be seen."""
        partner_id = self.own.partner_id
        if partner_id is None or partner_id not in (self.desk.selected, None):
            return False
        own = self.desk.ask(onboarding.checklist_of, partner_id)
        return own is not None and not own.is_running

    def _arrange(self) -> None:
        """Bring the view asked for to the front and up to date, or what leads on from nothing."""
        view = self._view
        if view in (self.templates, self.reports):
            view.refresh()
        elif not self._found and not self.own.is_asking:
            view = self._no_match if self._cards else self._empty
        elif view is self.board:
            self.board.show_cards(self._found)
        self._views.setCurrentWidget(view)
        self.board_button.setChecked(self._view is self.board)
        self.reports_button.setChecked(self._view is self.reports)
        self.templates_button.setChecked(self._view is self.templates)

    def _go(self, view: QWidget) -> None:
        self.leave()
        self._view = view
        self._arrange()

    def _pick(self, partner_id: int) -> None:
        self.own.show_partner(partner_id)
        self.desk.select(partner_id)

    def _follow(self, partner_id: int | None) -> None:
        """Go along when a partner was selected elsewhere."""
        if self.isVisible() and partner_id in [card.partner_id for card in self._found]:
            self.list.choose(partner_id)
            self.own.show_partner(partner_id)

    def _open(self, partner_id: int) -> None:
        """Show a partner's checklist, ready for the keys."""
        self._go(self._checklists)
        self.list.choose(partner_id)
        self._pick(partner_id)
        self.own.editor.tree.setFocus()

    def start(self) -> None:
        """Ask, from any page, which partner's onboarding is to start."""
        self.desk.open(PageLink(self.key))
        self.own.ask_start()
        self._go(self._checklists)

    def show_templates(self) -> None:
        """Show, from any page, the templates."""
        self.desk.open(PageLink(self.key))
        self._go(self.templates)
        self.templates.list.setFocus()

    def show_reports(self) -> None:
        """Show, from any page, the reports."""
        self.desk.open(PageLink(self.key))
        self._go(self.reports)

    def leave(self) -> None:
        self.own.leave()
        self.templates.editor.leave()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._follow(self.desk.selected)

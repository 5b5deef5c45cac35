"""The Promises page: promises both ways, the friction log and the journey map, a view each."""

from collections.abc import Sequence

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from prmdesk.domain.sheets import Sheet
from prmdesk.i18n import _
from prmdesk.ui.desk import Desk, PageLink
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.commands import Command
from prmdesk.ui.kit.filtering import filter_button
from prmdesk.ui.kit.flow_tabs import FlowTabs
from prmdesk.ui.kit.looking import FilterChips, SearchBox
from prmdesk.ui.kit.page import Page
from prmdesk.ui.kit.saving import excel_button
from prmdesk.ui.promises.friction import FrictionView
from prmdesk.ui.promises.journey import JourneyView
from prmdesk.ui.promises.ledger import LedgerView

View = LedgerView | FrictionView | JourneyView


class PromisesPage(Page):
    """Only the view in front is read; the others are when they come to the front."""

    key = "promises"
    icon = "check"
    shows = ("promises", "frictions", "journey_steps", "stage_entries", "partners", "contacts",
             "settings", "scores", "activities", "steps", "checklists", "drivers",
             "driver_weights", "fields", "field_values")  # fmt: skip

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.ledger, self.friction = LedgerView(desk), FrictionView(desk)
        self.journey = JourneyView(desk)
        self.tabs, self._stack = FlowTabs(_("Views")), QStackedWidget()
        for title, view in (
            (_("Promises"), self.ledger),
            (_("Friction"), self.friction),
            (_("Journey"), self.journey),
        ):
            self.tabs.add(title)
            self._stack.addWidget(view)
            view.counted.connect(self.set_count)
        self._looking: tuple[QWidget, ...] = ()
        self._new = button(_("New promise…"), "plus", primary=True, clicked=self.ask_new)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(FilterChips(desk))
        column.addWidget(self._stack, 1)
        self.tabs.changed.connect(self._turn)
        desk.query_changed.connect(lambda _query: self.reload())

    def title(self) -> str:
        return _("Promises")

    def tools(self) -> list[QWidget]:
        search, narrow = SearchBox(self.desk), filter_button(self.desk)
        search.entered.connect(self._go_to_table)
        self._looking = (search, narrow)
        return [search, narrow, excel_button(self.desk, self._sheets), self._new]

    def _go_to_table(self) -> None:
        self.view().table.setFocus()

    def commands(self) -> Sequence[Command]:
        views = (
            ("frictions", _("Promises: friction"), self.friction),
            ("journey", _("Promises: journey"), self.journey),
        )
        shown = [
            Command(f"promises.{key}", text, lambda view=view: self.show_view(view), "view")  # type: ignore[misc]
            for key, text, view in views
        ]
        return (
            *shown,
            Command(
                "promises.new", _("New promise…"), self.ledger.ask_new, "partner", "plus",
            ),
            Command(
                "promises.friction", _("Note friction…"), self.friction.ask_new, "partner", "hand",
            ),
        )  # fmt: skip

    def view(self) -> View:
        """The view in front."""
        return (self.ledger, self.friction, self.journey)[self._stack.currentIndex()]

    def show_view(self, view: View) -> None:
        """Bring a view to the front, from any page."""
        self.desk.open(PageLink(self.key))
        self.tabs.setCurrentIndex(self._stack.indexOf(view))

    def refresh(self) -> None:
        self.view().refresh()

    def ask_new(self) -> None:
        """A new promise, friction or step, by the view in front."""
        self.view().ask_new()

    def _turn(self, at: int) -> None:
        self._stack.setCurrentIndex(at)
        new = (_("New promise…"), _("Note friction…"), _("Add step…"))[at]
        self._new.setText(new)
        self._new.setAccessibleName(new)
        for tool in self._looking:
            tool.setVisible(self.view() is not self.journey)  # the journey is that of all partners
        self.reload()

    def _sheets(self) -> Sequence[Sheet]:
        return self.view().sheets()

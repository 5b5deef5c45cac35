"""The Decisions page: the reviews that are due on top, below them the whole log as a table."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from prmdesk.domain.decisions import Followed, Looked, counts, narrowed
from prmdesk.domain.lines import Query
from prmdesk.i18n import _, ngettext
from prmdesk.services import decisions
from prmdesk.ui.decisions import acts
from prmdesk.ui.decisions.cards import DueLine
from prmdesk.ui.decisions.chips import LineChips
from prmdesk.ui.desk import Desk, PageLink, PartnerLink
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.commands import Command
from prmdesk.ui.kit.empty import EmptyState
from prmdesk.ui.kit.filtering import filter_button
from prmdesk.ui.kit.labels import heading
from prmdesk.ui.kit.looking import FilterChips, SearchBox
from prmdesk.ui.kit.page import Page
from prmdesk.ui.kit.saving import excel_button
from prmdesk.ui.kit.sheet_view import SheetView
from prmdesk.ui.kit.tables import add_acts

_MOST_DUE, _ROOM_FOR_DUE = 3, 200
"""So many due reviews at most stand on top: one for so much height, so that the log has room."""


class DecisionsPage(Page):
    """It shows the partners that the list shows; due reviews are shown whoever they are about."""

    key = "decisions"
    icon = "gavel"
    shows = ("decisions", "placements", "partners", "contacts", "scores", "activities", "steps",
             "checklists", "settings", "drivers", "driver_weights", "fields",
             "field_values")  # fmt: skip

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._found: dict[int, Followed] = {}
        self.chips, self.table = LineChips(), SheetView()
        self._due = QWidget()
        self._due_lines = QVBoxLayout(self._due)
        self._due_lines.setContentsMargins(theme.px(16), theme.px(4), theme.px(16), theme.px(4))
        self._due_lines.setSpacing(theme.px(6))
        self._lay_out()
        self._add_menu()
        self.chips.changed.connect(self.refresh)
        self.table.picked.connect(desk.select)
        self.table.opened.connect(lambda _key: self.edit())
        desk.query_changed.connect(lambda _query: self.reload())
        desk.selection_changed.connect(self.table.select)

    def _lay_out(self) -> None:
        self._nothing = EmptyState(
            "gavel",
            _(
                "No decisions yet. A decision says who gets more, the same, less or nothing any "
                "more, why, and when to look again."
            ),
            button(_("New decision…"), "plus", primary=True, clicked=self.ask_new),
            button(
                _("See where the resources go"),
                clicked=lambda: self.desk.open(PageLink("resources")),
            ),
        )  # fmt: skip
        self._none = EmptyState(
            "search",
            _("No decision matches."),
            button(_("Show all"), clicked=self.show_all),
        )
        self._stack = QStackedWidget()
        for widget in (self.table, self._none):
            self._stack.addWidget(widget)
        log = QWidget()
        column = QVBoxLayout(log)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(FilterChips(self.desk))
        column.addWidget(self._due)
        column.addWidget(self.chips)
        column.addWidget(self._stack, 1)
        self._whole = QStackedWidget()
        self._whole.addWidget(log)
        self._whole.addWidget(self._nothing)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._whole)

    def _add_menu(self) -> None:
        add_acts(
            self.table,
            (_("Edit…"), self.edit, ""),
            (_("Review…"), self.review, "R"),
            (_("Open partner"), self.open_partner, ""),
            (_("Delete"), self.delete, "Del"),
        )

    def title(self) -> str:
        return _("Decisions")

    def tools(self) -> list[QWidget]:
        search = SearchBox(self.desk)
        search.entered.connect(self.table.setFocus)
        return [
            search,
            filter_button(self.desk),
            excel_button(self.desk, lambda: [self.table.sheet]),
            button(_("New decision…"), "plus", primary=True, clicked=self.ask_new),
        ]

    def commands(self) -> Sequence[Command]:
        return (
            Command(
                "decisions.review", _("Review the selected decision…"), self.review, "partner",
                "eye",
                enabled=lambda: self.isVisible() and self.current() is not None,
            ),
        )  # fmt: skip

    # What is shown

    def refresh(self) -> None:
        today = self.desk.today()
        every = self.desk.ask(decisions.log, self.desk.query, today)
        due = self.desk.ask(decisions.due_count, today)
        found = narrowed(every, today, *self.chips.chosen())
        self._found = {one.decision.id: one for one in found}
        self.table.show_sheet(decisions.sheet(found, today))
        self.table.select(self.desk.selected)
        self.chips.show_counts(
            counts(one.decision for one in every), len(narrowed(every, today, (), (Looked.DUE,)))
        )
        self._show_due(due)
        self._show_count(len(found), len(every))
        looking = replace(self.desk.query, order=()) != Query(order=())
        self._stack.setCurrentWidget(self.table if found else self._none)
        self._whole.setCurrentIndex(0 if every or due or looking else 1)

    def _show_count(self, n: int, of: int) -> None:
        every = ngettext("{n} decision", "{n} decisions", of).format(n=of) if of else ""
        self.set_count(every if n == of else _("{n} of {total}").format(n=n, total=of))

    def _show_due(self, n: int) -> None:
        while (item := self._due_lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._due.setVisible(n > 0)
        if not n:
            return
        self._due_lines.addWidget(
            heading(ngettext("{n} review is due", "{n} reviews are due", n).format(n=n))
        )
        most = max(1, min(_MOST_DUE, self.height() // theme.px(_ROOM_FOR_DUE)))
        for one in self.desk.ask(decisions.due, self.desk.today(), most):
            self._due_lines.addWidget(DueLine(self.desk, one))
        if n > most:
            self._due_lines.addWidget(
                button(_("Show all that are due"), kind="link", clicked=self.show_due),
                alignment=Qt.AlignmentFlag.AlignLeft,
            )

    def show_due(self) -> None:
        """Narrow the log to the reviews that are due, whoever they are about."""
        self.chips.due.setChecked(True)
        self._look_for_all()
        self.table.setFocus()

    def show_all(self) -> None:
        """Show the whole log, and all partners."""
        self.chips.clear()
        self._look_for_all()

    def _look_for_all(self) -> None:
        self.desk.look_for(Query(order=self.desk.query.order))
        self.refresh()

    def current(self) -> Followed | None:
        """The decision of the current row."""
        row = self.table.current_row()
        return None if row is None or row.id is None else self._found.get(row.id)

    # What is done

    def ask_new(self) -> None:
        """Decide about a partner; the one selected is named first."""
        acts.ask_new(self.desk, self.window())

    def edit(self) -> None:
        """Change the decision of the current row."""
        if (found := self.current()) is not None:
            acts.ask_edit(self.desk, self.window(), found.decision)

    def review(self) -> None:
        """Look again at the decision of the current row."""
        if (found := self.current()) is not None:
            acts.ask_review(self.desk, self.window(), found)

    def open_partner(self) -> None:
        """Show the partner of the current row in the panel."""
        if (found := self.current()) is not None:
            self.desk.open(PartnerLink(found.decision.partner_id, "decisions"))

    def delete(self) -> None:
        """Take the rows chosen out of the log; the toast has Undo on it."""
        acts.remove(self.desk, [row.id for row in self.table.chosen_rows() if row.id])

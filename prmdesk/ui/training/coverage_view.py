"""How partners are covered by trained people: heat map, its twin as a table, the names behind."""

from collections.abc import Collection
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.enablement import Cover, Records, roles_of
from prmdesk.domain.partners import Role
from prmdesk.domain.sheets import Sheet
from prmdesk.i18n import _
from prmdesk.services import enablement_sheets as sheets
from prmdesk.services.training import Survey
from prmdesk.services.workspace import settings_of
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.empty import EmptyState
from prmdesk.ui.kit.labels import muted_label
from prmdesk.ui.kit.saving import excel_button
from prmdesk.ui.kit.sheet_dialog import SheetDialog
from prmdesk.ui.kit.sheet_view import SheetView
from prmdesk.ui.training.heat_map import HeatMap
from prmdesk.words.enablement import cover_mark


class CoverageView(QWidget):
    """``course_asked``: the user wants to add a course, without which nobody can be trained."""

    course_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._survey = Survey(Records(), (), ())
        self._shown: frozenset[int] = frozenset()
        self.map, self.table = HeatMap(), SheetView()
        self.as_table = button(_("Table"), "table")
        self.as_table.setCheckable(True)
        self.as_table.toggled.connect(lambda _on: self._arrange())
        self._no_course = EmptyState(
            "graduation-cap",
            _(
                "No course yet. Add what partners have to know; then you see who is trained in it, "
                "who is not any more, and who is due."
            ),
            button(_("New course…"), "plus", primary=True, clicked=self.course_asked.emit),
        )
        self._nobody = EmptyState(
            "users",
            _("No partner to show. Clear the filters, or add a partner."),
            button(_("Add partner…"), "plus", clicked=lambda: desk.command("partner.add")),
        )
        self._stack = QStackedWidget()
        for widget in (self.map, self.table, self._no_course, self._nobody):
            self._stack.addWidget(widget)
        self._lay_out()
        for view in (self.map, self.table):
            view.picked.connect(desk.select)
        self.map.opened.connect(self.show_people)
        self.table.opened.connect(self.show_people)
        desk.selection_changed.connect(self._follow)

    def _lay_out(self) -> None:
        self._bar = QWidget()
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(*(theme.px(n) for n in (16, 8, 16, 8)))
        row.setSpacing(theme.px(8))
        legend = [
            *(f"{cover_mark(c)} {words.name(c)}" for c in (Cover.ENOUGH, Cover.PART, Cover.NONE)),
            _("not needed: nobody of this role is asked for"),
        ]
        note = _("Current in all that the role must know, of those needed; below: ever trained.")
        row.addWidget(muted_label("   ".join(legend) + f"\n{note}", wrap=True), 1)
        row.addWidget(button(_("Online and in person"), "monitor", clicked=self.show_mix))
        row.addWidget(self.as_table)
        row.addWidget(excel_button(self.desk, self._sheets))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._stack, 1)

    def show_survey(self, survey: Survey, shown: Collection[int]) -> None:
        """Show how the partners among ``shown`` are covered."""
        self._survey, self._shown = survey, frozenset(shown)
        partners = [one for one in survey.records.partners if one.id in self._shown]
        found = [one for one in survey.coverage if one.partner_id in self._shown]
        self.map.show_figures(partners, roles_of(survey.records), found)
        self._arrange()
        self._follow(self.desk.selected)

    def _coverage(self) -> Sheet:
        sheet = sheets.coverage_sheet(self._survey.records, self._survey.coverage)
        return replace(sheet, rows=tuple(r for r in sheet.rows if r.partner_id in self._shown))

    def _mix(self) -> Sheet:
        records = replace(self._survey.records, partners=self.map.rows.partners)
        return sheets.mix_sheet(records, self.desk.ask(settings_of).currency)

    def _sheets(self) -> list[Sheet]:
        due = [one for one in self._survey.due if one.partner_id in self._shown]
        return [self._coverage(), sheets.due_sheet(due, self.desk.today()), self._mix()]

    def _arrange(self) -> None:
        view: QWidget = self.table if self.as_table.isChecked() else self.map
        if view is self.table:
            self.table.show_sheet(self._coverage())
        if not any(not course.is_retired for course in self._survey.records.courses):
            view = self._no_course
        elif not self.map.rows.partners:
            view = self._nobody
        self._bar.setVisible(view in (self.table, self.map))
        self._stack.setCurrentWidget(view)

    def show_people(self, partner_id: int, role: Role | None = None) -> None:
        """Show the people behind a figure, and what each lacks since when (R43)."""
        sheet = sheets.people_sheet(self._survey.records, self.desk.today(), partner_id, role)
        empty = _("Nobody of this role is noted at the partner. Add people on the tab People.")
        SheetDialog(self.desk, sheet, self.window(), tab="training", empty=empty).exec()

    def show_mix(self) -> None:
        """Show what partners took part in online and in person (R57)."""
        sheet, empty = self._mix(), _("No session was held yet.")
        SheetDialog(self.desk, sheet, self.window(), tab="training", empty=empty).exec()

    def _follow(self, partner_id: int | None) -> None:
        self.map.select(partner_id)
        self.table.select(partner_id)

    def enter(self) -> None:
        """Put the keys where the figures are."""
        (self.table if self.as_table.isChecked() else self.map).setFocus()

"""Who is due for training, and planning a session for those chosen (R55)."""

from collections.abc import Collection, Sequence

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from prmdesk.domain.enablement import Due
from prmdesk.i18n import _, ngettext
from prmdesk.services.enablement_sheets import due_sheet
from prmdesk.services.training import Survey
from prmdesk.ui.desk import Desk, PartnerLink
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.empty import EmptyState
from prmdesk.ui.kit.labels import muted_label
from prmdesk.ui.kit.saving import excel_button
from prmdesk.ui.kit.sheet_view import SheetView
from prmdesk.ui.training.session_form import ask_session

_MEASURED = 100
_MOST = 1000
"""So many lines are shown; nobody goes through more of them. The workbook has them all."""


class DueView(QWidget):
    """The list of due people; several can be chosen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._due: Sequence[Due] = ()
        self.table = SheetView()
        self.table.horizontalHeader().setResizeContentsPrecision(_MEASURED)
        self.told = muted_label(wrap=True)
        self.plan_button = button(_("Plan a session…"), "calendar", clicked=self.plan)
        self._nobody = EmptyState("circle-check", "")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._nobody)
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(*(theme.px(n) for n in (16, 8, 16, 8)))
        row.setSpacing(theme.px(8))
        row.addWidget(self.told, 1)
        row.addWidget(excel_button(desk, lambda: [due_sheet(self._due, desk.today())]))
        row.addWidget(self.plan_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self._stack, 1)
        self.table.picked.connect(desk.select)
        self.table.opened.connect(lambda key: desk.open(PartnerLink(key, "training")))
        self.table.selectionModel().selectionChanged.connect(lambda _now, _was: self._tell())

    def show_survey(self, survey: Survey, shown: Collection[int]) -> None:
        """Show who is due of the partners among ``shown``."""
        self._due = [one for one in survey.due if one.partner_id in shown]
        self.table.show_sheet(due_sheet(self._due[:_MOST], self.desk.today()))
        self._nobody.say(
            _("Nobody is due: everyone is current in all that the role must know.")
            if survey.records.courses
            else _("Nobody can be due: there is no course yet.")
        )
        self._stack.setCurrentWidget(self.table if self._due else self._nobody)
        self._tell()

    def chosen(self) -> list[Due]:
        """The people of the rows chosen."""
        return [self._due[row.id] for row in self.table.chosen_rows() if row.id is not None]

    def _tell(self) -> None:
        chosen = len(self.chosen())
        text = ngettext("{n} line", "{n} lines", len(self._due)).format(n=len(self._due))
        if chosen:
            text = _("{n} of {total} chosen").format(n=chosen, total=len(self._due))
        elif self._due:
            text = _("{lines}. Choose one or several to plan a session for them.").format(
                lines=text
            )
        if len(self._due) > _MOST:
            more = _("{lines} The first {n} are shown: search or filter for the others.")
            text = more.format(lines=text, n=_MOST)
        self.told.setText(text)
        self.plan_button.setEnabled(bool(chosen))

    def plan(self) -> None:
        """Plan a session of the first course chosen, for all that are due for it."""
        chosen = self.chosen()
        if not chosen:
            return
        course_id = chosen[0].course_id
        people = [(one.partner_id, one.contact_id) for one in chosen if one.course_id == course_id]
        if ask_session(self.desk, self.window(), course_id, people) is not None:
            said = ngettext("Session planned for {n} person", "Session planned for {n} people",
                            len(people))  # fmt: skip
            rest = {one.course for one in chosen} - {chosen[0].course}
            text = said.format(n=len(people))
            if rest:
                more = _("{said}. Still to plan: {courses}")
                text = more.format(said=text, courses=_(", ").join(sorted(rest)))
            self.desk.say(text, undo=True)

    def enter(self) -> None:
        """Put the keys into the list."""
        self.table.setFocus()

"""The Training tab: what the partner sells, who is trained there, who is due, what was held."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from prmdesk.domain import enablement
from prmdesk.domain.enablement import Records
from prmdesk.domain.partners import Role
from prmdesk.domain.sheets import Sheet
from prmdesk.i18n import _
from prmdesk.services import enablement_sheets as sheets
from prmdesk.services import partners, training
from prmdesk.services.workspace import settings_of
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.flow import FlowLayout
from prmdesk.ui.kit.labels import heading, muted_label
from prmdesk.ui.kit.names_field import NamesField
from prmdesk.ui.kit.page import PartnerTab
from prmdesk.ui.kit.saving import excel_button
from prmdesk.ui.kit.sheet_dialog import SheetDialog
from prmdesk.ui.kit.sheet_view import SheetView
from prmdesk.ui.training.role_lines import RoleLines
from prmdesk.ui.training.session_form import ask_session

_MOST_ROWS = 7


class TrainingTab(PartnerTab):
    """All of it is of one partner; every figure opens its rows."""

    key = "training"
    icon = "graduation-cap"
    shows = ("partners", "contacts", "courses", "sessions", "attendances", "role_needs",
             "settings")  # fmt: skip

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._records = Records()
        self.roles = RoleLines()
        self.products = NamesField(
            _("Products sold"), _("Which of our products they sell, with commas between")
        )
        self.people, self.history, self.mix = _Part(), _Part(), _Part()
        self.told = muted_label(wrap=True)
        self._lay_out()
        self.products.committed.connect(self._sell)
        self.roles.opened.connect(self.show_people)
        self.roles.needed.connect(self._need)

    def _lay_out(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(*[theme.px(16)] * 4)
        column.setSpacing(theme.px(8))
        tools = QWidget()
        row = FlowLayout(tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(button(_("Plan a session…"), "plus", primary=True, clicked=self.plan))
        row.addWidget(excel_button(self.desk, self._sheets))
        column.addWidget(tools)
        for title, parts in (
            (_("Products sold"), (self.products,)),
            (_("Trained people, of those needed"), (self.roles, self.told)),
            (_("Who knows what"), (self.people,)),
            (_("Sessions"), (self.history,)),
            (_("Online and in person"), (self.mix,)),
        ):
            head = heading(title)
            head.setWordWrap(True)
            column.addWidget(head)
            for part in parts:
                column.addWidget(part)
        column.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(body)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def title(self) -> str:
        return _("Training")

    # What is shown

    def refresh(self) -> None:
        if self.partner_id is None:
            return
        today, settings = self.desk.today(), self.desk.ask(settings_of)
        records = self._records = self.desk.ask(training.records_of, self.partner_id)
        self.products.fill(records.partners[0].products, self.desk.ask(training.products))
        own = {need.role: need.heads for need in records.needs}
        found = enablement.coverage(records, today)
        self.roles.show_roles(found, own, settings.heads_needed)
        self.told.setText(self._hint())
        people = sheets.people_sheet(records, today, self.partner_id)
        self.people.show_sheet(people, _("Nobody is noted here. Add people on the tab People."))
        history = sheets.history_sheet(records, self.partner_id)
        self.history.show_sheet(history, _("Nobody of this partner was in a session yet."))
        mix = sheets.mix_sheet(records, settings.currency)
        self.mix.show_sheet(mix, _("No session was held yet."))

    def _hint(self) -> str:
        """What keeps the figures from telling much."""
        if not self._records.courses:
            return _("No course yet: add one on the page Training.")
        if not self._records.partners[0].products:
            return _("No products noted: only courses for all products count.")
        return _("Current in all that the role must know; “ever” counts what has run out, too.")

    def show_people(self, role: Role) -> None:
        """Show the people of a role, and what each lacks since when."""
        if self.partner_id is not None:
            sheet = sheets.people_sheet(self._records, self.desk.today(), self.partner_id, role)
            empty = _("Nobody of this role is noted at the partner. Add people on the tab People.")
            SheetDialog(self.desk, sheet, self.window(), tab="training", empty=empty).exec()

    def _sheets(self) -> list[Sheet]:
        return [part.view.sheet for part in (self.people, self.history, self.mix)]

    # What is done

    def plan(self) -> None:
        """Plan a session for those who are due here, of the course most of them lack."""
        due = enablement.due(self._records, self.desk.today())
        if not due:
            ask_session(self.desk, self.window())
            return
        courses = [one.course_id for one in due]
        course_id = max(courses, key=courses.count)
        people = [(one.partner_id, one.contact_id) for one in due if one.course_id == course_id]
        ask_session(self.desk, self.window(), course_id, people)

    def _sell(self, products: tuple[str, ...]) -> None:
        self._do(partners.edit_partner, self.desk.today(), products=products)

    def _need(self, role: Role, heads: int | None) -> None:
        self._do(training.set_need, role, heads)

    def _do(self, action: Any, *args: Any, **kw: Any) -> None:
        if self.partner_id is not None:
            self.desk.do(action, self.partner_id, *args, **kw)


class _Part(QWidget):
    """A table as high as its rows, or the sentence that leads on where there are none."""

    def __init__(self) -> None:
        super().__init__()
        self.view, self._none = SheetView(), muted_label(wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        column.addWidget(self._none)

    def show_sheet(self, sheet: Sheet, empty: str) -> None:
        """Show ``sheet``, or say ``empty``."""
        self.view.show_sheet(sheet)
        self._none.setText(empty)
        self.view.setVisible(bool(sheet.rows))
        self._none.setVisible(not sheet.rows)
        rows = min(len(sheet.rows), _MOST_ROWS)
        head = self.view.horizontalHeader().sizeHint().height()
        bar = self.view.horizontalScrollBar().sizeHint().height()
        self.view.setFixedHeight(head + rows * theme.px(theme.ROW) + bar + theme.px(2))

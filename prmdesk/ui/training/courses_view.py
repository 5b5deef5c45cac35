"""Courses at the left; the sessions of one, or all that are to come, and who is in them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from prmdesk.domain.enablement import untold
from prmdesk.domain.training import Course, Session, SessionState
from prmdesk.i18n import _, ngettext
from prmdesk.services import training
from prmdesk.services.enablement_sheets import courses_sheet, sessions_sheet
from prmdesk.services.training import Survey
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.dialogs import confirm
from prmdesk.ui.kit.empty import EmptyState
from prmdesk.ui.kit.labels import heading
from prmdesk.ui.kit.sheet_view import SheetView
from prmdesk.ui.kit.tables import add_acts
from prmdesk.ui.training.course_form import CourseForm
from prmdesk.ui.training.customer_form import CustomerForm
from prmdesk.ui.training.notices import Notices
from prmdesk.ui.training.session_form import ask_session
from prmdesk.ui.training.session_pane import SessionPane

_LEAST_LIST = 130


class CoursesView(QWidget):
    """The calendar of all sessions to come is one button away (R60)."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._survey: Survey | None = None
        self._courses: dict[int, Course] = {}
        self._sessions: dict[int, Session] = {}
        self.notices = Notices()
        self.courses, self.sessions = SheetView(), SheetView()
        self.pane = SessionPane(desk)
        self.calendar = button(_("All sessions to come"), "calendar")
        self.calendar.setCheckable(True)
        self.what = heading()
        self.no_session = EmptyState(
            "calendar", "",
            button(_("Plan a session…"), "plus", primary=True, clicked=self.plan),
        )  # fmt: skip
        self.no_course = EmptyState(
            "graduation-cap",
            _("No course yet. Add what partners have to know, then plan its sessions."),
            button(_("New course…"), "plus", primary=True, clicked=self.add),
        )
        self._lay_out()
        self._add_menu()
        self.notices.asked.connect(self._go)
        self.calendar.clicked.connect(lambda _on: self._show_sessions())
        self.courses.row_picked.connect(lambda _row: self._turn())
        self.courses.row_opened.connect(lambda _row: self.edit())
        self.sessions.row_picked.connect(lambda _row: self._show_session())
        self.sessions.row_opened.connect(lambda _row: self.pane.grid.setFocus())

    def _lay_out(self) -> None:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(*(theme.px(n) for n in (16, 8, 16, 8)))
        row.setSpacing(theme.px(8))
        row.addWidget(self.calendar)
        row.addStretch()
        row.addWidget(button(_("Target customer…"), "target", clicked=self.edit_customer))
        row.addWidget(button(_("Edit course…"), "pencil", clicked=self.edit))
        row.addWidget(button(_("New course…"), "plus", clicked=self.add))
        self._right = QStackedWidget()
        self._right.addWidget(self.sessions)
        self._right.addWidget(self.no_session)
        self._right.setMinimumHeight(theme.px(_LEAST_LIST))
        self.what.setContentsMargins(theme.px(16), theme.px(6), 0, 0)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.what)
        column.addWidget(self._right, 2)
        column.addWidget(self.pane, 3)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(side)
        across = QSplitter(Qt.Orientation.Horizontal)
        across.setChildrenCollapsible(False)
        across.setHandleWidth(1)
        across.addWidget(self.courses)
        across.addWidget(scroll)
        across.setSizes([theme.px(400), theme.px(660)])
        self._stack = QStackedWidget()
        self._stack.addWidget(across)
        self._stack.addWidget(self.no_course)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for widget in (bar, self.notices):
            whole.addWidget(widget)
        whole.addWidget(self._stack, 1)

    def _add_menu(self) -> None:
        add_acts(
            self.courses,
            (_("Edit course…"), self.edit, ""),
            (_("Plan a session…"), self.plan, ""),
            (_("Delete"), self.delete, "Del"),
        )

    # What is shown

    def show_survey(self, survey: Survey) -> None:
        """Show the courses; the current course and session stay."""
        self._survey, records = survey, survey.records
        self._courses = {course.id: course for course in records.courses}
        self._sessions = {session.id: session for session in records.sessions}
        self.courses.show_sheet(courses_sheet(records.courses, records.sessions))
        self.courses.choose(None)
        self.notices.tell(self.desk, untold(records.sessions, self.desk.today()), self._courses)
        self._stack.setCurrentIndex(0 if records.courses else 1)
        self._show_sessions()

    def current(self) -> Course | None:
        """The course of the current row."""
        row = self.courses.current_row()
        return None if row is None or row.id is None else self._courses.get(row.id)

    def _turn(self) -> None:
        self.calendar.setChecked(False)
        self._show_sessions()

    def _show_sessions(self) -> None:
        if self._survey is None:
            return
        course, today = self.current(), self.desk.today()
        every = self._survey.records.sessions
        if self.calendar.isChecked():
            title = _("All sessions to come")
            found = [
                one for one in every
                if one.on_date >= today and one.state is not SessionState.CANCELLED
            ]  # fmt: skip
            self.no_session.say(_("No session is planned."))
        else:
            title = course.name if course else ""
            found = [one for one in reversed(every) if course and one.course_id == course.id]
            self.no_session.say(_("No session of this course yet."))
        self.what.setText(title)
        self.sessions.show_sheet(
            sessions_sheet(self._survey.records, found, title, of_one=not self.calendar.isChecked())
        )
        self.sessions.choose(None)
        self._right.setCurrentIndex(0 if found else 1)
        self._show_session()

    def _show_session(self) -> None:
        row = self.sessions.current_row()
        session = self._sessions.get(row.id or 0) if row else None
        course = self._courses[session.course_id] if session else None
        if self._survey is not None:
            self.pane.show_session(session, course, self._survey.records)

    def _go(self, session_id: int, product: str) -> None:
        """Show a session that a notice tells of, or the card of a product."""
        if product:
            CustomerForm(self.desk, self.window(), product).exec()
            return
        course_id = self._sessions[session_id].course_id
        self.calendar.setChecked(False)
        self.courses.choose(course_id)
        self._show_sessions()
        self.sessions.choose(session_id)
        self._show_session()
        self.pane.grid.setFocus()

    # What is done

    def add(self) -> None:
        """Ask for a new course and go to it."""
        dialog = CourseForm(self.desk, self.window())
        if dialog.exec() and dialog.saved is not None:
            self.courses.choose(dialog.saved)
            self._turn()

    def edit(self) -> None:
        """Change the current course."""
        if (course := self.current()) is not None:
            CourseForm(self.desk, self.window(), course).exec()

    def plan(self) -> None:
        """Plan a session of the current course, or of one that the user chooses."""
        course = None if self.calendar.isChecked() else self.current()
        made = ask_session(self.desk, self.window(), course.id if course else None)
        if made is not None:
            self.sessions.choose(made)
            self._show_session()

    def edit_customer(self) -> None:
        """Show the card of the current course's product."""
        course = self.current()
        CustomerForm(self.desk, self.window(), course.product if course else "").exec()

    def delete(self) -> None:
        """Delete the current course; what goes with it is said first."""
        course = self.current()
        if course is None:
            return
        sessions, people = self.desk.ask(training.held_with, course.id)
        told = ngettext("{n} session", "{n} sessions", sessions).format(n=sessions)
        text = _("Delete “{name}”? {sessions} and what {n} people learned there go with it.")
        text = text.format(name=course.name, sessions=told, n=people)
        if not sessions or confirm(self.window(), text, _("Delete")):
            said = _("“{name}” deleted").format(name=course.name)
            self.desk.do(training.delete_course, course.id, say=said)

    def enter(self) -> None:
        """Put the keys into the courses."""
        self.courses.setFocus()

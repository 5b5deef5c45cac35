"""The Training page: coverage, courses and sessions, who is due, what is new (R43, R55-R60)."""

from collections.abc import Sequence

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from prmdesk.i18n import _, ngettext
from prmdesk.services import partners, training
from prmdesk.services.training import Survey
from prmdesk.ui.desk import Desk, PageLink
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.commands import Command
from prmdesk.ui.kit.filtering import filter_button
from prmdesk.ui.kit.flow_tabs import FlowTabs
from prmdesk.ui.kit.looking import FilterChips, SearchBox
from prmdesk.ui.kit.page import Page
from prmdesk.ui.kit.reading import Reading
from prmdesk.ui.training.courses_view import CoursesView
from prmdesk.ui.training.coverage_view import CoverageView
from prmdesk.ui.training.due_view import DueView
from prmdesk.ui.training.news_view import NewsView
from prmdesk.ui.training.session_form import ask_session


class TrainingPage(Page):
    """Four views of one survey, which is read in the worker where there are many partners."""

    key = "training"
    icon = "graduation-cap"
    shows = ("partners", "contacts", "courses", "sessions", "attendances", "role_needs",
             "news_items", "follow_ups", "target_customers", "settings")  # fmt: skip

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._reading = Reading(desk, _("Reading who is trained"), place=self)
        self._survey: Survey | None = None
        self.coverage, self.courses = CoverageView(desk), CoursesView(desk)
        self.due, self.news = DueView(desk), NewsView(desk)
        self.tabs, self._views = FlowTabs(_("Views")), QStackedWidget()
        for text, view in (
            (_("Coverage"), self.coverage),
            (_("Courses and sessions"), self.courses),
            (_("Who is due"), self.due),
            (_("What's new"), self.news),
        ):
            self.tabs.add(text)
            self._views.addWidget(view)
        self.tabs.changed.connect(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(FilterChips(desk))
        column.addWidget(self._views, 1)
        self.coverage.course_asked.connect(self.add_course)
        desk.query_changed.connect(lambda _query: self.reload())

    def title(self) -> str:
        return _("Training")

    def tools(self) -> list[QWidget]:
        search = SearchBox(self.desk)
        search.entered.connect(self.enter)
        return [
            search,
            filter_button(self.desk),
            button(_("Plan a session…"), "plus", primary=True, clicked=self.plan),
        ]

    def commands(self) -> Sequence[Command]:
        views = (
            ("coverage", _("Training: coverage"), self.coverage),
            ("courses", _("Training: courses and sessions"), self.courses),
            ("due", _("Training: who is due"), self.due),
            ("news", _("Training: what's new"), self.news),
        )
        shown = [
            Command(
                f"training.{key}", text, lambda view=view: self.show_view(view),  # type: ignore[misc]
                "view", "graduation-cap",
            )
            for key, text, view in views
        ]  # fmt: skip
        plan = Command(
            "training.plan", _("Plan a training session…"), self.plan, "tools", "calendar"
        )
        return (*shown, plan)

    # What is shown

    def refresh(self) -> None:
        self._reading.ask(training.survey, self.desk.today(), done=self._arrived)

    def _arrived(self, survey: Survey) -> None:
        self._survey = survey
        self._arrange()

    def _arrange(self) -> None:
        """Bring the view in front up to date; the others follow when they are asked for."""
        survey = self._survey
        if survey is None:
            return
        shown = set(self.desk.ask(partners.ids, self.desk.query, self.desk.today()))
        total = len(survey.records.partners)
        text = _("{n} of {total}").format(n=len(shown), total=total)
        if len(shown) == total:
            text = ngettext("{n} partner", "{n} partners", total).format(n=total)
        self.set_count(text if total else "")
        view = self._views.currentWidget()
        if view is self.coverage:
            self.coverage.show_survey(survey, shown)
        elif view is self.due:
            self.due.show_survey(survey, shown)
        elif view is self.courses:
            self.courses.show_survey(survey)
        else:
            self.news.show_survey(survey)

    def _shown(self) -> tuple[CoverageView, CoursesView, DueView, NewsView]:
        return self.coverage, self.courses, self.due, self.news

    def _go(self, place: int) -> None:
        self._views.setCurrentIndex(place)
        self._arrange()

    def show_view(self, view: QWidget) -> None:
        """Show one of the four views, from any page, ready for the keys."""
        self.desk.open(PageLink(self.key))
        self.tabs.setCurrentIndex(self._views.indexOf(view))
        self.enter()

    def enter(self) -> None:
        """Put the keys into the view in front."""
        self._shown()[self._views.currentIndex()].enter()

    # What is done

    def add_course(self) -> None:
        """Ask for a new course."""
        self.show_view(self.courses)
        self.courses.add()

    def plan(self) -> None:
        """Plan a session: for those chosen where people are due, else of the course chosen."""
        view = self._views.currentWidget()
        if view is self.due and self.due.chosen():
            self.due.plan()
        elif view is self.courses:
            self.courses.plan()
        elif ask_session(self.desk, self.window()) is not None:
            self.desk.say(_("Session planned"), undo=True)

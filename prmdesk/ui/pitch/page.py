"""Propositions: the usual answers, what to say and not to say, and what each partner is told."""

from collections.abc import Sequence

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from prmdesk.domain.sheets import Sheet
from prmdesk.i18n import _, ngettext
from prmdesk.services.pitch_sheets import Survey, partners_sheet, points_sheet, survey, usual_sheet
from prmdesk.ui.desk import Desk, PageLink
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.commands import Command
from prmdesk.ui.kit.flow_tabs import FlowTabs
from prmdesk.ui.kit.page import Page
from prmdesk.ui.kit.reading import Reading
from prmdesk.ui.kit.saving import excel_button
from prmdesk.ui.pitch.partners_view import PartnersView
from prmdesk.ui.pitch.talk_view import TalkView
from prmdesk.ui.pitch.usual_view import UsualView


class PitchPage(Page):
    """Three views of one survey, which is read in the worker where there are many partners."""

    key = "pitch"
    icon = "message-square"
    shows = ("propositions", "proofs", "talking_points", "partners", "settings", "courses",
             "target_customers")  # fmt: skip

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._reading = Reading(desk, _("Reading what partners are told"), place=self)
        self._survey: Survey | None = None
        self.usual, self.talk, self.told = UsualView(desk), TalkView(desk), PartnersView(desk)
        self.tabs, self._views = FlowTabs(_("Views")), QStackedWidget()
        for text, view in (
            (_("Usual answers"), self.usual),
            (_("Say, don't say"), self.talk),
            (_("Partners"), self.told),
        ):
            self.tabs.add(text)
            self._views.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self._views, 1)
        self.tabs.changed.connect(self._go)
        for asked in (self.usual.users_asked, self.told.asked):
            asked.connect(self._show_partners)

    def title(self) -> str:
        return _("Propositions")

    def tools(self) -> list[QWidget]:
        return [
            excel_button(self.desk, self.sheets),
            button(_("New usual answer…"), "plus", primary=True, clicked=self.add),
        ]

    def commands(self) -> Sequence[Command]:
        return (Command("pitch.new", _("New usual answer…"), self.add, "tools", "plus"),)

    def sheets(self) -> list[Sheet]:
        """What is said to partners, as tables."""
        found = self._survey or self.desk.ask(survey, self.desk.today())
        return [usual_sheet(found), points_sheet(found), partners_sheet(found)]

    def refresh(self) -> None:
        self._reading.ask(survey, self.desk.today(), done=self._arrived)

    def _arrived(self, found: Survey) -> None:
        self._survey = found
        n = len(found.propositions)
        self.set_count(
            ngettext("{n} usual answer", "{n} usual answers", n).format(n=n) if n else ""
        )
        self._show()

    def _shown(self) -> tuple[UsualView, TalkView, PartnersView]:
        return self.usual, self.talk, self.told

    def _show(self) -> None:
        """Bring the view in front up to date; the others follow when they are asked for."""
        if self._survey is not None:
            self._shown()[self.tabs.currentIndex()].show_survey(self._survey)

    def _go(self, place: int) -> None:
        self.leave()
        self._views.setCurrentIndex(place)
        self._show()

    def _show_partners(self, ids: tuple[int, ...]) -> None:
        self.desk.open(PageLink("partners"))
        self.desk.mark_asked.emit(frozenset(ids))

    def add(self) -> None:
        """Ask for a new usual answer, from any page."""
        self.desk.open(PageLink(self.key))
        self.tabs.setCurrentIndex(0)
        self.usual.add()

    def leave(self) -> None:
        self._shown()[self._views.currentIndex()].leave()

    def enter(self) -> None:
        """Put the keys into the view in front."""
        self._shown()[self.tabs.currentIndex()].enter()

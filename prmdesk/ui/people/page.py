"""The People page: everyone at all partners, and what is wrong there with a way to mend it."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from prmdesk.domain.people import PeopleAlarm, Someone, narrowed
from prmdesk.domain.text import fold
from prmdesk.i18n import _, ngettext
from prmdesk.services import people
from prmdesk.services.people import Overview
from prmdesk.ui.desk import Desk, PageLink
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.commands import Command
from prmdesk.ui.kit.contacts import PEOPLE
from prmdesk.ui.kit.empty import EmptyState
from prmdesk.ui.kit.flow_tabs import FlowTabs
from prmdesk.ui.kit.icons import icon
from prmdesk.ui.kit.page import Page
from prmdesk.ui.kit.reading import Reading
from prmdesk.ui.kit.saving import excel_button
from prmdesk.ui.people.acts import PLACING
from prmdesk.ui.people.alarm_list import AlarmList
from prmdesk.ui.people.chips import PeopleChips
from prmdesk.ui.people.people_list import PeopleList
from prmdesk.ui.people.rhythm import RhythmDialog


class PeoplePage(Page):
    """Two tables, one in front of the other; search and chips narrow both."""

    key = "people"
    icon = "user"
    shows = (*PEOPLE, *PLACING)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._found = Overview([], [], [])
        self._reading = Reading(desk, _("People"), place=self)
        self.search = _search_box()
        self.tabs, self.chips = FlowTabs(_("People and what is wrong")), PeopleChips()
        self.people, self.alarms = PeopleList(desk), AlarmList(desk)
        self._lay_out()
        self.search.textChanged.connect(lambda _text: self._show())
        self.search.returnPressed.connect(self._go_to_table)
        self.tabs.changed.connect(lambda _at: self._show())
        self.chips.changed.connect(self._show)
        for table in (self.people.table, self.alarms.table):
            desk.selection_changed.connect(table.select)

    def _lay_out(self) -> None:
        for text in (_("People"), _("What is wrong")):
            self.tabs.add(text)
        self._none = EmptyState(
            "search", _("Nobody matches."), button(_("Show all"), clicked=self.show_all)
        )
        self._well = EmptyState(
            "circle-check",
            _("All is well: every partner is known through several people and was touched."),
            button(_("How often we are in touch…"), clicked=self.ask_rhythm),
        )
        self._stack = QStackedWidget()
        for widget in (self.people, self.alarms, self._none, self._well):
            self._stack.addWidget(widget)
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self.chips)
        column.addWidget(self._stack, 1)
        nobody = EmptyState(
            "users",
            _("Nobody is known yet. Business is about people: open a partner and add the first."),
            button(_("Go to partners"), clicked=lambda: self.desk.open(PageLink("partners"))),
            button(
                _("Import spreadsheet…"), "upload",
                clicked=lambda: self.desk.command("file.import"),
            ),
        )  # fmt: skip
        self._whole = QStackedWidget()
        self._whole.addWidget(shown)
        self._whole.addWidget(nobody)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._whole)

    def title(self) -> str:
        return _("People")

    def tools(self) -> list[QWidget]:
        return [
            self.search,
            excel_button(self.desk, lambda: [self._front().table.sheet]),
            button(_("How often…"), "clock", clicked=self.ask_rhythm),
        ]

    def commands(self) -> Sequence[Command]:
        return (
            Command(
                "people.rhythm", _("How often we are in touch…"), self.ask_rhythm, "tools",
                "clock", (), self.isVisible,
            ),
            Command(
                "people.wrong", _("What is wrong with the people at partners"), self.show_alarms,
                "partner", "triangle-alert", (), self.isVisible,
            ),
        )  # fmt: skip

    # What is shown

    def refresh(self) -> None:
        self._reading.ask(people.overview, self.desk.today(), done=self._read)

    def _read(self, found: Overview) -> None:
        self._found = found
        self.chips.show_counts(found.people, found.alarms, found.colleagues)
        self._whole.setCurrentIndex(0 if found.people or found.alarms else 1)
        self._show()

    def _front(self) -> PeopleList | AlarmList:
        return self.people if self.tabs.currentIndex() == 0 else self.alarms

    def _go_to_table(self) -> None:
        self._front().table.setFocus()

    def _show(self) -> None:
        is_people = self._front() is self.people
        self.chips.show_for(people=is_people)
        if is_people:
            self._show_people()
        else:
            self._show_alarms()
        self._front().table.select(self.desk.selected)

    def _show_people(self) -> None:
        kinds = self.chips.kinds()
        at = frozenset(one.partner_id for one in self._found.alarms if one.kind in kinds)
        wish = self.chips.wish(self.search.text(), at if kinds else None)
        shown: list[Someone] = narrowed(self._found.people, wish)
        self.people.show_people(shown)
        n, of = len(shown), len(self._found.people)
        text = ngettext("{n} person", "{n} people", of).format(n=of)
        self.set_count(text if n == of else _("{n} of {total}").format(n=n, total=of))
        self._stack.setCurrentWidget(self.people if shown else self._none)

    def _show_alarms(self) -> None:
        kinds, typed = self.chips.kinds(), fold(self.search.text())
        shown: list[PeopleAlarm] = [
            one
            for one in self._found.alarms
            if (not kinds or one.kind in kinds) and typed in fold(one.partner)
        ]
        self.alarms.show_alarms(shown)
        n = len(shown)
        self.set_count(ngettext("{n} to look at", "{n} to look at", n).format(n=n) if n else "")
        empty = self._none if self._found.alarms else self._well
        self._stack.setCurrentWidget(self.alarms if shown else empty)

    def show_alarms(self) -> None:
        """Bring what is wrong to the front."""
        self.tabs.setCurrentIndex(1)
        self.alarms.table.setFocus()

    def show_all(self) -> None:
        """Show everyone who is there, and all that is wrong."""
        self.search.clear()
        self.chips.clear()

    def ask_rhythm(self) -> None:
        """Change how often a partner of each quadrant is to be touched."""
        RhythmDialog(self.desk, self.window()).exec()


def _search_box() -> QLineEdit:
    made = QLineEdit()
    made.setObjectName("search")
    made.setAccessibleName(_("Search people"))
    made.setPlaceholderText(_("Search  (Ctrl+F)"))
    made.setClearButtonEnabled(True)
    made.setMaximumWidth(theme.px(240))
    glass = QAction(icon("search", theme.colours().muted), "", made)
    made.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
    return made

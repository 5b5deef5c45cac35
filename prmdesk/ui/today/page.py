"""The Today page: at most ten lines, what each asks for, and the next meeting beside them."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout

from prmdesk import words
from prmdesk.domain.today import NO_NEXT_STEP, TICKED, Agenda, Line
from prmdesk.i18n import _, ngettext
from prmdesk.ui.desk import Desk, PageLink
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.commands import Command
from prmdesk.ui.kit.empty import EmptyState
from prmdesk.ui.kit.page import Page
from prmdesk.ui.today import acts
from prmdesk.ui.today.entry import QuickEntry
from prmdesk.ui.today.line_list import LineList, Shown, number_of, shown
from prmdesk.ui.today.meeting_card import MeetingCard
from prmdesk.ui.today.watch import Watch
from prmdesk.words.today import day_text

_CARD, _SIDE_BY_SIDE = 250, 640


class TodayPage(Page):
    """Numbers act on their lines, S puts the one marked off; the rest is one click away."""

    key = "today"
    icon = "sun"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._shows_all = False
        self.watch = Watch.of(desk)
        self.entry, self.list, self.card = QuickEntry(desk), LineList(), MeetingCard(desk)
        self.more = button("", kind="link", clicked=self.toggle_all)
        self._lay_out()
        self.list.acted.connect(lambda line: acts.act(desk, line))
        self.list.ticked.connect(lambda line: acts.tick(desk, line))
        self.list.snoozed.connect(self._snooze)
        self.entry.field.returnPressed.connect(self.entry.add)
        self.watch.read.connect(lambda _agenda: self.reload())

    def _lay_out(self) -> None:
        self._look = button("", clicked=self.show_without_step)
        self._nothing = EmptyState("circle-check", _("Nothing due."), self._look)
        self._nobody = EmptyState(
            "users", _("There are no partners yet."),
            button(_("Add partner…"), clicked=lambda: self.desk.command("partner.add")),
            button(_("Import spreadsheet…"), clicked=lambda: self.desk.command("file.import")),
        )  # fmt: skip
        self._stack = QStackedWidget()
        for widget in (self.list, self._nothing, self._nobody):
            self._stack.addWidget(widget)
        left = QVBoxLayout()
        left.setSpacing(theme.px(8))
        left.addWidget(self.entry)
        left.addWidget(self._stack, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.more)
        foot.addStretch()
        left.addLayout(foot)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._halves.setContentsMargins(*(theme.px(n) for n in (16, 8, 16, 8)))
        self._halves.setSpacing(theme.px(16))
        self._halves.addLayout(left, 1)
        self._halves.addWidget(self.card, 0, Qt.AlignmentFlag.AlignTop)

    def title(self) -> str:
        return _("Today")

    def commands(self) -> Sequence[Command]:
        def ticks() -> bool:
            line = self._marked()
            return line is not None and line.about in TICKED

        def has_line() -> bool:
            return self._marked() is not None

        return (
            Command("today.act", _("Act on the line marked"), self._act, "partner", "play",
                    enabled=has_line),
            Command("today.tick", _("Tick the line marked"), self._tick, "partner", "check",
                    enabled=ticks),
            Command("today.snooze", _("Put the line marked off…"), self._snooze_marked, "partner",
                    "moon", enabled=has_line),
            Command("today.all", _("All lines of today"), self.toggle_all, "go", "list",
                    enabled=self.isVisible, checked=lambda: self._shows_all),
        )  # fmt: skip

    # What is shown

    def refresh(self) -> None:
        agenda = self.watch.agenda
        if agenda is None:
            return  # the worker reads it
        self.set_count(day_text(agenda.day))
        rows = _grouped(agenda) if self._shows_all else _told(agenda)
        self.list.show_rows(rows)
        self._show_rest(agenda)
        self.card.show_agenda(agenda)
        n = agenda.without_step
        text = ngettext(
            "{n} partner has no next step: look at it", "{n} partners have no next step: look at "
            "them", n,
        )  # fmt: skip
        self._look.setText(text.format(n=n))
        self._look.setVisible(n > 0)
        empty = self._nothing if agenda.partners else self._nobody
        self._stack.setCurrentWidget(self.list if rows else empty)

    def _show_rest(self, agenda: Agenda) -> None:
        rest = len(agenda.lines) + len(agenda.snoozed) - len(agenda.told)
        self.more.setVisible(rest > 0)
        if self._shows_all:
            self.more.setText(_("Only what matters most"))
        else:
            self.more.setText(ngettext("{n} more", "{n} more", rest).format(n=rest))

    def toggle_all(self) -> None:
        """Show all lines by groups, or only the ten that matter most."""
        self._shows_all = not self._shows_all
        self.refresh()
        self.list.setFocus()

    def show_without_step(self) -> None:
        """List the partners that nothing is planned for."""
        self.desk.look_for(replace(NO_NEXT_STEP, order=self.desk.query.order))
        self.desk.open(PageLink("partners"))

    def step(self, by: int) -> bool:
        self.list.step(by)
        return True

    # What is done

    def _marked(self) -> Line | None:
        return self.list.line() if self.isVisible() else None

    def _act(self) -> None:
        if (line := self._marked()) is not None:
            acts.act(self.desk, line)

    def _tick(self) -> None:
        if (line := self._marked()) is not None:
            acts.tick(self.desk, line)

    def _snooze_marked(self) -> None:
        if (line := self._marked()) is not None:
            self._snooze(line)

    def _snooze(self, line: Line) -> None:
        """One that was put off is brought back, another is put off."""
        if line.until is not None:
            acts.wake(self.desk, line)
            return
        box = self.list.visualRect(self.list.currentIndex())
        where = self.list.viewport().mapToGlobal(QPoint(theme.px(60), box.bottom()))
        acts.ask_snooze(self.desk, self, line, where)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not (event.text().isdigit() and self.list.act_on(event.text())):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        focus = self.window().focusWidget()
        if focus is None or not focus.isVisible():  # who walks through the navigation stays there
            self.list.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= theme.px(_SIDE_BY_SIDE)
        way = QBoxLayout.Direction
        self._halves.setDirection(way.LeftToRight if beside else way.TopToBottom)
        self.card.setFixedWidth(theme.px(_CARD) if beside else self.width() - 2 * theme.px(16))


def _told(agenda: Agenda) -> list[Shown]:
    return [shown(line, number_of(place), agenda.day) for place, line in enumerate(agenda.told)]


def _grouped(agenda: Agenda) -> list[Shown]:
    """All lines under headings; those that matter most keep their numbers."""
    numbers = {id(line): number_of(place) for place, line in enumerate(agenda.told)}
    rows = []
    for group, lines in agenda.groups():
        rows.append(Shown(f"{words.name(group)} · {len(lines)}"))
        rows += [shown(line, numbers.get(id(line), ""), agenda.day) for line in lines]
    return rows

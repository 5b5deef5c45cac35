"""What can be done with a line of Today: act on it, tick it, put it off, bring it back."""

from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from prmdesk import words
from prmdesk.domain.dates import months_after
from prmdesk.domain.today import TICKED, About, Line
from prmdesk.i18n import _
from prmdesk.services import tasks, today
from prmdesk.ui.desk import Desk, PageLink, PartnerLink
from prmdesk.ui.kit.dates import DateField
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.forms import add_row, form_layout, mark_problems
from prmdesk.ui.today.watch import Watch

_DONE_AT_ONCE = (About.OUR_PROMISE, About.TASK)
_TABS = {
    About.OUR_PROMISE: "promises", About.THEIR_PROMISE: "promises", About.GATE: "onboarding",
    About.STALLED: "onboarding", About.STEP: "onboarding", About.THEIR_STEP: "onboarding",
    About.ORPHAN: "value", About.PLAN: "plan", About.GATE_MET: "onboarding",
    About.QBR: "reviews", About.REVIEW: "decisions", About.MEETING: "brief",
    About.TASK: "notes", About.PEOPLE: "people", About.TRAINING: "training",
    About.AGAIN: "onboarding", About.TRIAL: "value", About.RESOURCE: "resources",
}  # fmt: skip
"""The tab of the panel where more can be done about it; else it is the overview."""


def act(desk: Desk, line: Line) -> None:
    """Do what its number stands for: tick it, log the contact, or open where it is done."""
    if line.until is not None:
        wake(desk, line)
    elif line.about in _DONE_AT_ONCE:
        tick(desk, line)
    elif line.about is About.CONTACT:
        desk.select(line.partner.id)
        desk.command("partner.log")
    elif line.about is About.NEWS:
        desk.open(PageLink("training"))
    else:
        open_partner(desk, line)


def open_partner(desk: Desk, line: Line) -> None:
    """Show the partner in the panel, with the tab that the line is about."""
    desk.open(PartnerLink(line.partner.id, _TABS.get(line.about, "overview")))


def tick(desk: Desk, line: Line) -> None:
    """Note as done what the sentence names; what is done elsewhere is left alone."""
    if line.about in TICKED and line.until is None:
        with Watch.of(desk).doing(line):
            desk.do(tasks.tick, line.first.key, desk.today(), say=_DONE[line.about]())


_DONE = {
    About.OUR_PROMISE: lambda: _("You kept your promise"),
    About.THEIR_PROMISE: lambda: _("They kept their promise"),
    About.TASK: lambda: _("Task done"),
    About.MEETING: lambda: _("The meeting took place"),
}


def wake(desk: Desk, line: Line) -> None:
    """Bring back a line that was put off."""
    with Watch.of(desk).doing(line):
        desk.do(today.wake, _names(line), say=_("Back among the lines of today"))


def snooze(desk: Desk, line: Line, until: date) -> None:
    """Put a line off until a day."""
    said = _("Put off until {day}").format(day=words.day(until))
    with Watch.of(desk).doing(line):
        desk.do(today.snooze, _names(line), until, desk.today(), say=said)


def _names(line: Line) -> list[str]:
    return [item.key for item in line.items]


def ask_snooze(desk: Desk, parent: QWidget, line: Line, where: QPoint) -> None:
    """Offer until when: Enter is tomorrow, then T, W, M, and D for any day."""
    menu, day = QMenu(parent), desk.today()
    menu.setAccessibleName(_("Put off until"))
    for text, until in (
        (_("&Tomorrow"), day + timedelta(1)),
        (_("Next &week"), day + timedelta(7 - day.weekday())),
        (_("Next &month"), months_after(day, 1)),
    ):
        action = menu.addAction(f"{text}  {words.day(until)}")
        action.triggered.connect(partial(snooze, desk, line, until))
    other = menu.addAction(_("Another &day…"))
    other.triggered.connect(lambda: SnoozeDialog(desk, line, parent).exec())
    menu.setActiveAction(menu.actions()[0])
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(where)


class SnoozeDialog(Dialog):
    """Until which day."""

    def __init__(self, desk: Desk, line: Line, parent: QWidget) -> None:
        super().__init__(_("Put off"), parent)
        self._desk, self._line = desk, line
        self.day = DateField(desk.today(), _("Until"))
        form = form_layout()
        add_row(form, _("Until"), self.day)
        self.body.addLayout(form)
        self.offer(_("Put off"))
        self.day.setFocus()

    def keep(self) -> None:
        if not self.day.check():
            return
        until = self.day.day() or self._desk.today()
        said = _("Put off until {day}").format(day=words.day(until))
        with Watch.of(self._desk).doing(self._line):
            done = self._desk.do(
                today.snooze, _names(self._line), until, self._desk.today(), say=said,
                invalid=lambda problems: mark_problems({"until": self.day}, problems),
            )  # fmt: skip
        if done is not None:
            self.accept()

"""Logging a contact made with what came of it, and adding a task, in a few keystrokes."""

from collections.abc import Sequence

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from prmdesk import words
from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.onboarding import Side
from prmdesk.domain.promises import SIDES, Promise
from prmdesk.errors import Problem
from prmdesk.i18n import _
from prmdesk.services import partners, promises
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.dates import DateField, due_text
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.forms import Choice, LongText, add_row, form_layout, mark_problems
from prmdesk.ui.kit.labels import muted_label
from prmdesk.ui.kit.promise_entry import PromiseEntry
from prmdesk.ui.kit.ticks import TickLine

_WIDTH, _MARGINS = 640, 200


class LogContact(Dialog):
    """When, with whom, what was said; the promises kept and made, and the next step.

    A line for a new promise makes room for the next one once something is written in it.
    """

    def __init__(self, desk: Desk, partner_id: int, parent: QWidget) -> None:
        name = desk.ask(partners.partner, partner_id).name
        super().__init__(_("Contact with {name}").format(name=name), parent, width=_WIDTH)
        self.desk, self.partner_id = desk, partner_id
        self.ticks: dict[int, QCheckBox] = {}
        self.made: list[PromiseEntry] = []
        self._make_fields()
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, theme.px(8), 0)
        self._column.setSpacing(theme.px(8))
        self._lay_out()
        self.offer(_("Log contact"))
        self._fit()
        self.text.setFocus()

    def _make_fields(self) -> None:
        today = self.desk.today()
        self.day = DateField(today, _("Day"))
        self.day.set_day(today)
        people = self.desk.ask(partners.contacts, self.partner_id)
        still = [person for person in people if person.left_on is None]
        self.whom = Choice(
            {None: _("Nobody in particular"), **{person.id: person.name for person in still}}
        )
        self.whom.fill(still[0].id if still else None)
        meetings = self.desk.ask(promises.meetings_up_to, self.partner_id, today)
        self.meeting = Choice({None: _("No planned meeting"), **{m: _told(m) for m in meetings}})
        self.meeting.fill(meetings[0] if meetings else None)
        self.text = LongText(3, 6)
        self.next, self.due = QLineEdit(), DateField(today, _("Due"))

    def _lay_out(self) -> None:
        form = form_layout()
        add_row(form, _("What was said"), self.text)
        self.whom.setAccessibleName(_("With"))
        add_row(form, _("With"), _beside(self.whom, self.day))
        if self.meeting.count() > 1:
            add_row(form, _("This was"), self.meeting)
        self._column.addLayout(form)
        found = self.desk.ask(promises.of_partner, self.partner_id)
        for side in SIDES:
            self._add_open([one for one in found if one.side is side and one.is_open], side)
        self._column.addWidget(muted_label(_("New promises, ours or theirs")))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.px(4))
        self._column.addLayout(self._lines)
        self._add_line()
        last = form_layout()
        self.next.setAccessibleName(_("Next step"))
        add_row(last, _("Next step"), _beside(self.next, self.due))
        self._column.addLayout(last)
        self._column.addStretch()
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidget(self._inside)
        self.body.addWidget(self._scroll, 1)

    def _add_open(self, found: Sequence[Promise], side: Side) -> None:
        if not found:
            return
        text = _("Tick what we kept") if side is Side.US else _("Tick what they kept")
        self._column.addWidget(muted_label(text))
        for promise in found:
            due = due_text(promise.due, self.desk.today())
            line = TickLine(f"{promise.text} · {due}" if due else promise.text)
            self.ticks[promise.id] = line.box
            self._column.addWidget(line)

    def _add_line(self) -> None:
        line = PromiseEntry(self.desk.today())
        if self.made:
            line.side.fill(self.made[-1].side.code())
        line.edited.connect(lambda: self._make_room(line))
        line.submitted.connect(lambda: self._go_on(line))
        self.made.append(line)
        self._lines.addWidget(line)
        line.setVisible(True)
        if len(self.made) > 1:
            QWidget.setTabOrder(self.made[-2].due, line.side)

    def _make_room(self, line: PromiseEntry) -> None:
        if line is self.made[-1]:
            self._add_line()
            self._fit()

    def _go_on(self, line: PromiseEntry) -> None:
        """To the next promise, and from the one still empty to the next step."""
        if line.is_empty:
            self.next.setFocus()
        elif line.check():
            self._make_room(line)
            self.made[self.made.index(line) + 1].setFocus()

    def _fit(self) -> None:
        """As high as what is in it, but never higher than the screen."""
        self._column.activate()
        wanted = self._inside.sizeHint().height()
        most = self.screen().availableSize().height() - theme.px(_MARGINS)
        self._scroll.setMinimumHeight(max(theme.px(120), min(wanted, most)))
        self._scroll.setMinimumWidth(self._inside.minimumSizeHint().width())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()  # only now its fields are as high as they will be

    def keep(self) -> None:
        days = (self.day.check(), self.due.check(), *(line.check() for line in self.made))
        if not all(days):
            return
        said = _("Contact logged")
        if self.desk.do(promises.log_contact, self._logged(), invalid=self._mark, say=said):
            self.accept()

    def _logged(self) -> promises.Logged:
        key, today = self.partner_id, self.desk.today()
        day = self.day.day() or today
        text, step = self.text.toPlainText().strip(), self.next.text().strip()
        due, who = self.due.day(), self.desk.db.who
        return promises.Logged(
            Activity(0, key, Kind.CONTACT, day, text, contact_id=self.whom.code()),
            Activity(0, key, Kind.TASK, today, step, due=due) if step else None,
            [promise_id for promise_id, box in self.ticks.items() if box.isChecked()],
            [line.promise(key, day, who) for line in self.made if not line.is_empty],
            self.meeting.code(),
        )

    def _mark(self, found: Sequence[Problem]) -> None:
        """Say what is wrong: with what was said, with the day, or with a new promise."""
        line = next((one for one in self.made if not one.is_empty), self.made[0])
        mark_problems({"text": self.text, "closed_on": self.day, "due": line.due}, found)
        self.tell(" ".join(dict.fromkeys(problem.text for problem in found)))


def _told(meeting: Activity) -> str:
    """A planned meeting by its day, its time and what it is about."""
    day = "" if meeting.due is None else words.day(meeting.due)
    when = " ".join(filter(None, (day, meeting.at)))
    return _("the meeting of {day}: {text}").format(day=when, text=meeting.text)


def _beside(field: QWidget, other: QWidget) -> QWidget:
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(8))
    row.addWidget(field, 1)
    row.addWidget(other)
    both.setFocusProxy(field)
    return both


class AddTask(Dialog):
    """What is to be done, and by when."""

    def __init__(self, desk: Desk, partner_ids: Sequence[int], parent: QWidget) -> None:
        names = partners.names(desk.ask(partners.partner, key) for key in partner_ids)
        super().__init__(_("Task for {name}").format(name=names), parent)
        self.desk, self.partner_ids = desk, partner_ids
        self.text, self.due = QLineEdit(), DateField(desk.today(), _("Due"))
        form = form_layout()
        add_row(form, _("Task"), self.text)
        add_row(form, _("Due"), self.due)
        self.body.addLayout(form)
        self.offer(_("Add task"))
        self.text.setFocus()

    def keep(self) -> None:
        if not self.due.check():
            return
        text, due = self.text.text().strip(), self.due.day()
        made = self.desk.do(
            partners.add_tasks,
            self.partner_ids,
            Activity(0, 0, Kind.TASK, self.desk.today(), text, due=due),
            invalid=lambda problems: mark_problems({"text": self.text}, problems),
            say=_("Task added"),
        )
        if made is not None:
            self.accept()

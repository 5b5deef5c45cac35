"""A session of a course: when on the wall and where, who trains, and who is invited (R57, R60)."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from prmdesk import words
from prmdesk.domain.resources import Measure
from prmdesk.domain.training import Course, Mode, Session
from prmdesk.errors import Problem
from prmdesk.i18n import _, ngettext
from prmdesk.services import sessions, training, workspace
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.dates import DateField
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.forms import (
    Choice,
    LongText,
    TextField,
    add_row,
    form_layout,
    mark,
    mark_problems,
)
from prmdesk.ui.kit.labels import plain_label
from prmdesk.ui.kit.scrolling import scrolled
from prmdesk.ui.training.amount_field import AmountField, cents_of, cost_of
from prmdesk.ui.training.people_dialog import PeopleDialog


class SessionForm(Dialog):
    """A new session, or ``session`` to be changed; ``people`` (partner, contact) are invited.

    ``courses`` are those to choose among; ``saved`` is the id of the session once it is kept.
    """

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None,
        courses: Sequence[Course],
        session: Session | None = None,
        people: Sequence[tuple[int, int]] = (),
    ) -> None:
        super().__init__(_("Edit session") if session else _("Plan a session"), parent, width=600)
        self.desk = desk
        self._old = session
        self._courses = {course.id: course for course in courses}
        self.people = list(people)
        self.saved: int | None = None
        self._make_fields()
        self._lay_out(desk.ask(workspace.settings_of).currency)
        if session is None:
            self._take_over(courses[0])
        else:
            self._fill(session)
        self.course.committed.connect(lambda key: self._take_over(self._courses[key]))
        self._tell_people()
        (self.course if len(courses) > 1 and session is None else self.day).setFocus()

    def _make_fields(self) -> None:
        self.course = Choice({key: course.name for key, course in self._courses.items()})
        self.day = DateField(self.desk.today(), _("Day"))
        self.at, self.trainer, self.place = QLineEdit(), QLineEdit(), QLineEdit()
        self.at.setPlaceholderText(_("14:00, or empty for all day"))
        self.zone = TextField(sessions.zones())
        self.zone.setPlaceholderText(_("Empty: time of here"))
        self.mode = Choice({mode: words.name(mode) for mode in Mode})
        self.minutes, self.cost = AmountField(Measure.TIME), AmountField(Measure.MONEY)
        self.note = LongText(1, 4)
        self.invited = plain_label()

    def _lay_out(self, currency: str) -> None:
        form = form_layout()
        for label, field in (
            (_("Course"), self.course), (_("Day"), self.day), (_("Time"), self.at),
            (_("Time zone"), self.zone), (_("Mode"), self.mode),
            (_("Place or link"), self.place), (_("Trainer"), self.trainer),
            (_("Length"), self.minutes),
            (_("Cost ({currency})").format(currency=currency), self.cost),
            (_("Remarks"), self.note),
        ):  # fmt: skip
            add_row(form, label, field)
        if self._old is None:
            add_row(form, _("Invited"), self._invited())
        self.body.addWidget(scrolled(form), 1)
        self.offer(_("Save session") if self._old else _("Plan session"))

    def _invited(self) -> QWidget:
        who = QWidget()
        row = QHBoxLayout(who)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.invited, 1)
        row.addWidget(button(_("Choose people…"), "users", clicked=self._choose))
        return who

    def _take_over(self, course: Course) -> None:
        """Begin with what is usual for a course."""
        self.course.fill(course.id)
        self.mode.fill(course.mode)
        self.trainer.setText(course.trainer)
        self.place.setText(course.link)
        self.minutes.fill(course.minutes)
        self.cost.fill(cents_of(course.cost))

    def _fill(self, session: Session) -> None:
        self.course.fill(session.course_id)
        self.course.setEnabled(False)
        self.day.set_day(session.on_date)
        self.at.setText(session.at)
        self.zone.fill(session.zone)
        self.mode.fill(session.mode)
        self.place.setText(session.place)
        self.trainer.setText(session.trainer)
        self.minutes.fill(session.minutes)
        self.cost.fill(cents_of(session.cost))
        self.note.fill(session.note)

    def _choose(self) -> None:
        dialog = PeopleDialog(self.desk, self, self.course.code(), self.people)
        if dialog.exec():
            self.people = dialog.chosen()
            self._tell_people()

    def _tell_people(self) -> None:
        n = len(self.people)
        told = ngettext("{n} person", "{n} people", n).format(n=n) if n else _("Nobody yet")
        self.invited.setText(told)

    def keep(self) -> None:
        if not (self.day.check() and self.minutes.check() and self.cost.check()):
            return
        day = self.day.day()
        if day is None:
            mark(self.day, _("A session has a day."))
            self.tell(_("A session has a day."))
            self.day.setFocus()
            return
        draft = replace(
            self._old or Session(0, self.course.code(), day),
            on_date=day,
            at=self.at.text(),
            zone=self.zone.text().strip(),
            mode=self.mode.code(),
            place=self.place.text().strip(),
            trainer=self.trainer.text().strip(),
            minutes=self.minutes.amount(),
            cost=cost_of(self.cost.amount()),
            note=self.note.toPlainText().strip(),
        )
        self.saved = self.desk.do(sessions.save_session, draft, self.people, invalid=self._mark)
        if self.saved is not None:
            self.accept()

    def _mark(self, problems: Sequence[Problem]) -> None:
        fields = {"at": self.at, "zone": self.zone, "minutes": self.minutes, "cost": self.cost}
        mark_problems(fields, problems)
        self.tell(" ".join(problem.text for problem in problems))


def ask_session(
    desk: Desk,
    parent: QWidget | None,
    course_id: int | None = None,
    people: Sequence[tuple[int, int]] = (),
) -> int | None:
    """Plan a session of ``course_id`` (else the user chooses) with ``people``; None: not kept."""
    courses = [one for one in desk.ask(training.courses) if not one.is_retired]
    named = [one for one in desk.ask(training.courses) if one.id == course_id]
    if not (named or courses):
        desk.say(_("Add a course first."))
        return None
    dialog = SessionForm(desk, parent, named or courses, people=people)
    return dialog.saved if dialog.exec() else None

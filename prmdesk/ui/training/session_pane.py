"""One session: what can be done with it, and who is in it with the results (R57)."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.enablement import Records
from prmdesk.domain.training import AttendanceResult, Course, Session, SessionState
from prmdesk.i18n import _, ngettext
from prmdesk.services import sessions
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.dialogs import confirm
from prmdesk.ui.kit.flow import FlowLayout
from prmdesk.ui.kit.labels import ElidedLabel, heading, muted_label
from prmdesk.ui.training.attendee_grid import RESULTS, AttendeeGrid, attendees_of
from prmdesk.ui.training.people_dialog import PeopleDialog
from prmdesk.ui.training.session_form import SessionForm
from prmdesk.words.enablement import clock

_LEAST_GRID = 170


class SessionPane(QWidget):
    """Shows nothing until a session is chosen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._session: Session | None = None
        self._course: Course | None = None
        self._records = Records()
        self.title, self.facts = heading(), ElidedLabel(kind="muted")
        self.hint = muted_label(wrap=True)
        self.grid = AttendeeGrid()
        self.hold_button = button(_("Was held"), "check", primary=True, clicked=self.hold)
        self.cancel_button = button(_("Cancel session"), clicked=self.cancel)
        self.again_button = button(_("Plan again"), clicked=self.plan_again)
        self.result_buttons = {
            result: button(
                _("{key} {result}").format(key=place, result=words.name(result)),
                kind="chip",
                clicked=partial(self.grid.note, result),
            )
            for place, result in enumerate(RESULTS, 1)
        }
        self._lay_out()
        self.grid.noted.connect(self._note)
        self.grid.marked.connect(self._mark)
        self.grid.removed.connect(self._remove)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(12))
        column.addWidget(self.title)
        column.addWidget(self.facts)
        acts = QWidget()
        row = FlowLayout(acts)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (
            self.hold_button, button(_("Invite…"), "user-plus", clicked=self.invite),
            button(_("Edit…"), "pencil", clicked=self.edit), self.cancel_button,
            self.again_button, button(_("Delete"), "trash-2", clicked=self.delete),
        ):  # fmt: skip
            row.addWidget(widget)
        column.addWidget(acts)
        column.addWidget(self.hint)
        results = QWidget()
        keys = FlowLayout(results)
        keys.setContentsMargins(0, 0, 0, 0)
        for made in self.result_buttons.values():
            keys.addWidget(made)
        column.addWidget(results)
        self.grid.setMinimumHeight(theme.px(_LEAST_GRID))
        column.addWidget(self.grid, 1)

    def show_session(
        self, session: Session | None, course: Course | None, records: Records
    ) -> None:
        """Show another session, or none."""
        self._session, self._course, self._records = session, course, records
        self.setVisible(session is not None)
        if session is None or course is None:
            return
        self.title.setText(" · ".join(filter(None, (words.day(session.on_date), clock(session)))))
        facts = (
            course.name, words.name(session.state), words.name(session.mode), session.place,
            session.trainer, session.note,
        )  # fmt: skip
        self.facts.setText(" · ".join(filter(None, facts)))
        people = attendees_of(records, session.id)
        self.grid.show_people(people)
        planned, today = session.state is SessionState.PLANNED, self.desk.today()
        self.hold_button.setVisible(planned and session.on_date <= today)
        self.cancel_button.setVisible(planned)
        self.again_button.setVisible(not planned)
        for made in self.result_buttons.values():
            made.setVisible(bool(people))
        self._hint(session, course, bool(people))

    def _hint(self, session: Session, course: Course, is_anybody: bool) -> None:
        if not is_anybody:
            text = _("Nobody is invited yet. Invite those who need this course.")
        elif session.state is SessionState.PLANNED:
            text = _(
                "Choose people and press a digit for the result; results count once it was held."
            )
        elif course.has_exam:
            text = _("This course ends with an exam: only who passed is trained.")
        else:
            text = _("Choose people and press a digit for the result; F2 writes a mark.")
        self.hint.setText(text)

    # What is done

    def hold(self) -> None:
        """Say that the session took place; who is only invited then counts as there."""
        if self._session is None:
            return
        key, invited = self._session.id, self._invited()
        said = _("Session held. Note who did not come.") if invited else _("Session held")
        self.desk.do(
            sessions.hold, key, self.desk.today(), came=invited, say=said,
        )  # fmt: skip
        self.grid.setFocus()

    def _invited(self) -> list[int]:
        if self._session is None or (self._course is not None and self._course.has_exam):
            return []
        return [
            one.id
            for one in self._records.attendances
            if one.session_id == self._session.id and one.result is AttendanceResult.INVITED
        ]

    def cancel(self) -> None:
        """Say that the session does not take place."""
        if self._session is not None:
            self.desk.do(sessions.cancel, self._session.id, say=_("Session cancelled"))

    def plan_again(self) -> None:
        """Say that the session is to take place after all."""
        if self._session is not None:
            self.desk.do(sessions.plan_again, self._session.id, say=_("Session planned"))

    def invite(self) -> None:
        """Choose who else is to come."""
        if self._session is None:
            return
        dialog = PeopleDialog(self.desk, self.window(), self._session.course_id)
        if dialog.exec():
            self.desk.do(sessions.invite, self._session.id, dialog.chosen())

    def edit(self) -> None:
        """Change day, time, place and the like."""
        if self._session is not None and self._course is not None:
            SessionForm(self.desk, self.window(), [self._course], self._session).exec()

    def delete(self) -> None:
        """Delete the session; who is in it goes with it, which is said."""
        if self._session is None:
            return
        n = len(self.grid.rows.rows)
        text = ngettext(
            "Delete this session? What is noted of {n} person goes with it.",
            "Delete this session? What is noted of {n} people goes with it.",
            n,
        )
        if not n or confirm(self.window(), text.format(n=n), _("Delete")):
            self.desk.do(sessions.delete_session, self._session.id, say=_("Session deleted"))

    def _note(self, ids: list[int], result: AttendanceResult) -> None:
        if self._session is not None:
            self.desk.do(sessions.note_result, self._session.id, ids, result=result)

    def _mark(self, attendance_id: int, mark: str) -> None:
        if self._session is not None:
            self.desk.do(sessions.note_result, self._session.id, [attendance_id], mark=mark)

    def _remove(self, ids: list[int]) -> None:
        if self._session is not None:
            n = len(ids)
            said = ngettext("{n} person taken out", "{n} people taken out", n).format(n=n)
            self.desk.do(sessions.uninvite, self._session.id, ids, say=said)

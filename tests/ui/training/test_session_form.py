"""A session begins with what is usual for its course, and is kept with the people invited."""

from datetime import date

from prmdesk.services import sessions, training
from prmdesk.ui.desk import Desk
from prmdesk.ui.training.people_dialog import PeopleDialog
from prmdesk.ui.training.session_form import SessionForm, ask_session
from tests.ui.conftest import Show
from tests.ui.drivers import answering, write


def test_without_a_course_there_is_no_session(desk: Desk) -> None:
    said: list[str] = []
    desk.said.connect(lambda message: said.append(message.text))
    assert ask_session(desk, None) is None
    assert said == ["Add a course first."]


def test_a_session_is_planned_then_moved(
    desk: Desk, pitch: int, people: list[tuple[int, int]], today: date, shown: Show
) -> None:
    def plan(form: SessionForm) -> None:
        assert (form.minutes.text(), form.invited.text()) == ("1:30", "1 person")
        form.keep()
        assert form.day.property("wrong")
        write(form.day, "2026-12-09")
        write(form.at, "25")
        form.keep()
        assert form.at.property("wrong")
        write(form.at, "9:30")
        write(form.zone, "Europe/Berlin")
        with answering(PeopleDialog, lambda d: (d.list.tick_all(on=True), d.accept())):
            form._choose()
        assert form.invited.text() == "3 people"
        form.keep()

    with answering(SessionForm, plan):
        made = ask_session(desk, None, pitch, people[:1])
    kept = sessions.every(desk.db)[0]
    assert (kept.id, kept.on_date, kept.at, kept.zone, kept.minutes) == (
        made, date(2026, 12, 9), "09:30", "Europe/Berlin", 90,
    )  # fmt: skip
    assert len(sessions.attendances(desk.db, kept.id)) == 3
    form = SessionForm(desk, None, training.courses(desk.db), kept)
    shown(form)
    assert not form.course.isEnabled()
    write(form.place, "Hamburg")
    form.keep()
    assert sessions.every(desk.db)[0].place == "Hamburg"

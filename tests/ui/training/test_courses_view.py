"""Courses, their sessions, and the calendar of all that are to come."""

from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QMessageBox

from prmdesk.domain.training import Course, Session
from prmdesk.services import sessions, training
from prmdesk.ui.desk import Desk
from prmdesk.ui.training.courses_view import CoursesView
from prmdesk.ui.training.customer_form import CustomerForm
from prmdesk.ui.training.session_form import SessionForm
from tests.ui.conftest import Show
from tests.ui.drivers import answering, bury, write


@pytest.fixture
def view(desk: Desk, shown: Show, today: date) -> CoursesView:
    made = CoursesView(desk)
    shown(made)
    desk.changed.connect(lambda _change: made.show_survey(training.survey(desk.db, today)))
    return made


def test_sessions_of_a_course_and_all_to_come(
    desk: Desk, view: CoursesView, pitch: int, people: list[tuple[int, int]], today: date
) -> None:
    admin = training.save_course(desk.db, Course(0, "Admin"))
    past = sessions.save_session(desk.db, Session(0, pitch, today - timedelta(9)), people)
    sessions.save_session(desk.db, Session(0, pitch, today + timedelta(9)))
    sessions.save_session(desk.db, Session(0, admin, today, "9:00"))
    bury()
    assert [row[0] for row in view.courses.texts()] == ["Admin", "Pitch"]
    view.courses.choose(pitch)
    assert [row[0] for row in view.sessions.texts()] == ["3 Dec 2026", "15 Nov 2026"]
    view.calendar.click()
    assert [row[:3] for row in view.sessions.texts()] == [
        ["24 Nov 2026", "09:00", "Admin"], ["3 Dec 2026", "", "Pitch"],
    ]  # fmt: skip
    view._go(past, "")
    assert view.what.text() == "Pitch"
    assert len(view.pane.grid.rows.rows) == 3
    with answering(CustomerForm, lambda form: form.reject()):
        view._go(0, "Cloud")

    def plan(form: SessionForm) -> None:
        write(form.day, "+1")
        form.keep()

    with answering(SessionForm, plan):
        view.plan()
    assert view.pane.title.text() == "25 Nov 2026"


def test_a_course_is_deleted_after_a_word_about_what_goes_with_it(
    desk: Desk, view: CoursesView, pitch: int, people: list[tuple[int, int]], today: date
) -> None:
    sessions.save_session(desk.db, Session(0, pitch, today), people)
    bury()
    texts: list[str] = []

    def agree(box: QMessageBox) -> None:
        texts.append(box.text())
        box.buttons()[0].click()

    with answering(QMessageBox, agree):
        view.delete()
    assert texts == ["Delete “Pitch”? 1 session and what 3 people learned there go with it."]
    assert training.courses(desk.db) == []
    assert view.no_course.isVisible()

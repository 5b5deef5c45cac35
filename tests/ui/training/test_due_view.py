"""Several who are due are chosen, and a session is planned for them."""

from datetime import date

from prmdesk.services import sessions, training
from prmdesk.ui.desk import Desk
from prmdesk.ui.training.due_view import DueView
from prmdesk.ui.training.session_form import SessionForm
from tests.ui.conftest import Show
from tests.ui.drivers import CTRL, K, answering, press, write


def test_a_session_is_planned_for_those_chosen(
    desk: Desk, shown: Show, acme: int, pitch: int, people: list[tuple[int, int]], today: date
) -> None:
    view = DueView(desk)
    shown(view)
    desk.changed.connect(lambda _c: view.show_survey(training.survey(desk.db, today), {acme}))
    view.show_survey(training.survey(desk.db, today), {acme})
    assert view.told.text() == "2 lines. Choose one or several to plan a session for them."
    assert not view.plan_button.isEnabled()
    view.enter()
    press(view.table, K.Key_A, mod=CTRL)
    assert view.told.text() == "2 of 2 chosen"

    def plan(form: SessionForm) -> None:
        write(form.day, "+9")
        form.keep()

    with answering(SessionForm, plan):
        view.plan_button.click()
    made = sessions.every(desk.db)[0]
    invited = [one.contact_id for one in sessions.attendances(desk.db, made.id)]
    assert sorted(invited) == sorted(contact for _partner, contact in people[:2])
    assert [row[4] for row in view.table.texts()] == ["3 Dec 2026", "3 Dec 2026"]
    sessions.save_session(desk.db, made)
    view.show_survey(training.survey(desk.db, today), set())
    assert not view.table.isVisible()

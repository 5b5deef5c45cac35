"""The list of usual answers and the one that is edited go together."""

from datetime import date

from prmdesk.domain.pitch import Proposition, Question
from prmdesk.services import pitch, pitch_sheets
from prmdesk.ui.desk import Desk
from prmdesk.ui.pitch.forms import PropositionForm
from prmdesk.ui.pitch.usual_view import UsualView
from tests.ui.conftest import Show
from tests.ui.drivers import K, answering, bury, press, write

CUSTOMER = Question.CUSTOMER


def test_the_answer_chosen_is_edited_and_a_new_one_is_gone_to(
    desk: Desk, shown: Show, today: date
) -> None:
    view = UsualView(desk)
    shown(view)
    desk.changed.connect(lambda _change: view.show_survey(pitch_sheets.survey(desk.db, today)))
    view.show_survey(pitch_sheets.survey(desk.db, today))
    assert view.none.isVisible()

    def add(form: PropositionForm) -> None:
        write(form.product, "Scan")
        write(form.answer, "One scan.")
        form.keep()

    with answering(PropositionForm, add):
        view.add()
    view.window().activateWindow()
    assert view.pane.answer.toPlainText() == "One scan."
    pitch.save_proposition(desk.db, Proposition(0, CUSTOMER, "General."))
    bury()
    assert view.pane.answer.toPlainText() == "One scan.", "the one chosen stays"
    view.enter()
    press(view.table, K.Key_Up)
    assert view.pane.answer.toPlainText() == "General."
    write(view.pane.answer, "In general.")
    press(view.table, K.Key_Down)
    assert [one.answer for one in pitch.propositions(desk.db)] == ["In general.", "One scan."]
    view.enter()
    press(view.table, K.Key_Delete)
    assert [one.answer for one in pitch.propositions(desk.db)] == ["In general."]
    assert view.sheet.rows[0].cells[7] == "In general."

"""Which partners are told nothing is counted, and a row leads to its pitch."""

from datetime import date

from prmdesk.domain.pitch import Question
from prmdesk.services import pitch, pitch_sheets
from prmdesk.ui.desk import Desk, Link, PartnerLink
from prmdesk.ui.pitch.partners_view import PartnersView
from tests.ui.conftest import Show
from tests.ui.drivers import K, click, press


def test_a_count_tells_its_partners_and_a_row_opens_its_pitch(
    desk: Desk, shown: Show, acme: int, today: date
) -> None:
    pitch.set_answer(desk.db, acme, Question.PARTNER, "Own.", today)
    view = PartnersView(desk)
    shown(view)
    asked: list[tuple[int, ...]] = []
    opened: list[Link] = []
    view.asked.connect(asked.append)
    desk.opened.connect(opened.append)
    view.show_survey(pitch_sheets.survey(desk.db, today))
    assert not view.counts[Question.PARTNER].isVisible()
    button = view.counts[Question.CUSTOMER]
    assert button.text() == "Why the customer buys: 1 partner without an answer"
    click(button)
    assert asked == [(acme,)]
    view.enter()
    press(view.table, K.Key_Down, K.Key_Return)
    assert opened == [PartnerLink(acme, "pitch")]

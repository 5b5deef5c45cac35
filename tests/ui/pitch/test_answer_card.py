"""An answer is written in place, gives way to the usual one, and can become it."""

from datetime import date

import pytest

from prmdesk.domain.pitch import Proposition, Question
from prmdesk.services import partners, pitch
from prmdesk.ui.desk import Desk
from prmdesk.ui.pitch.answer_card import AnswerCard
from prmdesk.ui.pitch.forms import MakeUsual, PropositionForm
from tests.ui.drivers import K, answering, bury, click, press, write
from tests.ui.pitch.conftest import Put

CUSTOMER = Question.CUSTOMER


@pytest.fixture
def card(desk: Desk, put: Put, acme: int, today: date) -> AnswerCard:
    made: AnswerCard = put(AnswerCard(desk, CUSTOMER))

    def fill(_change: object = None) -> None:
        made.fill(pitch.pitch_of(desk.db, acme, today))

    desk.changed.connect(fill)
    fill()
    return made


def test_what_is_written_is_the_partners_own_and_the_usual_answer_stays(
    desk: Desk, card: AnswerCard, acme: int, today: date
) -> None:
    assert card.whose.text() == "No answer yet"
    assert not card.review.isVisible()
    pitch.save_proposition(desk.db, Proposition(0, CUSTOMER, "The usual one.", "Scan"))
    bury()
    assert card.whose.text() == "The usual answer for Scan"
    assert card.text.toPlainText() == "The usual one."
    assert card.change.isVisible()
    assert not card.use.isVisible()
    write(card.text, "", K.Key_Tab)
    assert card.text.toPlainText() == "The usual one.", "there was none of its own to take away"
    write(card.text, "For you. " * 30, K.Key_Tab)
    assert card.whose.text() == "An answer of their own"
    assert card.long.text() == "269 characters; a battlecard has room for 260."
    assert pitch.propositions(desk.db)[0].answer == "The usual one."
    assert partners.partner(desk.db, acme).customer_answer_on == today
    click(card.use)
    assert card.text.toPlainText() == "The usual one."
    assert not card.long.isVisible()
    click(card.review.now)
    assert pitch.propositions(desk.db)[0].reviewed_on == today
    for _step in range(2):
        desk.undo()
    assert card.whose.text() == "An answer of their own"


def test_an_own_answer_becomes_the_usual_one_and_is_changed_there(
    desk: Desk, card: AnswerCard
) -> None:
    write(card.text, "One scan is enough.")
    card.leave()
    write(card.proofs.entry, "31 %", K.Key_Return)

    def make(dialog: MakeUsual) -> None:
        assert (dialog.product.text(), dialog.segment.text()) == ("Scan", "Logistics")
        write(dialog.segment, "")
        dialog.keep()

    with answering(MakeUsual, make):
        click(card.make)
    assert card.whose.text() == "The usual answer for Scan"
    assert len(card.proofs.rows.shown()) == 1

    def change(dialog: PropositionForm) -> None:
        write(dialog.answer, "Half a scan is enough.")
        dialog.keep()

    card.window().activateWindow()
    with answering(PropositionForm, change):
        click(card.change)
    assert card.text.toPlainText() == "Half a scan is enough."


def test_esc_takes_back_what_is_being_typed(desk: Desk, card: AnswerCard, acme: int) -> None:
    write(card.text, "Not this.")
    press(card.text, K.Key_Escape)
    card.leave()
    assert partners.partner(desk.db, acme).customer_answer == ""

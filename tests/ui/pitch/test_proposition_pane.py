"""A usual answer is edited in place; what cannot be kept stays in the field, marked."""

from datetime import date

import pytest

from prmdesk.domain.pitch import Proposition, Question
from prmdesk.services import pitch, pitch_sheets
from prmdesk.ui.desk import Desk
from prmdesk.ui.pitch.proposition_pane import PropositionPane
from tests.ui.drivers import K, click, write
from tests.ui.pitch.conftest import Put

CUSTOMER = Question.CUSTOMER


@pytest.fixture
def usual(desk: Desk, acme: int) -> int:
    pitch.save_proposition(desk.db, Proposition(0, CUSTOMER, "General."))
    return pitch.save_proposition(desk.db, Proposition(0, CUSTOMER, "One scan.", "Scan"))


def test_a_usual_answer_is_edited_in_place(
    desk: Desk, put: Put, usual: int, acme: int, today: date
) -> None:
    pane = put(PropositionPane(desk))
    asked: list[tuple[int, ...]] = []
    pane.users_asked.connect(asked.append)

    def fill(_change: object = None) -> None:
        found = pitch_sheets.survey(desk.db, today)
        one = next((one for one in found.propositions if one.id == usual), None)
        if one is not None:
            pane.show_one(one, found)

    def kept() -> Proposition:
        return next(one for one in pitch.propositions(desk.db) if one.id == usual)

    desk.changed.connect(fill)
    fill()
    assert pane.name.text() == "Why the customer buys: Scan"
    click(pane.users)
    assert asked == [(acme,)]
    write(pane.segment, "Retail", K.Key_Tab)
    write(pane.answer, "Two scans.", K.Key_Tab)
    click(pane.review.now)
    write(pane.proofs.entry, "31 %", K.Key_Return)
    assert (kept().segment, kept().answer, kept().reviewed_on) == ("Retail", "Two scans.", today)
    assert pane.meter.text.text() == "Complete: 80 %. Still missing: source and day of a proof."
    write(pane.segment, "", K.Key_Tab)
    write(pane.product, "", K.Key_Tab)
    assert "already" in pane.product.toolTip()
    assert kept().product == "Scan"
    write(pane.product, "Scan", K.Key_Tab)
    assert not pane.product.property("wrong")
    write(pane.answer, "", K.Key_Tab)
    assert "Write the answer" in pane.answer.toolTip()
    pane.answer.fill(kept().answer)
    click(pane.remove)
    assert [one.answer for one in pitch.propositions(desk.db)] == ["General."]

"""Proofs are added and changed in place; those of the usual answer are only read."""

from datetime import date

import pytest

from prmdesk.domain.pitch import Proof, Proposition, Question
from prmdesk.services import pitch
from prmdesk.ui.desk import Desk
from prmdesk.ui.pitch.proof_rows import ProofRow, ProofRows, ReadRow
from tests.ui.drivers import K, bury, click, write
from tests.ui.pitch.conftest import Put

CUSTOMER = Question.CUSTOMER


@pytest.fixture
def rows(desk: Desk, put: Put, acme: int) -> ProofRows:
    made: ProofRows = put(ProofRows(desk))
    new = Proof(0, CUSTOMER, "", partner_id=acme)

    def fill(_change: object = None) -> None:
        made.fill(pitch.proofs_of(desk.db, acme), new)

    desk.changed.connect(fill)
    fill()
    return made


def test_a_proof_is_added_completed_and_taken_away(
    desk: Desk, rows: ProofRows, acme: int, problems: list[str]
) -> None:
    write(rows.entry, "31 deals", K.Key_Return)
    write(rows.entry, "Far fewer returns", K.Key_Tab)
    assert rows.entry.text() == ""
    first, second = rows.rows.shown()
    assert isinstance(first, ProofRow)
    assert isinstance(second, ProofRow)
    write(first.source, "CRM", K.Key_Tab)
    write(first.day, "2026-03-01", K.Key_Tab)
    write(second.text, "Half the returns", K.Key_Tab)
    assert [(one.text, one.source, one.on_date) for one in pitch.proofs_of(desk.db, acme)] == [
        ("31 deals", "CRM", date(2026, 3, 1)), ("Half the returns", "", None),
    ]  # fmt: skip
    assert first.prints.isVisible()
    assert not second.prints.isVisible()
    write(second.text, "", K.Key_Tab)
    assert second.text.toPlainText() == "Half the returns"
    assert "number or a fact" in problems.pop()
    click(first.remove)
    bury()
    assert rows.rows.shown() == [second]
    desk.undo()
    assert len(rows.rows.shown()) == 2


def test_what_proves_the_usual_answer_is_read_and_said_to_be_its(
    desk: Desk, rows: ProofRows, today: date
) -> None:
    usual = pitch.save_proposition(desk.db, Proposition(0, CUSTOMER, "Because."))
    pitch.save_proof(desk.db, Proof(0, CUSTOMER, "31 %", "Study", today, proposition_id=usual))
    bury()
    (row,) = rows.rows.shown()
    assert isinstance(row, ReadRow)
    assert row.source.text() == (
        "Study, 24 Nov 2026, of the usual answer, stands on the battlecard"
    )
    write(rows.entry, "being typed")
    rows.leave()
    assert len(rows.rows.shown()) == 2, "what was typed is kept on leaving"

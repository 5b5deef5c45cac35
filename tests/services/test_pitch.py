"""Usual and own answers, proofs and talking points: kept, undone, and never doubled."""

from dataclasses import replace
from datetime import date

import pytest

from prmdesk.domain.partners import Partner
from prmdesk.domain.pitch import Proof, Proposition, Question, Talk, TalkingPoint
from prmdesk.domain.training import TargetCustomer
from prmdesk.errors import Invalid, NotFound
from prmdesk.services import partners, pitch, target_customers
from prmdesk.storage.database import Database

PARTNER, CUSTOMER = Question.PARTNER, Question.CUSTOMER


@pytest.fixture
def acme(db: Database, today: date) -> int:
    draft = Partner(0, "Acme", industry="Logistics", products=("Scan",))
    return partners.add_partner(db, draft, today)


def said(db: Database, partner_id: int, question: Question, today: date) -> str:
    return pitch.pitch_of(db, partner_id, today).spoken[question].answer.text


def test_a_product_and_segment_have_one_usual_answer_to_a_question(db: Database) -> None:
    draft = Proposition(0, CUSTOMER, " One scan is enough. ", "Scan ", "Retail")
    kept = pitch.save_proposition(db, draft)
    pitch.save_proposition(db, replace(draft, question=PARTNER))
    pitch.save_proposition(db, replace(draft, segment=""))
    with pytest.raises(Invalid, match="already"):
        pitch.save_proposition(db, replace(draft, product="ＳＣＡＮ", segment="retail"))
    with pytest.raises(Invalid, match="Write the answer"):
        pitch.save_proposition(db, replace(draft, product="Other", answer=" \n"))
    with pytest.raises(Invalid, match="2000"):
        pitch.save_proposition(db, replace(draft, product="Other", answer="x" * 2001))
    assert pitch.save_proposition(db, replace(draft, id=kept, answer="Two.")) == kept
    assert [(one.question, one.product, one.segment) for one in pitch.propositions(db)] == [
        (PARTNER, "Scan", "Retail"), (CUSTOMER, "Scan", ""), (CUSTOMER, "Scan", "Retail"),
    ]  # fmt: skip
    assert "Retail" in pitch.segments(db)


def test_an_own_answer_is_reviewed_when_written_and_gives_way_again(
    db: Database, acme: int, today: date
) -> None:
    pitch.save_proposition(db, Proposition(0, CUSTOMER, "The usual one.", "Scan"))
    pitch.set_answer(db, acme, CUSTOMER, " For you alone. ", today)
    found = pitch.pitch_of(db, acme, today)
    assert found.usual[CUSTOMER] is not None
    answer = found.spoken[CUSTOMER].answer
    assert (answer.text, answer.reviewed_on, answer.reviewer) == (
        "For you alone.", today, "Robin Weber",
    )  # fmt: skip
    pitch.set_answer(db, acme, CUSTOMER, "", today)
    partner = partners.partner(db, acme)
    assert (partner.customer_answer_on, partner.customer_answer_by) == (None, "")
    assert said(db, acme, CUSTOMER, today) == "The usual one."
    db.undo()
    assert said(db, acme, CUSTOMER, today) == "For you alone."
    db.undo()
    assert said(db, acme, CUSTOMER, today) == "The usual one."


def test_a_review_is_noted_where_the_answer_is_from(db: Database, acme: int, today: date) -> None:
    kept = pitch.save_proposition(db, Proposition(0, CUSTOMER, "The usual one."))
    pitch.note_review(db, acme, CUSTOMER, today, " Ana ")
    (usual,) = pitch.propositions(db)
    assert (usual.id, usual.reviewed_on, usual.reviewer) == (kept, today, "Ana")
    pitch.set_answer(db, acme, PARTNER, "Own.", today)
    pitch.note_review(db, acme, PARTNER, date(2026, 1, 2), "Li")
    partner = partners.partner(db, acme)
    assert (partner.partner_answer_on, partner.partner_answer_by) == (date(2026, 1, 2), "Li")
    assert partner.customer_answer_on is None


def test_an_own_answer_becomes_the_usual_one_with_its_proofs_in_one_step(
    db: Database, acme: int, today: date
) -> None:
    pitch.set_answer(db, acme, PARTNER, "You win the north.", today)
    pitch.save_proof(db, Proof(0, PARTNER, "31 deals", "CRM", today, acme))
    pitch.save_proof(db, Proof(0, CUSTOMER, "of the other question", partner_id=acme))
    made = pitch.make_usual(db, acme, PARTNER, "Scan", "", with_proofs=True)
    found = pitch.pitch_of(db, acme, today).spoken[PARTNER]
    assert found.answer.proposition == Proposition(
        made, PARTNER, "You win the north.", "Scan", "", today, "Robin Weber"
    )
    assert [(one.text, one.proposition_id) for one in found.proofs] == [("31 deals", made)]
    assert found.completeness.share == 1.0
    db.undo()
    found = pitch.pitch_of(db, acme, today).spoken[PARTNER]
    assert found.answer.is_own
    assert [one.partner_id for one in found.proofs] == [acme]
    assert pitch.propositions(db) == []


def test_what_is_in_the_way_of_a_usual_answer_leaves_the_own_one(
    db: Database, acme: int, today: date
) -> None:
    pitch.save_proposition(db, Proposition(0, PARTNER, "There already.", "Scan"))
    pitch.set_answer(db, acme, PARTNER, "Own.", today)
    with pytest.raises(Invalid, match="already"):
        pitch.make_usual(db, acme, PARTNER, "scan", "", with_proofs=False)
    assert said(db, acme, PARTNER, today) == "Own."


def test_a_usual_answer_goes_with_its_proofs_and_comes_back_with_them(
    db: Database, acme: int, today: date
) -> None:
    kept = pitch.save_proposition(db, Proposition(0, CUSTOMER, "Usual."))
    pitch.save_proof(db, Proof(0, CUSTOMER, "31 %", proposition_id=kept))
    pitch.remove_proposition(db, kept)
    assert pitch.proofs_of(db, acme) == []
    assert said(db, acme, CUSTOMER, today) == ""
    with pytest.raises(NotFound):
        pitch.remove_proposition(db, kept)
    db.undo()
    assert [proof.text for proof in pitch.proofs_of(db, acme)] == ["31 %"]


def test_proofs_are_kept_in_their_order_changed_and_taken_away(
    db: Database, acme: int, today: date
) -> None:
    for text in ("first", "second"):
        pitch.save_proof(db, Proof(0, PARTNER, f" {text} ", partner_id=acme))
    first, second = pitch.proofs_of(db, acme)
    assert (first.text, second.text) == ("first", "second")
    pitch.save_proof(db, replace(first, source=" CRM ", on_date=today))
    pitch.remove_proof(db, second)
    assert pitch.proofs_of(db, acme) == [replace(first, source="CRM", on_date=today)]
    with pytest.raises(Invalid, match="number or a fact"):
        pitch.save_proof(db, replace(first, text=" "))


def test_talking_points_stand_and_move_among_their_own(
    db: Database, acme: int, today: date
) -> None:
    for text in "abc":
        pitch.save_talking_point(db, TalkingPoint(0, Talk.SAY, text, product="Scan"))
    pitch.save_talking_point(db, TalkingPoint(0, Talk.SAY, "own", partner_id=acme))
    pitch.save_talking_point(db, TalkingPoint(0, Talk.LANDMINE, "price"))

    def told() -> list[str]:
        return [point.text for point in pitch.pitch_of(db, acme, today).talks[Talk.SAY]]

    assert told() == ["own", "a", "b", "c"]
    last = next(point for point in pitch.talking_points(db) if point.text == "c")
    pitch.move_talking_point(db, last, -1)
    assert told() == ["own", "a", "c", "b"]
    pitch.move_talking_point(db, last, -5)
    assert told() == ["own", "c", "a", "b"]
    pitch.save_talking_point(db, replace(last, text="c, said better"))
    pitch.remove_talking_point(db, next(p for p in pitch.talking_points(db) if p.text == "a"))
    assert told() == ["own", "c, said better", "b"]
    with pytest.raises(Invalid, match="what is said"):
        pitch.save_talking_point(db, TalkingPoint(0, Talk.SAY, ""))


def test_a_partner_sees_the_cards_of_what_it_sells_and_takes_its_own_rows_along(
    db: Database, acme: int, today: date
) -> None:
    for product in ("SCAN", "Print"):
        target_customers.save_card(db, TargetCustomer(0, product, trigger="a move"))
    partners.edit_partner(db, acme, today, gaps=("Hosting", "Financing"))
    other = partners.add_partner(db, Partner(0, "Zed", gaps=("Hosting",)), today)
    assert [card.product for card in pitch.pitch_of(db, acme, today).customers] == ["SCAN"]
    assert pitch.gaps_in_use(db) == ["Hosting", "Financing"]
    pitch.save_proof(db, Proof(0, PARTNER, "31 deals", partner_id=acme))
    pitch.save_talking_point(db, TalkingPoint(0, Talk.SAY, "own", partner_id=acme))
    partners.delete_partners(db, [acme])
    assert pitch.proofs_of(db, other) == []
    assert pitch.talking_points(db) == []
    with pytest.raises(NotFound):
        pitch.pitch_of(db, acme, today)

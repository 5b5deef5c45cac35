"""Which answer, which proof and which words fit a partner."""

from dataclasses import replace
from datetime import date

import pytest

from prmdesk.domain.partners import Partner
from prmdesk.domain.pitch import (
    Answer,
    Completeness,
    Lack,
    Proof,
    Proposition,
    Question,
    Talk,
    TalkingPoint,
    answer_for,
    completeness,
    is_old,
    proofs_for,
    strongest,
    talks_for,
)

TODAY = date(2026, 11, 24)
PARTNER, CUSTOMER = Question.PARTNER, Question.CUSTOMER
ACME = Partner(7, "Acme", industry="Logistics", products=("Scan", "Route"))
GENERAL = Proposition(1, CUSTOMER, "It works in a day.")
SEGMENT = Proposition(2, CUSTOMER, "No parcel is lost.", segment="logistics")
ROUTE = Proposition(3, CUSTOMER, "Ten per cent less diesel.", "route")
SCAN = Proposition(4, CUSTOMER, "One scan is enough.", "Ｓｃａｎ", reviewed_on=TODAY, reviewer="Li")
BEST = Proposition(5, CUSTOMER, "One scan at the ramp.", "Scan", "Logistics")
USUAL = (GENERAL, SEGMENT, ROUTE, SCAN, BEST)


def test_the_usual_answer_is_the_most_special_one_of_the_first_product() -> None:
    expected = [BEST, SCAN, ROUTE, SEGMENT, GENERAL]
    for n, proposition in enumerate(expected):
        left = [one for one in USUAL if one not in expected[:n]]
        assert answer_for(ACME, CUSTOMER, left).proposition == proposition
    assert answer_for(ACME, CUSTOMER, []) == Answer(CUSTOMER)
    assert answer_for(ACME, PARTNER, USUAL) == Answer(PARTNER), "another question's answers"
    other = replace(ACME, industry="", products=("Print",))
    assert answer_for(other, CUSTOMER, USUAL).proposition == GENERAL


def test_an_own_answer_wins_and_is_reviewed_by_itself() -> None:
    on = date(2026, 3, 1)
    own = replace(
        ACME, customer_answer=" For you. \n", customer_answer_on=on, customer_answer_by="Ana"
    )
    assert answer_for(own, CUSTOMER, USUAL) == Answer(CUSTOMER, "For you.", on, "Ana")
    assert answer_for(own, CUSTOMER, USUAL).is_own
    usual = answer_for(replace(own, customer_answer=" "), CUSTOMER, [SCAN])
    assert usual == Answer(CUSTOMER, "One scan is enough.", TODAY, "Li", SCAN)
    assert not usual.is_own
    assert not Answer(CUSTOMER).is_own


def test_a_usual_answer_brings_its_proofs_and_an_own_one_does_not() -> None:
    proofs = [
        Proof(1, CUSTOMER, "of Scan", proposition_id=4),
        Proof(2, CUSTOMER, "of Acme, later", partner_id=7, position=1),
        Proof(3, CUSTOMER, "of Acme", partner_id=7),
        Proof(4, PARTNER, "of the other question", partner_id=7),
        Proof(5, CUSTOMER, "of another", partner_id=8),
        Proof(6, CUSTOMER, "of Route", proposition_id=3),
    ]
    usual = proofs_for(7, Answer(CUSTOMER, "One scan.", proposition=SCAN), proofs)
    assert [proof.id for proof in usual] == [3, 2, 1]
    assert [proof.id for proof in proofs_for(7, Answer(CUSTOMER, "Own."), proofs)] == [3, 2]


def test_the_strongest_proof_has_a_number_a_source_and_a_day_and_is_the_newest() -> None:
    june, july = date(2026, 6, 1), date(2026, 7, 1)
    whole = Proof(1, CUSTOMER, "31 % fewer returns", "Study", june)
    newer = replace(whole, id=2, on_date=july)
    wordy = Proof(3, CUSTOMER, "Far fewer returns", "Study", TODAY)
    chinese = Proof(4, CUSTOMER, "退货减少３１％", "报告", july)
    hearsay = Proof(5, CUSTOMER, "50 % fewer returns", " ", TODAY)
    assert strongest([wordy, whole, newer, hearsay]) == newer
    assert strongest([chinese, whole]) == chinese
    assert strongest([hearsay, Proof(6, CUSTOMER, "Good")]) == hearsay
    assert strongest([]) is None


@pytest.mark.parametrize(
    ("on", "old"),
    [(date(2025, 11, 24), False), (date(2025, 11, 23), True), (TODAY, False), (None, True)],
)
def test_an_answer_is_old_after_so_many_months_or_when_nobody_reviewed_it(
    on: date | None, old: bool
) -> None:
    assert is_old(Answer(PARTNER, "Because.", on), TODAY, 12) is old
    assert not is_old(Answer(PARTNER, "", on), TODAY, 12), "what is not there is not old"


def test_the_last_of_a_longer_month_is_old_after_the_last_of_a_shorter_one() -> None:
    answer = Answer(PARTNER, "Because.", date(2025, 8, 31))
    assert not is_old(answer, date(2026, 2, 28), 6)
    assert is_old(answer, date(2026, 3, 1), 6)


def test_completeness_counts_five_parts_and_names_what_is_to_be_mended() -> None:
    def told(answer: Answer, *proofs: Proof) -> Completeness:
        return completeness(answer, proofs, TODAY, 12)

    bare, sourced = Proof(1, PARTNER, "31 %"), Proof(2, PARTNER, "31 %", "Study", TODAY)
    assert told(Answer(PARTNER), sourced) == Completeness(0.0, (Lack.ANSWER,))
    assert told(Answer(PARTNER, "Because.")) == Completeness(
        0.2, (Lack.PROOF, Lack.REVIEW, Lack.REVIEWER)
    )
    reviewed = Answer(PARTNER, "Because.", TODAY, "Ana")
    assert told(reviewed, bare) == Completeness(0.8, (Lack.SOURCE,))
    assert told(reviewed, bare, sourced) == Completeness(1.0)


def test_own_words_come_before_those_of_products_and_these_before_general_ones() -> None:
    points = [
        TalkingPoint(1, Talk.SAY, "general"),
        TalkingPoint(2, Talk.SAY, "route", product="ROUTE"),
        TalkingPoint(3, Talk.SAY, "scan, second", product="scan", position=1),
        TalkingPoint(4, Talk.SAY, "scan, first", product="Scan"),
        TalkingPoint(5, Talk.SAY, "own", partner_id=7),
        TalkingPoint(6, Talk.SAY, "of another", partner_id=8),
        TalkingPoint(7, Talk.SAY, "not sold", product="Print"),
        TalkingPoint(8, Talk.LANDMINE, "never", partner_id=7),
    ]
    told = talks_for(ACME, points)
    assert [point.id for point in told[Talk.SAY]] == [5, 4, 3, 2, 1]
    assert [point.id for point in told[Talk.LANDMINE]] == [8]
    assert told[Talk.OBJECTION] == []

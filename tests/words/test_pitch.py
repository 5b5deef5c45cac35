"""Sentences about answers: whose they are, how old, and what they lack."""

from datetime import date

from prmdesk.domain.pitch import Answer, Completeness, Lack, Proposition, Question
from prmdesk.words import pitch as told

USUAL = Proposition(1, Question.CUSTOMER, "Because.", "Scan", "Retail")


def test_it_is_said_whose_answer_it_is() -> None:
    usual = Answer(Question.CUSTOMER, "Because.", proposition=USUAL)
    assert told.whose(usual) == "The usual answer for Scan · Retail"
    assert told.source(usual) == "Usual"
    assert told.whose(Answer(Question.CUSTOMER, "Own.")) == "An answer of their own"
    assert told.whose(Answer(Question.CUSTOMER)) == "No answer yet"
    assert told.scope("", "") == "all partners"
    assert told.named(USUAL) == "Why the customer buys: Scan · Retail"


def test_it_is_said_what_an_answer_lacks() -> None:
    assert told.complete(Completeness(1.0)) == "Complete: 100 %"
    lacks = Completeness(0.4, (Lack.SOURCE, Lack.REVIEW, Lack.REVIEWER))
    assert told.complete(lacks) == (
        "Complete: 40 %. Still missing: source and day of a proof, a recent review, "
        "who reviewed it."
    )
    assert told.too_long("x" * 260) == ""
    assert told.too_long("x" * 261) == "261 characters; a battlecard has room for 260."


def test_it_is_said_when_an_answer_was_reviewed() -> None:
    day = date(2026, 11, 24)
    assert told.reviewed(None, "Ana") == "Never reviewed"
    assert told.reviewed(day, "Ana") == "Reviewed on 24 Nov 2026 by Ana"
    assert told.reviewed(day, "") == "Reviewed on 24 Nov 2026"

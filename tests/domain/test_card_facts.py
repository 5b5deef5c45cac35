"""What a row of the card says of itself."""

from decimal import Decimal

from prmdesk.domain.card_facts import NO_PARTS, NO_SCORE, UNSAID, Said, Score, WholeProduct
from prmdesk.domain.figures import Attainment
from prmdesk.domain.pitch import Answer, Question


def test_what_has_nothing_to_say_is_empty() -> None:
    assert not any((NO_PARTS, NO_SCORE, *UNSAID.values()))
    assert Said(Answer(Question.PARTNER, "You earn more."))
    assert WholeProduct(gaps=("Training",))


def test_a_score_is_there_even_when_it_is_nothing_at_all() -> None:
    assert Score(now=Decimal(0))
    assert Score(now=Decimal("0.8")).status is Attainment.AT_RISK

"""The words of reasons and buckets: none is missing, and the user's own question goes first."""

import pytest

from prmdesk import words
from prmdesk.domain.buckets import FACTS as SHEET_FACTS
from prmdesk.domain.buckets import MATTERS, answers
from prmdesk.domain.partners import Bucket, Reason, WhyPartner
from prmdesk.domain.reasons import FACTS
from prmdesk.i18n import N_
from prmdesk.words import reasons as reason_words


def test_every_fact_and_what_is_missing_has_a_name() -> None:
    names = {fact.name for facts in FACTS.values() for fact in facts} | {"name"}
    names |= {name for facts in SHEET_FACTS.values() for name in facts}
    assert all(map(reason_words.fact, names))


@pytest.mark.parametrize("bucket", Bucket)
def test_every_criterion_says_which_answers_its_ends_speak_for(bucket: Bucket) -> None:
    """The words and the arithmetic say the same."""
    named = {words.name(answer) for answer in answers(bucket)}
    for matter in MATTERS[bucket]:
        _asked, high, low = reason_words.matter(bucket, matter.key)
        for text, side, step in ((high, matter.high, "5:"), (low, matter.low, "1:")):
            assert text.startswith(step)
            said = text.split("speaks for")[1]
            assert {name for name in named if name in said} == set(map(words.name, side))


def test_the_users_question_stands_in_place_of_ours() -> None:
    ours = N_("Whose word does the buyer trust, and how do we earn it?")
    assert reason_words.question(Bucket.INFLUENCE) == ours
    own = {"influence": "Who whispers?"}
    assert reason_words.question(Bucket.INFLUENCE, own) == "Who whispers?"
    assert reason_words.question(Bucket.SUPPLIER, own) == "Buy or build?"


def test_a_reason_of_our_own_is_called_by_its_name() -> None:
    assert words.reason(WhyPartner(1, 1, Reason.OTHER, name="Taste")) == "Taste"
    assert words.reason(WhyPartner(1, 1, Reason.OTHER)) == "Other reason"

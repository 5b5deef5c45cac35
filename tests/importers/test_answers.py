"""Answers from a file."""

import pytest

from prmdesk.domain.values import Decimals, Order, Scale
from prmdesk.importers.answers import Answers


def test_answers_come_from_json() -> None:
    found = Answers.from_json(
        {
            "fields": {"3": "our_owner", "4": ""},
            "words": {"lifecycle_stage": {" Purple ": "grow"}},
            "orders": {"5": "day_first"},
            "decimals": {"6": "comma"},
            "scales": {"7": "1-5"},
        }
    )
    assert found.fields == {3: "our_owner", 4: ""}
    assert found.words == {"lifecycle_stage": {"purple": "grow"}}
    assert found.orders == {5: Order.DAY_FIRST}
    assert found.decimals == {6: Decimals.COMMA}
    assert found.scales == {7: Scale.ONE_TO_FIVE}
    assert Answers.from_json({}) == Answers()


def test_an_answer_that_is_no_choice_is_refused() -> None:
    with pytest.raises(ValueError, match="backwards"):
        Answers.from_json({"orders": {"5": "backwards"}})

"""Answers from a file."""

import pytest

from prmdesk.domain.values import Decimals, Order, Scale
from prmdesk.importers.answers import Answers
from prmdesk.importers.guessing import Guess

DAY = Order.DAY_FIRST


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


def test_answers_go_over_others_one_by_one() -> None:
    mine = Answers(fields={1: "city"}, words={"bucket": {"a": "supplier"}}, orders={2: DAY})
    other = Answers(
        fields={1: "", 3: "tier"},
        words={"bucket": {"a": "", "b": ""}, "quadrant": {"c": ""}},
        orders={2: Order.MONTH_FIRST},
        decimals={4: Decimals.COMMA},
        scales={5: Scale.TEN},
        corrections={(1, 1): "x"},
    )
    assert mine.over(other) == Answers(
        fields={1: "city", 3: "tier"},
        words={"bucket": {"a": "supplier", "b": ""}, "quadrant": {"c": ""}},
        orders={2: DAY},
        decimals={4: Decimals.COMMA},
        scales={5: Scale.TEN},
        corrections={(1, 1): "x"},
    )


def test_a_column_goes_where_the_user_says_and_leaves_that_field_free_of_guesses() -> None:
    mine = Answers(fields={1: "city", 2: "", 3: "notes"})
    goals = {
        (column, name): mine.goal(Guess(column, name, 0.9, ""))
        for column, name in ((1, "tier"), (2, "tier"), (5, "city"), (5, "notes"), (5, ""))
    }
    assert goals == {
        (1, "tier"): "city", (2, "tier"): "", (5, "city"): "", (5, "notes"): "notes", (5, ""): "",
    }  # fmt: skip

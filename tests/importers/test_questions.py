"""What is asked, once for a column, and what is not."""

from prmdesk.domain.values import Order, Scale
from prmdesk.importers.answers import Answers
from prmdesk.importers.preview import Preview
from prmdesk.importers.questions import Question, sentence
from tests.importers.making import table


def asked(*rows: list[object], answers: Answers | None = None) -> dict[tuple[str, int], Question]:
    preview = Preview(table(*rows), answers)
    return {(one.about, one.column): one for one in preview.questions}


def test_a_clear_list_asks_nothing() -> None:
    assert asked(["Company", "Country"], ["Acme", "Germany"], ["Zed", "France"]) == {}


def test_swapped_days_and_months_are_asked_about_once() -> None:
    rows: list[list[object]] = [["Partner", "Start Date"], ["A", "03/04/2025"], ["B", "05/06/2025"]]
    question = asked(*rows)["order", 1]
    assert (question.count, question.is_needed) == (2, True)
    assert not asked(*rows, answers=Answers(orders={1: Order.DAY_FIRST}))


def test_one_day_above_twelve_decides_the_column() -> None:
    assert not asked(["Partner", "Start Date"], ["A", "03/04/2025"], ["B", "25/06/2025"])


def test_each_unknown_word_is_asked_about_with_its_count() -> None:
    rows: list[list[object]] = [
        ["Partner", "Stage"], ["A", "Purple"], ["B", "purple "], ["C", "Live"], ["D", "Prospect"],
    ]  # fmt: skip
    question = asked(*rows)["word", 1]
    assert (question.word, question.count, question.is_needed) == ("Purple", 2, False)
    assert not asked(*rows, answers=Answers(words={"lifecycle_stage": {"purple": "grow"}}))


def test_the_scale_of_values_is_shown_for_confirmation() -> None:
    rows: list[list[object]] = [["Partner", "Value to us"], ["A", 4], ["B", 2]]
    question = asked(*rows)["scale", 1]
    assert (question.likely, question.is_needed) == (Scale.ONE_TO_FIVE, False)
    words: list[list[object]] = [["Partner", "Value to us"], ["A", "High"], ["B", "Low"]]
    assert not asked(*words)


def test_dangerous_columns_are_asked_about_until_answered() -> None:
    rows: list[list[object]] = [["Partner", "Owner"], ["A", "Bob"], ["B", "Ann"]]
    assert asked(*rows)["column", 1].is_needed
    assert not asked(*rows, answers=Answers(fields={1: "our_owner"}))
    assert not asked(*rows, answers=Answers(fields={1: ""}))


def test_a_column_without_a_heading_is_called_by_its_letters() -> None:
    asked = Question("column", 2, "partner_name", ("partner_name",), "partner_name")
    assert sentence(asked, "") == "What does the column “C” hold?"

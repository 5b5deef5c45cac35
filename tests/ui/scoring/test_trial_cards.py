"""A 90-day test as a card."""

from datetime import date, timedelta

import pytest

from prmdesk.domain.trials import Result, Trial
from prmdesk.ui.scoring.trial_cards import ClosedTrial, OpenTrial, left_text
from tests.ui.conftest import Show
from tests.ui.drivers import K, click, write

TODAY = date(2026, 11, 24)
TEST = Trial(1, 7, "Three accounts", TODAY - timedelta(80), TODAY + timedelta(10))


@pytest.mark.parametrize(
    ("starts", "ends", "text"),
    [(-80, 10, "10 days left"), (-91, -1, "1 day overdue"), (2, 92, "Not begun yet")],
)
def test_what_is_left_is_said_in_words(starts: int, ends: int, text: str) -> None:
    days = [TODAY + timedelta(days) for days in (starts, ends)]
    assert left_text(Trial(1, 7, "", *days), TODAY) == text


def test_the_open_test_is_edited_and_closed_by_its_two_buttons(shown: Show) -> None:
    card = OpenTrial(TODAY)
    shown(card)
    card.fill(TEST, TODAY)
    told: list[tuple[object, ...]] = []
    card.edited.connect(lambda *what: told.append(what))
    card.closed.connect(lambda result: told.append((result,)))
    write(card.ends, "+30", K.Key_Return)
    write(card.note, "Two named so far", K.Key_Tab)
    click(card.delivered)
    click(card.failed)
    assert told == [
        ("ends_on", TODAY + timedelta(30)),
        ("note", "Two named so far"),
        (Result.DELIVERED,),
        (Result.FAILED,),
    ]


def test_a_closed_test_says_in_a_word_how_it_ended(shown: Show) -> None:
    card = ClosedTrial(TODAY)
    shown(card)
    card.fill(Trial(1, 7, "Deal", TODAY, TODAY, Result.FAILED, TODAY, "No deal"), TODAY)
    assert (card.state.text(), card.day.text(), card.note.toPlainText()) == (
        "Failed", "24 Nov 2026", "No deal",
    )  # fmt: skip

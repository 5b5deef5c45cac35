"""Cards of reviews and of last time's promises say when, who, what and how it stood."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from prmdesk.domain.onboarding import Side
from prmdesk.domain.plan_work import Review
from prmdesk.domain.promises import Promise
from prmdesk.ui.reviews.cards import LastTimeCard, ReviewCard

TODAY = date(2026, 11, 24)


def said(card: ReviewCard | LastTimeCard) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel)]


def card(review: Review, qtbot: QtBot, acts: list[str] | None = None) -> ReviewCard:
    told = acts if acts is not None else []
    made = ReviewCard(
        review, TODAY, write=lambda: told.append("write"), edit=lambda: told.append("edit"),
        delete=lambda: told.append("delete"),
    )  # fmt: skip
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("planned", "text"),
    [
        (None, "not planned yet"), (date(2026, 11, 22), "2 days late"),
        (date(2026, 11, 25), "planned tomorrow, 25 Nov 2026"),
        (date(2026, 12, 24), "planned 24 Dec 2026"),
    ],
)  # fmt: skip
def test_a_review_to_come_says_when(planned: date | None, text: str, qtbot: QtBot) -> None:
    assert said(card(Review(1, 1, 1, "Q3 review", planned), qtbot)) == ["Q3 review", text]


def test_a_review_held_says_how_it_stood_and_what_was_decided(qtbot: QtBot) -> None:
    review = Review(
        1, 1, 1, "Q2 review", None, date(2026, 8, 12), "Anja, Max", "Budget\nstays " + "x" * 300,
        Decimal("0.94"),
    )  # fmt: skip
    acts: list[str] = []
    made = card(review, qtbot, acts)
    name, when, stood, decided = said(made)
    assert (when, stood) == ("held 12 Aug 2026 · Anja, Max", "plan 94 %")
    assert decided.startswith("Budget stays")
    assert len(decided) <= 240
    for button in made.findChildren(QToolButton):
        assert name in button.accessibleName()
        button.click()
    assert acts == ["write", "edit", "delete"]


def test_a_promise_says_what_became_of_it(qtbot: QtBot) -> None:
    promise = Promise(1, 1, Side.US, "Call", date(2026, 11, 1), date(2026, 11, 20), "Kim")
    made = LastTimeCard(promise, TODAY)
    qtbot.addWidget(made)
    assert said(made) == ["Call", "4 days late, due 20 Nov 2026 · Kim"]

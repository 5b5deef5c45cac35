"""What is said of promises, reviews and figures, in whole words."""

from datetime import date
from decimal import Decimal

import pytest

from prmdesk.domain.battlecards import Variant
from prmdesk.domain.onboarding import Side
from prmdesk.domain.plan_work import Review
from prmdesk.domain.promises import Promise, PromiseState, kept_rate
from prmdesk.domain.qbr import AgendaItem, Item
from prmdesk.domain.sheets import Amount, Kind
from prmdesk.i18n import speaking
from prmdesk.words.reviews import (
    amount_text,
    became_text,
    for_whom,
    item_title,
    kept_text,
    share_text,
    standing_text,
)

TODAY = date(2026, 11, 24)
KEPT = PromiseState.KEPT


@pytest.mark.parametrize(
    ("due", "state", "closed", "text"),
    [
        (date(2026, 11, 23), PromiseState.OPEN, None, "1 day late, due 23 Nov 2026"),
        (date(2026, 11, 24), PromiseState.OPEN, None, "due 24 Nov 2026"),
        (None, PromiseState.OPEN, None, "no day named"),
        (date(2026, 11, 10), KEPT, date(2026, 11, 12), "Kept late · 12 Nov 2026"),
        (None, PromiseState.BROKEN, date(2026, 11, 12), "Broken · 12 Nov 2026"),
    ],
)
def test_what_became_of_a_promise(
    due: date | None, state: PromiseState, closed: date | None, text: str
) -> None:
    promise = Promise(
        1, 1, Side.US, "Call", date(2026, 11, 1), due, state=state, closed_on=closed
    )  # fmt: skip
    assert became_text(promise, TODAY) == text


def test_kept_rates_say_their_n() -> None:
    made = date(2026, 11, 1)
    kept = Promise(1, 1, Side.US, "Call", made, state=KEPT, closed_on=made)
    running = Promise(2, 1, Side.US, "Call", made)
    assert kept_text(kept_rate([kept, running], TODAY)) == "1 of 1 kept by their day"
    assert kept_text(kept_rate([running], TODAY)) == "none has fallen due yet"


def test_how_partner_and_plan_stood_at_a_review() -> None:
    review = Review(
        1, 1, 1, "Q1", plan_score=Decimal("0.81"), partner_score=Decimal("63.5"),
        coverage=Decimal("0.9"), tier="Silver",
    )  # fmt: skip
    text = "plan 81 % · partner 63.5 of 100 (from 90 % of the weight) · tier Silver"
    assert standing_text(review) == text
    assert standing_text(Review(1, 1, 1, "Q1")) == ""


def test_figures_and_titles() -> None:
    assert amount_text(Amount(123_456, Kind.MONEY)) == "1,234.56"
    assert (amount_text(None), share_text(None), share_text(0.125)) == ("–", "", "13 %")
    assert item_title(AgendaItem(5, Item.ISSUES)) == "What is in the way"
    assert item_title(AgendaItem(5, Item.ISSUES, " Own ")) == "Own"
    with speaking("zh"):
        assert for_whom(Variant.INTERNAL) != "Internal. Do not pass on."

"""The words of the board and the tab."""

from datetime import date

from prmdesk.domain.lifecycle import Board, Card, Check, Criterion, CriterionMet, Stay, Usual
from prmdesk.domain.partners import Stage
from prmdesk.domain.quadrant import Quadrant
from prmdesk.ui.lifecycle.facts import (
    age_text,
    card_text,
    check_text,
    column_text,
    met_text,
    stay_text,
    usual_text,
)

DAY = date(2026, 11, 24)
SIGNED = Criterion(1, Stage.RECRUIT, "agreement")
OWN = Criterion(2, Stage.RECRUIT, text="Lawyers are happy")


def card(**values: object) -> Card:
    return Card(1, "Acme", Quadrant.ORPHAN, Stage.RECRUIT, **values)  # type: ignore[arg-type]


def test_a_card_says_all_of_it() -> None:
    full = card(days=41, is_long=True, open=(SIGNED,), needed=3)
    assert card_text(full).splitlines() == [
        "Acme", "Orphan", "41 days, long", "2 of 3 met", "Still open: The agreement is signed",
    ]  # fmt: skip
    assert age_text(card(days=1)) == "1 day"
    assert age_text(card()) == "since when is not known"
    assert met_text(card()) == ""


def test_a_column_tells_count_median_and_what_is_usual() -> None:
    cards = [card(days=10), card(days=25)]
    assert column_text(cards) == "2 partners · median 17.5 days"
    assert column_text([card()]) == "1 partner"
    board = Board((), {Stage.RECRUIT: Usual(30, 1)})
    assert usual_text(board, Stage.RECRUIT) == "Usually 30 days: the median of 1 finished stay"
    assert usual_text(board, Stage.GROW) == "Nobody has left this stage yet."


def test_a_criterion_tells_its_waiver_its_day_and_what_answers_it() -> None:
    waived = CriterionMet(1, 1, 1, DAY, "In May")
    assert check_text(Check(SIGNED, False, waived)) == (
        "Waived 24 Nov 2026: In May · Known from: Agreement from"
    )
    assert check_text(Check(SIGNED, True, waived)) == "Known from: Agreement from"
    ticked = CriterionMet(1, 1, 2, DAY, note="By phone")
    assert check_text(Check(OWN, True, ticked)) == "24 Nov 2026 · By phone"
    assert check_text(Check(OWN, False)) == ""


def test_a_stay_is_a_line() -> None:
    stay = Stay(Stage.RECRUIT, date(2026, 11, 1), DAY)
    assert stay_text(stay, 23) == "Recruiting: 1 Nov 2026 to 24 Nov 2026, 23 days"
    assert stay_text(Stay(Stage.GROW, DAY), 0) == "Growing: 24 Nov 2026 to today, 0 days"

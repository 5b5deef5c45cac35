"""Numbers and places on a card are the very ones of the domain, in words too."""

from dataclasses import replace
from decimal import Decimal

from prmdesk.domain.battlecards import Card, Variant
from prmdesk.exporters.battlecard_figures import numbers, percent, quadrant
from prmdesk.exporters.pdf_rows import Setter
from tests.exporters.card_facts import card_of, rich


def said(card: Card, room: float) -> list[str]:
    setter = Setter()
    numbers(card, setter, room)
    return setter.texts


def test_shares_are_whole_percentages() -> None:
    shares = (0.0, 0.606, 1, Decimal("1.01"))
    assert [percent(share) for share in shares] == ["0 %", "61 %", "100 %", "101 %"]


def test_numbers_say_how_much_against_what_across_the_page() -> None:
    text = said(card_of(rich()), 530)
    assert text[:2] == ["Numbers", "2026, to Q2 · Agreed · columns: Q1 to Q4, lines: target"]
    assert text[2:10] == [
        "Revenue · EUR", "At risk", "230,000", "92 %", "of 250,000", "100k", "130k", "–",
    ]  # fmt: skip
    assert text[-8:] == ["Plan score", "At risk", "88 %", "by weight", "93.8", "87.8", "–", "–"]


def test_a_column_of_numbers_says_the_same() -> None:
    text = said(card_of(rich()), 256)
    assert text[2:5] == ["Revenue", "At risk", "230,000"]
    assert "of 250,000 EUR · 92 %" in text
    assert text[1] == "2026, to Q2 · Agreed"


def test_the_score_of_the_plan_is_ours_to_know() -> None:
    assert "Plan score" in said(card_of(rich()), 530)
    assert "Plan score" not in said(card_of(rich(), Variant.SHAREABLE), 530)


def test_a_pipeline_tells_how_many_accounts_are_behind_it() -> None:
    made = card_of(rich())
    pipeline = replace(made.figures[0], kpi="Pipeline", accounts=7)
    assert "Pipeline · EUR · 7 accounts" in said(replace(made, figures=(pipeline,)), 530)


def test_a_figure_too_long_for_its_column_is_left_out_whole_and_told() -> None:
    made = card_of(rich())
    long = replace(made.figures[0], actuals=(Decimal("-98765432101.25"), None, None, None))
    setter = Setter()
    setter.block = "numbers"
    numbers(replace(made, figures=(long,)), setter, 530)
    assert "…" in setter.texts
    assert setter.cut["numbers"]


def test_values_stand_beside_the_plot_with_where_they_were() -> None:
    setter = Setter()
    quadrant(card_of(rich()), setter, 256)
    assert setter.texts == [
        "Value", "↑ Value to us", "64", "from 30", "→ Value to the partner", "72.5", "from 40",
    ]  # fmt: skip

"""The words and figures of each block, read from what the setter set."""

from dataclasses import replace
from decimal import Decimal

import pytest

from prmdesk.domain.battlecards import Block, Card, Variant
from prmdesk.domain.onboarding import Side
from prmdesk.domain.partners import Reason, WhyPartner
from prmdesk.exporters.battlecard_blocks import COLUMN_BLOCKS, amount, moves, percent, who
from prmdesk.exporters.pdf_rows import Setter
from tests.exporters.card_facts import bare, card_of, told


@pytest.fixture
def made() -> Card:
    return card_of(told())


def said(card: Card, block: Block) -> str:
    setter = Setter()
    COLUMN_BLOCKS[block](card, setter, 240)
    return "\n".join(setter.texts)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Decimal("1250000.50"), "1,250,000.5"),
        (Decimal("1200"), "1,200"),
        (Decimal("0.333333"), "0.33"),
        (Decimal("-5"), "-5"),
        (Decimal(0), "0"),
        (None, "–"),
    ],
)
def test_amounts_are_grouped_and_without_idle_zeros(value: Decimal | None, text: str) -> None:
    assert amount(value) == text


def test_shares_are_whole_percentages() -> None:
    assert [percent(share) for share in (0.0, 0.606, 1, Decimal("1.01"))] == [
        "0 %",
        "61 %",
        "100 %",
        "101 %",
    ]


def test_reasons_carry_their_proof(made: Card) -> None:
    assert said(made, Block.REASONS) == (
        "Why we partner\n"
        "1\nCustomer access\nOpen doors\nProof: Proof of customers\n"
        "2\nInnovation\nNew ideas\nProof: Proof of ideas\n"
        "3\nNew revenue\nMore orders\nProof: Proof of revenue"
    )
    own = replace(made, reasons=(WhyPartner(1, 1, Reason.OTHER, name="Taste"),))
    assert said(own, Block.REASONS) == "Why we partner\n1\nTaste"


def test_numbers_say_how_much_against_what(made: Card) -> None:
    text = said(made, Block.NUMBERS)
    for words in ("Revenue", "230,000", "92 % · At risk", "of 250,000 EUR", "2026, to Q2 · Agreed"):
        assert words in text


def test_values_stand_beside_the_plot(made: Card) -> None:
    text = said(made, Block.QUADRANT)
    assert "64" in text
    assert "72.5" in text


def test_people_come_with_role_title_and_ways_to_reach_them(made: Card) -> None:
    text = said(made, Block.PEOPLE)
    assert "Executive sponsor · Director" in text
    assert "max@b.example · +49 2" in text
    assert "last contact 12 Nov 2026" in text


def test_progress_is_a_share_of_steps(made: Card) -> None:
    assert "1 of 4 steps · 25 %" in said(made, Block.ONBOARDING)


def test_moves_say_who_what_when_and_what_is_late(made: Card) -> None:
    setter = Setter()
    moves(made, setter, 480)
    text = "\n".join(setter.texts)
    assert "Our next moves\nDecide: keep or exit\nLate since 20 Nov 2026" in text
    assert "Next moves together\nKickoff call\n30 Nov 2026 · Robin" in text
    assert "Their next moves\nName three accounts" in text
    assert "Last contact 12 Nov 2026, 12 days ago: Anja wants a pilot." in text


def test_sides_without_moves_have_no_column(made: Card) -> None:
    only = replace(made, moves=tuple(m for m in made.moves if m.side is Side.PARTNER))
    setter = Setter()
    moves(only, setter, 480)
    assert "Our next moves" not in setter.texts


def test_who_they_are_names_trade_and_place(made: Card) -> None:
    setter = Setter()
    who(made, setter, 500)
    expected = ["Advises machine builders."]
    assert setter.texts == [*expected, "Consulting · Munich, Germany · www.brightpath.example"]


def test_a_block_has_the_height_of_what_it_holds(made: Card) -> None:
    for block, make in COLUMN_BLOCKS.items():
        full = make(made, Setter(), 240).height
        small = make(made, Setter(0.9), 240).height
        assert 30 < small < full, block


def test_an_empty_card_has_no_blocks_to_draw() -> None:
    assert not card_of(bare(), Variant.SHAREABLE).blocks

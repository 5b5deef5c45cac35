"""The words of each block, read from what the setter set."""

from dataclasses import replace
from datetime import date

import pytest

from prmdesk.domain.battlecards import Block, Card, CardOptions, Variant, card
from prmdesk.domain.partners import Reason, WhyPartner
from prmdesk.exporters.battlecard_blocks import BLOCKS
from prmdesk.exporters.pdf_rows import Setter
from tests.exporters.card_facts import bare, card_of, rich


@pytest.fixture
def made() -> Card:
    return card_of(rich())


def said(card: Card, block: Block, room: float = 250) -> str:
    setter = Setter()
    BLOCKS[block](card, setter, room)
    return "\n".join(setter.texts)


def test_reasons_carry_their_proof(made: Card) -> None:
    assert said(made, Block.REASONS) == (
        "Why we partner\n"
        "1\nCustomer access\nOpen doors\nProof\nProof of customers\n"
        "2\nInnovation\nNew ideas\nProof\nProof of ideas\n"
        "3\nNew revenue\nMore orders\nProof\nProof of revenue"
    )
    own = replace(made, reasons=(WhyPartner(1, 1, Reason.OTHER, name="Taste"),))
    assert said(own, Block.REASONS) == "Why we partner\n1\nTaste"


def test_answers_come_with_proof_source_day_and_age(made: Card) -> None:
    assert said(made, Block.PARTNER_ANSWER) == (
        "Why they bet on us\nreviewed 3 months ago\nYour clients ask for proof.\n"
        "Proof\n14 partners earned 2.3 million\nSurvey · 12 Mar 2026"
    )
    assert "reviewed 1 month ago" in said(made, Block.CUSTOMER_ANSWER)


@pytest.mark.parametrize(
    ("day", "age"),
    [
        (date(2026, 9, 19), "reviewed this month"),
        (date(2026, 9, 21), "reviewed 1 month ago"),
        (date(2027, 12, 1), "reviewed 15 months ago: old"),
    ],
)
def test_the_age_of_an_answer_is_told_to_ourselves_only(day: date, age: str) -> None:
    assert age in said(card(rich(), day, CardOptions()), Block.PARTNER_ANSWER)
    shared = card(rich(), day, CardOptions(Variant.SHAREABLE))
    assert "review" not in said(shared, Block.PARTNER_ANSWER)


def test_an_answer_that_nobody_reviewed_says_so() -> None:
    partner = replace(rich().partner, partner_answer_on=None)
    made = card_of(replace(rich(), partner=partner))
    assert "never reviewed" in said(made, Block.PARTNER_ANSWER)


def test_the_target_customer_has_all_that_a_seller_asks(made: Card) -> None:
    assert said(made, Block.TARGET_CUSTOMER) == (
        "Target customer\nAurora Cloud\nSegment\nMachine builders · 50-500\n"
        "Trigger\nSlow service\nTalk to\nCOO\nNot for\nNo ERP"
    )
    two = replace(made, target_customer=made.target_customer * 2)
    assert said(two, Block.TARGET_CUSTOMER).count("Aurora Cloud") == 2


def test_parts_and_gaps_are_told_apart_in_words(made: Card) -> None:
    assert said(made, Block.WHOLE_PRODUCT) == (
        "Whole product\nSupplies\nConsulting\nTraining\nAurora Cloud\nStill missing\nSecret gap"
    )


def test_people_come_with_role_title_and_ways_to_reach_them(made: Card) -> None:
    text = said(made, Block.PEOPLE)
    assert "strength · last contact" in text
    assert "Executive sponsor · Director" in text
    assert "max@b.example · +49 2" in text
    assert "anja@b.example · +49 1\n12 Nov 2026" in text
    assert "strength" not in said(card_of(rich(), Variant.SHAREABLE), Block.PEOPLE)
    assert said(made, Block.PEOPLE, 500).splitlines() == text.splitlines()


def test_progress_is_a_share_of_steps(made: Card) -> None:
    assert "1 of 4 steps · 25 %" in said(made, Block.ONBOARDING)


def test_what_is_not_to_be_said_says_so(made: Card) -> None:
    assert said(made, Block.TALK) == (
        "Say, and don't say\nSix weeks to the first result.\n"
        "Your margin is low.\nBut 38 days of services.\nDon't say\nThe lost bid at Zeller."
    )
    shared = card_of(rich(), Variant.SHAREABLE)
    assert said(shared, Block.TALK) == "What to say\nSix weeks to the first result."


def test_who_they_are_names_trade_place_and_what_they_do(made: Card) -> None:
    assert said(made, Block.WHO, 500) == (
        "Advises machine builders.\n"
        "Consulting · Munich, Germany · 140 people · www.brightpath.example\n"
        "Good at\nService business\nServes\n85 machine builders\nAlso sells\nSecret rival line"
    )


def test_a_block_has_the_height_of_what_it_holds(made: Card) -> None:
    for block, make in BLOCKS.items():
        full, small = (make(made, Setter(scale, air=scale), 260) for scale in (1.0, 0.9))
        assert 20 < small.height < full.height, block


def test_an_empty_card_has_no_blocks_to_draw() -> None:
    assert not card_of(bare(), Variant.SHAREABLE).blocks

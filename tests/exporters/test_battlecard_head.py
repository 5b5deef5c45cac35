"""The head and the foot of a card: whose it is, at a glance, for whose eyes."""

import pytest

from prmdesk.domain.battlecards import Variant
from prmdesk.exporters.battlecard_head import footer, header
from prmdesk.exporters.pdf_rows import Setter
from tests.exporters.card_facts import bare, card_of, rich


def said(variant: Variant) -> tuple[list[str], list[str]]:
    head, foot = Setter(), Setter()
    header(card_of(rich(), variant), head, 530, None)
    footer(card_of(rich(), variant), foot, 530)
    return head.texts, foot.texts


def test_all_is_there_at_a_glance() -> None:
    head, foot = said(Variant.INTERNAL)
    for words in (
        "Partner battlecard · 24 Nov 2026", "Brightpath Consulting", "Strategic", "Most resources",
        "Influence", "Silver", "Stage · 20 days", "Growing", "DACH", "Robin Weber",
    ):  # fmt: skip
        assert words in head
    assert foot == [
        "Internal. Do not pass on.",
        "Source: partner records of Aurora Software · made with prmdesk",
        "1/1",
    ]


def test_the_partner_sees_neither_quadrant_nor_stage() -> None:
    head, foot = said(Variant.SHAREABLE)
    assert not {"Strategic", "Growing", "Most resources"} & set(head)
    assert "Silver" in head
    assert foot[0] == "Confidential. For our partner only."


@pytest.mark.parametrize(
    "name", ["x", "A name that is a good deal longer than any line can hold " * 4]
)
def test_a_partner_without_facts_has_a_name(name: str) -> None:
    setter = Setter()
    row = header(card_of(bare(name)), setter, 530, None)
    assert 30 < row.height < 100

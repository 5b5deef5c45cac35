"""The second page: figures, measures, accounts, reviews, only where something is known."""

from prmdesk.domain.battlecards import Variant
from prmdesk.exporters import qbr_dashboard as dashboard
from prmdesk.exporters.pdf_rows import Setter
from tests.exporters.qbr_facts import bare, pack_of, told

ROOM, HEIGHT = 515.0, 760.0


def test_shares_are_told_as_percent_of_what_they_are_shares_of() -> None:
    setter = Setter()
    dashboard.page(pack_of(told(), Variant.SHAREABLE), setter, ROOM, HEIGHT)
    texts = "\n".join(setter.texts)
    for told_so in (
        "67 %\n2 of 3", "33 %\n1 of 3", "3,250.50\nEUR · of 12,000 · 27 %", "465,500\nEUR",
        "Next tier: Gold\nrevenue 351,500.55 of 500,000 EUR · 4 of 6 certified people",
        "Revenue\n351,500.55\nof 400,000 EUR\n88 % · At risk", "94 %\n12 Aug 2026",
        "Isar Maschinenbau\nOpportunity\n120,000\n48,000\nDemo on site",
    ):  # fmt: skip
        assert told_so in texts, told_so


def test_what_nothing_is_known_of_is_left_out() -> None:
    setter = Setter()
    dashboard.page(pack_of(bare()), setter, ROOM, HEIGHT)
    assert "Where we stand" in setter.texts
    assert "no plan yet" in setter.texts
    assert not {"Open accounts", "Review by review"} <= set(setter.texts)
    assert setter.texts.count("–") >= 3

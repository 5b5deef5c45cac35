"""What each side does next: who, what, when, what was promised and what is late."""

from dataclasses import replace

from prmdesk.domain.battlecards import Card, Variant
from prmdesk.domain.onboarding import Side
from prmdesk.exporters.battlecard_moves import moves
from prmdesk.exporters.pdf_rows import Setter
from tests.exporters.card_facts import card_of, rich


def said(card: Card) -> str:
    setter = Setter()
    moves(card, setter, 530)
    return "\n".join(setter.texts)


def test_moves_say_who_what_when_and_what_is_late() -> None:
    text = said(card_of(rich()))
    expected = "Our next moves\nPromised\nSend the price list\nLate since 10 Nov 2026 · Robin"
    assert expected in text
    assert "Decide: keep or exit\nLate since 20 Nov 2026" in text
    assert "Next moves together\nKickoff call\n30 Nov 2026 · Robin" in text
    assert "Their next moves\nPromised\nBring three accounts\n4 Dec 2026" in text
    assert "Last contact 12 Nov 2026, 12 days ago: Anja wants a pilot." in text


def test_a_partner_is_not_told_what_is_late() -> None:
    text = said(card_of(rich(), Variant.SHAREABLE))
    assert "Send the price list\n10 Nov 2026 · Robin" in text
    assert "Late" not in text


def test_sides_without_moves_have_no_column() -> None:
    made = card_of(rich())
    only = replace(made, moves=tuple(m for m in made.moves if m.side is Side.PARTNER))
    assert "Our next moves" not in said(only)

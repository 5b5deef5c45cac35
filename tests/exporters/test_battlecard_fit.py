"""What is cut, and what is left out, when there is more to tell than a page holds."""

from dataclasses import replace

from prmdesk.domain.battlecards import Block, Card, Variant
from prmdesk.domain.pitch import Talk, TalkingPoint
from prmdesk.exporters.battlecard_fit import PAGE, SMALLEST, Layout, fitted
from tests.exporters.card_extremes import flooded
from tests.exporters.card_facts import card_of, rich

LONG = "The quick brown fox jumps over the lazy dog. "


def talking(card: Card, *kinds: Talk, letters: int = 90) -> Card:
    text = (LONG * 9)[:letters]
    talk = tuple(TalkingPoint(n, kind, text, text) for n, kind in enumerate(kinds, start=1))
    return replace(card, talk=talk)


def test_the_room_left_is_given_back_to_what_was_cut() -> None:
    made = Layout(card_of(flooded(LONG * 2, 3)), SMALLEST).cut()
    assert made.cut
    assert PAGE - 30 < made.page.height <= PAGE


def test_texts_are_not_cut_where_they_fit() -> None:
    made = Layout(card_of(rich(), Variant.SHAREABLE), SMALLEST).cut()
    assert made.fits
    assert not made.cut


def test_a_row_left_out_is_told_and_the_first_of_its_kind_stays() -> None:
    card = talking(
        card_of(flooded(LONG * 2, 3)), Talk.SAY, Talk.SAY, Talk.SAY, Talk.OBJECTION, Talk.OBJECTION
    )
    before = card.left_out.get(Block.TALK, 0)
    made = fitted(card)
    gone = len(card.talk) - len(made.card.talk)
    assert made.fits
    assert made.card.left_out.get(Block.TALK, 0) == before + gone
    assert {point.kind for point in made.card.talk} == {Talk.SAY, Talk.OBJECTION}
    assert set(made.card.talk) <= set(card.talk)

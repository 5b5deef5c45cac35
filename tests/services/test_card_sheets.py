"""What became of many cards: only those with something to look at, with numbers and words."""

from prmdesk.domain.battlecards import Block, CardReport
from prmdesk.services import card_sheets

CUT = CardReport(
    "Acme\nInc",
    cut={Block.WHO: 12, Block.PEOPLE: 3},
    left_out={Block.MOVES: 2},
    empty=(Block.NUMBERS,),
    old=(Block.PARTNER_ANSWER,),
    replaced=("🚀", "\ud800"),
)


def test_a_card_that_is_whole_is_not_listed() -> None:
    sheet = card_sheets.outcome([4, 7], [CardReport("Lumen"), CUT])
    (row,) = sheet.rows
    assert row.partner_id == 7
    assert row.cells == (
        "Acme Inc",
        15,
        "Who they are (12), People (3)",
        "Next moves (2)",
        "Why they bet on us",
        "Numbers",
        "🚀 (U+1F680) U+D800",
    )
    assert sheet.note == "1 of 2 cards have something to look at."


def test_those_that_lost_something_come_first() -> None:
    old = CardReport("Lumen", old=(Block.PARTNER_ANSWER,))
    sheet = card_sheets.outcome([1, 2, 3], [old, CUT, old])
    assert [row.partner_id for row in sheet.rows] == [2, 1, 3]


def test_what_is_only_missing_does_not_make_a_card_less_whole() -> None:
    assert card_sheets.is_whole(CardReport("A", empty=(Block.NUMBERS,), old=(Block.TALK,)))
    assert not card_sheets.is_whole(CardReport("A", lost_logo=True))
    assert not card_sheets.is_whole(CardReport("A", left_out={Block.MOVES: 1}))

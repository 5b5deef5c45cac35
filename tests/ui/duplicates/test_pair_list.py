"""The cards of the pairs: what they say, and which one is marked."""

from PySide6.QtCore import Qt

from prmdesk.domain.matching import Evidence, Verdict
from prmdesk.services.duplicates import Pair
from prmdesk.ui.duplicates.pair_list import PairList, key_of, sign, sureness, verdict, why
from tests.ui.conftest import Show
from tests.ui.drivers import K, press

SURE = Pair(1, 2, ("Acme", "Acme GmbH"), Verdict.SAME, Evidence.NAME)
MAYBE = Pair(2, 3, ("Acme GmbH", "Acme Inc"), Verdict.MAYBE, Evidence.LEGAL_FORM, 3)


def test_how_sure_it_is_is_said_by_word_and_shape() -> None:
    assert (sureness(SURE), sureness(MAYBE)) == ("Sure", "Maybe")
    assert sign(SURE)[0] != sign(MAYBE)[0]
    assert why(MAYBE) == "the same name, another legal form · one of 3 alike"
    assert verdict(SURE) == "Surely the same company: the same name"


def test_a_card_is_read_out_whole(shown: Show) -> None:
    made = PairList()
    shown(made)
    made.show_pairs([SURE], None)
    told = made.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Acme and Acme GmbH. Surely the same company: the same name"


def test_the_pair_marked_stays_and_the_next_takes_its_place(shown: Show) -> None:
    made = PairList()
    shown(made)
    picked: list[Pair | None] = []
    made.picked.connect(picked.append)
    made.show_pairs([SURE, MAYBE], key_of(MAYBE))
    assert picked == [MAYBE]
    made.show_pairs([SURE], key_of(MAYBE))
    made.show_pairs([], None)
    assert picked == [MAYBE, SURE, None]


def test_arrows_pick_and_enter_asks_to_merge(shown: Show) -> None:
    made = PairList()
    shown(made)
    made.show_pairs([SURE, MAYBE], None)
    asked: list[bool] = []
    made.merge_asked.connect(lambda: asked.append(True))
    press(made, K.Key_Down, K.Key_Return)
    assert made.pair() == MAYBE
    assert asked == [True]

"""A what-if in sentences; each knows what is left without it."""

from prmdesk.domain.quadrant import Place
from prmdesk.domain.scenarios import Newcomer, WhatIf
from prmdesk.ui.quadrant.what_if_words import without_newcomer

NEW = (Newcomer("A", Place(1, 1)), Newcomer("B", Place(2, 2)), Newcomer("C", Place(3, 3)))


def test_the_places_of_those_behind_go_with_them() -> None:
    what_if = WhatIf({7: Place(9, 9), -1: Place(4, 4), -2: Place(5, 5), -3: Place(6, 6)}, added=NEW)
    left = without_newcomer(what_if, 1)
    assert [one.name for one in left.added] == ["A", "C"]
    assert left.places == {7: Place(9, 9), -1: Place(4, 4), -2: Place(6, 6)}

"""What the ways of counting a pool are called."""

from prmdesk import words
from prmdesk.domain.resources import Measure


def test_each_way_of_counting_has_a_name_of_its_own() -> None:
    assert [words.name(measure) for measure in Measure] == ["Hours", "Days", "Money", "Pieces"]

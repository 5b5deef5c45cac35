"""Every attainment has a look, and none is told by the look alone."""

from prmdesk import words
from prmdesk.domain.figures import Attainment
from prmdesk.ui.kit.attainment import LOOKS


def test_every_attainment_has_a_look_and_a_word() -> None:
    assert set(LOOKS) == set(Attainment)
    assert all(words.name(status) for status in Attainment if status)

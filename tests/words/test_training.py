"""The codes of training have names."""

from prmdesk import words
from prmdesk.domain.training import AttendanceResult, Mode
from prmdesk.words.training import NAMES


def test_no_two_codes_of_one_kind_are_called_the_same() -> None:
    assert words.name(Mode.IN_PERSON) == "In person"
    assert words.name(AttendanceResult.ABSENT) == "Absent"
    pairs = [(type(code), text) for code, text in NAMES]
    assert len(set(pairs)) == len(pairs)

"""What the codes of the 90-day test are called."""

from prmdesk import i18n, words
from prmdesk.domain.trials import Better, Result, Urgency
from prmdesk.words.trials import NAMES


def test_codes_that_are_the_same_word_in_two_enums_have_their_own_names() -> None:
    i18n.use("en")
    assert words.name(Urgency.OVERDUE) == "Overdue"
    assert words.name(Result.FAILED) == "Failed"
    assert {type(code) for code, _name in NAMES} == {Result, Urgency, Better}

"""Every code of promises, frictions and the journey has a name that people read."""

from prmdesk import words
from prmdesk.domain.frictions import Theme
from prmdesk.domain.promises import PromiseState
from prmdesk.words.relations import NAMES


def test_every_code_has_a_name() -> None:
    named = {code for code, _name in NAMES}
    assert {*PromiseState, *Theme} <= named
    assert words.name(Theme.DEALS) == "Deal protection"
    assert words.name(PromiseState.KEPT) != words.name(PromiseState.BROKEN)

"""Every code of the decisions log has a name that people read."""

from prmdesk import words
from prmdesk.domain.decisions import Looked, Origin, Verdict
from prmdesk.words.decisions import NAMES


def test_every_code_has_a_name() -> None:
    assert {code for code, _name in NAMES} == {*Verdict, *Origin, *Looked}
    assert words.name(Verdict.EXIT) == "End"

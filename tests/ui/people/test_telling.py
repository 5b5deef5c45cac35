"""The people map in words."""

from prmdesk.domain.partners import Contact
from prmdesk.domain.people import Acquaintance, Someone
from prmdesk.ui.people.telling import line_text, ours_text, theirs_text

KIM = Acquaintance(1, 7, 1, "Kim")


def test_what_is_unsaid_is_said_to_be() -> None:
    anja = Someone(Contact(1, 7, "Anja"), "Acme", None, (KIM,))
    assert line_text(KIM, anja) == "Kim knows Anja, not said how well"
    assert theirs_text(anja) == "Anja, known by Kim"
    both = Someone(Contact(2, 7, "Jo"), "Acme", None, (KIM, Acquaintance(2, 7, 2, "Robin")))
    assert ours_text("Robin", [anja, both]) == "Robin knows Jo"

"""A tier is given or taken by a person, is said, and can be undone."""

from prmdesk.services import partners
from prmdesk.ui.desk import Desk
from prmdesk.ui.scorecards import acts


def test_a_tier_given_is_said_with_undo(desk: Desk, acme: int) -> None:
    said: list[str] = []
    desk.said.connect(lambda toast: said.append(toast.text))
    acts.give(desk, acme, "Gold")
    assert partners.partner(desk.db, acme).tier == "Gold"
    acts.give(desk, acme, "")
    assert partners.partner(desk.db, acme).tier == ""
    assert said == ["The tier is Gold now", "It has no tier now"]
    desk.undo()
    assert partners.partner(desk.db, acme).tier == "Gold"

"""The 90-day tests of one partner in the panel."""

from datetime import timedelta

import pytest

from prmdesk.domain.partners import Partner
from prmdesk.domain.trials import Result, Trial
from prmdesk.services import partners, trials
from prmdesk.ui.desk import Desk
from prmdesk.ui.scoring.trial_cards import ClosedTrial, OpenTrial
from prmdesk.ui.scoring.trials import TrialsPart
from tests.ui.conftest import Show
from tests.ui.drivers import K, click, press, write


@pytest.fixture
def lumen(desk: Desk) -> int:
    return partners.add_partner(desk.db, Partner(0, "Lumen"), desk.today())


@pytest.fixture
def part(desk: Desk, lumen: int, shown: Show) -> TrialsPart:
    made = TrialsPart(desk)
    made.show_partner(lumen)
    shown(made)
    return made


def only(desk: Desk, partner_id: int) -> Trial:
    (found,) = desk.ask(trials.of_partner, partner_id)
    return found


def test_a_test_is_started_with_one_goal_and_closed_by_its_result(
    part: TrialsPart, desk: Desk, lumen: int
) -> None:
    press(part.goal, K.Key_Return)
    assert part.goal.property("wrong") is True
    write(part.goal, "Names three accounts", K.Key_Return)
    made = only(desk, lumen)
    assert made.ends_on == desk.today() + timedelta(90)
    card = part.cards[made.id]
    assert isinstance(card, OpenTrial)
    assert not part.goal.isVisible()
    assert card.state.text() == "90 days left"
    write(card.ends, "1.1.2020", K.Key_Return)
    assert card.ends.property("wrong") is True
    write(card.starts, "", K.Key_Return)
    assert card.starts.text() == "24 Nov 2026"
    click(card.delivered)
    assert only(desk, lumen).result is Result.DELIVERED
    assert part.goal.isVisible()
    closed = part.cards[made.id]
    assert isinstance(closed, ClosedTrial)
    click(closed.again)
    assert only(desk, lumen).result is Result.OPEN
    click(part.cards[made.id].bin)
    assert part.cards == {}
    desk.undo()
    assert list(part.cards) == [made.id]


def test_another_partner_s_tests_are_its_own(part: TrialsPart, desk: Desk, lumen: int) -> None:
    kestrel = partners.add_partner(desk.db, Partner(0, "Kestrel"), desk.today())
    made = trials.start(desk.db, kestrel, "One deal", desk.today())
    write(part.goal, "Half a goal")
    part.show_partner(kestrel)
    assert list(part.cards) == [made]
    part.show_partner(lumen)
    assert part.cards == {}
    assert part.goal.text() == ""

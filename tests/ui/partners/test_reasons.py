"""Why we partner, as ticks in the overview: the standard reasons, and those of our own."""

import pytest

from prmdesk.domain.partners import Reason
from prmdesk.services import reasons
from prmdesk.ui.desk import Desk, PartnerLink
from prmdesk.ui.partners.overview import OverviewTab
from prmdesk.ui.partners.reasons import ReasonList
from tests.ui.drivers import bury, click
from tests.ui.partners.conftest import Put


@pytest.fixture
def ticks(desk: Desk, put: Put, acme: int) -> ReasonList:
    made = OverviewTab(desk)
    put(made)
    made.show_partner(acme)
    return made.reasons


def names(desk: Desk, acme: int) -> list[tuple[Reason, str]]:
    return [(why.reason, why.name) for why in desk.ask(reasons.of_partner, acme)]


def test_a_tick_is_kept_at_once_and_undone(desk: Desk, acme: int, ticks: ReasonList) -> None:
    click(ticks.boxes[Reason.REVENUE, ""])
    assert names(desk, acme) == [(Reason.REVENUE, "")]
    click(ticks.boxes[Reason.REVENUE, ""])
    assert names(desk, acme) == []
    desk.undo()
    assert ticks.boxes[Reason.REVENUE, ""].isChecked()


def test_a_standard_reason_of_our_own_has_a_box_for_every_partner(
    desk: Desk, acme: int, ticks: ReasonList
) -> None:
    desk.do(reasons.make_standard, "Green & fair")
    bury()
    box = ticks.boxes[Reason.OTHER, "Green & fair"]
    assert (box.text(), box.accessibleName()) == ("Green && fair", "Green & fair")
    click(box)
    assert names(desk, acme) == [(Reason.OTHER, "Green & fair")]


def test_what_each_reason_brings_is_one_click_away(
    desk: Desk, acme: int, ticks: ReasonList
) -> None:
    opened: list[object] = []
    desk.opened.connect(opened.append)
    click(ticks.more)
    assert opened == [PartnerLink(acme, "why")]

"""The Scorecard tab: score, what it rests on, the way to its rows, and a tier given by a person."""

import pytest

from prmdesk.domain.metrics import Group, Metric, PartnerType
from prmdesk.domain.partners import Partner
from prmdesk.services import partners
from prmdesk.ui.desk import Desk, PartnerLink
from prmdesk.ui.kit.sheet_dialog import SheetDialog
from prmdesk.ui.scorecards.tab import ScorecardTab
from tests.ui.conftest import Show
from tests.ui.drivers import click


@pytest.fixture
def tab(desk: Desk, shown: Show) -> ScorecardTab:
    made = ScorecardTab(desk)
    shown(made)
    return made


def test_little_known_is_called_provisional_and_leads_to_its_rows(
    desk: Desk, tab: ScorecardTab, acme: int
) -> None:
    tab.show_partner(acme)
    assert tab.head.figure.text() == "78.9 (provisional)"
    assert tab.head.known.text().startswith("Known by weight: 5 %. That is too little")
    solid, hatched = tab.head.bar.parts()
    assert solid.width() < hatched.width() / 10
    assert "Scored as Reseller, by its type." in tab.head.assumed.text()
    contact = tab.groups[Group.ENGAGEMENT].rows[Metric.CONTACT]
    assert (contact.score.text(), contact.figure.text()) == ("78.9", "30 days")
    assert "Scale: 90 to 14 days. Weighs 4.5 %, adds 78.9 points." in contact.how.text()
    revenue = tab.groups[Group.RESULTS].rows[Metric.REVENUE]
    assert (revenue.score.text(), revenue.figure.text()) == ("–", "No plan for this year.")
    opened: list[object] = []
    desk.opened.connect(opened.append)
    contact.name.click()
    revenue.name.click()
    assert opened == [PartnerLink(acme, "people"), PartnerLink(acme, "plan")]
    assert tab.ladder.proposal.text() == "Too little is known to propose a tier."
    assert tab.ladder.give.isHidden()


def test_a_tier_is_proposed_and_given_by_one_click(
    desk: Desk, tab: ScorecardTab, known: int
) -> None:
    tab.show_partner(known)
    assert tab.head.figure.text() == "78.9"
    assert list(tab.groups) == [Group.ENGAGEMENT]
    assert partners.partner(desk.db, known).tier == "Silver"  # nothing by itself
    assert tab.ladder.title.text() == "For Platinum"
    assert tab.ladder.give.text() == "Give Gold"
    click(tab.ladder.give)
    assert partners.partner(desk.db, known).tier == "Gold"
    assert tab.ladder.tier.currentText() == "Gold"
    assert tab.ladder.give.isHidden()
    desk.undo()
    assert tab.ladder.tier.currentText() == "Silver"
    tab.ladder.given.emit("")
    assert tab.ladder.tier.currentText() == "No tier"


def test_the_score_explains_itself(desk: Desk, tab: ScorecardTab, known: int) -> None:
    tab.show_partner(known)
    click(tab.head.figure)
    (dialog,) = tab.window().findChildren(SheetDialog)
    assert dialog.view.texts()[-1][:1] == ["Score"]
    assert "(figure − floor) ÷ (target − floor)" in dialog.note.text()
    dialog.accept()


def test_whose_scorecard_it_is_can_be_said(desk: Desk, tab: ScorecardTab) -> None:
    nobody = partners.add_partner(desk.db, Partner(0, "New"), desk.today())
    tab.show_partner(nobody)
    assert tab.head.figure.text() == "–"
    assert "Nobody said what kind of partner this is" in tab.head.known.text()
    assert tab.groups == {}
    tab.head.typed.emit(PartnerType.REFERRAL)
    assert partners.partner(desk.db, nobody).scored_as is PartnerType.REFERRAL
    assert len(tab.groups) == 4

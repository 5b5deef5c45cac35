"""Why we partner: ticks, and for each ticked reason its priority, effect and proof."""

import pytest
from PySide6.QtWidgets import QApplication

from prmdesk.domain.partners import Partner, Reason, WhyPartner
from prmdesk.services import partners
from prmdesk.ui.desk import Desk
from prmdesk.ui.partners.overview import OverviewTab
from prmdesk.ui.partners.reasons import ReasonCard, ReasonList
from tests.ui.drivers import K, bury, click, press, write
from tests.ui.partners.conftest import Put


@pytest.fixture
def tab(desk: Desk, put: Put, acme: int) -> OverviewTab:
    made = OverviewTab(desk)
    put(made)
    made.show_partner(acme)
    return made


@pytest.fixture
def reasons(tab: OverviewTab) -> ReasonList:
    return tab.reasons


def kept(desk: Desk, acme: int) -> list[WhyPartner]:
    return desk.ask(partners.reasons, acme)


def card(reasons: ReasonList) -> ReasonCard:
    (found,) = reasons.cards.values()
    QApplication.processEvents()
    return found


def test_a_tick_is_kept_and_opens_its_card(desk: Desk, acme: int, reasons: ReasonList) -> None:
    click(reasons.boxes[Reason.REVENUE])
    assert [why.reason for why in kept(desk, acme)] == [Reason.REVENUE]
    assert card(reasons).isVisible()
    click(reasons.boxes[Reason.REVENUE])
    assert kept(desk, acme) == []
    bury()
    assert reasons.cards == {}
    desk.undo()
    assert reasons.boxes[Reason.REVENUE].isChecked()


def test_proof_effect_and_priority_are_kept_when_left(
    desk: Desk, acme: int, reasons: ReasonList
) -> None:
    click(reasons.boxes[Reason.COST])
    made = card(reasons)
    write(made.proof, "40 % fewer calls")
    write(made.effect, "Less support", K.Key_Tab)
    made.priority.setFocus()
    press(made.priority, K.Key_Home)
    (why,) = kept(desk, acme)
    assert (why.priority, why.effect, why.proof) == (1, "Less support", "40 % fewer calls")


def test_typing_goes_on_over_what_is_kept_meanwhile(
    desk: Desk, acme: int, reasons: ReasonList
) -> None:
    click(reasons.boxes[Reason.COST])
    made = card(reasons)
    write(made.proof, "40 %")
    desk.do(partners.set_reason, acme, Reason.FOCUS, True)
    assert made.proof.text() == "40 %"
    assert QApplication.focusWidget() is made.proof


def test_what_is_typed_is_kept_before_another_partner_is_shown(
    desk: Desk, acme: int, tab: OverviewTab, reasons: ReasonList
) -> None:
    other = desk.do(partners.add_partner, Partner(0, "Brightpath"), desk.today())
    click(reasons.boxes[Reason.COST])
    write(card(reasons).proof, "40 %")
    tab.show_partner(other)
    assert kept(desk, acme)[0].proof == "40 %"
    assert reasons.cards == {}


def test_every_field_has_a_name_of_its_own(reasons: ReasonList) -> None:
    click(reasons.boxes[Reason.COST])
    made = card(reasons)
    names = [w.accessibleName() for w in (made.priority, made.effect, made.proof)]
    assert names == ["Priority: Lower costs", "Effect: Lower costs", "Proof: Lower costs"]

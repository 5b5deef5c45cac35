"""The card of a reason: what is typed is kept, and how the reason stands is told in words."""

from decimal import Decimal

from PySide6.QtWidgets import QApplication

from prmdesk.domain.partners import Reason
from prmdesk.services import plans, reasons
from prmdesk.ui.desk import Desk
from prmdesk.ui.reasons.card import ReasonCard
from prmdesk.ui.reasons.tab import WhyTab
from tests.ui.drivers import K, bury, click, press, write


def ticked(desk: Desk, tab: WhyTab, acme: int, reason: Reason, name: str = "") -> ReasonCard:
    desk.do(reasons.set_reason, acme, reason, True, name)
    QApplication.processEvents()
    return next(card for card in tab.cards.values() if card.why.reason is reason)


def test_a_reason_is_unproven_until_it_has_what_it_needs_and_evidence(
    desk: Desk, tab: WhyTab, acme: int
) -> None:
    card = ticked(desk, tab, acme, Reason.CUSTOMERS)
    assert card.state.text() == "Unproven"
    assert card.missing.text() == "Missing to prove it: Named accounts"
    accounts = card.facts.fields["accounts"]
    accounts.setPlainText("Harbour Clinics\nWeald Lifts")
    accounts.commit()
    assert card.state.text() == "Claimed"
    assert not card.missing.isVisible()
    assert card.told.text() == "2 named accounts"
    card.main.fields["proof"].setPlainText("Both signed")
    card.leave()
    assert card.state.text() == "Proven"


def test_saving_priority_and_effect_are_kept_and_summed(desk: Desk, tab: WhyTab, acme: int) -> None:
    card = ticked(desk, tab, acme, Reason.COST)
    write(card.main.fields["effect"], "Less support", K.Key_Tab)
    card.main.fields["priority"].setFocus()
    press(card.main.fields["priority"], K.Key_Home)
    write(card.facts.fields["cost_before"], "2.500,50", K.Key_Tab)
    write(card.facts.fields["cost_after"], "500", K.Key_Tab)
    (why,) = desk.ask(reasons.of_partner, acme)
    assert (why.priority, why.effect) == (1, "Less support")
    assert why.facts == {"cost_before": "2500.50", "cost_after": "500"}
    assert card.told.text() == "Saves 2,000.50 EUR a year"


def test_a_measure_opens_on_demand_and_marks_what_cannot_be_kept(
    desk: Desk, tab: WhyTab, acme: int
) -> None:
    card = ticked(desk, tab, acme, Reason.FOCUS)
    assert not card.measure.isVisible()
    click(card.more)
    target = card.measure.fields["target"]
    write(target, "12", K.Key_Tab)
    assert desk.ask(reasons.of_partner, acme)[0].target == Decimal(12)
    write(target, "1" * 13, K.Key_Tab)
    assert target.property("wrong")
    assert desk.ask(reasons.of_partner, acme)[0].target == Decimal(12)
    assert card.measure.isVisible()


def test_a_revenue_line_shows_the_quarters_of_the_plan(desk: Desk, tab: WhyTab, acme: int) -> None:
    plan_id = desk.do(plans.create_plan, acme, 2026)
    assert plan_id is not None
    line = desk.ask(plans.whole, plan_id).targets[0]
    desk.do(plans.edit_row, line, target_q1=Decimal(300), actual_q1=Decimal(250))
    card = ticked(desk, tab, acme, Reason.REVENUE)
    write(card.facts.fields["line"], "Something else", K.Key_Tab)
    assert card.told.text() == "No measure of this name brings revenue in the plan yet."
    card.facts.fields["line"].setText(line.kpi)
    card.leave()
    assert card.told.text().splitlines()[:2] == ["In the plan, in EUR:", "Q1: 250 of 300"]
    assert card.state.text() == "Proven"


def test_a_reason_of_our_own_is_named_once_and_can_be_taken_away(
    desk: Desk, tab: WhyTab, acme: int
) -> None:
    desk.do(reasons.set_reason, acme, Reason.OTHER, True, "Taste")
    card = ticked(desk, tab, acme, Reason.OTHER, "")
    new = next(card for card in tab.cards.values() if not card.why.name)
    write(new.main.fields["name"], "taste", K.Key_Tab)
    assert new.main.fields["name"].property("wrong")
    write(new.main.fields["name"], "Reach", K.Key_Tab)
    assert new.name_label.text() == "Reach"
    click(card.remove)
    bury()
    assert [why.name for why in desk.ask(reasons.of_partner, acme)] == ["Reach"]

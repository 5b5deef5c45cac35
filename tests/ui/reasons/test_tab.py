"""The Why tab: reasons are added and stay in order, and typing goes on over other changes."""

from PySide6.QtWidgets import QApplication

from prmdesk.domain.partners import Partner, Reason
from prmdesk.services import partners, reasons
from prmdesk.ui.desk import Desk
from prmdesk.ui.reasons.tab import WhyTab
from tests.ui.drivers import bury, write


def offered(tab: WhyTab) -> list[str]:
    return [action.text() for action in tab.menu.actions()]


def test_a_reason_is_added_from_the_menu_and_offered_no_more(
    desk: Desk, tab: WhyTab, acme: int
) -> None:
    assert tab.none.isVisible()
    assert len(offered(tab)) == 9
    next(action for action in tab.menu.actions() if action.text() == "Lower costs").trigger()
    assert "Lower costs" not in offered(tab)
    (card,) = tab.cards.values()
    assert card.main.fields["effect"].hasFocus()
    assert not tab.none.isVisible()
    next(
        action for action in tab.menu.actions() if action.text() == "A reason of our own…"
    ).trigger()
    own = next(card for card in tab.cards.values() if card.why.reason is Reason.OTHER)
    assert own.main.fields["name"].hasFocus()
    desk.do(reasons.set_reason, acme, Reason.COST, False)
    bury()
    assert [card.why.reason for card in tab.cards.values()] == [Reason.OTHER]


def test_names_that_other_partners_have_are_offered(desk: Desk, tab: WhyTab) -> None:
    zed = desk.do(partners.add_partner, Partner(0, "Zed"), desk.today())
    desk.do(reasons.set_reason, zed, Reason.OTHER, True, "R&D")
    assert "R&&D" in offered(tab)


def test_typing_goes_on_over_what_is_kept_meanwhile_and_is_kept_on_leaving(
    desk: Desk, tab: WhyTab, acme: int
) -> None:
    other = desk.do(partners.add_partner, Partner(0, "Brightpath"), desk.today())
    desk.do(reasons.set_reason, acme, Reason.COST, True)
    (card,) = tab.cards.values()
    effect = card.main.fields["effect"]
    write(effect, "40 %")
    desk.do(reasons.set_reason, acme, Reason.FOCUS, True)
    assert effect.text() == "40 %"
    assert QApplication.focusWidget() is effect
    tab.show_partner(other)
    assert [why.effect for why in desk.ask(reasons.of_partner, acme)] == ["40 %", ""]
    assert tab.cards == {}
    assert tab.no_type.isVisible()


def test_the_first_in_priority_stands_first(desk: Desk, tab: WhyTab, acme: int) -> None:
    for reason in (Reason.COST, Reason.FOCUS):
        desk.do(reasons.set_reason, acme, reason, True)
    focus = desk.ask(reasons.of_partner, acme)[1]
    desk.do(reasons.edit_reason, focus.id, priority=1)
    places = {card.why.reason: card.y() for card in tab.cards.values()}
    QApplication.processEvents()
    places = {card.why.reason: card.y() for card in tab.cards.values()}
    assert places[Reason.FOCUS] < places[Reason.COST]

"""The Pitch tab shows and keeps all that is said to one partner."""

from datetime import date

from prmdesk.domain.partners import Partner
from prmdesk.domain.pitch import Question, Talk
from prmdesk.domain.training import TargetCustomer
from prmdesk.services import history, partners, pitch, target_customers
from prmdesk.ui.desk import Desk
from prmdesk.ui.pitch.tab import PitchTab
from tests.ui.drivers import K, bury, write
from tests.ui.pitch.conftest import Put


def test_everything_is_of_the_partner_shown_and_is_kept_on_leaving(
    desk: Desk, put: Put, acme: int, today: date
) -> None:
    tab = put(PitchTab(desk))
    tab.show_partner(acme)
    assert "None of the products" in tab.unnamed.text()
    target_customers.save_card(desk.db, TargetCustomer(0, "Scan", trigger="a move"))
    bury()
    assert not tab.unnamed.isVisible()
    assert len(tab.customers.shown()) == 1
    write(tab.gaps.text, "Hosting, Financing", K.Key_Tab)
    write(tab.talks.entries[Talk.SAY], "Half the price", K.Key_Return)
    write(tab.cards[Question.PARTNER].text, "Own.")
    other = partners.add_partner(desk.db, Partner(0, "Zed"), today)
    steps = len(history.latest(desk.db, 99))
    tab.show_partner(other)
    partner = partners.partner(desk.db, acme)
    assert (partner.gaps, partner.partner_answer) == (("Hosting", "Financing"), "Own.")
    assert len(history.latest(desk.db, 99)) == steps + 1, "what was being typed, and once"
    assert tab.talks.parts[Talk.SAY].shown() == []
    assert tab.cards[Question.PARTNER].text.toPlainText() == ""
    assert "say on the tab Training" in tab.unnamed.text()
    tab.leave()
    tab.show_partner(None)
    assert len(history.latest(desk.db, 99)) == steps + 1
    assert len(pitch.talking_points(desk.db)) == 1

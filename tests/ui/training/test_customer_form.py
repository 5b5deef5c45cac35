"""The card of a product is written once and found again by its product."""

from datetime import date

from prmdesk.domain.training import TargetCustomer
from prmdesk.services import target_customers
from prmdesk.ui.desk import Desk
from prmdesk.ui.training.customer_form import CustomerForm
from tests.ui.conftest import Show
from tests.ui.drivers import write


def test_a_card_is_written_turned_to_and_deleted(desk: Desk, shown: Show, today: date) -> None:
    form = CustomerForm(desk, None, "Cloud")
    shown(form)
    assert form.delete_button.isHidden()
    form.fields["segment"].setPlainText("Ports")
    form.keep()
    assert target_customers.cards(desk.db) == [
        TargetCustomer(1, "Cloud", "Ports", reviewed_on=today)
    ]
    other = CustomerForm(desk, None)
    shown(other)
    other.keep()
    assert other.product.property("wrong")
    write(other.product, "cloud")
    other.keep()  # what stands on the card is not lost because a field was not left
    assert other.fields["segment"].toPlainText() == "Ports"
    assert len(target_customers.cards(desk.db)) == 1
    other.delete()
    assert target_customers.cards(desk.db) == []

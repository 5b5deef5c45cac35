"""The target customers of what a partner sells can be read."""

from PySide6.QtWidgets import QLabel

from prmdesk.domain.training import TargetCustomer
from prmdesk.ui.pitch.customer_cards import CustomerCards
from tests.ui.pitch.conftest import Put


def test_only_what_is_known_of_a_target_customer_is_told(put: Put) -> None:
    cards = put(CustomerCards())
    cards.fill([TargetCustomer(1, "Scan <b>", trigger="a move")])
    told = [label.text() for label in cards.findChildren(QLabel)]
    assert told == ["Scan <b>", "What makes them buy: a move"]

"""Length and cost are typed as people write them."""

from decimal import Decimal

import pytest
from pytestqt.qtbot import QtBot

from prmdesk.domain.resources import Measure
from prmdesk.ui.training.amount_field import AmountField, cents_of, cost_of


@pytest.mark.parametrize(
    ("text", "minutes"), [("1:30", 90), ("1h 30m", 90), ("2", 120), ("", None)]
)
def test_a_length_is_read(qtbot: QtBot, text: str, minutes: int | None) -> None:
    field = AmountField(Measure.TIME)
    qtbot.addWidget(field)
    field.setText(text)
    assert field.check()
    assert field.amount() == minutes


def test_a_cost_is_shown_and_what_is_none_is_marked(qtbot: QtBot) -> None:
    field = AmountField(Measure.MONEY)
    qtbot.addWidget(field)
    field.fill(cents_of(Decimal("1234.5")))
    assert field.text() == "1,234.50"
    assert cost_of(field.amount()) == Decimal("1234.5")
    assert (cents_of(None), cost_of(None)) == (None, None)
    field.setText("much")
    assert not field.check()
    assert field.property("wrong")

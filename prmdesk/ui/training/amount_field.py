"""A field for the length or the cost of a session, as people write them: 1:30, 1h 30m, 1,200."""

from decimal import Decimal

from PySide6.QtWidgets import QLineEdit

from prmdesk.domain.amounts import BadAmount, read
from prmdesk.domain.resources import Measure
from prmdesk.ui.kit.forms import mark
from prmdesk.words.resources import figure, wrong_amount


class AmountField(QLineEdit):
    """Minutes or cents, nothing where it is empty."""

    def __init__(self, measure: Measure) -> None:
        super().__init__()
        self._measure = measure

    def fill(self, amount: int | None) -> None:
        """Show an amount."""
        self.setText(figure(self._measure, amount))

    def amount(self) -> int | None:
        """What was typed; ``BadAmount`` when it is none."""
        return read(self.text(), self._measure)

    def check(self) -> bool:
        """Whether an amount was typed; where none was, mark the field and go there."""
        try:
            self.amount()
        except BadAmount as error:
            mark(self, wrong_amount(error, self._measure))
            self.setFocus()
            return False
        mark(self, "")
        return True


def cents_of(cost: Decimal | None) -> int | None:
    """A cost in the smallest unit."""
    return None if cost is None else int(cost * 100)


def cost_of(cents: int | None) -> Decimal | None:
    """The cost that ``cents`` are."""
    return None if cents is None else Decimal(cents) / 100

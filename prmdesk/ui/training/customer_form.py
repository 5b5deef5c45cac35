"""The card of a target customer: whom a product is for, and whom it is not for (R56)."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from prmdesk.domain.training import TargetCustomer
from prmdesk.errors import Problem
from prmdesk.i18n import _
from prmdesk.services import target_customers, training
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.dates import DateField
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.forms import LongText, TextField, add_row, form_layout, mark_problems


class CustomerForm(Dialog):
    """The card of ``product``, of which there may be none yet; another product shows its card."""

    def __init__(self, desk: Desk, parent: QWidget | None, product: str = "") -> None:
        super().__init__(_("Target customer"), parent, width=600)
        self.desk = desk
        self._card = TargetCustomer(0, product)
        self.product = TextField(desk.ask(training.products))
        self.fields = {
            "segment": LongText(1, 3), "size": LongText(1, 2), "trigger": LongText(2, 5),
            "titles": LongText(1, 3), "disqualifiers": LongText(2, 5),
        }  # fmt: skip
        self.reviewed = DateField(desk.today(), _("Reviewed on"))
        form = form_layout()
        add_row(form, _("Product"), self.product)
        for label, name in (
            (_("Segment"), "segment"), (_("Company size"), "size"),
            (_("What makes them buy"), "trigger"), (_("Job titles"), "titles"),
            (_("Not for"), "disqualifiers"),
        ):  # fmt: skip
            add_row(form, label, self.fields[name])
        add_row(form, _("Reviewed on"), self.reviewed)
        self.body.addLayout(form)
        self.delete_button = button(_("Delete card"), "trash-2", clicked=self.delete)
        self._foot.insertWidget(0, self.delete_button)
        self.offer(_("Save card"))
        self.product.committed.connect(self._turn_to)
        self._turn_to(product)
        (self.fields["segment"] if product else self.product).setFocus()

    def _turn_to(self, product: str) -> None:
        """Show the card of ``product``; what was written for a new one stays."""
        was, self._card = self._card, self.desk.ask(target_customers.card_of, product)
        self.product.fill(self._card.product)
        if self._card.id or was.id:
            for name, field in self.fields.items():
                field.fill(getattr(self._card, name))
        self.reviewed.set_day(self._card.reviewed_on or self.desk.today())
        self.delete_button.setVisible(bool(self._card.id))

    def keep(self) -> None:
        if not self.reviewed.check():
            return
        typed = self.product.text().strip()
        if (kept := self.desk.ask(target_customers.card_of, typed)).id != self._card.id:
            self._turn_to(kept.product)
            self.tell(_("This product has a card already; it is shown now."))
            return
        told: dict[str, Any] = {
            name: field.toPlainText().strip() for name, field in self.fields.items()
        }
        card = replace(self._card, product=typed, reviewed_on=self.reviewed.day(), **told)
        if self.desk.do(target_customers.save_card, card, invalid=self._mark) is not None:
            self.accept()

    def delete(self) -> None:
        """Take the card away."""
        said = _("The card of {product} was deleted").format(product=self._card.product)
        self.desk.do(target_customers.delete_card, self._card, say=said)
        self.accept()

    def _mark(self, problems: Sequence[Problem]) -> None:
        mark_problems({"product": self.product}, problems)
        self.tell(" ".join(problem.text for problem in problems))

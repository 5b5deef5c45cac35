"""The Promises tab: what a partner and we promised each other, late first, and what hurt it."""

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout

from prmdesk.domain.onboarding import Side
from prmdesk.domain.promises import SIDES, Promise, kept_rates
from prmdesk.i18n import _
from prmdesk.services import frictions, partners, promises
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button, tool_button
from prmdesk.ui.kit.labels import heading, muted_label
from prmdesk.ui.kit.page import PartnerTab
from prmdesk.ui.kit.promise_entry import PromiseEntry
from prmdesk.ui.kit.scrolling import CardColumn
from prmdesk.ui.promises import acts
from prmdesk.ui.promises.cards import FrictionCard, PromiseCard
from prmdesk.ui.promises.telling import rate_text

_LEAST = 40
"""In a low panel the cards give way, not the line on top."""


class PromisesTab(PartnerTab):
    """A line on top adds a promise; what is typed and not added is added when the tab is left."""

    key = "promises"
    icon = "check"
    shows = ("promises", "frictions", "contacts", "partners")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.entry = PromiseEntry(desk.today(), is_narrow=True)
        self.entry.submitted.connect(self.add)
        self.entry.line.addWidget(tool_button("plus", _("Add promise"), clicked=self.add))
        self.cards = CardColumn()
        self.cards.setMinimumHeight(theme.px(_LEAST))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(16)] * 4)
        column.setSpacing(theme.px(8))
        column.addWidget(self.entry)
        column.addWidget(self.cards, 1)

    def title(self) -> str:
        return _("Promises")

    def leave(self) -> None:
        if not self.entry.is_empty and self.entry.check():
            self.add()

    def add(self) -> None:
        """Keep the promise that is written in the line."""
        if self.partner_id is None or self.entry.is_empty or not self.entry.check():
            return
        made = self.entry.promise(self.partner_id, self.desk.today(), self.desk.db.who)
        if self.desk.do(promises.save, made, say=_("Promise noted")) is not None:
            self.entry.clear()

    def refresh(self) -> None:
        if self.partner_id is None:
            return
        self.cards.clear()
        people = {one.id: one.name for one in self.desk.ask(partners.contacts, self.partner_id)}
        told = self.desk.ask(promises.of_partner, self.partner_id)
        rates = kept_rates(told, lambda one: one.side, self.desk.today())
        for side in SIDES:
            mine = [one for one in told if one.side is side]
            title = _("We promised") if side is Side.US else _("They promised")
            self.cards.add(heading(title))
            if side in rates:
                self.cards.add(muted_label(rate_text(side, rates[side]), wrap=True))
            self._show(mine, people)
            if not mine:
                none = _("Nothing yet. Write it in the line on top, with the day it is due.")
                self.cards.add(muted_label(none, wrap=True))
        self._show_frictions(people)

    def _show(self, found: list[Promise], people: dict[int, str]) -> None:
        for one in found:
            self.cards.add(PromiseCard(self.desk, one, people.get(one.contact_id or 0, "")))

    def _show_frictions(self, people: dict[int, str]) -> None:
        if self.partner_id is None:
            return
        self.cards.add(heading(_("What made it hard for them")))
        found = self.desk.ask(frictions.of_partner, self.partner_id)
        for one in found:
            self.cards.add(FrictionCard(self.desk, one, people.get(one.contact_id or 0, "")))
        if not found:
            none = _("Nothing noted. Ask them what is hard about working with us.")
            self.cards.add(muted_label(none, wrap=True))
        ask = button(_("Note friction…"), "plus", kind="link", clicked=self.ask_friction)
        self.cards.add(ask)
        ask.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def ask_friction(self) -> None:
        """Note what hurt the partner shown."""
        acts.ask_friction(self.desk, self.window(), self.partner_id)

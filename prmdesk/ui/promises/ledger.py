"""The view of all promises: kept rates on top, ours first; below them the ledger, late first."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from prmdesk.domain.lines import Query
from prmdesk.domain.promises import SIDES, Entry, Standing
from prmdesk.domain.sheets import Sheet
from prmdesk.i18n import _, ngettext
from prmdesk.services import promise_sheets, promises
from prmdesk.ui.desk import Desk, PartnerLink
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.empty import EmptyState
from prmdesk.ui.kit.labels import plain_label
from prmdesk.ui.kit.reading import Reading
from prmdesk.ui.kit.sheet_dialog import SheetDialog
from prmdesk.ui.kit.sheet_view import SheetView
from prmdesk.ui.kit.tables import add_acts
from prmdesk.ui.promises import acts
from prmdesk.ui.promises.ledger_bar import LedgerBar
from prmdesk.ui.promises.telling import rate_text


class LedgerView(QWidget):
    """Chips that are pressed narrow the ledger; Enter changes a promise, K keeps it."""

    counted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._reading = Reading(desk, _("Reading the promises"), place=self)
        self._every: list[Entry] = []
        self._stands: dict[int, Standing] = {}
        self._found: dict[int, Entry] = {}
        self.rates = {side: plain_label(wrap=True) for side in SIDES}
        self.bar, self.table = LedgerBar(), SheetView()
        self._lay_out()
        self._add_menu()
        self.bar.changed.connect(self._narrow)
        self.table.picked.connect(desk.select)
        self.table.opened.connect(lambda _key: self.edit())
        desk.selection_changed.connect(self.table.select)

    def _lay_out(self) -> None:
        self.nothing = EmptyState(
            "check",
            _(
                "No promises yet. Trust is kept promises: note what we promise and what they "
                "promise, and by when."
            ),
            button(_("New promise…"), "plus", primary=True, clicked=self.ask_new),
        )
        self.none = EmptyState(
            "search", _("No promise matches."), button(_("Show all"), clicked=self.show_all)
        )
        self._stack = QStackedWidget()
        for widget in (self.table, self.none):
            self._stack.addWidget(widget)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), 0)
        column.setSpacing(theme.px(4))
        column.addLayout(self._head())
        column.addSpacing(theme.px(4))
        column.addWidget(self.bar)
        column.addSpacing(theme.px(4))
        column.addWidget(self._stack, 1)
        self._whole = QStackedWidget()
        self._whole.addWidget(inside)
        self._whole.addWidget(self.nothing)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._whole)

    def _head(self) -> QHBoxLayout:
        """The kept rates, ours first, and beside them the ways to those of partners and owners."""
        rates, ways = QVBoxLayout(), QHBoxLayout()
        for label in self.rates.values():
            label.setFont(theme.font(weight=theme.SEMIBOLD))
            rates.addWidget(label)
        for text, name, sheet in (
            (_("Per partner…"), _("Kept rate per partner"), promise_sheets.partner_sheet),
            (_("Per owner…"), _("Kept rate per owner"), promise_sheets.owner_sheet),
        ):
            way = button(text, "table", kind="link", clicked=lambda s=sheet: self._show_rates(s))  # type: ignore[misc]
            way.setAccessibleName(name)
            ways.addWidget(way)
        head = QHBoxLayout()
        head.addLayout(rates, 1)
        head.addLayout(ways)
        return head

    def _add_menu(self) -> None:
        add_acts(
            self.table,
            (_("Kept"), self.keep, "K"),
            (_("Edit…"), self.edit, ""),
            (_("Settle…"), self.settle, "S"),
            (_("Open again"), self.reopen, "O"),
            (_("Open partner"), self.open_partner, ""),
            (_("Delete"), self.delete, "Del"),
        )

    # What is shown

    def refresh(self) -> None:
        """Read again, and show what the chips ask for."""
        asked = self.desk.query, self.desk.today()
        self._reading.ask(promises.ledger, *asked, done=self._show)

    def _show(self, every: list[Entry]) -> None:
        today = self.desk.today()
        self._every = every
        self._stands = {one.promise.id: one.promise.standing(today) for one in every}
        rates = promise_sheets.side_rates(every, today)
        for side, label in self.rates.items():
            label.setText(rate_text(side, rates[side]))
        self.bar.offer(every, self._stands)
        self._narrow()

    def _narrow(self) -> None:
        found = self.bar.narrowed(self._every, self._stands)
        self._found = {one.promise.id: one for one in found}
        self.table.show_sheet(promise_sheets.ledger_sheet(found, self.desk.today()))
        self._stack.setCurrentWidget(self.table if found else self.none)
        looking = bool(self.desk.query.text or self.desk.query.conditions)
        self._whole.setCurrentIndex(0 if self._every or looking else 1)
        n, of = len(found), len(self._every)
        every = ngettext("{n} promise", "{n} promises", of).format(n=of) if of else ""
        self.counted.emit(every if n == of else _("{n} of {total}").format(n=n, total=of))

    def show_late(self) -> None:
        """Narrow the ledger to what is late now."""
        self.bar.show_only(Standing.LATE)

    def show_all(self) -> None:
        """Show the whole ledger, and all partners."""
        self.desk.look_for(Query(order=self.desk.query.order))
        self.bar.show_only()

    def sheets(self) -> Sequence[Sheet]:
        """What leaves as a workbook: the ledger as shown, and all kept rates."""
        every, today = self._every, self.desk.today()
        return (
            self.table.sheet,
            promise_sheets.rate_sheet(every, today),
            promise_sheets.partner_sheet(every, today),
            promise_sheets.owner_sheet(every, today),
        )

    def _show_rates(self, make: Callable[..., Sheet]) -> None:
        sheet = make(self._every, self.desk.today())
        empty = _("No promise fell due yet.")
        SheetDialog(self.desk, sheet, self.window(), tab="promises", empty=empty).exec()

    # What is done

    def current(self) -> Entry | None:
        """The promise of the current row."""
        row = self.table.current_row()
        return None if row is None or row.id is None else self._found.get(row.id)

    def _chosen(self) -> list[int]:
        return [row.id for row in self.table.chosen_rows() if row.id is not None]

    def ask_new(self) -> None:
        """Write a promise; the partner selected is named first."""
        acts.ask_promise(self.desk, self.window())

    def edit(self) -> None:
        """Change the promise of the current row."""
        if (found := self.current()) is not None:
            acts.ask_promise(self.desk, self.window(), promise=found.promise)

    def settle(self) -> None:
        """Say what became of the promise of the current row."""
        if (found := self.current()) is not None:
            acts.ask_settle(self.desk, self.window(), found.promise)

    def keep(self) -> None:
        """The promises chosen were kept today."""
        acts.keep(self.desk, [key for key in self._chosen() if self._found[key].promise.is_open])

    def reopen(self) -> None:
        """The promises chosen are open again."""
        acts.reopen(self.desk, self._chosen())

    def delete(self) -> None:
        """Take the rows chosen out of the ledger."""
        acts.remove(self.desk, self._chosen())

    def open_partner(self) -> None:
        """Show the partner of the current row in the panel."""
        if (found := self.current()) is not None:
            self.desk.open(PartnerLink(found.promise.partner_id, "promises"))

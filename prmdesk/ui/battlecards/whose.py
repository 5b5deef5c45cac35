"""Whose cards are made: of one partner, of several, or of all that the filter shows."""

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from prmdesk.domain.lines import Query
from prmdesk.i18n import _, ngettext
from prmdesk.services import partners
from prmdesk.ui.desk import Desk, PageLink
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.forms import Choice
from prmdesk.ui.kit.labels import muted_label
from prmdesk.ui.kit.partner_picker import PartnerPicker
from prmdesk.ui.kit.tick_list import Tick, TickList

_LIST_HEIGHT = 180


class Which(StrEnum):
    """How the partners are chosen."""

    ONE = "one"
    SEVERAL = "several"
    FILTER = "filter"


class Whose(QWidget):
    """``changed`` tells that cards of other partners are to be made."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._names: list[tuple[int, str]] = []
        self.which = Choice(
            {
                Which.ONE: _("One partner"),
                Which.SEVERAL: _("Several partners"),
                Which.FILTER: _("All that the list shows"),
            }
        )
        self.which.setAccessibleName(_("Whose cards"))
        self.which.fill(Which.ONE)
        self.picker = PartnerPicker()
        self.search = QLineEdit()
        self.search.setAccessibleName(_("Find partners to tick"))
        self.search.setPlaceholderText(_("Find…"))
        self.search.setClearButtonEnabled(True)
        self.ticks = TickList(_("Partners"))
        self.ticks.setFixedHeight(theme.px(_LIST_HEIGHT))
        self.count = muted_label(wrap=True)
        self.to_list = button(_("Change the filter"), kind="link", clicked=self._to_list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        for widget in (self.which, self.picker, self.search, self.ticks, self.count, self.to_list):
            column.addWidget(widget)
        self._show()
        self.which.committed.connect(lambda _code: self._choose())
        self.search.textChanged.connect(self.ticks.narrow)
        self.picker.picked.connect(desk.select)
        self.ticks.ticks_changed.connect(self._tell)
        desk.query_changed.connect(lambda _query: self._filter_changed())

    def refresh(self) -> None:
        """Offer the partners as they are now; what was ticked stays ticked."""
        lines = self.desk.ask(partners.all_lines, Query(), self.desk.today())
        names = [(line.id, line.name) for line in lines]
        if names != self._names:
            self._names = names
            self.picker.fill(names, self.desk.selected)
            if self.which.code() is Which.SEVERAL:
                self._offer(self.ticks.ticked())
        self.picker.choose(self.desk.selected)
        self._count()

    def ids(self) -> list[int]:
        """The partners, in the order in which their cards are made."""
        match self.which.code():
            case Which.SEVERAL:
                return self.ticks.ticked()
            case Which.FILTER:
                return self.desk.ask(partners.ids, self.desk.query, self.desk.today())
            case _:
                return [] if self.desk.selected is None else [self.desk.selected]

    def _choose(self) -> None:
        if self.which.code() is Which.SEVERAL:
            one = [] if self.desk.selected is None else [self.desk.selected]
            self._offer(self.ticks.ticked() or self.desk.marked or one)
        self._show()
        self._tell()

    def _offer(self, ticked: object) -> None:
        was = self.ticks.blockSignals(True)
        names = ((key, " ".join(name.split())) for key, name in self._names)
        self.ticks.offer([Tick(key, name) for key, name in names], ticked)  # type: ignore[arg-type]
        self.ticks.narrow(self.search.text())
        self.ticks.blockSignals(was)

    def _show(self) -> None:
        which = self.which.code()
        self.picker.setVisible(which is Which.ONE)
        self.search.setVisible(which is Which.SEVERAL)
        self.ticks.setVisible(which is Which.SEVERAL)
        self.count.setVisible(which is not Which.ONE)
        self.to_list.setVisible(which is Which.FILTER)

    def _tell(self) -> None:
        self._count()
        self.changed.emit()

    def _count(self) -> None:
        n = len(self.ids())
        self.count.setText(ngettext("{n} partner", "{n} partners", n).format(n=n))

    def _to_list(self) -> None:
        self.desk.open(PageLink("partners"))

    def _filter_changed(self) -> None:
        if self.which.code() is Which.FILTER and self.isVisible():
            self._tell()

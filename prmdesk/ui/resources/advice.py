"""What the grid of resources tells: shares, warnings, who has too much, what to stop doing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.reasons import Contribution
from prmdesk.domain.resource_board import Board, Ledger, State
from prmdesk.domain.resources import Measure, Pool
from prmdesk.domain.sheets import Sheet
from prmdesk.i18n import _, ngettext
from prmdesk.services import resource_sheets, resources, shifting
from prmdesk.services.resource_warnings import Warned, warnings_of
from prmdesk.services.resources import Brought
from prmdesk.services.shifting import Move, Off, Wish
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import icons, theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.flow import FlowLayout
from prmdesk.ui.kit.labels import heading, muted_label, picture_label, plain_label, set_tip
from prmdesk.ui.kit.scrolling import CardColumn
from prmdesk.ui.kit.sheet_view import SheetView
from prmdesk.ui.resources.columns import delta_arrow
from prmdesk.ui.resources.reading import Reading
from prmdesk.ui.resources.shares import ShareCard
from prmdesk.words.resources import amount, pool_name

_MOST, _NAMED, _WARNED, _LETTERS = 8, 3, 20, 24
"""So many partners are told of in a list, so many in a sentence; so many warnings are shown."""


@dataclass(frozen=True, slots=True)
class Findings:
    """What there is to tell about one pool or about all."""

    board: Board
    warned: list[Warned]
    moves: list[Move]
    off: list[Off]
    brought: list[Brought]


def _findings(db: Any, board: Board, chosen: Pool | None, currency: str, today: date) -> Findings:
    pool_id = chosen.id if chosen else None
    return Findings(
        board,
        [one for one in warnings_of(db, board, today) if pool_id in (None, one.pool_id)],
        shifting.moves(board, currency, Wish(pool_id)),
        [one for one in shifting.off_of(board) if pool_id in (None, one.pool.id)],
        resources.contributions(db),
    )


class Advice(CardColumn):
    """``shift_asked`` tells which shift is to be previewed, ``picked`` a partner to be selected."""

    shift_asked = Signal(object)
    picked = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.shares = ShareCard()
        self._names: dict[int, str] = {}
        self._currency = ""
        self._reading = Reading(desk, self._tell, self)
        self._told: QWidget | None = None
        self._lines = QVBoxLayout()
        self.setMinimumWidth(theme.px(280))
        self.setAccessibleName(_("Advice"))
        edge = theme.px(12)
        self.setViewportMargins(edge, edge, theme.px(4), edge)
        self.add(self.shares)

    def show_board(self, board: Board, chosen: Pool | None, currency: str) -> None:
        """Tell what there is to tell about one pool, or about all (None)."""
        self._names = {partner.id: partner.name for partner in board.ledger.claimants}
        self._currency = currency
        state = _shown(board, chosen)
        self.shares.setVisible(state is not None)
        if state is not None:
            self.shares.show_state(state, currency)
        self._reading.ask(_findings, board, chosen, currency, self.desk.today())

    def _tell(self, found: Findings) -> None:
        self._begin()
        self._warn(found.warned)
        self._stop(found.moves)
        self._list_off(found.off, found.board)
        self._list_brought(found)

    def _begin(self) -> None:
        """Take away what was told, but not the bars: a widget that is put back loses the focus."""
        if self._told is not None:
            self._told.hide()
            self._told.deleteLater()
        self._told = QWidget()
        self._lines = QVBoxLayout(self._told)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(theme.px(8))
        self.add(self._told)

    # Warnings

    def _warn(self, told: Sequence[Warned]) -> None:
        self._lines.addWidget(heading(_("Warnings")))
        if not told:
            self._lines.addWidget(muted_label(_("No warnings."), wrap=True))
        for one in told[:_WARNED]:
            self._lines.addWidget(self._card(one))
        if (more := len(told) - _WARNED) > 0:
            text = ngettext("{n} more warning", "{n} more warnings", more)
            self._lines.addWidget(muted_label(text.format(n=more)))

    def _card(self, told: Warned) -> QFrame:
        card, column = _frame()
        acts = FlowLayout()
        sentence = " ".join(filter(None, (told.sentence, told.mend)))
        if told.shift is not None:
            acts.addWidget(self._preview(told.shift, sentence))
        for partner_id in told.partner_ids[:_NAMED]:
            acts.addWidget(self._link(partner_id))
        column.addLayout(_marked("triangle-alert", theme.colours().warning, sentence))
        column.addLayout(acts)
        return card

    def _preview(self, wish: Wish, sentence: str) -> QPushButton:
        """The button that shows what a shift would move."""
        made = button(
            _("Preview…"), "arrow-up-down", kind="link",
            clicked=partial(self.shift_asked.emit, wish),
        )  # fmt: skip
        made.setAccessibleName(_("Preview: {what}").format(what=sentence))
        return made

    def _link(self, partner_id: int) -> QPushButton:
        """The name of a partner; a click selects it."""
        name = self._names[partner_id]
        short = name if len(name) <= _LETTERS else f"{name[: _LETTERS - 1]}…"
        made = button(short, kind="link", clicked=partial(self.picked.emit, partner_id))
        made.setAccessibleName(_("Show {partner}").format(partner=name))
        if short != name:
            set_tip(made, name)
        return made

    # What to stop doing

    def _stop(self, found: Sequence[Move]) -> None:
        self._lines.addWidget(heading(_("Stop doing")))
        if not found:
            self._lines.addWidget(muted_label(_("There is nothing to move."), wrap=True))
        for move in found:
            card, column = _frame()
            column.addWidget(plain_label(move.sentence, wrap=True))
            act = self._preview(Wish(move.pool.id), move.sentence)
            column.addWidget(act, alignment=Qt.AlignmentFlag.AlignLeft)
            self._lines.addWidget(card)

    def _list_off(self, off: Sequence[Off], board: Board) -> None:
        self._lines.addWidget(heading(_("Over and under")))
        if not off:
            self._lines.addWidget(muted_label(_("Everyone has what it should have."), wrap=True))
            return
        furthest = sorted(off, key=lambda one: -abs(one.delta) / (one.should or 1))
        for one in furthest[:_MOST]:
            self._lines.addWidget(self._off(one))
        text = ngettext("All {n} as a table…", "All {n} as a table…", len(off))
        self._lines.addWidget(
            _left(button(text.format(n=len(off)), "table", kind="link",
                         clicked=partial(self._show_table, board)))
        )  # fmt: skip

    def _off(self, off: Off) -> QWidget:
        """One partner that has too much or too little of a pool, as a sentence."""
        much = amount(off.pool.measure, abs(off.delta), self._currency)
        text = _("{n} too much of {pool}") if off.delta > 0 else _("{n} too little of {pool}")
        said = text.format(n=much, pool=pool_name(off.pool))
        kind = "warning" if off.delta > 0 else ""
        return self._about(off.partner.id, f"{delta_arrow(off.delta)} {said}", kind)

    def _show_table(self, board: Board) -> None:
        sheet = self.desk.ask(resource_sheets.off_sheet, board.ledger.quarter)
        table = TableDialog(sheet, self)
        table.view.picked.connect(self.picked)
        table.exec()

    # What partners put in

    def _list_brought(self, found: Findings) -> None:
        ledger = found.board.ledger
        if not (found.brought or ledger.freed):
            return
        self._lines.addWidget(heading(_("What partners put in")))
        if ledger.freed:
            self._lines.addWidget(self._freed(ledger))
        for one in found.brought[:_MOST]:
            kind = words.name(Contribution(one.kind)) if one.kind in set(Contribution) else one.kind
            parts = (kind, f"{one.amount} {one.unit}".strip())
            self._lines.addWidget(self._about(one.partner_id, _(", ").join(filter(None, parts))))

    def _freed(self, ledger: Ledger) -> QWidget:
        """The hours that partners free, and a way to count what is not counted yet (R01)."""
        text = _("They free {n} of own hours a quarter.")
        said = text.format(n=amount(Measure.TIME, ledger.freed, self._currency))
        if ledger.freed == ledger.counted:
            return plain_label(said, wrap=True)
        card, column = _frame()
        column.addWidget(plain_label(_("{said} Not all is counted.").format(said=said), wrap=True))
        count = button(
            _("Add to own hours"), "plus", kind="link",
            clicked=lambda: self.desk.do(resources.count_freed, ledger.quarter),
        )  # fmt: skip
        column.addWidget(count, alignment=Qt.AlignmentFlag.AlignLeft)
        return card

    def _about(self, partner_id: int, said: str, kind: str = "") -> QWidget:
        """The name of a partner, and something about it."""
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._link(partner_id), alignment=Qt.AlignmentFlag.AlignLeft)
        label = plain_label(said, kind, wrap=True)
        label.setContentsMargins(theme.px(4), 0, 0, 0)
        column.addWidget(label)
        return row


class TableDialog(Dialog):
    """A table of exact figures over the page."""

    def __init__(self, sheet: Sheet, parent: QWidget | None = None) -> None:
        super().__init__(sheet.title, parent, width=760)
        self.view = SheetView()
        self.view.setMinimumHeight(theme.px(360))
        self.view.show_sheet(sheet)
        self.body.addWidget(self.view, 1)
        self.offer_close()


def _shown(board: Board, chosen: Pool | None) -> State | None:
    """The pool whose shares are shown: the one chosen, else the first that holds something."""
    if chosen is not None:
        return board.state(chosen.id)
    held = (state for state in board.states if state.capacity is not None or state.planned)
    return next(held, None)


def _frame() -> tuple[QFrame, QVBoxLayout]:
    """A card, and the column in it."""
    card = QFrame()
    card.setObjectName("card")
    column = QVBoxLayout(card)
    column.setContentsMargins(*[theme.px(10)] * 4)
    column.setSpacing(theme.px(4))
    return card, column


def _marked(icon: str, colour: str, sentence: str) -> QHBoxLayout:
    """A sentence with a drawing before it."""
    row = QHBoxLayout()
    row.setSpacing(theme.px(8))
    picture = picture_label(icons.pixmap(icon, theme.px(16), colour, 2.0))
    row.addWidget(picture, alignment=Qt.AlignmentFlag.AlignTop)
    row.addWidget(plain_label(sentence, wrap=True), 1)
    return row


def _left(made: QPushButton) -> QWidget:
    """A button at the left that does not fill the line."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(made)
    row.addStretch()
    return holder

"""What a shift would take and give, ticked line by line, before it is done in one step (D1)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QPlainTextEdit, QTableView, QWidget

from prmdesk import words
from prmdesk.domain.resource_board import Board, Claimant, Key
from prmdesk.domain.resource_board import board as board_of
from prmdesk.domain.resources import Pool, Quarter
from prmdesk.i18n import _, ngettext
from prmdesk.services import resources, shifting, workspace
from prmdesk.services.shifting import Move, Wish
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.labels import muted_label, plain_label
from prmdesk.ui.kit.markers import marker_icon
from prmdesk.ui.kit.tables import Index, RuledRows, plain_table
from prmdesk.ui.resources.room import fit
from prmdesk.words.resources import amount, figure, pool_name, quarter_name

Roles = Qt.ItemDataRole
_NOWHERE = QModelIndex()
_PARTNER, _QUADRANT, _POOL, _CHANGE, _BEFORE, _AFTER = range(6)


@dataclass(frozen=True, slots=True)
class Line:
    """What is taken from (below 0) or given to a partner of a pool; 0: it is left out."""

    partner: Claimant
    pool: Pool
    had: int
    more: int

    @property
    def key(self) -> Key:
        """Partner and pool."""
        return self.partner.id, self.pool.id


def lines_of(board: Board, moves: Iterable[Move], left_out: Sequence[Line]) -> list[Line]:
    """The lines of ``moves`` pool by pool, what is taken first; those left out stay in sight."""
    partners = {partner.id: partner for partner in board.ledger.claimants}
    found = []
    for move in moves:
        for partner_id, more in _changes(move).items():
            given = board.ledger.allotments.get((partner_id, move.pool.id))
            had = (given.planned or 0) if given else 0
            found.append(Line(partners[partner_id], move.pool, had, more))
    found += left_out
    places = {pool.id: place for place, pool in enumerate(board.ledger.pools)}
    return sorted(found, key=lambda line: (places[line.pool.id], line.more, line.partner.name))


def _changes(move: Move) -> Mapping[int, int]:
    return {key: -much for key, much in move.shift.takes.items()} | dict(move.shift.gives)


class ShiftModel(QAbstractTableModel):
    """The lines with a tick each; ``ticked`` tells the line whose tick was changed, and how."""

    ticked = Signal(object, bool)

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[Line] = []

    def show(self, lines: list[Line]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else _AFTER + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Roles.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Roles.TextAlignmentRole:
            return _alignment(section)
        titles = (
            _("Partner"), _("Quadrant"), _("Pool"), _("Take or give"), _("Now"), _("Then"),
        )  # fmt: skip
        return titles[section] if role == Roles.DisplayRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags if index.column() else flags | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Roles.DisplayRole) -> Any:
        line, column = self.lines[index.row()], index.column()
        if role in (Roles.DisplayRole, Roles.AccessibleTextRole):
            return _text(line, column)
        if role == Roles.CheckStateRole and column == _PARTNER:
            return Qt.CheckState.Checked if line.more else Qt.CheckState.Unchecked
        if role == Roles.DecorationRole and column == _QUADRANT:
            return marker_icon(line.partner.quadrant)
        if role == Roles.TextAlignmentRole:
            return _alignment(column)
        return None

    def setData(self, index: Index, value: Any, role: int = Roles.EditRole) -> bool:
        if role == Roles.CheckStateRole:
            self.ticked.emit(self.lines[index.row()], Qt.CheckState(value) is Qt.CheckState.Checked)
        return role == Roles.CheckStateRole


def _text(line: Line, column: int) -> str:
    measure = line.pool.measure
    if column == _CHANGE:
        much = figure(measure, abs(line.more))
        text = _("take {n}") if line.more < 0 else _("give {n}") if line.more else _("left out")
        return text.format(n=much)
    return {
        _PARTNER: line.partner.name,
        _QUADRANT: words.name(line.partner.quadrant),
        _POOL: pool_name(line.pool),
        _BEFORE: figure(measure, line.had),
        _AFTER: figure(measure, line.had + line.more),
    }[column]


def _alignment(column: int) -> Qt.AlignmentFlag:
    across = Qt.AlignmentFlag.AlignRight if column >= _CHANGE else Qt.AlignmentFlag.AlignLeft
    return across | Qt.AlignmentFlag.AlignVCenter


class ShiftDialog(Dialog):
    """The takes and gives of a shift; what is left out is made up for by the others."""

    def __init__(
        self, desk: Desk, quarter: Quarter, wish: Wish, parent: QWidget | None = None
    ) -> None:
        self.desk, self.quarter, self._wish = desk, quarter, wish
        self._settings = desk.ask(workspace.settings_of)
        self._board = board_of(desk.ask(resources.ledger, quarter))
        self._left_out: dict[Key, Line] = {}
        name = quarter_name(quarter, self._settings.fiscal_start)
        super().__init__(_("What to shift in {quarter}").format(quarter=name), parent, width=720)
        self.model, self.table = ShiftModel(), QTableView()
        self.totals = plain_label("", wrap=True)
        self.log = QPlainTextEdit()
        self._lay_out()
        self.apply = self.offer(_("Apply"))
        self.model.ticked.connect(self._tick)
        self._show()
        fit(self, 980, 640)
        if self.model.lines:
            self.table.setCurrentIndex(self.model.index(0, 0))
        self.table.setFocus()

    def _lay_out(self) -> None:
        self.table.setModel(self.model)
        self.table.setAccessibleName(_("What is taken and given"))
        plain_table(self.table, theme.COMPACT_ROW)
        self.table.setItemDelegate(RuledRows(self.table))
        self.table.setTabKeyNavigation(False)
        self.table.setMinimumHeight(theme.px(112))
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.log.setReadOnly(True)
        self.log.setTabChangesFocus(True)
        self.log.setAccessibleName(_("Lines for the decisions log"))
        self.log.setFixedHeight(theme.px(76))
        hint = _("Space leaves a line out; others make up for it, so that the sums stay equal.")
        self.body.addWidget(muted_label(hint, wrap=True))
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.totals)
        self.body.addWidget(plain_label(_("It will be noted in the decisions log:")))
        self.body.addWidget(self.log)

    @property
    def wish(self) -> Wish:
        """The shift as it is ticked."""
        return replace(self._wish, without=(*self._wish.without, *self._left_out))

    def _show(self) -> None:
        moves = shifting.moves(self._board, self._settings.currency, self.wish)
        here = self.table.currentIndex()
        self.model.show(lines_of(self._board, moves, list(self._left_out.values())))
        self.table.setCurrentIndex(self.model.index(here.row(), max(here.column(), 0)))
        self.totals.setText(" · ".join(map(self._total, moves)) or _("There is nothing to move."))
        self.log.setPlainText("\n".join(self._noted(moves)))
        self.apply.setEnabled(bool(moves))

    def _total(self, move: Move) -> str:
        def told(much: int) -> str:
            return amount(move.pool.measure, much, self._settings.currency)

        return _("{pool}: {taken} taken, {given} given").format(
            pool=pool_name(move.pool), taken=told(move.shift.taken), given=told(move.shift.given)
        )

    def _noted(self, moves: Sequence[Move]) -> list[str]:
        """What the decisions log will say, a line for each partner."""
        names = {partner.id: partner.name for partner in self._board.ledger.claimants}
        lines = shifting.noted(self._board, moves, self._settings, self.desk.today())
        return [
            _("{partner}: {verdict} – {moved} ({why})").format(
                partner=names[line.partner_id],
                verdict=words.name(line.verdict),
                moved="; ".join(line.moved.splitlines()),
                why=line.why,
            )
            for line in lines
        ]

    def _tick(self, line: Line, on: bool) -> None:
        if on:
            self._left_out.pop(line.key, None)
        else:
            self._left_out[line.key] = replace(line, more=0)
        self._show()

    def keep(self) -> None:
        done = self.desk.do(shifting.apply_shift, self.quarter, self.desk.today(), self.wish)
        if done is not None:
            n = sum(len(move.shift.takes) + len(move.shift.gives) for move in done)
            text = ngettext("{n} plan was changed", "{n} plans were changed", n)
            self.desk.say(text.format(n=n), undo=True)
            self.accept()

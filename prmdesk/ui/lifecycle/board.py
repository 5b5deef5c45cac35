"""The board: a column for each stage; cards go from one to another by mouse or by key."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain import lifecycle
from prmdesk.domain.partners import Stage
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.labels import ElidedLabel, set_tip
from prmdesk.ui.lifecycle.cards import CardList
from prmdesk.ui.lifecycle.facts import column_text, usual_text

_COLUMN, _NARROW = 206, 160
_STAGES = tuple(Stage)


class _Column(QWidget):
    """One stage: its name, how many partners are in it and for how long, their cards."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self.setObjectName("column")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.cards = CardList(stage)
        on_the_way = stage in lifecycle.JOURNEY
        self.setMinimumWidth(theme.px(_COLUMN if on_the_way else _NARROW))
        if not on_the_way:
            self.setMaximumWidth(theme.px(_NARROW))
        self._name, self._told = ElidedLabel(), ElidedLabel(kind="muted")
        self._name.setFont(theme.font(weight=QFont.Weight.DemiBold))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(8),) * 4)
        column.setSpacing(theme.px(2))
        for part in (self._name, self._told):
            column.addWidget(part)
        column.addSpacing(theme.px(6))
        column.addWidget(self.cards, 1)

    def show_board(self, board: lifecycle.Board) -> None:
        """Show the cards of this stage."""
        stage = self.cards.stage
        found = board.column(stage)
        self._name.setText(words.name(stage))
        self._told.setText(column_text(found))
        usual = usual_text(board, stage)
        set_tip(self, usual)
        self.cards.setAccessibleName(words.name(stage))
        self.cards.setAccessibleDescription(f"{column_text(found)}. {usual}")
        self.cards.show_cards(found)


class Board(QScrollArea):
    """``moved`` asks that partners enter a stage; ``picked`` and ``opened`` tell one partner."""

    moved = Signal(list, object)
    picked = Signal(int)
    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.columns = {stage: _Column(stage) for stage in Stage}
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(8))
        row.setSpacing(theme.px(8))
        for stage, column in self.columns.items():
            row.addWidget(column, 1)
            self._connect(stage, column.cards)
        self.setWidget(inside)

    def _connect(self, stage: Stage, cards: CardList) -> None:
        cards.picked.connect(partial(self._pick, cards))
        cards.opened.connect(self.opened)
        cards.shifted.connect(partial(self._shift, cards))
        cards.left.connect(partial(self._go, stage))
        # Qt is still in its drag while it drops: what is asked then would come in its way.
        cards.dropped.connect(
            lambda ids: QTimer.singleShot(0, self, lambda: self.moved.emit(ids, stage))
        )

    def list_of(self, stage: Stage) -> CardList:
        """The cards of a stage."""
        return self.columns[stage].cards

    def show_board(self, board: lifecycle.Board) -> None:
        """Show where all partners are."""
        for column in self.columns.values():
            column.show_board(board)

    def chosen(self) -> list[int]:
        """The partners whose cards are chosen."""
        return [key for column in self.columns.values() for key in column.cards.chosen()]

    def choose(self, partner_ids: list[int]) -> None:
        """Choose the cards of partners, wherever they are, and let the first be seen."""
        for column in self.columns.values():
            column.cards.choose(partner_ids)
            if column.cards.chosen():
                column.cards.scrollTo(column.cards.currentIndex())
                self.ensureWidgetVisible(column, theme.px(16), 0)

    def enter(self) -> None:
        """Go on with the keys at the card chosen, else at the first."""
        lists = [column.cards for column in self.columns.values() if column.cards.cards.cards]
        likely = [cards for cards in lists if cards.chosen()]
        for cards in (*likely, *lists)[:1]:
            self._focus(cards)

    def _pick(self, cards: CardList, partner_id: int) -> None:
        for column in self.columns.values():
            if column.cards is not cards:
                column.cards.choose([])
        self.picked.emit(partner_id)

    def _shift(self, cards: CardList, by: int) -> None:
        place = _STAGES.index(cards.stage) + by
        if cards.chosen() and 0 <= place < len(_STAGES):
            self.moved.emit(cards.chosen(), _STAGES[place])

    def _go(self, stage: Stage, by: int) -> None:
        """To the next column beside in which there is a card."""
        place = _STAGES.index(stage)
        beside = _STAGES[place + 1 :] if by > 0 else _STAGES[:place][::-1]
        for other in beside:
            if self.list_of(other).cards.cards:
                self._focus(self.list_of(other))
                return

    def _focus(self, cards: CardList) -> None:
        if not cards.currentIndex().isValid():
            cards.setCurrentIndex(cards.cards.index(0))
        elif not cards.chosen():
            index = cards.currentIndex()
            cards.selectionModel().select(index, cards.selectionModel().SelectionFlag.Select)
            cards.picked.emit(cards.cards.cards[index.row()].partner_id)
        cards.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(cards, theme.px(16), 0)

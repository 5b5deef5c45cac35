"""The board: a column for each phase, with the partners whose first open phase it is."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from prmdesk.domain.onboarding import Onboarding, board_columns
from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.labels import plain_label
from prmdesk.ui.onboarding.cards import CardList

_NARROWEST, _WIDEST = 176, 260


class _Column(QWidget):
    """One phase: its title, how many partners are in it, their cards."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setMinimumWidth(theme.px(_NARROWEST))
        self.setMaximumWidth(theme.px(_WIDEST))
        self.cards = CardList(title, framed=True)
        self._title = title
        self._label = plain_label(kind="muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self._label)
        column.addWidget(self.cards, 1)

    def show_cards(self, cards: Sequence[Onboarding]) -> None:
        """Show these."""
        self._label.setText(f"{self._title} · {len(cards)}")
        self.cards.show_cards(cards, self.cards.partner_at(self.cards.currentIndex()))


class Board(QScrollArea):
    """Reads only; ``opened`` tells the partner of a card that was clicked or entered."""

    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.columns: dict[str, _Column] = {}
        self._row = QHBoxLayout()
        self._row.setContentsMargins(*(theme.px(16),) * 4)
        self._row.setSpacing(theme.px(12))
        self._row.addStretch()
        inside = QWidget()
        inside.setLayout(self._row)
        self.setWidget(inside)

    def show_cards(self, cards: Sequence[Onboarding]) -> None:
        """Sort ``cards`` into their columns; columns that stay keep their scroll."""
        sorted_in = _columns(cards)
        if list(sorted_in) != list(self.columns):
            self._build(list(sorted_in))
        for title, found in sorted_in.items():
            self.columns[title].show_cards(found)

    def _build(self, titles: Sequence[str]) -> None:
        for old in self.columns.values():
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.columns = {title: _Column(title) for title in titles}
        for place, column in enumerate(self.columns.values()):
            column.cards.opened.connect(self.opened)
            column.cards.clicked.connect(partial(self._clicked, column.cards))
            self._row.insertWidget(place, column, 1)

    def _clicked(self, cards: CardList, index: QModelIndex) -> None:
        if (partner_id := cards.partner_at(index)) is not None:
            self.opened.emit(partner_id)


def _columns(cards: Sequence[Onboarding]) -> dict[str, list[Onboarding]]:
    columns: dict[str, list[Onboarding]] = {}
    waiting = [card for card in cards if card.checklist is None]
    if waiting:
        columns[_("Not started")] = waiting
    for title in board_columns(cards):
        columns[title] = [card for card in cards if card.checklist and card.phase == title]
    done = [card for card in cards if card.checklist and not card.phase]
    if done:
        columns[_("All done")] = done
    return columns

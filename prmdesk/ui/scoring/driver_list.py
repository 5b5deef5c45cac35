"""The drivers of one partner with their scores, walked and scored by single keys."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
)

from prmdesk import words
from prmdesk.domain.scores import Driver, Score
from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.tables import plain_table

K = Qt.Key


class DriverList(QTableWidget):
    """``scored`` tells a score, None for U; ``stepped`` 1 for J and -1 for K; ``picked`` a row."""

    scored = Signal(object)
    stepped = Signal(int)
    picked = Signal(int)

    def __init__(self) -> None:
        super().__init__(0, 3)
        plain_table(self)
        self.setAccessibleName(_("Drivers"))
        self.setHorizontalHeaderLabels([_("Driver"), _("Value"), _("Score")])
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._filling = False
        self.currentCellChanged.connect(self._went)

    def show_drivers(
        self, drivers: Sequence[Driver], scores: Mapping[int, Score], old: Sequence[int], row: int
    ) -> None:
        """Show ``drivers`` and the scores in force, those of ``old`` grey, and stand on ``row``."""
        self._filling = True
        self.setRowCount(len(drivers))
        for place, driver in enumerate(drivers):
            score = scores.get(driver.id)
            figure = f"{score.value:g}" if score else "?"
            known = _("{score} · old").format(score=figure) if driver.id in old else figure
            texts = words.driver_name(driver), words.name(driver.axis), known
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                if driver.id in old and column:
                    item.setForeground(QColor(theme.colours().muted))
                self.setItem(place, column, item)
        self.setCurrentCell(row, 0)
        self._filling = False

    def _went(self, row: int, *_before: int) -> None:
        if not self._filling and row >= 0:
            self.picked.emit(row)

    def event(self, event: QEvent) -> bool:
        """Tab goes from driver to driver; otherwise Qt would leave the list with it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            by = {K.Key_Tab: 1, K.Key_Backtab: -1}.get(K(event.key()))
            if by is not None:
                self.setCurrentCell(max(0, min(self.rowCount() - 1, self.currentRow() + by)), 0)
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pressed = event.text().upper()
        if pressed and pressed in "012345":
            self.scored.emit(float(pressed))
        elif pressed in ("U", "?"):
            self.scored.emit(None)
        elif pressed in ("J", "K"):
            self.stepped.emit(1 if pressed == "J" else -1)
        elif event.key() in (K.Key_Up, K.Key_Down, K.Key_Home, K.Key_End):
            super().keyPressEvent(event)
        else:
            event.ignore()  # Esc and Ctrl+Z are the dialog's

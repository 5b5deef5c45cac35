"""A table of words that fills its width: some columns share the room that the others leave."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent

from prmdesk.domain.sheets import Sheet
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.sheet_view import SheetView


class FittedSheet(SheetView):
    """The columns ``growing`` are at least ``least`` pixels wide at 100 %, ``others`` at most."""

    def __init__(self, growing: Sequence[int], least: int, others: int = 200) -> None:
        super().__init__()
        self._growing, self._least, self._others = growing, theme.px(least), theme.px(others)

    def show_sheet(self, sheet: Sheet) -> None:
        super().show_sheet(sheet)
        self._fit()

    def _fit(self) -> None:
        self.horizontalHeader().setStretchLastSection(False)
        fixed = [n for n in range(len(self.sheet.columns)) if n not in self._growing]
        for number in fixed:
            self.setColumnWidth(number, min(self.columnWidth(number), self._others))
        room = self.viewport().width() - sum(self.columnWidth(number) for number in fixed)
        for number in self._growing:
            self.setColumnWidth(number, max(self._least, room // len(self._growing)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

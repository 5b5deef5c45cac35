"""Rows one under the other that stay what they are while others come and go."""

from collections.abc import Callable, Hashable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from prmdesk.ui.kit import theme


class Rows(QWidget):
    """A row that is there already keeps what is being typed in it."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: dict[Hashable, QWidget] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(8))

    def arrange(self, keys: Sequence[Hashable], make: Callable[[int], QWidget]) -> list[QWidget]:
        """Show a row for each of ``keys``; ``make`` is given the place of one that is new."""
        for gone in self._rows.keys() - set(keys):
            row = self._rows.pop(gone)
            row.hide()
            row.deleteLater()
        for place, key in enumerate(keys):
            if key not in self._rows:
                self._rows[key] = make(place)
            if self._column.indexOf(self._rows[key]) != place:
                self._column.insertWidget(place, self._rows[key])
        self.setVisible(bool(keys))
        return [self._rows[key] for key in keys]

    def shown(self) -> list[QWidget]:
        """The rows that are there."""
        return list(self._rows.values())

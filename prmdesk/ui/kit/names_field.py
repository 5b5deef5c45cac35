"""A few names: typed with commas, or taken from those that are known, each once."""

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from prmdesk.domain.text import fold, words_of
from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.flow import FlowLayout
from prmdesk.ui.kit.forms import TextField

_MOST = 8


class NamesField(QWidget):
    """``committed`` tells the names as they are now to be."""

    committed = Signal(tuple)

    def __init__(self, title: str, hint: str) -> None:
        super().__init__()
        self._names: tuple[str, ...] = ()
        self.text = TextField()
        self.text.setAccessibleName(title)
        self.text.setPlaceholderText(hint)
        self._chips = QWidget()
        self._row = FlowLayout(self._chips)
        self._row.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(self.text)
        column.addWidget(self._chips)
        self.text.committed.connect(lambda text: self._commit(words_of(text)))

    def fill(self, names: Sequence[str], known: Iterable[str]) -> None:
        """Show ``names``, and offer those ``known`` that are not among them."""
        self._names = tuple(names)
        self.text.fill(", ".join(names))
        while (item := self._row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        there = set(map(fold, names))
        others = [name for name in known if fold(name) not in there]
        for name in others[:_MOST]:
            chip = button(name, "plus", kind="chip", clicked=partial(self._add, name))
            chip.setAccessibleName(_("Add {name}").format(name=name))
            self._row.addWidget(chip)
        self._chips.setVisible(bool(others))

    def _add(self, name: str) -> None:
        self._commit((*self._names, name))

    def _commit(self, names: Iterable[str]) -> None:
        """Tell each name once, as it was written first."""
        once: dict[str, str] = {}
        for name in names:
            once.setdefault(fold(name), name)
        self.committed.emit(tuple(once.values()))

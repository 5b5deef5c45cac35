"""A field in which a partner is chosen by any part of its name."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter

from prmdesk.i18n import _


class PartnerPicker(QComboBox):
    """A partner by name, found by any part of it. ``picked`` tells the id the user chose."""

    picked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setAccessibleName(_("Partner"))
        finder = QCompleter(self.model(), self)
        finder.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        finder.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(finder)
        self.activated.connect(lambda _index: self.picked.emit(self.currentData()))

    def fill(self, names: Iterable[tuple[int, str]], chosen: int | None) -> None:
        """Offer ``names`` by id, and show the chosen one, without telling anyone."""
        self.clear()
        for key, name in names:
            self.addItem(" ".join(name.split()), key)
        self.choose(chosen)

    def choose(self, key: int | None) -> None:
        """Show another partner without telling anyone."""
        self.setCurrentIndex(self.findData(key))

    def chosen(self) -> int | None:
        """The partner that is named in the field, None while what is typed names none."""
        place = self.currentIndex()  # of two of the same name, the one that was picked
        if place < 0 or self.itemText(place) != self.currentText():
            place = self.findText(self.currentText(), Qt.MatchFlag.MatchFixedString)
        return None if place < 0 else int(self.itemData(place))

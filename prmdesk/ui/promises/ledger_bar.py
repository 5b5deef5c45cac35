"""What of the ledger is shown: chips for sides and states, with their counts, and an owner."""

from collections import Counter
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from prmdesk import words
from prmdesk.domain.onboarding import Side
from prmdesk.domain.promises import SIDES, Entry, Standing
from prmdesk.i18n import _
from prmdesk.services.promise_sheets import side_name
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.flow import FlowLayout
from prmdesk.ui.kit.forms import Choice


class LedgerBar(QWidget):
    """Chips that are pressed narrow the ledger; with none pressed all of it is shown."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Show only"))
        self.sides = {side: button("", kind="chip") for side in SIDES}
        self.standings = {standing: button("", kind="chip") for standing in Standing}
        self.owner = Choice({})
        self.owner.setAccessibleName(_("Who keeps it"))
        self.owner.setProperty("kind", "chip")
        self.owner.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        row = FlowLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for chip in self._chips():
            chip.setCheckable(True)
            chip.clicked.connect(self.changed)
            row.addWidget(chip)
        row.addWidget(self.owner)
        self.owner.committed.connect(lambda _owner: self.changed.emit())

    def _chips(self) -> list[QPushButton]:
        return [*self.sides.values(), *self.standings.values()]

    def offer(self, entries: Sequence[Entry], stands: Mapping[int, Standing]) -> None:
        """Say how many promises each chip would show, and offer the owners there are."""
        sides = Counter(one.promise.side for one in entries)
        counts = Counter(stands.values())
        for side, chip in self.sides.items():
            _call(chip, side_name(side), sides[side])
        for standing, chip in self.standings.items():
            _call(chip, words.name(standing), counts[standing])
        owners = sorted({one.promise.owner for one in entries if one.promise.owner})
        chosen = self.owner.code()
        self.owner.offer({None: _("Everyone"), **{owner: owner for owner in owners}})
        self.owner.fill(chosen if chosen in owners else None)

    def narrowed(self, entries: Sequence[Entry], stands: Mapping[int, Standing]) -> list[Entry]:
        """The promises that are to be shown, in their order."""
        sides: list[Side] = [side for side, chip in self.sides.items() if chip.isChecked()]
        wanted = [code for code, chip in self.standings.items() if chip.isChecked()]
        owner = self.owner.code()
        return [
            one
            for one in entries
            if one.promise.side in (sides or SIDES)
            and stands[one.promise.id] in (wanted or Standing)
            and owner in (None, one.promise.owner)
        ]

    def show_only(self, *standings: Standing) -> None:
        """Press the chips of ``standings`` and no others; with none all is shown."""
        for chip in self._chips():
            chip.setChecked(False)
        for standing in standings:
            self.standings[standing].setChecked(True)
        self.owner.fill(None)
        self.changed.emit()


def _call(chip: QPushButton, name: str, n: int) -> None:
    text = _("{name} ({n})").format(name=name, n=n)
    chip.setText(text)
    chip.setAccessibleName(text)

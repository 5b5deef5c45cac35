"""How often a partner of each quadrant is to be heard of."""

from PySide6.QtWidgets import QWidget

from prmdesk import words
from prmdesk.domain.quadrant import Quadrant
from prmdesk.i18n import _
from prmdesk.services import workspace
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.forms import add_row, form_layout
from prmdesk.ui.kit.labels import muted_label
from prmdesk.ui.kit.spins import WholeSpin

_LONGEST = 730


class RhythmDialog(Dialog):
    """Days from one touch to the next; at 0 it says that a touch is never missed."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(_("How often we are in touch"), parent)
        self.desk = desk
        self._was = dict(desk.ask(workspace.settings_of).rhythm)
        self.spins: dict[Quadrant, WholeSpin] = {}
        form = form_layout()
        for quadrant in Quadrant:
            if quadrant is not Quadrant.UNSCORED:
                self.spins[quadrant] = self._spin(self._was.get(quadrant, 0))
                add_row(form, words.name(quadrant), self.spins[quadrant])
        told = _(
            "You are told of a partner that was not touched for longer. One that is unscored has "
            "the longest time of the four."
        )
        self.body.addWidget(muted_label(told, wrap=True))
        self.body.addLayout(form)
        self.offer(_("Save"))
        self.spins[Quadrant.STRATEGIC].setFocus()
        self.spins[Quadrant.STRATEGIC].selectAll()

    def _spin(self, days: int) -> WholeSpin:
        spin = WholeSpin(0, _LONGEST)
        spin.setSpecialValueText(_("Never"))
        spin.setSuffix(_(" days"))
        spin.setValue(days)
        return spin

    def keep(self) -> None:
        chosen = {quadrant.value: spin.value() for quadrant, spin in self.spins.items()}
        if chosen != self._was:
            self.desk.do(workspace.change_settings, rhythm=self._was | chosen)
        self.accept()

"""Why we partner (R01-R09), as ticks; what each reason brings stands in the tab Why."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.partners import Reason
from prmdesk.domain.text import fold
from prmdesk.i18n import _
from prmdesk.services import reasons
from prmdesk.services.reasons import Key
from prmdesk.ui.desk import Desk, PartnerLink
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.ticks import TickGrid


class ReasonList(QWidget):
    """A box for each standard reason, for each of our own, and for those of this partner alone."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.partner_id = 0
        self.boxes: dict[Key, QCheckBox] = {}
        self._grid = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(8))
        self._column.addWidget(self._grid)
        text = _("What each brings, and what shows it…")
        self.more = button(text, kind="link", clicked=self._open)
        self._column.addWidget(self.more, alignment=Qt.AlignmentFlag.AlignLeft)

    def show_partner(self, partner_id: int) -> None:
        """Show the reasons of ``partner_id``; the boxes stay as long as they are the same."""
        self.partner_id = partner_id
        ticked = {_key(why.reason, why.name) for why in
                  self.desk.ask(reasons.of_partner, partner_id)}  # fmt: skip
        wanted = self.desk.ask(reasons.choices, partner_id)
        if list(wanted) != list(self.boxes):
            self._make(wanted)
        for (reason, name), box in self.boxes.items():
            box.setChecked(_key(reason, name) in ticked)

    def _make(self, wanted: tuple[Key, ...]) -> None:
        self.boxes = {}
        for reason, name in wanted:
            shown = name or words.name(reason)
            box = self.boxes[reason, name] = QCheckBox(shown.replace("&", "&&"))
            box.setAccessibleName(shown)
            box.clicked.connect(lambda on, key=(reason, name): self._tick(key, on))
        old, self._grid = self._grid, TickGrid(self.boxes.values(), 2)
        self._column.replaceWidget(old, self._grid)
        old.hide()
        old.deleteLater()

    def _tick(self, key: Key, ticked: bool) -> None:
        self.desk.do(reasons.set_reason, self.partner_id, key[0], ticked, key[1])

    def _open(self) -> None:
        self.desk.open(PartnerLink(self.partner_id, "why"))


def _key(reason: Reason, name: str) -> Key:
    return reason, fold(name)

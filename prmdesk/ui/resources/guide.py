"""What a partner of each quadrant weighs when pools are shared, and the most for Misfits (R24)."""

from dataclasses import asdict
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.quadrant import Quadrant
from prmdesk.domain.values import Decimals
from prmdesk.domain.values import amount as number_of
from prmdesk.i18n import _
from prmdesk.services import resources, workspace
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.forms import TextField, add_row, form_layout, mark
from prmdesk.ui.kit.labels import muted_label

_CAP = "misfit_cap"


class GuideForm(QWidget):
    """Each weight is kept when its field is left, unless a better quadrant would weigh less."""

    failed = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.fields = {quadrant.value: TextField() for quadrant in Quadrant if quadrant}
        self.fields[_CAP] = TextField()
        form = form_layout()
        for name, field in self.fields.items():
            label = _("Misfits together, % at most") if name == _CAP else words.name(Quadrant(name))
            field.setAlignment(Qt.AlignmentFlag.AlignRight)
            field.setMaximumWidth(theme.px(120))
            add_row(form, label, field)
            field.committed.connect(lambda text, name=name: self._set(name, text))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(12)] * 4)
        column.setSpacing(theme.px(12))
        hint = _(
            "The weight of one partner: with 10 to 3 a Strategic partner gets about three times "
            "what an Opportunistic one gets. Stage and room to grow shade it. Strategic and Orphan "
            "weigh at least as much as Opportunistic, and that at least as much as Misfit."
        )
        column.addWidget(muted_label(hint, wrap=True))
        column.addLayout(form)
        column.addStretch()

    def refresh(self) -> None:
        """Read again."""
        for name, weight in asdict(self.desk.ask(workspace.settings_of).guide).items():
            shown = weight * 100 if name == _CAP else weight
            self.fields[name].fill(f"{round(shown, 6):g}")

    def _set(self, name: str, text: str) -> None:
        number = number_of(text.rstrip(" %"), Decimals.POINT)
        if number is None:
            self._refuse(name, _("Type a number."))
            return
        weight: dict[str, Any] = {name: float(number) / (100 if name == _CAP else 1)}
        self.desk.do(
            resources.set_guide, invalid=lambda found: self._refuse(name, found[0].text), **weight
        )

    def _refuse(self, name: str, why: str) -> None:
        mark(self.fields[name], why)
        self.failed.emit(why)

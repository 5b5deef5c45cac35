"""How one partner is covered in each role: figures that open their names, needed heads (R43)."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from prmdesk import words
from prmdesk.domain.enablement import Coverage
from prmdesk.domain.partners import Role
from prmdesk.i18n import _
from prmdesk.services.training import MOST_HEADS
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.forms import Choice
from prmdesk.ui.kit.labels import plain_label
from prmdesk.ui.kit.spins import WholeSpin
from prmdesk.words.enablement import cover_text, ever_text

_SPIN = 130

_LOOKS = {"enough": "good", "part": "warning", "none": "late"}


class RoleLines(QWidget):
    """``opened`` tells the role whose names are asked for; ``needed`` heads, None: as usual."""

    opened = Signal(object)
    needed = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.spins: dict[Role, WholeSpin] = {}
        self._shown: object = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(12))
        self._grid.setVerticalSpacing(theme.px(4))
        self._grid.setColumnStretch(0, 1)

    def show_roles(
        self, found: Sequence[Coverage], own: Mapping[Role, int], usual: Mapping[str, int]
    ) -> None:
        """Show how each role is covered; ``own`` are the numbers that are not the usual ones."""
        told = tuple(found), dict(own), dict(usual)
        if told == self._shown:
            return  # a field that is being left keeps its place
        self._shown = told
        here = next((role for role, spin in self.spins.items() if spin.hasFocus()), None)
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.spins.clear()
        for row, one in enumerate(found):
            self._add_line(row, one, own.get(one.role), usual.get(one.role.value, 0))
        rest = {role: words.name(role) for role in Role if role and role not in self.spins}
        self._add_choice(len(found), rest)
        if here is not None and here in self.spins:
            self.spins[here].show()  # what is hidden yet takes no keys
            self.spins[here].setFocus()

    def _add_line(self, row: int, one: Coverage, own: int | None, usual: int) -> None:
        name = words.name(one.role)
        go = button(name, kind="link", clicked=lambda: self.opened.emit(one.role))
        go.setAccessibleName(f"{name}, {cover_text(one)}")
        spin = self.spins[one.role] = WholeSpin(-1, MOST_HEADS)
        spin.setSpecialValueText(_("usual: {n}").format(n=usual))
        spin.setValue(-1 if own is None else own)
        spin.setKeyboardTracking(False)
        spin.setAccessibleName(_("{role}: trained people needed").format(role=name))
        spin.valueChanged.connect(
            lambda heads: self.needed.emit(one.role, None if heads < 0 else heads)
        )
        spin.setMaximumWidth(theme.px(_SPIN))
        told = " · ".join(filter(None, (cover_text(one), ever_text(one))))
        figures = plain_label(told, _LOOKS.get(one.cover.value, "muted"), wrap=True)
        figures.setAccessibleName(f"{name}, {told}, {words.name(one.cover)}")
        left = Qt.AlignmentFlag.AlignLeft
        self._grid.addWidget(go, 2 * row, 0, alignment=left)
        self._grid.addWidget(figures, 2 * row + 1, 0)
        self._grid.addWidget(spin, 2 * row, 1, 2, 1)

    def _add_choice(self, row: int, rest: Mapping[Role, str]) -> None:
        """Let one more role be needed."""
        more = Choice({None: _("One more role…")} | dict(rest))
        more.setAccessibleName(_("One more role that is needed"))
        more.committed.connect(lambda role: self.needed.emit(role, 1) if role else None)
        self._grid.addWidget(more, 2 * row, 0, 1, 2)

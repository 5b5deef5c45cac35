"""The gates of an onboarding in a row: when each is, how much of it is met, how it stands."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.gates import Gate, GateDecision, GateState, GateVerdict
from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.dates import shown
from prmdesk.ui.kit.flow import FlowLayout
from prmdesk.ui.kit.icons import icon
from prmdesk.ui.kit.labels import set_tip
from prmdesk.ui.onboarding.gate_dialog import ACTS

_ICONS: Mapping[GateState, str] = {
    GateState.AHEAD: "circle",
    GateState.DUE: "clock",
    GateState.LATE: "triangle-alert",
    GateState.PASSED: "circle-check",
    GateState.WAIVED: "circle-alert",
    GateState.NOT_REACHED: "minus",
}


class GateStrip(QWidget):
    """A button for each gate, whose menu leads to what is open and to the decisions.

    ``jumped`` tells an open exit criterion to go to, ``decided`` the verdict and the gate.
    ``narrow``: only the state is told, the rest in the tip.
    """

    jumped = Signal(int)
    decided = Signal(object, object)

    def __init__(self, *, narrow: bool) -> None:
        super().__init__()
        self._narrow = narrow
        self.buttons: list[QPushButton] = []
        self._gates: list[Gate] = []
        self.setAccessibleName(_("Gates"))
        row = FlowLayout()
        row.setContentsMargins(theme.px(16), theme.px(2), theme.px(8), theme.px(4))
        row.setSpacing(theme.px(6))
        self._row = row
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)

    def show_gates(self, gates: Sequence[Gate]) -> None:
        """Show these; a button keeps the focus while there are as many as before."""
        while len(self.buttons) > len(gates):
            self._row.removeWidget(gone := self.buttons.pop())
            gone.hide()
            gone.deleteLater()
        while len(self.buttons) < len(gates):
            made = button("", kind="chip")
            made.setIconSize(QSize(theme.px(16), theme.px(16)))
            if not self._narrow:
                made.setMinimumHeight(2 * made.fontMetrics().lineSpacing() + theme.px(16))
            made.clicked.connect(partial(self._open_menu, len(self.buttons)))
            self.buttons.append(made)
            self._row.addWidget(made)
        self._gates = list(gates)
        for made, gate in zip(self.buttons, gates, strict=True):
            text = _short(gate) if self._narrow else "\n".join((_when(gate), _how(gate)))
            made.setText(text.replace("&", "&&"))
            made.setIcon(icon(_ICONS[gate.state], _colour(gate.state)))
            lines = (gate.title, _when(gate), _how(gate), *_decision(gate.decision))
            told = "\n".join(filter(None, lines))
            made.setAccessibleName(told.replace("\n", ", "))
            set_tip(made, told)
        self.setVisible(bool(gates))

    def _open_menu(self, place: int) -> None:
        menu = self.menu(place)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        over = self.buttons[place]
        menu.popup(over.mapToGlobal(QPoint(0, over.height())))

    def menu(self, place: int) -> QMenu:
        """What leads on from the gate at ``place``: its open criteria, then the decisions."""
        gate, menu = self._gates[place], QMenu(self)
        menu.addSection(gate.title)
        for step in gate.open:
            text = _("Open: {step}").format(step=step.title.replace("&", "&&"))
            menu.addAction(icon("square"), text, partial(self.jumped.emit, step.id))
        if not gate.open:
            menu.addAction(icon("check"), _("All exit criteria are met")).setEnabled(False)
        menu.addSeparator()
        is_last = place == len(self._gates) - 1
        if gate.state is not GateState.NOT_REACHED:
            for verdict in _choices(gate, is_last=is_last):
                text, name = ACTS[verdict]
                own = gate if verdict is GateVerdict.PASS else None
                menu.addAction(icon(name), _(text), partial(self.decided.emit, verdict, own))
        return menu


def _choices(gate: Gate, *, is_last: bool) -> list[GateVerdict]:
    passing = [] if gate.is_passed else [GateVerdict.PASS]
    ending = [GateVerdict.GRADUATE, GateVerdict.EXTEND, GateVerdict.STOP]
    return [*passing, *ending] if is_last else passing


def _week(gate: Gate) -> str:
    return gate.title if gate.week is None else _("Week {n}").format(n=gate.week)


def _short(gate: Gate) -> str:
    return _("{week}: {state}").format(week=_week(gate), state=words.name(gate.state))


def _when(gate: Gate) -> str:
    return " · ".join(filter(None, (_week(gate), shown(gate.due))))


def _how(gate: Gate) -> str:
    needed = len(gate.met) + len(gate.open)
    met = _("{n} of {needed} met").format(n=len(gate.met), needed=needed)
    return f"{met} · {words.name(gate.state)}"


def _decision(decision: GateDecision | None) -> list[str]:
    if decision is None:
        return []
    day = _("Passed {day}").format(day=shown(decision.on_date))
    return list(filter(None, (day, decision.reason, decision.attendees)))


def _colour(state: GateState) -> str:
    c = theme.colours()
    colours = {GateState.LATE: c.late, GateState.DUE: c.warning, GateState.WAIVED: c.warning}
    return c.good if state is GateState.PASSED else colours.get(state, c.muted)

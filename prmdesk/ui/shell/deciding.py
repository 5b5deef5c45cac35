"""Deciding about the selected partner's onboarding from anywhere in the window."""

from typing import TYPE_CHECKING

from prmdesk.domain.gates import Gate, GateVerdict
from prmdesk.domain.onboarding import Checklist
from prmdesk.services import gates, onboarding

if TYPE_CHECKING:
    from prmdesk.ui.shell.window import Window


def decide(window: "Window", verdict: GateVerdict) -> None:
    """Ask for the reason, and decide; the gate that is passed is the first that is not yet."""
    from prmdesk.ui.onboarding.gate_dialog import GateDialog

    own = _under_way(window)
    if own is not None:
        gate = _next_gate(window, own) if verdict is GateVerdict.PASS else None
        window.leave()
        GateDialog(window.desk, own.id, verdict, window, gate).exec()


def can_decide(window: "Window", verdict: GateVerdict) -> bool:
    """Whether there is an onboarding under way, and a gate of it to pass."""
    own = None if window.desk.writing else _under_way(window)
    if own is None:
        return False
    return verdict is not GateVerdict.PASS or _next_gate(window, own) is not None


def _under_way(window: "Window") -> Checklist | None:
    desk = window.desk
    if desk.selected is None:
        return None
    own = desk.ask(onboarding.checklist_of, desk.selected)
    return own if own is not None and own.is_running else None


def _next_gate(window: "Window", own: Checklist) -> Gate | None:
    found = window.desk.ask(gates.gates_of, own.id, window.desk.today())
    return next((gate for gate in found if not gate.is_passed), None)

"""What can be done with decisions, from the page and from the panel alike."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from prmdesk.domain.decisions import Decision, Followed
from prmdesk.i18n import ngettext
from prmdesk.services import decisions
from prmdesk.ui.decisions.form import DecisionForm
from prmdesk.ui.decisions.review import ReviewDialog
from prmdesk.ui.desk import Desk


def ask_new(desk: Desk, parent: QWidget, partner_id: int | None = None) -> None:
    """Decide about a partner, who is named in the dialog without ``partner_id``."""
    DecisionForm(desk, parent, partner_id).exec()


def ask_edit(desk: Desk, parent: QWidget, decision: Decision) -> None:
    """Change a decision."""
    DecisionForm(desk, parent, decision=decision).exec()


def ask_review(desk: Desk, parent: QWidget, found: Followed) -> None:
    """Look at a decision again, and decide anew if the user wants to."""
    dialog = ReviewDialog(desk, parent, found)
    if dialog.exec() and dialog.decides_anew:
        ask_new(desk, parent, found.decision.partner_id)


def remove(desk: Desk, ids: Sequence[int]) -> None:
    """Take lines out of the log; the toast has Undo on it."""
    said = ngettext("{n} decision deleted", "{n} decisions deleted", len(ids))
    if ids:
        desk.do(decisions.remove, ids, say=said.format(n=len(ids)))

"""What can be done with promises and frictions, from the page and from the panel alike."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from prmdesk.domain.frictions import Friction
from prmdesk.domain.promises import Promise
from prmdesk.i18n import _, ngettext
from prmdesk.services import frictions, promises
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.promise_form import PromiseForm, SettleForm
from prmdesk.ui.promises.forms import FrictionForm


def ask_promise(
    desk: Desk, parent: QWidget, partner_id: int | None = None, promise: Promise | None = None
) -> None:
    """Write a promise, or change one."""
    PromiseForm(desk, parent, partner_id, promise).exec()


def ask_settle(desk: Desk, parent: QWidget, promise: Promise) -> None:
    """Say what became of a promise."""
    SettleForm(desk, parent, promise).exec()


def keep(desk: Desk, ids: Sequence[int]) -> None:
    """Settle promises as kept today; the toast has Undo on it."""
    said = ngettext("{n} promise kept", "{n} promises kept", len(ids)).format(n=len(ids))
    if ids:
        desk.do(promises.keep, ids, desk.today(), say=said)


def reopen(desk: Desk, ids: Sequence[int]) -> None:
    """Let promises be open again."""
    if ids:
        desk.do(promises.reopen, ids, say=_("Open again"))


def remove(desk: Desk, ids: Sequence[int]) -> None:
    """Take promises out of the ledger; the toast has Undo on it."""
    said = ngettext("{n} promise deleted", "{n} promises deleted", len(ids)).format(n=len(ids))
    if ids:
        desk.do(promises.remove, ids, say=said)


def ask_friction(
    desk: Desk, parent: QWidget, partner_id: int | None = None, friction: Friction | None = None
) -> None:
    """Note what hurt, or change it."""
    FrictionForm(desk, parent, partner_id, friction).exec()


def ask_fix(desk: Desk, parent: QWidget, friction: Friction) -> None:
    """Say when and how something was fixed."""
    FrictionForm(desk, parent, friction=friction, fixing=True).exec()


def hurts_again(desk: Desk, ids: Sequence[int]) -> None:
    """Let frictions be open again."""
    if ids:
        desk.do(frictions.reopen, ids, say=_("Open again"))


def remove_frictions(desk: Desk, ids: Sequence[int]) -> None:
    """Take frictions out of the log; the toast has Undo on it."""
    said = ngettext("{n} friction deleted", "{n} frictions deleted", len(ids)).format(n=len(ids))
    if ids:
        desk.do(frictions.remove, ids, say=said)

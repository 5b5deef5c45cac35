"""The life of a plan in the window: how far it is, and what is asked when it goes on."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from prmdesk import words
from prmdesk.domain.plan_versions import PlanVersion
from prmdesk.domain.plans import Plan, PlanStatus
from prmdesk.errors import Problem
from prmdesk.i18n import _
from prmdesk.services import plan_life
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.dates import shown
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.forms import LongText, mark
from prmdesk.ui.kit.labels import muted_label


def state_text(plan: Plan, versions: Sequence[PlanVersion]) -> str:
    """How far a plan is: "Agreed on 3 Mar 2026, version 2, amended because …"."""
    last = next(iter(versions), None)
    match plan.status:
        case PlanStatus.DRAFT if plan.amended_for:
            return _("Draft of version {n}, being amended because: {reason}").format(
                n=plan.version + 1, reason=plan.amended_for
            )
        case PlanStatus.AGREED if plan.agreed_on is not None:
            return _agreed(plan, last.reason if last else "")
        case PlanStatus.CLOSED if plan.closed_on is not None:
            told = _("Closed on {day}: {closing}")
            return told.format(day=shown(plan.closed_on), closing=plan.closing)
    return words.name(plan.status)


def _agreed(plan: Plan, reason: str) -> str:
    day = shown(plan.agreed_on)
    if reason:
        told = _("Agreed on {day}, version {n}, amended because: {reason}")
        return told.format(day=day, n=plan.version, reason=reason)
    if plan.version:
        return _("Agreed on {day}, version {n}").format(day=day, n=plan.version)
    return _("Agreed on {day}").format(day=day)


class Telling(Dialog):
    """A question that wants a sentence; ``save`` takes it, and may be told what is wrong."""

    def __init__(
        self,
        title: str,
        question: str,
        act: str,
        save: Callable[..., object],
        parent: QWidget | None,
    ) -> None:
        super().__init__(title, parent)
        self._save = save
        self.text = LongText(2, 6)
        self.text.setAccessibleName(question)
        self.body.addWidget(muted_label(question, wrap=True))
        self.body.addWidget(self.text)
        self.offer(act)
        self.text.setFocus()

    def keep(self) -> None:
        found: list[Problem] = []
        self._save(self.text.toPlainText(), invalid=found.extend)
        if found:
            told = " ".join(problem.text for problem in found)
            mark(self.text, told)
            self.tell(told)
            self.text.setFocus()
        else:
            self.accept()


def ask_amend(desk: Desk, plan_id: int, parent: QWidget) -> None:
    """Ask why an agreed plan is changed, and make it a draft again."""
    Telling(
        _("Amend the plan"),
        _(
            "It becomes a draft again and can be changed; what was agreed is kept as a version. "
            "Why is it changed?"
        ),
        _("Amend"),
        partial(desk.do, plan_life.amend, plan_id),
        parent,
    ).exec()


def ask_close(desk: Desk, plan_id: int, parent: QWidget) -> None:
    """Ask what came of a plan, and close it."""
    Telling(
        _("Close the plan"),
        _("Its year is over: nothing in it can be changed any more. What came of it?"),
        _("Close plan"),
        lambda text, **kw: desk.do(plan_life.close_plan, plan_id, text, desk.today(), **kw),
        parent,
    ).exec()


def ask_reopen(desk: Desk, plan_id: int, parent: QWidget) -> None:
    """Ask why a closed plan is taken up again, and make it agreed as it was."""
    Telling(
        _("Reopen the plan"),
        _("It is agreed again, as it was before it was closed. Why is it opened?"),
        _("Reopen"),
        partial(desk.do, plan_life.reopen_closed, plan_id),
        parent,
    ).exec()

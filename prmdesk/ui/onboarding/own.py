"""One partner's onboarding: its checklist, or the way to start one."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.gates import Gate, GateVerdict
from prmdesk.domain.onboarding import Outcome, is_onboarded, progress
from prmdesk.domain.partners import Stage
from prmdesk.i18n import _
from prmdesk.services import gates, onboarding, partners
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button, tool_button
from prmdesk.ui.kit.empty import EmptyState
from prmdesk.ui.kit.icons import icon
from prmdesk.ui.kit.labels import heading
from prmdesk.ui.kit.leaving import settle
from prmdesk.ui.onboarding.editor import ChecklistEditor
from prmdesk.ui.onboarding.ended import EndedBanner
from prmdesk.ui.onboarding.gate_dialog import ACTS, GateDialog
from prmdesk.ui.onboarding.gate_strip import GateStrip
from prmdesk.ui.onboarding.low import LowScroll
from prmdesk.ui.onboarding.start import StartForm
from prmdesk.ui.onboarding.strips import Day
from prmdesk.ui.onboarding.summary import Summary

_LEAST = 200
"""How high the steps are at least; where there is less room all scrolls."""


class PartnerChecklist(QWidget):
    """Shows one of: the checklist, "No onboarding yet", the form that starts one.

    ``named`` puts the partner's name above. ``started`` tells whose onboarding was started.
    """

    started = Signal(int)

    def __init__(self, desk: Desk, *, named: bool) -> None:
        super().__init__()
        self.desk = desk
        self.partner_id: int | None = None
        self.name = heading()
        if not named:
            self.name.hide()
        self.summary = Summary(narrow=not named)
        self.gates = GateStrip(narrow=not named)
        self.ended = EndedBanner()
        self.editor = ChecklistEditor(desk)
        self.move_on = button("", "check", clicked=self._move_on)
        self.form = StartForm(desk)
        self._empty = EmptyState(
            "list-checks",
            _("No onboarding yet. Start with a template."),
            button(_("Start onboarding"), primary=True, clicked=self._ask_start),
        )
        self._choose = EmptyState("list-checks", _("Choose a partner to see its onboarding."))
        self._whole = self._lay_out()
        self.form.started.connect(self._started)
        self.form.cancelled.connect(self.refresh)
        self.gates.jumped.connect(self.editor.go_to)
        self.gates.decided.connect(self.decide)
        self.ended.reopened.connect(self._reopen)
        self.ended.restarted.connect(self._ask_start)

    def _lay_out(self) -> LowScroll:
        whole = QWidget()
        top = QHBoxLayout()
        top.addWidget(self.name)
        top.addStretch()
        top.addWidget(self.move_on)
        line = QHBoxLayout()
        line.addWidget(self.summary, 1)
        line.addWidget(tool_button("ellipsis", _("This checklist"), clicked=self._show_menu))
        head = QVBoxLayout()
        head.setContentsMargins(theme.px(16), theme.px(10), theme.px(8), theme.px(2))
        head.setSpacing(theme.px(4))
        head.addLayout(top)
        head.addLayout(line)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.ended)
        column.addLayout(head)
        column.addWidget(self.gates)
        column.addWidget(self.editor, 1)
        scroll = _scrolling(whole, self.editor)
        self._stack = QStackedWidget()
        for widget in (scroll, self._empty, self._choose, self.form):
            self._stack.addWidget(widget)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        return scroll

    def show_partner(self, partner_id: int | None) -> None:
        """Show the onboarding of a partner; a form that is being filled for it stays."""
        if partner_id != self.partner_id:
            self.partner_id = partner_id
            self._whole.verticalScrollBar().setValue(0)
            self._stack.setCurrentWidget(self._choose)
        self.refresh(keep_form=True)

    def refresh(self, *, keep_form: bool = False) -> None:
        """Read again; a form that is being filled stays."""
        partner_id = self.partner_id
        checklist = (
            None if partner_id is None else self.desk.ask(onboarding.checklist_of, partner_id)
        )
        self.editor.show_checklist(checklist.id if checklist else None)
        if checklist is not None:
            days = self.desk.ask(onboarding.finished_days, checklist.template_id)
            self.summary.show_steps(checklist, self.editor.model.steps, self.desk.today(), days)
            self.gates.show_gates(self.desk.ask(gates.gates_of, checklist.id, self.desk.today()))
            was_running = self.ended.isHidden()
            self.ended.show_end(checklist, self.desk.ask(gates.decisions_of, checklist.id))
            if was_running and not checklist.is_running:
                self._whole.reveal(self.ended)
            self._name()
            self._stack.setCurrentWidget(self._whole)
        elif not (keep_form and self.is_asking):
            self._stack.setCurrentWidget(self._choose if partner_id is None else self._empty)

    def _name(self) -> None:
        assert self.partner_id is not None
        partner = self.desk.ask(partners.partner, self.partner_id)
        self.name.setText(partner.name)
        done = progress(self.editor.model.steps)
        is_ready = is_onboarded(self._outcome, done.share)
        self.move_on.setVisible(is_ready and partner.stage is Stage.ONBOARD)
        text = _move_text(all_done=done.is_complete)
        self.move_on.setText(text)
        self.move_on.setAccessibleName(text)

    @property
    def has_ended(self) -> bool:
        """Whether the onboarding shown graduated or was stopped."""
        return self._outcome is not Outcome.RUNNING

    @property
    def _outcome(self) -> Outcome:
        checklist = self.editor.model.checklist
        return checklist.outcome if checklist else Outcome.RUNNING

    @property
    def is_asking(self) -> bool:
        """Whether the form that starts an onboarding is shown."""
        return self._stack.currentWidget() is self.form

    def leave(self) -> None:
        """Keep what is still being typed."""
        self.editor.leave()

    def ask_start(self, partner_id: int | None = None) -> None:
        """Show the form that starts an onboarding, of any partner or of ``partner_id``."""
        self._stack.setCurrentWidget(self.form)
        self.form.ask(partner_id)

    def _ask_start(self) -> None:
        self.ask_start(self.partner_id)

    def _started(self, partner_id: int) -> None:
        self.partner_id = partner_id
        self.refresh()
        self.editor.tree.setFocus()
        self.started.emit(partner_id)

    def _move_on(self) -> None:
        assert self.partner_id is not None
        settled = settle(self.desk, {self.partner_id: Stage.ENABLE})
        if settled is not None:
            self.desk.do(
                partners.edit_partner, self.partner_id, self.desk.today(),
                stage=Stage.ENABLE, waiver=settled.waiver, met=settled.met,
            )  # fmt: skip

    # Deciding

    def decide(self, verdict: GateVerdict, gate: Gate | None = None) -> None:
        """Ask for the reason, and decide."""
        checklist = self.editor.model.checklist
        if checklist is not None:
            self.leave()
            GateDialog(self.desk, checklist.id, verdict, self, gate).exec()

    def _reopen(self) -> None:
        checklist = self.editor.model.checklist
        if checklist is not None:
            self.desk.do(gates.reopen, checklist.id, self.desk.today(), say=_("Reopened"))

    # The menu

    def menu(self) -> QMenu:
        """What can be done with the whole checklist."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self.has_ended:
            menu.addAction(icon("rotate-ccw"), _("Reopen"), self._reopen)
            menu.addAction(icon("plus"), _("Start another"), self._ask_start)
        else:
            for verdict in (GateVerdict.GRADUATE, GateVerdict.EXTEND, GateVerdict.STOP):
                text, name = ACTS[verdict]
                menu.addAction(icon(name), _(text), partial(self.decide, verdict))
        menu.addSeparator()
        menu.addAction(icon("calendar"), _("Change the start day…"), self._ask_day)
        menu.addAction(icon("trash-2"), _("Delete this checklist"), self._delete)
        return menu

    def _show_menu(self) -> None:
        self.menu().popup(self.mapToGlobal(self.summary.geometry().bottomRight()))

    def _ask_day(self) -> None:
        checklist = self.editor.model.checklist
        if checklist is None:
            return

        def save(day: object, **kw: Any) -> None:
            self.desk.do(onboarding.edit_checklist, checklist.id, started_on=day, **kw)

        title = _("Day on which the onboarding starts")
        self.editor.ask(Day(title, checklist.started_on, self.desk.today(), save))

    def _delete(self) -> None:
        checklist = self.editor.model.checklist
        if checklist is not None:
            said = _("{name} deleted").format(name=checklist.name)
            self.desk.do(onboarding.delete_checklist, checklist.id, say=said)


def _move_text(*, all_done: bool) -> str:
    done, graduated = (
        _("All done: move to the stage {stage}"),
        _("Graduated: move to the stage {stage}"),
    )
    return (done if all_done else graduated).format(stage=words.name(Stage.ENABLE))


def _scrolling(whole: QWidget, editor: ChecklistEditor) -> LowScroll:
    """``whole``, in which the editor's question or details stay in sight."""
    editor.split.setMinimumHeight(theme.px(_LEAST))
    scroll = LowScroll(whole)
    editor.asked.connect(scroll.reveal)
    editor.split.opened.connect(lambda: scroll.reveal(editor.strip or editor.split))
    return scroll

"""The checklist editor: the same for a partner's onboarding and for a template."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from prmdesk.domain.onboarding import group_progress
from prmdesk.i18n import _
from prmdesk.services import onboarding, partners, steps
from prmdesk.services.own_steps import own_steps
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button, tool_button
from prmdesk.ui.kit.empty import EmptyState
from prmdesk.ui.onboarding.acts import StepActs
from prmdesk.ui.onboarding.columns import Column
from prmdesk.ui.onboarding.delegate import StepDelegate
from prmdesk.ui.onboarding.details import DetailsPane
from prmdesk.ui.onboarding.details_form import DetailsForm
from prmdesk.ui.onboarding.model import StepModel
from prmdesk.ui.onboarding.split import StepSplit
from prmdesk.ui.onboarding.strips import Question, Strip
from prmdesk.ui.onboarding.ticking import Ticking
from prmdesk.ui.onboarding.tree import Place, StepTree


class ChecklistEditor(QWidget):
    """Steps as a tree with a tool bar, the details of the step chosen beside or below it.

    Below them is the strip that asks in passing; ``asked`` tells of it.
    """

    asked = Signal(QWidget)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.checklist_id: int | None = None
        self.model = StepModel()
        self.tree = StepTree(self.model)
        self.strip: Strip | None = None
        self.ticking = Ticking(desk, self.model, self._do, self.ask)
        self.ticking.jumped.connect(self.go_to)
        self.acts = StepActs(self._do, self.tree, self.model, self.ticking)
        self.details = DetailsPane(DetailsForm(desk, self._owners), self._keep)
        self.split = StepSplit(self.tree, self.details)
        self._places: dict[int, Place] = {}
        self._tools = QWidget()
        self._empty = EmptyState(
            "list-checks",
            _("No steps yet. Add the first phase."),
            button(_("Add step"), "plus", primary=True, clicked=self.acts.add),
        )
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._tools)
        self._column.addWidget(self.split, 1)
        self._column.addWidget(self._empty, 1)
        row = QHBoxLayout(self._tools)
        row.setContentsMargins(theme.px(8), 0, theme.px(8), theme.px(4))
        row.setSpacing(theme.px(2))
        for act in self.acts.outline_acts():
            row.addWidget(tool_button(act.icon, f"{act.text} ({act.key})", clicked=act.run))
        row.addWidget(tool_button("ellipsis", _("More"), clicked=self._show_menu))
        row.addStretch()
        row.addWidget(self.split.button)

    def _connect(self) -> None:
        delegate = StepDelegate(self.tree, self.model, self._owners)
        delegate.tabbed.connect(self._tabbed)
        delegate.refused.connect(lambda text: self.ask(Question(text)))
        self.tree.setItemDelegate(delegate)
        delegate.closeEditor.connect(lambda *_args: self.model.end_draft())
        for changed in (self.model.rowsInserted, self.model.rowsRemoved):
            changed.connect(lambda *_args: self._arrange())
        self.tree.keys = {key: act.run for act in self.acts.every() for key in act.keys} | {
            "F4": self.split.switch
        }
        self.tree.selectionModel().currentRowChanged.connect(lambda *_args: self._show_details())
        self.split.opened.connect(self._show_details)
        self.details.form.repeated.connect(self._repeat)
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.customContextMenuRequested.connect(self._show_menu_at)

    # What is shown

    def show_checklist(self, checklist_id: int | None) -> None:
        """Read a checklist or template, and show it where the user left it, by ids."""
        if checklist_id != self.checklist_id:
            self.leave()
        place = self.tree.place()
        is_other = checklist_id != self.checklist_id
        if is_other and self.checklist_id is not None:
            self._places[self.checklist_id] = place
        self.checklist_id = checklist_id
        moved = self._read()
        if is_other:
            place = self._places.get(checklist_id or 0) or self._first_place()
        if moved or is_other:
            self.tree.restore(place)
        self.tree.fit()
        self._arrange()
        self._show_details()

    def _read(self) -> bool:
        if self.checklist_id is None:
            return self.model.show(None, [], self.desk.today())
        checklist = self.desk.ask(onboarding.checklist, self.checklist_id)
        found = self.desk.ask(onboarding.steps, self.checklist_id)
        differs = self.desk.ask(own_steps, self.checklist_id)
        return self.model.show(checklist, found, self.desk.today(), differs)

    def _first_place(self) -> Place:
        """At first, the phases that are complete are closed."""
        done = group_progress(self.model.steps)
        return Place(closed=frozenset(key for key, own in done.items() if own.is_complete))

    def _arrange(self) -> None:
        has_steps = self.model.rowCount() > 0
        self.split.setVisible(has_steps)
        self._empty.setVisible(not has_steps)

    def leave(self) -> None:
        """Keep what is still being typed, and take an open question away."""
        self.tree.finish_editing()
        self.details.leave()
        self._close_strip()

    def _do(self, action: Callable[..., Any], *args: Any, **kw: Any) -> Any:
        if self.checklist_id is None:
            return None
        return self.desk.do(action, self.checklist_id, *args, **kw)

    def _owners(self) -> list[str]:
        checklist = self.model.checklist
        names = self.desk.ask(partners.values_in_use, "our_owner")
        if checklist is not None and checklist.partner_id is not None:
            people = self.desk.ask(partners.contacts, checklist.partner_id)
            names += [person.name for person in people]
        return names

    def _tabbed(self, by: int) -> None:
        if self.tree.currentIndex().column() == Column.TITLE:
            self.acts.nest(by)
        else:
            self.tree.go_aside(by)

    # The details

    def _show_details(self) -> None:
        """Show the step under the keys; what was being typed about another is kept before."""
        shown = self.details.step
        if shown is not None and shown.id != self.tree.current_id() and self.model.step(shown.id):
            self.details.leave()
        if not self.details.isHidden():
            step = self.model.step_at(self.tree.currentIndex())
            self.details.show_step(step, self.model.checklist, self.model.steps)
            if step is not None:
                self.details.form.ask_why(self.model.facts(step).differs)

    def _keep(self, step_id: int, **values: Any) -> None:
        self._do(steps.edit_steps, [step_id], **values)

    def _repeat(self) -> None:
        if self.details.step is not None:
            self.ticking.repeat([self.details.step.id])

    def go_to(self, step_id: int) -> None:
        """Go to a step, ready for the keys."""
        self.split.go_back()
        self.tree.choose([step_id])

    # Asking

    def ask(self, strip: Strip) -> None:
        """Show ``strip`` below the steps, and go there."""
        self._close_strip()
        self.strip = strip
        strip.closed.connect(self._close_strip)
        strip.closed.connect(self.tree.setFocus)
        self._column.addWidget(strip)
        strip.first.setFocus()
        self.asked.emit(strip)

    def _close_strip(self) -> None:
        if self.strip is not None:
            strip, self.strip = self.strip, None
            strip.hide()
            self._column.removeWidget(strip)
            strip.deleteLater()

    def _show_menu(self) -> None:
        self._show_menu_at(self.tree.visualRect(self.tree.currentIndex()).bottomLeft())

    def _show_menu_at(self, where: QPoint) -> None:
        if self.tree.chosen():
            menu = self.acts.menu()
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.tree.viewport().mapToGlobal(where))

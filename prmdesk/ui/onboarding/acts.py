"""What can be done with the steps chosen in the tree: by key, by button and by menu alike."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from prmdesk import words
from prmdesk.domain import outline
from prmdesk.domain.onboarding import Response, Side, StepKind
from prmdesk.i18n import _, ngettext
from prmdesk.services import steps
from prmdesk.ui.kit.icons import icon
from prmdesk.ui.onboarding.columns import Column
from prmdesk.ui.onboarding.model import StepModel
from prmdesk.ui.onboarding.responses import ICONS
from prmdesk.ui.onboarding.rows import DRAFT
from prmdesk.ui.onboarding.ticking import Do, Ticking
from prmdesk.ui.onboarding.tree import StepTree


@dataclass(frozen=True, slots=True)
class Act:
    """One thing to do, with its keys by their portable names, the first of them shown."""

    text: str
    icon: str
    run: Callable[[], object]
    keys: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The key as people call it."""
        key = self.keys[0] if self.keys else ""
        return key.replace("Backtab", "Tab").replace("Return", "Enter")


class StepActs:
    """Each is one service call on the chosen steps; ``do`` makes it on the checklist shown."""

    def __init__(self, do: Do, tree: StepTree, model: StepModel, ticking: Ticking) -> None:
        self._do, self._tree, self._model, self._ticking = do, tree, model, ticking
        model.named.connect(self._add)
        model.edited.connect(lambda step_id, values: self._edit([step_id], **values))
        model.dropped.connect(self._drop)

    def outline_acts(self) -> list[Act]:
        """What changes the outline, for keys, menu and tool bar."""
        return [
            Act(_("Add step"), "plus", self.add, ("Return", "Enter")),
            Act(_("Indent"), "indent-increase", lambda: self.nest(1), ("Tab",)),
            Act(_("Outdent"), "indent-decrease", lambda: self.nest(-1), ("Shift+Backtab",)),
            Act(_("Move up"), "arrow-up", lambda: self._shift(-1), ("Alt+Up",)),
            Act(_("Move down"), "arrow-down", lambda: self._shift(1), ("Alt+Down",)),
            Act(_("Duplicate"), "copy", self._duplicate, ("Ctrl+D",)),
            Act(_("Delete"), "trash-2", self._delete, ("Del",)),
        ]

    def other_acts(self) -> list[Act]:
        """What else can be done with a step."""
        acts = [Act(_("Edit"), "pencil", self._rename, ("F2",))]
        if not self._model.is_template:
            for text, name, run, keys in (
                (_("Tick or untick"), "check", self._ticking.toggle, ("Space",)),
                (_("Not needed…"), "eye-off", self._ticking.not_needed, ()),
                (_("Needed after all"), "eye", self._ticking.need_again, ()),
                (_("Done again…"), "refresh-cw", self._ticking.repeat, ()),
            ):
                acts.append(Act(text, name, partial(self._on_chosen, run), keys))
        return acts

    def response_acts(self) -> list[Act]:
        """How the partner took to a step, by single keys; a template has no partner (R61)."""
        codes = {str(n): code for n, code in enumerate(Response)}
        return [
            Act(words.name(code) or _("None"), ICONS.get(code, ""), partial(self._respond, code),
                (key,))
            for key, code in codes.items()
        ]  # fmt: skip

    def every(self) -> list[Act]:
        """All that has a key."""
        return [*self.outline_acts(), *self.other_acts(), *self.response_acts()]

    def menu(self) -> QMenu:
        """All of it, for the chosen steps."""
        menu = QMenu(self._tree)
        for act in self.other_acts():
            self._put(menu, act)
        choices: list[tuple[str, str, type[StrEnum]]] = [
            (_("Kind"), "kind", StepKind),
            (_("Who"), "side", Side),
        ]
        if not self._model.is_template:
            below = menu.addMenu(_("Response"))
            for act in self.response_acts():
                self._put(below, act)
        for title, field, codes in choices:
            below = menu.addMenu(title)
            for code in codes:
                action = below.addAction(words.name(code) or _("None"))
                action.triggered.connect(lambda _on, f=field, c=code: self._set(**{f: c}))
        action = menu.addAction(_("Exit criterion"))
        action.triggered.connect(lambda: self._set(is_exit=not self._all_exits()))
        action.setCheckable(True)
        action.setChecked(self._all_exits())
        menu.addSeparator()
        for act in self.outline_acts():
            self._put(menu, act)
        return menu

    def _put(self, menu: QMenu, act: Act) -> None:
        text = f"{act.text}\t{act.key}" if act.key else act.text
        action = menu.addAction(icon(act.icon), text) if act.icon else menu.addAction(text)
        action.triggered.connect(lambda _on: act.run())

    # The outline

    def add(self) -> None:
        """Make room below the current step, and let its title be typed."""
        current = self._tree.current_id()
        if current is None:
            parent_id, before = None, None
        elif self._tree.isExpanded(self._model.index_of(current)) and self._model.below(current):
            parent_id, before = current, self._model.below(current)[0]
        else:
            step = self._model.step(current)
            parent_id = step.parent_id if step else None
            before = outline.following(self._model.steps, current)
        index = self._model.begin_draft(parent_id, before)
        self._tree.setCurrentIndex(index)
        self._tree.edit(index)

    def _add(self, title: str) -> None:
        parent_id, before = self._model.draft_place()
        made = self._do(steps.add_step, title, parent_id=parent_id, before=before)
        if made is not None:
            self._tree.choose([made])
            self._tree.setFocus()

    def nest(self, by: int) -> None:
        """Indent (1) or outdent (-1) the chosen steps."""
        self._do(steps.indent_steps if by > 0 else steps.outdent_steps, self._chosen())

    def _shift(self, by: int) -> None:
        self._do(steps.shift_steps, self._chosen(), by)

    def _drop(self, ids: Sequence[int], parent_id: int | None, before: int | None) -> None:
        self._do(steps.move_steps, ids, parent_id, before)

    def _duplicate(self) -> None:
        if ids := self._chosen():
            self._tree.choose(self._do(steps.duplicate_steps, ids) or [])

    def _delete(self) -> None:
        ids = self._chosen()
        order = [step.id for step in self._model.steps]
        gone = [step.id for step in outline.with_all_below(self._model.steps, ids)]
        if not gone:
            return
        first = order.index(gone[0])
        rest = [step_id for step_id in order[first:] if step_id not in gone]
        text = ngettext("{n} step deleted", "{n} steps deleted", len(gone))
        if self._do(steps.delete_steps, ids, say=text.format(n=len(gone))):
            self._tree.choose([*rest, *reversed(order[:first])][:1])

    # One step

    def _chosen(self) -> list[int]:
        return [step_id for step_id in self._tree.chosen() if step_id != DRAFT]

    def _on_chosen(self, run: Callable[[Sequence[int]], object]) -> None:
        run(self._chosen())

    def _rename(self) -> None:
        index = self._tree.currentIndex()
        editable = self._model.flags(index) & Qt.ItemFlag.ItemIsEditable
        self._tree.edit(index if editable else index.siblingAtColumn(Column.TITLE))

    def _edit(self, ids: Sequence[int], **values: Any) -> None:
        self._do(steps.edit_steps, ids, **values)

    def _set(self, **values: Any) -> None:
        self._edit([step.id for step in self._model.work(self._chosen())], **values)

    def _respond(self, response: Response) -> None:
        if not self._model.is_template:
            self._set(response=response)

    def _all_exits(self) -> bool:
        return all(step.is_exit for step in self._model.work(self._chosen()))

"""Editing what the stages are called, and the criteria to leave each."""

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from prmdesk import words
from prmdesk.domain.changes import Change
from prmdesk.domain.lifecycle import JOURNEY, Criterion
from prmdesk.domain.partners import Stage
from prmdesk.i18n import _
from prmdesk.services import lifecycle, workspace
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button, tool_button
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.forms import TextField, add_row, form_layout
from prmdesk.ui.kit.labels import muted_label, tip
from prmdesk.words.lifecycle import criterion_name, own_name, source

_ID = int(Qt.ItemDataRole.UserRole)
_ALT = Qt.KeyboardModifier.AltModifier
_STAGES = tuple(Stage)


class CriteriaEditor(Dialog):
    """Stages at the left, the criteria of one at the right; all is kept at once, Undo follows."""

    def __init__(self, desk: Desk, parent: QWidget, stage: Stage = Stage.IDENTIFY) -> None:
        super().__init__(_("Stages and exit criteria"), parent, width=700)
        self.desk = desk
        self._filling = False
        self.stages, self.criteria = QListWidget(), QListWidget()
        self.stages.setAccessibleName(_("Stages"))
        self.stages.setMaximumWidth(theme.px(180))
        self.criteria.setAccessibleName(_("Exit criteria"))
        self.criteria.setWordWrap(True)
        for listed in (self.stages, self.criteria):
            listed.setSpacing(theme.px(4))
        self.criteria.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.criteria.installEventFilter(self)
        self.name, self.text = TextField(), QLineEdit()
        self.text.setAccessibleName(_("One more criterion"))
        self.text.setPlaceholderText(_("One more criterion"))
        self.text.setMaxLength(200)
        self._source = muted_label(wrap=True)
        self._lay_out()
        self.offer_close()
        self._connect()
        self._fill_stages()
        self.stages.setCurrentRow(_STAGES.index(stage))
        self.stages.setFocus()

    def _lay_out(self) -> None:
        form = form_layout()
        add_row(form, _("Name of the stage"), self.name)
        tools = QVBoxLayout()
        for icon, text, run in (
            ("pencil", _("Reword (F2)"), self._reword),
            ("arrow-up", _("Move up (Alt+Up)"), lambda: self._shift(-1)),
            ("arrow-down", _("Move down (Alt+Down)"), lambda: self._shift(1)),
            ("trash-2", _("Remove (Del)"), self._remove),
        ):
            tools.addWidget(tool_button(icon, text, clicked=run))
        tools.addStretch()
        middle = QHBoxLayout()
        middle.addWidget(self.criteria, 1)
        middle.addLayout(tools)
        self._add_button = button(_("Add"), "plus", clicked=self._add)
        self._add_button.setAutoDefault(False)
        adding = QHBoxLayout()
        adding.addWidget(self.text, 1)
        adding.addWidget(self._add_button)
        self._asks = QWidget()
        asks = QVBoxLayout(self._asks)
        asks.setContentsMargins(0, 0, 0, 0)
        asks.addWidget(muted_label(_("Exit criteria: needed to leave the stage")))
        asks.addLayout(middle, 1)
        asks.addWidget(self._source)
        asks.addLayout(adding)
        self._none = muted_label(_("From here a partner can be moved on at any time."), wrap=True)
        right = QVBoxLayout()
        right.addLayout(form)
        right.addWidget(self._asks, 1)
        right.addWidget(self._none, 1)
        both = QHBoxLayout()
        both.setSpacing(theme.px(16))
        both.addWidget(self.stages)
        both.addLayout(right, 1)
        self.body.addLayout(both)
        self.setMinimumHeight(theme.px(440))

    def _connect(self) -> None:
        self.stages.currentRowChanged.connect(lambda _row: self.refresh())
        self.criteria.currentRowChanged.connect(lambda _row: self._tell_source())
        self.criteria.itemChanged.connect(self._changed)
        self.name.committed.connect(self._rename)
        self.text.returnPressed.connect(self._add)
        self.desk.changed.connect(self._follow)

    def _follow(self, change: Change) -> None:
        if change.about("criteria", "settings"):
            self.refresh()

    # What is shown

    def stage(self) -> Stage:
        """The stage that is chosen."""
        return _STAGES[max(0, self.stages.currentRow())]

    def _fill_stages(self) -> None:
        for _stage in _STAGES:
            self.stages.addItem("")

    def refresh(self) -> None:
        """Read again; the criterion chosen stays chosen."""
        for row, stage in enumerate(_STAGES):
            self.stages.item(row).setText(words.name(stage))
        stage = self.stage()
        self.name.fill(words.name(stage))
        on_the_way = stage in JOURNEY
        self._asks.setVisible(on_the_way)
        self._none.setVisible(not on_the_way)
        kept = self._current()
        self._filling = True
        self.criteria.clear()
        for criterion in self.desk.ask(lifecycle.criteria):
            if criterion.stage is stage:
                self.criteria.addItem(_item(criterion))
                if criterion.id == kept:
                    self.criteria.setCurrentRow(self.criteria.count() - 1)
        self._filling = False
        self._tell_source()

    def _current(self) -> int | None:
        item = self.criteria.currentItem()
        return None if item is None else int(item.data(_ID))

    def _tell_source(self) -> None:
        found = [one for one in self.desk.ask(lifecycle.criteria) if one.id == self._current()]
        told = ""
        for criterion in found:
            told = _answered(criterion)
        self._source.setText(told)

    # What is done

    def _rename(self, name: str) -> None:
        stage = self.stage()
        names = dict(self.desk.ask(workspace.settings_of).stage_names)
        names.pop(stage.value, None)
        if name and name != _ours(stage):
            names[stage.value] = name
        self.desk.do(workspace.change_settings, stage_names=names)

    def _add(self) -> None:
        text = self.text.text().strip()
        if text and self.desk.do(lifecycle.add_criterion, self.stage(), text) is not None:
            self.text.clear()
            self.criteria.setCurrentRow(self.criteria.count() - 1)

    def _reword(self) -> None:
        if (item := self.criteria.currentItem()) is not None:
            self.criteria.editItem(item)

    def _changed(self, item: QListWidgetItem) -> None:
        if not self._filling:
            problems: list[Any] = []
            self.desk.do(
                lifecycle.reword_criterion, item.data(_ID), item.text(), invalid=problems.extend
            )
            if problems:  # an empty text: what was there comes back
                self.refresh()

    def _shift(self, by: int) -> None:
        if (key := self._current()) is not None:
            self.desk.do(lifecycle.shift_criterion, key, by)

    def _remove(self) -> None:
        if (key := self._current()) is not None:
            row = self.criteria.currentRow()
            self.desk.do(lifecycle.remove_criterion, key, say=_("Criterion removed"))
            self.criteria.setCurrentRow(min(row, self.criteria.count() - 1))

    def done(self, result: int) -> None:
        self.name.editingFinished.emit()
        self.desk.changed.disconnect(self._follow)
        super().done(result)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        shifts = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() & _ALT and event.key() in shifts:
            self._shift(shifts[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Delete:
            self._remove()
        else:
            return False
        return True


def _item(criterion: Criterion) -> QListWidgetItem:
    item = QListWidgetItem(criterion_name(criterion))
    item.setData(_ID, criterion.id)
    item.setData(Qt.ItemDataRole.ToolTipRole, tip(_answered(criterion)))
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
    return item


def _answered(criterion: Criterion) -> str:
    if criterion.fact is not None:
        return source(criterion.fact)
    return _("Ticked by a person, with day and note")


def _ours(stage: Stage) -> str:
    """What we call a stage where the workspace has no name of its own for it."""
    return "" if own_name(stage) else words.name(stage)

"""The templates: which there are, whom they are for, and the same editor for their steps."""

from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from prmdesk import words
from prmdesk.domain.onboarding import Checklist
from prmdesk.domain.partners import Bucket, Touch
from prmdesk.i18n import _, ngettext
from prmdesk.services import onboarding
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.empty import EmptyState
from prmdesk.ui.kit.forms import Choice, TextField, mark_problems
from prmdesk.ui.kit.labels import muted_label
from prmdesk.ui.onboarding.editor import ChecklistEditor

_LIST_WIDTH = 264
_ROW = 34


class TemplateHead(QWidget):
    """Name, bucket and touch of the template shown, and how far it is in use."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.template: Checklist | None = None
        self.name = TextField()
        self.name.setAccessibleName(_("Name of the template"))
        self.bucket = Choice({None: _("Any type"), **{one: words.name(one) for one in Bucket}})
        self.bucket.setAccessibleName(_("For partners of type"))
        touches = {Touch.UNDECIDED: _("Any touch")}
        touches |= {one: words.name(one) for one in (Touch.LOW, Touch.HIGH)}
        self.touch = Choice(touches)
        self.touch.setAccessibleName(_("For partners with touch"))
        self.use = muted_label()
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.name, 1)
        row.addWidget(self.bucket)
        row.addWidget(self.touch)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(4))
        column.setSpacing(theme.px(4))
        column.addLayout(row)
        column.addWidget(self.use)
        self.name.committed.connect(lambda text: self._save(name=text))
        self.bucket.committed.connect(lambda code: self._save(bucket=code))
        self.touch.committed.connect(lambda code: self._save(touch=code))

    def show_template(self, template: Checklist, used: int) -> None:
        """Fill the fields without telling anyone."""
        self.template = template
        self.name.fill(template.name)
        self.bucket.fill(template.bucket)
        self.touch.fill(template.touch)
        version = _("Version {n}").format(n=template.version)
        use = ngettext("used for {n} partner", "used for {n} partners", used).format(n=used)
        self.use.setText(" · ".join((version, use if used else _("not used yet"))))

    def _save(self, **values: Any) -> None:
        if self.template is not None:
            self.desk.do(
                onboarding.edit_checklist,
                self.template.id,
                invalid=lambda problems: mark_problems({"name": self.name}, problems),
                **values,
            )


class TemplatesView(QSplitter):
    """The list of templates at the left, the one chosen at the right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.desk = desk
        self.list = QListWidget()
        self.list.setAccessibleName(_("Templates"))
        self.head = TemplateHead(desk)
        self.editor = ChecklistEditor(desk)
        self._whole = QWidget()
        self._empty = EmptyState(
            "list-checks",
            _("No templates. Make one, and every onboarding starts from it."),
            button(_("New template"), "plus", primary=True, clicked=self.add),
        )
        self._lay_out()
        self.list.currentItemChanged.connect(lambda _now, _was: self._show())

    def _lay_out(self) -> None:
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(*(theme.px(8),) * 4)
        buttons.setSpacing(theme.px(6))
        for text, name, run in (
            (_("New"), "plus", self.add),
            (_("Copy"), "copy", self.copy),
            (_("Delete"), "trash-2", self.delete),
        ):
            buttons.addWidget(button(text, name, clicked=run))
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)
        right = QVBoxLayout(self._whole)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.head)
        right.addWidget(self.editor, 1)
        self.addWidget(left)
        self.addWidget(self._whole)
        self.addWidget(self._empty)
        self.setStretchFactor(1, 1)
        self.setSizes([theme.px(_LIST_WIDTH), 10_000, 10_000])

    def refresh(self, chosen: int | None = None) -> None:
        """Read again, keeping the template chosen by id."""
        chosen = self.chosen() if chosen is None else chosen
        found = self.desk.ask(onboarding.templates)
        self.list.blockSignals(True)
        self.list.clear()
        for template in found:
            item = QListWidgetItem(template.name)
            item.setSizeHint(QSize(0, theme.px(_ROW)))
            item.setData(Qt.ItemDataRole.UserRole, template.id)
            self.list.addItem(item)
        ids = [template.id for template in found]
        self.list.setCurrentRow(ids.index(chosen) if chosen in ids else 0)
        self.list.blockSignals(False)
        self._whole.setVisible(bool(found))
        self._empty.setVisible(not found)
        self._show()

    def chosen(self) -> int | None:
        """The id of the template shown."""
        item = self.list.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item else None

    def _show(self) -> None:
        chosen = self.chosen()
        self.editor.show_checklist(chosen)
        if chosen is not None and self.editor.model.checklist is not None:
            used = self.desk.ask(onboarding.times_used, chosen)
            self.head.show_template(self.editor.model.checklist, used)

    def add(self) -> None:
        """Make a template, and let it be named."""
        made = self.desk.do(onboarding.add_template, _("New template"))
        self._go_to(made)

    def copy(self) -> None:
        """Copy the template shown."""
        chosen = self.chosen()
        if chosen is not None:
            self._go_to(self.desk.do(onboarding.copy_template, chosen))

    def _go_to(self, template_id: int | None) -> None:
        if template_id is not None:
            self.refresh(template_id)
            self.head.name.setFocus()
            self.head.name.selectAll()

    def delete(self) -> None:
        """Delete the template shown."""
        chosen, shown = self.chosen(), self.editor.model.checklist
        if chosen is not None and shown is not None:
            said = _("{name} deleted").format(name=shown.name)
            self.desk.do(onboarding.delete_checklist, chosen, say=said)

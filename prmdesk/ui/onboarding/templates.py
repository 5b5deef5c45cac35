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
from prmdesk.domain.template_versions import Use
from prmdesk.i18n import _, ngettext
from prmdesk.services import onboarding, templates
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.banner import Banner
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.empty import EmptyState
from prmdesk.ui.kit.forms import Choice, TextField, mark_problems
from prmdesk.ui.kit.labels import muted_label, tip
from prmdesk.ui.onboarding.editor import ChecklistEditor
from prmdesk.ui.onboarding.merge_dialog import MergeDialog
from prmdesk.ui.onboarding.template_for import TemplateFor

_LIST_WIDTH = 304
_ROW = 68


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
        self.use = muted_label(wrap=True)
        self.older = button("", "columns-3", kind="link", clicked=self.compare)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.name, 1)
        row.addWidget(self.bucket)
        row.addWidget(self.touch)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(4))
        column.setSpacing(theme.px(4))
        column.addLayout(row)
        below = QHBoxLayout()
        below.setSpacing(theme.px(8))
        below.addWidget(self.use, 1)
        below.addWidget(self.older)
        column.addLayout(below)
        self.name.committed.connect(lambda text: self._save(name=text))
        self.bucket.committed.connect(lambda code: self._save(bucket=code))
        self.touch.committed.connect(lambda code: self._save(touch=code))

    def show_template(self, template: Checklist, use: Use) -> None:
        """Fill the fields without telling anyone."""
        self.template = template
        self.name.fill(template.name)
        self.bucket.fill(template.bucket)
        self.touch.fill(template.touch)
        self.use.setText(" · ".join(_standing(template, use)))
        n = use.older
        text = ngettext(
            "{n} running on an older version…", "{n} running on an older version…", n
        ).format(n=n)
        self.older.setText(text)
        self.older.setAccessibleName(text)
        self.older.setVisible(n > 0)

    def compare(self) -> None:
        """Look at what the newest version would change for those that keep an older one."""
        if self.template is not None:
            MergeDialog(self.desk, self.template.id, self.template.name, self.window()).exec()

    def _save(self, **values: Any) -> None:
        if self.template is not None:
            self.desk.do(
                onboarding.edit_checklist,
                self.template.id,
                invalid=lambda problems: mark_problems({"name": self.name}, problems),
                **values,
            )


def _standing(template: Checklist, use: Use) -> tuple[str, ...]:
    """Its version, and how far it is in use."""
    n = use.started
    used = ngettext("used for {n} partner", "used for {n} partners", n).format(n=n)
    return _("Version {n}").format(n=template.version), used if n else _("not used yet")


def _in_list(template: Checklist, use: Use) -> str:
    """A template in three lines: its name, for whom it is, and how far it is in use."""
    meant = [words.name(one) for one in (template.bucket, template.touch) if one]
    older = ngettext("{n} on an older one", "{n} on an older one", use.older).format(n=use.older)
    version, used = _standing(template, use)
    told = " · ".join([*meant, version]), " · ".join([used, *([older] if use.older else [])])
    return "\n".join((template.name, *told))


class TemplatesView(QSplitter):
    """The list of templates at the left, the one chosen at the right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.desk = desk
        self.list = QListWidget()
        self.list.setAccessibleName(_("Templates"))
        self.head = TemplateHead(desk)
        self.editor = ChecklistEditor(desk)
        self.banner = Banner()
        self._uses: dict[int, Use] = {}
        self._whole = QWidget()
        self._empty = EmptyState(
            "list-checks",
            _("No templates. Make one, and every onboarding starts from it."),
            button(_("New template"), "plus", primary=True, clicked=self.add),
        )
        self._lay_out()
        self.list.currentItemChanged.connect(lambda _now, _was: self._go_on())

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
        text = _("New for a type and touch…")
        buttons_below = QHBoxLayout()
        buttons_below.setContentsMargins(*(theme.px(n) for n in (8, 0, 8, 8)))
        buttons_below.addWidget(button(text, kind="link", clicked=self.add_for))
        buttons_below.addStretch()
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)
        column.addLayout(buttons_below)
        right = QVBoxLayout(self._whole)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.banner)
        right.addWidget(self.head)
        right.addWidget(self.editor, 1)
        self.addWidget(left)
        self.addWidget(self._whole)
        self.addWidget(self._empty)
        self.setStretchFactor(1, 1)
        self.setSizes([theme.px(_LIST_WIDTH), 10_000, 10_000])

    def refresh(self, chosen: int | None = None) -> None:
        """Read again, keeping the template chosen by id."""
        was, before = self._uses, self.chosen()
        chosen = before if chosen is None else chosen
        found = self.desk.ask(onboarding.templates)
        self._uses = self.desk.ask(templates.uses)
        self.list.blockSignals(True)
        self.list.clear()
        for template in found:
            item = QListWidgetItem(_in_list(template, self._uses.get(template.id, Use())))
            item.setData(Qt.ItemDataRole.ToolTipRole, tip(item.text()))
            item.setSizeHint(QSize(0, theme.px(_ROW)))
            item.setData(Qt.ItemDataRole.UserRole, template.id)
            self.list.addItem(item)
        ids = [template.id for template in found]
        self.list.setCurrentRow(ids.index(chosen) if chosen in ids else 0)
        self.list.blockSignals(False)
        self._whole.setVisible(bool(found))
        self._empty.setVisible(not found)
        self._show()
        if before == self.chosen():
            self._offer_merge(was)
        else:
            self.banner.hide()

    def chosen(self) -> int | None:
        """The id of the template shown."""
        item = self.list.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item else None

    def _go_on(self) -> None:
        """Show another template."""
        self.banner.hide()
        self._show()

    def _show(self) -> None:
        chosen = self.chosen()
        self.editor.show_checklist(chosen)
        if chosen is not None and self.editor.model.checklist is not None:
            use = self._uses.get(chosen, Use())
            self.head.show_template(self.editor.model.checklist, use)

    def _offer_merge(self, was: dict[int, Use]) -> None:
        """Say, when the template shown was just changed, that those started from it are as before.

        Nothing is merged by itself (R61).
        """
        n = self._uses.get(self.chosen() or 0, Use()).older
        if n == 0:
            self.banner.hide()
        elif n > was.get(self.chosen() or 0, Use()).older:
            text = ngettext(
                "{n} onboarding under way keeps its version. Nothing changes there unless you"
                " merge it.",
                "{n} onboardings under way keep their version. Nothing changes there unless you"
                " merge it.",
                n,
            ).format(n=n)
            self.banner.tell(text, (_("Look at the differences…"), self.head.compare))

    def add(self) -> None:
        """Make a template, and let it be named."""
        made = self.desk.do(templates.add_template, _("New template"))
        self._go_to(made)

    def add_for(self) -> None:
        """Make a template for one type and touch from the nearest there is."""
        dialog = TemplateFor(self.desk, self.window())
        if dialog.exec():
            self._go_to(dialog.made)

    def copy(self) -> None:
        """Copy the template shown."""
        chosen = self.chosen()
        if chosen is not None:
            self._go_to(self.desk.do(templates.copy_template, chosen))

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

"""The workspace's own fields: add one, see those there are."""

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from prmdesk.errors import Problem
from prmdesk.i18n import _
from prmdesk.services import partners
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button, tool_button
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.forms import TextField, mark_problems
from prmdesk.ui.kit.labels import muted_label
from prmdesk.ui.kit.scrolling import CardColumn


class FieldsDialog(Dialog):
    """Each field can be renamed; deleting one deletes what partners have in it, undoably."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(_("Custom fields"), parent)
        self.desk = desk
        self.list = CardColumn()
        self.list.setMinimumHeight(theme.px(200))
        self.name = QLineEdit()
        self.name.setAccessibleName(_("Name of the new field"))
        self.name.setPlaceholderText(_("Name of the new field"))
        self.name.returnPressed.connect(self._add)
        add = button(_("Add field"), "plus", clicked=self._add)
        add.setAutoDefault(False)
        row = QHBoxLayout()
        row.addWidget(self.name, 1)
        row.addWidget(add)
        self.body.addWidget(
            muted_label(_("Fields that every partner has, beside those of prmdesk."), wrap=True)
        )
        self.body.addLayout(row)
        self.body.addWidget(self.list, 1)
        self.offer_close()
        self._show()

    def _show(self) -> None:
        self.list.clear()
        for field in self.desk.ask(partners.fields):
            holder = QWidget()
            row = QHBoxLayout(holder)
            row.setContentsMargins(0, 0, 0, 0)
            name = TextField()
            name.setAccessibleName(_("Name of the field"))
            name.fill(field.name)
            name.committed.connect(lambda text, n=name, f=field.id: self._rename(n, f, text))
            row.addWidget(name, 1)
            row.addWidget(
                tool_button(
                    "trash-2", _("Delete {name}").format(name=field.name),
                    clicked=lambda f=field: self._delete(f.id),  # type: ignore[misc]
                )
            )  # fmt: skip
            self.list.add(holder)

    def _add(self) -> None:
        made = self.desk.do(
            partners.add_field,
            self.name.text(),
            invalid=lambda problems: mark_problems({"name": self.name}, problems),
        )
        if made is not None:
            self.name.clear()
            self._show()

    def _rename(self, field: TextField, field_id: int, text: str) -> None:
        """Keep a new name; one that cannot be kept stays in the field, marked."""
        refused: list[Problem] = []
        self.desk.do(partners.rename_field, field_id, text, invalid=refused.extend)
        mark_problems({"name": field}, refused)
        if not refused:
            field.fill(text)

    def _delete(self, field_id: int) -> None:
        self.desk.do(partners.delete_field, field_id, say=_("The field was deleted"))
        self._show()

"""What is known of a file of the library; of several at once, what they have in common."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QWidget

from prmdesk import words
from prmdesk.domain.materials import Material
from prmdesk.domain.partners import Role
from prmdesk.i18n import LANGUAGES, _, ngettext
from prmdesk.services import materials
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.dates import DateField
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.forms import Choice, TextField, add_row, form_layout, mark_problems
from prmdesk.ui.kit.labels import muted_label
from prmdesk.ui.kit.ticks import TickGrid

ROLES = tuple(role for role in Role if role is not Role.UNKNOWN)


class MaterialForm(Dialog):
    """Only what was changed is kept, so that several files keep what each has of its own."""

    def __init__(self, desk: Desk, ids: Sequence[int], parent: QWidget) -> None:
        self.desk, self.ids = desk, list(ids)
        self.first = desk.ask(materials.material, self.ids[0])
        n = len(ids)
        many = ngettext("{n} file", "{n} files", n).format(n=n)
        super().__init__(self.first.title if n == 1 else many, parent, width=560)
        every = desk.ask(materials.every)
        self.name, self.version = QLineEdit(self.first.title), QLineEdit(self.first.version)
        self.product = TextField(sorted({one.product for one in every if one.product}))
        self.product.setText(self.first.product)
        self.spoken = Choice(_languages(self.first))
        self.spoken.fill(self.first.language)
        self.roles = {role: QCheckBox(words.name(role)) for role in ROLES}
        for role, box in self.roles.items():
            box.setChecked(role in self.first.audience)
        self.until = DateField(desk.today(), _("Valid until"))
        self.until.set_day(self.first.valid_until)
        self.note = QPlainTextEdit(self.first.note)
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(self.fontMetrics().lineSpacing() * 4)
        self._lay_out(n)
        self._shown = self._values()
        (self.name if n == 1 else self.product).setFocus()

    def _lay_out(self, n: int) -> None:
        if n > 1:
            told = _("What you change here becomes the same for all of them.")
            self.body.addWidget(muted_label(told, wrap=True))
        form = form_layout()
        whom = TickGrid(self.roles.values(), 3)
        whom.setAccessibleName(_("For whom"))
        for label, field in (
            (_("Title"), self.name),
            (_("Product"), self.product),
            (_("Version"), self.version),
            (_("Language"), self.spoken),
            (_("For whom"), whom),
            (_("Valid until"), self.until),
            (_("Note"), self.note),
        ):
            if n == 1 or field is not self.name:
                add_row(form, label, field)
        self.body.addLayout(form)
        self.offer(_("Save"))

    def _values(self) -> dict[str, Any]:
        return {
            "title": self.name.text().strip(),
            "product": self.product.text().strip(),
            "version": self.version.text().strip(),
            "language": self.spoken.code(),
            "audience": tuple(role for role, box in self.roles.items() if box.isChecked()),
            "valid_until": self.until.day(),
            "note": self.note.toPlainText().strip(),
        }

    def keep(self) -> None:
        if not self.until.check():
            return
        now = self._values()
        changed = {name: value for name, value in now.items() if value != self._shown[name]}
        if not changed:
            self.accept()
            return
        self.desk.do(
            materials.edit, self.ids, say=_("Saved"), invalid=self._mark, **changed
        )  # fmt: skip
        if not self.name.property("wrong"):
            self.accept()

    def _mark(self, problems: Any) -> None:
        mark_problems({"title": self.name}, problems)


def _languages(kept: Material) -> dict[str, str]:
    """Any, those prmdesk speaks, and the one the file has."""
    known = {"": _("Any"), **LANGUAGES}
    return known | ({} if kept.language in known else {kept.language: kept.language})

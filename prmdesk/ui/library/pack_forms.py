"""A pack's name and note, and which files of the library go into it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from prmdesk.domain.lines import Query
from prmdesk.domain.materials import Inspected, Pack
from prmdesk.errors import Problem
from prmdesk.i18n import LANGUAGES, _
from prmdesk.services import materials, packs, partners
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.forms import Choice, add_row, form_layout, mark_problems
from prmdesk.ui.kit.labels import muted_label
from prmdesk.ui.kit.sheet_view import SheetView


class PackForm(Dialog):
    """The name of a pack, and what stands over its index."""

    def __init__(self, desk: Desk, pack: Pack | None, parent: QWidget) -> None:
        super().__init__(_("New pack") if pack is None else pack.name, parent)
        self.desk = desk
        self.pack_id = pack.id if pack is not None else 0
        self.name = QLineEdit(pack.name if pack is not None else "")
        self.note = QPlainTextEdit(pack.note if pack is not None else "")
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(self.fontMetrics().lineSpacing() * 5)
        form = form_layout()
        add_row(form, _("Name"), self.name)
        add_row(form, _("Note, over the index"), self.note)
        self.body.addLayout(form)
        self.offer(_("Save"))
        self.name.setFocus()

    def keep(self) -> None:
        self._wrong = False
        name, note = self.name.text(), self.note.toPlainText()
        if self.pack_id:
            self.desk.do(packs.edit, self.pack_id, name, note, invalid=self._mark)
        else:
            self.pack_id = self.desk.do(packs.add, name, note, invalid=self._mark) or 0
        if self.pack_id and not self._wrong:
            self.accept()

    def _mark(self, problems: Sequence[Problem]) -> None:
        self._wrong = True
        mark_problems({"name": self.name}, problems)
        self.tell(" ".join(problem.text for problem in problems))


class ChooseFiles(Dialog):
    """The files of the library; a partner and a language narrow them to what suits."""

    def __init__(self, desk: Desk, rest: Sequence[Inspected], parent: QWidget) -> None:
        super().__init__(_("Put files into the pack"), parent)
        self.desk, self._rest = desk, list(rest)
        self.chosen: list[int] = []
        lines = desk.ask(partners.all_lines, Query(), desk.today())
        self.partner = Choice({0: _("Any partner"), **{line.id: line.name for line in lines}})
        self.spoken = Choice({"": _("Any"), **LANGUAGES})
        self.table = SheetView()
        self.note = muted_label(wrap=True)
        form = form_layout()
        add_row(form, _("Suits"), self.partner)
        add_row(form, _("Language"), self.spoken)
        self.body.addLayout(form)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.note)
        self.offer(_("Put in"))
        for choice in (self.partner, self.spoken):
            choice.committed.connect(lambda _code: self._show())
        self.resize(theme.px(820), theme.px(520))
        self._show()

    def _show(self) -> None:
        shown = self._rest
        partner, spoken = self.partner.code(), self.spoken.code()
        if partner:
            fits = {one.id for one in self.desk.ask(packs.suggestions, partner, spoken)}
            shown = [one for one in shown if one.material.id in fits]
        elif spoken:
            shown = [one for one in shown if one.material.language in ("", spoken)]
        self.table.show_sheet(materials.sheet(shown))
        self.note.setText(
            _("Select several with Ctrl or Shift.")
            if shown
            else _("Nothing more to put in: what suits is in the pack, or not in the library yet.")
        )
        if partner:
            self.table.selectAll()

    def keep(self) -> None:
        self.chosen = self.table.chosen_ids()
        if self.chosen:
            self.accept()
        else:
            self.tell(_("Select the files to put in."))

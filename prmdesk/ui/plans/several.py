"""The plans of several partners as workbooks: which year, in which language, into which folder."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from prmdesk import words
from prmdesk.i18n import LANGUAGES, _, language, ngettext
from prmdesk.services import plan_books, plans, workspace
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.forms import Choice, add_row, form_layout
from prmdesk.ui.kit.labels import muted_label
from prmdesk.ui.kit.links import open_file
from prmdesk.ui.kit.work_dialog import WorkDialog


class PlansDialog(WorkDialog):
    """``plan_ids`` are those of ``partners`` partners by year; a partner has at most one a year."""

    def __init__(
        self,
        desk: Desk,
        plan_ids: Mapping[int, Sequence[int]],
        partners: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, _("Plans to Excel"), parent)
        self._plan_ids, self._partners = plan_ids, partners
        start = desk.ask(workspace.settings_of).fiscal_start
        self.year = Choice({year: words.fiscal_year(year, start) for year in plan_ids})
        current = desk.ask(plans.current_year, desk.today())
        self.year.fill(current if current in plan_ids else next(iter(plan_ids)))
        self.spoken = Choice(LANGUAGES)
        self.spoken.fill(language())
        self.choices = self.year, self.spoken
        self.count = muted_label(wrap=True)
        form = form_layout()
        add_row(form, _("Fiscal year"), self.year)
        add_row(form, _("Language"), self.spoken)
        self.body.addLayout(form)
        self.body.addWidget(self.count)
        self.body.addWidget(self.bar)
        self.save = self.offer(_("Save to folder…"))
        self.year.committed.connect(lambda _year: self._tell_count())
        self._tell_count()

    def _tell_count(self) -> None:
        n = len(self._plan_ids[self.year.code()])
        text = ngettext(
            "{n} of {all} partners has a plan for this year. Each plan is a workbook of its own.",
            "{n} of {all} partners have a plan for this year. Each plan is a workbook of its own.",
            n,
        )
        self.count.setText(text.format(n=n, all=self._partners))

    def keep(self) -> None:
        """Ask where to, and begin; the dialog closes when all is written."""
        folder = QFileDialog.getExistingDirectory(
            self, _("A folder for the plans"), str(self.desk.db.path.parent)
        )
        if folder:
            self.begin(
                plan_books.save_plans, self._plan_ids[self.year.code()], Path(folder),
                self.desk.today(), spoken=self.spoken.code(), done=self._written,
                label=_("Exporting the plans"), writes=True,
            )  # fmt: skip

    def _written(self, made: Sequence[Path]) -> None:
        n = len(made)
        text = ngettext("{n} plan was saved", "{n} plans were saved", n).format(n=n)
        self.desk.say(text, action=(_("Open folder"), partial(open_file, made[0].parent)))
        self.accept()


def ask_several(desk: Desk, partner_ids: Sequence[int], parent: QWidget) -> None:
    """Ask which plans of partners to write, and where; say so when none of them has any."""
    found = desk.ask(plan_books.plans_by_year, partner_ids)
    if found:
        PlansDialog(desk, found, len(partner_ids), parent).open()
    elif partner_ids:
        desk.say(_("None of these partners has a plan yet."))

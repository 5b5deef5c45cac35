"""The QBR pack of one partner or several: for whom, the agenda, and the folder it goes to (D8)."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.battlecards import Variant
from prmdesk.domain.qbr import PackOptions
from prmdesk.i18n import LANGUAGES, _, language, ngettext, speaking
from prmdesk.services import qbr, qbr_sheets
from prmdesk.services.qbr import SavedPacks
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.forms import Choice, add_row, form_layout
from prmdesk.ui.kit.labels import heading, muted_label, plain_label
from prmdesk.ui.kit.links import open_file
from prmdesk.ui.kit.scrolling import scrolled
from prmdesk.ui.kit.sheet_dialog import SheetDialog
from prmdesk.ui.kit.work_dialog import WorkDialog
from prmdesk.ui.reviews.agenda_rows import AgendaRows

_TOLD = 8
"""Of so many packs it is told by name what was cut."""


class PackDialog(WorkDialog):
    """Stays open while the files are made; what was cut is told in it."""

    def __init__(
        self, desk: Desk, partner_ids: Sequence[int], parent: QWidget | None = None
    ) -> None:
        n = len(partner_ids)
        title = ngettext("QBR pack", "QBR packs of {n} partners", n).format(n=n)
        super().__init__(desk, title, parent, width=560)
        self._ids = list(partner_ids)
        self.whom = Choice({Variant.SHAREABLE: _("For the meeting"), Variant.INTERNAL: _("For me")})
        self.whom.fill(Variant.SHAREABLE)
        self.whom.committed.connect(lambda _code: self._tell_whom())
        self.left_out = muted_label(wrap=True)
        self.spoken = Choice(LANGUAGES)
        self.spoken.fill(language())
        self.agenda = AgendaRows(language())
        self.spoken.committed.connect(self.agenda.speak)
        self.choices = self.whom, self.spoken, self.agenda
        self.outcome = plain_label("", "warning", wrap=True)
        self.outcome.hide()
        self._lay_out()
        self._tell_whom()
        self.save = self.offer(_("Save to folder…"))

    def _lay_out(self) -> None:
        form = form_layout()
        add_row(form, _("For whom"), self.whom)
        add_row(form, _("Language"), self.spoken)
        column = QVBoxLayout()
        column.setSpacing(theme.px(8))
        column.addLayout(form)
        column.addWidget(self.left_out)
        column.addWidget(heading(_("Agenda")))
        column.addWidget(self.agenda)
        column.addStretch()
        self.body.addWidget(scrolled(column), 1)
        if len(self._ids) == 1:
            look = button(_("Look at the figures…"), "table", kind="link", clicked=self.look)
            look.setAutoDefault(False)
            self._foot.insertWidget(0, look)
        self.body.addWidget(self.bar)
        self.body.addWidget(self.outcome)

    def _tell_whom(self) -> None:
        text = _("With our scores, quadrant, frictions and the minutes of last time.")
        if self.whom.code() is Variant.SHAREABLE:
            text = _("Leaves out our scores, quadrant, remarks, frictions and minutes.")
        self.left_out.setText(text)

    def options(self) -> PackOptions:
        """The choices as they are."""
        return PackOptions(self.whom.code(), self.spoken.code(), self.agenda.agenda())

    def look(self) -> None:
        """Show the figures of the dashboard as they will be printed."""
        options = self.options()
        with speaking(options.language):
            made = self.desk.ask(qbr.pack_of, self._ids[0], self.desk.today(), options)
            sheet = qbr_sheets.dashboard(made)
        SheetDialog(self.desk, sheet, self).exec()

    def keep(self) -> None:
        """Ask where to, and begin; the dialog closes when all is written and nothing was cut."""
        if self._job is not None:
            return
        folder = QFileDialog.getExistingDirectory(
            self, _("A folder for the PDF and the workbook"), str(self.desk.db.path.parent)
        )
        if not folder:
            return
        self.begin(
            qbr.save_packs, self._ids, Path(folder), self.desk.today(), self.options(),
            done=self._written, label=_("Making QBR packs"),
        )  # fmt: skip

    def _written(self, saved: SavedPacks) -> None:
        n, place = len(saved.reports), saved.paths[0]
        text = _("{name} was saved, with its workbook").format(name=place.name)
        if n > 1:
            place = place.parent
            text = ngettext("{n} QBR pack was saved", "{n} QBR packs were saved", n).format(n=n)
        self.desk.say(text, action=(_("Open"), partial(open_file, place)))
        told = _cut(saved)
        if not told:
            self.accept()
            return
        self.outcome.setText("\n".join(told))
        self.outcome.show()


def _cut(saved: SavedPacks) -> list[str]:
    """What was cut or replaced, a line for each partner; the workbook has all of it."""
    told = []
    for report in saved.reports:
        parts = [*map(words.name, report.cut)]
        if report.replaced:
            parts.append(_("letters printed as □"))
        if parts:
            text = _("{partner}: cut to fit, whole in the workbook: {parts}")
            name = " ".join(report.partner.split())[:60]
            told.append(text.format(partner=name, parts=_(", ").join(parts)))
    more = len(told) - _TOLD
    if more > 0:
        told[_TOLD:] = [ngettext("and {n} more", "and {n} more", more).format(n=more)]
    return told

"""Battlecards of several partners: one PDF, or one each into a folder."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QButtonGroup, QProgressBar, QRadioButton, QWidget

from prmdesk import words
from prmdesk.domain.battlecards import CardOptions, CardReport
from prmdesk.errors import Cancelled, PrmError
from prmdesk.i18n import LANGUAGES, _, language, ngettext
from prmdesk.services import battlecards
from prmdesk.services.battlecards import Saved
from prmdesk.ui.battlecards.options import ForWhom
from prmdesk.ui.battlecards.saving import Saving
from prmdesk.ui.desk import Desk, Job
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.forms import Choice
from prmdesk.ui.kit.labels import muted_label, plain_label

_TOLD = 12
"""How many shortened cards are listed by name."""


class BatchDialog(Dialog):
    """Asks for whom, in which language and into which files; stays open while they are made."""

    def __init__(
        self, desk: Desk, partner_ids: Sequence[int], parent: QWidget | None = None
    ) -> None:
        count = len(partner_ids)
        title = ngettext("Battlecard of {n} partner", "Battlecards of {n} partners", count)
        super().__init__(title.format(n=count), parent)
        self._desk = desk
        self._ids = list(partner_ids)
        self._saving = Saving(desk)
        self._job: Job | None = None
        self.whom = ForWhom()
        self.spoken = Choice(LANGUAGES)
        self.spoken.setAccessibleName(_("Language"))
        self.spoken.fill(language())
        self.one_file = QRadioButton(_("One PDF, a page for each partner"))
        self.one_each = QRadioButton(_("One PDF for each partner, in a folder"))
        files = QButtonGroup(self)
        files.addButton(self.one_file)
        files.addButton(self.one_each)
        self.one_file.setChecked(True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.hide()
        self.outcome = plain_label("", "warning", wrap=True)
        self.outcome.hide()
        self._choices = (self.whom, self.spoken, self.one_file, self.one_each)
        for text, widgets in (
            (_("For whom"), (self.whom,)),
            (_("Language"), (self.spoken,)),
            (_("Files"), (self.one_file, self.one_each)),
        ):
            self.body.addWidget(muted_label(text))
            for widget in widgets:
                self.body.addWidget(widget)
        self.body.addWidget(self.bar)
        self.body.addWidget(self.outcome)
        self.save = self.offer(_("Save…"))
        desk.progressed.connect(self._progressed)

    def keep(self) -> None:
        """Ask where to, and begin; the dialog closes when all is written."""
        options = CardOptions(self.whom.variant, self.spoken.currentData())
        together = self.one_file.isChecked()
        action: Callable[..., Saved] = battlecards.save_in_folder
        if together:
            action = battlecards.save_in_one_file
        title = _("Battlecards")
        name = f"{title}_{self._desk.today().isoformat()}.pdf"
        saving = self._saving
        target = saving.ask_file(self, name) if together else saving.ask_folder(self)
        if target is None:
            return
        self._show_work(True)
        self._job = self._desk.run(
            action, self._ids, target, self._desk.today(), options,
            done=self._written, failed=self._failed, label=_("Making battlecards"),
        )  # fmt: skip

    def reject(self) -> None:
        """Stop what is under way, else close."""
        if self._job is not None:
            self._job.cancel()
        else:
            super().reject()

    def _show_work(self, working: bool) -> None:
        self.bar.setVisible(working)
        self.bar.setRange(0, 0)
        for widget in (*self._choices, self.save):
            widget.setEnabled(not working)

    def _progressed(self, job: Job, done: int, of: int) -> None:
        if job is self._job:
            self.bar.setRange(0, of)
            self.bar.setValue(done)

    def _failed(self, error: PrmError) -> None:
        self._job = None
        self._show_work(False)
        if not isinstance(error, Cancelled):
            self.tell(str(error))

    def _written(self, saved: Saved) -> None:
        self._job = None
        self._show_work(False)
        self._saving.tell(saved)
        shortened = [report for report in saved.reports if report.cut or report.replaced]
        if not shortened:
            self.accept()
            return
        self.outcome.setText("\n".join(_sentences(shortened)))
        self.outcome.show()


def _sentences(shortened: Sequence[CardReport]) -> list[str]:
    """What was cut or replaced, a line for each partner."""
    told = []
    for report in shortened[:_TOLD]:
        parts = [*map(words.name, report.cut)]
        if report.replaced:
            parts.append(_("letters printed as □"))
        told.append(
            _("{partner}: cut to fit: {parts}").format(
                partner=" ".join(report.partner.split())[:60], parts=_(", ").join(parts)
            )
        )
    more = len(shortened) - _TOLD
    if more > 0:
        told.append(ngettext("and {n} more", "and {n} more", more).format(n=more))
    return told

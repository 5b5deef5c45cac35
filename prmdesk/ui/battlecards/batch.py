"""Battlecards of several partners: one PDF, or one each into a folder."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from prmdesk import words
from prmdesk.domain.battlecards import CardOptions
from prmdesk.i18n import LANGUAGES, _, ngettext
from prmdesk.services import battlecards, card_sheets
from prmdesk.services.battlecards import Saved
from prmdesk.ui.battlecards.preset_bar import PresetBar
from prmdesk.ui.battlecards.saving import Saving
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.labels import muted_label, plain_label
from prmdesk.ui.kit.sheet_dialog import SheetDialog
from prmdesk.ui.kit.work_dialog import WorkDialog


class BatchDialog(WorkDialog):
    """Asks into which files, and without ``options`` for a preset; stays open during the work."""

    def __init__(
        self,
        desk: Desk,
        partner_ids: Sequence[int],
        parent: QWidget | None = None,
        options: CardOptions | None = None,
        *,
        open_after: bool = False,
    ) -> None:
        count = len(partner_ids)
        title = ngettext("Battlecard of {n} partner", "Battlecards of {n} partners", count)
        super().__init__(desk, title.format(n=count), parent)
        self._ids = list(partner_ids)
        self._options = options
        self._open_after = open_after
        self._saving = Saving(desk)
        self.presets = PresetBar(desk)
        self.one_file = QRadioButton(_("One PDF, a page for each partner"))
        self.one_each = QRadioButton(_("One PDF for each partner, in a folder"))
        files = QButtonGroup(self)
        files.addButton(self.one_file)
        files.addButton(self.one_each)
        self.one_file.setChecked(True)
        self.choices = self.presets, self.one_file, self.one_each
        if options is None:
            self.body.addWidget(muted_label(_("Preset")))
            self.body.addWidget(self.presets)
        else:
            self.presets.hide()
            self.body.addWidget(plain_label(_in_words(options), wrap=True))
        self.body.addWidget(muted_label(_("Files")))
        for widget in (self.one_file, self.one_each, self.bar):
            self.body.addWidget(widget)
        self.save = self.offer(_("Save…"))

    def keep(self) -> None:
        """Ask where to, and begin; the dialog closes when all is written."""
        options = self._options or self.presets.options()
        together = self.one_file.isChecked()
        action: Callable[..., Saved] = battlecards.save_in_folder
        if together:
            action = battlecards.save_in_one_file
        title = _("Battlecards")
        name = f"{title}_{self.desk.today().isoformat()}.pdf"
        saving = self._saving
        target = saving.ask_file(self, name) if together else saving.ask_folder(self)
        if target is None:
            return
        self.begin(
            action, self._ids, target, self.desk.today(), options,
            done=self._written, label=_("Making battlecards"),
        )  # fmt: skip

    def _written(self, saved: Saved) -> None:
        self._saving.tell(saved, at_once=self._open_after)
        self.accept()
        sheet = card_sheets.outcome(self._ids, saved.reports)
        if sheet.rows:
            SheetDialog(self.desk, sheet, self.parentWidget(), tab="pitch").open()


def _in_words(options: CardOptions) -> str:
    n = len(options.blocks)
    text = ngettext(
        "{whom}, {language}, {n} section: as chosen on the page.",
        "{whom}, {language}, {n} sections: as chosen on the page.",
        n,
    )
    return text.format(whom=words.name(options.variant), language=LANGUAGES[options.language], n=n)

"""Handing over a pack: to whom, in which language, as a zip or a folder, and what is left out."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QRadioButton, QWidget

from prmdesk import words
from prmdesk.domain.lines import Query
from prmdesk.domain.materials import FileState, Inspected
from prmdesk.i18n import LANGUAGES, _, language, ngettext
from prmdesk.services import packs, partners
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.forms import Choice, add_row, form_layout
from prmdesk.ui.kit.labels import muted_label, plain_label
from prmdesk.ui.kit.links import open_file

_SHOWN = 8


class HandOver(Dialog):
    """Says before what goes and what does not; the partner's log gets a note."""

    def __init__(
        self, desk: Desk, pack_id: int, found: Sequence[Inspected], parent: QWidget
    ) -> None:
        super().__init__(_("Hand over a pack"), parent, width=540)
        self.desk, self.pack_id = desk, pack_id
        lines = desk.ask(partners.all_lines, Query(), desk.today())
        names = {0: _("No partner in particular"), **{line.id: line.name for line in lines}}
        self.partner = Choice(names)
        self.partner.fill(desk.selected or 0)
        self.spoken = Choice(LANGUAGES)
        self.spoken.fill(language())
        self.as_zip, self.as_folder = QRadioButton(_("A zip file")), QRadioButton(_("A folder"))
        self.as_zip.setChecked(True)
        form = form_layout()
        add_row(form, _("Partner"), self.partner)
        add_row(form, _("Language of the index"), self.spoken)
        self.body.addLayout(form)
        self.body.addWidget(self.as_zip)
        self.body.addWidget(self.as_folder)
        going = [one for one in found if one.state is FileState.READY]
        n = len(going)
        told = ngettext("{n} file goes along.", "{n} files go along.", n).format(n=n)
        self.body.addWidget(plain_label(told))
        left_out = [one for one in found if one.state is not FileState.READY]
        self.left_out = plain_label(left_out_text(left_out), "warning", wrap=True)
        self.left_out.setVisible(bool(left_out))
        self.body.addWidget(self.left_out)
        self.body.addWidget(muted_label(_("The partner's log gets a note of it."), wrap=True))
        self.offer(_("Choose where…")).setEnabled(bool(going))

    def keep(self) -> None:
        partner_id = self.partner.code() or None
        path = self._ask_place(partner_id)
        if path is None:
            return
        self.desk.run(
            packs.hand_over, self.pack_id, path, self.desk.today(), partner_id=partner_id,
            spoken=self.spoken.code(), done=partial(_tell, self.desk),
            label=_("Handing over the pack"), writes=partner_id is not None,
        )  # fmt: skip
        self.accept()

    def _ask_place(self, partner_id: int | None) -> Path | None:
        beside = self.desk.db.path.parent
        if self.as_folder.isChecked():
            title = _("The folder in which the pack's folder is made")
            text = QFileDialog.getExistingDirectory(self, title, str(beside))
        else:
            stem = self.desk.ask(packs.stem, self.pack_id, partner_id, self.desk.today())
            text, _kind = QFileDialog.getSaveFileName(
                self, _("Save the pack"), str(beside / f"{stem}.zip"), _("Zip file (*.zip)")
            )
            if text and not text.lower().endswith(".zip"):
                text += ".zip"
        return Path(text) if text else None


def left_out_text(left_out: Sequence[Inspected]) -> str:
    """Which files are not handed over, and why."""
    if not left_out:
        return ""
    lines = [
        _("{title} ({state})").format(title=one.material.title, state=words.name(one.state))
        for one in left_out[:_SHOWN]
    ]
    if len(left_out) > _SHOWN:
        lines.append(_("and {n} more").format(n=len(left_out) - _SHOWN))
    return "\n".join([_("Not included:"), *lines])


def _tell(desk: Desk, made: packs.HandedOver) -> None:
    n = len(made.going)
    said = ngettext("{n} file was handed over", "{n} files were handed over", n).format(n=n)
    left = len(made.left_out)
    missed = ngettext("{n} was left out", "{n} were left out", left).format(n=left) if left else ""
    text = " · ".join(filter(None, (said, missed)))
    desk.say(text, action=(_("Show"), partial(open_file, made.path.parent)))

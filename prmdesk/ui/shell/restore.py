"""Putting a backup in the place of the workspace."""

from pathlib import Path

from PySide6.QtWidgets import QListWidget, QWidget

from prmdesk.domain.backups import Backup
from prmdesk.i18n import _, ngettext
from prmdesk.services import workspace
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.dates import shown
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.labels import muted_label


class RestoreDialog(Dialog):
    """Lists the backups with date and number of partners; the present file is kept as one more."""

    def __init__(self, path: Path, parent: QWidget | None) -> None:
        super().__init__(_("Restore backup"), parent, width=480)
        self.chosen: Backup | None = None
        self._backups = workspace.list_backups(path)
        self.list = QListWidget()
        self.list.setAccessibleName(_("Backups"))
        self.list.setMinimumHeight(theme.px(260))
        for backup in self._backups:
            at = backup.at.astimezone()
            when = f"{shown(at.date())} {at:%H:%M}"
            n = backup.rows.get("partners", 0)
            count = ngettext("{n} partner", "{n} partners", n).format(n=n)
            self.list.addItem(f"{when} · {count}")
        self.body.addWidget(
            muted_label(
                _("The workspace as it is now is kept as one more backup, so this can be undone."),
                wrap=True,
            )
        )
        self.body.addWidget(self.list)
        primary = self.offer(_("Restore"))
        primary.setEnabled(bool(self._backups))
        self.list.setCurrentRow(0)

    def keep(self) -> None:
        row = self.list.currentRow()
        if row >= 0:
            self.chosen = self._backups[row]
            self.accept()

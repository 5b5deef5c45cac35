"""The copies that no file of the library names any more, and which of them to delete."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from prmdesk.i18n import _, ngettext
from prmdesk.services import materials
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.labels import plain_label


class CleanUp(Dialog):
    """What is ticked goes for good: it is said before."""

    def __init__(self, desk: Desk, unused: Sequence[Path], parent: QWidget) -> None:
        super().__init__(_("Clean up copies"), parent, width=520)
        self.desk, self._unused = desk, list(unused)
        told = _(
            "These copies in {folder} belong to no file of the library any more. Deleting them "
            "cannot be undone; to undo taking a file out you would need its copy."
        )
        self.body.addWidget(plain_label(told.format(folder=unused[0].parent.name), wrap=True))
        self.list = QListWidget()
        self.list.setAccessibleName(_("Copies to delete"))
        for path in unused:
            item = QListWidgetItem(path.name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            self.list.addItem(item)
        self.body.addWidget(self.list, 1)
        self.offer(_("Delete for good"))

    def keep(self) -> None:
        ticked = [
            path
            for place, path in enumerate(self._unused)
            if self.list.item(place).checkState() is Qt.CheckState.Checked
        ]
        n = self.desk.ask(materials.clean_up, ticked)
        self.desk.say(ngettext("{n} copy was deleted", "{n} copies were deleted", n).format(n=n))
        self.accept()

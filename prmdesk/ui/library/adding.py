"""How files are taken into the library: where they lie, or as copies beside the workspace."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QRadioButton, QWidget

from prmdesk.i18n import _, ngettext
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.labels import muted_label, plain_label

_SHOWN = 6


class AddFiles(Dialog):
    """Two ways, each with what it means."""

    def __init__(self, paths: Sequence[Path], parent: QWidget) -> None:
        n = len(paths)
        title = ngettext("Add {n} file", "Add {n} files", n).format(n=n)
        super().__init__(title, parent, width=520)
        names = [path.name for path in paths[:_SHOWN]]
        if n > _SHOWN:
            names.append(_("and {n} more").format(n=n - _SHOWN))
        self.body.addWidget(plain_label("\n".join(names), wrap=True))
        self._where = QRadioButton(_("Leave the files where they are"))
        self._copy = QRadioButton(_("Copy them beside the workspace"))
        self._where.setChecked(True)
        for choice, meaning in (
            (self._where, _("prmdesk tells you when one is changed, moved or gone.")),
            (self._copy, _("A copy goes where the workspace goes. Only you can read it.")),
        ):
            choice.setAccessibleDescription(meaning)
            self.body.addWidget(choice)
            self.body.addWidget(muted_label(meaning, wrap=True))
        self.offer(_("Add"))

    @property
    def is_copy(self) -> bool:
        """Whether copies are wanted."""
        return self._copy.isChecked()

"""What can be done with the files of the library."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from prmdesk.domain.materials import Material
from prmdesk.i18n import _, ngettext
from prmdesk.services import materials
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.dialogs import inform
from prmdesk.ui.kit.links import open_foreign
from prmdesk.ui.library.adding import AddFiles
from prmdesk.ui.library.cleaning import CleanUp
from prmdesk.ui.library.material_form import MaterialForm


class LibraryActs:
    """Each asks what it has to, and does it as one step."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        self.desk, self._parent = desk, parent

    def add(self) -> None:
        """Choose files and take them in."""
        names, _kind = QFileDialog.getOpenFileNames(self._parent, _("Add files to the library"))
        self.take_in([Path(name) for name in names])

    def take_in(self, paths: Sequence[Path]) -> None:
        """Ask how, then take files in, hashing and copying them in the worker."""
        if not paths:
            return
        dialog = AddFiles(paths, self._parent)
        if dialog.exec():
            self.desk.run(
                materials.add_files, list(paths), copy=dialog.is_copy, done=self._added,
                label=_("Adding files"), writes=True,
            )  # fmt: skip

    def _added(self, added: materials.Added) -> None:
        n = len(added.ids)
        if n:
            said = ngettext("{n} file was added", "{n} files were added", n).format(n=n)
            self.desk.say(said, undo=True)
        if added.refused:
            inform(self._parent, "\n".join(added.refused))

    def describe(self, ids: Sequence[int]) -> None:
        """Say what is known of files: of one everything, of several what they share."""
        if ids:
            MaterialForm(self.desk, ids, self._parent).exec()

    def open(self, kept: Material) -> None:
        """Open a file with the program the system has for it."""
        open_foreign(self._parent, self.desk.ask(materials.path_of, kept))

    def find(self, kept: Material) -> None:
        """Say where a file lies now."""
        title = _("Where is {title} now?").format(title=kept.title)
        name, _kind = QFileDialog.getOpenFileName(self._parent, title)
        if name:
            self._renew(kept, Path(name))

    def renew(self, kept: Material) -> None:
        """Take a file that changed as the right one."""
        self._renew(kept, None)

    def _renew(self, kept: Material, path: Path | None) -> None:
        said = _("{title} is up to date").format(title=kept.title)
        self.desk.run(
            materials.renew, kept.id, path, done=partial(self._say, said),
            label=_("Reading the file"), writes=True,
        )  # fmt: skip

    def _say(self, said: str, _result: object) -> None:
        self.desk.say(said, undo=True)

    def remove(self, ids: Sequence[int]) -> None:
        """Take files out of the library; the files themselves stay."""
        n = len(ids)
        said = ngettext("{n} file was taken out", "{n} files were taken out", n).format(n=n)
        self.desk.do(materials.remove, list(ids), say=said)

    def clean_up(self) -> None:
        """List the copies that are no longer used, and delete those that are ticked."""
        unused = self.desk.ask(materials.unused_copies)
        if unused:
            CleanUp(self.desk, unused, self._parent).exec()
        else:
            self.desk.say(_("Every copy in the workspace's folder is in use."))

"""Where cards are saved: asking for the file or the folder, and saying what was written."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from prmdesk.i18n import _, ngettext
from prmdesk.services.battlecards import Saved
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.links import open_file
from prmdesk.ui.kit.memory import kept

_FOLDER = "battlecards/folder"


class Saving:
    """The folder that was used last on this computer, beginning with the workspace's own."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @property
    def folder(self) -> Path:
        """Where the next card is proposed to go."""
        used = Path(str(kept().value(_FOLDER, "")))
        return used if used.is_absolute() and used.is_dir() else self._desk.db.path.parent

    def ask_file(self, parent: QWidget, name: str) -> Path | None:
        """The PDF to write, ``name`` proposed; None when the user thought better of it."""
        text, _kind = QFileDialog.getSaveFileName(
            parent, _("Save as PDF"), str(self.folder / name), _("PDF document (*.pdf)")
        )
        if not text:
            return None
        path = Path(text)
        kept().setValue(_FOLDER, str(path.parent))
        return path if path.suffix.lower() == ".pdf" else path.with_name(f"{path.name}.pdf")

    def ask_folder(self, parent: QWidget) -> Path | None:
        """The folder to write PDFs into; None when the user thought better of it."""
        text = QFileDialog.getExistingDirectory(
            parent, _("A folder for the battlecards"), str(self.folder)
        )
        if not text:
            return None
        kept().setValue(_FOLDER, text)
        return Path(text)

    def tell(self, saved: Saved, *, at_once: bool = False) -> None:
        """Say what was written, with a button that opens it; ``at_once`` opens it right away."""
        several = len(saved.paths) > 1
        place = saved.paths[0].parent if several else saved.paths[0]
        text = _("{name} was saved").format(name=saved.paths[0].name)
        if several:
            n = len(saved.paths)
            text = ngettext("{n} battlecard was saved", "{n} battlecards were saved", n).format(n=n)
        self._desk.say(text, action=(_("Open"), lambda: open_file(place)))
        if at_once:
            open_file(place)

"""The ways to another workspace: a new one, one chosen, the sample, or a backup of this one."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from prmdesk import paths
from prmdesk.errors import PrmError
from prmdesk.i18n import _
from prmdesk.services import workspace

if TYPE_CHECKING:
    from prmdesk.ui.shell.session import Session

SUFFIX = ".prmdesk"
_RECENT = 4


def ask_new(session: "Session") -> None:
    """Ask whose workspace it is and where it shall be kept, and make it."""
    from prmdesk.ui.shell.start import NewWorkspace

    dialog = NewWorkspace(session.front)
    if dialog.exec():
        try:
            db = workspace.create(dialog.path(), dialog.workspace())
        except PrmError as error:
            session.tell(str(error))
            return
        session.take(db)


def ask_open(session: "Session") -> None:
    """Choose a workspace file and open it."""
    kept = session.settings.recent
    folder = str(Path(kept[0]).parent) if kept else ""
    text, _kind = QFileDialog.getOpenFileName(
        session.front, _("Open workspace"), folder, _("prmdesk workspace (*.prmdesk)")
    )
    if text:
        session.open(Path(text))


def open_sample(session: "Session") -> None:
    """Open a fresh sample workspace, apart from the user's own."""
    from prmdesk.services import sample

    path = paths.private_folder("sample") / (_("Sample – 24 partners") + SUFFIX)
    if session.shows(path):
        session.drop()
    try:
        db = sample.fresh(path, session.today())
    except PrmError as error:
        session.tell(str(error))
        return
    session.take(db)


def recent(session: "Session") -> list[Path]:
    """The workspaces opened lately that are still there, but for the one shown."""
    kept = (Path(text) for text in session.settings.recent)
    return [path for path in kept if path.exists() and not session.shows(path)][:_RECENT]


def ask_restore(session: "Session") -> None:
    """Choose a backup and put it in the place of the workspace shown."""
    if session.desk is not None:
        restore(session, session.desk.db.path)


def restore(session: "Session", path: Path) -> bool:
    """Choose a backup for ``path`` and open it there; what is there is kept as one more."""
    from prmdesk.ui.shell.restore import RestoreDialog

    dialog = RestoreDialog(path, session.front)
    if not dialog.exec() or dialog.chosen is None:
        return False
    if session.shows(path):
        session.drop()
    try:
        workspace.restore(path, dialog.chosen, datetime.now(UTC))
    except PrmError as error:
        session.tell(str(error))
    return session.open(path)

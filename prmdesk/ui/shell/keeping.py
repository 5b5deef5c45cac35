"""Looking after the workspace file: checked and backed up in the worker."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from prmdesk.domain.backups import Backup, Occasion
from prmdesk.i18n import _
from prmdesk.services import workspace

if TYPE_CHECKING:
    from prmdesk.ui.shell.window import Window


def look_after(window: "Window") -> None:
    """While the window is usable: check the file, and back it up when it is time (R5, R6)."""

    def backed_up(backup: Backup | None) -> None:
        if backup is not None:
            window.status.backed_up(backup.at)

    window.desk.run(workspace.integrity, done=window.acts.report_damage)
    window.desk.run(workspace.back_up_if_due, datetime.now(UTC), done=backed_up)


def back_up(window: "Window", done: Callable[[], object]) -> None:
    """Make a backup in the worker, then call ``done``."""

    def made(backup: Backup) -> None:
        window.status.backed_up(backup.at)
        done()

    now = datetime.now(UTC)
    window.desk.run(workspace.back_up, Occasion.ASKED, now, done=made, label=_("Backing up"))

"""A filled plan workbook comes home: chosen, read aside in the background, then looked at (D4)."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from prmdesk.errors import Cancelled, PrmError
from prmdesk.i18n import _
from prmdesk.services import plan_home
from prmdesk.services.plan_home import Homecoming
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.dialogs import inform
from prmdesk.ui.plans.home_dialog import HomeDialog

Go = Callable[[int], object]
"""What shows the plan of an id."""


def ask_home(desk: Desk, parent: QWidget, go: Go) -> None:
    """Ask for a filled workbook, and show what it would change of its plan."""
    kinds = _("Filled plan (*.xlsx *.xlsm *.ods)")
    text, _kind = QFileDialog.getOpenFileName(parent, _("Import filled plan"), "", kinds)
    if text:
        bring_home(desk, Path(text), parent, go)


def bring_home(desk: Desk, path: Path, parent: QWidget, go: Go) -> None:
    """Read the workbook at ``path``; its plan is shown with what it would change."""

    def show(found: Homecoming) -> None:
        go(found.plan_id)
        HomeDialog(desk, found, parent).exec()

    def refuse(error: PrmError) -> None:
        if not isinstance(error, Cancelled):
            inform(parent, str(error))

    label = _("Reading {name}").format(name=path.name)
    desk.run(plan_home.open_home, path, desk.today(), done=show, failed=refuse, label=label)

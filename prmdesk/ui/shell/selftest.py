"""The self-test: all that an installed prmdesk brings along is there and works."""

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtWidgets import QApplication

from prmdesk.errors import PrmError, Unavailable
from prmdesk.i18n import _
from prmdesk.services import importing, workspace
from prmdesk.ui.shell.tour import Tour, touring

Say = Callable[[str], object]


def run(app: QApplication, say: Say) -> bool:
    """Try everything once, with a line about each; whether all of it worked."""
    try:
        with tempfile.TemporaryDirectory(prefix="prmdesk-") as out, touring(app, Path(out)) as tour:
            for what in _tried(tour, Path(out)):
                say(_("Works: {what}").format(what=what))
    except PrmError as error:
        say(_("Does not work: {why}").format(why=error))
        return False
    return True


def _tried(tour: Tour, out: Path) -> Iterator[str]:
    tour.open_sample()
    if workspace.integrity(tour.desk.db):
        raise Unavailable(_("The workspace that was made is damaged."))
    yield _("making, migrating and opening a workspace")
    tour.import_sheet()
    yield _("importing a spreadsheet")
    for file in tour.write_documents(out):
        if file.suffix == ".xlsx":
            importing.read(tour.desk.db, file)
        yield _("writing {name}").format(name=file.name)
    tour.take(tour.window, "window")
    yield _("painting the window")
